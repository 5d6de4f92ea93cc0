import Holidays from 'date-holidays';
import { DateTime } from 'luxon';
import type { Board } from '../domain/team';
import type { Instant } from '../domain/time';
import type { Almanac, Day } from '../domain/working-days';

/** The calendar of England and Wales: its days, and its public holidays with their substitutes. */
const ZONE = 'Europe/London';

type Country = 'ENG' | 'WLS';
const calendars = new Map<Country, Holidays>();
const years = new Map<string, ReadonlyMap<Day, string>>();

export const almanacFor = (team: { readonly board: Board | 'none' }, teamDaysOff: Iterable<Day> = []): Almanac => {
  const country = team.board === 'durham' || team.board === 'none' ? 'ENG' : 'WLS';
  return { dayOf, holidayOn: (day) => holidaysIn(country, day.slice(0, 4)).get(day) ?? null, teamDaysOff: new Set(teamDaysOff) };
};

export const dayOf = (at: Instant): Day => DateTime.fromMillis(at, { zone: ZONE }).toFormat('yyyy-MM-dd');

/** Midday there: the one time of a day that no clock change moves to another. */
export const middayOf = (day: Day): Instant => DateTime.fromISO(`${day}T12:00`, { zone: ZONE }).toMillis();

/** Loading the calendar takes milliseconds and a year never changes: each is read once. */
function holidaysIn(country: Country, year: string): ReadonlyMap<Day, string> {
  const name = `${country} ${year}`;
  const known = years.get(name);
  if (known) return known;
  const calendar = calendars.get(country) ?? new Holidays('GB', country, { types: ['public'] });
  calendars.set(country, calendar);
  const days = new Map(calendar.getHolidays(Number(year), 'en').map((holiday) => [holiday.date.slice(0, 10), holiday.name]));
  years.set(name, days);
  return days;
}
