import type { Agreed } from './agreed';
import type { Decision } from './decision';
import type { LadderMinutes, Risk, RungName } from './ladder';
import type { Observed } from './observed';
import type { Handling } from './procedure';
import type { Report } from './report';
import type { Instant } from './time';

/**
 * One visit, from check-in until somebody's word closes it. Time alone moves it up the ladder and never closes it:
 * silence is not safety.
 */
export interface Visit {
  readonly id: string;
  readonly teamId: string;
  readonly workerId: string;
  readonly where: string;
  readonly caseRef: string | null;
  readonly risk: Risk;
  /** The team's minutes at check-in: changed half way, a rung could be passed over. Null on visits that began before they were kept. */
  readonly minutes: LadderMinutes | null;
  /** She wished to be asked earlier than others are. */
  readonly asksEarly: boolean;
  readonly startedAt: Instant;
  readonly backBy: Instant;
  readonly extensions: readonly Extension[];
  /** Her last sign of life: the check-in, or what she pressed or said since. */
  readonly heardAt: Instant;
  /** When she was asked "Still OK?", while the answer is missing. */
  readonly okAskedAt: Instant | null;
  /** The colleague who said yes to being asked to reach her first; `askedAt` once she has been. */
  readonly buddy: { readonly id: string; readonly askedAt: Instant | null } | null;
  /** Whom she would like as buddy, until they say yes. Who has not is never asked to reach her, and nothing waits for them. */
  readonly buddyWanted: { readonly id: string; readonly said: 'asked' | 'no' } | null;
  readonly company: readonly Companion[];
  readonly watch: Watch;
  readonly report: Report | null;
  /** What her board asks to be noted for the case record, beside the report. */
  readonly observed: Observed | null;
  readonly agreed: Agreed | null;
  readonly plan: PlanTrace | null;
  readonly handling: Handling;
}

/** A colleague on the same visit, by the worker's word until she has given her own. `visitId` is hers then. */
export interface Companion {
  readonly id: string;
  readonly said: 'asked' | 'with' | 'not-with';
  readonly visitId: string | null;
}

/** The plan a visit came from. `said`: she told us that she went; otherwise only the time had come. */
export interface PlanTrace {
  readonly id: string;
  readonly said: boolean;
}

export interface Extension {
  readonly at: Instant;
  readonly minutes: number;
}

/** `anchor` is the due time the ladder counts from; `reached` the position of the last rung that ran, -1 for none. */
export type Watch =
  | { readonly is: 'out'; readonly anchor: Instant; readonly reached: number }
  /** An ordinary alarm the worker answered by extending: the card stays, the ladder starts again. */
  | { readonly is: 'paused'; readonly anchor: Instant; readonly reached: number; readonly alarm: Alarm }
  | { readonly is: 'alarm'; readonly anchor: Instant; readonly reached: number; readonly alarm: Alarm }
  | { readonly is: 'closed'; readonly at: Instant; readonly closing: Closing; readonly alarm: Alarm | null };

export type OpenWatch = Exclude<Watch, { is: 'closed' }>;

export interface Alarm {
  /** `welfare`: a check in the middle of a long visit went unanswered. */
  readonly kind: 'overdue' | 'help' | 'welfare';
  readonly raisedAt: Instant;
  /** When she was due, or asked: what "minutes late" is counted from, whatever the ladder counts from later. */
  readonly dueAt: Instant;
  readonly claim: Claim | null;
  /** After a call for help: whether a ringing phone would help her or endanger her. */
  readonly ring: Ring;
  /** A high-risk or help alarm outlives the worker's own check-out, until a manager has spoken to her. */
  readonly workerBackAt: Instant | null;
  readonly deeds: readonly Deed[];
}

export type Ring = 'unsaid' | 'ring' | 'do-not-ring';

export interface Claim {
  readonly by: string;
  readonly at: Instant;
  readonly until: Instant;
}

export interface Deed {
  /** `rang-outside`: somebody who belongs to the last step and is not in Teams. */
  readonly what: 'no-answer' | 'called-999' | 'rang-outside';
  readonly by: string;
  readonly at: Instant;
}

export type Outcome = 'safe' | 'hurt' | 'police';
/** How a colleague knows that somebody is safe. */
export const SOURCES = ['spoke', 'with-me', 'wrote', 'saw'] as const;
export type Source = (typeof SOURCES)[number];

export type Closing =
  | { readonly by: 'worker' }
  /** For somebody without a signal; `confirmedAt` is her own word afterwards. */
  | { readonly by: 'colleague'; readonly who: string; readonly source: Source; readonly confirmedAt: Instant | null }
  | { readonly by: 'manager'; readonly who: string; readonly outcome: Outcome; readonly howKnown: string };

/** What follows from a decision; the app turns it into messages. */
export type Happening =
  | { readonly type: 'asked'; readonly rung: RungName }
  | { readonly type: 'asked-ok' }
  | { readonly type: 'raised'; readonly rung: RungName; readonly lateMinutes: number; readonly skipped: readonly RungName[]; readonly repeat: boolean }
  | { readonly type: 'changed' }
  | { readonly type: 'company-asked'; readonly id: string }
  | { readonly type: 'company-said'; readonly id: string; readonly isWith: boolean }
  | { readonly type: 'buddy-chosen'; readonly id: string }
  | { readonly type: 'buddy-said'; readonly id: string; readonly isWilling: boolean }
  | { readonly type: 'buddy-asked'; readonly id: string; readonly at: Instant }
  | { readonly type: 'checked-out-by'; readonly who: string; readonly isManager: boolean }
  | { readonly type: 'extended-much'; readonly times: number; readonly minutes: number }
  | { readonly type: 'claimed'; readonly by: string }
  | { readonly type: 'closed' };

export type Refusal =
  | 'where-missing' | 'where-too-long' | 'back-by-passed' | 'back-by-too-far'
  | 'visit-closed' | 'bad-extension' | 'stale'
  | 'not-yours' | 'not-a-manager' | 'your-own-visit' | 'no-alarm' | 'how-known-missing'
  | 'not-a-colleague' | 'proxy-own' | 'proxy-high' | 'proxy-alarm' | 'nothing-to-confirm' | 'buddy-self' | 'company-self' | 'not-with-them' | 'colleague-unknown' | 'not-the-buddy';

export type VisitDecision = Decision<Visit, Happening, Refusal>;

export const isOpen = (visit: Visit): boolean => visit.watch.is !== 'closed';
export const hasAlarm = (visit: Visit): boolean => visit.watch.is === 'alarm';

/** Nothing but a manager's outcome closes these, and no extension pauses them. */
export const needsOutcome = (visit: Visit, alarm: Alarm): boolean => visit.risk === 'high' || alarm.kind === 'help';

export const activeClaim = (alarm: Alarm, now: Instant): Claim | null => (alarm.claim && alarm.claim.until > now ? alarm.claim : null);

/** She has said she is safe, and a manager has yet to speak to her. */
export const isBackButWatched = (watch: Watch): boolean => watch.is === 'alarm' && watch.alarm.workerBackAt !== null;

/** Whether she told us that she went; a plan whose time came may have been left lying. */
export const hasSaid = ({ plan }: Visit): boolean => plan === null || plan.said;
