import { HOUR, minutes, type Instant } from '../../domain/time';
import { lengthFrom } from './back-by';
import { dayIn, type FoundDay } from './dates';
import { instantOf } from './instant';
import type { Intent, WordsContext } from './intent';
import { lineFrom, lineWithout, type Line } from './line';
import { onlyRef, piecesOf, placeOf, type Pieces } from './pieces';
import { hasQuestionWord } from './question-words';
import { tokensBetween, type SaidTime } from './times';

type PlanVisit = Extract<Intent, { is: 'plan-visit' }>;

const COMMAND =
  /^(?:(?:plan|planning|book|booking|arrange|schedule|add|new)(?: in)?(?: a| an| my| the| another| new| me a)*(?: joint| home| first)* visits?|visit plan|plan(?= \S*\d)|(?:cynllunio|cynllunia|trefnu|trefna|bwcio|ychwanegu)(?: fy| yr)? ymweliad(?:au)?|ymweliad newydd)(?= |$)/;
/** Telling of a visit plans it only if a day still to come, or a starting time, is said with it. */
const TELLING = /^(?:(?:im|i am|ive got|i have|got|have|dwin|win|rwyn|mae gen i|mae da fi) )*(?:an? )?(?:visit|visiting|seeing|see|home visit|ymweld ag?|ymweliad|ymweliad a)(?= |$)/;
/** "from 2 to 4", "10-11.30": the second time ends it. */
const RANGE = /(?:(?:from|between|o|rhwng) |at )?\b(\d{1,2}(?:[.:]\d\d)?) ?(am|pm)?(?: ?- ?| to | until | tan | i )(\d{1,2}(?:[.:]\d\d)?) ?(am|pm)?(?= |$)/;
/** "10 to 4" is 3:50 to most people, unless "from" makes it a stretch. */
const MINUTES_TO = /^(?:at )?(?:5|10|20|25) (?:to|i) /;

const isStart = ({ role, value }: SaidTime): boolean => value.is === 'clock' && (role === 'at' || role === 'none');
const isEnd = ({ role }: SaidTime): boolean => role === 'end' || role === 'end-in' || role === 'for';

const only = <T>(items: readonly T[]): T | null => (items.length === 1 ? items[0] ?? null : null);

function startOf(times: readonly SaidTime[], day: FoundDay | null, { now, zone }: WordsContext): Instant | null {
  const start = only(times.filter(isStart));
  const when = day === null ? now : day.day;
  if (start?.value.is !== 'clock' || when === null) return null;
  return instantOf(start.value.clock, { zone, day: when, after: now, within: 'that-day', nightCounts: day === null });
}

function endOf(times: readonly SaidTime[], at: Instant | null, day: FoundDay | null, { now, zone }: WordsContext): Instant | null {
  const end = only(times.filter((time) => isEnd(time) || (time.role === 'none' && time.value.is === 'duration')));
  // With a day or a start that is not clear, the end has nothing to stand on.
  if (!end || end.value.is === 'vague' || (at === null && (day !== null || times.some(isStart)))) return null;
  const after = at ?? now;
  if (end.value.is === 'duration') return at === null ? null : lengthFrom(at, end.value.minutes);
  return instantOf(end.value.clock, { zone, day: after, after, within: 'a-visit', nightCounts: true });
}

/** Writes a stretch as the two times it is, so that one grammar reads them all. */
function stretchSpelt(line: Line): Line {
  const range = RANGE.exec(line.words);
  if (!range || MINUTES_TO.test(range[0])) return line;
  const half = range[4] ?? range[2] ?? '';
  const [from = 0, ...others] = tokensBetween(line, range.index, range.index + range[0].length);
  const spelt = `at ${range[1] ?? ''}${range[2] ?? (Number(range[1]) <= Number(range[3]) && Number(range[1]) < 12 ? half : '')} until ${range[3] ?? ''}${range[4] ?? ''}`.split(' ');
  const tokens = line.tokens.flatMap((token, index) => (index === from ? spelt.map((word) => ({ raw: word, word })) : others.includes(index) ? [] : [token]));
  const starts: number[] = [];
  tokens.reduce((length, { word }) => (starts.push(length), length + word.length + 1), 0);
  return { tokens, starts, words: tokens.map(({ word }) => word).join(' ') };
}

interface Planned {
  readonly pieces: Pieces;
  readonly day: FoundDay | null;
}

function plannedIn(tail: Line, context: WordsContext): Planned {
  const pieces = piecesOf(stretchSpelt(tail));
  const day = dayIn(pieces.rest.words, context);
  const rest = day ? lineWithout(pieces.rest, new Set(tokensBetween(pieces.rest, day.from, day.end))) : pieces.rest;
  return { pieces: { ...pieces, rest }, day };
}

function planFrom({ pieces, day }: Planned, context: WordsContext): PlanVisit {
  const at = startOf(pieces.times, day, context);
  return { is: 'plan-visit', caseRef: onlyRef(pieces), where: placeOf(pieces), at, backBy: endOf(pieces.times, at, day, context) };
}

const isLaterDay = (day: FoundDay | null, now: Instant): boolean => day !== null && (day.day === null || day.day > now + 12 * HOUR - minutes(1));

/** Reads a plan; null when the words are none. The card shows what was understood before anything is saved. */
export function readPlan(line: Line, asked: boolean, context: WordsContext): PlanVisit | null {
  const command = COMMAND.exec(line.words);
  const telling = command ? null : TELLING.exec(line.words);
  const head = command ?? telling;
  if (!head) return null;
  const planned = plannedIn(lineFrom(line, head[0].length), context);
  if (hasQuestionWord(planned.pieces.rest.words) || (asked && planned.pieces.rest.tokens.length > 0)) return null;
  const isToCome = isLaterDay(planned.day, context.now) || planned.pieces.times.some(({ role, value }) => role === 'at' && value.is === 'clock');
  return command || isToCome ? planFrom(planned, context) : null;
}
