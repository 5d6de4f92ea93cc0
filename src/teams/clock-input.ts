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
