import type { Agreed } from './agreed';
import type { Behaviour } from './behaviours';
import type { Agency } from './incident';
import type { Observed } from './observed';
import type { Answered, ReportOutcome } from './report';
import { HOUR, type Instant } from './time';

/**
 * What a case record is made of: one row for each thing that happened, never changed in place except by the report of the
 * same visit sent again. A case is known by its reference alone; notes are codes and short facts.
 */
export interface Recorded {
  readonly id: string;
  /** When it happened. */
  readonly at: Instant;
  /** When it came on the record, and whose word it is. */
  readonly recordedAt: Instant;
  readonly by: string;
  readonly teamId: string;
}

/** How a visit or an appointment came to nothing, when somebody enters it by hand. */
export const MISSED_HOW = ['no-answer', 'nobody-in', 'refused', 'cancelled-late', 'left-early', 'did-not-come', 'cancelled-early', 'illness', 'by-us'] as const;
export type MissedHow = (typeof MISSED_HOW)[number];

export const MEANS = ['phone', 'text', 'email', 'letter', 'card', 'visit', 'another-professional'] as const;
/** How somebody was followed up. Two of the same kind are no second way of reaching a family. */
export type Means = (typeof MEANS)[number];

export const EXCUSES = ['by-us', 'rearranged', 'illness', 'not-expected'] as const;
export type Excuse = (typeof EXCUSES)[number];

export type Criterion = 'A' | 'B' | 'C';

export type VisitEntry = Recorded & {
  readonly kind: 'visit'; readonly visitId: string; readonly outcome: ReportOutcome; readonly expected: Answered; readonly seen: Answered; readonly threat: Answered; readonly note: string;
  readonly seenAlone: Answered; readonly listened: Answered; readonly observed: Observed | null; readonly agreed: Agreed | null;
};
/** A miss that was no checked-in visit: an appointment, or what a partner agency tells, with its source. */
export type MissedEntry = Recorded & {
  readonly kind: 'missed'; readonly what: 'visit' | 'appointment'; readonly how: MissedHow; readonly expected: Answered; readonly source: string | null; readonly note: string;
};
export type FollowUpEntry = Recorded & { readonly kind: 'follow-up'; readonly missId: string; readonly means: Means };
export type ExcusedEntry = Recorded & { readonly kind: 'excused'; readonly missId: string; readonly why: Excuse };
/** Said afterwards: they did expect us. It takes back an earlier excuse too. */
export type ExpectedEntry = Recorded & { readonly kind: 'expected'; readonly missId: string };
export type IncidentEntry = Recorded & { readonly kind: 'incident'; readonly incidentId: string; readonly behaviours: readonly Behaviour[]; readonly aimedAtWorker: boolean };
/** An agency was told of the risk, and whom there. */
export type ToldEntry = Recorded & { readonly kind: 'told'; readonly incidentId: string; readonly agency: Agency; readonly whom: string };
export type RiskDecisionEntry = Recorded & { readonly kind: 'risk-decision'; readonly incidentId: string; readonly required: boolean; readonly reason: string };

/** What was agreed about the case, or asked for: its safety plan, its contract, a meeting on the way to being held. */
export type AgreedEntry =
  | (Recorded & { readonly kind: 'safety-plan'; readonly step: 'written' | 'agreed' | 'kept'; readonly version: number })
  | (Recorded & { readonly kind: 'contract'; readonly step: 'drafted' | 'approved' | 'broken' | 'answered'; readonly what: string })
  | (Recorded & { readonly kind: 'convening'; readonly step: 'called' | 'booked' | 'moved' | 'cancelled' | 'declined'; readonly startAt: Instant | null; readonly reason: string });

export type CaseEntry =
  | VisitEntry
  | MissedEntry
  | FollowUpEntry
  | ExcusedEntry
  | ExpectedEntry
  | IncidentEntry
  | RiskDecisionEntry
  | ToldEntry
  /** A manager starts the count of misses anew. */
  | (Recorded & { readonly kind: 'reset'; readonly reason: string })
  /** A multi-agency meeting about the case was held: what came before it has been dealt with. */
  | (Recorded & { readonly kind: 'meeting' })
  | (Recorded & { readonly kind: 'criterion'; readonly criterion: Criterion; readonly step: 'raised' | 'confirmed' | 'not-met'; readonly reason: string })
  /** A legal hold, and why: for the record, not for everybody who reads the history. */
  | (Recorded & { readonly kind: 'hold'; readonly step: 'set' | 'lifted'; readonly reason: string })
  | AgreedEntry
  | (Recorded & { readonly kind: 'flag'; readonly flagId: string; readonly step: 'raised' | 'kept' | 'ended'; readonly reason: string });

/** References are typed in many ways; the same case must be found by all of them. */
export const caseIdOf = (reference: string): string => reference.trim().replace(/\s+/g, ' ').toUpperCase();

/** A press that comes twice, as Teams may send it, says the same thing within this time. */
export const SAME_PRESS_MS = 30_000;

/** Whether an entry says what another said a moment before, of the same occasion: recorded once, it must not count twice. */
export function isSaidAgain(entry: CaseEntry, before: CaseEntry): boolean {
  const isMoment = entry.id !== before.id && entry.recordedAt - before.recordedAt < SAME_PRESS_MS && Math.abs(entry.at - before.at) < SAME_OCCASION_MS;
  return isMoment && sameWords(entry) === sameWords(before);
}

const SAME_OCCASION_MS = 12 * HOUR;
/** The marks of when it was pressed and stored, not of what was said. */
const MARKS: readonly string[] = ['id', 'at', 'recordedAt', 'shape'];
const sameWords = (entry: CaseEntry): string => JSON.stringify(Object.entries(entry).filter(([name]) => !MARKS.includes(name)).sort(([a], [b]) => (a < b ? -1 : 1)));
