import { anyClockAt, strongClockAt, type Clock, type FoundClock } from './clock';
import { durationAt } from './duration';
import type { Line } from './line';
import { COUNT } from './numbers';

/**
 * The times that stand in a line, each with the small word that says what it is for:
 * `end` "back by 3", `end-in` "back in 20 mins", `at` "at 3", `for` "for 45 minutes", `in` "in 20 mins", `none` "3.30pm".
 */
export type Role = 'end' | 'end-in' | 'at' | 'for' | 'in' | 'none';
export type TimeValue = { readonly is: 'clock'; readonly clock: Clock } | { readonly is: 'duration'; readonly minutes: number } | { readonly is: 'vague' };

export interface SaidTime {
  readonly role: Role;
  readonly value: TimeValue;
  /** Where in the words it begins and ends. */
  readonly from: number;
  readonly end: number;
}

const LEAD_IN = '(?:(?:and|then|i|ill|im|will|shall|should|shd|be|due|hope to|hoping to|byddain|bydda in|fydda in|byddaf) )*';
const PLACE_LEFT = '(?:back|home|out|done|finished|finishing|finish|return|returning|leave|leaving|nol|yn ol|adra|adre|gartre|gartref|allan|mas)(?: here| there| (?:in|at) (?:the )?(?:office|base)(?= (?:by|at|for|before)))?';
const ABOUT = '(?:(?: about| around| approx| roughly| tua| oddeutu)*)';
const markers: readonly (readonly [Role, RegExp])[] = [
  ['end-in', new RegExp(`${LEAD_IN}${PLACE_LEFT} (?:in|within|ymhen|mewn)${ABOUT} `, 'y')],
  ['end', new RegExp(`${LEAD_IN}${PLACE_LEFT}(?: by| at| for| before| until| erbyn| am| cyn)?${ABOUT} `, 'y')],
  ['end', new RegExp(`(?:no later than|by|until|before|erbyn|tan|nes|hyd|cyn)${ABOUT} `, 'y')],
  ['for', new RegExp(`(?:for|be)(?: another)?${ABOUT} `, 'y')],
  ['for', /am (?=\S+ ?(?:awr|munud)|awr|hanner awr(?! wedi)|chwarter awr|teirawr|\S+ \S+ munud)/y],
  ['in', new RegExp(`(?:in|within|ymhen|mewn)${ABOUT} `, 'y')],
  ['at', new RegExp(`(?:at|from|starting|am|o)${ABOUT} `, 'y')],
];

const UNIT = '(?:hours?|hrs?|minutes?|mins?|awr|munud)';
/** "2-3 hours", "an hour or two": vague wherever it stands. */
const VAGUE_LENGTH = new RegExp(
  `(?:(?:${COUNT})(?: ?- ?| to | or | neu )(?:${COUNT}) ?${UNIT}|between (?:${COUNT}) and (?:${COUNT}) ?${UNIT}|an? (?:hour|awr) or (?:two|so)|(?:a )?(?:couple|few|cwpl)(?: of| o)? (?:${UNIT}|munudau|oriau))(?= |$)`,
  'y',
);
/** Vague after a word that wants a time. */
const VAGUE = new RegExp(
  '(?:\\d{1,2}(?:[:.]\\d\\d)?-\\d{1,2}(?:[:.]\\d\\d)?(?:am|pm)?|(?:a )?(?:couple|few|bit|while)|(?:the )?(?:end of (?:the )?day|eod)|lunch ?(?:time)?|tea ?time|dinner ?time' +
    '|(?:this )?(?:morning|afternoon|evening)|tonight|soon|later|shortly|amser cinio|cinio|heno)(?= |$)',
  'y',
);
/** "by 3 or so" is still by 3; "by 3 or 4", "by 3 maybe half past" are two times, so no time. */
const OR_SO = / or (?:so|thereabouts|before|earlier|sooner)(?= |$)/y;
const OTHERWISE = /(?: or| neu| maybe| perhaps| efallai)(?: half| quarter| hanner| chwarter)? \S+/y;
const NUMBER = /(\d{1,3})(?= |$)/y;
/** After "at 3" only these leave it a time: in "at 3 elm road" it is part of a place. */
const AFTER_AT = /(?:$| (?:by|until|back|for|to|at|in|on|with|and|or|case|ref|yn|ym|yng|erbyn|tan|nes|nol|efo|gyda|am|today|tomorrow|please|\S*\d\S*|mon|tues|wednes|thurs|fri|satur|sun|home|done|out|alone)(?= |$|day))/y;

const execAt = (pattern: RegExp, words: string, position: number): RegExpExecArray | null => {
  pattern.lastIndex = position;
  return pattern.exec(words);
};

interface FoundValue {
  readonly value: TimeValue;
  readonly end: number;
}

const clockValue = (found: FoundClock | null): FoundValue | null => found && { value: { is: 'clock', clock: found.clock }, end: found.end };

function durationValue(words: string, position: number): FoundValue | null {
  const found = durationAt(words, position);
  return found && { value: { is: 'duration', minutes: found.minutes }, end: found.end };
}

function vagueValue(pattern: RegExp, words: string, position: number): FoundValue | null {
  const found = execAt(pattern, words, position);
  return found && { value: { is: 'vague' }, end: position + found[0].length };
}

/** "for 45" and "in 20" are minutes; "for 2" and "in 3" may be hours, or o'clock. */
function bareMinutes(role: Role, words: string, position: number): FoundValue | null {
  const found = execAt(NUMBER, words, position);
  if (!found) return null;
  const count = Number(found[1]);
  const end = position + found[0].length;
  const fewest = role === 'for' ? 13 : 5;
  if (count > 99) return null;
  return { value: count >= fewest ? { is: 'duration', minutes: count } : { is: 'vague' }, end };
}

function atClock(words: string, position: number): FoundValue | null {
  const strong = strongClockAt(words, position);
  if (strong) return clockValue(strong);
  const any = anyClockAt(words, position);
  return any && execAt(AFTER_AT, words, any.end) ? clockValue(any) : null;
}

function valueAfter(role: Role, marker: string, words: string, position: number): FoundValue | null {
  const length = vagueValue(VAGUE_LENGTH, words, position) ?? durationValue(words, position);
  if (length) return length;
  if (role === 'none') return clockValue(strongClockAt(words, position));
  const vague = vagueValue(VAGUE, words, position);
  if (vague) return vague;
  if (role === 'end' && /\bfor /.test(marker) && /^(?:1[0-2]|\d)(?= |$)/.test(words.slice(position))) return bareMinutes('for', words, position);
  if (role === 'end') return clockValue(anyClockAt(words, position));
  if (role === 'at') return atClock(words, position);
  return clockValue(strongClockAt(words, position)) ?? bareMinutes(role, words, position);
}

/** What follows a time can take its certainty away. */
function settled(found: FoundValue, words: string): FoundValue {
  const orSo = execAt(OR_SO, words, found.end);
  if (orSo) return { ...found, end: found.end + orSo[0].length };
  const doubt = execAt(OTHERWISE, words, found.end);
  return doubt ? { value: { is: 'vague' }, end: found.end + doubt[0].length } : found;
}

function timeAt(words: string, position: number): SaidTime | null {
  for (const [role, pattern] of markers) {
    const marker = execAt(pattern, words, position);
    if (!marker) continue;
    const found = valueAfter(role, marker[0], words, position + marker[0].length);
    if (found) return { role, from: position, ...settled(found, words) };
  }
  const found = valueAfter('none', '', words, position);
  return found && { role: 'none', from: position, ...settled(found, words) };
}

/** Every time in the line, from left to right, none overlapping. */
export function timesIn(line: Line): readonly SaidTime[] {
  const times: SaidTime[] = [];
  let reached = 0;
  for (const start of line.starts) {
    if (start < reached) continue;
    const time = timeAt(line.words, start);
    if (!time) continue;
    times.push(time);
    reached = time.end;
  }
  return times;
}

/** The numbers of the words that a stretch covers. */
export function tokensBetween(line: Line, from: number, end: number): readonly number[] {
  return line.starts.flatMap((start, index) => (start >= from && start < end ? [index] : []));
}
