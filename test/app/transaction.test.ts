import type { Outgoing } from '../../src/app/outgoing';
import { beginTransaction, type Transaction } from '../../src/app/transaction';
import type { Person } from '../../src/domain/person';
import { key } from '../../src/store/keys';
import { Conflict } from '../../src/store/port';
import { dueRows, held, instantOf, openDesk, PLACE, rowsOf, START, subjectOf, type Desk } from './desk';

let desk: Desk;
beforeEach(() => (desk = openDesk()));
afterEach(() => desk.close());

const person = (name: string): Person => ({ id: 'sam', name, teamsUserId: '29:sam', language: null, teamIds: [], watchedBy: null, usualBuddy: null, personal: null });
const begin = (): Transaction => beginTransaction(desk.store, PLACE, { by: 'ann', did: 'test', now: START });
const commit = (tx: Transaction): Promise<unknown> => desk.store.commit(PLACE, tx.writes());
const log = () => rowsOf(desk.store, 'log');

async function change(work: (tx: Transaction) => void | Promise<void>): Promise<void> {
  const tx = begin();
  await tx.get('person', 'sam');
  await work(tx);
  if (!tx.isEmpty) await commit(tx);
}

it('writes one entry for a subject, however often it was put in one command', async () => {
  await change((tx) => {
    tx.put('person', 'sam', person('Sam'));
    tx.put('person', 'sam', person('Samira'));
    tx.note('person', 'sam', 'renamed');
  });
  expect(await log()).toHaveLength(1);
  expect((await log())[0]?.value).toMatchObject({ sequence: 1, at: START, by: 'ann', did: 'renamed' });
  expect(await held(desk.store, 'person', 'sam')).toMatchObject({ sequence: 1, state: { name: 'Samira' } });
});

it('writes nothing when what was put is what stands there, in whatever order its fields come', async () => {
  await change((tx) => tx.put('person', 'sam', person('Sam')));
  const tx = begin();
  await tx.get('person', 'sam');
  tx.put('person', 'sam', Object.fromEntries(Object.entries(person('Sam')).reverse()) as unknown as Person); // The same fields.
  expect(tx.isEmpty).toBe(true);
});

it('keeps what was put last, also when that is what stood there before', async () => {
  await change((tx) => tx.put('person', 'sam', person('Sam')));
  await change((tx) => {
    tx.put('person', 'sam', person('Samira'));
    tx.put('person', 'sam', person('Sam'));
  });
  expect((await held(desk.store, 'person', 'sam'))?.state.name).toBe('Sam');
});

it('notes that somebody acted although nothing changed', async () => {
  await change((tx) => tx.put('person', 'sam', person('Sam')));
  await change((tx) => tx.note('person', 'sam', 'refused: not-allowed'));
  const [first, second] = (await log()).map((row) => row.value as { valueHash: string; did: string }); // Entries.
  expect(second).toMatchObject({ did: 'refused: not-allowed', valueHash: first?.valueHash });
});

it('moves a timer without an entry, and never leaves two', async () => {
  await change((tx) => (tx.put('person', 'sam', person('Sam')), tx.timer('person', 'sam', START + 1)));
  await change((tx) => tx.timer('person', 'sam', START + 2));
  expect((await dueRows(desk.store)).map((row) => [instantOf(row), subjectOf(row)])).toEqual([[START + 2, 'person:sam']]);
  expect(await log()).toHaveLength(1);
  await change((tx) => tx.timer('person', 'sam', null));
  expect(await dueRows(desk.store)).toEqual([]);
});

it('clears the timer that woke it, and keeps it when it is set to the same instant again', async () => {
  await change((tx) => (tx.put('person', 'sam', person('Sam')), tx.timer('person', 'sam', START)));
  const dueKey = key.due(START, 'person:sam');
  await change((tx) => (tx.clearDue(dueKey), tx.timer('person', 'sam', START)));
  expect(await dueRows(desk.store)).toHaveLength(1);
  await change((tx) => (tx.clearDue(dueKey), tx.timer('person', 'sam', START + 5)));
  expect((await dueRows(desk.store)).map(instantOf)).toEqual([START + 5]);
});

it('clears a due row whose subject is gone', async () => {
  const dueKey = key.due(START, 'visit:gone');
  await desk.store.commit(PLACE, [{ put: dueKey, value: { subject: 'visit:gone' }, was: 'absent' }]);
  const tx = begin();
  tx.clearDue(dueKey);
  await commit(tx);
  expect(await dueRows(desk.store)).toEqual([]);
});

it.each([
  { says: 'a subject it changes', read: (tx: Transaction) => tx.get('person', 'sam').then(() => tx.put('person', 'sam', person('Mine'))), theirs: (tx: Transaction) => tx.get('person', 'sam').then(() => tx.put('person', 'sam', person('Theirs'))) },
  { says: 'a row it changes', read: (tx: Transaction) => tx.plain('beat').then(() => tx.write('beat', 1)), theirs: (tx: Transaction) => tx.plain('beat').then(() => tx.write('beat', 2)) },
  { says: 'a row of a page it changes', read: (tx: Transaction) => tx.page('beat', 'beau', 9).then(() => tx.write('beat', null)), theirs: (tx: Transaction) => tx.plain('beat').then(() => tx.write('beat', 2)) },
])('refuses to write when somebody else meanwhile changed $says', async ({ read, theirs }) => {
  await change((tx) => tx.put('person', 'sam', person('Sam')));
  await desk.store.commit(PLACE, [{ put: 'beat', value: 0, was: 'absent' }]);
  const tx = begin();
  await read(tx);
  const other = begin();
  await theirs(other);
  await commit(other);
  await expect(commit(tx)).rejects.toBeInstanceOf(Conflict);
});

it('does not let anything be changed that was not read', () => {
  const tx = begin();
  expect(() => tx.put('person', 'sam', person('Sam'))).toThrow('change person:sam: not read first');
  expect(() => tx.write('beat', 1)).toThrow('write beat: not read first');
  expect(() => tx.timer('visit', 'v', 1)).toThrow('not read first');
});

it('does not note anything about a subject that does not exist', async () => {
  await expect(change((tx) => tx.note('person', 'sam', 'refused'))).rejects.toThrow('it does not exist');
});

it('writes a decision and its message together, alarms where they are found first', async () => {
  const message = (id: string, alarm: boolean): Outgoing => ({ id, alarm, to: { kind: 'person', id: 'sam' }, about: { card: 'canary', teamId: null }, createdAt: START, attempts: 0, lease: null, mayBeRepeat: false, handedOn: false });
  await change((tx) => {
    tx.put('person', 'sam', person('Sam'));
    tx.send(message('a-courtesy', false), START - 1_000);
    tx.send(message('b-alarm', true), START);
  });
  expect((await rowsOf(desk.store, 'out')).map((row) => (row.value as { id: string }).id)).toEqual(['b-alarm', 'a-courtesy']); // Messages.
});

it('tells the count of changes a card drawn now is worth', async () => {
  await change((tx) => tx.put('person', 'sam', person('Sam')));
  await change((tx) => {
    expect(tx.sequenceOf('person', 'sam')).toBe(1);
    tx.put('person', 'sam', person('Samira'));
    expect(tx.sequenceOf('person', 'sam')).toBe(2);
  });
});
