import { COUNT, valueOf } from './numbers';

/** A length of time found in the words, and where in them it ends. */
export interface FoundDuration {
  readonly minutes: number;
  readonly end: number;
}

const END = '(?= |$)';
const H = '(?:hours?|hrs?|hr|h|awr)';
const M = '(?:minutes?|mins?|min|m|munuda?u?)';
/** "10 minutes to 4" and "ugain munud wedi tri" are clock times. */
const NO_CLOCK = '(?! (?:to|past|wedi|i) )';
const HALVES: Readonly<Record<string, number>> = { half: 30, hanner: 30, quarter: 15, chwarter: 15 };

type Rule = readonly [pattern: RegExp, minutes: (found: RegExpExecArray) => number];
const rule = (source: string, minutes: Rule[1]): Rule => [new RegExp(source + END, 'y'), minutes];

const RULES: readonly Rule[] = [
  rule('(?:three quarters of an hour|tri chwarter awr|dri chwarter awr)', () => 45),
  rule('(?:a )?(?:quarter of an hour|quarter (?:of )?hour)', () => 15),
  rule('(?:half an? hour|half an? hr|half hour|half hr|1/2 hour|1/2 an hour|1/2 hr)', () => 30),
  rule('hanner awr(?! wedi )', () => 30),
  rule('chwarter awr', () => 15),
  rule('(?:teirawr|deirawr)', () => 180),
  rule(`(?:(${COUNT}) ?)?${H} (?:and |a )(?:a )?(half|hanner|quarter|chwarter)`, (found) => (found[1] === undefined ? 1 : valueOf(found[1])) * 60 + (HALVES[found[2] ?? ''] ?? Number.NaN)),
  rule(`(${COUNT}) and a half ${H}`, (found) => valueOf(found[1]) * 60 + 30),
  rule(`(\\d)\\.5 ?${H}`, (found) => valueOf(found[1]) * 60 + 30),
  rule(`(?:(${COUNT}) ?)?${H} ?(?:and |a )?(\\d{1,2}|${COUNT})(?: ?${M})?`, (found) => (found[1] === undefined ? 1 : valueOf(found[1])) * 60 + valueOf(found[2])),
  rule(`pum munud ar hugain${NO_CLOCK}`, () => 25),
  rule(`(${COUNT}) ?(?:more |extra )?${M}${NO_CLOCK}`, (found) => valueOf(found[1])),
  rule(`(${COUNT}) ?(?:more |extra )?${H}`, (found) => valueOf(found[1]) * 60),
  rule('(?:hour|hr|awr)', () => 60),
];

/** Reads a length of time that begins exactly at `position`. Zero and what makes no sense is no duration. */
export function durationAt(words: string, position: number): FoundDuration | null {
  for (const [pattern, minutes] of RULES) {
    pattern.lastIndex = position;
    const found = pattern.exec(words);
    if (!found) continue;
    const value = minutes(found);
    if (value > 0) return { minutes: value, end: pattern.lastIndex };
  }
  return null;
}
