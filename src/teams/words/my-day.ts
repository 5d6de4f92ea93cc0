import type { Instant } from '../../domain/time';
import type { WordsContext } from './intent';
import { readLine } from './line';
import { readPlan } from './plan-visit';

/** One pasted line and what could be read from it; what could not is null and is asked. */
export interface SaidLine {
  readonly said: string;
  readonly where: string | null;
  readonly caseRef: string | null;
  readonly startAt: Instant | null;
  readonly backBy: Instant | null;
}

/** More in one day is a list of something else. */
const MOST_LINES = 10;
const LONGEST_LINE = 200;
/** "9 Splott", "0930 Splott": how a line of a diary begins. Four digits without the nought may be a reference. */
const BARE_HOUR = /^(\d{1,2})(?= \p{L})(?! ?[ap]m)/iu;
const CLOSE_TIME = /^(0\d)([0-5]\d)(?= )/;
/** In a diary 9:30 is the morning and 2:15 the afternoon; she sees what was understood before anything is saved. */
const DIARY_TIME = /(?<![\d.:])([1-9]|1[0-2])[:.]([0-5]\d)(?![\d.:]| ?[ap]m)/gi;
const halfOf = (hour: number): string => (hour >= 7 && hour < 12 ? 'am' : 'pm');
const BULLET = /^\s*(?:[-*•]|\d{1,2}[.)](?= ))\s*/;

/** The lines under "my day", the first being the command itself. */
export function readDayLines(text: string, context: WordsContext): readonly SaidLine[] {
  const [, ...lines] = text.split('\n');
  return lines.map((line) => line.replace(BULLET, '').trim().slice(0, LONGEST_LINE)).filter((line) => /[\p{L}\d]/u.test(line)).slice(0, MOST_LINES).map((line) => readDayLine(line, context));
}

/** A diary line is a plan without the words that say so. */
function readDayLine(said: string, context: WordsContext): SaidLine {
  const nothing: SaidLine = { said, where: null, caseRef: null, startAt: null, backBy: null };
  const spelt = said.replace(CLOSE_TIME, '$1:$2').replace(BARE_HOUR, '$1:00').replace(DIARY_TIME, (time, hour: string) => `${time}${halfOf(Number(hour))}`);
  const plan = readPlan(readLine(`plan visit ${spelt}`), false, context);
  return plan ? { said, where: plan.where, caseRef: plan.caseRef, startAt: plan.at, backBy: plan.backBy } : nothing;
}
