import { instantSaid } from './back-by';
import type { Intent, WordsContext } from './intent';
import { lineWithout, type Line } from './line';
import { hasQuestionWord } from './question-words';
import { LONGEST_HOURS } from './instant';
import { timesIn, tokensBetween, type SaidTime } from './times';

type Extend = Extract<Intent, { is: 'extend' }>;

/** Every other word of an extension has to be one of these; one unknown word and it is no command. */
const SMALL =
  /^(?:extend|extending|extension|add|adding|the|my|this|visit|time|timer|it|by|for|to|until|on|a|an|bit|i|im|ill|we|were|well|am|will|be|going|gone|is|running|late|later|behind|over|delayed|overrunning|need|want|give|me|us|another|more|longer|extra|still|here|please|sorry|thanks|and|about|around|please|taking|staying|got|held|up|stuck|in|traffic|now|just|back|mins|minutes|estyn|ymestyn|estynna|estynnwch|yr|ymweliad|o|rhedeg|yn|hwyr|n|dwin|dwi|dw|rwyn|rwy|rydw|win|wi|fin|fi|byddain|bydda|byddaf|fydda|fyddain|mi|mynd|bod|angen|mwy|amser|arall|eto|plis|diolch|sori|dal|yma|erbyn|am|isio|eisiau|moyn|aros|hirach|munud|ychwanegol|fod|rhoi|rho|rhowch|mi|imi|inni)$/;
/** What asks for time by itself. "more" and "another" do so only with a length beside them: "More" alone asks for more of an answer. */
const ASKS = /(?:^| )(?:extend|extending|extension|running (?:\d+ )?(?:\S+ )?(?:late|over|behind)|overrunning|delayed|held up|be late|be a bit late|im late|more time|extra time|longer|estyn|ymestyn|estynna|estynnwch|rhedeg yn hwyr|mwy o amser|(?:bydda|fydda|dw) in hwyr|(?:byddain|fyddain|dwin|win|fin) hwyr|bod yn hwyr|fod yn hwyr|aros hirach)(?: |$)|^(?:late|hwyr)(?: |$)/;
const ASKS_WITH_TIME = /(?:^| )(?:more|another|extra|longer|late|add|arall|ychwanegol|eto|hwyr)(?: |$)/;
/** "running late traffic awful 30": after these, chatter is forgiven; the times still have to be clear. */
const LATE_FIRST = /^(?:(?:im|i am|ill be|sorry|dwin|win|rwyn) )*(?:running late|going to be late|rhedeg yn hwyr)(?: |$)/;
const NUMBER_AFTER_LATE = /(?:late|hwyr|over|behind|delayed)(?: by)? (\d+)(?: |$)/;
const EXTEND_BY = /((?:extend|extending|add|estyn|ymestyn|running over|running late|running behind)(?: (?:the|my|this|visit|time|it|yr|ymweliad))*) (?:by|for|am|o)(?= \d+$)/;
const SHORTEST_MINUTES = 5;
const HOURS_ON_A_CLOCK = 12;

/** A bare number is minutes unless it may be an hour ("late 5"), a time ("130"), or hours ("2"). */
function bareMinutes(digits: string, words: string): number | null {
  const count = Number(digits);
  if (count < SHORTEST_MINUTES || count > LONGEST_HOURS * 60) return null;
  if (NUMBER_AFTER_LATE.exec(words)?.[1] === digits && count <= HOURS_ON_A_CLOCK) return null;
  return count > 99 && count % 100 < 60 ? null : count;
}

function fromTime(time: SaidTime, words: string, context: WordsContext): Omit<Extend, 'is'> {
  const { role, value } = time;
  if (value.is === 'vague') return { minutes: null, to: null };
  if (value.is === 'clock' || role === 'end-in') return { minutes: null, to: instantSaid(time, words, context) };
  return { minutes: value.minutes <= LONGEST_HOURS * 60 ? value.minutes : null, to: null };
}

function lengthOf(times: readonly SaidTime[], numbers: readonly string[], words: string, context: WordsContext): Omit<Extend, 'is'> {
  const nothing = { minutes: null, to: null };
  const [time] = times;
  const [digits] = numbers;
  if (times.length + numbers.length !== 1) return nothing;
  return time ? fromTime(time, words, context) : { ...nothing, minutes: bareMinutes(digits ?? '', words) };
}

/** "extend to 5": only an extension can be "to" a time, so the word becomes the one that says so everywhere. */
function plainly(line: Line): { readonly words: string; readonly line: Line } {
  const by = EXTEND_BY.exec(line.words);
  const skip = by ? new Set(tokensBetween(line, by.index + (by[1]?.length ?? 0) + 1, by.index + by[0].length)) : new Set<number>();
  const without = lineWithout(line, skip);
  const tokens = without.tokens.map((token) => (token.word === 'to' && ASKS.test(without.words) ? { ...token, word: 'by' } : token));
  const starts = without.starts;
  return { words: line.words, line: { tokens, starts, words: tokens.map(({ word }) => word).join(' ') } };
}

/** Reads an extension; null when the words are none. What is not clear comes back as nulls, for the bot to ask. */
export function readExtend(line: Line, asked: boolean, context: WordsContext): Extend | null {
  const plain = plainly(line);
  const times = timesIn(plain.line);
  const rest = lineWithout(plain.line, new Set(times.flatMap(({ from, end }) => tokensBetween(plain.line, from, end)))).tokens.map(({ word }) => word);
  const numbers = rest.filter((word) => /^\d+$/.test(word));
  const others = rest.filter((word) => !/^\d+$/.test(word));
  const asksTime = ASKS.test(plain.words) || ((times.length > 0 || numbers.length > 0) && ASKS_WITH_TIME.test(plain.words));
  const strangers = others.filter((word) => !SMALL.test(word)).length;
  if (!asksTime || (strangers > 0 && !(LATE_FIRST.test(plain.words) && strangers <= 4 && !hasQuestionWord(others.join(' '))))) return null;
  if (asked) return { is: 'extend', minutes: null, to: null };
  return { is: 'extend', ...lengthOf(times, numbers, plain.words, context) };
}
