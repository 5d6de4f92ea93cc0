import { backByOf } from './back-by';
import type { Intent, UnsureOf, WordsContext } from './intent';
import { lineFrom, type Line } from './line';
import { namesIn, onlyRef, piecesOf, placeOf, type Pieces } from './pieces';
import { hasQuestionWord } from './question-words';

type CheckIn = Extract<Intent, { is: 'check-in' }>;

/** The command itself: enough alone. */
const COMMAND =
  /^(?:(?:check|checking|checked|sign|signing|clock|clocking)(?: me| us)? in|(?:start|starting|begin|beginning)(?: my| a| the| this)? visit|(?:gwirio|tsiecio|tshecio|checio|checo|checkio|cofrestru|arwyddo)(?: fi)?(?: i)? mewn|(?:dechrau|cychwyn)(?: yr| fy)? ymweliad)(?= |$)/;
/** Words that tell of a visit; with a time or a reference they check in. */
const TELLING =
  /^(?:(?:im|i am|were|we are|ive|just|now|am|about to|out) )*(?:at|in|outside|arrived|here|going (?:in|into|to)|go in|gone to|(?:popping|nipping|driving|walking) (?:in |over |out |round )?(?:to|into)|doing (?:a |my )?visit|heading (?:to|into|out to|over to)|head to|off to(?: see)?|on my way to|on way to|out (?:to|on|at|in|visiting|seeing)|on a visit|on visit|visit|visiting|seeing|home visit|hv|got to)(?= |$)/;
const TELLING_WELSH =
  /^(?:(?:dwin|dwi|dw in|dw i|rwyn|rwy|rydw in|rydw i|win|wi|fin|fi|newydd|wedi) )*(?:yn|ym|yng|mynd i weld|mynd ir?|mynd at|mynd mewn i|cyrraedd|ar fy ffordd i|ar y ffordd i|ymweld ag?|ymweliad|ger|tu allan i)(?= |$)/;
/** Said on arrival; clear without a time. */
const ARRIVING = /^(?:(?:im|ive|just|i have) )*(?:arrived|here|going in now|about to go in|go in now)$|^(?:dwi |fi |newydd |wedi )+cyrraedd$/;

const MOST_WORDS_OF_PLACE = 6;
const SHORT_PLACE = 3;

function unsureOf(pieces: Pieces, where: string | null, backBy: number | null, isWhereGuessed: boolean): readonly UnsureOf[] {
  const unsure: UnsureOf[] = [];
  if (where === null || isWhereGuessed) unsure.push('where');
  if (backBy === null) unsure.push('back-by');
  if (pieces.caseRefs.length > 1) unsure.push('case');
  return unsure;
}

function checkInFrom(pieces: Pieces, words: string, context: WordsContext, how: { readonly asked: boolean; readonly isWhereGuessed: boolean }): CheckIn {
  const backBy = how.asked ? null : backByOf(pieces.times, words, context);
  const where = placeOf(pieces);
  return { is: 'check-in', caseRef: onlyRef(pieces), where, backBy, company: namesIn(pieces), unsure: unsureOf(pieces, where, backBy, how.isWhereGuessed) };
}

const saysEnd = ({ times }: Pieces): boolean => times.some(({ role }) => role === 'end' || role === 'end-in');

function byCommand(line: Line, asked: boolean, context: WordsContext): CheckIn | null {
  const head = COMMAND.exec(line.words);
  if (!head) return null;
  const tail = lineFrom(line, head[0].length);
  const pieces = piecesOf(tail);
  const isBacked = pieces.times.length > 0 || pieces.caseRefs.length > 0;
  // "check in on a family after dark" and "check in with my manager" use the words and mean something else.
  if (!isBacked && (asked && tail.words !== '' || /^(?:on|with|about|every|how|ar) /.test(tail.words) || hasQuestionWord(tail.words))) return null;
  return checkInFrom(pieces, tail.words, context, { asked, isWhereGuessed: false });
}

function byTelling(line: Line, asked: boolean, context: WordsContext): CheckIn | null {
  if (ARRIVING.test(line.words)) return checkInFrom(piecesOf(lineFrom(line, line.words.length)), '', context, { asked, isWhereGuessed: false });
  const head = TELLING.exec(line.words) ?? TELLING_WELSH.exec(line.words);
  if (!head) return null;
  const pieces = piecesOf(lineFrom(line, head[0].lastIndexOf(' ') + 1));
  if (asked || hasQuestionWord(pieces.rest.words) || pieces.rest.tokens.length > MOST_WORDS_OF_PLACE + 2) return null;
  const lasts = pieces.times.some(({ role }) => role !== 'at' && role !== 'in');
  return lasts || pieces.caseRefs.length > 0 ? checkInFrom(pieces, line.words, context, { asked, isWhereGuessed: false }) : null;
}

/** "4471 splott back by 3", "back in 20 mins": no verb at all. The place is a guess unless a reference stands beside it, so it is asked. */
function byEnd(line: Line, asked: boolean, context: WordsContext): CheckIn | null {
  const pieces = piecesOf(line);
  if (asked || !saysEnd(pieces) || hasQuestionWord(pieces.rest.words) || pieces.rest.tokens.length > MOST_WORDS_OF_PLACE) return null;
  return checkInFrom(pieces, line.words, context, { asked, isWhereGuessed: pieces.caseRefs.length === 0 || pieces.rest.tokens.length > SHORT_PLACE });
}

/** Reads a check-in; null when the words are none. A question mark leaves the time to be asked. */
export const readCheckIn = (line: Line, asked: boolean, context: WordsContext): CheckIn | null =>
  byCommand(line, asked, context) ?? byTelling(line, asked, context) ?? byEnd(line, asked, context);
