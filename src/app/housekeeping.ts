import { DEFAULT_RECORD_YEARS } from '../domain/record-retention';
import { DAY, HOUR, MINUTE, type Instant } from '../domain/time';
import { key, range } from '../store/keys';
import { retireFrom } from './retire';
import { buryOld, findOld, type Old } from './retire-records';
import type { Scope } from './run';
import { CHAIN_START, isHead, KINDS, sha256 } from './subject';
import { isSweep, nextSweep, sweep, type SweepName } from './sweeps';
import { NIGHT } from './tick';

/**
 * The night's work, in steps that each fit one commit: what was kept its time goes, then every journal's head is
 * sealed. A seal page names each subject with its count and head, and carries the page before it in its hash, so that a
 * chain cannot be cut short or written anew without breaking every later page.
 */
export interface Night {
  readonly step: { readonly do: SweepName | 'find-old' | 'retire' | 'bury-old' | 'seal' | 'cut-seals'; readonly from: string; readonly page: number };
  readonly lastSeal: string;
  readonly startedAt: Instant;
  readonly timerAt: Instant;
  readonly recordYears: number;
  /** Records of cases that are old and, so far, visited by nobody. */
  readonly old: readonly Old[];
  /** Where the seals begin: the hash of the last that was taken away. */
  readonly cut: string;
}

export interface SealPage {
  readonly heads: readonly (readonly [subject: string, sequence: number, head: string])[];
  readonly previous: string;
  readonly hash: string;
}

const HEADS_A_PAGE = 150;
const SEALS_A_STEP = 80;

/** Makes sure that a night is coming, and knows how many years the records of cases are kept. Called at every beat; mostly does nothing. */
export async function armNight({ tx, now }: Scope, recordYears: number = DEFAULT_RECORD_YEARS): Promise<void> {
  const night = (await tx.plain(key.night())) as Night | null; // Only this file writes it.
  if (!night) return schedule({ tx }, { step: { do: 'receipts', from: '', page: 0 }, lastSeal: CHAIN_START, startedAt: now, timerAt: nextNight(now), recordYears, old: [], cut: CHAIN_START });
  if (night.recordYears !== recordYears) tx.write(key.night(), { ...night, recordYears }); // A night is plain data.
}

export async function houseKeep(scope: Scope): Promise<void> {
  const known = (await scope.tx.plain(key.night())) as unknown as Night | null; // Only this file writes it.
  if (!known) return;
  const isBegun = known.step.from !== '' || known.step.do !== 'receipts';
  const night: Night = { ...UNSAID, ...known, startedAt: isBegun ? known.startedAt : scope.now, timerAt: scope.now + 1 };
  const next = await stepOn(scope, night);
  return schedule(scope, next);
}

/** What a night that was written down by an earlier program does not say. */
const UNSAID = { recordYears: DEFAULT_RECORD_YEARS, old: [], cut: CHAIN_START } satisfies Partial<Night>;

async function stepOn(scope: Scope, night: Night): Promise<Night> {
  const { do: now, from } = night.step;
  if (isSweep(now)) {
    const next = await sweep(scope, now, from);
    return next === null ? begin(night, nextSweep(now) ?? 'find-old') : goOn(night, next);
  }
  switch (now) {
    case 'find-old': {
      const { next, old } = await findOld(scope, from, night.old, night.recordYears);
      return next === null ? begin({ ...night, old }, 'retire') : goOn({ ...night, old }, next);
    }
    case 'retire': {
      const visited = new Set<string>();
      const next = await retireFrom(scope, from, (ref) => void visited.add(ref));
      const left = { ...night, old: night.old.filter((one) => one.is === 'incident' || !visited.has(one.ref)) };
      return next === null ? begin(left, 'bury-old') : goOn(left, next);
    }
    case 'bury-old': {
      const old = await buryOld(scope, night.old, night.recordYears);
      return old.length === 0 ? begin({ ...night, old }, 'seal') : { ...night, old };
    }
    case 'seal':
      return seal(scope, night);
    case 'cut-seals':
      return cutSeals(scope, night);
    default:
      return now satisfies never;
  }
}

const begin = (night: Night, what: Night['step']['do']): Night => ({ ...night, step: { do: what, from: '', page: 0 } });
const goOn = (night: Night, from: string): Night => ({ ...night, step: { ...night.step, from } });

async function seal(scope: Scope, night: Night): Promise<Night> {
  const kind = KINDS.find((name) => night.step.from < range(name).to);
  if (!kind) return begin(night, 'cut-seals');
  const from = night.step.from > range(kind).from ? night.step.from : range(kind).from;
  const rows = await scope.tx.look(from, range(kind).to, HEADS_A_PAGE);
  const last = rows.at(-1);
  const after = rows.length < HEADS_A_PAGE || !last ? range(kind).to : `${last.key}\x20`;
  const heads = rows.filter(isHead).map((row) => { const { sequence, head } = row.value as unknown as { sequence: number; head: string }; return [row.key, sequence, head] as const; }); // A subject's row.
  if (heads.length === 0) return goOn(night, after);
  const page: SealPage = { heads, previous: night.lastSeal, hash: sealHash(heads, night.lastSeal) };
  const pageKey = key.seal(night.startedAt, night.step.page);
  await scope.tx.plain(pageKey);
  scope.tx.write(pageKey, { shape: 1, heads: heads.map((head) => [...head]), previous: page.previous, hash: page.hash });
  return { ...night, lastSeal: page.hash, step: { do: 'seal', from: after, page: night.step.page + 1 } };
}

/** Seals name people and cases by their ids: they go with the years of the records, the oldest first, and the books begin where they end. */
async function cutSeals(scope: Scope, night: Night): Promise<Night> {
  const before = key.seal(scope.now - night.recordYears * 366 * DAY, 0);
  const rows = await scope.tx.page(range('seal').from, before, SEALS_A_STEP);
  for (const row of rows) scope.tx.write(row.key, null);
  const last = rows.at(-1)?.value as unknown as SealPage | undefined; // Only `seal` writes them.
  const cut = last?.hash ?? night.cut;
  return rows.length < SEALS_A_STEP ? { ...begin({ ...night, cut }, 'receipts'), timerAt: nextNight(scope.now) } : { ...night, cut };
}

export const sealHash = (heads: SealPage['heads'], previous: string): string => sha256(JSON.stringify([previous, heads]));

async function schedule({ tx }: Pick<Scope, 'tx'>, night: Night): Promise<void> {
  const dueKey = key.due(night.timerAt, NIGHT);
  await tx.plain(key.night());
  await tx.plain(dueKey);
  tx.write(key.night(), { ...night }); // A night is plain data.
  tx.write(dueKey, { subject: NIGHT });
}

/** Three in the morning, UTC: the quietest hour, and no clock change falls on it. */
function nextNight(now: Instant): Instant {
  const three = Math.floor(now / DAY) * DAY + 3 * HOUR;
  return three > now + MINUTE ? three : three + DAY;
}
