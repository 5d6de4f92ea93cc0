import { myDataIn } from '../../src/app/my-data';
import { askMyData } from '../../src/app/my-data-search';
import { armNight } from '../../src/app/housekeeping';
import { runStep } from '../../src/app/run';
import { toValue } from '../../src/app/subject';
import { checkOut } from '../../src/app/visits';
import { DAY, MINUTE } from '../../src/domain/time';
import { key } from '../../src/store/keys';
import { command, held, openDesk, PLACE, rowsOf, runDue, runToEnd, setUp, visitBy, type Desk } from './desk';

/** The search behind `my data`: a step at a time, complete, and gone after a week. */
let desk: Desk;
beforeEach(async () => {
  desk = openDesk();
  await setUp(desk);
});
afterEach(() => desk.close());

/** So many closed visits of the first, among as many of the second. */
async function manyVisits(count: number): Promise<void> {
  const { id } = await visitBy(desk, 'sam');
  await command(desk, 'sam', 'check-out', (scope) => checkOut(scope, { by: 'sam', visitId: id }));
  const pattern = await held(desk.store, 'visit', id);
  if (!pattern) throw new Error('no visit to copy');
  const copies = Array.from({ length: count }, (_, index) => ({ ...pattern.state, id: `copy-${String(index).padStart(5, '0')}`, workerId: index % 2 === 0 ? 'sam' : 'tom', startedAt: pattern.state.startedAt - index * MINUTE }));
  for (let from = 0; from < count; from += 80) await desk.store.commit(PLACE, copies.slice(from, from + 80).map((state) => ({ put: key.visit(state.id), value: toValue({ ...pattern, state }), was: 'any' as const })));
}

const ask = () => command(desk, 'sam', 'my-data', (scope) => askMyData(scope, 'sam'));
const mine = (skip = 0) => myDataIn(desk.store, PLACE, { personId: 'sam', section: 'visit', skip }, desk.time.now);

it('finds every record of hers, the newest first, in steps that each look at a few hundred rows', async () => {
  await manyVisits(1_000);
  expect(await ask()).toMatchObject({ sentence: { say: 'data-coming' } });
  expect(await mine()).toBeNull();
  await runDue(desk);
  expect(await mine()).toBeNull();
  await runToEnd(desk, desk.time.now + 1);
  const data = await mine();
  expect(data?.counts).toEqual({ visit: 501, plan: 0, incident: 0, reflection: 0, worry: 0 });
  const shown = data?.records.flatMap((record) => (record.is === 'visit' ? [record.visit] : [])) ?? [];
  expect(shown.filter(({ workerId }) => workerId !== 'sam')).toEqual([]);
  expect(shown.map(({ startedAt }) => startedAt)).toEqual(shown.map(({ startedAt }) => startedAt).sort((a, b) => b - a));
  expect((await mine(500))?.records).toHaveLength(1);
});

it('tells her once, however often she asks meanwhile', async () => {
  await visitBy(desk, 'sam');
  await ask();
  await ask();
  await runToEnd(desk, desk.time.now + 1);
  expect(await ask()).toMatchObject({ card: { name: 'my-data' } });
  expect((await rowsOf(desk.store, 'out')).filter((row) => JSON.stringify(row.value).includes('my-data'))).toHaveLength(1);
});

it('leaves out what has gone since, and the search itself goes after a week', async () => {
  await runStep(desk.runner, { place: PLACE, did: 'start' }, armNight);
  const { id } = await visitBy(desk, 'sam');
  await ask();
  await runToEnd(desk, desk.time.now + 1);
  await command(desk, 'sam', 'check-out', (scope) => checkOut(scope, { by: 'sam', visitId: id }));
  await desk.store.commit(PLACE, [{ remove: key.visit(id), was: 'any' }]);
  expect((await mine())?.records).toEqual([]);
  await runToEnd(desk, desk.time.now + 9 * DAY);
  expect(await rowsOf(desk.store, 'mine')).toEqual([]);
  expect(await mine()).toBeNull();
});
