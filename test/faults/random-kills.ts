import { openVisitsOf } from '../../src/app/reading';
import { startAzurite } from '../support/azurite';
import { makeActor, type Actor } from '../support/doorstep';
import { makeChance, type Chance } from '../sim/chance';
import type { BotProcess } from './bot-process';
import { crew, seed, type Crew } from './seed';
import { alarmsTold, audit, openStreet, until, type Street, type Told } from './street';

/**
 * Two bots on one Azurite, killed at moments nobody chose and started again, round after round: while alarms go out, while
 * people check in, one at a time and both at once. After each round everybody has to have been told, nobody twice without
 * a kill to blame and the words that say so, and the state has to follow from the journal.
 */
export interface Verdict {
  readonly rounds: number;
  readonly kills: number;
  readonly alarms: number;
  readonly repeats: number;
  readonly checkIns: number;
  readonly faults: readonly string[];
}

/** A round begins while `goesOn` says so; the first has no kill in it and must not have a repeat either. */
export async function liveThroughKills(first: number, goesOn: (rounds: number) => boolean): Promise<Verdict> {
  const azurite = await startAzurite();
  const street = await openStreet(`tables:${azurite.connectionString}`);
  const bots = await startPair(street);
  try {
    const rounds: Round[] = [];
    while (goesOn(rounds.length)) rounds.push(await liveRound({ street, bots, chance: makeChance(first + rounds.length), number: rounds.length }));
    const sum = (of: (round: Round) => number) => rounds.reduce((total, round) => total + of(round), 0);
    return { rounds: rounds.length, kills: bots.kills.length, alarms: sum(({ alarms }) => alarms), repeats: sum(({ repeats }) => repeats), checkIns: sum(({ checkIns }) => checkIns), faults: rounds.flatMap(({ faults }) => faults) };
  } finally {
    await bots.ready();
    await street.end();
    await azurite.stop();
  }
}

interface Round {
  readonly alarms: number;
  readonly repeats: number;
  readonly checkIns: number;
  readonly faults: readonly string[];
}

const WARDS = 3;
const WORKERS = 3;
const KILLS = 4;
const TOLD_WITHIN_MS = 60_000;

async function liveRound({ street, bots, chance, number }: { street: Street; bots: Pair; chance: Chance; number: number }): Promise<Round> {
  const wards = Array.from({ length: WARDS }, (_, ward) => crew(`R${number}w${ward}`, WORKERS));
  const calm = crew(`R${number}calm`, WORKERS);
  const overdueAt = street.inSeconds(4);
  for (const ward of wards) await seed(street, ward, overdueAt);
  await seed(street, calm, null);
  const isHers = ({ worker }: Told) => wards.some(({ workers }) => workers.includes(worker));
  const told = () => alarmsTold(street.teams).filter(isHers);
  const wanted = wards.flatMap((ward) => ward.workers.flatMap((worker) => [ward.channel, street.person(ward.manager).chat].map((to) => `${worker} to ${to}`)));
  const isTold = () => wanted.every((name) => told().some((one) => nameOf(one) === name));

  const killing = number === 0 ? Promise.resolve() : killAtRandom({ bots, chance, told: () => told().length, isOver: isTold });
  const checkIns = await Promise.all(calm.workers.map((worker) => checkInOnce(street, bots, chance, worker)));
  await until('everybody to be told', isTold, TOLD_WITHIN_MS, () => wanted.filter((name) => !told().some((one) => nameOf(one) === name)).join(', '));
  await killing;
  await bots.ready();
  const faults = [...(await audit(street)), ...doubled(told(), bots.kills, number === 0), ...(await notOpen(street, calm))];
  return { alarms: wanted.length, repeats: told().length - new Set(told().map(nameOf)).size, checkIns: checkIns.length, faults: faults.map((fault) => `round ${number}: ${fault}`) };
}

const nameOf = ({ worker, to }: Told): string => `${worker} to ${to}`;

/** Some kills fall where they fall; others lie in wait until a certain alarm has gone out. */
async function killAtRandom({ bots, chance, told, isOver }: { bots: Pair; chance: Chance; told: () => number; isOver: () => boolean }): Promise<void> {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const after = told() + chance.between(1, 5);
    const end = performance.now() + chance.between(300, 5_000);
    await until('the moment of a kill', () => performance.now() > end || told() >= after || isOver(), 10_000);
    for (const which of chance.often(0.2) ? ([0, 1] as const) : [chance.pick<0 | 1>([0, 1])]) bots.kill(which);
    // Half of the time the next one falls while this one is still starting.
    if (chance.often(0.5)) await bots.ready();
  }
}

/** How long a message can be under way before it is settled: no kill later than that has anything to do with it. */
const UNDER_WAY_MS = 5_000;
/** What our own process, which plays Teams, may be late in writing down. */
const WRITTEN_DOWN_MS = 1_000;

/** Told twice where no process died holding the message, or without the words that say so. */
function doubled(told: readonly Told[], kills: readonly number[], isCalm: boolean): string[] {
  const seen = new Map<string, Told>();
  return told.flatMap((one) => {
    const before = seen.get(nameOf(one));
    seen.set(nameOf(one), one);
    if (!before) return [];
    const hasDied = kills.some((at) => at > before.at - WRITTEN_DOWN_MS && at < Math.min(before.at + UNDER_WAY_MS, one.at));
    if (isCalm || !hasDied) return [`${nameOf(one)} was told twice, and nobody had died`];
    return one.isMarkedRepeat ? [] : [`${nameOf(one)} was told twice, and the second did not say so`];
  });
}

/** Checks in and extends. Teams delivers again what was not answered, under the same id, to whichever bot is there. */
async function checkInOnce(street: Street, bots: Pair, chance: Chance, name: string): Promise<void> {
  const say = async (text: string, id: string) => {
    const isAnswered = async () => {
      const bot = bots.any(chance);
      const worker: Actor = makeActor({ teams: { ...street.teams, members: [] }, post: (activity) => postTo(bot, activity) }, name);
      return worker.says(text, { id }).then(({ status }) => status === 200, () => false);
    };
    await until(`${name} to be answered`, isAnswered, 30_000);
  };
  await say('check in at Splott back by 3:55pm', `in-${name}`);
  await say('extend 10', `extend-${name}`);
}

async function notOpen(street: Street, calm: Crew): Promise<string[]> {
  const found = await street.inStore((store) => Promise.all(calm.workers.map(async (name) => ({ name, visits: await openVisitsOf(store, 'main', street.person(name).id) }))));
  return found.filter(({ visits }) => visits.length !== 1 || visits[0]?.extensions.length !== 1).map(({ name, visits }) => `${name} has ${visits.length} visits open, extended ${visits[0]?.extensions.length ?? 0} times`);
}

const postTo = async (bot: BotProcess, activity: unknown): Promise<{ status: number; body: string }> => {
  const response = await fetch(`${bot.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity), signal: AbortSignal.timeout(10_000) });
  return { status: response.status, body: await response.text() };
};

/** Two bots that are started again whenever they are killed. */
interface Pair {
  readonly kills: readonly number[];
  readonly kill: (which: 0 | 1) => void;
  readonly any: (chance: Chance) => BotProcess;
  /** Resolves when both are up. */
  readonly ready: () => Promise<void>;
}

async function startPair(street: Street): Promise<Pair> {
  const kills: number[] = [];
  const running = await Promise.all([street.startBot(), street.startBot()]);
  const starting: [Promise<void>, Promise<void>] = [Promise.resolve(), Promise.resolve()];
  const isDown = [false, false];
  return {
    kills,
    kill: (which) => {
      if (isDown[which]) return;
      isDown[which] = true;
      running[which]?.kill();
      kills.push(performance.now());
      starting[which] = street.startBot().then((bot) => {
        running[which] = bot;
        isDown[which] = false;
      });
      // Whoever waits for it hears of it; until then it is no loose end.
      starting[which].catch(() => {});
    },
    any: (chance) => chance.pick([running[0], running[1]]),
    ready: () => Promise.all(starting).then(() => undefined),
  };
}
