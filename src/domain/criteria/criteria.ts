import type { CaseEntry } from '../case-entry';
import type { Instant } from '../time';
import { countWorkingDays, type Almanac, type Count, type Day } from '../working-days';
import { findA } from './criterion-a';
import { findB } from './criterion-b';
import { findC } from './criterion-c';
import type { Finding } from './finding';

export const MEETING_WORKING_DAYS = 7;
/** How long a manager may take to confirm before the record's own day counts. */
export const CONFIRM_WORKING_DAYS = 1;

/** What the record shows about each criterion; any one is enough. */
export const findCriteria = (entries: readonly CaseEntry[], almanac: Almanac): readonly Finding[] => [findA(entries), findB(entries, almanac), findC(entries)];

/**
 * The day a criterion was identified: the day a manager confirmed it, or, when that took longer than it may, the day of the
 * record that met it. A late confirmation buys no time.
 */
export function identifiedOn({ metAt, confirmedAt }: { metAt: Instant; confirmedAt: Instant }, almanac: Almanac): Day {
  const met = almanac.dayOf(metAt);
  const confirmed = almanac.dayOf(confirmedAt);
  return confirmed <= countWorkingDays(met, CONFIRM_WORKING_DAYS, almanac).last ? confirmed : met;
}

/** The last day on which the meeting may be held, with the arithmetic. */
export const meetingDeadline = (identified: Day, almanac: Almanac): Count => countWorkingDays(identified, MEETING_WORKING_DAYS, almanac);
