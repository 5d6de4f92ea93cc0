import fc from 'fast-check';
import { dueAt, isAlarmRung, ladderFor, positionAt, rungAt, type Ladder, type LadderMinutes } from '../../src/domain/ladder';
import { minutes } from '../../src/domain/time';
import { after, BACK_BY, HIGH, ORDINARY } from './visits';

/** Name and minutes after "Back by" of so many positions, when nobody is on it. */
const climb = (ladder: Ladder, count: number): [string, number][] =>
  Array.from({ length: count }, (_, position) => [rungAt(ladder, position).name, (dueAt(ladder, BACK_BY, position) - BACK_BY) / minutes(1)]);

const team = (ordinary: [number, number, number]): LadderMinutes => ({
  ordinary: { managers: ordinary[0], deputies: ordinary[1], seniors: ordinary[2] },
  high: { managers: 5, deputies: 10, seniors: 20 },
});

it('climbs an ordinary visit by the minutes of the design', () => {
  expect(climb(ORDINARY, 9)).toEqual([
    ['soon', -10], ['due', 0], ['still-out', 5], ['last-ask', 10], ['managers', 15], ['deputies', 20], ['seniors', 45], ['seniors', 55], ['seniors', 65],
  ]);
});

it('climbs a high-risk visit sooner and asks the worker less', () => {
  expect(climb(HIGH, 7)).toEqual([['soon', -10], ['due', 0], ['managers', 5], ['deputies', 10], ['seniors', 20], ['seniors', 30], ['seniors', 40]]);
});

test.each([
  { says: 'tells deputies 5 minutes after managers when nobody is on it', own: [15, 40, 60], managers: 15, deputies: 20, seniors: 60 },
  { says: "keeps the deputies' own minutes when these come sooner", own: [15, 18, 60], managers: 15, deputies: 18, seniors: 60 },
  { says: 'takes the latest minutes a team may set', own: [60, 120, 240], managers: 60, deputies: 65, seniors: 240 },
] as const)('$says', ({ own, managers, deputies, seniors }) => {
  const steps = climb(ladderFor('ordinary', team([...own])), 8).filter(([name]) => ['managers', 'deputies', 'seniors'].includes(name));
  expect(steps.slice(0, 4)).toEqual([['managers', managers], ['deputies', deputies], ['seniors', seniors], ['seniors', seniors + 10]]);
});

test.each([
  { managers: 30, asks: ['soon', 'due', 'still-out', 'last-ask'] },
  { managers: 11, asks: ['soon', 'due', 'still-out', 'last-ask'] },
  { managers: 10, asks: ['soon', 'due', 'still-out'] },
  { managers: 5, asks: ['soon', 'due'] },
  { managers: 1, asks: ['soon', 'due'] },
])('with managers told at +$managers the worker is asked $asks before', ({ managers, asks }) => {
  const ladder = ladderFor('ordinary', team([managers, 100, 200]));
  expect(ladder.filter((rung) => !isAlarmRung(rung)).map((rung) => rung.name)).toEqual(asks);
});

it("does not change the high ladder with the ordinary one's minutes", () => {
  expect(ladderFor('high', team([60, 120, 240]))).toEqual(HIGH);
});

test.each([
  { at: -10.001, position: -1 }, { at: -10, position: 0 }, { at: 0, position: 1 }, { at: 14.999, position: 3 }, { at: 15, position: 4 },
  { at: 20, position: 5 }, { at: 44.999, position: 5 }, { at: 45, position: 6 }, { at: 54.999, position: 6 }, { at: 55, position: 7 }, { at: 24 * 60, position: 145 },
])('at $at minutes after due the position is $position', ({ at, position }) => {
  expect(positionAt(ORDINARY, BACK_BY, after(at))).toBe(position);
});

const someMinutes = fc.uniqueArray(fc.integer({ min: 1, max: 240 }), { minLength: 3, maxLength: 3 }).map((three) => three.sort((a, b) => a - b) as [number, number, number]); // The lengths above say three.

it('stands at a position exactly from its own due time until the next, for every ladder a team may set', () => {
  fc.assert(
    fc.property(someMinutes, fc.integer({ min: -60 * 60_000, max: 2 * 24 * 3_600_000 }), (own, ms) => {
      const ladder = ladderFor('ordinary', team(own));
      const now = BACK_BY + ms;
      const position = positionAt(ladder, BACK_BY, now);
      if (position >= 0) expect(dueAt(ladder, BACK_BY, position)).toBeLessThanOrEqual(now);
      expect(dueAt(ladder, BACK_BY, position + 1)).toBeGreaterThan(now);
    }),
    { numRuns: 500 },
  );
});

it('never puts a step before the one below it, for every ladder a team may set', () => {
  fc.assert(
    fc.property(someMinutes, fc.integer({ min: 0, max: 40 }), (own, position) => {
      const ladder = ladderFor('ordinary', team(own));
      expect(dueAt(ladder, BACK_BY, position + 1)).toBeGreaterThan(dueAt(ladder, BACK_BY, position));
    }),
  );
});
