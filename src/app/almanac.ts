import Holidays from 'date-holidays';
import { DateTime } from 'luxon';
import type { Team } from '../domain/team';
import { HOUR, type Instant } from '../domain/time';
import { countWorkingDays, type Almanac, type Day } from '../domain/working-days';

/** The calendar of England and Wales: its days, and its public holidays with their substitutes. */
const ZONE = 'Europe/London';

type Country = 'ENG' | 'WLS';
const calendars = new Map<Country, Holidays>();
const years = new Map<string, ReadonlyMap<Day, string>>();

export const almanacFor = (team: Pick<Team, 'board' | 'daysOff'>): Almanac => {
  const country = team.board === 'durham' || team.board === 'none' ? 'ENG' : 'WLS';
  return { dayOf, holidayOn: (day) => holidaysIn(country, day.slice(0, 4)).get(day) ?? null, teamDaysOff: new Set(team.daysOff) };
};

/** Sweden writes its days as ISO does. */
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });
export const dayOf = (at: Instant): Day => isoDay.format(at);

/** Midday there: the one time of a day that no clock change moves to another. */
export const middayOf = (day: Day): Instant => DateTime.fromISO(`${day}T12:00`, { zone: ZONE }).toMillis();

/** Nine in the morning there. */
const MORNING_HOUR = 9;
const AFTERNOON_HOUR = 16;
export const morningOf = (day: Day): Instant => DateTime.fromISO(`${day}T00:00`, { zone: ZONE }).set({ hour: MORNING_HOUR }).toMillis();

/** Tomorrow morning, weekend or not: for what may concern somebody who visits tomorrow. */
export const nextMorning = (at: Instant): Instant => DateTime.fromMillis(at, { zone: ZONE }).plus({ days: 1 }).set({ hour: MORNING_HOUR, minute: 0, second: 0, millisecond: 0 }).toMillis();

/** This afternoon, when what was reported early enough can still be seen to today; otherwise tomorrow morning. */
export function sameDayOrNextMorning(at: Instant): Instant {
  const four = DateTime.fromMillis(at, { zone: ZONE }).set({ hour: AFTERNOON_HOUR, minute: 0, second: 0, millisecond: 0 }).toMillis();
  return four - at >= HOUR ? four : nextMorning(at);
}

/** The morning of the next working day: for what waits for somebody at work. */
export const nextWorkingMorning = (at: Instant, almanac: Almanac): Instant => morningOf(countWorkingDays(dayOf(at), 1, almanac).last);

export const monthsLater = (at: Instant, months: number): Instant => DateTime.fromMillis(at, { zone: ZONE }).plus({ months }).set({ hour: MORNING_HOUR, minute: 0, second: 0, millisecond: 0 }).toMillis();

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
