import fs from 'node:fs';
import path from 'node:path';
import { startStandIn, wordsOf, type StandIn } from '../support/stand-in';
import type { Built } from './build';
import { atMost, median, quantile, side, type Figure } from './figure';
import { makeClient, pressed, typed, typist, type Client } from './people';
import { openSeeder, seedCrews, seedVisits } from './seed';
import { startServer } from './server';

/** "Who is out" on a county's worst day: five hundred open visits in one team, asked over HTTP, page by page. */
const TEN = Date.parse('2026-11-24T10:00:00Z');
const OPEN = 500;
const WARM_UP = 10;
const SAMPLES = 40;
const LINES_A_PAGE = 12;

export async function boardFigures(built: Built): Promise<Figure[]> {
  const teams = await startStandIn();
  const file = path.join(built.folder, 'board.db');
  await seed(file, teams.url);
  const bot = await startServer(built, built.main, { STORE: `sqlite:${file}`, CLOCK_START: new Date(TEN).toISOString(), CLOCK_ANCHOR: String(Date.now()) });
  const client = makeClient(bot.origin);
  const times = await ask(client, teams);
  const sizes = await turnPages(client, teams);
  client.close();
  await Promise.all([bot.stop(), teams.close()]);
  return [
    { what: `who is out, ${OPEN} visits open, p50`, value: median(times), unit: 'ms', limit: atMost(100), sides: [side('p95', quantile(times, 0.95), 'ms')] },
    { what: 'who is out, the largest of its pages', value: Math.max(...sizes), unit: 'KB', limit: atMost(25), sides: [side('pages', sizes.length, '')] },
  ];
}

async function seed(file: string, serviceUrl: string): Promise<void> {
  fs.rmSync(file, { force: true });
  const seeder = openSeeder(file, TEN - 60_000);
  const [crew] = await seedCrews(seeder, { crews: 1, workers: OPEN, serviceUrl });
  await seedVisits(seeder, (crew?.workers ?? []).map((workerId, index) => ({ workerId, where: `The community centre behind the library, entrance ${index}`, backBy: TEN + 3_600_000 + index * 1_000 })));
  await seeder.store.close();
}

const manager = typist('manager-0');
/** Another pair of hands: one person who asks so often is slowed. */
const deputy = typist('deputy-0');
const ALL_OF_THEM = `${OPEN} visits are open`;

/** A fast answer that left somebody out would be no figure. */
async function ask(client: Client, teams: StandIn): Promise<number[]> {
  const times: number[] = [];
  for (let round = -WARM_UP; round < SAMPLES; round += 1) {
    const { ms } = await client.turn(typed(manager, teams.url, 'who is out'));
    const answer = wordsOf(teams.to(manager.chat).at(-1)?.activity ?? { type: '' });
    if (!answer.includes(ALL_OF_THEM)) throw new Error(`board: answered ${answer.slice(0, 200)}`);
    if (round >= 0) times.push(ms);
  }
  return times;
}

async function turnPages(client: Client, teams: StandIn): Promise<number[]> {
  const sizes: number[] = [];
  for (let page = 0; page * LINES_A_PAGE < OPEN; page += 1) {
    const { body } = await client.turn(pressed(deputy, teams.url, 'who-is-out', { subject: '19:channel-0@thread.tacv2', page }));
    if (!body.includes(ALL_OF_THEM)) throw new Error(`board: page ${page} answered ${body.slice(0, 200)}`);
    sizes.push(Buffer.byteLength(body) / 1024);
  }
  return sizes;
}
