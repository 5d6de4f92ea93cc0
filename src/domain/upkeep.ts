import { decided, refused, type Decision } from './decision';
import type { Board } from './team';
import { DAY, type Instant } from './time';

/**
 * What a team's managers keep up beside its visits: training, drills, induction. Each is off until a manager switches it
 * on. No board's guidance gives an interval, so the team chooses one.
 */
export const ITEMS = ['risk-assessment', 'environment', 'training', 'emergency', 'question', 'agenda', 'allocation', 'own-training'] as const;
export type Item = (typeof ITEMS)[number];
export const PERIODS = ['4-weeks', '3-months', '6-months', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/** Whole weeks, so that what was done on a Tuesday is due on a Tuesday. */
const PERIOD_DAYS: Readonly<Record<Period, number>> = { '4-weeks': 28, '3-months': 91, '6-months': 182, year: 364 };
/** What nobody has seen to is asked about again, gently. */
const ASK_AGAIN_DAYS = 7;
const OLDEST_DAYS = 732;
const MOST_KEPT = 60;
const MOST_NEWCOMERS = 60;

/** The day it was done, and who said so. */
export interface Done {
  readonly on: Instant;
  readonly by: string;
}

export interface Wanted {
  readonly every: Period | 'off';
  /** Since when it is wanted: what was never recorded is due at once. */
  readonly since: Instant;
  readonly last: Done | null;
}

export interface Upkeep {
  /** The team's own: a team has one. */
  readonly id: string;
  readonly items: Readonly<Record<Item, Wanted>>;
  readonly induction: 'on' | 'off';
  /** Who joined since induction was switched on and is not known to have had one. */
  readonly newcomers: readonly { readonly id: string; readonly joinedAt: Instant }[];
  /** What was done, newest last. */
  readonly kept: readonly (Done & { readonly what: Item | 'induction'; readonly whom: string | null })[];
  readonly askedAt: Instant | null;
  /** When the managers are told next what is due. */
  readonly askAt: Instant | null;
}

export type UpkeepRefusal = 'upkeep-off' | 'upkeep-date';
export type UpkeepDecision = Decision<Upkeep, never, UpkeepRefusal>;

const NEVER: Wanted = { every: 'off', since: 0, last: null };
export const NOTHING_KEPT_UP = {
  items: { 'risk-assessment': NEVER, environment: NEVER, training: NEVER, emergency: NEVER, question: NEVER, agenda: NEVER, allocation: NEVER, 'own-training': NEVER },
  induction: 'off', newcomers: [], kept: [], askedAt: null, askAt: null,
} as const satisfies Omit<Upkeep, 'id'>;

/** Whose guidance names the duty (catalogue 7.2); induction is in all five. */
const LISTED: Readonly<Record<Item, readonly Board[]>> = {
  'risk-assessment': ['cardiff-vale', 'gwent', 'durham', 'cwm-taf', 'mid-west-wales'], environment: ['cardiff-vale', 'gwent', 'durham', 'cwm-taf', 'mid-west-wales'], training: ['cardiff-vale', 'gwent', 'durham', 'cwm-taf', 'mid-west-wales'],
  emergency: ['cardiff-vale', 'gwent', 'durham', 'mid-west-wales'], question: ['cardiff-vale', 'gwent', 'durham', 'cwm-taf', 'mid-west-wales'], agenda: ['cardiff-vale', 'gwent', 'cwm-taf', 'mid-west-wales'],
  allocation: ['cardiff-vale', 'gwent', 'durham', 'cwm-taf', 'mid-west-wales'], 'own-training': ['cwm-taf'],
};
export const isListedBy = (item: Item, board: Board | 'none'): boolean => board !== 'none' && LISTED[item].includes(board);

/** What was recorded stays, also of a duty that is switched off for a while. */
export function decideWanted(upkeep: Upkeep, wanted: { items: Readonly<Record<Item, Period | 'off'>>; induction: 'on' | 'off' }, now: Instant): UpkeepDecision {
  const changed = (item: Item): Wanted => ({ ...upkeep.items[item], every: wanted.items[item], since: upkeep.items[item].every === 'off' ? now : upkeep.items[item].since });
  const items = Object.fromEntries(ITEMS.map((item) => [item, changed(item)])) as Record<Item, Wanted>; // Every item is there.
  return decided({ ...upkeep, items, induction: wanted.induction, newcomers: wanted.induction === 'on' ? upkeep.newcomers : [] });
}

/** One tap: the day and who. Of two who record the same day the first counts. */
export function decideDone(upkeep: Upkeep, { item, by, on }: { item: Item; by: string; on: Instant }, now: Instant): UpkeepDecision {
  const wanted = upkeep.items[item];
  if (wanted.every === 'off') return refused('upkeep-off');
  if (!isPast(on, now)) return refused('upkeep-date');
  if (upkeep.kept.some((one) => one.what === item && sameDay(one.on, on))) return decided(upkeep);
  const last = wanted.last && wanted.last.on > on ? wanted.last : { on, by };
  return decided({ ...upkeep, items: { ...upkeep.items, [item]: { ...wanted, last } }, kept: [...upkeep.kept, { what: item, whom: null, on, by } as const].slice(-MOST_KEPT) });
}

export function decideInducted(upkeep: Upkeep, { whom, by, on }: { whom: string; by: string; on: Instant }, now: Instant): UpkeepDecision {
  if (!isPast(on, now)) return refused('upkeep-date');
  if (!upkeep.newcomers.some(({ id }) => id === whom)) return decided(upkeep);
  return decided({ ...upkeep, newcomers: upkeep.newcomers.filter(({ id }) => id !== whom), kept: [...upkeep.kept, { what: 'induction', whom, on, by } as const].slice(-MOST_KEPT) });
}

/** People joined or left. Whoever was there before induction was switched on is no newcomer. */
export function membersMoved(upkeep: Upkeep, before: readonly string[], after: readonly string[], now: Instant): Upkeep {
  if (upkeep.induction === 'off') return upkeep;
  const [were, are] = [new Set(before), new Set(after)];
  const stayed = upkeep.newcomers.filter(({ id }) => are.has(id));
  const joined = after.filter((id) => !were.has(id)).map((id) => ({ id, joinedAt: now }));
  return joined.length === 0 && stayed.length === upkeep.newcomers.length ? upkeep : { ...upkeep, newcomers: [...stayed, ...joined].slice(0, MOST_NEWCOMERS) };
}

/** From when it is due; null while it is off. */
export function dueAt({ items }: Upkeep, item: Item): Instant | null {
  const { every, since, last } = items[item];
  if (every === 'off') return null;
  return last ? last.on + PERIOD_DAYS[every] * DAY : since;
}

/** What is switched on, the longest due first. */
export const wantedItems = (upkeep: Upkeep): readonly { item: Item; at: Instant }[] =>
  ITEMS.flatMap((item) => { const at = dueAt(upkeep, item); return at === null ? [] : [{ item, at }]; }).sort((a, b) => a.at - b.at);

export const isAnythingDue = (upkeep: Upkeep, now: Instant): boolean => upkeep.newcomers.length > 0 || wantedItems(upkeep).some(({ at }) => at <= now);

/** When there is next something to say: what falls due, or a week after it was last said. */
export function saysNextAt({ newcomers, askedAt, ...rest }: Upkeep): Instant | null {
  const dues = [...wantedItems({ newcomers, askedAt, ...rest }).map(({ at }) => at), ...newcomers.map(({ joinedAt }) => joinedAt)];
  const asks = dues.map((at) => (askedAt === null || at > askedAt ? at : askedAt + ASK_AGAIN_DAYS * DAY));
  return asks.length === 0 ? null : Math.min(...asks);
}

const isPast = (on: Instant, now: Instant): boolean => on <= now && on > now - OLDEST_DAYS * DAY;
const sameDay = (a: Instant, b: Instant): boolean => Math.abs(a - b) < DAY / 2;
