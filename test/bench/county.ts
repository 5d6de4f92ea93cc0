import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { startStandIn } from '../support/stand-in';
import { arrivals, type Arrived } from './arrivals';
import type { Built } from './build';
import { atMost, KNOWN, quantile, side, type Figure } from './figure';
import { alarmsOf, COUNTY, play, seedLoad, TIMES_CLOSER, VISITS_AN_HOUR, type Load } from './load';
import { copiesDollarsAMonth, idleDollarsAMonth, keptDollars, operationsDollars } from './prices';
import { emptyOutbox, openSeeder, tickAll } from './seed';
import { startServer, type Operations, type Server } from './server';

/** An hour of a county, in six minutes: how late its alarms are, what it asks of the storage, and what that costs. */
const NOON = Date.parse('2026-11-24T12:00:00Z');
const HEAD_START_MS = 15_000;
const HOUR_IN_MINUTES = 60 / TIMES_CLOSER;
const VISITS_A_MONTH = (COUNTY.practitioners * COUNTY.visitsAWeek * 52) / 12;

export interface Played {
  readonly load: Load;
  readonly arrived: readonly Arrived[];
  readonly turns: readonly number[];
  /** What the storage was asked for by the load, and in a second in which nothing happens. */
  readonly operations: number;
  readonly idleASecond: number;
  readonly bytes: number;
}

/** `watch` is called while the load runs, with the bot and a way to know when to stop. */
export async function playCounty(built: Built, minutes: number, watch: (bot: Server, isOver: () => boolean) => Promise<void>): Promise<Played> {
  const teams = await startStandIn();
  const file = path.join(built.folder, 'county.db');
  const load = await seed(file, minutes, teams.url);
  const bytesBefore = bytesIn(file);
  const anchor = Date.now() + HEAD_START_MS;
  const bot = await startServer(built, built.main, { STORE: `sqlite:${file}`, CLOCK_START: new Date(NOON).toISOString(), CLOCK_ANCHOR: String(anchor), BENCH_OPERATIONS: '1' });
  const idle = await idleOperations(bot, anchor);
  const before = counted(await bot.operations());
  const began = performance.now();
  let isOver = false;
  const watching = watch(bot, () => isOver);
  const turns = await play(load, { teams, origin: bot.origin, anchor });
  const arrived = await arrivals(teams, alarmsOf(load, NOON), { anchor, start: NOON, withinMs: 60_000 });
  isOver = true;
  await watching;
  const spent = counted(await bot.operations()) - before - idle * ((performance.now() - began) / 1000);
  await bot.stop();
  await teams.close();
  return { load, arrived, turns, operations: spent, idleASecond: idle, bytes: bytesIn(file) - bytesBefore };
}

export async function countyFigures(built: Built): Promise<Figure[]> {
  const played = await playCounty(built, HOUR_IN_MINUTES, async () => {});
  return [...lateness(played, `an hour of the county (${VISITS_AN_HOUR} visits) in six minutes`), ...costs(played)];
}

export function lateness({ arrived, turns }: Played, when: string): Figure[] {
  const late = arrived.map(({ lateMs }) => lateMs / 1000);
  return [
    { what: `alarm lateness, ${when}, p99`, value: quantile(late, 0.99), unit: 's', limit: atMost(1), sides: [side('p50', quantile(late, 0.5), 's'), side('alarms', arrived.length / 2, '')] },
    { what: `alarm lateness, ${when}, worst`, value: Math.max(...late), unit: 's', limit: atMost(2), sides: [] },
    { what: `turns of people, ${when}, p99`, value: quantile(turns, 0.99), unit: 'ms', limit: KNOWN, sides: [side('p50', quantile(turns, 0.5), 'ms'), side('turns', turns.length, '')] },
  ];
}

function costs({ load, operations, idleASecond, bytes }: Played): Figure[] {
  const [perThousand, bytesPerThousand] = [(operations / load.visits) * 1000, (bytes / load.visits) * 1000];
  const fixed = ((copiesDollarsAMonth() + idleDollarsAMonth(idleASecond)) / VISITS_A_MONTH) * 1000;
  const [forOperations, forKeeping] = [operationsDollars(perThousand), keptDollars(bytesPerThousand)];
  return [
    { what: 'storage operations, 1,000 visits', value: perThousand, unit: '', limit: KNOWN, sides: [side('nothing to do', idleASecond, 'a second'), side('kept', bytesPerThousand / 1e6, 'MB')] },
    { what: 'money, 1,000 visits of such a county', value: forOperations + forKeeping + fixed, unit: '$', limit: KNOWN, sides: [side('operations', forOperations, '$'), side('a year kept', forKeeping, '$'), side('two copies running', fixed, '$')] },
  ];
}

async function seed(file: string, minutes: number, serviceUrl: string): Promise<Load> {
  fs.rmSync(file, { force: true });
  const seeder = openSeeder(file, NOON - 40 * 60_000);
  const load = await seedLoad(seeder, { minutes, start: NOON, serviceUrl });
  seeder.clock.set(new Date(NOON - 25_000).toISOString());
  await tickAll(seeder);
  await emptyOutbox(seeder);
  await seeder.store.close();
  return load;
}

/** Each row written counts, and each page of rows read. */
const counted = ({ reads, pages, rowsWritten }: Operations): number => reads + pages + rowsWritten;

async function idleOperations(bot: Server, until: number): Promise<number> {
  const [before, began] = [counted(await bot.operations()), Date.now()];
  await new Promise((resolve) => setTimeout(resolve, until - Date.now()));
  return (counted(await bot.operations()) - before) / ((Date.now() - began) / 1000);
}

function bytesIn(file: string): number {
  const database = new Database(file);
  const [{ bytes } = { bytes: 0 }] = database.prepare('SELECT sum(length(key) + length(value)) AS bytes FROM rows').all([]) as { bytes: number }[]; // The one column asked for.
  database.close();
  return bytes;
}
