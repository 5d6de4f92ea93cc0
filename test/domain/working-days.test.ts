import fc from 'fast-check';
import { almanacFor, dayOf, middayOf } from '../../src/app/almanac';
import { BOARDS } from '../../src/domain/team';
import { countWorkingDays, dayAfter, offOn, type Almanac, type Day } from '../../src/domain/working-days';

const ENGLAND = almanacFor({ board: 'durham', daysOff: [] });
const WALES = almanacFor({ board: 'gwent', daysOff: [] });

/** The bank holidays of England and Wales that fall on working days, as published or, for later years, by the same rules. */
const BANK_HOLIDAYS: Readonly<Record<string, readonly string[]>> = {
  2024: ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
  2025: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2028: ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
  2029: ['01-01', '03-30', '04-02', '05-07', '05-28', '08-27', '12-25', '12-26'],
  2030: ['01-01', '04-19', '04-22', '05-06', '05-27', '08-26', '12-25', '12-26'],
};

function daysIn(year: string): Day[] {
  const days: Day[] = [];
  for (let day = `${year}-01-01`; day.startsWith(year); day = dayAfter(day)) days.push(day);
  return days;
}

describe.each([{ country: 'England', almanac: ENGLAND }, { country: 'Wales', almanac: WALES }])('in $country', ({ almanac }) => {
  it.each(Object.entries(BANK_HOLIDAYS))('%s has its bank holidays, substitutes included, and no other', (year, days) => {
    const found = daysIn(year).filter((day) => offOn(day, almanac)?.is === 'bank-holiday');
    expect(found).toEqual(days.map((day) => `${year}-${day}`));
  });
});

it('every board has one of these calendars', () => {
  for (const board of [...BOARDS, 'none' as const]) expect(almanacFor({ board, daysOff: [] }).holidayOn('2026-12-28')).toMatch(/Boxing Day/);
});

describe('seven working days', () => {
  it.each([
    { says: 'identified Monday 16 November 2026', from: '2026-11-16', last: '2026-11-25' },
    { says: 'identified Friday 18 December 2026, over Christmas', from: '2026-12-18', last: '2026-12-31' },
    { says: 'identified on a Saturday', from: '2026-11-14', last: '2026-11-24' },
    { says: 'identified on the Sunday after', from: '2026-11-15', last: '2026-11-24' },
    { says: 'identified on Christmas Day 2027, a Saturday', from: '2027-12-25', last: '2028-01-07' },
    { says: 'over New Year 2028, whose holiday moves to Monday', from: '2027-12-31', last: '2028-01-12' },
    { says: 'over Easter 2026', from: '2026-04-01', last: '2026-04-14' },
    { says: 'over the night the clocks go forward', from: '2026-03-27', last: '2026-04-09' },
    { says: 'over the night the clocks go back', from: '2026-10-23', last: '2026-11-03' },
    { says: 'over a leap day', from: '2028-02-25', last: '2028-03-07' },
  ])('$says: $last', ({ from, last }) => {
    expect(countWorkingDays(from, 7, ENGLAND).last).toBe(last);
  });

  it('shows each day: counted under its number, or passed over and why', () => {
    expect(countWorkingDays('2026-12-23', 2, almanacFor({ board: 'durham', daysOff: ['2026-12-29'] })).steps).toEqual([
      { day: '2026-12-24', counted: 1 },
      { day: '2026-12-25', off: { is: 'bank-holiday', name: 'Christmas Day' } },
      { day: '2026-12-26', off: { is: 'weekend' } },
      { day: '2026-12-27', off: { is: 'weekend' } },
      { day: '2026-12-28', off: { is: 'bank-holiday', name: 'Boxing Day (substitute day)' } },
      { day: '2026-12-29', off: { is: 'team' } },
      { day: '2026-12-30', counted: 2 },
    ]);
  });

  it("passes over the team's own days", () => {
    expect(countWorkingDays('2026-11-16', 7, almanacFor({ board: 'durham', daysOff: ['2026-11-18', '2026-11-21'] })).last).toBe('2026-11-26');
  });
});

describe('counting', () => {
  const day = fc.integer({ min: 0, max: 7 * 365 }).map((days) => dayOf(middayOf('2024-01-01') + days * 86_400_000));

  it('always ends on a working day, counts one to n in order, and leaves out no day between', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 30 }), (from, days) => {
      const { last, steps } = countWorkingDays(from, days, WALES);
      expect(offOn(last, WALES)).toBeNull();
      expect(steps.flatMap((step) => ('counted' in step ? [step.counted] : []))).toEqual(Array.from({ length: days }, (_, index) => index + 1));
      expect(steps.map((step) => step.day)).toEqual(steps.map((_, index) => (index === 0 ? dayAfter(from) : dayAfter(steps[index - 1]?.day ?? ''))));
    }));
  });

  it.each([0, -1, 1.5, NaN])('refuses %s days', (days) => {
    expect(() => countWorkingDays('2026-11-16', days, ENGLAND)).toThrow(RangeError);
  });

  it('does not run for ever when a calendar has no working day', () => {
    const never: Almanac = { ...ENGLAND, holidayOn: () => 'always' };
    expect(() => countWorkingDays('2026-11-16', 1, never)).toThrow(/days off in a row/);
  });
});
