import { DEFAULT_LADDER, type LadderMinutes, type RungName } from '../../src/domain/ladder';
import { criteriaFor, decideSetUp, isManager, MOST_WATCHERS, visitLadder, watchersOf, type Team, type TeamSettings } from '../../src/domain/team';
import { accepted } from './visits';

type Request = Parameters<typeof decideSetUp>[1];
const ADMIN = { id: 'ann', isAdmin: true };
const settings = (changes: Partial<TeamSettings> = {}): TeamSettings => ({
  board: 'cardiff-vale', audience: 'children', managers: ['priya'], deputies: ['dee'], outOfHours: null, language: 'en', ...changes,
});
const request = (changes: Partial<Request> = {}): Request => ({
  id: 'roath', name: 'Roath team', channel: { conversationId: 'c', serviceUrl: 's', tenantId: null, botId: 'b' },
  members: ['priya', 'dee', 'sam', 'ann'], by: ADMIN, settings: settings(), ...changes,
});
const team = (changes: Partial<TeamSettings> = {}): Team => accepted(decideSetUp(null, request({ settings: settings(changes) })));
const ladder = (managers: number, deputies: number, seniors: number): LadderMinutes => ({ ...DEFAULT_LADDER, ordinary: { managers, deputies, seniors } });
const reasonOf = (decision: ReturnType<typeof decideSetUp>): string => (decision.ok ? 'saved' : decision.reason);

it('saves a team with the ladder of the design when none is asked for', () => {
  expect(team()).toMatchObject({ id: 'roath', managers: ['priya'], deputies: ['dee'], members: ['priya', 'dee', 'sam', 'ann'], ladder: DEFAULT_LADDER });
});

test.each([
  { says: 'a new team by somebody who is no admin', current: null, change: { by: { id: 'priya', isAdmin: false } }, reason: 'not-allowed' },
  { says: 'a change by somebody who manages nothing here', current: team(), change: { by: { id: 'sam', isAdmin: false } }, reason: 'not-allowed' },
  { says: 'a team without a manager', current: null, change: { settings: settings({ managers: [] }) }, reason: 'no-manager' },
  { says: 'a manager the channel does not hold', current: null, change: { settings: settings({ managers: ['zoe'] }) }, reason: 'not-in-roster' },
  { says: 'a deputy the channel does not hold', current: null, change: { settings: settings({ deputies: ['zoe'] }) }, reason: 'not-in-roster' },
  { says: 'managers at once with the question', current: null, change: { settings: settings({ ladder: ladder(0, 25, 45) }) }, reason: 'bad-minutes' },
  { says: 'deputies before managers', current: null, change: { settings: settings({ ladder: ladder(15, 15, 45) }) }, reason: 'bad-minutes' },
  { says: 'seniors before deputies', current: null, change: { settings: settings({ ladder: ladder(15, 25, 25) }) }, reason: 'bad-minutes' },
  { says: 'parts of a minute', current: null, change: { settings: settings({ ladder: ladder(15.5, 25, 45) }) }, reason: 'bad-minutes' },
  { says: 'seniors more than four hours late', current: null, change: { settings: settings({ ladder: ladder(15, 25, 241) }) }, reason: 'bad-minutes' },
  { says: 'a high ladder that runs backwards', current: null, change: { settings: settings({ ladder: { ...DEFAULT_LADDER, high: { managers: 5, deputies: 4, seniors: 20 } } }) }, reason: 'bad-minutes' },
] as const)('refuses $says', ({ current, change, reason }) => {
  expect(reasonOf(decideSetUp(current, request(change)))).toBe(reason);
});

it('takes as many watchers as one alarm can reach, and refuses one more', () => {
  const people = Array.from({ length: MOST_WATCHERS + 1 }, (_, index) => `p${index}`);
  const with_ = (count: number) => decideSetUp(null, request({ members: people, settings: settings({ managers: people.slice(0, 20), deputies: people.slice(20, count) }) }));
  expect(reasonOf(with_(MOST_WATCHERS))).toBe('saved');
  expect(reasonOf(with_(MOST_WATCHERS + 1))).toBe('too-many-people');
});

test.each([['a manager', 'priya'], ['a deputy', 'dee']])('lets %s change the settings', (_, id) => {
  expect(reasonOf(decideSetUp(team(), request({ by: { id, isAdmin: false } })))).toBe('saved');
});

it("keeps the team's own minutes when new settings bring none", () => {
  const slow = team({ ladder: ladder(30, 40, 50) });
  expect(accepted(decideSetUp(slow, request())).ladder).toEqual(ladder(30, 40, 50));
  expect(visitLadder(slow, { risk: 'ordinary', minutes: null, asksEarly: false }).find((rung) => rung.name === 'managers')?.afterMinutes).toBe(30);
});

it('counts somebody who is both as a manager', () => {
  expect(team({ managers: ['priya', 'dee'], deputies: ['dee', 'ann'] })).toMatchObject({ managers: ['priya', 'dee'], deputies: ['ann'] });
});

it('calls managers and deputies managers, and nobody else', () => {
  expect(['priya', 'dee', 'sam', 'ann', 'zoe'].filter((id) => isManager(team(), id))).toEqual(['priya', 'dee']);
});

const ASKS: RungName[] = ['soon', 'due', 'still-out', 'last-ask'];
const ben = { members: ['priya', 'dee', 'sam', 'ben'] };
const pair = accepted(decideSetUp(null, request({ ...ben, settings: settings({ managers: ['priya', 'ben'], deputies: ['dee'] }) })));
const alone = team({ deputies: [] });

test.each([
  { says: 'managers first', of: pair, rung: 'managers', worker: 'sam', people: ['priya', 'ben'] },
  { says: 'then deputies', of: pair, rung: 'deputies', worker: 'sam', people: ['dee'] },
  { says: 'then everybody', of: pair, rung: 'seniors', worker: 'sam', people: ['priya', 'ben', 'dee'] },
  { says: "a visiting manager's alarm starts with deputies, and leaves her out", of: pair, rung: 'managers', worker: 'priya', people: ['dee', 'ben'] },
  { says: 'a visiting manager is not told at the last step either', of: pair, rung: 'seniors', worker: 'priya', people: ['ben', 'dee'] },
  { says: 'a visiting deputy is not told about herself', of: pair, rung: 'deputies', worker: 'dee', people: ['priya', 'ben'] },
  { says: 'without deputies the managers are told again', of: alone, rung: 'deputies', worker: 'sam', people: ['priya'] },
  { says: 'nobody watches herself', of: alone, rung: 'seniors', worker: 'priya', people: [] },
] as const)('$says', ({ of, rung, worker, people }) => {
  expect(watchersOf(of, rung, worker)).toEqual(people);
});

test.each(ASKS)('tells nobody else at "%s": that is a question to the worker', (rung) => {
  expect(watchersOf(pair, rung, 'sam')).toEqual([]);
});

describe('at the edges', () => {
  test.each([[1, 2, 240, 'saved'], [1, 2, 241, 'bad-minutes']])('minutes of %i, %i and %i are %s', (managers, deputies, seniors, reason) => {
    expect(reasonOf(decideSetUp(null, request({ settings: settings({ ladder: ladder(managers, deputies, seniors) }) })))).toBe(reason);
  });

  test('set up again without saying which group it is in, a team stays in the one it had', () => {
    const grouped = accepted(decideSetUp(null, request({ groupId: 'group-1' })));
    expect(grouped.groupId).toBe('group-1');
    expect(accepted(decideSetUp(grouped, request())).groupId).toBe('group-1');
    expect(accepted(decideSetUp(grouped, request({ groupId: 'group-2' }))).groupId).toBe('group-2');
    expect(team().groupId).toBeNull();
  });

  test.each([['durham', false, 'own'], ['durham', true, 'own'], ['gwent', true, 'advice'], ['gwent', false, 'off']] as const)('criteria in %s, advice wanted %s: %s', (board, criteriaAdvice, expected) => {
    expect(criteriaFor({ board, criteriaAdvice })).toBe(expected);
  });
});
