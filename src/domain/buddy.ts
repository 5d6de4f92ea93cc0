import { decided, refused } from './decision';
import { alarmDueAt, dueAt, isAlarmRung, type Ladder } from './ladder';
import { alarmOf, raised } from './raise';
import type { Instant } from './time';
import { isBackButWatched, type Visit, type VisitDecision } from './visit';

/** A colleague the worker chose, who is asked to reach her before her managers are. Nobody is anybody's buddy without being told. */
export function decideBuddy(visit: Visit, request: { by: string; buddy: string }): VisitDecision {
  if (request.by !== visit.workerId) return refused('not-yours');
  if (visit.watch.is === 'closed' || isBackButWatched(visit.watch)) return refused('visit-closed');
  if (request.buddy === visit.workerId) return refused('buddy-self');
  if (visit.buddy?.id === request.buddy) return decided(visit);
  return decided({ ...visit, buddy: { id: request.buddy, askedAt: null } }, { type: 'buddy-chosen', id: request.buddy });
}

/** With the last question to the worker, or with an alarm that comes before it: once for each time she is due. */
export function askBuddy(decision: VisitDecision, now: Instant): VisitDecision {
  const buddy = decision.ok ? decision.state.buddy : null;
  if (!decision.ok || !buddy || buddy.askedAt !== null) return decision;
  const isTime = decision.happened.some((one) => one.type === 'raised' || (one.type === 'asked' && one.rung === 'last-ask'));
  return isTime ? decided({ ...decision.state, buddy: { ...buddy, askedAt: now } }, ...decision.happened, { type: 'buddy-asked', id: buddy.id, at: now }) : decision;
}

/** With the last question to her; where the ladder has none, with the managers. */
export function buddyAskedAt(ladder: Ladder, backBy: Instant): Instant {
  const last = ladder.findIndex(({ name }) => name === 'last-ask');
  return last === -1 ? alarmDueAt(ladder, backBy) : dueAt(ladder, backBy, last);
}

/** She will be due anew: the buddy may be asked again. */
export const buddyAnew = ({ buddy }: Visit): Visit['buddy'] => buddy && { ...buddy, askedAt: null };

/** "No answer": the managers are told at once instead of at their time. Once they know, it is written on their card. */
export function decideBuddyNoAnswer(visit: Visit, by: string, ladder: Ladder, now: Instant): VisitDecision {
  const { watch, buddy } = visit;
  if (buddy?.id !== by) return refused('not-the-buddy');
  if (watch.is === 'closed') return refused('visit-closed');
  const askedAt = buddy.askedAt;
  // An old card: she has asked for more time since.
  if (askedAt === null) return refused('stale');
  if (watch.is !== 'out' && watch.alarm.deeds.some((deed) => deed.by === by && deed.what === 'no-answer' && deed.at >= askedAt)) return decided(visit);
  const alarm = alarmOf(watch, { kind: 'overdue', dueAt: watch.anchor, now });
  const deeds = [...alarm.deeds, { what: 'no-answer', by, at: now } as const];
  if (watch.is === 'alarm') return decided({ ...visit, watch: { ...watch, alarm: { ...watch.alarm, deeds } } }, { type: 'changed' });
  const first = ladder.findIndex(isAlarmRung);
  return decided({ ...visit, okAskedAt: null, watch: { is: 'alarm', anchor: watch.anchor, reached: first, alarm: { ...alarm, deeds } } }, raised(ladder, first, { lateMinutes: 0, skipped: [] }));
}
