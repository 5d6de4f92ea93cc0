import type { CaseEntry, FollowUpEntry } from '../case-entry';
import type { Instant } from '../time';
import { countWorkingDays, type Almanac } from '../working-days';
import type { FollowUpLack } from './finding';
import type { Miss } from './misses';

/** Determined follow-up: this many attempts by different means, each within so many working days of the miss. */
export const FOLLOW_UPS = 2;
export const FOLLOW_UP_WORKING_DAYS = 2;

export type FollowedUp = { readonly is: 'followed-up'; readonly at: Instant } | { readonly is: 'lacking'; readonly lacks: FollowUpLack };

/** Whether a miss was followed up as it has to be, and when the last attempt needed for it came on the record. */
export function followUpOf(miss: Miss, entries: readonly CaseEntry[], almanac: Almanac): FollowedUp {
  const missed = almanac.dayOf(miss.at);
  const { last } = countWorkingDays(missed, FOLLOW_UP_WORKING_DAYS, almanac);
  const attempts = entries.filter((entry): entry is FollowUpEntry => entry.kind === 'follow-up' && entry.missId === miss.id && almanac.dayOf(entry.at) >= missed);
  const inTime = attempts.filter((attempt) => almanac.dayOf(attempt.at) <= last);
  const firstOfEach = [...new Set(inTime.map(({ means }) => means))].map((means) => Math.min(...inTime.filter((one) => one.means === means).map((one) => one.recordedAt)));
  const completed = firstOfEach.sort((a, b) => a - b)[FOLLOW_UPS - 1];
  if (completed !== undefined) return { is: 'followed-up', at: Math.max(completed, miss.recordedAt) };
  if (attempts.length === 0) return { is: 'lacking', lacks: 'none' };
  if (new Set(attempts.map(({ means }) => means)).size >= FOLLOW_UPS) return { is: 'lacking', lacks: 'too-late' };
  return { is: 'lacking', lacks: attempts.length === 1 ? 'one-only' : 'same-means' };
}
