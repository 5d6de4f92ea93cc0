import type { Chance } from './chance';

/** What goes wrong, and when: drawn once at the start, so that a history can be told before it runs. */
export type Trouble =
  | { readonly kind: 'store-slow'; readonly mostMs: number }
  | { readonly kind: 'store-flaky'; readonly share: number }
  /** Refuses at once, or lets callers wait out their limit; some of what it took it may have written. */
  | { readonly kind: 'store-gone'; readonly hangs: boolean }
  | { readonly kind: 'teams-gone' }
  | { readonly kind: 'teams-hangs'; readonly accepts: number }
  | { readonly kind: 'teams-busy'; readonly afterMs: number }
  | { readonly kind: 'teams-storm'; readonly share: number; readonly afterMs: number }
  | { readonly kind: 'teams-loses-answers'; readonly share: number }
  | { readonly kind: 'blocked'; readonly whom: string }
  | { readonly kind: 'crash'; readonly instance: number; readonly downMs: number }
  | { readonly kind: 'crashy'; readonly share: number }
  | { readonly kind: 'all-down'; readonly downMs: number }
  | { readonly kind: 'restart'; readonly instance: number }
  | { readonly kind: 'clock-jump'; readonly byMs: number };

export type Episode = Trouble & { readonly from: number; readonly to: number };
export type TroubleKind = Trouble['kind'];

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export function drawWeather(chance: Chance, { until, instances, people }: { until: number; instances: number; people: readonly [string, ...string[]] }): Episode[] {
  const count = chance.between(0, 7);
  return Array.from({ length: count }, () => {
    const trouble = drawTrouble(chance, instances, people);
    const from = chance.between(MINUTE, until);
    return { ...trouble, from, to: Math.min(until, from + lengthOf(trouble.kind, chance)) };
  }).sort((left, right) => left.from - right.from);
}

function lengthOf(kind: TroubleKind, chance: Chance): number {
  if (kind === 'crashy' || kind === 'store-flaky') return chance.between(20_000, 5 * MINUTE);
  if (kind === 'blocked') return chance.between(5 * MINUTE, 60 * MINUTE);
  return chance.pick([chance.between(1_000, 20_000), chance.between(10_000, 2 * MINUTE), chance.between(MINUTE, 10 * MINUTE)]);
}

function drawTrouble(chance: Chance, instances: number, people: readonly [string, ...string[]]): Trouble {
  const instance = chance.between(0, instances - 1);
  const downMs = chance.pick([chance.between(100, 3_000), chance.between(1_000, 60_000), chance.between(MINUTE, 10 * MINUTE)]);
  const troubles: readonly [Trouble, ...Trouble[]] = [
    { kind: 'store-slow', mostMs: chance.between(200, 5_000) },
    { kind: 'store-flaky', share: chance.between(1, 25) / 100 },
    { kind: 'store-gone', hangs: chance.often(0.5) },
    { kind: 'teams-gone' },
    { kind: 'teams-hangs', accepts: chance.next() },
    { kind: 'teams-busy', afterMs: chance.between(500, 30_000) },
    { kind: 'teams-storm', share: chance.between(2, 9) / 10, afterMs: chance.between(500, 20_000) },
    { kind: 'teams-loses-answers', share: chance.between(2, 8) / 10 },
    { kind: 'blocked', whom: chance.pick(people) },
    { kind: 'crash', instance, downMs },
    { kind: 'crash', instance, downMs },
    { kind: 'crashy', share: chance.between(1, 8) / 100 },
    { kind: 'all-down', downMs: chance.pick([chance.between(5_000, MINUTE), chance.between(MINUTE, 40 * MINUTE), chance.between(DAY / 2, 3 * DAY)]) },
    { kind: 'restart', instance },
    { kind: 'clock-jump', byMs: chance.pick([-1, 1]) * chance.between(500, 10 * MINUTE) },
  ];
  return chance.pick(troubles);
}

/** The weather as it is now. */
export interface Weather {
  readonly now: <K extends TroubleKind>(kind: K) => Extract<Episode, { kind: K }> | null;
  readonly isBlocked: (whom: string) => boolean;
}

export function watchWeather(episodes: readonly Episode[], elapsed: () => number): Weather {
  const byKind = new Map<TroubleKind, Episode[]>();
  for (const episode of episodes) byKind.set(episode.kind, [...(byKind.get(episode.kind) ?? []), episode]);
  const find = (kind: TroubleKind, fits: (episode: Episode) => boolean): Episode | null => {
    const now = elapsed();
    return byKind.get(kind)?.find((episode) => episode.from <= now && now < episode.to && fits(episode)) ?? null;
  };
  return {
    now: <K extends TroubleKind>(kind: K) => find(kind, () => true) as Extract<Episode, { kind: K }> | null, // Kept under its kind.
    isBlocked: (whom) => find('blocked', (episode) => episode.kind === 'blocked' && episode.whom === whom) !== null,
  };
}
