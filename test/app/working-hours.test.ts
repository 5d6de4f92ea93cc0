import { coverOf, isAtWorkAt, localTime, nextShiftEnd } from '../../src/app/working-hours';
import { OFFICE_HOURS } from '../../src/domain/hours';
import { DEFAULT_LADDER } from '../../src/domain/ladder';
import { TEAM_DEFAULTS, type Team } from '../../src/domain/team';

/** The wall clock beside instants: summer time, bank holidays, and the end of the working day. */
const team: Team = {
  ...TEAM_DEFAULTS, id: 'roath', name: 'Roath team', channel: { conversationId: 'c', serviceUrl: 's', tenantId: null, botId: 'b' }, board: 'gwent', audience: 'children',
  managers: ['priya'], deputies: [], outOfHours: null, members: ['priya', 'sam'], ladder: DEFAULT_LADDER, language: 'en',
};
const at = (iso: string) => Date.parse(iso);
const end = (of: Team, iso: string) => { const found = nextShiftEnd(of, at(iso)); return found === null ? null : new Date(found).toISOString(); };

test.each([
  ['2026-11-24T09:00:00Z', { date: '2026-11-24', weekday: 'tue', minute: 540 }],
  ['2026-07-01T23:30:00Z', { date: '2026-07-02', weekday: 'thu', minute: 30 }],
  ['2026-10-25T01:30:00Z', { date: '2026-10-25', weekday: 'sun', minute: 90 }],
])('%s by the wall clock', (iso, local) => expect(localTime(at(iso))).toEqual(local));

test.each([
  ['four in the afternoon in winter', '2026-11-24T16:00:00Z', true],
  ['five in summer, which is four in UTC', '2026-07-01T16:00:00Z', false],
  ['Christmas Day, a Friday', '2026-12-25T11:00:00Z', false],
  ['the substitute for Boxing Day, a Monday', '2026-12-28T11:00:00Z', false],
  ['the day after it', '2026-12-29T11:00:00Z', true],
])('at work at %s', (_, iso, expected) => expect(isAtWorkAt(team, at(iso))).toBe(expected));

test.each([
  ['on a working day', team, '2026-11-24T14:00:00Z', '2026-11-24T17:00:00.000Z'],
  ['at the very end, the next one', team, '2026-11-24T17:00:00Z', '2026-11-25T17:00:00.000Z'],
  ['over a weekend', team, '2026-11-27T18:00:00Z', '2026-11-30T17:00:00.000Z'],
  ['over Christmas', team, '2026-12-24T18:00:00Z', '2026-12-29T17:00:00.000Z'],
  ['over a day off of the team', { ...team, daysOff: ['2026-11-25'] }, '2026-11-24T18:00:00Z', '2026-11-26T17:00:00.000Z'],
  ['over the night in which clocks go forward', { ...team, hours: { ...OFFICE_HOURS, sun: { from: 540, until: 1020 } } }, '2026-03-28T18:00:00Z', '2026-03-29T16:00:00.000Z'],
  ['until midnight', { ...team, hours: { ...OFFICE_HOURS, tue: { from: 540, until: 1440 } } }, '2026-11-24T14:00:00Z', '2026-11-25T00:00:00.000Z'],
])('work ends next %s', (_, of, iso, expected) => expect(end(of, iso)).toBe(expected));

test('a team without hours has no end of the working day', () =>
  expect(end({ ...team, hours: { mon: null, tue: null, wed: null, thu: null, fri: null, sat: null, sun: null } }, '2026-11-24T14:00:00Z')).toBeNull());

test('what counts is an hour after "Back by"', () => {
  expect(coverOf(team, { workerId: 'sam', backBy: at('2026-11-24T15:59:00Z') }).is).toBe('at-work');
  expect(coverOf(team, { workerId: 'sam', backBy: at('2026-11-24T16:00:00Z') }).is).toBe('nobody');
  expect(coverOf(team, { workerId: 'sam', backBy: at('2026-12-25T11:00:00Z') }).is).toBe('nobody');
});
