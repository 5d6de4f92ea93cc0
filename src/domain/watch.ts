import { askBuddy } from './buddy';
import { decided } from './decision';
import { alarmDueAt, dueAt, isAlarmRung, positionAt, rungAt, type Ladder } from './ladder';
import { alarmOf, raised } from './raise';
import { minutes, type Instant } from './time';
import type { Alarm, OpenWatch, Visit, VisitDecision } from './visit';
import { ANSWER_MINUTES, checkDueAt } from './welfare';

/** What time does to a visit: it moves it up the ladder and never closes it. */

/** Later than this and the message says that it is late: something stood still. */
const LATE_AFTER_MS = 60_000;

/** When the visit wants to be looked at next, by its ladder or its welfare check; null once it is closed. */
export function nextLookAt(visit: Visit, ladder: Ladder): Instant | null {
  const { watch } = visit;
  if (watch.is === 'closed') return null;
  return Math.min(ladderDueAt(watch, ladder), checkDueAt(visit) ?? Infinity);
}

/** A claim that runs out without an outcome is itself the reason to go up. */
function ladderDueAt(watch: OpenWatch, ladder: Ladder): Instant {
  return watch.is === 'alarm' && watch.alarm.claim ? watch.alarm.claim.until : dueAt(ladder, watch.anchor, watch.reached + 1);
}

/**
 * Time has passed. Does the weightiest thing now due: the ladder's highest alarm, then the alarm of a check that nobody
 * answered, then the ladder's question, then the check itself. What is left over is not due any more, or no longer needed.
 */
export const decideTick = (visit: Visit, ladder: Ladder, now: Instant): VisitDecision => askBuddy(advance(visit, ladder, now), now);

function advance(visit: Visit, ladder: Ladder, now: Instant): VisitDecision {
  const { watch } = visit;
  if (watch.is === 'closed') return decided(visit);
  const lookAt = ladderDueAt(watch, ladder);
  const position = Math.max(watch.reached + 1, positionAt(ladder, watch.anchor, now));
  const rung = rungAt(ladder, position);
  if (lookAt <= now && isAlarmRung(rung)) {
    return climb(visit, { anchor: watch.anchor, reached: watch.reached, lookAt }, alarmOf(watch, { kind: 'overdue', dueAt: watch.anchor, now }), ladder, now);
  }
  const checkAt = checkDueAt(visit);
  if (checkAt !== null && checkAt <= now && visit.okAskedAt !== null) return raiseCheck(visit, watch, visit.okAskedAt, ladder, now);
  if (lookAt <= now) return decided({ ...visit, watch: { ...watch, reached: position } }, { type: 'asked', rung: rung.name });
  // Asked late after an outage, she has her full minutes to answer: nobody can be silent to what was never asked.
  if (checkAt !== null && checkAt <= now) return decided({ ...visit, okAskedAt: now }, { type: 'asked-ok' });
  return decided(visit);
}

/** A check nobody answered is the managers' step, due now: the rest of the ladder follows it at its own distances. */
function raiseCheck(visit: Visit, watch: OpenWatch, askedAt: Instant, ladder: Ladder, now: Instant): VisitDecision {
  const first = ladder.findIndex(isAlarmRung);
  const due = askedAt + minutes(ANSWER_MINUTES);
  const from = { anchor: due - minutes(rungAt(ladder, first).afterMinutes), reached: first - 1, lookAt: due };
  return climb(visit, from, alarmOf(watch, { kind: 'welfare', dueAt: askedAt, now }), ladder, now);
}

/** Raises the highest rung due, and names the alarm rungs below it as skipped when they were missed. */
function climb(visit: Visit, from: { readonly anchor: Instant; readonly reached: number; readonly lookAt: Instant }, alarm: Alarm, ladder: Ladder, now: Instant): VisitDecision {
  const { anchor, reached, lookAt } = from;
  const top = ladder.length - 1;
  const position = Math.max(reached + 1, positionAt(ladder, anchor, now));
  // A missed question to the worker makes no alarm late: lateness counts from the first alarm rung, if that was missed.
  const lateSince = Math.max(lookAt, alarmDueAt(ladder, anchor));
  const late = now - lateSince > LATE_AFTER_MS;
  const between = ladder.slice(reached + 1, Math.min(position, top)).filter(isAlarmRung);
  const happening = raised(ladder, position, {
    lateMinutes: late ? Math.floor((now - lateSince) / minutes(1)) : 0,
    skipped: late ? between.map((skipped) => skipped.name) : [],
  });
  // A claim that runs out may reach the top before its time: the repeats then follow from here, as after "no answer".
  const isEarly = position >= top && dueAt(ladder, anchor, position) > now;
  const place = isEarly ? { reached: top, anchor: now - minutes(rungAt(ladder, top).afterMinutes) } : { reached: position, anchor };
  return decided({ ...visit, okAskedAt: null, watch: { is: 'alarm', ...place, alarm } }, happening);
}
