import { openStore } from '../../src/store/open';
import { fromRow, type Entry, type Kind } from '../../src/app/subject';
import { key, range } from '../../src/store/keys';
import type { Row, Store } from '../../src/store/port';
import { CHANNEL, startWorld, type Actor, type World } from '../support/doorstep';
import { cardOf, wordsOf, type Accepted, type WireCard } from '../support/stand-in';
import { until } from './until';

/** A team at work, and somebody who has no part in it: the people every test of the door is about. */
export interface Village {
  readonly world: World;
  readonly sam: Actor;
  readonly priya: Actor;
  readonly dee: Actor;
  /** Knows nobody here and belongs to no team. */
  readonly stranger: Actor;
  /** A second look at the same file, as an auditor would take it. */
  readonly store: Store;
  readonly stop: () => Promise<void>;
}

export const PLACE = 'main';
export const IN_CHANNEL = { conversation: CHANNEL } as const;

export async function startVillage(options: Parameters<typeof startWorld>[0] = {}): Promise<Village> {
  const world = await startWorld(options);
  const [sam, priya, dee] = [world.person('Sam'), world.person('Priya'), world.person('Dee')];
  const { store, close } = await openStore(`sqlite:${world.folder}/doorstep.db`);
  await setUp(world, { priya, dee });
  // The roster is written down by a timer of its own.
  await until('Sam belongs to the team', async () => (await load(store, 'person', sam.id))?.teamIds.length === 1);
  const roster = [...world.teams.members];
  const stranger = world.person('Mallory');
  world.teams.members = roster;
  return { world, sam, priya, dee, stranger, store, stop: async () => (await close(), await world.stop()) };
}

async function setUp(world: World, { priya, dee }: { priya: Actor; dee: Actor }): Promise<void> {
  await priya.says('set up', { conversation: `${CHANNEL};messageid=1` });
  const form = await world.teams.waitFor('the set-up form', (one) => isInChannel(one) && cardOf(one.activity) !== undefined);
  await priya.presses(cardIn(form), 'Save', { board: 'durham', audience: 'children', managers: priya.id, deputies: dee.id, language: 'en' }, IN_CHANNEL);
  // The confirmation in words comes a moment after the answer to the press.
  await world.teams.waitFor('the set-up in words', (one) => isInChannel(one) && wordsOf(one.activity).includes('is set up'));
  await world.teams.waitFor('the question for a phrase', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('Duress phrase'));
}

/** Sam checks in and her visit's id is answered. */
export async function checkIn({ sam, store }: Village): Promise<string> {
  await sam.says('check in 4471 at Splott back by 3pm');
  const row = await until('the visit is open', () => store.read(PLACE, key.open(sam.id)));
  const id = (row.value as { ids: readonly string[] }).ids.at(-1); // An index row: ids in order.
  if (id === undefined) throw new Error('the index names no visit');
  return id;
}

/** Fifteen minutes past the return time: the channel has its card, and whether a list is needed has been looked at. */
export async function raiseAlarm({ world, store }: Village): Promise<WireCard> {
  world.clock.set('2026-11-24T15:15:00Z');
  const card = cardIn(await world.teams.waitFor('the alarm', (one) => isInChannel(one) && cardOf(one.activity)?.actions?.some(({ verb }) => verb === 'claim') === true));
  await until('the list has been looked at', async () => !(await rowsOf(store, 'due')).some((row) => row.key.includes('|alarms:')));
  return card;
}

export const isInChannel = (one: Accepted): boolean => one.conversationId.startsWith(CHANNEL);

export function cardIn(one: Accepted): WireCard {
  const card = cardOf(one.activity);
  if (!card) throw new Error(`no card in what went to ${one.conversationId}`);
  return card;
}

export function lastCard({ world }: Village, conversation: string): WireCard {
  const found = world.teams.to(conversation).findLast((one) => cardOf(one.activity));
  if (!found) throw new Error(`no card in ${conversation}`);
  return cardIn(found);
}

export async function load<K extends Kind>(store: Store, kind: K, id: string) {
  const row = await store.read(PLACE, key[kind](id));
  return row ? fromRow<K>(row).state : null;
}

export async function rowsOf(store: Store, prefix: Parameters<typeof range>[0], ...parts: string[]): Promise<Row[]> {
  const { from, to } = range(prefix, ...parts);
  return store.scan(PLACE, from, to, 10_000);
}

/**
 * Everything that decides who is watched, by whom and until when. Journal, receipts and outgoing words are not in it:
 * being turned away is written down, and changes nothing.
 */
export async function standing(store: Store): Promise<Record<string, unknown>> {
  const subjects = (await Promise.all((['visit', 'team', 'person', 'plan', 'case', 'incident'] as const).map((kind) => rowsOf(store, kind)))).flat();
  const indexes = (await Promise.all((['open', 'due'] as const).map((prefix) => rowsOf(store, prefix)))).flat();
  const timers = indexes.filter((row) => !/\|(canary|night)/.test(row.key));
  const rows: [string, unknown][] = [...subjects.map((row): [string, unknown] => [row.key, fromRow(row).state]), ...timers.map((row): [string, unknown] => [row.key, row.value])];
  return Object.fromEntries<unknown>(rows);
}

/** What the journal says was done to a subject, in order. */
export async function journalOf(store: Store, kind: Kind, id: string): Promise<Entry[]> {
  const rows = await rowsOf(store, 'log', key.log(`${kind}:${id}`, 0).split('|')[1] ?? '');
  return rows.map((row) => row.value as unknown as Entry); // Only the transaction writes entries.
}
