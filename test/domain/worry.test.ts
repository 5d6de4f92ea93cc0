import { DAY } from '../../src/domain/time';
import { decideHeard, decideSpoken, decideTellAlso, decideWorry, mayReadWorry, remindedOf, WORRY_NOTE, type NewWorry, type Worry } from '../../src/domain/worry';
import { MONDAY, reached, reasonOf } from './meetings';

/** Somebody is worried: told to those she chose, open until they have spoken. */
const MANAGERS = ['priya', 'dee', 'zoe'];
const said = (changes: Partial<NewWorry> = {}): NewWorry => ({ id: 'w', teamId: 'team', by: 'sam', note: ' the dog ', want: 'talk', to: ['priya', 'dee'], askAt: MONDAY + DAY, ...changes });
const told = (changes: Partial<NewWorry> = {}): Worry => reached(decideWorry(said(changes), MANAGERS, MONDAY));

test.each<[string, Partial<NewWorry>, string]>([
  ['to two managers', {}, 'ok'], ['without words', { note: '' }, 'ok'], ['as long as it may be', { note: 'x'.repeat(WORRY_NOTE) }, 'ok'],
  ['to nobody', { to: [] }, 'worry-nobody-chosen'], ['to somebody who manages nothing', { to: ['tom'] }, 'worry-nobody-chosen'], ['to herself alone', { by: 'dee', to: ['dee'] }, 'worry-nobody-chosen'], ['longer', { note: 'x'.repeat(WORRY_NOTE + 1) }, 'worry-too-long'],
])('S156: said %s: %s', (_, changes, expected) => expect(reasonOf(decideWorry(said(changes), MANAGERS, MONDAY))).toBe(expected));

test('whoever is no manager, and whoever said it, is left out of those who are told', () => expect(told({ by: 'zoe', to: ['priya', 'zoe', 'tom', 'priya'] }).to).toEqual(['priya']));

test('only she and those she chose may read it, answer it or close it', () => {
  expect(['sam', 'priya', 'dee', 'zoe', 'tom'].filter((id) => mayReadWorry(told(), id))).toEqual(['sam', 'priya', 'dee']);
  expect(reasonOf(decideHeard(told(), 'zoe', MONDAY))).toBe('not-your-worry');
  expect(reasonOf(decideHeard(told(), 'sam', MONDAY))).toBe('not-your-worry');
  expect(reasonOf(decideSpoken(told(), 'zoe', MONDAY))).toBe('not-your-worry');
  expect(reasonOf(decideTellAlso(told(), { by: 'priya', to: ['zoe'] }, MANAGERS))).toBe('not-your-worry');
});

test('the first who reads it answers for all, and is the one who is reminded until they have spoken', () => {
  const heard = reached(decideHeard(told(), 'dee', MONDAY + 1));
  expect(remindedOf(told())).toEqual(['priya', 'dee']);
  expect(remindedOf(heard)).toEqual(['dee']);
  expect(reached(decideHeard(heard, 'priya', MONDAY + 2))).toBe(heard);
  const closed = reached(decideSpoken(heard, 'priya', MONDAY + 3));
  expect(closed).toMatchObject({ state: { is: 'closed', who: 'priya' }, askAt: null });
  expect(remindedOf(closed)).toEqual([]);
  expect(reached(decideSpoken(closed, 'sam', MONDAY + 4))).toBe(closed);
});

test('she may tell others as well, and say herself that it is settled', () => {
  expect(reached(decideTellAlso(told({ to: ['priya'] }), { by: 'sam', to: ['zoe', 'tom'] }, MANAGERS)).to).toEqual(['priya', 'zoe']);
  expect(reached(decideSpoken(told(), 'sam', MONDAY)).state).toEqual({ is: 'closed', who: 'sam', at: MONDAY });
});
