import { CALL_DAYS } from '../domain/call';
import { REFLECTION_DAYS } from '../domain/reflection';
import { KEPT_DAYS } from '../domain/retention';
import { DAY, type Instant } from '../domain/time';
import { key, range, unescape } from '../store/keys';
import type { Row } from '../store/port';
import type { Scope } from './run';

/** Rows without a journal that have had their time, each kind by its own clock. */
export const RECEIPT_DAYS = 7;
/** `review visits` looks back a month. */
const PAST_DAYS = 36;
const ROWS_A_STEP = 80;

interface Sweep {
  readonly prefix: 'done' | 'said' | 'mine' | 'yearly' | 'reflection' | 'call' | 'past' | 'count' | 'vote';
  readonly days: number;
  /** From when its time counts. */
  readonly at: (row: Row) => Instant;
}

/** In the order of the night. */
const ORDER = ['receipts', 'said', 'mine', 'yearly', 'reflections', 'calls', 'past', 'counts', 'votes'] as const;
export type SweepName = (typeof ORDER)[number];

const SWEEPS: { readonly [name in SweepName]: Sweep } = {
  receipts: { prefix: 'done', days: RECEIPT_DAYS, at: writtenAt },
  said: { prefix: 'said', days: RECEIPT_DAYS, at: writtenAt },
  mine: { prefix: 'mine', days: RECEIPT_DAYS, at: writtenAt },
  yearly: { prefix: 'yearly', days: KEPT_DAYS, at: answeredAt },
  reflections: { prefix: 'reflection', days: REFLECTION_DAYS, at: writtenAt },
  calls: { prefix: 'call', days: CALL_DAYS, at: writtenAt },
  past: { prefix: 'past', days: PAST_DAYS, at: (row) => Date.parse(partOf(row, 2)) },
  counts: { prefix: 'count', days: KEPT_DAYS, at: (row) => Date.parse(`${partOf(row, 2)}-28`) },
  votes: { prefix: 'vote', days: KEPT_DAYS, at: (row) => Date.parse(partOf(row, 1)) },
};

export const isSweep = (step: string): step is SweepName => ORDER.some((name) => name === step);

/** What comes after a kind; null after the last. */
export const nextSweep = (name: SweepName): SweepName | null => ORDER[ORDER.indexOf(name) + 1] ?? null;

/** One commit's worth of a kind; answers where to go on, or null when it is done. */
export async function sweep(scope: Scope, name: SweepName, from: string): Promise<string | null> {
  const { prefix, days, at } = SWEEPS[name];
  const rows = await scope.tx.page(from || range(prefix).from, range(prefix).to, ROWS_A_STEP);
  for (const row of rows) if (at(row) < scope.now - days * DAY && !(await isHeld(scope, name, row))) scope.tx.write(row.key, null);
  const last = rows.at(-1);
  return rows.length < ROWS_A_STEP || !last ? null : `${last.key}\x20`;
}

/** What somebody answered about herself stays while she is on hold; the rest of these holds nothing of what she did. */
const isHeld = async ({ tx }: Scope, name: SweepName, row: Row): Promise<boolean> => name === 'yearly' && (await tx.plain(key.hold(unescape(partOf(row, 1))))) !== null;

const partOf = (row: Row, part: number): string => row.key.split('|')[part] ?? '';

/** A receipt's instant, or that of what was said, searched or written last. */
function writtenAt(row: Row): Instant {
  return (row.value as { at: Instant }).at;
}

/** When the latest of a person's yearly answers was given; only `app/preparing` writes them. */
function answeredAt(row: Row): Instant {
  const { answers } = row.value as unknown as { answers: { readonly [question: string]: { readonly at: Instant } } };
  return Math.max(0, ...Object.values(answers).map(({ at }) => at));
}
