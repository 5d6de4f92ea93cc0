import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { verifyJournal } from '../../src/app/journal';
import { en } from '../../src/strings/en';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/port';
import { makeActor, type Actor } from '../support/doorstep';
import { startStandIn, wordsOf, type Accepted, type StandIn } from '../support/stand-in';
import { startBotProcess, type BotProcess } from './bot-process';

/**
 * One street: a store, a stand-in Teams and real bots that come and go. The clock runs at real speed from three in the
 * afternoon and goes on over restarts; only `later` moves it, as if the lid had been closed.
 */
export interface Street {
  readonly teams: StandIn;
  readonly storeSpec: string;
  readonly folder: string;
  /** An instant of the domain, so many seconds from now. */
  readonly inSeconds: (seconds: number) => number;
  readonly later: (by: { hours: number }) => void;
  readonly startBot: (options?: BotOptions) => Promise<BotProcess>;
  /** The bot that activities go to: the one started last. */
  bot: BotProcess;
  readonly person: (name: string) => Actor;
  /** Looks at the store from outside, beside the bots. */
  readonly inStore: <T>(look: (store: Store) => Promise<T>) => Promise<T>;
  readonly end: () => Promise<void>;
}

export interface BotOptions {
  readonly env?: Record<string, string>;
  readonly fileBlocks?: number;
}

const START = Date.parse('2026-11-24T15:00:00Z');

export async function openStreet(storeSpec?: string): Promise<Street> {
  const teams = await startStandIn();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doorstep-faults-'));
  const spec = storeSpec ?? `sqlite:${path.join(folder, 'doorstep.db')}`;
  const bots: BotProcess[] = [];
  const people = new Map<string, Actor>();
  let anchor = Date.now();

  const post = async (activity: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${street.bot.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(activity) });
    return { status: response.status, body: await response.text() };
  };
  const street: Street = {
    teams, folder, storeSpec: spec,
    inSeconds: (seconds) => START + (Date.now() - anchor) + seconds * 1_000,
    later: ({ hours }) => void (anchor -= hours * 3_600_000),
    get bot() {
      const last = bots.at(-1);
      if (!last) throw new Error('no bot was started');
      return last;
    },
    startBot: async ({ env = {}, fileBlocks } = {}) => {
      const bot = await startBotProcess({ STORE: spec, CLOCK_START: new Date(START).toISOString(), CLOCK_ANCHOR: String(anchor), ...env }, fileBlocks ?? null);
      bots.push(bot);
      return bot;
    },
    person: (name) => {
      const known = people.get(name) ?? makeActor({ teams, post }, name);
      people.set(name, known);
      return known;
    },
    inStore: async (look) => {
      const { store, close } = await openStore(spec);
      return look(store).finally(close);
    },
    end: async () => {
      for (const bot of bots) bot.kill();
      await Promise.all(bots.map((bot) => bot.ended));
      await teams.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
  return street;
}

/** A story in a street of its own, so that stories can run side by side. */
export const withStreet = (story: (street: Street) => Promise<void>) => async (): Promise<void> => {
  const street = await openStreet();
  await story(street).finally(street.end);
};

/** An alarm that reached somebody's screen. */
export interface Told {
  readonly to: string;
  readonly worker: string;
  readonly isMarkedRepeat: boolean;
  readonly at: number;
}

export const alarmsTold = (teams: StandIn): Told[] => teams.accepted.filter((one) => one.how === 'post').flatMap(toTold);

function toTold(one: Accepted): Told[] {
  const words = wordsOf(one.activity);
  const worker = /Overdue: (\S+)/.exec(words)?.[1];
  return worker === undefined ? [] : [{ to: one.conversationId, worker, isMarkedRepeat: words.includes(en.alarm.repeat), at: one.at }];
}

/** Told more than once, and the later copy does not say so: what must never be. */
export function unmarkedDoubles(teams: StandIn): string[] {
  const seen = new Set<string>();
  return alarmsTold(teams).flatMap(({ to, worker, isMarkedRepeat }) => {
    const name = `${worker} to ${to}`;
    const isDouble = seen.has(name);
    seen.add(name);
    return isDouble && !isMarkedRepeat ? [name] : [];
  });
}

export const toldOnce = (teams: StandIn): Set<string> => new Set(alarmsTold(teams).map(({ to, worker }) => `${worker} to ${to}`));

/** Waits until nothing is left to send and every timer that is due has run; then the books have to balance. */
export async function settleDown(street: Street, withinMs = 30_000): Promise<void> {
  expect(await audit(street, withinMs)).toEqual([]);
}

/** What does not add up once nothing is left to send. */
export const audit = (street: Street, withinMs = 30_000): Promise<readonly string[]> =>
  street.inStore(async (store) => {
    await until('the outbox to be empty', async () => (await store.scan('main', 'out|0', 'out|1', 1)).length === 0, withinMs, () => street.bot.complaints.slice(-5).map((line) => line.slice(0, 400)).join('\n'));
    return (await verifyJournal(store, 'main')).faults;
  });

/** Looks again and again, with a limit: for what sends no event of its own. */
export async function until(what: string, isSo: () => Promise<boolean> | boolean, withinMs: number, tell: () => string = () => ''): Promise<void> {
  const end = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`waited ${withinMs} ms for ${what}\n${tell()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
