import { REFLECTION_DAYS } from '../domain/reflection';
import { KEPT_DAYS } from '../domain/retention';
import { DAY, HOUR, MINUTE, type Instant } from '../domain/time';
import { key, range } from '../store/keys';
import type { Row } from '../store/port';
import { retireFrom } from './retire';
import type { Scope } from './run';
import { isHead, KINDS, sha256 } from './subject';
import { NIGHT } from './tick';

/**
 * The night's work, in steps that each fit one commit: what was kept its time goes, then every journal's head is
 * sealed. A seal page names each subject with its count and head, and carries the page before it in its hash, so that a
 * chain cannot be cut short or written anew without breaking every later page.
 */
export interface Night {
  readonly step: { readonly do: Sweep | 'retire' | 'seal'; readonly from: string; readonly page: number };
  readonly lastSeal: string;
  readonly startedAt: Instant;
  readonly timerAt: Instant;
}

export interface SealPage {
  readonly heads: readonly (readonly [subject: string, sequence: number, head: string])[];
  readonly previous: string;
  readonly hash: string;
}

export const RECEIPT_DAYS = 7;
const ROWS_A_STEP = 80;
const HEADS_A_PAGE = 150;

/** Rows without a journal, in the order of the night: answers to activities, the words somebody used last, what a search of her own data found, what was answered once a year, what was written after a visit for oneself. */
type Sweep = 'receipts' | 'said' | 'mine' | 'yearly' | 'reflections';
const SWEEPS: { readonly [name in Sweep]: { readonly prefix: 'done' | 'said' | 'mine' | 'yearly' | 'reflection'; readonly days: number; readonly at: (row: Row) => Instant; readonly next: Night['step']['do'] } } = {
  receipts: { prefix: 'done', days: RECEIPT_DAYS, at: writtenAt, next: 'said' },
  said: { prefix: 'said', days: RECEIPT_DAYS, at: writtenAt, next: 'mine' },
  mine: { prefix: 'mine', days: RECEIPT_DAYS, at: writtenAt, next: 'yearly' },
  yearly: { prefix: 'yearly', days: KEPT_DAYS, at: answeredAt, next: 'reflections' },
  reflections: { prefix: 'reflection', days: REFLECTION_DAYS, at: writtenAt, next: 'retire' },
};

/** Makes sure that a night is coming. Called at start; does nothing when one is. */
export async function armNight({ tx, now }: Scope): Promise<void> {
  const night = (await tx.plain(key.night())) as Night | null; // Only this file writes it.
  if (night) return;
  await schedule({ tx, now } as Scope, { step: { do: 'receipts', from: '', page: 0 }, lastSeal: 'start', startedAt: now, timerAt: nextNight(now) });
}

export async function houseKeep(scope: Scope): Promise<void> {
  const known = (await scope.tx.plain(key.night())) as Night | null; // Only this file writes it.
  if (!known) return;
  const night = { ...known, startedAt: known.step.from === '' && known.step.do === 'receipts' ? scope.now : known.startedAt };
  if (night.step.do === 'retire') return retire(scope, night);
  return night.step.do === 'seal' ? seal(scope, night) : sweep(scope, night, SWEEPS[night.step.do]);
}

async function sweep(scope: Scope, night: Night, { prefix, days, at, next }: (typeof SWEEPS)[Sweep]): Promise<void> {
  const { from, to } = range(prefix);
  const rows = await scope.tx.page(night.step.from || from, to, ROWS_A_STEP);
  for (const row of rows) if (at(row) < scope.now - days * DAY) scope.tx.write(row.key, null);
  const last = rows.at(-1);
  const step = rows.length < ROWS_A_STEP || !last ? { do: next, from: '', page: 0 } : { ...night.step, from: `${last.key}\x20` };
  return schedule(scope, { ...night, step, timerAt: scope.now + 1 });
}

async function retire(scope: Scope, night: Night): Promise<void> {
  const from = await retireFrom(scope, night.step.from);
  return schedule(scope, { ...night, step: from === null ? { do: 'seal', from: '', page: 0 } : { ...night.step, from }, timerAt: scope.now + 1 });
}

async function seal(scope: Scope, night: Night): Promise<void> {
  const kind = KINDS.find((name) => night.step.from < range(name).to);
  if (!kind) return schedule(scope, { ...night, step: { do: 'receipts', from: '', page: 0 }, timerAt: nextNight(scope.now) });
  const from = night.step.from > range(kind).from ? night.step.from : range(kind).from;
  const rows = await scope.tx.look(from, range(kind).to, HEADS_A_PAGE);
  const last = rows.at(-1);
  const after = rows.length < HEADS_A_PAGE || !last ? range(kind).to : `${last.key}\x20`;
  const heads = rows.filter(isHead).map((row) => { const { sequence, head } = row.value as unknown as { sequence: number; head: string }; return [row.key, sequence, head] as const; }); // A subject's row.
  if (heads.length === 0) return schedule(scope, { ...night, step: { ...night.step, from: after }, timerAt: scope.now + 1 });
  const page: SealPage = { heads, previous: night.lastSeal, hash: sealHash(heads, night.lastSeal) };
  const pageKey = key.seal(night.startedAt, night.step.page);
  await scope.tx.plain(pageKey);
  scope.tx.write(pageKey, { shape: 1, heads: heads.map((head) => [...head]), previous: page.previous, hash: page.hash });
  return schedule(scope, { ...night, lastSeal: page.hash, step: { do: 'seal', from: after, page: night.step.page + 1 }, timerAt: scope.now + 1 });
}

export const sealHash = (heads: SealPage['heads'], previous: string): string => sha256(JSON.stringify([previous, heads]));

async function schedule({ tx }: Pick<Scope, 'tx'>, night: Night): Promise<void> {
  const dueKey = key.due(night.timerAt, NIGHT);
  await tx.plain(key.night());
  await tx.plain(dueKey);
  tx.write(key.night(), { ...night });
  tx.write(dueKey, { subject: NIGHT });
}

/** A receipt's instant, or that of what was said, searched or written. */
function writtenAt(row: Row): Instant {
  return (row.value as { at: Instant }).at;
}

/** When the latest of a person's yearly answers was given; only `app/preparing` writes them. */
function answeredAt(row: Row): Instant {
  const { answers } = row.value as unknown as { answers: { readonly [question: string]: { readonly at: Instant } } };
  return Math.max(0, ...Object.values(answers).map(({ at }) => at));
}

/** Three in the morning, UTC: the quietest hour, and no clock change falls on it. */
function nextNight(now: Instant): Instant {
  const three = Math.floor(now / DAY) * DAY + 3 * HOUR;
  return three > now + MINUTE ? three : three + DAY;
}
