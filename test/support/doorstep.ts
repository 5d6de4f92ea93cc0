import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../../src/config';
import type { Row } from '../../src/store/port';
import { SqliteStore } from '../../src/store/sqlite';
import { wire, type Doorstep } from '../../src/wire';
import { makeTestClock, type TestClock } from './clock';
import { startStandIn, wordsOf, type StandIn, type WireActivity, type WireCard } from './stand-in';

/** The whole bot on a real port, real SQLite and a stand-in Teams, with people who can type and press. */
export interface World {
  readonly teams: StandIn;
  readonly clock: TestClock;
  readonly folder: string;
  bot: Doorstep;
  restart(): Promise<void>;
  stop(): Promise<void>;
  person(name: string): Actor;
  /** Every row of the store, read from its file. */
  dump(): Promise<Row[]>;
  post(activity: unknown, headers?: Record<string, string>): Promise<{ status: number; body: string }>;
}

export interface Actor {
  readonly id: string;
  readonly chat: string;
  says(text: string, where?: { conversation?: string; id?: string }): Promise<{ status: number; body: string }>;
  /** Presses a button of a card in the chat it stands in; answers the card that takes its place, or the words. */
  presses(card: WireCard, title: string, inputs?: Record<string, string>, where?: { conversation?: string; id?: string }): Promise<Pressed>;
}

export interface Pressed {
  readonly status: number;
  readonly card: WireCard | null;
  readonly words: string;
}

export const CHANNEL = '19:managers@thread.tacv2';

export async function startWorld(options: { at?: string; env?: Record<string, string> } = {}): Promise<World> {
  const teams = await startStandIn();
  const clock = makeTestClock(options.at ?? '2026-11-24T14:00:00Z');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doorstep-'));
  const env = { PORT: '0', LOG_LEVEL: 'silent', STORE: `sqlite:${path.join(folder, 'doorstep.db')}`, ...options.env };
  const start = async () => {
    const bot = await wire(readConfig(env, () => `test-${randomUUID().slice(0, 8)}`), clock);
    clock.onMove(() => bot.wake());
    return bot;
  };
  const people = new Map<string, Actor>();
  const world: World = {
    teams, clock, folder,
    bot: await start(),
    restart: async () => {
      await world.bot.stop();
      world.bot = await start();
    },
    stop: async () => {
      await world.bot.stop();
      await teams.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
    dump: async () => {
      const store = new SqliteStore(path.join(folder, 'doorstep.db'));
      const rows = await store.scan('main', ' ', '~', 100_000);
      await store.close();
      return rows;
    },
    person: (name) => {
      const known = people.get(name) ?? makeActor(world, name);
      people.set(name, known);
      return known;
    },
    post: async (activity, headers = {}) => {
      const response = await fetch(`${world.bot.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof activity === 'string' ? activity : JSON.stringify(activity) });
      return { status: response.status, body: await response.text() };
    },
  };
  return world;
}

/** Somebody who types and presses at whatever bot `post` reaches; also one in a process of its own. */
export function makeActor(world: Pick<World, 'teams' | 'post'>, name: string): Actor {
  const id = `aad-${name.toLowerCase()}`;
  const teamsUserId = `29:${name.toLowerCase()}`;
  world.teams.members.push({ id: teamsUserId, name, aadObjectId: id });
  const chat = `personal:${teamsUserId}`;
  const base = (where: { conversation?: string; id?: string } = {}) => {
    const conversation = where.conversation ?? chat;
    return {
      id: where.id ?? randomUUID(), channelId: 'msteams', serviceUrl: world.teams.url, timestamp: '2026-11-24T14:00:00Z', locale: 'en-GB',
      from: { id: teamsUserId, name, aadObjectId: id }, recipient: { id: '28:doorstep', name: 'Doorstep' },
      conversation: { id: conversation, conversationType: conversation.startsWith('19:') ? 'channel' : 'personal', tenantId: 'tenant' },
      channelData: { team: { id: '19:team', name: 'Roath team' }, tenant: { id: 'tenant' } },
    };
  };
  return {
    id, chat,
    says: (text, where) => world.post({ ...base(where), type: 'message', text }),
    presses: async (card, title, inputs = {}, where) => {
      const action = card.actions?.find((one) => one.title === title);
      if (!action) throw new Error(`no button "${title}" among: ${card.actions?.map((one) => one.title).join(', ') ?? 'none'}`);
      const value = { action: { type: 'Action.Execute', verb: action.verb, data: { ...action.data, ...inputs } }, trigger: 'manual' };
      const { status, body } = await world.post({ ...base(where), type: 'invoke', name: 'adaptiveCard/action', value });
      return readPressed(status, body);
    },
  };
}

export function readPressed(status: number, body: string): Pressed {
  const answer = (body === '' ? {} : JSON.parse(body)) as { type?: string; value?: unknown };
  if (typeof answer.value === 'string') return { status, card: null, words: answer.value };
  if (answer.value === undefined) return { status, card: null, words: body };
  const card = answer.value as WireCard;
  return { status, card, words: wordsOf({ type: 'message', attachments: [{ content: card }] } satisfies WireActivity) };
}
