/** When a team is at work. The domain knows no zones: it is told what the wall clock and the calendar show. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Minutes after midnight, by the wall clock. */
export interface Shift {
  readonly from: number;
  readonly until: number;
}

export type WorkingHours = Readonly<Record<Weekday, Shift | null>>;

export interface LocalTime {
  /** `2026-11-24` */
  readonly date: string;
  readonly weekday: Weekday;
  readonly minute: number;
}

/** The hours of a team, and the days on which they do not hold. */
export interface Calendar {
  readonly hours: WorkingHours;
  readonly daysOff: readonly string[];
}

const OFFICE: Shift = { from: 9 * 60, until: 17 * 60 };
export const OFFICE_HOURS: WorkingHours = { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE, sat: null, sun: null };

const MINUTES_A_DAY = 24 * 60;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
export const MOST_DAYS_OFF = 60;

export const shiftOn = ({ hours, daysOff }: Calendar, { date, weekday }: Pick<LocalTime, 'date' | 'weekday'>): Shift | null => (daysOff.includes(date) ? null : hours[weekday]);

/** The minute in which work ends belongs to no shift. */
export function isAtWork(calendar: Calendar, local: LocalTime): boolean {
  const shift = shiftOn(calendar, local);
  return shift !== null && shift.from <= local.minute && local.minute < shift.until;
}

/** Hours must begin before they end, on the same day. */
export const areHours = (hours: WorkingHours): boolean =>
  WEEKDAYS.every((day) => {
    const shift = hours[day];
    return shift === null || ([shift.from, shift.until].every(Number.isInteger) && 0 <= shift.from && shift.from < shift.until && shift.until <= MINUTES_A_DAY);
  });

export const areDaysOff = (daysOff: readonly string[]): boolean => daysOff.length <= MOST_DAYS_OFF && daysOff.every((date) => ISO_DATE.test(date));
