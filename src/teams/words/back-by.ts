import { DateTime } from 'luxon';
import { minutes, type Instant } from '../../domain/time';
import { instantOf, LONGEST_HOURS } from './instant';
import type { WordsContext } from './intent';
import type { SaidTime } from './times';

/** Words that take back, or hang something on, whatever time stands beside them. */
const DOUBT = /(?:^| )(?:not|wont|cant|dont|isnt|maybe|perhaps|might|unless|if|efallai|ddim|os|falle)(?: |$)/;
const TOMORROW = /(?:^| )tomorrow(?: |$)/;

export type SaysEnd = (time: SaidTime) => boolean;

/** In a visit that begins now, "for 45 minutes" ends it; "in 20 mins", "at 3" and a lone "3pm" may as well begin it. */
export const endsVisitNow: SaysEnd = ({ role, value }) =>
  role === 'end' || role === 'end-in' || role === 'for' || (role === 'none' && value.is === 'duration');

export function lengthFrom(start: Instant, count: number): Instant | null {
  const end = start + minutes(count);
  return count > 0 && count <= LONGEST_HOURS * 60 && Number.isSafeInteger(end) ? end : null;
}

/** The instant one said time names, counted from now. */
export function instantSaid({ value }: SaidTime, words: string, { now, zone }: WordsContext): Instant | null {
  if (value.is === 'vague') return null;
  if (value.is === 'duration') return lengthFrom(now, value.minutes);
  const isTomorrow = TOMORROW.test(words);
  const day = isTomorrow ? DateTime.fromMillis(now, { zone }).plus({ days: 1 }).toMillis() : now;
  return instantOf(value.clock, { zone, day, after: now, within: 'a-visit', nightCounts: true });
}

/** When a visit that begins now is to end; null unless every time said agrees on one instant. */
export function backByOf(times: readonly SaidTime[], words: string, context: WordsContext): Instant | null {
  if (DOUBT.test(words) || times.some((time) => !endsVisitNow(time))) return null;
  const [first, ...others] = times.map((time) => instantSaid(time, words, context));
  return first !== undefined && others.every((other) => other === first) ? first : null;
}
