import { DAY, type Instant } from './time';

/**
 * Working days, counted so that everybody can check them. The day something happened is not counted: the working day
 * after it is day 1. Which days are holidays is not ours to know: an almanac says so.
 */

/** A calendar day where the team works, as `2026-11-25`. Text order is day order. */
export type Day = string;

export interface Almanac {
  readonly dayOf: (at: Instant) => Day;
  /** The name of a bank holiday, substitute days included; null on other days. */
  readonly holidayOn: (day: Day) => string | null;
  /** Days a team has off besides. */
  readonly teamDaysOff: ReadonlySet<Day>;
}

export type Off = { readonly is: 'weekend' } | { readonly is: 'bank-holiday'; readonly name: string } | { readonly is: 'team' };

/** One day of the arithmetic: counted under its number, or passed over and why. */
export type Step = { readonly day: Day; readonly counted: number } | { readonly day: Day; readonly off: Off };

export interface Count {
  readonly from: Day;
  readonly last: Day;
  readonly steps: readonly Step[];
}

/** No run of days off is longer; a count that meets one has a broken almanac. */
const LONGEST_BREAK_DAYS = 60;

export function offOn(day: Day, { holidayOn, teamDaysOff }: Almanac): Off | null {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return { is: 'weekend' };
  const name = holidayOn(day);
  if (name !== null) return { is: 'bank-holiday', name };
  return teamDaysOff.has(day) ? { is: 'team' } : null;
}

export const dayAfter = (day: Day): Day => new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);

/** The given working day after a day, with every step to it. Refuses less than one. */
export function countWorkingDays(from: Day, days: number, almanac: Almanac): Count {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`count ${days} working days from ${from}: at least one`);
  const steps: Step[] = [];
  let counted = 0;
  let breakDays = 0;
  let day = from;
  while (counted < days) {
    day = dayAfter(day);
    const off = offOn(day, almanac);
    breakDays = off ? breakDays + 1 : 0;
    if (breakDays > LONGEST_BREAK_DAYS) throw new RangeError(`count ${days} working days from ${from}: more than ${LONGEST_BREAK_DAYS} days off in a row`);
    steps.push(off ? { day, off } : { day, counted: (counted += 1) });
  }
  return { from, last: day, steps };
}
