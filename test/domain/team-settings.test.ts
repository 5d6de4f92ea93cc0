import { OFFICE_HOURS } from '../../src/domain/hours';
import { DEFAULT_LADDER } from '../../src/domain/ladder';
import { isManager, MOST_WATCHERS, TEAM_DEFAULTS, watchersOf, type Team } from '../../src/domain/team';
import { ADDRESS_FROM_LENGTH, decideSettings, type SettingsChange } from '../../src/domain/team-settings';
import { accepted } from './visits';

const crowd = Array.from({ length: MOST_WATCHERS }, (_, index) => `p${index}`);
const team: Team = {
  ...TEAM_DEFAULTS, id: 'roath', name: 'Roath team', channel: { conversationId: 'c', serviceUrl: 's', tenantId: null, botId: 'b' }, board: 'gwent', audience: 'children',
  managers: ['priya'], deputies: ['dee'], outOfHours: null, members: ['priya', 'dee', 'zoe', 'sam', ...crowd], ladder: DEFAULT_LADDER, language: 'en',
};
const PRIYA = { id: 'priya', isAdmin: false };
const people = (changes: Partial<Extract<SettingsChange, { page: 'people' }>> = {}): SettingsChange => ({ page: 'people', seniors: ['zoe'], guests: [], chair: 'priya', addressFrom: 'Duty desk 01632 960001', ...changes });
const minutes = (ordinary: { managers: number; deputies: number; seniors: number }): SettingsChange => ({ page: 'minutes', ladder: { ...DEFAULT_LADDER, ordinary }, homeSafe: true, exactPlace: false });
const save = (change: SettingsChange, by = PRIYA) => decideSettings(team, { by, change });

it('tells senior managers at the last step and lets them press', () => {
  const after = accepted(save(people()));
  expect(watchersOf(after, 'managers', 'sam')).toEqual(['priya']);
  expect(watchersOf(after, 'deputies', 'sam')).toEqual(['dee']);
  expect(watchersOf(after, 'seniors', 'sam')).toEqual(['priya', 'dee', 'zoe']);
  expect(isManager(after, 'zoe')).toBe(true);
});

it('leaves a deputy who is chosen as a senior what she is', () => expect(accepted(save(people({ seniors: ['dee', 'zoe', 'zoe'] }))).seniors).toEqual(['zoe']));
it('keeps days off once each, in order', () => expect(accepted(save({ page: 'hours', hours: OFFICE_HOURS, daysOff: ['2026-12-31', '2026-12-24', '2026-12-31'] })).daysOff).toEqual(['2026-12-24', '2026-12-31']));
it('takes new minutes and options', () => expect(accepted(save(minutes({ managers: 10, deputies: 20, seniors: 30 })))).toMatchObject({ homeSafe: true, ladder: { ordinary: { managers: 10, deputies: 20, seniors: 30 } } }));
it('lets an admin change them who manages nothing', () => expect(save(people(), { id: 'ann', isAdmin: true }).ok).toBe(true));

test.each<[string, () => ReturnType<typeof save>, string]>([
  ['somebody who manages nothing', () => save(people(), { id: 'sam', isAdmin: false }), 'not-allowed'],
  ['a senior the channel does not hold', () => save(people({ seniors: ['mallory'] })), 'not-in-roster'],
  ['a chair the channel does not hold', () => save(people({ chair: 'mallory' })), 'not-in-roster'],
  ['more people than one alarm can reach', () => save(people({ seniors: crowd })), 'too-many-people'],
  ['a story where a name and a number belong', () => save(people({ addressFrom: 'x'.repeat(ADDRESS_FROM_LENGTH + 1) })), 'address-too-long'],
  ['a ladder that runs backwards', () => save(minutes({ managers: 20, deputies: 10, seniors: 30 })), 'bad-minutes'],
  ['a day that ends before it begins', () => save({ page: 'hours', hours: { ...OFFICE_HOURS, fri: { from: 600, until: 540 } }, daysOff: [] }), 'bad-hours'],
  ['more steps than a card can show', () => save({ page: 'procedure', steps: 'abcdefghi'.split('').join('\n') }), 'bad-steps'],
  ['days off that are no dates', () => save({ page: 'hours', hours: OFFICE_HOURS, daysOff: ['Christmas'] }), 'bad-days-off'],
])('refuses %s', (_, decision, reason) => expect(decision()).toEqual({ ok: false, reason }));

it('goes without a chair, whose place is then nobody', () => expect(accepted(save(people({ chair: null })))).toMatchObject({ chair: null, seniors: ['zoe'] }));
it('takes as many people as one alarm can reach, and as long an address as fits', () => {
  const saved = accepted(save(people({ seniors: crowd.slice(0, MOST_WATCHERS - 2), addressFrom: ` ${'x'.repeat(ADDRESS_FROM_LENGTH)} ` })));
  expect(saved).toMatchObject({ addressFrom: 'x'.repeat(ADDRESS_FROM_LENGTH) });
  expect(saved.seniors).toHaveLength(MOST_WATCHERS - 2);
});
it("takes the agency's own steps", () => expect(accepted(save({ page: 'procedure', steps: '1. Ring the depot' })).procedure).toEqual(['Ring the depot']));
