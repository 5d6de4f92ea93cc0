import fs from 'node:fs';
import path from 'node:path';
import { startStandIn } from '../support/stand-in';
import { arrivals } from './arrivals';
import type { Built } from './build';
import { atMost, side, type Figure } from './figure';
import { emptyOutbox, openSeeder, seedCrews, seedVisits, tickAll } from './seed';
import { startServer } from './server';
import { soonestMs } from './teams-limits';

/** Teams is gone while 200 visits become overdue, and comes back: how long until everybody who has to hear has heard. */
const NOON = Date.parse('2026-11-24T12:00:00Z');
const MINUTE = 60_000;
const CREWS = 40;
const VISITS = 200;
const HEAD_START_MS = 6_000;
const GONE_MS = 20_000;

export async function outageFigures(built: Built): Promise<Figure[]> {
  const teams = await startStandIn();
  const file = path.join(built.folder, 'outage.db');
  const awaited = await seed(file, teams.url);
  const anchor = Date.now() + HEAD_START_MS;
  await teams.close();
  const bot = await startServer(built, built.main, { STORE: `sqlite:${file}`, CLOCK_START: new Date(NOON).toISOString(), CLOCK_ANCHOR: String(anchor) });
  await new Promise((resolve) => setTimeout(resolve, anchor + GONE_MS - Date.now()));
  await teams.reopen();
  const backAt = NOON + (Date.now() - anchor);
  const arrived = await arrivals(teams, awaited, { anchor, start: NOON, withinMs: 60_000 });
  await bot.stop();
  await teams.close();
  const after = arrived.map(({ at }) => (at - backAt) / 1000);
  const allowed = soonestMs(arrived.map(({ conversation }) => conversation)) / 1000;
  const sides = [side('last', Math.max(...after), 's'), side('limits allow', allowed, 's'), side('first', Math.min(...after), 's'), side('messages', arrived.length, '')];
  return [{ what: `after ${GONE_MS / 1000} s without Teams, ${VISITS} overdue: last beyond Teams' own limits`, value: Math.max(...after) - allowed, unit: 's', limit: atMost(2), sides }];
}

/** Asked in time, all due back at a quarter to twelve. */
async function seed(file: string, serviceUrl: string) {
  fs.rmSync(file, { force: true });
  const seeder = openSeeder(file, NOON - 40 * MINUTE);
  const crews = await seedCrews(seeder, { crews: CREWS, workers: VISITS / CREWS, serviceUrl });
  const planned = crews.flatMap((crew) => crew.workers.map((workerId, index) => ({ crew, workerId, where: `Area ${index}`, backBy: NOON - 15 * MINUTE })));
  const ids = await seedVisits(seeder, planned);
  seeder.clock.set(new Date(NOON - 4 * MINUTE).toISOString());
  await tickAll(seeder);
  await emptyOutbox(seeder);
  await seeder.store.close();
  return planned.flatMap(({ crew }, index) => [crew.channel, crew.managerChat].map((conversation) => ({ visitId: ids[index] ?? '', conversation, dueAt: NOON })));
}
