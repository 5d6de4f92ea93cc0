import fs from 'node:fs';
import path from 'node:path';
import { startStandIn } from '../support/stand-in';
import { arrivals, type Arrived, type Awaited } from './arrivals';
import type { Built } from './build';
import { atMost, KNOWN, quantile, side, type Figure } from './figure';
import { emptyOutbox, openSeeder, seedCrews, seedVisits, tickAll, type Crew, type Planned } from './seed';
import { startServer } from './server';
import { overLimits, soonestMs } from './teams-limits';

/**
 * Lateness with 10,000 visits open in one process on SQLite: from the instant an alarm is due until Teams has accepted it
 * in the channel and to the manager. First alarms and reminders strewn over half a minute, then 500 in the same second.
 */
const NOON = Date.parse('2026-11-24T12:00:00Z');
const MINUTE = 60_000;
const ALARM_AFTER = 15 * MINUTE;
const CREWS = 50;
const OPEN = 10_000;
const STREWN = 300;
const REMINDED = 200;
const BURST = 500;
const FIRST_AT = NOON + 2_000;
const STREWN_OVER_MS = 30_000;
const BURST_AT = NOON + 36_000;
/** The process has this long to start before noon. */
const HEAD_START_MS = 6_000;

export async function alarmFigures(built: Built): Promise<Figure[]> {
  const teams = await startStandIn();
  const file = path.join(built.folder, 'alarms.db');
  const awaited = await seed(file, teams.url);
  const anchor = Date.now() + HEAD_START_MS;
  const bot = await startServer(built, built.main, { STORE: `sqlite:${file}`, CLOCK_START: new Date(NOON).toISOString(), CLOCK_ANCHOR: String(anchor) });
  if (Date.now() > anchor) throw new Error('alarms: the bot was not ready before the first was due');
  const arrived = await arrivals(teams, awaited, { anchor, start: NOON, withinMs: HEAD_START_MS + 100_000 });
  await bot.stop();
  await teams.close();
  return [...lateness(arrived.filter(({ dueAt }) => dueAt < BURST_AT)), ...burst(arrived.filter(({ dueAt }) => dueAt === BURST_AT))];
}

/** Everybody is out; those whose alarm is near have been asked before, and did not answer. */
async function seed(file: string, serviceUrl: string): Promise<Awaited[]> {
  fs.rmSync(file, { force: true });
  const seeder = openSeeder(file, NOON - 40 * MINUTE);
  const crews = await seedCrews(seeder, { crews: CREWS, workers: OPEN / CREWS, serviceUrl });
  seeder.clock.set(new Date(NOON - 30 * MINUTE).toISOString());
  const chance = seeded(20_261_124);
  const planned = Array.from({ length: OPEN }, (_, index) => ({ ...plan(index, chance), crew: crewOf(crews, index) }));
  const ids = await seedVisits(seeder, planned.map((one, index) => ({ ...one, workerId: one.crew.workers[Math.floor(index / CREWS)] ?? '' })));
  seeder.clock.set(new Date(NOON - 4 * MINUTE).toISOString());
  await tickAll(seeder);
  await emptyOutbox(seeder);
  await seeder.store.close();
  return planned.slice(0, STREWN + BURST).flatMap(({ crew, backBy }, index) =>
    [crew.channel, crew.managerChat].map((conversation) => ({ visitId: ids[index] ?? '', conversation, dueAt: backBy + ALARM_AFTER })));
}

function plan(index: number, chance: () => number): Pick<Planned, 'where' | 'backBy'> {
  const where = `Area ${index}`;
  const strewn = Math.floor(FIRST_AT + chance() * STREWN_OVER_MS);
  if (index < STREWN) return { where, backBy: strewn - ALARM_AFTER };
  if (index < STREWN + BURST) return { where, backBy: BURST_AT - ALARM_AFTER };
  // Ten minutes before Back by comes the first reminder.
  if (index < STREWN + BURST + REMINDED) return { where, backBy: strewn + 10 * MINUTE };
  return { where, backBy: NOON + 120 * MINUTE + index * 1_000 };
}

function lateness(arrived: readonly Arrived[]): Figure[] {
  const late = arrived.map(({ lateMs }) => lateMs / 1000);
  const sides = [side('alarms', arrived.length / 2, ''), side('p50', quantile(late, 0.5), 's'), side('open', OPEN, 'visits')];
  return [
    { what: 'alarm lateness, 10,000 visits open, p99', value: quantile(late, 0.99), unit: 's', limit: atMost(1), sides },
    { what: 'alarm lateness, 10,000 visits open, worst', value: Math.max(...late), unit: 's', limit: atMost(2), sides },
  ];
}

/** What came sooner than Teams allows would have been thrown back: a burst that is early is no better. */
function burst(arrived: readonly Arrived[]): Figure[] {
  const allowed = soonestMs(arrived.map(({ conversation }) => conversation)) / 1000;
  const last = Math.max(...arrived.map(({ lateMs }) => lateMs)) / 1000;
  const sides = [side('last', last, 's'), side('limits allow', allowed, 's'), side('messages', arrived.length, '')];
  return [
    { what: `${BURST} overdue in one second, last beyond Teams' own limits`, value: last - allowed, unit: 's', limit: atMost(2), sides },
    { what: `${BURST} overdue in one second, sooner than the limits allow`, value: (100 * overLimits(arrived)) / arrived.length, unit: '%', limit: KNOWN, sides: [] },
  ];
}

const crewOf = (crews: readonly Crew[], index: number): Crew => {
  const crew = crews[index % crews.length];
  if (!crew) throw new Error('alarms: no crews');
  return crew;
};

/** The same dues in every run. */
function seeded(start: number): () => number {
  let state = start;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
