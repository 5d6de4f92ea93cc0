import type { Cites, Facts } from './checklist-facts';
import { isArmed, needsChecklist, type Plan } from './plan';
import { minutes, type Instant } from './time';
import type { Visit } from './visit';

/** Boards ask managers to allow time for the background, the plan and what keeps the worker safe. Durham does not say it. */
export const TIME_TO_PREPARE: Cites = { 'cardiff-vale': '10.1', gwent: '6.2', 'cwm-taf': '6.3', 'mid-west-wales': 'Appendix 3' };

const SHORT_MINUTES = 60;
/** So long after an unplanned check-in she may still be on her way; later the advice would only stand in the way. */
const ON_THE_WAY_MINUTES = 10;

/** A flagged case within the hour, and nothing answered about it yet. Who has been through the checklist took the time. */
export const isShortNotice = (plan: Plan, { isFlagged }: Pick<Facts, 'isFlagged'>, now: Instant): boolean =>
  isFlagged && isArmed(plan) && plan.startAt - now <= minutes(SHORT_MINUTES) && needsChecklist(plan, now);

/** A visit to a flagged case that nobody planned, just begun. */
export const isUnprepared = (visit: Visit, { isFlagged }: Pick<Facts, 'isFlagged'>, now: Instant): boolean =>
  isFlagged && visit.plan === null && visit.watch.is === 'out' && now - visit.startedAt < minutes(ON_THE_WAY_MINUTES);
