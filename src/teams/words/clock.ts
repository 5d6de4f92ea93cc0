import { HOUR, valueOf } from './numbers';

/** A time of day as said. `bare`: nobody said which half of the day. Hour 24 is the midnight that ends the day. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | 'bare' | 'exact';
}

export interface FoundClock {
  readonly clock: Clock;
  readonly end: number;
}

const HALF_DAY = '(?:ish)?(?: ?(am|pm)| (?:o clock|oclock|or gloch))?(?: (?:in |yn )?(?:the |this |y |yr )?(morning|afternoon|evening|bore|prynhawn|pnawn|hwyr|nos)| (tonight|heno)| gydar (nos))?';
const END = '(?= |$)';
const MINUTES_BESIDE = '(quarter|chwarter|five|ten|twenty five|twenty|pum munud ar hugain|pum|deng|deg|ugain|5|10|20|25)(?: minutes| mins| min| munud)?';
const PAST_MINUTES: Readonly<Record<string, number>> = { quarter: 15, chwarter: 15, 'pum munud ar hugain': 25 };

type Shape = (found: RegExpExecArray) => { readonly hour: number; readonly minute: number };
type Rule = readonly [pattern: RegExp, shape: Shape, halfFrom: number];

/** `halfFrom` is the number of the first of the four groups that say which half of the day. */
const rule = (source: string, halfFrom: number, shape: Shape): Rule => [new RegExp(source + HALF_DAY + END, 'y'), shape, halfFrom];

const beside = (found: RegExpExecArray): { hour: number; minute: number } => {
  const minutes = PAST_MINUTES[found[1] ?? ''] ?? valueOf(found[1]);
  const hour = valueOf(found[3]);
  if (found[2] !== 'to' && found[2] !== 'i') return { hour, minute: minutes };
  return { hour: hour === 1 ? 12 : hour - 1, minute: 60 - minutes };
};

/** Times that are clearly times wherever they stand. */
const STRONG: readonly Rule[] = [
  rule('(?:12 )?(?:noon|midday|hanner dydd|canol dydd|ganol dydd)', 1, () => ({ hour: 12, minute: 0 })),
  rule('(?:12 )?(?:midnight|hanner nos|canol nos|ganol nos)', 1, () => ({ hour: 24, minute: 0 })),
  rule(`(?:half(?: past)?|hanner(?: awr)?(?: wedi)?) ?(${HOUR})`, 2, (found) => ({ hour: valueOf(found[1]), minute: 30 })),
  rule(`${MINUTES_BESIDE} (past|after|to|wedi|i) (${HOUR})`, 4, beside),
  rule('(\\d{1,2})[:.]([0-5]\\d)', 3, (found) => ({ hour: valueOf(found[1]), minute: valueOf(found[2]) })),
  rule('(\\d{1,2}) ([0-5]\\d)(?=am| am|pm| pm)', 3, (found) => ({ hour: valueOf(found[1]), minute: valueOf(found[2]) })),
  rule('(\\d{1,2})([0-5]\\d)(?=am|pm)', 3, (found) => ({ hour: valueOf(found[1]), minute: valueOf(found[2]) })),
  rule(`(${HOUR})(?=ish(?: |$)| ?(?:am|pm)(?: |$)| o ?clock| or gloch| (?:in the|this|yn y|yr|y) (?:morning|afternoon|evening|bore|prynhawn|pnawn|hwyr|nos)| tonight| heno)`, 2, (found) => ({ hour: valueOf(found[1]), minute: 0 })),
];

/** Numbers that are a time only because of the word before them ("by 3", "until 1530"). */
const BARE: readonly Rule[] = [
  rule('(\\d{1,2}) ([0-5]\\d)', 3, (found) => ({ hour: valueOf(found[1]), minute: valueOf(found[2]) })),
  rule('(\\d{1,2})([0-5]\\d)', 3, (found) => ({ hour: valueOf(found[1]), minute: valueOf(found[2]) })),
  rule(`(${HOUR}|1[3-9]|2[0-3])`, 2, (found) => ({ hour: valueOf(found[1]), minute: 0 })),
];

function halfOf(found: RegExpExecArray, from: number, hour: number): Clock['half'] | null {
  const said = found.slice(from).filter((group): group is string => group !== undefined).join(' ');
  const exact = hour > 12 || hour === 0 || /^(?:0\d|(?:12 )?(?:noon|midday|midnight|(?:hanner|canol|ganol) (?:dydd|nos)))/.test(found[0]);
  if (exact) return 'exact';
  if (/am|morning|bore/.test(said)) return /pm|afternoon|evening|pnawn|prynhawn|hwyr|nos/.test(said) ? null : 'am';
  if (said === '') return 'bare';
  if (/^(?:pm|afternoon|pnawn|prynhawn)/.test(said)) return 'pm';
  // "2 tonight" and "12 this evening" are a slip, or the small hours of tomorrow.
  return hour >= 5 && hour < 12 ? 'pm' : null;
}

function readWith(rules: readonly Rule[], words: string, position: number): FoundClock | null {
  for (const [pattern, shape, halfFrom] of rules) {
    pattern.lastIndex = position;
    const found = pattern.exec(words);
    if (!found) continue;
    const { hour, minute } = shape(found);
    const half = halfOf(found, halfFrom, hour);
    if (half === null || !(hour >= 0 && hour <= 24)) continue;
    return { clock: { hour, minute, half }, end: pattern.lastIndex };
  }
  return null;
}

export const strongClockAt = (words: string, position: number): FoundClock | null => readWith(STRONG, words, position);
export const anyClockAt = (words: string, position: number): FoundClock | null => strongClockAt(words, position) ?? readWith(BARE, words, position);
