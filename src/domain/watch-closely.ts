import { decided, refused } from './decision';
import { dueAt, isAlarmRung, positionAt, rungAt, type Ladder } from './ladder';
import { alarmOf, raised } from './raise';
import { minutes, type Instant } from './time';
import { activeClaim, isBackButWatched, type Visit, type VisitDecision, type Watch } from './visit';
import { heard } from './welfare';

/** Where a visit stands on its ladder, and on the high one. */
export interface Ladders {
  readonly now: Ladder;
  readonly high: Ladder;
}

/**
 * The worker wants to be watched more closely. It is never undone by her: whoever is with her could make her. What the
 * high ladder would have done by now is done at once, and nothing is done twice.
 */
export function decideWatchClosely(visit: Visit, by: string, ladders: Ladders, now: Instant): VisitDecision {
  const { watch } = visit;
  if (by !== visit.workerId) return refused('not-yours');
  if (watch.is === 'closed' || isBackButWatched(watch)) return refused('visit-closed');
  if (visit.risk === 'high') return decided(visit);
  const place = placeOnHigh(visit, watch, ladders);
  const isHeld = watch.is === 'alarm' && activeClaim(watch.alarm, now) !== null;
  const position = isHeld ? place.reached : Math.max(place.reached, positionAt(ladders.high, place.anchor, now));
  const due = ladders.high.slice(place.reached + 1, position + 1).filter(isAlarmRung);
  // With no alarm due the place is kept: a question that is due is asked by the next tick.
  if (due.length === 0) return decided({ ...heard(visit, now), risk: 'high', watch: { ...watch, ...place } }, ...(watch.is === 'out' ? [] : [{ type: 'changed' } as const]));
  const alarm = alarmOf(watch, { kind: 'overdue', dueAt: watch.anchor, now });
  const raisedNow = due.map((rung) => raised(ladders.high, ladders.high.indexOf(rung), { lateMinutes: 0, skipped: [] }));
  return decided({ ...heard(visit, now), risk: 'high', watch: { is: 'alarm', anchor: place.anchor, reached: position, alarm } }, ...raisedNow);
}

/** The rung she has reached, found by its name; at the top, and where the ladder hangs on another instant than Back by, by its time. */
function placeOnHigh({ backBy }: Visit, { anchor, reached }: Exclude<Watch, { is: 'closed' }>, { now, high }: Ladders): { anchor: Instant; reached: number } {
  const run = now.slice(0, reached + 1).map((rung) => rung.name);
  const same = high.findLastIndex((rung) => run.includes(rung.name));
  const isAtTop = reached >= now.length - 1;
  if (!isAtTop && anchor === backBy) return { anchor, reached: same };
  return { anchor: dueAt(now, anchor, reached) - minutes(rungAt(high, same).afterMinutes), reached: same };
}
