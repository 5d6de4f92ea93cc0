import { decideClaim } from '../../src/domain/alarm';
import { minutes } from '../../src/domain/time';
import { decideCheckOut, decideExtend, decideHelp } from '../../src/domain/own-visit';
import type { Visit } from '../../src/domain/visit';
import { decideTick, nextLookAt } from '../../src/domain/watch';
import { decideWatchClosely } from '../../src/domain/watch-closely';
import { accepted, after, happened, HIGH, MANAGER, ORDINARY, runUntil, visitOut, visitOverdue, WORKER } from './visits';

const closely = (visit: Visit, now: number, by = WORKER) => decideWatchClosely(visit, by, { now: ORDINARY, high: HIGH }, now);

it.each([
  { when: 'before anything was asked', at: -30, raised: [], next: -10 },
  { when: 'after "nearly time?"', at: -5, raised: [], next: 0 },
  { when: 'after "are you back?"', at: 2, raised: [], next: 5 },
  { when: 'after a question the high ladder does not ask', at: 6, raised: ['managers'], next: 10 },
  { when: 'when the deputies are due too', at: 12, raised: ['managers', 'deputies'], next: 20 },
])('goes on from Back by, $when', ({ at, raised, next }) => {
  const decision = closely(runUntil(visitOut(), after(at)), after(at));
  expect(happened(decision).map((one) => (one.type === 'raised' ? one.rung : one.type))).toEqual(raised);
  expect(accepted(decision)).toMatchObject({ risk: 'high' });
  expect(nextLookAt(accepted(decision), HIGH)).toBe(after(next));
});

it('calls nobody late: it was asked for only now', () => {
  expect(happened(closely(runUntil(visitOut(), after(12)), after(12)))).toEqual([
    { type: 'raised', rung: 'managers', repeat: false, lateMinutes: 0, skipped: [] }, { type: 'raised', rung: 'deputies', repeat: false, lateMinutes: 0, skipped: [] },
  ]);
});

it('leaves a claim its minutes', () => {
  const claimed = accepted(decideClaim(visitOverdue(), MANAGER, after(16)));
  const decision = closely(claimed, after(17));
  expect(happened(decision)).toEqual([{ type: 'changed' }]);
  expect(nextLookAt(accepted(decision), HIGH)).toBe(after(26));
});

it('keeps the instants of the top rung, which is repeated already', () => {
  const top = runUntil(visitOut(), after(56));
  const decision = closely(top, after(57));
  expect(happened(decision)).toEqual([{ type: 'changed' }]);
  expect(nextLookAt(accepted(decision), HIGH)).toBe(nextLookAt(top, ORDINARY));
});

it('keeps the instants of a call for help', () => {
  const help = accepted(decideHelp(visitOut(), WORKER, ORDINARY, after(-20)));
  expect(nextLookAt(accepted(closely(help, after(-15))), HIGH)).toBe(after(-10));
});

it('then her own word alone no longer ends an alarm, and no extension pauses it', () => {
  const high = accepted(closely(visitOverdue(), after(16)));
  expect(accepted(decideCheckOut(high, WORKER, after(17))).watch).toMatchObject({ is: 'alarm', alarm: { workerBackAt: after(17) } });
  expect(accepted(decideExtend(high, { by: WORKER, minutes: 30, shown: null }, HIGH, after(17))).watch).toMatchObject({ is: 'alarm' });
});

it('runs on the high ladder again after an alarm she had answered by extending', () => {
  const paused = accepted(decideExtend(visitOverdue(), { by: WORKER, minutes: 30, shown: null }, ORDINARY, after(16)));
  const high = accepted(closely(paused, after(20)));
  expect(happened(decideTick(runUntil(high, after(50), HIGH), HIGH, after(51)))).toMatchObject([{ type: 'raised', rung: 'managers' }]);
});

it.each([
  { says: 'somebody else', visit: visitOut(), by: MANAGER, reason: 'not-yours' },
  { says: 'after check-out', visit: accepted(decideCheckOut(visitOut(), WORKER, after(-5))), by: WORKER, reason: 'visit-closed' },
])('refuses $says', ({ visit, by, reason }) => expect(closely(visit, after(-1), by)).toEqual({ ok: false, reason }));

it('asked twice changes nothing more', () => {
  const high = accepted(closely(visitOut(), after(-30)));
  expect(accepted(closely(high, after(-29)))).toBe(high);
  expect(nextLookAt(high, HIGH)).toBe(after(0) - minutes(10));
});
