import { CLAIM_MINUTES, dueAt } from '../../src/domain/ladder';
import { HOUR, minutes, SECOND } from '../../src/domain/time';
import { decideClaim, decideClose, decideDeed, refuseManager } from '../../src/domain/alarm';
import { decideCheckIn, decideCheckOut, decideExtend, decideHelp, decideRing, EXTENSION_MINUTES, LONGEST_VISIT_HOURS, WHERE_LENGTH } from '../../src/domain/own-visit';
import { hasAlarm, isOpen, type Visit } from '../../src/domain/visit';
import { decideTick, nextLookAt } from '../../src/domain/watch';
import { accepted, aCheckIn, after, BACK_BY, happened, HIGH, ladderOf, MANAGER, ORDINARY, runUntil, visitOut, visitOverdue, WORKER } from './visits';

const reasonOf = (decision: { ok: true } | { ok: false; reason: string }): string => (decision.ok ? 'accepted' : decision.reason);
const extend = (visit: Visit, now: number, change: Partial<Parameters<typeof decideExtend>[1]> = {}) => decideExtend(visit, { by: WORKER, minutes: 30, shown: null, ...change }, ladderOf(visit.risk), now);
const close = (visit: Visit, now: number, howKnown = 'Rang and spoke to her') => decideClose(visit, { who: MANAGER, outcome: 'safe', howKnown }, now);
const closed = (): Visit => accepted(decideCheckOut(visitOut(), WORKER, after(-5)));
const paused = (): Visit => accepted(extend(visitOverdue(), after(16)));
const backButWatched = (): Visit => accepted(decideCheckOut(visitOverdue('high'), WORKER, after(7)));
const noAnswer = (visit: Visit, by: string, now: number) => decideDeed(visit, { what: 'no-answer', by }, ladderOf(visit.risk), now);

describe('extending more than is hers to extend', () => {
  const extendedBy = (lengths: readonly number[]) => lengths.reduce<ReturnType<typeof extend>>((last, length, index) => extend(accepted(last), after(-50 + index), { minutes: length }), { ok: true, state: visitOut(), happened: [] });
  it.each([
    { lengths: [30, 30], told: [] }, { lengths: [60], told: [] }, { lengths: [61], told: [{ type: 'extended-much', times: 1, minutes: 61 }] },
    { lengths: [5, 5, 5], told: [{ type: 'extended-much', times: 3, minutes: 15 }] }, { lengths: [30, 60], told: [{ type: 'extended-much', times: 2, minutes: 90 }] },
    { lengths: [5, 5, 5, 5], told: [{ type: 'extended-much', times: 4, minutes: 20 }] },
  ])('by $lengths tells $told', ({ lengths, told }) => expect(happened(extendedBy(lengths))).toEqual(told));
});

describe('check-in', () => {
  const now = after(-60);

  it('opens a visit whose first look is ten minutes before "Back by"', () => {
    const visit = visitOut({ where: '  Splott  ' });
    expect(visit).toMatchObject({ where: 'Splott', startedAt: now, backBy: BACK_BY, extensions: [], watch: { is: 'out' } });
    expect(isOpen(visit)).toBe(true);
    expect(nextLookAt(visit, ORDINARY)).toBe(after(-10));
  });

  it.each([
    { says: 'without a place', change: { where: ' \n ' }, reason: 'where-missing' },
    { says: 'with a place too long to show', change: { where: 'x'.repeat(WHERE_LENGTH + 1) }, reason: 'where-too-long' },
    { says: 'with a time that is now', change: { backBy: now }, reason: 'back-by-passed' },
    { says: 'with a time that has passed', change: { backBy: now - 1 }, reason: 'back-by-passed' },
    { says: 'with a time beyond any working day', change: { backBy: now + LONGEST_VISIT_HOURS * HOUR + 1 }, reason: 'back-by-too-far' },
    { says: 'with a place as long as it may be', change: { where: 'x'.repeat(WHERE_LENGTH) }, reason: 'accepted' },
    { says: 'with the latest time', change: { backBy: now + LONGEST_VISIT_HOURS * HOUR }, reason: 'accepted' },
  ])('$says: $reason', ({ change, reason }) => {
    expect(reasonOf(decideCheckIn(aCheckIn(change), ORDINARY, now))).toBe(reason);
  });

  it('does not ask "nearly time?" in a visit of five minutes, but asks at its end', () => {
    const visit = accepted(decideCheckIn(aCheckIn(), ORDINARY, after(-5)));
    expect(nextLookAt(visit, ORDINARY)).toBe(BACK_BY);
  });
});

describe('time passing', () => {
  it.each([
    { at: -10, rung: 'soon' }, { at: 0, rung: 'due' }, { at: 5, rung: 'still-out' }, { at: 10, rung: 'last-ask' },
  ])('asks the worker at $at minutes: $rung', ({ at, rung }) => {
    const visit = runUntil(visitOut(), after(at - 1));
    expect(happened(decideTick(visit, ORDINARY, after(at) - 1))).toEqual([]);
    expect(happened(decideTick(visit, ORDINARY, after(at)))).toEqual([{ type: 'asked', rung }]);
  });

  it.each([
    { risk: 'ordinary' as const, at: 15, rung: 'managers', repeat: false }, { risk: 'ordinary' as const, at: 20, rung: 'deputies', repeat: false },
    { risk: 'ordinary' as const, at: 45, rung: 'seniors', repeat: false }, { risk: 'ordinary' as const, at: 55, rung: 'seniors', repeat: true },
    { risk: 'high' as const, at: 5, rung: 'managers', repeat: false }, { risk: 'high' as const, at: 10, rung: 'deputies', repeat: false },
    { risk: 'high' as const, at: 20, rung: 'seniors', repeat: false }, { risk: 'high' as const, at: 120, rung: 'seniors', repeat: true },
  ])('raises a $risk alarm at +$at to $rung', ({ risk, at, rung, repeat }) => {
    const visit = runUntil(visitOut({ risk }), after(at - 1));
    expect(happened(decideTick(visit, ladderOf(risk), after(at) - 1))).toEqual([]);
    const tick = decideTick(visit, ladderOf(risk), after(at));
    expect(happened(tick)).toEqual([{ type: 'raised', rung, repeat, lateMinutes: 0, skipped: [] }]);
    expect(hasAlarm(accepted(tick))).toBe(true);
  });

  it.each([
    { until: 16, rung: 'managers', lateMinutes: 1, skipped: [] },
    { until: 30, rung: 'deputies', lateMinutes: 15, skipped: ['managers'] },
    { until: 50, rung: 'seniors', lateMinutes: 35, skipped: ['managers', 'deputies'] },
    { until: 300, rung: 'seniors', lateMinutes: 285, skipped: ['managers', 'deputies'] },
  ])('after standing still from +10 to +$until it goes straight to $rung, says how late and names whom it skipped', ({ until, rung, lateMinutes, skipped }) => {
    const before = runUntil(visitOut(), after(10));
    const [raised] = happened(decideTick(before, ORDINARY, after(until) + 1));
    expect(raised).toMatchObject({ type: 'raised', rung, lateMinutes, skipped });
  });

  it('calls a step late from one minute on, not for the second a poll may take', () => {
    const before = runUntil(visitOut(), after(10));
    expect(happened(decideTick(before, ORDINARY, after(16)))).toMatchObject([{ lateMinutes: 0 }]);
    expect(happened(decideTick(before, ORDINARY, after(16) + 1))).toMatchObject([{ lateMinutes: 1 }]);
  });

  it('keeps the minutes of the due time after an outage: the next repeat is where it would have been', () => {
    const visit = accepted(decideTick(runUntil(visitOut(), after(10)), ORDINARY, after(68)));
    expect(nextLookAt(visit, ORDINARY)).toBe(after(75));
  });

  it('never closes anything, in three days of silence', () => {
    expect(hasAlarm(runUntil(visitOut(), after(3 * 24 * 60)))).toBe(true);
  });

  it('does nothing to a visit that is closed', () => {
    expect(decideTick(closed(), ORDINARY, after(600))).toEqual({ ok: true, state: closed(), happened: [] });
    expect(nextLookAt(closed(), ORDINARY)).toBeNull();
  });
});

describe('an extension', () => {
  it.each([
    { says: 'before due it counts from "Back by"', now: after(-5), backBy: after(30) },
    { says: 'after due it counts from now', now: after(7), backBy: after(37) },
  ])('$says', ({ now, backBy }) => {
    const visit = accepted(extend(runUntil(visitOut(), now), now));
    expect(visit).toMatchObject({ backBy, extensions: [{ at: now, minutes: 30 }], watch: { is: 'out' } });
    expect(nextLookAt(visit, ORDINARY)).toBe(backBy - minutes(10));
  });

  it('pauses an ordinary alarm, ends the claim on it and starts the ladder again', () => {
    const claimed = accepted(decideClaim(visitOverdue(), MANAGER, after(16)));
    const decision = extend(claimed, after(17));
    expect(happened(decision)).toEqual([{ type: 'changed' }]);
    const visit = accepted(decision);
    expect(visit).toMatchObject({ backBy: after(47), watch: { is: 'paused', alarm: { claim: null } } });
    expect(runUntil(visit, after(61)).watch.is).toBe('paused');
    expect(runUntil(visit, after(62))).toMatchObject({ watch: { is: 'alarm', alarm: { raisedAt: after(15) } } });
  });

  it('does not pause a high-risk alarm: the time moves, the ladder goes on', () => {
    const before = visitOverdue('high');
    const visit = accepted(extend(before, after(6)));
    expect(visit.backBy).toBe(after(36));
    expect(hasAlarm(visit)).toBe(true);
    expect(nextLookAt(visit, HIGH)).toBe(nextLookAt(before, HIGH));
  });

  it.each([
    { says: "somebody else's visit", visit: visitOut(), change: { by: MANAGER }, reason: 'not-yours' },
    { says: 'a closed visit', visit: closed(), change: {}, reason: 'visit-closed' },
    { says: 'a high-risk visit she is back from', visit: backButWatched(), change: {}, reason: 'visit-closed' },
    { says: 'less than the least', visit: visitOut(), change: { minutes: EXTENSION_MINUTES.least - 1 }, reason: 'bad-extension' },
    { says: 'more than the most', visit: visitOut(), change: { minutes: EXTENSION_MINUTES.most + 1 }, reason: 'bad-extension' },
    { says: 'parts of a minute', visit: visitOut(), change: { minutes: 7.5 }, reason: 'bad-extension' },
    { says: 'no number at all', visit: visitOut(), change: { minutes: NaN }, reason: 'bad-extension' },
    { says: 'a press on a card that shows another time', visit: visitOut(), change: { shown: after(-1) }, reason: 'stale' },
    { says: 'nothing about a press on the card of now', visit: visitOut(), change: { shown: BACK_BY }, reason: 'accepted' },
  ])('refuses $says', ({ visit, change, reason }) => {
    expect(reasonOf(extend(visit, after(-5), change))).toBe(reason);
  });
});

describe('a check-out', () => {
  it.each([
    { says: 'in time', visit: visitOut(), told: [] },
    { says: 'after the questions', visit: runUntil(visitOut(), after(10)), told: [] },
    { says: 'after the alarm', visit: visitOverdue(), told: [{ type: 'closed' }] },
    { says: 'while the alarm is paused', visit: paused(), told: [{ type: 'closed' }] },
    { says: 'of a high-risk visit nobody was told about', visit: visitOut({ risk: 'high' }), told: [] },
  ])('$says ends the ladder at once', ({ visit, told }) => {
    const decision = decideCheckOut(visit, WORKER, after(18));
    expect(happened(decision)).toEqual(told);
    expect(accepted(decision).watch).toMatchObject({ is: 'closed', at: after(18), closing: { by: 'worker' } });
    expect(nextLookAt(accepted(decision), ladderOf(visit.risk))).toBeNull();
  });

  it('leaves a high-risk alarm standing, notes that she is back, and says so once', () => {
    const first = decideCheckOut(visitOverdue('high'), WORKER, after(7));
    expect(happened(first)).toEqual([{ type: 'changed' }]);
    expect(accepted(first).watch).toMatchObject({ is: 'alarm', alarm: { workerBackAt: after(7) } });
    expect(nextLookAt(accepted(first), HIGH)).not.toBeNull();
    expect(decideCheckOut(accepted(first), WORKER, after(9))).toEqual({ ok: true, state: accepted(first), happened: [] });
  });

  it.each([
    { says: 'by anybody but the worker', visit: visitOverdue(), by: MANAGER, reason: 'not-yours' },
    { says: 'of a closed visit', visit: closed(), by: WORKER, reason: 'visit-closed' },
  ])('is refused $says', ({ visit, by, reason }) => {
    expect(reasonOf(decideCheckOut(visit, by, after(18)))).toBe(reason);
  });
});

describe('a call for help', () => {
  const help = (visit: Visit, now: number, by = WORKER) => decideHelp(visit, by, ladderOf(visit.risk), now);

  it.each([
    { says: 'nothing is late', visit: visitOut() }, { says: 'she is overdue', visit: visitOverdue() }, { says: 'she is overdue on a high-risk visit', visit: visitOverdue('high') }, { says: 'her alarm is paused', visit: paused() },
  ])('goes to everybody at once when $says, and again every ten minutes', ({ visit }) => {
    const decision = help(visit, after(17));
    expect(happened(decision)).toEqual([{ type: 'raised', rung: 'seniors', repeat: false, lateMinutes: 0, skipped: [] }]);
    const called = accepted(decision);
    expect(called).toMatchObject({ watch: { is: 'alarm', alarm: { kind: 'help', claim: null, workerBackAt: null } } });
    expect(nextLookAt(called, ladderOf(visit.risk))).toBe(after(27));
    expect(happened(decideTick(called, ladderOf(visit.risk), after(27)))).toMatchObject([{ type: 'raised', rung: 'seniors', repeat: true, lateMinutes: 0 }]);
  });

  it('is one call when she presses twice', () => {
    const called = accepted(help(visitOut(), after(-5)));
    expect(help(called, after(-5) + SECOND)).toEqual({ ok: true, state: called, happened: [] });
  });

  it('is a new call when she had said that she was back', () => {
    const back = accepted(decideCheckOut(accepted(help(visitOut(), after(-5))), WORKER, after(-3)));
    const again = help(back, after(-1));
    expect(happened(again)).toMatchObject([{ type: 'raised', rung: 'seniors' }]);
    expect(accepted(again)).toMatchObject({ watch: { alarm: { workerBackAt: null } } });
  });

  it('is ended neither by her check-out nor by an extension', () => {
    const called = accepted(help(visitOut(), after(-5)));
    expect(hasAlarm(accepted(decideCheckOut(called, WORKER, after(-3))))).toBe(true);
    const extended = accepted(extend(called, after(-3)));
    expect(hasAlarm(extended)).toBe(true);
    expect(nextLookAt(extended, ORDINARY)).toBe(nextLookAt(called, ORDINARY));
  });

  it.each(['ring', 'do-not-ring'] as const)('says whether to ring her: %s', (ring) => {
    const decision = decideRing(accepted(help(visitOut(), after(-5))), { by: WORKER, ring });
    expect(happened(decision)).toEqual([{ type: 'changed' }]);
    expect(accepted(decision)).toMatchObject({ watch: { alarm: { ring } } });
  });

  it.each([
    { says: 'help for somebody else', refusal: reasonOf(help(visitOut(), after(-5), MANAGER)), reason: 'not-yours' },
    { says: 'help in a closed visit', refusal: reasonOf(help(closed(), after(-5))), reason: 'visit-closed' },
    { says: 'somebody else to say whether to ring her', refusal: reasonOf(decideRing(visitOverdue(), { by: MANAGER, ring: 'ring' })), reason: 'not-yours' },
    { says: 'to note it when there is no alarm', refusal: reasonOf(decideRing(visitOut(), { by: WORKER, ring: 'ring' })), reason: 'no-alarm' },
    { says: 'to note it when the visit is closed', refusal: reasonOf(decideRing(closed(), { by: WORKER, ring: 'ring' })), reason: 'visit-closed' },
  ])('refuses $says', ({ refusal, reason }) => {
    expect(refusal).toBe(reason);
  });
});

describe('who may decide', () => {
  it.each([
    { says: 'a manager', actor: { id: MANAGER, isManager: true }, refusal: null },
    { says: 'somebody who is no manager', actor: { id: 'tom', isManager: false }, refusal: 'not-a-manager' },
    { says: 'the worker, manager or not', actor: { id: WORKER, isManager: true }, refusal: 'your-own-visit' },
    { says: 'the worker who is no manager', actor: { id: WORKER, isManager: false }, refusal: 'your-own-visit' },
  ])('$says: $refusal', ({ actor, refusal }) => {
    expect(refuseManager(visitOverdue(), actor)).toBe(refusal);
  });
});

describe('"I\'m on it"', () => {
  it('holds the ladder for its minutes, and at their end goes up a step', () => {
    const decision = decideClaim(visitOverdue(), MANAGER, after(16));
    expect(happened(decision)).toEqual([{ type: 'claimed', by: MANAGER }]);
    const visit = accepted(decision);
    expect(nextLookAt(visit, ORDINARY)).toBe(after(16 + CLAIM_MINUTES));
    expect(happened(decideTick(visit, ORDINARY, after(26) - 1))).toEqual([]);
    const next = decideTick(visit, ORDINARY, after(26));
    expect(happened(next)).toMatchObject([{ type: 'raised', rung: 'deputies', lateMinutes: 0 }]);
    expect(accepted(next)).toMatchObject({ watch: { alarm: { claim: null } } });
  });

  it('buys no more time when the same person presses it again', () => {
    const visit = accepted(decideClaim(visitOverdue(), MANAGER, after(16)));
    expect(decideClaim(visit, MANAGER, after(25))).toEqual({ ok: true, state: visit, happened: [] });
  });

  it('passes to whoever pressed last', () => {
    const visit = accepted(decideClaim(accepted(decideClaim(visitOverdue(), MANAGER, after(16))), 'dee', after(17)));
    expect(visit).toMatchObject({ watch: { alarm: { claim: { by: 'dee', at: after(17) } } } });
  });

  it.each([
    { says: 'nothing is overdue', visit: visitOut(), reason: 'no-alarm' },
    { says: 'the alarm is paused', visit: paused(), reason: 'no-alarm' },
    { says: 'the visit is closed', visit: closed(), reason: 'visit-closed' },
  ])('is refused when $says', ({ visit, reason }) => {
    expect(reasonOf(decideClaim(visit, MANAGER, after(18)))).toBe(reason);
  });
});

describe('a deed', () => {
  it('"Rang, no answer" goes up a step at once and ends the claim', () => {
    const claimed = accepted(decideClaim(visitOverdue(), MANAGER, after(16)));
    const decision = noAnswer(claimed, MANAGER, after(17));
    expect(happened(decision)).toEqual([{ type: 'raised', rung: 'deputies', repeat: false, lateMinutes: 0, skipped: [] }]);
    expect(accepted(decision)).toMatchObject({ watch: { alarm: { claim: null, deeds: [{ what: 'no-answer', by: MANAGER, at: after(17) }] } } });
  });

  it('"I\'ve called 999" is recorded and is no outcome: the ladder goes on', () => {
    const before = visitOverdue();
    const decision = decideDeed(before, { what: 'called-999', by: MANAGER }, ORDINARY, after(17));
    expect(happened(decision)).toEqual([{ type: 'changed' }]);
    expect(hasAlarm(accepted(decision))).toBe(true);
    expect(nextLookAt(accepted(decision), ORDINARY)).toBe(nextLookAt(before, ORDINARY));
  });

  it.each([
    { says: 'the same press sent twice', by: MANAGER, what: 'no-answer' as const, seconds: 29, deeds: 1 },
    { says: 'a second call half a minute on', by: MANAGER, what: 'no-answer' as const, seconds: 30, deeds: 2 },
    { says: 'another person who rang', by: 'dee', what: 'no-answer' as const, seconds: 5, deeds: 2 },
    { says: 'another deed', by: MANAGER, what: 'called-999' as const, seconds: 5, deeds: 2 },
  ])('$says leaves $deeds on the record', ({ by, what, seconds, deeds }) => {
    const once = accepted(noAnswer(visitOverdue(), MANAGER, after(17)));
    const twice = accepted(decideDeed(once, { what, by }, ORDINARY, after(17) + seconds * SECOND));
    expect(twice.watch.is === 'alarm' && twice.watch.alarm.deeds).toHaveLength(deeds);
  });

  it.each([
    { says: 'nothing is overdue', visit: visitOut(), reason: 'no-alarm' },
    { says: 'the alarm is paused', visit: paused(), reason: 'no-alarm' },
    { says: 'the visit is closed', visit: closed(), reason: 'visit-closed' },
  ])('is refused when $says', ({ visit, reason }) => {
    expect(reasonOf(noAnswer(visit, MANAGER, after(18)))).toBe(reason);
  });
});

describe('closing', () => {
  it.each([
    { says: 'an ordinary alarm', visit: visitOverdue() },
    { says: 'a high-risk alarm', visit: visitOverdue('high') },
    { says: 'a high-risk alarm she is back from', visit: backButWatched() },
    { says: 'a paused alarm', visit: paused() },
  ])('$says needs an outcome and how it is known', ({ visit }) => {
    expect(reasonOf(close(visit, after(30), '  '))).toBe('how-known-missing');
    const decision = close(visit, after(30), ' Rang and spoke to her ');
    expect(happened(decision)).toEqual([{ type: 'closed' }]);
    expect(accepted(decision).watch).toMatchObject({ is: 'closed', at: after(30), closing: { by: 'manager', who: MANAGER, outcome: 'safe', howKnown: 'Rang and spoke to her' } });
    expect(nextLookAt(accepted(decision), ladderOf(visit.risk))).toBeNull();
  });

  it.each([
    { says: 'a visit that is not overdue', visit: visitOut(), reason: 'no-alarm' },
    { says: 'a closed visit', visit: closed(), reason: 'visit-closed' },
  ])('$says is refused', ({ visit, reason }) => {
    expect(reasonOf(close(visit, after(30)))).toBe(reason);
  });
});

it('counts from the due time across the hour that comes twice', () => {
  const backBy = Date.parse('2026-10-25T00:55:00Z'); // 1:55am, five minutes before the clocks go back.
  const visit = accepted(decideCheckIn(aCheckIn({ backBy }), ORDINARY, backBy - HOUR));
  const steps = [0, 1, 2, 3, 4].map((position) => dueAt(ORDINARY, backBy, position) - backBy);
  expect(steps).toEqual([-10, 0, 5, 10, 15].map(minutes));
  expect(hasAlarm(runUntil(visit, backBy + minutes(15)))).toBe(true);
});
