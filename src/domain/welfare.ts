import { decided, refused } from './decision';
import { positionAt, type Ladder, type Risk } from './ladder';
import { MINUTE, minutes, type Instant } from './time';
import { isBackButWatched, needsOutcome, type Visit, type VisitDecision } from './visit';

/**
 * Long visits are asked about while they last: "Still OK?". Any sign of life answers; silence raises an alarm. Close to
 * Back by the ladder asks, so that there is never a second question beside its own.
 */
const LONG_VISIT_MINUTES = 60;
const EVERY_MINUTES: Readonly<Record<Risk, number>> = { ordinary: 60, high: 30 };
export const ANSWER_MINUTES = 10;

/** When the check wants to be asked, or, once asked, to raise its alarm; null when there is none to come. Once the ladder has asked, there is none. */
export function checkDueAt(visit: Visit): Instant | null {
  const { watch } = visit;
  if (watch.is !== 'out' && watch.is !== 'paused') return null;
  if (visit.okAskedAt !== null) return visit.okAskedAt + minutes(ANSWER_MINUTES);
  if (watch.reached >= 0 || visit.backBy - visit.startedAt <= minutes(LONG_VISIT_MINUTES)) return null;
  return visit.heardAt + minutes(EVERY_MINUTES[visit.risk]);
}

/** The worker was heard: whatever she was asked is answered, and the next check counts from here. */
export const heard = (visit: Visit, now: Instant): Visit => ({ ...visit, heardAt: now, okAskedAt: null });

/**
 * "I'm OK", pressed. It pauses an ordinary alarm while she is within her time; past it only more time or a check-out
 * does. A high-risk alarm and a call for help go on, and show that she answered.
 */
export function decideStillOk(visit: Visit, by: string, ladder: Ladder, now: Instant): VisitDecision {
  const { watch } = visit;
  if (by !== visit.workerId) return refused('not-yours');
  if (watch.is === 'closed' || isBackButWatched(watch)) return refused('visit-closed');
  const answered = heard(visit, now);
  if (watch.is === 'out') return decided(answered);
  if (watch.is === 'paused' || needsOutcome(visit, watch.alarm) || now >= visit.backBy) return decided(answered, { type: 'changed' });
  const restarted = { anchor: visit.backBy, reached: positionAt(ladder, visit.backBy, now) };
  return decided({ ...answered, watch: { is: 'paused', ...restarted, alarm: { ...watch.alarm, claim: null } } }, { type: 'changed' });
}

/**
 * She did or said something here that was not about the visit. It answers a check; it ends no alarm, but shows when she
 * was last heard. Refuses nothing: a visit on which nothing waits for her stays as it is.
 */
export function decideHeard(visit: Visit, now: Instant): VisitDecision {
  const { watch } = visit;
  if (visit.okAskedAt !== null && (watch.is === 'out' || watch.is === 'paused')) return decided(heard(visit, now));
  if (watch.is === 'alarm' && !isBackButWatched(watch) && now - visit.heardAt >= MINUTE) return decided(heard(visit, now), { type: 'changed' });
  return decided(visit);
}
