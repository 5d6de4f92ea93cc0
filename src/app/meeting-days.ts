import { DateTime } from 'luxon';
import { USUAL_HOURS } from '../domain/convene';
import { meetingDeadline, MEETING_WORKING_DAYS } from '../domain/criteria/criteria';
import { shiftOn } from '../domain/hours';
import { WARNING_DAYS, type Slot, type Warning } from '../domain/meeting';
import type { Team } from '../domain/team';
import { HOUR, type Instant } from '../domain/time';
import { countWorkingDays, dayAfter, offOn, type Count, type Day } from '../domain/working-days';
import { almanacFor, dayOf, morningOf } from './almanac';
import { localTime } from './working-hours';

/** The wall clock and the calendar beside a meeting's decisions. */
const ZONE = 'Europe/London';
/** Whole hours at which people meet: not first thing, not over midday, not at the very end. */
const HOURS = [10, 11, 13, 14, 15, 16];
/** On the day itself nobody can be there sooner. */
const NOTICE_HOURS = 2;

const atHour = (day: Day, hour: number): Instant => DateTime.fromISO(`${day}T00:00`, { zone: ZONE }).set({ hour }).toMillis();
/** The mornings of the third, fifth, sixth and seventh working day; those that have passed are not made up for. */
export function warningsFor(team: Team, identifiedOn: Day, now: Instant): readonly Warning[] {
  const { steps } = meetingDeadline(identifiedOn, almanacFor(team));
  const all = WARNING_DAYS.flatMap((day) => steps.flatMap((step) => ('counted' in step && step.counted === day ? [{ day, at: morningOf(step.day) }] : [])));
  const ahead = all.filter(({ at }) => at > now);
  const last = all.at(-1);
  // A deadline that is over when it becomes known is told to senior managers at once.
  return ahead.length > 0 || !last ? ahead : [{ ...last, at: now }];
}

/** How a deadline was counted, for whoever wants to check it. */
export const countFor = (team: Team, identifiedOn: Day): Count => meetingDeadline(identifiedOn, almanacFor(team));

/** Every hour the team could meet in before the deadline; with none left, in the working days after it. */
export function slotsFor(team: Team, deadline: Day | null, now: Instant): readonly Slot[] {
  const week = countWorkingDays(dayOf(now), MEETING_WORKING_DAYS, almanacFor(team)).last;
  const inTime = slotsUntil(team, deadline ?? week, now);
  return inTime.length > 0 ? inTime : slotsUntil(team, week, now);
}

function slotsUntil(team: Team, last: Day, now: Instant): Slot[] {
  const slots: Slot[] = [];
  for (let day = dayOf(now); day <= last; day = dayAfter(day)) if (offOn(day, almanacFor(team)) === null) slots.push(...slotsOn(team, day, now));
  return slots;
}

function slotsOn(team: Team, day: Day, now: Instant): Slot[] {
  const shift = shiftOn(team, localTime(atHour(day, 12)));
  if (!shift) return [];
  const fits = (hour: number) => shift.from <= hour * 60 && (hour + USUAL_HOURS) * 60 <= shift.until;
  return HOURS.filter(fits).map((hour) => ({ start: atHour(day, hour), end: atHour(day, hour + USUAL_HOURS) })).filter(({ start }) => start >= now + NOTICE_HOURS * HOUR);
}
