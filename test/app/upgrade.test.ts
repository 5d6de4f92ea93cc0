import { verifyJournal } from '../../src/app/journal';
import { setUpTeam } from '../../src/app/teams';
import { runStep } from '../../src/app/run';
import type { Json } from '../../src/store/port';
import { canonical, hashEntry, sha256, type Entry } from '../../src/app/subject';
import { command, held, openDesk, pass, PLACE, rowsOf, setUp, setUpRequest, visitBy, type Desk } from './desk';

/** What an earlier program wrote, and what a team changes, while a visit is open. */
let desk: Desk;
beforeEach(async () => void (await setUp((desk = openDesk()))));
afterEach(() => desk.close());

const without = <T extends object, Name extends keyof T>(whole: T, ...names: Name[]): Omit<T, Name> => Object.fromEntries(Object.entries(whole).filter(([name]) => !names.some((one) => one === name))) as Omit<T, Name>; // The same fields, fewer.

/** The row and its one entry as a program wrote them that knew none of the later fields. */
async function writeAsBefore(id: string): Promise<void> {
  const row = await desk.store.read(PLACE, `visit|${id}`);
  const { state, ...rest } = row?.value as { state: Record<string, Json> } & Record<string, Json>;
  const old = without(state, 'minutes', 'handling');
  const [log] = await rowsOf(desk.store, 'log', `visit:${id}`);
  const entry = { ...without(log?.value as unknown as Entry, 'hash'), valueHash: sha256(canonical(old)) };
  await desk.store.commit(PLACE, [
    { put: `visit|${id}`, value: { ...rest, state: old, head: hashEntry(entry) }, was: 'any' },
    { put: log?.key ?? '', value: { ...entry, hash: hashEntry(entry) }, was: 'any' },
  ]);
}

it('goes on watching a visit that an earlier program wrote, and its journal still balances', async () => {
  const visit = await visitBy(desk, 'sam');
  await writeAsBefore(visit.id);
  expect((await held(desk.store, 'visit', visit.id))?.state.minutes).toBeNull();
  expect((await held(desk.store, 'visit', visit.id))?.state.handling).toEqual({ steps: [], reference: null });
  // Only the timer moves: the row must stay what its last entry has hashed.
  await runStep(desk.runner, { place: PLACE, did: 'tick' }, async ({ tx, now }) => {
    await tx.get('visit', visit.id);
    tx.timer('visit', visit.id, now + 1);
  });
  expect((await verifyJournal(desk.store, PLACE)).faults).toEqual([]);
  await pass(desk, { minutes: 76 });
  expect((await held(desk.store, 'visit', visit.id))?.state.watch).toMatchObject({ is: 'alarm' });
  expect((await verifyJournal(desk.store, PLACE)).faults).toEqual([]);
});

it('keeps the minutes a visit began with, so that no step is passed over when its team changes them', async () => {
  const visit = await visitBy(desk, 'sam');
  await pass(desk, { minutes: 60 });
  await pass(desk, { minutes: 5 });
  await pass(desk, { minutes: 5 });
  const sooner = { managers: 3, deputies: 6, seniors: 9 };
  await command(desk, 'ann', 'set-up', (scope) => setUpTeam(scope, setUpRequest({ ladder: { ordinary: sooner, high: sooner } })));
  await pass(desk, { minutes: 5 });
  const told = (await rowsOf(desk.store, 'out')).map((row) => (row.value as { about: { card: string; rung?: string } }).about).filter(({ card }) => card === 'alarm');
  expect(told.map(({ rung }) => rung)).toEqual(['managers', 'managers']);
  expect((await held(desk.store, 'visit', visit.id))?.state.watch).toMatchObject({ is: 'alarm', reached: 4 });
});
