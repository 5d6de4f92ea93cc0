import { decided } from './decision';
import { dueAt, isAlarmRung, positionAt, rungAt, type Ladder, type Rung, type RungName } from './ladder';
import { minutes, type Instant } from './time';
import type { Alarm, Happening, Visit, VisitDecision, Watch } from './visit';

/** What time does to a visit: it moves it up the ladder and never closes it. */

/** Later than this and the message says that it is late: something stood still. */
const LATE_AFTER_MS = 60_000;

/** When the ladder wants to be looked at next; null once the visit is closed. */
export function nextLookAt(visit: Visit, ladder: Ladder): Instant | null {
  const { watch } = visit;
  if (watch.is === 'closed') return null;
  const own = dueAt(ladder, watch.anchor, watch.reached + 1);
  // A claim that runs out without an outcome is itself the reason to go up.
  return watch.is === 'alarm' && watch.alarm.claim ? watch.alarm.claim.until : own;
}

/** Time has passed. Runs the highest rung now due; the ones below it are named as skipped when they were missed. */
export function decideTick(visit: Visit, ladder: Ladder, now: Instant): VisitDecision {
  const { watch } = visit;
  const lookAt = nextLookAt(visit, ladder);
  if (watch.is === 'closed' || lookAt === null || lookAt > now) return decided(visit);
  const position = Math.max(watch.reached + 1, positionAt(ladder, watch.anchor, now));
  const rung = rungAt(ladder, position);
  if (!isAlarmRung(rung)) return decided({ ...visit, watch: { ...watch, reached: position } }, { type: 'asked', rung: rung.name });

  // A missed question to the worker makes no alarm late: lateness counts from the first alarm rung that was missed.
  const missed = ladder.findIndex((step, at) => at > watch.reached && isAlarmRung(step));
  const lateSince = missed === -1 ? lookAt : Math.max(lookAt, dueAt(ladder, watch.anchor, missed));
  const late = now - lateSince > LATE_AFTER_MS;
  const between = ladder.slice(watch.reached + 1, Math.min(position, ladder.length - 1)).filter(isAlarmRung);
  const happening = raised(ladder, position, {
    lateMinutes: late ? Math.floor((now - lateSince) / minutes(1)) : 0,
    skipped: late ? between.map((skipped) => skipped.name) : [],
  });
  const alarm = alarmOf(watch, { kind: 'overdue', dueAt: watch.anchor, now });
  // A claim that runs out may reach the top before its time: the repeats then follow from here, as after "no answer".
  const isEarly = position >= ladder.length - 1 && dueAt(ladder, watch.anchor, position) > now;
  const place = isEarly ? { reached: ladder.length - 1, anchor: now - minutes(rungAt(ladder, ladder.length - 1).afterMinutes) } : { reached: position, anchor: watch.anchor };
  return decided({ ...visit, watch: { is: 'alarm', ...place, alarm } }, happening);
}

/** The alarm that stands already, with nobody on it, or a new one. */
export function alarmOf(watch: Exclude<Watch, { is: 'closed' }>, { kind, dueAt, now }: Pick<Alarm, 'kind' | 'dueAt'> & { readonly now: Instant }): Alarm {
  return watch.is === 'out' ? { kind, raisedAt: now, dueAt, claim: null, ring: 'unsaid', workerBackAt: null, deeds: [] } : { ...watch.alarm, claim: null };
}

/** The alarm of one rung, as it goes out. */
export function raised(ladder: Ladder, position: number, how: { lateMinutes: number; skipped: readonly RungName[] }): Happening {
  const rung: Rung = rungAt(ladder, position);
  return { type: 'raised', rung: rung.name, repeat: position > ladder.length - 1, ...how };
}
