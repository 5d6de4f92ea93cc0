import { areDaysOff, areHours, isAtWork, OFFICE_HOURS, shiftOn, type LocalTime, type WorkingHours } from '../../src/domain/hours';

const office = { hours: OFFICE_HOURS, daysOff: ['2026-12-24'] };
const local = (weekday: LocalTime['weekday'], hour: number, minute = 0, date = '2026-11-24'): LocalTime => ({ date, weekday, minute: hour * 60 + minute });

test.each([
  ['the minute before nine', local('tue', 8, 59), false],
  ['nine', local('tue', 9), true],
  ['the last minute before five', local('tue', 16, 59), true],
  ['five', local('tue', 17), false],
  ['a Saturday', local('sat', 10), false],
  ["a Thursday that is the team's day off", local('thu', 10, 0, '2026-12-24'), false],
  ['the Thursday before', local('thu', 10, 0, '2026-12-17'), true],
])('at %s: at work is %s', (_, at, expected) => expect(isAtWork(office, at)).toBe(expected));

test('a day off has no shift', () => expect(shiftOn(office, local('thu', 10, 0, '2026-12-24'))).toBeNull());

const hours = (changes: Partial<WorkingHours>): WorkingHours => ({ ...OFFICE_HOURS, ...changes });
test.each([
  ['no working day at all', hours({ mon: null, tue: null, wed: null, thu: null, fri: null }), true],
  ['a Saturday morning', hours({ sat: { from: 600, until: 720 } }), true],
  ['until midnight', hours({ fri: { from: 540, until: 1440 } }), true],
  ['an end before the beginning', hours({ fri: { from: 1020, until: 540 } }), false],
  ['no length', hours({ fri: { from: 540, until: 540 } }), false],
  ['beyond midnight', hours({ fri: { from: 540, until: 1441 } }), false],
  ['parts of a minute', hours({ fri: { from: 540.5, until: 1020 } }), false],
])('takes hours with %s: %s', (_, asked, expected) => expect(areHours(asked)).toBe(expected));

test.each([
  ['none', [], true], ['a date', ['2026-12-24'], true], ['words', ['Christmas'], false], ['too many', Array.from({ length: 61 }, () => '2026-12-24'), false],
])('takes days off: %s', (_, days, expected) => expect(areDaysOff(days)).toBe(expected));
