import type { CaseEntry } from '../case-entry';
import type { Almanac } from '../working-days';
import type { Finding, Lack } from './finding';
import { followUpOf } from './follow-up';
import { missesIn } from './misses';
import { sinceReset } from './window';

/** "More than 3 occasions". */
export const MISSES_NEEDED = 4;

/** Criterion B: planned visits and appointments, counted together, missed on more than three occasions despite determined follow-up. */
export function findB(entries: readonly CaseEntry[], almanac: Almanac): Finding {
  const { counted, uncounted } = missesIn(sinceReset(entries));
  const judged = counted.map((miss) => ({ miss, followUp: followUpOf(miss, entries, almanac) }));
  const full = judged.flatMap(({ miss, followUp }) => (followUp.is === 'followed-up' ? [{ miss, at: followUp.at }] : []));
  const metAt = full.map(({ at }) => at).sort((a, b) => a - b)[MISSES_NEEDED - 1] ?? null;
  const withoutFollowUp = judged.flatMap(({ miss, followUp }): Lack[] => (followUp.is === 'lacking' ? [{ need: 'follow-up', entryId: miss.id, at: miss.at, lacks: followUp.lacks }] : []));
  const notAsked = uncounted.flatMap(({ miss, why }): Lack[] => (why === 'expected-unknown' ? [{ need: 'expected', entryId: miss.id, at: miss.at }] : []));
  const more = MISSES_NEEDED - counted.length;
  return {
    criterion: 'B', met: metAt !== null, metAt,
    evidence: full.map(({ miss }) => ({ entryId: miss.id, at: miss.at, shows: 'missed' as const })).sort((a, b) => a.at - b.at),
    lacking: [...(more > 0 ? [{ need: 'misses', more } as const] : []), ...withoutFollowUp, ...notAsked],
  };
}
