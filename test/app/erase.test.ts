import { erase, type Erased } from '../../src/app/erase';
import { holdingsOfCase, holdingsOfPerson } from '../../src/app/holdings';
import { liftHold, setHold } from '../../src/app/holds';
import { armNight } from '../../src/app/housekeeping';
import { reportIncident } from '../../src/app/incidents';
import { verifyJournal } from '../../src/app/journal';
import { raiseDuress } from '../../src/app/duress';
import { saveReport } from '../../src/app/reports';
import { runStep } from '../../src/app/run';
import { checkOut } from '../../src/app/visits';
import { DAY } from '../../src/domain/time';
import { key, range } from '../../src/store/keys';
import { command, held, openDesk, PLACE, rowsOf, runToEnd, setUp, START, states, TEAM, visitBy, type Desk } from './desk';

/** What is held is handed out whole, and taken away at the word of two. */
let desk: Desk;
beforeEach(async () => {
  desk = openDesk();
  await setUp(desk);
  await runStep(desk.runner, { place: PLACE, did: 'start' }, armNight);
});
afterEach(() => desk.close());

const audit = async () => (await verifyJournal(desk.store, PLACE)).faults;
const order = (what: Erased, changes: { by?: string; confirmedBy?: string } = {}) => erase(desk.runner, PLACE, { what, by: 'priya', confirmedBy: 'dee', admins: new Set(['ann']), ...changes });
const everything = async () => JSON.stringify(await desk.store.scan(PLACE, ' ', '~', 10_000));

async function finished(worker = 'sam'): Promise<string> {
  const { id } = await visitBy(desk, worker);
  await command(desk, worker, 'check-out', (scope) => checkOut(scope, { by: worker, visitId: id }));
  await command(desk, worker, 'report', (scope) => saveReport(scope, { by: worker, visitId: id, outcome: 'completed', expected: 'yes', seen: 'yes', seenAlone: 'no', listened: 'yes', threat: 'no', note: 'the blue door', agreed: { what: '', next: null } }));
  desk.time.now += DAY;
  await runToEnd(desk, desk.time.now);
  return id;
}

/** Out of the team, as the roster of its Teams team leaves somebody who is no longer in it. */
const leave = (id: string) =>
  runStep(desk.runner, { place: PLACE, did: 'leave' }, async ({ tx }) => {
    const team = await tx.get('team', TEAM);
    if (team) tx.put('team', TEAM, { ...team, members: team.members.filter((member) => member !== id) });
  });

const report = () =>
  command(desk, 'sam', 'report', (scope) => reportIncident(scope, { reportedBy: 'sam', caseRef: '4471', at: scope.now - 1, behaviours: ['shouting'], source: 'family', aimedAt: 'me', hurt: 'nobody', policeTold: 'no', told: [], toTell: [], note: '' }));

it('hands out what is held about a person and under a case, and nothing of anybody else', async () => {
  const mine = await finished('sam');
  await finished('tom');
  await report();
  const person = await holdingsOfPerson(desk.store, PLACE, 'sam');
  expect(person).toMatchObject({ person: { id: 'sam' }, teams: [{ id: TEAM, isManager: false }], visits: [{ id: mine }], incidents: [{ reportedBy: 'sam' }] });
  expect(JSON.stringify(person)).not.toContain('tom');
  const file = await holdingsOfCase(desk.store, PLACE, ' 4471');
  expect(file.visits).toHaveLength(2);
  expect(file.entries.map(({ kind }) => kind).sort()).toEqual(['incident', 'visit', 'visit']);
  expect((await holdingsOfCase(desk.store, PLACE, '9')).visits).toEqual([]);
});

it('never hands out a duress while it is open', async () => {
  await visitBy(desk, 'sam');
  await command(desk, 'sam', 'check-out', async (scope) => (await raiseDuress(scope, { workerId: 'sam', teamId: TEAM }), checkOut(scope, { by: 'sam', visitId: (await states(desk.store, 'visit'))[0]?.id ?? '' })));
  expect(await states(desk.store, 'quiet')).toHaveLength(1);
  expect((await holdingsOfPerson(desk.store, PLACE, 'sam')).duress).toEqual([]);
  expect((await holdingsOfCase(desk.store, PLACE, '4471')).duress).toEqual([]);
  await leave('sam');
  expect(await order({ person: 'sam' })).toEqual({ ok: false, reason: 'still-open' });
});

it('takes a person away who has left, and the books balance before and after the night', async () => {
  const id = await finished();
  await leave('sam');
  expect(await order({ person: 'sam' })).toEqual({ ok: true, subjects: 2 });
  expect(await held(desk.store, 'person', 'sam')).toBeNull();
  expect(await held(desk.store, 'visit', id)).toBeNull();
  expect(await rowsOf(desk.store, 'log', 'person:sam')).toEqual([]);
  expect(await desk.store.read(PLACE, key.said('sam'))).toBeUndefined();
  expect((await states(desk.store, 'gone')).map(({ graves }) => graves)).toMatchObject([[{ why: 'erased', by: 'priya', confirmedBy: 'dee' }], [{ why: 'erased' }]]);
  expect(await audit()).toEqual([]);
  await runToEnd(desk, desk.time.now + DAY);
  expect(await audit()).toEqual([]);
  expect(await order({ person: 'sam' })).toEqual({ ok: false, reason: 'nothing-held' });
});

it('takes a case away with its record, and it can be opened anew', async () => {
  await finished();
  await finished('tom');
  await runStep(desk.runner, { place: PLACE, did: 'draft' }, async ({ tx, now }) => {
    await tx.get('contract', '4471');
    tx.put('contract', '4471', { id: '4471', caseRef: '4471', teamId: TEAM, by: 'priya', at: now, behaviours: [], consequences: [], approved: null, breaches: [], askAt: null });
  });
  expect((await holdingsOfCase(desk.store, PLACE, '4471')).contracts).toHaveLength(1);
  expect(await order({ case: '4471' })).toEqual({ ok: true, subjects: 4 });
  expect(await held(desk.store, 'contract', '4471')).toBeNull();
  const { from, to } = range('case');
  expect(await desk.store.scan(PLACE, from, to, 10)).toEqual([]);
  expect(await audit()).toEqual([]);
  // Receipts keep what was answered for their week.
  await runToEnd(desk, desk.time.now + 9 * DAY);
  expect(await everything()).not.toContain('the blue door');
  await finished();
  expect(await held(desk.store, 'case', '4471')).not.toBeNull();
  expect(await audit()).toEqual([]);
  const row = await desk.store.read(PLACE, key.log('case:4471', 1));
  await desk.store.commit(PLACE, [{ put: key.log('case:4471', 1), value: { ...(row?.value as object), by: 'tom' }, was: 'any' }]);
  expect(await audit()).not.toEqual([]);
  await desk.store.commit(PLACE, [{ put: key.log('case:4471', 1), value: row?.value ?? null, was: 'any' }]);
  expect(await order({ case: '4471' })).toMatchObject({ ok: true });
  await runToEnd(desk, desk.time.now + DAY);
  expect(await audit()).toEqual([]);
  expect((await states(desk.store, 'gone')).map(({ graves }) => graves.length).sort()).toEqual([1, 1, 1, 1, 2]);
});

describe('refuses', () => {
  it.each([
    { says: 'one person for two', what: { case: '4471' }, changes: { confirmedBy: 'PRIYA' }, reason: 'same-person' },
    { says: 'the one it is about', what: { person: 'priya' }, changes: {}, reason: 'same-person' },
    { says: 'somebody without a right to confirm', what: { case: '4471' }, changes: { confirmedBy: 'tom' }, reason: 'not-entitled' },
    { says: 'somebody without a right to ask', what: { case: '4471' }, changes: { by: 'nobody' }, reason: 'not-entitled' },
    { says: 'a person who is still in a team', what: { person: 'sam' }, changes: {}, reason: 'still-in-a-team' },
    { says: 'a case nobody knows', what: { case: '9' }, changes: { confirmedBy: 'ann' }, reason: 'nothing-held' },
  ])('$says', async ({ what, changes, reason }) => {
    await finished();
    const before = await everything();
    expect(await order(what, changes)).toEqual({ ok: false, reason });
    expect(await everything()).toBe(before);
  });

  it('while a visit is open', async () => {
    await visitBy(desk, 'sam');
    await leave('sam');
    expect(await order({ person: 'sam' })).toEqual({ ok: false, reason: 'still-open' });
    expect(await order({ case: '4471' })).toEqual({ ok: false, reason: 'still-open' });
  });

  it('while the case is on hold, or an incident is open', async () => {
    await finished();
    await runStep(desk.runner, { place: PLACE, did: 'hold' }, async ({ tx }) => {
      const file = await tx.get('case', '4471');
      if (file) tx.put('case', '4471', { ...file, hold: { by: 'priya', at: START, reason: 'court' } });
    });
    await leave('sam');
    expect(await order({ case: '4471' })).toEqual({ ok: false, reason: 'kept' });
    expect(await order({ person: 'sam' })).toEqual({ ok: false, reason: 'kept' });
    await report();
    expect(await order({ case: '4471' })).toEqual({ ok: false, reason: 'kept' });
  });

  it('while the person is on hold: of her, and of a case she worked on', async () => {
    await finished();
    await leave('sam');
    await command(desk, 'priya', 'hold', (scope) => setHold(scope, { by: 'priya', isAdmin: true, thing: { is: 'person', id: 'sam' }, reason: 'court' }));
    expect(await order({ person: 'sam' })).toEqual({ ok: false, reason: 'kept' });
    expect(await order({ case: '4471' })).toEqual({ ok: false, reason: 'kept' });
    await command(desk, 'priya', 'hold', (scope) => liftHold(scope, { by: 'priya', isAdmin: true, thing: { is: 'person', id: 'sam' }, reason: 'over' }));
    expect(await order({ person: 'sam' })).toMatchObject({ ok: true });
  });
});
