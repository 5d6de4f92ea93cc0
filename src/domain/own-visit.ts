import { buddyAnew } from './buddy';
import { decided, refused } from './decision';
import { positionAt, rungAt, type Ladder, type LadderMinutes, type Risk } from './ladder';
import { NOTHING_DONE } from './procedure';
import { raised } from './raise';
import { HOUR, minutes, type Instant } from './time';
import { isBackButWatched, needsOutcome, type Alarm, type Happening, type Ring, type Visit, type VisitDecision, type Watch } from './visit';
import { heard } from './welfare';

/** What the worker decides about her own visit. Nobody else's id is taken here. */

export const WHERE_LENGTH = 120;
export const LONGEST_VISIT_HOURS = 16;
export const EXTENSION_MINUTES = { least: 5, most: 240 } as const;

export interface CheckIn {
  readonly id: string;
  readonly teamId: string;
  readonly workerId: string;
  readonly where: string;
  readonly caseRef: string | null;
  readonly backBy: Instant;
  readonly risk: Risk;
  readonly minutes: LadderMinutes;
  readonly asksEarly: boolean;
}

/** Refuses a visit without a place, or with a return time that has passed or lies beyond any working day. */
export function decideCheckIn(request: CheckIn, ladder: Ladder, now: Instant): VisitDecision {
  const where = request.where.trim();
  if (where === '') return refused('where-missing');
  if (where.length > WHERE_LENGTH) return refused('where-too-long');
  if (request.backBy <= now) return refused('back-by-passed');
  if (request.backBy > now + LONGEST_VISIT_HOURS * HOUR) return refused('back-by-too-far');
  const watch: Watch = { is: 'out', anchor: request.backBy, reached: positionAt(ladder, request.backBy, now) };
  return decided({ ...request, where, startedAt: now, heardAt: now, okAskedAt: null, buddy: null, buddyWanted: null, company: [], extensions: [], watch, report: null, observed: null, agreed: null, handling: NOTHING_DONE, plan: null });
}

/**
 * Counts from the later of now and due. Pauses an ordinary overdue alarm; a high one, and a call for help, go on. `shown` is the return time on the
 * card that was pressed: on an old card the same button means something else, so it does not count.
 */
export function decideExtend(visit: Visit, request: { by: string; minutes: number; shown: Instant | null }, ladder: Ladder, now: Instant): VisitDecision {
  const { watch } = visit;
  if (request.by !== visit.workerId) return refused('not-yours');
  if (watch.is === 'closed' || isBackButWatched(watch)) return refused('visit-closed');
  if (!Number.isInteger(request.minutes) || request.minutes < EXTENSION_MINUTES.least || request.minutes > EXTENSION_MINUTES.most) return refused('bad-extension');
  if (request.shown !== null && request.shown !== visit.backBy) return refused('stale');

  const backBy = Math.max(now, visit.backBy) + minutes(request.minutes);
  const extended = { ...heard(visit, now), buddy: buddyAnew(visit), backBy, extensions: [...visit.extensions, { at: now, minutes: request.minutes }] };
  const told = toldOf(extended);
  if (watch.is === 'alarm' && needsOutcome(visit, watch.alarm)) return decided(extended, { type: 'changed' }, ...told);
  const restarted = { anchor: backBy, reached: positionAt(ladder, backBy, now) };
  if (watch.is === 'out') return decided({ ...extended, watch: { is: 'out', ...restarted } }, ...told);
  return decided({ ...extended, watch: { is: 'paused', ...restarted, alarm: { ...watch.alarm, claim: null } } }, { type: 'changed' }, ...told);
}

/** Two extensions are hers, up to an hour in all; a manager hears of each one beyond. */
const FREE = { extensions: 2, minutes: 60 } as const;

const minutesInAll = ({ extensions }: Visit): number => extensions.reduce((sum, extension) => sum + extension.minutes, 0);
export const isExtendedMuch = (visit: Visit): boolean => visit.extensions.length > FREE.extensions || minutesInAll(visit) > FREE.minutes;
const toldOf = (visit: Visit): readonly Happening[] => (isExtendedMuch(visit) ? [{ type: 'extended-much', times: visit.extensions.length, minutes: minutesInAll(visit) }] : []);

/** The worker's own word that she is safe. It stops the ladder at once, except a high-risk alarm or a call for help: those wait for a manager. */
export function decideCheckOut(visit: Visit, by: string, now: Instant): VisitDecision {
  const { watch } = visit;
  if (by !== visit.workerId) return refused('not-yours');
  if (watch.is === 'closed') return refused('visit-closed');
  if (watch.is === 'alarm' && needsOutcome(visit, watch.alarm)) {
    if (isBackButWatched(watch)) return decided(visit);
    return decided({ ...heard(visit, now), watch: { ...watch, alarm: { ...watch.alarm, workerBackAt: now } } }, { type: 'changed' });
  }
  const alarm = watch.is === 'out' ? null : watch.alarm;
  return decided({ ...heard(visit, now), watch: { is: 'closed', at: now, closing: { by: 'worker' }, alarm } }, ...(alarm ? [{ type: 'closed' } as const] : []));
}

/** "I need help": everybody on the ladder at once, again and again until a manager records an outcome. Pressed twice it is one call. */
export function decideHelp(visit: Visit, by: string, ladder: Ladder, now: Instant): VisitDecision {
  const { watch } = visit;
  if (by !== visit.workerId) return refused('not-yours');
  if (watch.is === 'closed') return refused('visit-closed');
  if (watch.is === 'alarm' && watch.alarm.kind === 'help' && !isBackButWatched(watch)) return decided(visit);
  const top = ladder.length - 1;
  const deeds = watch.is === 'out' ? [] : watch.alarm.deeds;
  const alarm: Alarm = { kind: 'help', raisedAt: now, dueAt: now, claim: null, ring: 'unsaid', workerBackAt: null, deeds };
  // Anchored so that the top rung is now and its repeats follow from here.
  const anchor = now - minutes(rungAt(ladder, top).afterMinutes);
  return decided({ ...heard(visit, now), watch: { is: 'alarm', anchor, reached: top, alarm } }, raised(ladder, top, { lateMinutes: 0, skipped: [] }));
}

/** A call for help from somebody with no visit open: a visit without a place, so that the same alarm watches her. */
export function openForHelp(request: { id: string; teamId: string; workerId: string; minutes: LadderMinutes }, now: Instant): Visit {
  return { ...request, where: '', caseRef: null, risk: 'ordinary', asksEarly: false, startedAt: now, backBy: now, heardAt: now, okAskedAt: null, buddy: null, buddyWanted: null, company: [], extensions: [], watch: { is: 'out', anchor: now, reached: -1 }, report: null, observed: null, agreed: null, handling: NOTHING_DONE, plan: null };
}

export function decideRing(visit: Visit, request: { by: string; ring: Ring }): VisitDecision {
  const { watch } = visit;
  if (request.by !== visit.workerId) return refused('not-yours');
  if (watch.is === 'closed') return refused('visit-closed');
  if (watch.is !== 'alarm') return refused('no-alarm');
  return decided({ ...visit, watch: { ...watch, alarm: { ...watch.alarm, ring: request.ring } } }, { type: 'changed' });
}
