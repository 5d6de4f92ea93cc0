import { decided, refused, type Decision } from './decision';
import { CLAIM_MINUTES, dueAt, isAlarmRung, positionAt, rungAt, type Ladder, type Risk, type Rung, type RungName } from './ladder';
import type { Report } from './report';
import { HOUR, minutes, type Instant } from './time';

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
  readonly startedAt: Instant;
  readonly backBy: Instant;
  readonly extensions: readonly Extension[];
  readonly watch: Watch;
  readonly report: Report | null;
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

export interface Alarm {
  readonly kind: 'overdue' | 'help';
  readonly raisedAt: Instant;
  /** When she was due: what "minutes late" is counted from, whatever the ladder counts from later. */
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
  readonly what: 'no-answer' | 'called-999';
  readonly by: string;
  readonly at: Instant;
}

export type Outcome = 'safe' | 'hurt' | 'police';
export type Closing = { readonly by: 'worker' } | { readonly by: 'manager'; readonly who: string; readonly outcome: Outcome; readonly howKnown: string };

/** What follows from a decision; the app turns it into messages. */
export type Happening =
  | { readonly type: 'asked'; readonly rung: RungName }
  | { readonly type: 'raised'; readonly rung: RungName; readonly lateMinutes: number; readonly skipped: readonly RungName[]; readonly repeat: boolean }
  | { readonly type: 'changed' }
  | { readonly type: 'claimed'; readonly by: string }
  | { readonly type: 'closed' };

export type Refusal =
  | 'where-missing' | 'where-too-long' | 'back-by-passed' | 'back-by-too-far'
  | 'visit-closed' | 'bad-extension' | 'stale'
  | 'not-yours' | 'not-a-manager' | 'your-own-visit' | 'no-alarm' | 'how-known-missing';

type VisitDecision = Decision<Visit, Happening, Refusal>;

export const WHERE_LENGTH = 120;
export const LONGEST_VISIT_HOURS = 16;
export const EXTENSION_MINUTES = { least: 5, most: 240 } as const;
/** Later than this and the message says that it is late: something stood still. */
const LATE_AFTER_MS = 60_000;
/** The same deed by the same person within this time is one press sent twice. */
const SAME_PRESS_MS = 30_000;

export const isOpen = (visit: Visit): boolean => visit.watch.is !== 'closed';
export const hasAlarm = (visit: Visit): boolean => visit.watch.is === 'alarm';

/** Nothing but a manager's outcome closes these, and no extension pauses them. */
const needsOutcome = (visit: Visit, alarm: Alarm): boolean => visit.risk === 'high' || alarm.kind === 'help';

export interface CheckIn {
  readonly id: string;
  readonly teamId: string;
  readonly workerId: string;
  readonly where: string;
  readonly caseRef: string | null;
  readonly backBy: Instant;
  readonly risk: Risk;
}

/** Refuses a visit without a place, or with a return time that has passed or lies beyond any working day. */
export function decideCheckIn(request: CheckIn, ladder: Ladder, now: Instant): VisitDecision {
  const where = request.where.trim();
  if (where === '') return refused('where-missing');
  if (where.length > WHERE_LENGTH) return refused('where-too-long');
  if (request.backBy <= now) return refused('back-by-passed');
  if (request.backBy > now + LONGEST_VISIT_HOURS * HOUR) return refused('back-by-too-far');
  const watch: Watch = { is: 'out', anchor: request.backBy, reached: positionAt(ladder, request.backBy, now) };
  return decided({ ...request, where, startedAt: now, extensions: [], watch, report: null });
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
  const extended = { ...visit, backBy, extensions: [...visit.extensions, { at: now, minutes: request.minutes }] };
  if (watch.is === 'alarm' && needsOutcome(visit, watch.alarm)) return decided(extended, { type: 'changed' });
  const restarted = { anchor: backBy, reached: positionAt(ladder, backBy, now) };
  if (watch.is === 'out') return decided({ ...extended, watch: { is: 'out', ...restarted } });
  return decided({ ...extended, watch: { is: 'paused', ...restarted, alarm: { ...watch.alarm, claim: null } } }, { type: 'changed' });
}

/** The worker's own word that she is safe. It stops the ladder at once, except a high-risk alarm or a call for help: those wait for a manager. */
export function decideCheckOut(visit: Visit, by: string, now: Instant): VisitDecision {
  const { watch } = visit;
  if (by !== visit.workerId) return refused('not-yours');
  if (watch.is === 'closed') return refused('visit-closed');
  if (watch.is === 'alarm' && needsOutcome(visit, watch.alarm)) {
    if (isBackButWatched(watch)) return decided(visit);
    return decided({ ...visit, watch: { ...watch, alarm: { ...watch.alarm, workerBackAt: now } } }, { type: 'changed' });
  }
  const alarm = watch.is === 'out' ? null : watch.alarm;
  return decided({ ...visit, watch: { is: 'closed', at: now, closing: { by: 'worker' }, alarm } }, ...(alarm ? [{ type: 'closed' } as const] : []));
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
  return decided({ ...visit, watch: { is: 'alarm', anchor, reached: top, alarm } }, raised(ladder, top, { lateMinutes: 0, skipped: [] }));
}

/** A call for help from somebody with no visit open: a visit without a place, so that the same alarm watches her. */
export function openForHelp(request: { id: string; teamId: string; workerId: string }, now: Instant): Visit {
  return { ...request, where: '', caseRef: null, risk: 'ordinary', startedAt: now, backBy: now, extensions: [], watch: { is: 'out', anchor: now, reached: -1 }, report: null };
}

export function decideRing(visit: Visit, request: { by: string; ring: Ring }): VisitDecision {
  const { watch } = visit;
  if (request.by !== visit.workerId) return refused('not-yours');
  if (watch.is === 'closed') return refused('visit-closed');
  if (watch.is !== 'alarm') return refused('no-alarm');
  return decided({ ...visit, watch: { ...watch, alarm: { ...watch.alarm, ring: request.ring } } }, { type: 'changed' });
}

/** Who may press a manager's button on this visit. Nobody decides on a visit they are on. */
export function refuseManager(visit: Visit, actor: { id: string; isManager: boolean }): 'not-a-manager' | 'your-own-visit' | null {
  if (actor.id === visit.workerId) return 'your-own-visit';
  return actor.isManager ? null : 'not-a-manager';
}

/** "I'm on it" holds the ladder for its minutes. Until the ladder has gone up, nobody's second press buys more time. */
export function decideClaim(visit: Visit, by: string, now: Instant): VisitDecision {
  const { watch } = visit;
  if (watch.is === 'closed') return refused('visit-closed');
  if (watch.is !== 'alarm') return refused('no-alarm');
  const held = activeClaim(watch.alarm, now);
  if (held?.by === by) return decided(visit);
  const claim = { by, at: now, until: watch.alarm.claim?.until ?? now + minutes(CLAIM_MINUTES) };
  return decided({ ...visit, watch: { ...watch, alarm: { ...watch.alarm, claim } } }, { type: 'claimed', by });
}

/** Records a deed. "Rang, no answer" goes up a rung at once; having called 999 is no outcome either, and the ladder goes on. */
export function decideDeed(visit: Visit, deed: { what: Deed['what']; by: string }, ladder: Ladder, now: Instant): VisitDecision {
  const { watch } = visit;
  if (watch.is === 'closed') return refused('visit-closed');
  if (watch.is !== 'alarm') return refused('no-alarm');
  const again = watch.alarm.deeds.some((done) => done.what === deed.what && done.by === deed.by && now - done.at < SAME_PRESS_MS);
  if (again) return decided(visit);
  const deeds = [...watch.alarm.deeds, { ...deed, at: now }];
  if (deed.what === 'called-999') return decided({ ...visit, watch: { ...watch, alarm: { ...watch.alarm, deeds } } }, { type: 'changed' });
  const top = ladder.length - 1;
  const position = watch.reached + 1;
  // At the top there is nobody higher: it is told again now, and its repeats follow from here.
  const place = position >= top ? { reached: top, anchor: now - minutes(rungAt(ladder, top).afterMinutes) } : { reached: position, anchor: watch.anchor };
  const climbed: Visit = { ...visit, watch: { ...watch, ...place, alarm: { ...watch.alarm, claim: null, deeds } } };
  return decided(climbed, raised(ladder, position, { lateMinutes: 0, skipped: [] }));
}

/** A manager's outcome, with how it is known. The only word besides the worker's that closes a visit. */
export function decideClose(visit: Visit, closing: { who: string; outcome: Outcome; howKnown: string }, now: Instant): VisitDecision {
  if (visit.watch.is === 'closed') return refused('visit-closed');
  if (visit.watch.is === 'out') return refused('no-alarm');
  const howKnown = closing.howKnown.trim();
  if (howKnown === '') return refused('how-known-missing');
  return decided({ ...visit, watch: { is: 'closed', at: now, closing: { by: 'manager', ...closing, howKnown }, alarm: visit.watch.alarm } }, { type: 'closed' });
}

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
  const alarm: Alarm = watch.is === 'out' ? { kind: 'overdue', raisedAt: now, dueAt: watch.anchor, claim: null, ring: 'unsaid', workerBackAt: null, deeds: [] } : { ...watch.alarm, claim: null };
  // A claim that runs out may reach the top before its time: the repeats then follow from here, as after "no answer".
  const isEarly = position >= ladder.length - 1 && dueAt(ladder, watch.anchor, position) > now;
  const place = isEarly ? { reached: ladder.length - 1, anchor: now - minutes(rungAt(ladder, ladder.length - 1).afterMinutes) } : { reached: position, anchor: watch.anchor };
  return decided({ ...visit, watch: { is: 'alarm', ...place, alarm } }, happening);
}

export const activeClaim = (alarm: Alarm, now: Instant): Claim | null => (alarm.claim && alarm.claim.until > now ? alarm.claim : null);

const isBackButWatched = (watch: Watch): boolean => watch.is === 'alarm' && watch.alarm.workerBackAt !== null;

function raised(ladder: Ladder, position: number, how: { lateMinutes: number; skipped: readonly RungName[] }): Happening {
  const rung: Rung = rungAt(ladder, position);
  return { type: 'raised', rung: rung.name, repeat: position > ladder.length - 1, ...how };
}
