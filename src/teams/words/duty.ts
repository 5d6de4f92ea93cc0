import { instantSaid } from './back-by';
import type { Intent, WordsContext } from './intent';
import { lineFrom, lineWithout, type Line } from './line';
import { timesIn, tokensBetween } from './times';

/** "on duty me until 6": a manager says that she watches from now. Who is on duty is asked in phrases.ts. */
const MINE =
  /^(?:(?:im|i am|ill be|i will be|put me|im going|going|me) on duty|on duty (?:me|myself)|(?:ill |i will |i can |im |i am )?(?:take|taking) (?:over )?(?:the )?duty|(?:dwi|dwin|dw i|rwy|rydw i|fi|fi sydd|fi syn|wi) ar ddyletswydd|ar ddyletswydd (?:fi|gen i)|on duty(?= until| by| for)|ar ddyletswydd(?= tan| hyd| am))(?: |$)/;
const SMALL = /^(?:now|today|tonight|please|plis|thanks|nawr|rwan|heddiw|heno|from|o|until|tan)$/;

/** Null when other words stand beside it: that may be a question. Without a time, or with one that is unclear, she is asked. */
export function readTakeDuty(line: Line, context: WordsContext): Extract<Intent, { is: 'take-duty' }> | null {
  const head = MINE.exec(line.words);
  if (!head) return null;
  const rest = lineFrom(line, head[0].length);
  const times = timesIn(rest);
  const others = lineWithout(rest, new Set(times.flatMap(({ from, end }) => tokensBetween(rest, from, end))));
  if (others.tokens.some(({ word }) => !SMALL.test(word))) return null;
  const [time, ...more] = times;
  return { is: 'take-duty', until: time && more.length === 0 ? instantSaid(time, line.words, context) : null };
}
