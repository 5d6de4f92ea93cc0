import { decided, refused, type Decision } from './decision';
import type { Risk } from './ladder';
import type { Finding, Prepared } from './prepare';
import { HOUR, MINUTE, minutes, type Instant } from './time';
import { LONGEST_VISIT_HOURS, WHERE_LENGTH } from './own-visit';

/**
 * A visit that is still to come. Saved, it is armed: time asks the worker whether she went, and if nobody answers by
 * Back by it becomes a visit that is watched like any other. Only the worker's own word takes it off.
 */
export interface Plan extends PlanDetails {
  readonly id: string;
  readonly teamId: string;
  readonly workerId: string;
  /** Moves with everything that changes what a card says: a press from an older card no longer means what it says. */
  readonly version: number;
  readonly stage: PlanStage;
  readonly prepared: Prepared | null;
  readonly decision: PlanDecision | null;
}

export interface PlanDetails {
  readonly caseRef: string | null;
  readonly where: string;
  readonly startAt: Instant;
  readonly backBy: Instant;
  readonly company: Company;
  readonly expecting: Expecting;
  readonly isFirst: boolean;
}

export const COMPANIES = ['alone', 'colleague'] as const;
export type Company = (typeof COMPANIES)[number];
export const EXPECTING = ['yes', 'no', 'unsaid'] as const;
export type Expecting = (typeof EXPECTING)[number];

export type PlanStage =
  | { readonly is: 'armed'; readonly reminded: boolean; readonly asked: boolean }
  | { readonly is: 'begun'; readonly visitId: string; readonly at: Instant; readonly by: 'worker' | 'clock' }
  | { readonly is: 'off'; readonly at: Instant };

export const VERDICTS = ['agree', 'change', 'hold'] as const;
export interface PlanDecision {
  readonly what: (typeof VERDICTS)[number];
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

export type PlanHappening =
  /** It starts soon, and she has not been through the checklist for it. */
  | { readonly type: 'remind' }
  | { readonly type: 'did-you-go' }
  | { readonly type: 'forgotten' }
  | { readonly type: 'decide'; readonly findings: readonly Finding[] }
  | { readonly type: 'decided' };

export type PlanRefusal =
  | 'plan-where-missing' | 'plan-where-too-long' | 'plan-back-first' | 'plan-back-passed' | 'plan-too-long' | 'plan-too-far' | 'plan-too-many' | 'plan-line-open'
  | 'plan-done' | 'plan-stale' | 'plan-not-yours' | 'plan-not-a-manager' | 'plan-your-own' | 'plan-reason-missing' | 'answers-missing';

export type PlanDecided = Decision<Plan, PlanHappening, PlanRefusal>;

/** Who has not said a word so long after the start is asked whether she went. */
export const ASK_AFTER_MINUTES = 20;
/** So long before the start, whoever still owes an answer is reminded. */
export const REMIND_BEFORE_MINUTES = 60;
/** From so long before the start until so long after, a check-in is taken to mean this plan. */
export const NEAR = { beforeHours: 2, afterHours: 4 } as const;
export const FURTHEST_DAYS = 62;
export const REASON_LENGTH = 300;
/** A visit moved by more than this, or prepared longer ago, is another visit: what was answered about it no longer holds. */
const HOLDS = { movedHours: 2, ageHours: 24 } as const;
const FULL_MINUTES = 5;

export const isArmed = (plan: Plan): boolean => plan.stage.is === 'armed';

/** Refuses a plan without a place, that ends before it starts, is over already, or lasts longer than any visit. */
export function decidePlan(request: PlanDetails & Pick<Plan, 'id' | 'teamId' | 'workerId'>, now: Instant): PlanDecided {
  const refusal = refuseDetails(request, now);
  if (refusal) return refused(refusal);
  return decided({ ...request, where: request.where.trim(), version: 1, stage: armed(request, now), prepared: null, decision: null });
}

/** Planned for so soon, it has just been asked: there is nothing to remind of. */
const armed = ({ startAt }: PlanDetails, now: Instant): PlanStage => ({ is: 'armed', reminded: now >= startAt - minutes(REMIND_BEFORE_MINUTES), asked: false });

/** "It moved", or anything else about it is different. It is armed anew, so that the new start is asked about too. */
export function decideChange(plan: Plan, request: PlanDetails & { by: string; version: number }, now: Instant): PlanDecided {
  const { by, version, ...details } = request;
  const refusal = refuseWorker(plan, by) ?? (version === plan.version ? refuseDetails(details, now) : 'plan-stale');
  if (refusal) return refused(refusal);
  const isAnother = details.company !== plan.company || details.caseRef !== plan.caseRef || Math.abs(details.startAt - plan.startAt) > HOLDS.movedHours * HOUR;
  const prepared = plan.prepared && { ...plan.prepared, isOutdated: plan.prepared.isOutdated || isAnother };
  return decided({ ...plan, ...details, where: details.where.trim(), version: version + 1, stage: armed(details, now), prepared, decision: isAnother ? null : plan.decision });
}

/** "I did not go": hers alone to say, from any card, because it can only be true or a slip she would be asked about. */
export function decideNotGoing(plan: Plan, by: string, now: Instant): PlanDecided {
  const refusal = refuseWorker(plan, by);
  return refusal ? refused(refusal) : decided({ ...plan, version: plan.version + 1, stage: { is: 'off', at: now } });
}

/** She is there, or time has made it a visit. From here the visit's own ladder watches. */
export const begin = (plan: Plan, visitId: string, by: 'worker' | 'clock', now: Instant): Plan => ({ ...plan, version: plan.version + 1, stage: { is: 'begun', visitId, at: now, by } });

/** When the plan wants to be looked at next; null once it is a visit or off. */
export function planLookAt(plan: Plan): Instant | null {
  if (plan.stage.is !== 'armed') return null;
  if (plan.stage.asked) return plan.backBy;
  const next = plan.stage.reminded ? plan.startAt + minutes(ASK_AFTER_MINUTES) : plan.startAt - minutes(REMIND_BEFORE_MINUTES);
  return Math.min(next, plan.backBy);
}

/** Time has passed. Past Back by the question is no longer put: the visit's own reminders ask. */
export function decidePlanTick(plan: Plan, now: Instant): PlanDecided {
  const lookAt = planLookAt(plan);
  if (lookAt === null || lookAt > now) return decided(plan);
  if (now >= plan.backBy) return decided(plan, { type: 'forgotten' });
  if (now >= plan.startAt + minutes(ASK_AFTER_MINUTES)) return decided({ ...plan, stage: { is: 'armed', reminded: true, asked: true } }, { type: 'did-you-go' });
  return decided({ ...plan, stage: { is: 'armed', reminded: true, asked: false } }, ...owed(plan, now));
}

/** What is still open an hour before: her answers, and a manager's decision about them. */
function owed(plan: Plan, now: Instant): PlanHappening[] {
  const high = plan.prepared?.findings.filter(({ band }) => band === 'high') ?? [];
  return [...(needsChecklist(plan, now) ? [{ type: 'remind' } as const] : []), ...(high.length > 0 && plan.decision === null ? [{ type: 'decide', findings: high } as const] : [])];
}

export const isNear = (plan: Plan, now: Instant): boolean =>
  isArmed(plan) && now >= plan.startAt - NEAR.beforeHours * HOUR && now <= plan.startAt + NEAR.afterHours * HOUR;

/** A late start moves Back by along, on to full five minutes; an early one leaves it, so that nobody is asked later than she said. */
export function backByFrom(plan: PlanDetails, now: Instant): Instant {
  const late = now - plan.startAt;
  return late < MINUTE ? plan.backBy : Math.ceil((plan.backBy + late) / minutes(FULL_MINUTES)) * minutes(FULL_MINUTES);
}

/** A high answer stays high whatever a manager agreed to: the visit is watched more closely, not less. */
export const riskOfPlan = (plan: Plan): Risk => (plan.prepared?.findings.some(({ band }) => band === 'high') ? 'high' : 'ordinary');

/** What was answered belongs to this visit, near this time. */
export const needsChecklist = ({ prepared }: Plan, now: Instant): boolean => prepared === null || prepared.isOutdated || now - prepared.at > HOLDS.ageHours * HOUR;

export function refuseWorker(plan: Plan, by: string): 'plan-not-yours' | 'plan-done' | null {
  if (by !== plan.workerId) return 'plan-not-yours';
  return isArmed(plan) ? null : 'plan-done';
}

function refuseDetails({ where, startAt, backBy }: PlanDetails, now: Instant): PlanRefusal | null {
  const place = where.trim();
  if (place === '') return 'plan-where-missing';
  if (place.length > WHERE_LENGTH) return 'plan-where-too-long';
  if (backBy <= startAt) return 'plan-back-first';
  if (backBy > startAt + LONGEST_VISIT_HOURS * HOUR) return 'plan-too-long';
  if (backBy <= now) return 'plan-back-passed';
  return startAt > now + FURTHEST_DAYS * 24 * HOUR ? 'plan-too-far' : null;
}
