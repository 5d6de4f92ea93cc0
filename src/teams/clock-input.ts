import { DateTime } from 'luxon';
import type { Instant } from '../domain/time';
import { ZONE } from '../strings/when';

const HALF_A_DAY_MS = 12 * 3_600_000;

/**
 * What a time picker means: that time today, or, when that lies more than half a day back, tomorrow (back by 00:30, said
 * at 11pm). A time just passed stays in the past, for the domain to refuse: it may be a slip.
 */
export function instantOfInput(input: string, now: Instant): Instant {
  const [hour = 0, minute = 0] = input.split(':').map(Number);
  const today = DateTime.fromMillis(now, { zone: ZONE }).set({ hour, minute, second: 0, millisecond: 0 });
  return (now - today.toMillis() > HALF_A_DAY_MS ? today.plus({ days: 1 }) : today).toMillis();
}

/** For a time that can only be ahead: the next moment at which the clock shows it. */
export function instantAfter(input: string, now: Instant): Instant {
  const [hour = 0, minute = 0] = input.split(':').map(Number);
  const today = DateTime.fromMillis(now, { zone: ZONE }).set({ hour, minute, second: 0, millisecond: 0 });
  return (today.toMillis() <= now ? today.plus({ days: 1 }) : today).toMillis();
}

/** What a date and a time picker mean together. */
export function instantOn(date: string, input: string): Instant {
  const [hour = 0, minute = 0] = input.split(':').map(Number);
  return DateTime.fromISO(date, { zone: ZONE }).set({ hour, minute, second: 0, millisecond: 0 }).toMillis();
}

/** The end of a visit, on the day it starts, or after midnight when its time comes before the start and that is a visit's length. */
export function endOn(date: string, input: string, startAt: Instant): Instant {
  const sameDay = instantOn(date, input);
  if (sameDay > startAt) return sameDay;
  const nextDay = DateTime.fromMillis(sameDay, { zone: ZONE }).plus({ days: 1 }).toMillis();
  return nextDay - startAt < HALF_A_DAY_MS ? nextDay : sameDay;
}

/** A day without a time: its midday, and today no later than now. A day to come stays in the future, for the domain to refuse. */
export function instantOfDate(date: string, now: Instant): Instant {
  const midday = instantOn(date, '12:00');
  const isToday = DateTime.fromMillis(now, { zone: ZONE }).toFormat('yyyy-MM-dd') === date;
  return isToday ? Math.min(midday, now) : midday;
}
