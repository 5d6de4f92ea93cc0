import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { dueRound } from '../../src/engine/due';
import { key, range } from '../../src/store/keys';
import { atMost, median, side, type Figure } from './figure';
import { openSeeder, PLACE, seedCrews, seedVisits, type Seeder } from './seed';

/** One round of the timers with the same hundred visits due, among 1,000, 10,000 and 100,000 open ones. */
const NOON = Date.parse('2026-11-24T12:00:00Z');
const MINUTE = 60_000;
const DUE = 100;
const IDLE = 900;
/** The idle visits are laid in again so often that, with those due, they are so many. */
const SIZES = [{ open: 1_000, times: 1 }, { open: 10_000, times: 11 }, { open: 100_000, times: 111 }];
const BACK_BY = NOON + 12 * MINUTE;
/** Four questions, then managers, deputies, seniors: every time all hundred are due. After an hour the idle ones are asked how they are. */
const AFTER_MINUTES = [-10, 0, 5, 10, 15, 20, 45];

export async function roundFigures(folder: string): Promise<Figure[]> {
  const original = path.join(folder, 'round.db');
  await seed(original);
  const sides = SIZES.map((size) => ({ ...size, seeder: openSeeder(multiplied(original, size), NOON), times: [] as number[] }));
  for (const after of AFTER_MINUTES) for (const one of sides) one.times.push(await timedRound(one.seeder, BACK_BY + after * MINUTE));
  for (const { seeder } of sides) await seeder.store.close();
  const [small, middle, large] = sides;
  if (!small || !middle || !large) throw new Error('round: three sizes are compared');
  const ratio = (one: typeof small) => median(one.times.map((ms, index) => ms / (small.times[index] ?? ms)));
  const figure = (one: typeof small): Figure => ({
    what: `engine round, ${DUE} due, ${one.open.toLocaleString('en')} open against 1,000`, value: ratio(one), unit: '×', limit: atMost(1.3),
    sides: [side(`${one.open.toLocaleString('en')} open`, median(one.times), 'ms'), side('1,000 open', median(small.times), 'ms')],
  });
  return [figure(middle), figure(large)];
}

async function seed(file: string): Promise<void> {
  fs.rmSync(file, { force: true });
  const seeder = openSeeder(file, NOON);
  const crews = await seedCrews(seeder, { crews: 10, workers: (DUE + IDLE) / 10, serviceUrl: 'http://127.0.0.1:1' });
  const workers = crews.flatMap((crew) => crew.workers);
  await seedVisits(seeder, workers.map((workerId, index) => ({ workerId, where: `Area ${index}`, backBy: index % 10 === 0 ? BACK_BY : NOON + 15 * 60 * MINUTE + index })));
  await seeder.store.close();
  const database = new Database(file);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)'); // The file is copied without its log.
  database.close();
}

/** Lays copies of the idle visits' rows beside them: nothing ever asks for them, they only have to be passed by. */
function multiplied(original: string, { open, times }: { open: number; times: number }): string {
  const file = path.join(path.dirname(original), `round-${open}.db`);
  fs.rmSync(file, { force: true });
  fs.copyFileSync(original, file);
  const database = new Database(file);
  const laterDue = `key >= 'due|${new Date(NOON + 59 * MINUTE).toISOString()}' AND key < 'due}'`;
  const copies = `copy(n) AS (SELECT 1 WHERE ${times} > 1 UNION ALL SELECT n + 1 FROM copy WHERE n + 1 < ${times})`;
  database.exec(`CREATE TEMP TABLE idle AS SELECT substr(key, instr(key, 'visit:') + 6) AS id FROM rows WHERE ${laterDue}`);
  database.exec('BEGIN');
  for (const key of ["'visit|' || id", "'log|visit:' || id || '|000000001'"]) {
    database.exec(`WITH RECURSIVE ${copies} INSERT INTO rows SELECT place, key || '-' || n, version, replace(value, id, id || '-' || n) FROM idle JOIN rows ON place = '${PLACE}' AND key = ${key} JOIN copy`);
  }
  database.exec(`WITH RECURSIVE ${copies} INSERT INTO rows SELECT place, key || '-' || n, version, value FROM rows JOIN copy WHERE ${laterDue}`);
  database.exec('COMMIT');
  const [{ count } = { count: 0 }] = database.prepare("SELECT count(*) AS count FROM rows WHERE key >= 'visit|' AND key < 'visit}'").all([]) as { count: number }[];
  database.close();
  if (count !== open) throw new Error(`round: ${count} visits are open, not ${open}`);
  return file;
}

/** A visit's step asks for its team's list of alarms at the same instant: that belongs to the round. */
const MOST_ROUNDS = 5;

async function timedRound({ parts, clock, store }: Seeder, at: number): Promise<number> {
  clock.set(new Date(at).toISOString());
  const began = performance.now();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await dueRound(parts, PLACE, new Map());
    const left = await store.scan(PLACE, range('due').from, key.due(at + 1, ''), 1);
    if (left.length === 0) return performance.now() - began;
  }
  throw new Error('round: left something undone');
}
