import { readAboutACase } from './about-a-case';
import { readCheckIn } from './check-in';
import { readCheckOut } from './check-out';
import { readTakeDuty } from './duty';
import { readColleague, readCompany } from './colleague';
import { readExtend } from './extend';
import type { Intent, WordsContext } from './intent';
import { readLine, type Line } from './line';
import { readDayLines } from './my-day';
import { openedBy, withoutGreeting, withoutThanks } from './opening';
import { readPhrase } from './phrases';
import { readPlan } from './plan-visit';
import { startsAsQuestion } from './question-words';
import { endsAsked, tidy } from './tidy';

export type { Intent, UnsureOf, WordsContext } from './intent';

/** More words than this are a story or a pasted letter, never a command. */
const MOST_WORDS = 40;
/** "my day" brings the morning's visits with it, one a line. */
const MY_DAY_WITH_LINES = /^\s*(?:my day|fy niwrnod(?: i)?|fy nydd)\s*:?\s*\n/i;

function readCommand(line: Line, asked: boolean, context: WordsContext): Intent | null {
  return (
    readCheckOut(line, asked) ??
    (asked ? null : readTakeDuty(line, context)) ??
    (asked ? null : readColleague(line)) ??
    readExtend(line, asked, context) ??
    readPlan(line, asked, context) ??
    readCheckIn(line, asked, context) ??
    (asked ? null : readAboutACase(line) ?? readCompany(line))
  );
}

/**
 * What somebody typed, as an intent. Never throws. A time, a place or a reference that is not clear comes back null and marked, for the bot to ask;
 * a check-out is `sure` only when it cannot be read another way. Whatever is no command is a question for the guidance.
 */
export function readWords(text: string, context: WordsContext): Intent {
  const tidied = tidy(text);
  if (MY_DAY_WITH_LINES.test(tidied)) return { is: 'my-day', lines: readDayLines(tidied, context) };
  const question: Intent = { is: 'question', text: tidied };
  const whole = readLine(tidied);
  if (whole.tokens.length === 0 || whole.tokens.length > MOST_WORDS) return question;
  const greeted = withoutGreeting(whole);
  const opened = openedBy(greeted);
  const readings = new Set([whole, greeted, opened.line].flatMap((line) => [line.words, withoutThanks(line).words]));
  for (const words of readings) {
    const phrase = readPhrase(words);
    if (phrase) return phrase;
  }
  if (startsAsQuestion(greeted.words)) return question;
  const asked = opened.mayI || (endsAsked(tidied) && !opened.isRequest);
  return readCommand(withoutThanks(opened.line), asked, context) ?? question;
}
