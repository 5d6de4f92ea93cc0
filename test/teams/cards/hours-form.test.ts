import fc from 'fast-check';
import { areHours, OFFICE_HOURS, WEEKDAYS, type Shift, type WorkingHours } from '../../../src/domain/hours';
import { TEAM_DEFAULTS, type Team } from '../../../src/domain/team';
import { cy } from '../../../src/strings/cy';
import { en } from '../../../src/strings/en';
import { hoursForm, readDaysOff, readHours, type HoursForm } from '../../../src/teams/cards/hours-form';

/** What the card shows is what comes back when it is saved untouched. */
const shown = (hours: WorkingHours, daysOff: readonly string[], strings = en) => hoursForm({ ...TEAM_DEFAULTS, hours, daysOff } as unknown as Team, strings) as Record<keyof HoursForm | 'daysOff', { value: string }>; // The form needs no more of a team.
const back = (form: ReturnType<typeof shown>) => readHours({ days: form.days.value.split(',').filter(Boolean), from: form.from.value, until: form.until.value, different: form.different.value });

const aShift = fc.oneof({ weight: 3, arbitrary: fc.constant<Shift>({ from: 540, until: 1020 }) }, { weight: 1, arbitrary: fc.constant(null) }, fc.tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 1440 })).map(([from, length]) => ({ from, until: Math.min(1440, from + length) })));
const someHours = fc.tuple(aShift, aShift, aShift, aShift, aShift, aShift, aShift).map((shifts) => Object.fromEntries(WEEKDAYS.map((day, index) => [day, shifts[index] ?? null])) as unknown as WorkingHours);

test.each([['English', en], ['Welsh', cy]])('any hours survive being shown and saved, in %s', (_, strings) => {
  fc.assert(fc.property(someHours, (hours) => {
    fc.pre(areHours(hours));
    expect(back(shown(hours, [], strings))).toEqual(hours);
  }));
});

const form = (changes: Partial<HoursForm>): HoursForm => ({ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', until: '17:00', different: '', ...changes });

test.each([
  ['a shorter Friday', 'Friday 9:00-16:30', { ...OFFICE_HOURS, fri: { from: 540, until: 990 } }],
  ['two days, loosely written', 'fri 9-16.30; Sat: 10 to 12', { ...OFFICE_HOURS, fri: { from: 540, until: 990 }, sat: { from: 600, until: 720 } }],
  ['Welsh days', 'dydd Gwener 9 tan 16:30, Sul 10-11', { ...OFFICE_HOURS, fri: { from: 540, until: 990 }, sun: { from: 600, until: 660 } }],
])('reads %s', (_, different, hours) => expect(readHours(form({ different }))).toEqual(hours));

test.each(['most Fridays', 'Friday', 'Friday 9-', 'Friday 9:75-10', 'Friday 25-26', 'someday 9-10', 'Friday 9-16:30 and Saturday'])('guesses nothing from "%s"', (different) => expect(readHours(form({ different }))).toBeNull());

test('midnight is the end of the day', () => expect(readHours(form({ days: ['mon'], from: '12:00', until: '00:00' }))?.mon).toEqual({ from: 720, until: 1440 }));

test('days off as people write them', () => {
  expect(readDaysOff('24/12/2026, 1.1.2027; 2-1-2027')).toEqual(['2026-12-24', '2027-01-01', '2027-01-02']);
  expect(readDaysOff('')).toEqual([]);
  for (const wrong of ['Christmas', '31/2/2026', '24/12', '24/12/26', '12/24/2026']) expect(readDaysOff(wrong)).toBeNull();
  expect(readDaysOff(shown(OFFICE_HOURS, ['2026-12-24', '2027-01-01']).daysOff.value)).toEqual(['2026-12-24', '2027-01-01']);
});
