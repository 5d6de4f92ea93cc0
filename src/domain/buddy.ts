import { decided, refused } from './decision';
import { alarmDueAt, dueAt, isAlarmRung, type Ladder } from './ladder';
import { alarmOf, raised } from './raise';
import type { Instant } from './time';
import { isBackButWatched, type Happening, type Visit, type VisitDecision } from './visit';

/** A colleague the worker chose, who is asked whether they will. Nobody is anybody's buddy without having said so, and an earlier buddy stays until another one does. */
export function decideBuddy(visit: Visit, request: { by: string; buddy: string }): VisitDecision {
  if (request.by !== visit.workerId) return refused('not-yours');
  if (visit.watch.is === 'closed' || isBackButWatched(visit.watch)) return refused('visit-closed');
  if (request.buddy === visit.workerId) return refused('buddy-self');
  if (visit.buddy?.id === request.buddy) return decided(visit.buddyWanted === null ? visit : { ...visit, buddyWanted: null });
  if (isWanted(visit, request.buddy) && visit.buddyWanted?.said === 'asked') return decided(visit);
  return decided({ ...visit, buddyWanted: { id: request.buddy, said: 'asked' } }, { type: 'buddy-chosen', id: request.buddy });
}

const isWanted = ({ buddyWanted }: Visit, id: string): boolean => buddyWanted?.id === id;

/** Yes or no, and either may be taken back until they have been asked to ring. Said late, yes has them asked at once. */
export function decideBuddyAnswer(visit: Visit, { by, isWilling }: { by: string; isWilling: boolean }, ladder: Ladder, now: Instant): VisitDecision {
  const isBuddy = visit.buddy?.id === by;
  if (!isBuddy && !isWanted(visit, by)) return refused('not-the-buddy');
  if (visit.watch.is === 'closed' || isBackButWatched(visit.watch)) return refused('visit-closed');
  if (isBuddy === isWilling && (isBuddy || visit.buddyWanted?.said === 'no')) return decided(visit);
  if (isWilling) return decideYes(visit, by, { askAt: buddyAskedAt(ladder, visit.watch.anchor), now });
  if (isBuddy && visit.buddy?.askedAt !== null) return refused('stale');
  return decided({ ...visit, buddy: isBuddy ? null : visit.buddy, buddyWanted: { id: by, said: 'no' } }, { type: 'buddy-said', id: by, isWilling });
}

function decideYes(visit: Visit, by: string, { askAt, now }: { askAt: Instant; now: Instant }): VisitDecision {
  const willing: Visit = { ...visit, buddy: { id: by, askedAt: now >= askAt ? now : null }, buddyWanted: null };
  const happened: readonly Happening[] = [{ type: 'buddy-said', id: by, isWilling: true }, ...(now >= askAt ? [{ type: 'buddy-asked', id: by, at: now } as const] : [])];
  return decided(willing, ...happened);
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
