import { DateTime } from 'luxon';
import { HOUR, MINUTE, type Instant } from '../../domain/time';
import type { Clock } from './clock';

/** No visit is watched for longer than this from words alone. */
export const LONGEST_HOURS = 16;
/** Nobody means half past ten at night by "by half ten" said in the morning. */
const WORK_STARTS_HOUR = 7;
const WORK_ENDS_HOUR = 22;

/** The instants a wall time names on a day: none in the hour that spring skips, two in the hour that autumn repeats. */
function instantsOn(day: DateTime, hour: number, minute: number): readonly Instant[] {
  const name = `${day.zoneName ?? ''} ${day.year}-${day.ordinal} ${hour}:${minute}`;
  const known = worked.get(name);
  if (known) return known;
  if (worked.size >= MOST_WORKED) worked.clear();
  const instants = workOut(day, hour, minute);
  worked.set(name, instants);
  return instants;
}

/** A county says the same few times all day, and asking the zone's rules is most of what reading a message costs. */
const worked = new Map<string, readonly Instant[]>();
const MOST_WORKED = 3_000;

/** The calendar day an instant falls on. Kept by quarter hours: days begin and clocks change on one. */
function dayOf(at: Instant, zone: string): DateTime {
  const quarter = Math.floor(at / (15 * MINUTE));
  const name = `${zone} ${quarter}`;
  const known = days.get(name);
  if (known) return known;
  if (days.size >= MOST_WORKED) days.clear();
  const day = DateTime.fromMillis(quarter * 15 * MINUTE, { zone });
  days.set(name, day);
  return day;
}

const days = new Map<string, DateTime>();

function workOut(day: DateTime, hour: number, minute: number): readonly Instant[] {
  const base = hour === 24 ? day.plus({ days: 1 }) : day;
  const wall = base.set({ hour: hour % 24, minute, second: 0, millisecond: 0 });
  if (wall.hour !== hour % 24 || wall.minute !== minute) return [];
  return wall.getPossibleOffsets().map((possible) => possible.toMillis());
}

function hoursMeant({ hour, half }: Clock): readonly number[] {
  if (half === 'exact') return [hour];
  if (half === 'am') return [hour % 12];
  if (half === 'pm') return [(hour % 12) + 12];
  return [hour % 12, (hour % 12) + 12];
}

const isWorkingHour = (hour: number): boolean => hour >= WORK_STARTS_HOUR && hour < WORK_ENDS_HOUR;

interface Reading {
  readonly at: Instant;
  readonly isWork: boolean;
}

function chooseReading([first, second, third]: readonly Reading[], nightCounts: boolean): Instant | null {
  if (!first) return null;
  if (!second) return first.at;
  if (third || first.isWork === second.isWork) return null;
  if (first.isWork) return first.at;
  return nightCounts ? null : second.at;
}

export interface ClockFrame {
  readonly zone: string;
  /** Any instant of the day that is meant. */
  readonly day: Instant;
  /** The time meant is later than this. */
  readonly after: Instant;
  readonly within: 'a-visit' | 'that-day';
  /** Somebody awake at 5am may mean 6am; nobody planning for Thursday does. */
  readonly nightCounts: boolean;
}

/**
 * The one instant a time of day can mean, or null when it is past, too far, or can be read two ways.
 * Of a morning and a late-night reading the morning one is taken: if that is wrong the worker is asked too early, never too late.
 */
export function instantOf(clock: Clock, frame: ClockFrame): Instant | null {
  const day = dayOf(frame.day, frame.zone);
  const latest = frame.within === 'a-visit' ? frame.after + LONGEST_HOURS * HOUR : Number.POSITIVE_INFINITY;
  const readings = hoursMeant(clock)
    .flatMap((hour) => instantsOn(day, hour, clock.minute).map((at) => ({ at, isWork: isWorkingHour(hour) })))
    .filter(({ at }) => at > frame.after);
  // A reading too far off still makes two readings; only the one that is chosen has to be near.
  const chosen = chooseReading(readings, frame.nightCounts);
  return chosen !== null && chosen <= latest ? chosen : null;
}
