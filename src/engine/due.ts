import { runStep, type Runner } from '../app/run';
import { tick, type Due } from '../app/tick';
import { key, range } from '../store/keys';
import type { Row } from '../store/port';
import { startLoop, POLL_MS } from './loop';
import type { EngineParts, Loop } from './ports';

/**
 * Timers. Each round reads what is due and a little beyond, so that the poll delays nothing, and costs what is due, not
 * what is open. A timer that fails is put behind the others for a moment and never taken out.
 */
const AHEAD_MS = 10_000;
const A_ROUND = 512;
const AT_ONCE = 32;
const FAILED_WAIT_MS = 1_000;

export function startDue(parts: EngineParts): Loop {
  const failedUntil = new Map<string, number>();
  return startLoop(parts, 'due', async () => {
    const sleeps: number[] = [];
    for (const place of parts.places) sleeps.push(await dueRound(parts, place, failedUntil));
    parts.observe.roundDone('due');
    return Math.min(...sleeps);
  });
}

/** Runs what is due in one place; answers how long nothing will be. */
export async function dueRound(parts: EngineParts, place: string, failedUntil: Map<string, number>): Promise<number> {
  const now = parts.now();
  const waits = (row: Row) => (failedUntil.get(row.key) ?? 0) > parts.elapsed();
  const rows = await firstRows((from) => parts.store.scan(place, from, key.due(now + AHEAD_MS, '~'), A_ROUND), waits);
  const due = rows.filter((row) => instantOf(row) <= now && !waits(row));
  await eachAtOnce(due, AT_ONCE, (row) => tickOne(parts, place, row, failedUntil));
  if (rows.length === A_ROUND && due.length > 0) return 0;
  if (rows.some(waits)) return FAILED_WAIT_MS;
  const next = rows.find((row) => instantOf(row) > now);
  return next ? Math.max(0, parts.msUntil(instantOf(next))) : POLL_MS;
}

/** Pages that hold nothing but timers that fail must not hide those behind them. */
async function firstRows(pageFrom: (from: string) => Promise<Row[]>, waits: (row: Row) => boolean): Promise<Row[]> {
  let rows = await pageFrom(range('due').from);
  for (let last = rows.at(-1); last && rows.length === A_ROUND && rows.every(waits); last = rows.at(-1)) rows = await pageFrom(`${last.key}\x20`);
  return rows;
}

async function tickOne(parts: Runner & Pick<EngineParts, 'observe'>, place: string, row: Row, failedUntil: Map<string, number>): Promise<void> {
  const due: Due = { key: row.key, subject: (row.value as { subject: string }).subject }; // Only `app` writes due rows.
  try {
    await runStep(parts, { place, did: 'tick' }, (scope) => tick(scope, due));
    failedUntil.delete(row.key);
  } catch (error) {
    failedUntil.set(row.key, parts.elapsed() + FAILED_WAIT_MS);
    parts.observe.fault(`tick ${due.subject}`, error);
  }
}

const instantOf = (row: Row): number => Date.parse(row.key.split('|')[1] ?? '');

/** At most so many at once: enough to share a disk flush, few enough not to starve a person's command. */
export async function eachAtOnce<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items];
  const worker = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, rest.length) }, worker));
}
