import { armNight, sealHash, type SealPage } from '../../src/app/housekeeping';
import { verifyJournal } from '../../src/app/journal';
import { runStep } from '../../src/app/run';
import { canonical, CHAIN_START, hashEntry, sha256, type Entry } from '../../src/app/subject';
import { claim, close } from '../../src/app/on-alarm';
import { extend } from '../../src/app/visits';
import type { Json, Row, Write } from '../../src/store/port';
import { command, held, openDesk, pass, PLACE, rowsOf, runToEnd, setUp, visitBy, type Desk } from './desk';

let desk: Desk;
beforeEach(() => (desk = openDesk()));
afterEach(() => desk.close());

/** A visit that was forgotten, claimed and closed, with a press by somebody who may not; then two nights. */
async function story(): Promise<string> {
  await setUp(desk);
  await runStep(desk.runner, { place: PLACE, did: 'start' }, armNight);
  const { id: visitId } = await visitBy(desk, 'sam', 30);
  await pass(desk, { minutes: 46 });
  await command(desk, 'priya', 'claim', (scope) => claim(scope, { by: 'priya', visitId }));
  await command(desk, 'tom', 'close', (scope) => close(scope, { by: 'tom', visitId, outcome: 'safe', howKnown: 'I guess' }));
  await command(desk, 'priya', 'close', (scope) => close(scope, { by: 'priya', visitId, outcome: 'safe', howKnown: 'Rang and spoke to her' }));
  await runToEnd(desk, Date.parse('2026-11-25T03:00:00Z'));
  await runToEnd(desk, Date.parse('2026-11-26T03:00:00Z'));
  return `visit|${visitId}`;
}

const put = (key: string, value: unknown): Promise<unknown> => desk.store.commit(PLACE, [{ put: key, value: value as Json, was: 'any' }]); // What a tamperer writes.
const remove = (key: string): Promise<unknown> => desk.store.commit(PLACE, [{ remove: key, was: 'any' }]);
const faults = async (): Promise<readonly string[]> => (await verifyJournal(desk.store, PLACE)).faults;
const seals = async () => (await rowsOf(desk.store, 'seal')).map((row) => ({ key: row.key, page: row.value as unknown as SealPage }));
const entriesOf = async (subject: string) => (await rowsOf(desk.store, 'log', subject.replace('|', ':'))).map((row) => ({ key: row.key, entry: row.value as unknown as Entry }));
const rowOf = async (key: string): Promise<Row> => {
  const row = await desk.store.read(PLACE, key);
  if (!row) throw new Error(`no row ${key}`);
  return row;
};
const at = <T>(items: readonly T[], index: number): T => {
  const item = items.at(index);
  if (item === undefined) throw new Error(`no item ${index} of ${items.length}`);
  return item;
};

/** What an entry's hash covers: all of it but the hash. */
const contentOf = (entry: Entry): Omit<Entry, 'hash'> => Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'hash')) as Omit<Entry, 'hash'>; // Only `hash` is left out.

/** Writes a chain anew from an entry on, with every hash right, and the state's head with it. */
async function rewrite(subject: string, from: number, change: Partial<Entry>): Promise<void> {
  const chain = await entriesOf(subject);
  let previous = from === 0 ? CHAIN_START : at(chain, from - 1).entry.hash;
  const writes: Write[] = [];
  for (const [index, { key, entry }] of chain.slice(from).entries()) {
    const content = contentOf({ ...entry, ...(index === 0 ? change : {}), previous });
    previous = hashEntry(content);
    writes.push({ put: key, value: { ...content, hash: previous }, was: 'any' });
  }
  const row = await rowOf(subject);
  await desk.store.commit(PLACE, [...writes, { put: subject, value: { ...(row.value as object), head: previous }, was: 'any' }]);
}

it('has one entry for every change and every refused press, with who, when and what, and nobody\'s words', async () => {
  const subject = await story();
  const entries = (await entriesOf(subject)).map(({ entry }) => `${entry.by} ${entry.did}`);
  expect(entries).toEqual(['sam check-in', 'clock tick', 'priya claim', 'tom refused: not-a-manager', 'priya close']);
  expect(await held(desk.store, 'visit', subject.slice('visit|'.length))).toMatchObject({ sequence: entries.length });
  // A hash may hold any four digits, the reference's too.
  const text = JSON.stringify((await rowsOf(desk.store, 'log')).map((row) => row.value)).replace(/[0-9a-f]{64}/g, '');
  for (const word of ['Splott', '4471', 'Rang and spoke']) expect(text).not.toContain(word);
});

it('balances: every chain, every state and every seal', async () => {
  await story();
  const audit = await verifyJournal(desk.store, PLACE);
  expect(audit.faults).toEqual([]);
  expect(audit).toMatchObject({ subjects: 6, entries: (await rowsOf(desk.store, 'log')).length, seals: (await seals()).length });
  expect(audit.seals).toBe(6);
});

it('chains each entry to the one before', async () => {
  const chain = (await entriesOf(await story())).map(({ entry }) => entry);
  expect(chain.map((entry) => entry.previous)).toEqual([CHAIN_START, ...chain.slice(0, -1).map((entry) => entry.hash)]);
  expect(chain.map((entry) => entry.sequence)).toEqual(chain.map((_, index) => index + 1));
});

it.each<{ says: string; tamper: (visit: string) => Promise<unknown>; finds: RegExp }>([
  { says: 'an entry that names another person', tamper: async (visit) => { const { key, entry } = at(await entriesOf(visit), 1); await put(key, { ...entry, by: 'tom' }); }, finds: /entry 2 was changed/ },
  { says: 'an entry changed together with its hash', tamper: async (visit) => { const { key, entry } = at(await entriesOf(visit), 1); const content = contentOf({ ...entry, by: 'tom' }); await put(key, { ...content, hash: hashEntry(content) }); }, finds: /entry 3 does not follow/ },
  { says: 'an entry taken out of the middle', tamper: async (visit) => remove(at(await entriesOf(visit), 2).key), finds: /entry 3 is missing/ },
  { says: 'the first entry taken out', tamper: async (visit) => remove(at(await entriesOf(visit), 0).key), finds: /entry 1 is missing/ },
  { says: 'the last entry taken out', tamper: async (visit) => remove(at(await entriesOf(visit), -1).key), finds: /the state is at entry 5, the journal at 4/ },
  { says: 'the whole chain taken out', tamper: async (visit) => { for (const { key } of await entriesOf(visit)) await remove(key); }, finds: /the state is at entry 5, the journal at 0/ },
  { says: 'a state changed by hand', tamper: async (visit) => { const row = await rowOf(visit); const value = row.value as { state: object }; await put(visit, { ...value, state: { ...value.state, where: 'Ely' } }); }, finds: /the state is not what entry 5 recorded/ },
  { says: 'a state whose head was changed', tamper: async (visit) => { const row = await rowOf(visit); await put(visit, { ...(row.value as object), head: 'another' }); }, finds: /the state is at entry 5/ },
  { says: 'a chain written anew with every hash right, since it was sealed', tamper: (visit) => rewrite(visit, 1, { by: 'tom' }), finds: /entry 5 is not the one that was sealed/ },
  { says: 'a chain cut short together with its state, since it was sealed', tamper: async (visit) => {
    const chain = await entriesOf(visit);
    await remove(at(chain, -1).key);
    const { entry } = at(chain, -2);
    const row = await rowOf(visit);
    const value = row.value as { state: object };
    await put(visit, { ...value, sequence: 4, head: entry.hash });
  }, finds: /sealed entry 5 is gone/ },
  { says: 'a subject taken out with its whole chain, since it was sealed', tamper: async (visit) => { for (const { key } of await entriesOf(visit)) await remove(key); await remove(visit); }, finds: /sealed entry 5 is gone/ },
  { says: 'a subject taken out, its chain left', tamper: (visit) => remove(visit), finds: /visit.*/ },
  { says: 'a seal with another head', tamper: async () => { const { key, page } = at(await seals(), 0); await put(key, { ...page, heads: page.heads.map(([name, sequence], index) => [name, sequence, index === 0 ? 'x' : name]) }); }, finds: /^seal.* was changed/ },
  { says: 'a seal changed together with its hash', tamper: async () => { const { key, page } = at(await seals(), 0); const heads = page.heads.slice(1); await put(key, { ...page, heads, hash: sealHash(heads, page.previous) }); }, finds: /^seal.* does not follow the seal before it/ },
  { says: 'the first seal taken out', tamper: async () => remove(at(await seals(), 0).key), finds: /^seal.* does not follow/ },
  { says: 'a seal taken out of the middle', tamper: async () => remove(at(await seals(), 2).key), finds: /^seal.* does not follow/ },
  { says: 'the last seal taken out', tamper: async () => remove(at(await seals(), -1).key), finds: /seal/ },
])('finds $says', async ({ tamper, finds }) => {
  const visit = await story();
  expect(await faults()).toEqual([]);
  await tamper(visit);
  expect((await faults()).filter((fault) => finds.test(fault))).not.toEqual([]);
});

it('seals each subject with its count and head', async () => {
  const visit = await story();
  const last = (await entriesOf(visit)).at(-1)?.entry;
  expect((await seals()).flatMap(({ page }) => page.heads).filter(([name]) => name === visit)).toEqual([[visit, last?.sequence, last?.hash], [visit, last?.sequence, last?.hash]]);
});

it('records the hash of the state as it was then', async () => {
  await setUp(desk);
  const { id } = await visitBy(desk, 'sam');
  const before = (await held(desk.store, 'visit', id))?.state;
  await command(desk, 'sam', 'extend', (scope) => extend(scope, { by: 'sam', visitId: id, minutes: 30, shown: null }));
  const [first, second] = (await entriesOf(`visit|${id}`)).map(({ entry }) => entry.valueHash);
  expect(first).toBe(sha256(canonical(before)));
  expect(second).toBe(sha256(canonical((await held(desk.store, 'visit', id))?.state)));
  expect(second).not.toBe(first);
});
