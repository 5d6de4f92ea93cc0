import { decided, refused, type Decision } from './decision';
import type { Instant } from './time';
import type { Day } from './working-days';

/** When somebody last had supervision and when it is next. No session is dropped: one that is cancelled gets a new date. */
export interface Supervision {
  readonly lastAt: Instant | null;
  readonly next: Day | null;
}

export const NO_SUPERVISION: Supervision = { lastAt: null, next: null };
/** No board gives an interval. These are ours (N-27). */
export const USUAL_DAYS = 28;
export const AFTER_INCIDENT_DAYS = 14;
const FURTHEST_DAYS = 180;

export type SupervisionRefusal = 'supervision-passed' | 'supervision-far';
type SupervisionDecision = Decision<Supervision, never, SupervisionRefusal>;

/** Refuses a day that has gone by, and one so far away that it must be a slip. */
export function decideNext(known: Supervision, next: Day, { today, later }: { today: Day; later: (days: number) => Day }): SupervisionDecision {
  if (next < today) return refused('supervision-passed');
  return next > later(FURTHEST_DAYS) ? refused('supervision-far') : decided({ ...known, next });
}

/** They have met: what came before is dealt with, and the next date is asked for. */
export const met = (now: Instant): Supervision => ({ lastAt: now, next: null });
