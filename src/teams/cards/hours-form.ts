import { WEEKDAYS, type Shift, type Weekday, type WorkingHours } from '../../domain/hours';
import type { Team } from '../../domain/team';
import type { Strings } from '../../strings/strings';

/** Working hours as a form: the days, the times most of them share, and in one line the days that differ. */
export function hoursForm({ hours, daysOff }: Team, strings: Strings): object {
  const words = strings.settings;
  const usual = usualShift(hours);
  const worked = WEEKDAYS.filter((day) => hours[day] !== null);
  const different = worked.flatMap((day) => {
    const shift = hours[day];
    return shift && !isSame(shift, usual) ? [`${words.days[day]} ${clockOf(shift.from)}-${clockOf(shift.until)}`] : [];
  });
  return {
    days: { label: words.workingDays, value: worked.join(','), choices: WEEKDAYS.map((value) => ({ value, title: words.days[value] })) },
    from: { label: words.from, value: clockOf(usual.from).padStart(5, '0'), missing: words.timeMissing },
    until: { label: words.until, value: clockOf(usual.until % MINUTES_A_DAY).padStart(5, '0'), missing: words.timeMissing },
    different: { label: words.differentLabel, hint: words.differentHint, value: different.join(', ') },
    daysOff: { label: words.daysOff, hint: words.daysOffHint, value: daysOff.map((date) => date.split('-').reverse().map((part, index) => (index < 2 ? String(Number(part)) : part)).join('/')).join(', ') },
  };
}

export interface HoursForm {
  readonly days: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly different: string;
}

/** Null for a line that cannot be read: hours decide who is thought to be watching, so nothing is guessed. */
export function readHours({ days, from, until, different }: HoursForm): WorkingHours | null {
  const usual = shiftOf(from, until);
  const others = different.split(/[,;\n]/).map((part) => part.trim()).filter((part) => part !== '').map(readDay);
  if (usual === null || others.some((other) => other === null)) return null;
  const hours: Record<Weekday, Shift | null> = { mon: null, tue: null, wed: null, thu: null, fri: null, sat: null, sun: null };
  for (const day of WEEKDAYS) if (days.includes(day)) hours[day] = usual;
  for (const other of others) if (other) hours[other.day] = other.shift;
  return hours;
}

/** Null for anything that is no date of the calendar. */
export function readDaysOff(text: string): string[] | null {
  const dates = text.split(/[,;\n]/).map((part) => part.trim()).filter((part) => part !== '').map(readDate);
  return dates.every((date) => date !== null) ? dates : null;
}

function readDate(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}

const DAY_NAMES: Readonly<Record<Weekday, RegExp>> = {
  mon: /^(?:mon|monday|mondays|llun)$/, tue: /^(?:tue|tues|tuesday|tuesdays|mawrth)$/, wed: /^(?:wed|weds|wednesday|wednesdays|mercher)$/, thu: /^(?:thu|thur|thurs|thursday|thursdays|iau)$/,
  fri: /^(?:fri|friday|fridays|gwener)$/, sat: /^(?:sat|saturday|saturdays|sadwrn)$/, sun: /^(?:sun|sunday|sundays|sul)$/,
};

function readDay(text: string): { readonly day: Weekday; readonly shift: Shift } | null {
  const [, name = '', from = '', until = ''] = /^(?:dydd )?(\p{L}+):? +([\d:.]{1,5})(?: ?- ?| to | until | tan | i )([\d:.]{1,5})$/iu.exec(text) ?? [];
  const day = WEEKDAYS.find((one) => DAY_NAMES[one].test(name.toLowerCase()));
  const shift = shiftOf(from, until);
  return day && shift ? { day, shift } : null;
}

const MINUTES_A_DAY = 24 * 60;

/** Midnight as an end is the end of the day. */
function shiftOf(from: string, until: string): Shift | null {
  const [start, end] = [minuteOf(from), minuteOf(until)];
  return start === null || end === null ? null : { from: start, until: end === 0 ? MINUTES_A_DAY : end };
}

function minuteOf(text: string): number | null {
  const [, hour = '', minute = '0'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text) ?? [];
  const [hours, minutes] = [Number(hour), Number(minute)];
  return hour === '' || hours > 24 || minutes > 59 ? null : hours * 60 + minutes;
}

const clockOf = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
const isSame = (a: Shift, b: Shift): boolean => a.from === b.from && a.until === b.until;

function usualShift(hours: WorkingHours): Shift {
  const shifts = WEEKDAYS.map((day) => hours[day]).filter((shift) => shift !== null);
  const often = (shift: Shift): number => shifts.filter((other) => isSame(other, shift)).length;
  return [...shifts].sort((a, b) => often(b) - often(a))[0] ?? { from: 9 * 60, until: 17 * 60 };
}
