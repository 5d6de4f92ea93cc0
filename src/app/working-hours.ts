import { DateTime } from 'luxon';
import { coverAt, COVER_MINUTES, type Cover } from '../domain/cover';
import { isAtWork, shiftOn, WEEKDAYS, type Calendar, type LocalTime } from '../domain/hours';
import type { Team } from '../domain/team';
import { minutes, type Instant } from '../domain/time';
import type { Visit } from '../domain/visit';
import { almanacFor } from './almanac';

/** The wall clock beside the domain's instants: when a team is at work, and who covers a visit's end. */
const ZONE = 'Europe/London';
/** A team without a working day in so long has none. */
const DAYS_AHEAD = 60;

export const localTime = (at: Instant): LocalTime => toLocal(DateTime.fromMillis(at, { zone: ZONE }));

function toLocal(time: DateTime): LocalTime {
  return { date: time.toFormat('yyyy-MM-dd'), weekday: WEEKDAYS[time.weekday - 1] ?? 'sun', minute: time.hour * 60 + time.minute };
}

export function isAtWorkAt(team: Team, at: Instant): boolean {
  const local = localTime(at);
  return isAtWork(calendarOn(team, local.date), local);
}

/** On a bank holiday nobody is at work: who watches then has to say so by being on duty. */
const calendarOn = (team: Team, date: string): Calendar => (almanacFor(team).holidayOn(date) === null ? team : { hours: team.hours, daysOff: [...team.daysOff, date] });

/** Who would act an hour after "Back by". */
export function coverOf(team: Team, { workerId, backBy }: Pick<Visit, 'workerId' | 'backBy'>): Cover {
  const at = backBy + minutes(COVER_MINUTES);
  const local = localTime(at);
  return coverAt(team, workerId, { at, local }, calendarOn(team, local.date));
}

/** When the team's work ends next, later than an instant; null for a team that has no hours. */
export function nextShiftEnd(team: Team, after: Instant): Instant | null {
  const today = DateTime.fromMillis(after, { zone: ZONE }).startOf('day');
  for (let days = 0; days <= DAYS_AHEAD; days += 1) {
    const day = today.plus({ days });
    const local = toLocal(day);
    const shift = shiftOn(calendarOn(team, local.date), local);
    const end = shift && minuteOf(day, shift.until);
    if (end !== null && end > after) return end;
  }
  return null;
}

/** By the wall clock, so that an hour that is skipped or comes twice moves nobody's going home. */
const minuteOf = (day: DateTime, minute: number): Instant => day.plus({ days: Math.floor(minute / 1440) }).set({ hour: Math.floor(minute / 60) % 24, minute: minute % 60 }).toMillis();
