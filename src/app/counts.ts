import { DateTime } from 'luxon';
import { type Instant } from '../domain/time';
import type { Visit } from '../domain/visit';
import { key } from '../store/keys';
import { dayOf } from './almanac';
import { sha256 } from './subject';
import type { Scope } from './run';

/** How many visits a team finished in a month, how many had an alarm, and how many of those ended with a late check-out. Nobody is counted by name. */
export interface MonthCount {
  readonly visits: number;
  readonly alarms: number;
  readonly lateCheckOuts: number;
}

const NONE: MonthCount = { visits: 0, alarms: 0, lateCheckOuts: 0 };

/** A month's count stands in so many rows, so that two visits finished at the same moment seldom meet in one. */
const ROWS = 16;

/** Counts a visit in the commit that closes it. A call for help without a visit is none. */
export async function countClosed({ tx }: Scope, { id, teamId, where, watch }: Visit): Promise<void> {
  if (watch.is !== 'closed' || where === '') return;
  const countKey = key.count(teamId, monthOf(watch.at), parseInt(sha256(id).slice(0, 1), 16) % ROWS);
  const known = ((await tx.plain(countKey)) as unknown as MonthCount | null) ?? NONE; // Only this function writes it.
  const { visits, alarms, lateCheckOuts } = known;
  tx.write(countKey, {
    visits: visits + 1,
    alarms: alarms + (watch.alarm ? 1 : 0),
    lateCheckOuts: lateCheckOuts + (watch.alarm && watch.closing.by === 'worker' ? 1 : 0),
  });
}

/** What the month before this one came to, and its last day. */
export async function lastMonth({ tx, now }: Scope, teamId: string): Promise<MonthCount & { readonly until: Instant }> {
  const until = DateTime.fromMillis(now, { zone: 'Europe/London' }).startOf('month').minus({ hours: 12 }).toMillis();
  let sum = NONE;
  for (let row = 0; row < ROWS; row += 1) {
    const part = ((await tx.plain(key.count(teamId, monthOf(until), row))) as unknown as MonthCount | null) ?? NONE; // Only `countClosed` writes it.
    sum = { visits: sum.visits + part.visits, alarms: sum.alarms + part.alarms, lateCheckOuts: sum.lateCheckOuts + part.lateCheckOuts };
  }
  return { ...sum, until };
}

const monthOf = (at: Instant): string => dayOf(at).slice(0, 7);
