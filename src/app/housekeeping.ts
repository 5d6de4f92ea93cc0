import { DAY, HOUR, MINUTE, type Instant } from '../domain/time';
import { key, range } from '../store/keys';
import type { Row } from '../store/port';
import type { Scope } from './run';
import { isHead, sha256 } from './subject';
import { NIGHT } from './tick';

/**
 * The night's work, in steps that each fit one commit: receipts past their week go, then every journal's head is
 * sealed. A seal page names each subject with its count and head, and carries the page before it in its hash, so that a
 * chain cannot be cut short or written anew without breaking every later page.
 */
export interface Night {
  readonly step: { readonly do: 'receipts' | 'seal'; readonly from: string; readonly page: number };
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
const RECEIPTS_A_STEP = 80;
const HEADS_A_PAGE = 150;
const SEALED = ['case', 'contract', 'incident', 'meeting', 'person', 'plan', 'quiet', 'safety', 'team', 'visit'] as const;

/** Makes sure that a night is coming. Called at start; does nothing when one is. */
export async function armNight({ tx, now }: Scope): Promise<void> {
  const night = (await tx.plain(key.night())) as Night | null; // Only this file writes it.
  if (night) return;
  await schedule({ tx, now } as Scope, { step: { do: 'receipts', from: '', page: 0 }, lastSeal: 'start', startedAt: now, timerAt: nextNight(now) });
}

export async function houseKeep(scope: Scope): Promise<void> {
  const night = (await scope.tx.plain(key.night())) as Night | null; // Only this file writes it.
  if (!night) return;
  const startedAt = night.step.from === '' && night.step.do === 'receipts' ? scope.now : night.startedAt;
  return night.step.do === 'receipts' ? purgeReceipts(scope, { ...night, startedAt }) : seal(scope, { ...night, startedAt });
}

async function purgeReceipts(scope: Scope, night: Night): Promise<void> {
  const { to } = range('done');
  const from = night.step.from || range('done').from;
  const rows = await scope.tx.page(from, to, RECEIPTS_A_STEP);
  for (const row of rows) if (writtenAt(row) < scope.now - RECEIPT_DAYS * DAY) scope.tx.write(row.key, null);
  const last = rows.at(-1);
  const next = rows.length < RECEIPTS_A_STEP || !last ? ({ do: 'seal', from: range(SEALED[0]).from, page: 0 } as const) : { ...night.step, from: `${last.key}\x20` };
  return schedule(scope, { ...night, step: next, timerAt: scope.now + 1 });
}

async function seal(scope: Scope, night: Night): Promise<void> {
  const kind = SEALED.find((name) => night.step.from < range(name).to);
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

const writtenAt = (row: Row): Instant => (row.value as { at: Instant }).at; // A receipt; only `run` writes them.

/** Three in the morning, UTC: the quietest hour, and no clock change falls on it. */
function nextNight(now: Instant): Instant {
  const three = Math.floor(now / DAY) * DAY + 3 * HOUR;
  return three > now + MINUTE ? three : three + DAY;
}
