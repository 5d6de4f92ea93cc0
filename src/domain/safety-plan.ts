import { decided, refused, type Decision } from './decision';
import { DAY, type Instant } from './time';

/**
 * How risk to workers is reduced on one case: nine questions, answered by somebody who visits, agreed by a manager who did
 * not write it, and looked at again. Cwm Taf Morgannwg's guidance has the questions (section 8).
 */
export const SAFETY_PARTS = ['what', 'when', 'where', 'context', 'likelihood', 'result', 'who', 'measures', 'responsible'] as const;
export type SafetyPart = (typeof SAFETY_PARTS)[number];
export type SafetyParts = Readonly<Record<SafetyPart, string>>;

export interface SafetyPlan {
  /** The case's own: a case has one. */
  readonly id: string;
  readonly caseRef: string;
  readonly teamId: string;
  /** Counts every change; earlier versions are kept as they were. */
  readonly version: number;
  readonly by: string;
  readonly at: Instant;
  readonly parts: SafetyParts;
  /** The measures belong in a multi-agency plan that exists already. */
  readonly inExistingPlan: boolean;
  readonly isExtreme: boolean;
  readonly agreed: { readonly by: string; readonly at: Instant } | null;
  readonly reviewAt: Instant;
  /** When an incident on the case was reported since the plan was last looked at; null otherwise. */
  readonly incidentAt: Instant | null;
}

export type SafetyRefusal = 'safety-empty' | 'safety-too-long' | 'safety-own' | 'safety-none' | 'safety-not-listed' | 'safety-stale';
type SafetyDecision = Decision<SafetyPlan, never, SafetyRefusal>;

export const SAFETY_TEXT = 400;
/** No board gives an interval. These are ours. */
export const REVIEW_DAYS = 28;
export const EXTREME_REVIEW_DAYS = 7;

export interface SafetyDraft {
  readonly by: string;
  readonly caseRef: string;
  readonly teamId: string;
  readonly parts: SafetyParts;
  readonly inExistingPlan: boolean;
  readonly isExtreme: boolean;
  /** The version that was changed, so that nobody writes over what they have not read; 0 for a new plan. */
  readonly from: number;
}

/** A changed plan has to be agreed anew. At least what happened and the measures have to be said. */
export function decideSafetyPlan(current: SafetyPlan | null, draft: SafetyDraft, now: Instant): SafetyDecision {
  const parts = trimmed(draft.parts);
  if (parts.what === '' || parts.measures === '') return refused('safety-empty');
  if (SAFETY_PARTS.some((part) => parts[part].length > SAFETY_TEXT)) return refused('safety-too-long');
  if ((current?.version ?? 0) !== draft.from) return current && isSame(current, draft, parts) ? decided(current) : refused('safety-stale');
  const { by, caseRef, teamId, inExistingPlan, isExtreme } = draft;
  return decided({ id: caseRef, caseRef, teamId, version: draft.from + 1, by, at: now, parts, inExistingPlan, isExtreme, agreed: null, reviewAt: now + reviewDays(isExtreme) * DAY, incidentAt: null });
}

/** By a manager who did not write it: two people have to have thought about it. */
export function decideAgree(plan: SafetyPlan, { by, version }: { by: string; version: number }, now: Instant): SafetyDecision {
  if (plan.version !== version) return refused('safety-stale');
  if (plan.by === by) return refused('safety-own');
  if (plan.agreed) return decided(plan);
  return decided({ ...plan, agreed: { by, at: now }, ...lookedAt(plan, now) });
}

/** Looked at and still right. */
export function decideKeep(plan: SafetyPlan, { version }: { version: number }, now: Instant): SafetyDecision {
  return plan.version === version ? decided({ ...plan, ...lookedAt(plan, now) }) : refused('safety-stale');
}

/** After an incident it is looked at again at once, whatever its date. */
export const afterIncident = (plan: SafetyPlan, now: Instant): SafetyPlan => ({ ...plan, reviewAt: Math.min(plan.reviewAt, now), incidentAt: now });

const lookedAt = ({ isExtreme }: SafetyPlan, now: Instant) => ({ reviewAt: now + reviewDays(isExtreme) * DAY, incidentAt: null });
const reviewDays = (isExtreme: boolean): number => (isExtreme ? EXTREME_REVIEW_DAYS : REVIEW_DAYS);
const isSame = (plan: SafetyPlan, { by }: SafetyDraft, parts: SafetyParts): boolean => plan.by === by && SAFETY_PARTS.every((part) => plan.parts[part] === parts[part]);

function trimmed(parts: SafetyParts): SafetyParts {
  const { what, when, where, context, likelihood, result, who, measures, responsible } = parts;
  return { what: what.trim(), when: when.trim(), where: where.trim(), context: context.trim(), likelihood: likelihood.trim(), result: result.trim(), who: who.trim(), measures: measures.trim(), responsible: responsible.trim() };
}
