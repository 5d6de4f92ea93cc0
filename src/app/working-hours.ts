import { DateTime } from 'luxon';
import { coverAt, COVER_MINUTES, type Cover } from '../domain/cover';
import { isAtWork, shiftOn, WEEKDAYS, type Calendar, type LocalTime } from '../domain/hours';
import type { Team } from '../domain/team';
import { DAY, MINUTE, minutes, type Instant } from '../domain/time';
import type { Visit } from '../domain/visit';
import { almanacFor } from './almanac';

/** The wall clock beside the domain's instants: when a team is at work, and who covers a visit's end. */
const ZONE = 'Europe/London';
/** A team without a working day in so long has none. */
const DAYS_AHEAD = 60;

/** Kept by minutes: asking the zone's rules costs more than everything else here, and a check-in asks several times. */
export function localTime(at: Instant): LocalTime {
  const minute = Math.floor(at / MINUTE);
  const known = readings.get(minute);
  if (known) return known;
  if (readings.size >= MOST_KEPT) readings.clear();
  const time = DateTime.fromMillis(minute * MINUTE, { zone: ZONE });
  const local = { date: time.toISODate() ?? '', weekday: WEEKDAYS[time.weekday - 1] ?? 'sun', minute: time.hour * 60 + time.minute };
  readings.set(minute, local);
  return local;
}

const readings = new Map<number, LocalTime>();
const MOST_KEPT = 3_000;

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
  const today = Date.parse(`${localTime(after).date}T00:00:00Z`);
  for (let days = 0; days <= DAYS_AHEAD; days += 1) {
    const day = new Date(today + days * DAY);
    const date = day.toISOString().slice(0, 10);
    const shift = shiftOn(calendarOn(team, date), { date, weekday: WEEKDAYS[(day.getUTCDay() + 6) % 7] ?? 'sun' });
    const end = shift && instantOn(date, shift.until);
    if (end !== null && end > after) return end;
  }
  return null;
}

/** By the wall clock, so that an hour that is skipped or comes twice moves nobody's going home. */
function instantOn(date: string, minute: number): Instant {
  const name = `${date} ${minute}`;
  const known = ends.get(name);
  if (known !== undefined) return known;
  if (ends.size >= MOST_KEPT) ends.clear();
  const midnight = DateTime.fromISO(date, { zone: ZONE });
  const at = midnight.plus({ days: Math.floor(minute / 1440) }).set({ hour: Math.floor(minute / 60) % 24, minute: minute % 60 }).toMillis();
  ends.set(name, at);
  return at;
}

const ends = new Map<string, Instant>();
