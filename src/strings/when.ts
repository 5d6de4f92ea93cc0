import { DateTime } from 'luxon';
import { MINUTE, type Instant } from '../domain/time';

/** Times and dates as people here read them: `3:30pm`, `Tuesday 24 November 2026`; in Welsh by our own words, since not every Node knows them. */
export const ZONE = 'Europe/London';

const WELSH_DAYS = ['dydd Llun', 'dydd Mawrth', 'dydd Mercher', 'dydd Iau', 'dydd Gwener', 'dydd Sadwrn', 'dydd Sul'];
const WELSH_MONTHS = ['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin', 'Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'];
const ENGLISH_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const ENGLISH_MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** The wall clock's reading of a minute. Asking the zone's rules costs more than drawing the rest of a card, and a day has few minutes. */
function local(at: Instant): DateTime {
  const minute = Math.floor(at / MINUTE);
  const known = readings.get(minute);
  if (known) return known;
  if (readings.size >= MOST_READINGS) readings.clear();
  const reading = DateTime.fromMillis(minute * MINUTE, { zone: ZONE });
  readings.set(minute, reading);
  return reading;
}

const readings = new Map<number, DateTime>();
const MOST_READINGS = 3_000;

export const englishTime = (at: Instant): string => clock(at, { am: 'am', pm: 'pm', noon: 'midday', midnight: 'midnight' });
export const welshTime = (at: Instant): string => clock(at, { am: 'yb', pm: 'yp', noon: 'hanner dydd', midnight: 'hanner nos' });

export const englishDate = (at: Instant): string => day(at, ENGLISH_DAYS, ENGLISH_MONTHS);
export const welshDate = (at: Instant): string => day(at, WELSH_DAYS, WELSH_MONTHS);

/** For `Input.Time` and back: 24-hour local time. */
export const inputTime = (at: Instant): string => local(at).toFormat('HH:mm');

/** For `Input.Date` and back. */
export const inputDate = (at: Instant): string => local(at).toFormat('yyyy-MM-dd');

function clock(at: Instant, words: { am: string; pm: string; noon: string; midnight: string }): string {
  const { hour, minute } = local(at);
  if (minute === 0 && hour === 12) return words.noon;
  if (minute === 0 && hour === 0) return words.midnight;
  const shown = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${shown}${hour < 12 ? words.am : words.pm}`;
}

function day(at: Instant, days: readonly string[], months: readonly string[]): string {
  const { weekday, day: date, month, year } = local(at);
  return `${days[weekday - 1] ?? ''} ${date} ${months[month - 1] ?? ''} ${year}`;
}
