import { erase } from '../../src/app/erase';
import { holdingsOfCase } from '../../src/app/holdings';
import { armNight } from '../../src/app/housekeeping';
import { verifyJournal } from '../../src/app/journal';
import { reflectionsOf, saveReflection } from '../../src/app/reflections';
import { runStep } from '../../src/app/run';
import { checkOut } from '../../src/app/visits';
import { DAY } from '../../src/domain/time';
import { command, openDesk, PLACE, rowsOf, runToEnd, setUp, START, TEAM, visitBy, type Desk } from './desk';

/** A reflection is its writer's, for thirty days. */
let desk: Desk;
beforeEach(async () => {
  desk = openDesk();
  await setUp(desk);
  await runStep(desk.runner, { place: PLACE, did: 'start' }, armNight);
});
afterEach(() => desk.close());

const SECRET = 'glad to be outside';
async function written(worker = 'sam'): Promise<string> {
  const { id } = await visitBy(desk, worker);
  await command(desk, worker, 'check-out', (scope) => checkOut(scope, { by: worker, visitId: id }));
  await command(desk, worker, 'reflect', (scope) => saveReflection(scope, { by: worker, visitId: id, answers: { 'R-07': SECRET } }));
  return id;
}
const rows = () => rowsOf(desk.store, 'reflection');
const everything = async () => JSON.stringify(await desk.store.scan(PLACE, ' ', '~', 10_000));

it('stands in one row under its writer, and nowhere else: not the journal, the case, a receipt or a message', async () => {
  const id = await written();
  expect((await rows()).map(({ key }) => key)).toEqual([`reflection|sam|${id}`]);
  expect((await everything()).split(SECRET)).toHaveLength(2);
  expect(JSON.stringify(await holdingsOfCase(desk.store, PLACE, '4471'))).not.toContain(SECRET);
  expect(await reflectionsOf(desk.store, PLACE, 'sam', START)).toMatchObject([{ visitId: id, answers: { 'R-07': SECRET } }]);
  expect(await reflectionsOf(desk.store, PLACE, 'tom', START)).toEqual([]);
  expect((await verifyJournal(desk.store, PLACE)).faults).toEqual([]);
});

it('is kept thirty days and gone the night after; unread from the hour itself', async () => {
  await written();
  await runToEnd(desk, START + 29 * DAY);
  expect(await rows()).toHaveLength(1);
  expect(await reflectionsOf(desk.store, PLACE, 'sam', desk.time.now + 2 * DAY)).toEqual([]);
  await runToEnd(desk, START + 31 * DAY);
  expect(await rows()).toEqual([]);
  expect(await everything()).not.toContain(SECRET);
});

it('is erased with the person, and with the visit when its case is erased', async () => {
  await written('sam');
  await written('tom');
  await runStep(desk.runner, { place: PLACE, did: 'leave' }, async ({ tx }) => {
    const team = await tx.get('team', TEAM);
    if (team) tx.put('team', TEAM, { ...team, members: team.members.filter((member) => member !== 'sam') });
  });
  expect(await erase(desk.runner, PLACE, { what: { person: 'sam' }, by: 'priya', confirmedBy: 'dee', admins: new Set() })).toMatchObject({ ok: true });
  expect((await rows()).map(({ key }) => key.split('|')[1])).toEqual(['tom']);
  expect(await erase(desk.runner, PLACE, { what: { case: '4471' }, by: 'priya', confirmedBy: 'dee', admins: new Set() })).toMatchObject({ ok: true });
  expect(await rows()).toEqual([]);
});
