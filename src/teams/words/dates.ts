import { GB } from 'chrono-node/en';
import { DateTime } from 'luxon';
import type { Instant } from '../../domain/time';
import type { WordsContext } from './intent';

/** A day found in the words. `day` is its noon in the zone; null when a day was meant but not which one ("next week"). */
export interface FoundDay {
  readonly day: Instant | null;
  readonly from: number;
  readonly end: number;
}

const WELSH_DAYS: Readonly<Record<string, string>> = { llun: 'monday', mawrth: 'tuesday', mercher: 'wednesday', iau: 'thursday', gwener: 'friday', sadwrn: 'saturday', sul: 'sunday' };
const WELSH_MONTHS: Readonly<Record<string, string>> = {
  ionawr: 'january', chwefror: 'february', mawrth: 'march', ebrill: 'april', mai: 'may', mehefin: 'june', gorffennaf: 'july', awst: 'august',
  medi: 'september', hydref: 'october', tachwedd: 'november', dachwedd: 'november', rhagfyr: 'december', ragfyr: 'december', fawrth: 'march', fai: 'may', fehefin: 'june', orffennaf: 'july', fedi: 'september',
};
const WELSH_DAY = /(?:ar )?(?:d?dydd|nos) (llun|mawrth|mercher|iau|gwener|sadwrn|sul)( nesaf| nesa)?(?= |$)/;
const WELSH_DATE = new RegExp(`(?:ar )?(?:yr? )?(\\d{1,2})(?:ain|fed|eg|af|ydd)? (?:o )?(${Object.keys(WELSH_MONTHS).join('|')})(?= |$)`);
/** "the 27th", "friday 27th": chrono reads only the weekday. */
const DAY_OF_MONTH = /(?:on )?(?:(mon|tues|wednes|thurs|fri|satur|sun)day )?(?:the )?(\d{1,2})(?:st|nd|rd|th)(?! (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))(?= |$)/;
const DAY_AFTER = /(?:the )?day after tomorrow|drennydd/;
const WHICH_WEEK = /(?:next|this|in a) (?:week|month)(?= |$)|(?:wythnos|mis) nesaf?(?= |$)/;
/** chrono reads "may" and "second" as dates; only a day, a weekday or a day count is one here. */
const LOOKS_LIKE_A_DAY = /day|tomorrow|mon|tue|wed|thu|fri|sat|sun|\d/;

const noonOf = (time: DateTime): Instant => time.set({ hour: 12, minute: 0, second: 0, millisecond: 0 }).toMillis();

/** The next day of that number; null when there is none soon, or when the weekday said beside it is another. */
function nextOfNumber(number: number, weekday: string | undefined, { now, zone }: WordsContext): Instant | null {
  const today = DateTime.fromMillis(now, { zone });
  const day = Array.from({ length: 62 }, (_, ahead) => today.plus({ days: ahead })).find((one) => one.day === number);
  if (!day || (weekday !== undefined && !(day.setLocale('en-GB').weekdayLong ?? '').toLowerCase().startsWith(weekday))) return null;
  return noonOf(day);
}

function welshInEnglish(words: string): { readonly english: string; readonly from: number; readonly end: number } | null {
  const day = WELSH_DAY.exec(words);
  if (day) return { english: `${day[2] === undefined ? '' : 'next '}${WELSH_DAYS[day[1] ?? ''] ?? ''}`, from: day.index, end: day.index + day[0].length };
  const date = WELSH_DATE.exec(words);
  return date && { english: `${date[1] ?? ''} ${WELSH_MONTHS[date[2] ?? ''] ?? ''}`, from: date.index, end: date.index + date[0].length };
}

function readByChrono(words: string, { now, zone }: WordsContext): FoundDay | null {
  const today = DateTime.fromMillis(now, { zone });
  for (const found of GB.parse(words, { instant: new Date(now), timezone: today.offset }, { forwardDate: true })) {
    const isDay = found.start.isCertain('day') || found.start.isCertain('weekday');
    if (!isDay || !LOOKS_LIKE_A_DAY.test(found.text)) continue;
    const day = DateTime.fromObject({ year: found.start.get('year') ?? 0, month: found.start.get('month') ?? 0, day: found.start.get('day') ?? 0, hour: 12 }, { zone });
    if (day.isValid) return { day: day.toMillis(), from: found.index, end: found.index + found.text.length };
  }
  return null;
}

/** The first day the words name, with the clock times already taken out of them. */
export function dayIn(words: string, context: WordsContext): FoundDay | null {
  const week = WHICH_WEEK.exec(words);
  if (week) return { day: null, from: week.index, end: week.index + week[0].length };
  const after = DAY_AFTER.exec(words);
  // chrono's British reading of "day after tomorrow" is tomorrow.
  if (after) return { day: noonOf(DateTime.fromMillis(context.now, { zone: context.zone }).plus({ days: 2 })), from: after.index, end: after.index + after[0].length };
  const numbered = DAY_OF_MONTH.exec(words);
  if (numbered) return { day: nextOfNumber(Number(numbered[2]), numbered[1], context), from: numbered.index, end: numbered.index + numbered[0].length };
  const welsh = welshInEnglish(words);
  if (!welsh) return readByChrono(words, context);
  return { day: readByChrono(welsh.english, context)?.day ?? null, from: welsh.from, end: welsh.end };
}
