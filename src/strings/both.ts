import { cy } from './cy';
import { en } from './en';
import type { Strings } from './strings';

/** Joins two dictionaries leaf by leaf. Times and dates are the same fact twice, so they stay single in the first language. */
function pair<T>(first: T, second: T): T {
  return join(first, second) as T; // Same shape in, same shape out.
}

function join(first: unknown, second: unknown): unknown {
  if (typeof first === 'string' && typeof second === 'string') return first === second ? first : `${first} / ${second}`;
  if (typeof first === 'function' && typeof second === 'function') {
    return (...given: unknown[]) => join((first as (...g: unknown[]) => unknown)(...given), (second as (...g: unknown[]) => unknown)(...given)); // Leaves that take facts.
  }
  if (Array.isArray(first) && Array.isArray(second)) return first.map((item, index) => join(item, second[index]));
  if (isObject(first) && isObject(second)) return Object.fromEntries(Object.keys(first).map((name) => [name, join(first[name], second[name])]));
  return first;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Welsh first, then English: for a channel that speaks both, and for safety texts nobody has reviewed yet. */
export const both: Strings = pair(cy, en);
