import { decideDeed } from '../../src/domain/alarm';
import { minutes, type Instant } from '../../src/domain/time';
import { decideCheckIn, decideExtend, decideHelp } from '../../src/domain/own-visit';
import type { Visit } from '../../src/domain/visit';
import { decideTick, nextLookAt } from '../../src/domain/watch';
import { decideHeard, decideStillOk } from '../../src/domain/welfare';
import { accepted, aCheckIn, happened, HIGH, ladderOf, MANAGER, ORDINARY, runUntil, WORKER } from './visits';

const START = Date.parse('2026-11-24T09:00:00Z');
const at = (count: number): Instant => START + minutes(count);
const visitOf = (length: number, risk: 'ordinary' | 'high' = 'ordinary'): Visit => accepted(decideCheckIn(aCheckIn({ backBy: at(length), risk }), ladderOf(risk), START));
/** Everything a visit was asked or raised, by the minute, when nobody answers. */
const story = (visit: Visit, until: number): string[] => {
  const told: string[] = [];
  let now = visit;
  for (let minute = 0; minute <= until; minute += 1) {
    const decision = decideTick(now, ladderOf(now.risk), at(minute));
    told.push(...happened(decision).map((one) => `${minute} ${one.type === 'raised' || one.type === 'asked' ? one.rung : one.type}`));
    now = accepted(decision);
  }
  return told;
};
const asked = (): Visit => runUntil(visitOf(180), at(60));
const alarmed = (): Visit => runUntil(visitOf(180), at(70));

it.each([
  { says: 'an hour: none', length: 60, risk: 'ordinary' as const, until: 59, told: ['50 soon'] },
  { says: 'an hour on the high ladder: none, it is asked at its end', length: 60, risk: 'high' as const, until: 49, told: [] },
  { says: 'two hours: after one, and ten minutes later the managers, then on', length: 120, risk: 'ordinary' as const, until: 101, told: ['60 asked-ok', '70 managers', '75 deputies', '100 seniors'] },
  { says: 'two hours on the high ladder: after half an hour', length: 120, risk: 'high' as const, until: 56, told: ['30 asked-ok', '40 managers', '45 deputies', '55 seniors'] },
  { says: 'seventy minutes: the ladder asks at that minute, so there is no second question', length: 70, risk: 'ordinary' as const, until: 69, told: ['60 soon'] },
  { says: 'seventy-five: the check, and the ladder beside it', length: 75, risk: 'ordinary' as const, until: 71, told: ['60 asked-ok', '65 soon', '70 managers'] },
])('$says', ({ length, risk, until, told }) => expect(story(visitOf(length, risk), until)).toEqual(told));

it('asks again an hour after she answered', () => {
  const answered = accepted(decideStillOk(asked(), WORKER, ORDINARY, at(64)));
  expect(nextLookAt(answered, ORDINARY)).toBe(at(124));
});

it('counts an extension as an answer', () => {
  const extended = accepted(decideExtend(asked(), { by: WORKER, minutes: 30, shown: null }, ORDINARY, at(65)));
  expect(extended).toMatchObject({ okAskedAt: null, heardAt: at(65) });
  expect(nextLookAt(extended, ORDINARY)).toBe(at(125));
});

it('counts a word about something else as an answer to the check', () => {
  expect(accepted(decideHeard(asked(), at(65)))).toMatchObject({ okAskedAt: null, heardAt: at(65) });
  const calm = visitOf(180);
  expect(accepted(decideHeard(calm, at(20)))).toBe(calm);
});

it('after an outage asks first, and gives her the full ten minutes', () => {
  const late = decideTick(visitOf(180), ORDINARY, at(100));
  expect(happened(late)).toEqual([{ type: 'asked-ok' }]);
  expect(nextLookAt(accepted(late), ORDINARY)).toBe(at(110));
});

it('after an outage that began while she was asked, calls the highest step due and says how late', () => {
  expect(happened(decideTick(asked(), ORDINARY, at(80)))).toEqual([{ type: 'raised', rung: 'deputies', repeat: false, lateMinutes: 10, skipped: ['managers'] }]);
});

it('says what it is about: not overdue, but silent since she was asked', () => {
  expect(alarmed().watch).toMatchObject({ is: 'alarm', alarm: { kind: 'welfare', dueAt: at(60), raisedAt: at(70) } });
});

it('"I\'m OK" pauses an ordinary alarm, and Back by stands', () => {
  const decision = decideStillOk(alarmed(), WORKER, ORDINARY, at(72));
  expect(happened(decision)).toEqual([{ type: 'changed' }]);
  expect(accepted(decision)).toMatchObject({ backBy: at(180), heardAt: at(72), watch: { is: 'paused', anchor: at(180), reached: -1 } });
  // The next check is an hour from here; then the ladder, as for anybody.
  expect(nextLookAt(accepted(decision), ORDINARY)).toBe(at(132));
});

it('an alarm that she answered becomes one about Back by when that passes', () => {
  const paused = accepted(decideStillOk(alarmed(), WORKER, ORDINARY, at(72)));
  const heardAgain = accepted(decideStillOk(runUntil(paused, at(140)), WORKER, ORDINARY, at(141)));
  expect(runUntil(heardAgain, at(195)).watch).toMatchObject({ is: 'alarm', alarm: { kind: 'overdue', dueAt: at(180) } });
});

it('a second check that goes unanswered is about itself, not about the one she answered', () => {
  const paused = accepted(decideStillOk(alarmed(), WORKER, ORDINARY, at(72)));
  expect(runUntil(paused, at(142)).watch).toMatchObject({ is: 'alarm', alarm: { kind: 'welfare', dueAt: at(132) } });
});

it('"I\'m OK" past Back by ends nothing: she has to say how much longer, or that she is back', () => {
  const overdue = runUntil(visitOf(45), at(60));
  const answered = accepted(decideStillOk(overdue, WORKER, ORDINARY, at(61)));
  expect(answered).toMatchObject({ heardAt: at(61), watch: overdue.watch });
});

it.each([
  { says: 'on the high ladder', visit: () => runUntil(visitOf(120, 'high'), at(40)), ladder: HIGH },
  { says: 'that is a call for help', visit: () => accepted(decideHelp(visitOf(180), WORKER, ORDINARY, at(40))), ladder: ORDINARY },
])('"I\'m OK" shows on an alarm $says, and pauses nothing', ({ visit, ladder }) => {
  const before = visit();
  const after = accepted(decideStillOk(before, WORKER, ladder, at(42)));
  expect(after).toMatchObject({ heardAt: at(42) });
  expect(after.watch).toBe(before.watch);
});

it('"Rang, no answer" goes up from it as from any alarm', () => {
  expect(happened(decideDeed(alarmed(), { what: 'no-answer', by: MANAGER }, ORDINARY, at(71)))).toMatchObject([{ type: 'raised', rung: 'deputies' }]);
});

it('refuses an answer from anybody else', () => {
  expect(decideStillOk(asked(), MANAGER, ORDINARY, at(61))).toEqual({ ok: false, reason: 'not-yours' });
});
