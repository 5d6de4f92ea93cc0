import fc from 'fast-check';
import { DAY, type Instant } from '../../src/domain/time';
import { decideDone, decideInducted, decideWanted, dueAt, isAnythingDue, isListedBy, ITEMS, membersMoved, NOTHING_KEPT_UP, PERIODS, saysNextAt, wantedItems, type Item, type Period, type Upkeep } from '../../src/domain/upkeep';
import { MONDAY, reached, reasonOf } from './meetings';

/** What a team keeps up: off until it is wanted, due by the team's own interval, asked about again after a week. */
const nothing: Upkeep = { id: 'team', ...NOTHING_KEPT_UP };
const allOff = Object.fromEntries(ITEMS.map((item) => [item, 'off'])) as Record<Item, Period | 'off'>; // Every item is there.
const wanting = (items: Partial<Record<Item, Period | 'off'>>, induction: 'on' | 'off' = 'off', upkeep = nothing, now = MONDAY): Upkeep => reached(decideWanted(upkeep, { items: { ...allOff, ...items }, induction }, now));
const did = (upkeep: Upkeep, item: Item, on: Instant, by = 'priya'): Upkeep => reached(decideDone(upkeep, { item, by, on }, on));

test('S148: everything is off until a manager switches it on', () => {
  expect(wantedItems(nothing)).toEqual([]);
  expect(saysNextAt(nothing)).toBeNull();
  expect(membersMoved(nothing, [], ['tom'], MONDAY)).toBe(nothing);
  expect(reasonOf(decideDone(nothing, { item: 'training', by: 'priya', on: MONDAY }, MONDAY))).toBe('upkeep-off');
});

test.each<[string, Item]>([
  ['S145', 'risk-assessment'], ['S146', 'environment'], ['S147', 'environment'], ['S148', 'training'], ['S157', 'emergency'], ['S161', 'question'], ['S154', 'agenda'], ['S152', 'allocation'], ['S163', 'own-training'],
])('%s: %s is off, then due at once, then a period after it was done', (_row, item) => {
  expect(dueAt(nothing, item)).toBeNull();
  const wanted = wanting({ [item]: '3-months' });
  expect(wantedItems(wanted)).toEqual([{ item, at: MONDAY }]);
  expect(dueAt(did(wanted, item, MONDAY), item)).toBe(MONDAY + 91 * DAY);
});

test.each([['4-weeks', 28], ['3-months', 91], ['6-months', 182], ['year', 364]] as const)('S158: due %s after it was done: %i days', (every, days) => {
  const upkeep = wanting({ training: every });
  expect(dueAt(upkeep, 'training')).toBe(MONDAY);
  expect(dueAt(did(upkeep, 'training', MONDAY), 'training')).toBe(MONDAY + days * DAY);
});

test.each([['to come', DAY, 'upkeep-date'], ['now', 0, 'ok'], ['a year ago', -365 * DAY, 'ok'], ['longer ago than anybody remembers', -733 * DAY, 'upkeep-date']] as const)('a day %s: %s', (_, ago, expected) =>
  expect(reasonOf(decideDone(wanting({ training: 'year' }), { item: 'training', by: 'priya', on: MONDAY + ago }, MONDAY))).toBe(expected));

test('of two who record the same day the first counts, and an earlier day recorded later moves nothing back', () => {
  const once = did(wanting({ emergency: 'year' }), 'emergency', MONDAY);
  expect(reached(decideDone(once, { item: 'emergency', by: 'dee', on: MONDAY + 1 }, MONDAY + 2))).toBe(once);
  const earlier = reached(decideDone(once, { item: 'emergency', by: 'dee', on: MONDAY - 40 * DAY }, MONDAY));
  expect(earlier.items.emergency.last).toEqual({ on: MONDAY, by: 'priya' });
  expect(earlier.kept).toHaveLength(2);
});

test('what was recorded stays through a time of being off', () => {
  const off = wanting({}, 'off', did(wanting({ training: 'year' }), 'training', MONDAY));
  expect(dueAt(off, 'training')).toBeNull();
  expect(dueAt(wanting({ training: 'year' }, 'off', off, MONDAY + DAY), 'training')).toBe(MONDAY + 364 * DAY);
});

test('S155: who joins while induction is on is a newcomer until it is recorded, or until they leave', () => {
  const on = wanting({}, 'on');
  const joined = membersMoved(on, ['sam'], ['sam', 'tom', 'zoe'], MONDAY);
  expect(joined.newcomers.map(({ id }) => id)).toEqual(['tom', 'zoe']);
  expect(membersMoved(joined, ['sam', 'tom', 'zoe'], ['sam', 'zoe'], MONDAY).newcomers.map(({ id }) => id)).toEqual(['zoe']);
  const inducted = reached(decideInducted(joined, { whom: 'tom', by: 'priya', on: MONDAY }, MONDAY));
  expect(inducted.newcomers.map(({ id }) => id)).toEqual(['zoe']);
  expect(inducted.kept).toEqual([{ what: 'induction', whom: 'tom', on: MONDAY, by: 'priya' }]);
  expect(reached(decideInducted(inducted, { whom: 'tom', by: 'dee', on: MONDAY }, MONDAY))).toBe(inducted);
  expect(wanting({}, 'off', joined).newcomers).toEqual([]);
});

test('it is said when it falls due and a week later, and what falls due meanwhile does not wait for that week', () => {
  const upkeep = wanting({ training: 'year', agenda: '4-weeks' });
  expect(saysNextAt(upkeep)).toBe(MONDAY);
  const asked = { ...upkeep, askedAt: MONDAY };
  expect(saysNextAt(asked)).toBe(MONDAY + 7 * DAY);
  expect(saysNextAt(membersMoved({ ...asked, induction: 'on' }, [], ['tom'], MONDAY + DAY))).toBe(MONDAY + DAY);
});

test('no manager is left without a word about what is due, and none hears of what is not', () => {
  const period = fc.constantFrom<Period | 'off'>(...PERIODS, 'off');
  const ago = fc.option(fc.integer({ min: 0, max: 500 }));
  fc.assert(fc.property(fc.array(fc.tuple(period, ago), { minLength: ITEMS.length, maxLength: ITEMS.length }), fc.option(fc.integer({ min: 0, max: 60 })), (drawn, asked) => {
    const items = Object.fromEntries(ITEMS.map((item, index) => { const [every, days] = drawn[index] ?? ['off', null]; return [item, { every, since: MONDAY - 600 * DAY, last: days === null ? null : { on: MONDAY - days * DAY, by: 'priya' } }]; })) as Upkeep['items']; // Every item is there.
    const upkeep: Upkeep = { ...nothing, items, askedAt: asked === null ? null : MONDAY - asked * DAY };
    const next = saysNextAt(upkeep);
    expect(next === null).toBe(wantedItems(upkeep).length === 0);
    if (isAnythingDue(upkeep, MONDAY)) expect(next).toBeLessThanOrEqual(MONDAY + 7 * DAY);
    else if (next !== null) expect(next).toBeGreaterThan(MONDAY);
  }));
});

test("a board is named for what its guidance lists, and for nothing else: team meetings are not Durham's, managers' own training is Cwm Taf's alone", () => {
  expect([isListedBy('agenda', 'durham'), isListedBy('agenda', 'gwent'), isListedBy('own-training', 'cwm-taf'), isListedBy('own-training', 'gwent'), isListedBy('emergency', 'cwm-taf'), isListedBy('training', 'none')]).toEqual([false, true, true, false, false, false]);
});
