import { liftHold, setHold } from '../../src/app/holds';
import { armNight } from '../../src/app/housekeeping';
import { reportIncident } from '../../src/app/incidents';
import { verifyJournal } from '../../src/app/journal';
import { savePlan } from '../../src/app/plans';
import { runStep } from '../../src/app/run';
import { canonical, sha256, type Kind } from '../../src/app/subject';
import { takeOff } from '../../src/app/going';
import { checkOut, extend } from '../../src/app/visits';
import type { CaseFile } from '../../src/domain/case-file';
import { KEPT_DAYS } from '../../src/domain/retention';
import { DAY, HOUR } from '../../src/domain/time';
import { key } from '../../src/store/keys';
import type { Json } from '../../src/store/port';
import { command, held, openDesk, PLACE, rowsOf, runToEnd, setUp, START, states, visitBy, type Desk } from './desk';

/** Retention, by the nights of more than a year: what goes, what stays, and whether the books still balance. */
let desk: Desk;
beforeEach(async () => {
  desk = openDesk();
  await setUp(desk);
  await runStep(desk.runner, { place: PLACE, did: 'start' }, armNight);
});
afterEach(() => desk.close());

const night = (days: number): Promise<number> => runToEnd(desk, START + days * DAY);
const LATER = KEPT_DAYS + 2;
const audit = async () => (await verifyJournal(desk.store, PLACE)).faults;
const count = async (kind: Kind) => (await rowsOf(desk.store, kind)).length;

async function finished(worker = 'sam'): Promise<string> {
  const { id } = await visitBy(desk, worker);
  await command(desk, worker, 'check-out', (scope) => checkOut(scope, { by: worker, visitId: id }));
  desk.time.now += HOUR;
  return id;
}

const incident = (caseRef: string, at = desk.time.now - HOUR) =>
  command(desk, 'sam', 'report', (scope) => reportIncident(scope, { reportedBy: 'sam', caseRef, at, behaviours: ['shouting'], source: 'family', aimedAt: 'me', hurt: 'nobody', policeTold: 'no', told: [], toTell: [], note: '' }));

/** Changes a case as a command would. */
const amendCase = (change: (file: CaseFile) => CaseFile) =>
  runStep(desk.runner, { place: PLACE, did: 'amend' }, async ({ tx }) => {
    const file = await tx.get('case', '4471');
    if (file) tx.put('case', '4471', change(file));
  });

const closeIncidents = async () => {
  for (const one of await states(desk.store, 'incident')) {
    await runStep(desk.runner, { place: PLACE, did: 'close' }, async ({ tx, now }) => {
      await tx.get('incident', one.id);
      tx.put('incident', one.id, { ...one, closed: { by: 'priya', at: now } });
      await tx.plain(key.incidents(one.teamId));
      tx.write(key.incidents(one.teamId), null);
    });
  }
};

it('takes a closed visit away after twelve months, with its journal, and seals what is left of it', async () => {
  const id = await finished();
  await night(KEPT_DAYS - 1);
  expect(await held(desk.store, 'visit', id)).not.toBeNull();
  await night(LATER);
  expect(await held(desk.store, 'visit', id)).toBeNull();
  expect(await rowsOf(desk.store, 'log', `visit:${id}`)).toEqual([]);
  expect(await rowsOf(desk.store, 'post', id)).toEqual([]);
  const [stone] = await states(desk.store, 'gone');
  expect(stone).toMatchObject({ id: `visit:${sha256(id)}`, graves: [{ why: 'kept-long-enough', sequence: 2 }] });
  const sealed = (await rowsOf(desk.store, 'seal')).flatMap((row) => (row.value as unknown as { heads: [string][] }).heads.map(([name]) => name)); // Only housekeeping writes seals.
  expect(sealed).toContain(`gone|visit:${sha256(id)}`);
  expect(await audit()).toEqual([]);
});

it('takes a journal of more than one commit away in several, and balances in between', async () => {
  const { id } = await visitBy(desk, 'sam', 60);
  for (let times = 0; times < 150; times += 1) {
    desk.time.now += 1_000;
    await command(desk, 'tom', 'extend', (scope) => extend(scope, { by: 'tom', visitId: id, minutes: 15, shown: null }));
  }
  await command(desk, 'sam', 'check-out', (scope) => checkOut(scope, { by: 'sam', visitId: id }));
  await night(2);
  const seen: number[] = [];
  const commit = desk.store.commit.bind(desk.store);
  desk.store.commit = async (place, writes) => {
    const versions = await commit(place, writes);
    const left = (await rowsOf(desk.store, 'log', `visit:${id}`)).length;
    if (left === seen.at(-1)) return versions;
    seen.push(left);
    expect(await audit()).toEqual([]);
    return versions;
  };
  await night(LATER);
  expect(seen.length).toBeGreaterThan(3);
  expect(seen.at(-1)).toBe(0);
  expect(await count('visit')).toBe(0);
});

it('never takes an open visit away', async () => {
  const { id } = await visitBy(desk, 'sam');
  await night(LATER);
  expect(await held(desk.store, 'visit', id)).not.toBeNull();
});

it('takes plans with their checklists, old yearly answers and the words said last', async () => {
  await command(desk, 'sam', 'save-plan', (scope) => savePlan(scope, { by: 'sam', where: 'Splott', caseRef: '4471', startAt: START + HOUR, backBy: START + 2 * HOUR, company: 'alone', expecting: 'yes', isFirst: false, change: null }));
  const [plan] = await states(desk.store, 'plan');
  await command(desk, 'sam', 'off', (scope) => takeOff(scope, { by: 'sam', planId: plan?.id ?? '' }));
  const yearly = (at: number) => ({ shape: 1, answers: { 'PV-07': { answer: 'yes', at: START - 400 * DAY }, 'PV-08': { answer: 'yes', at } } }) as Json;
  await desk.store.commit(PLACE, [{ put: key.yearly('tom'), value: yearly(START), was: 'any' }, { put: key.yearly('dee'), value: yearly(START + 30 * DAY), was: 'any' }]);
  await finished();
  await night(9);
  expect(await rowsOf(desk.store, 'said')).toEqual([]);
  await night(LATER);
  expect(await count('plan')).toBe(0);
  expect((await rowsOf(desk.store, 'yearly')).map((row) => row.key)).toEqual([key.yearly('dee')]);
  expect(await audit()).toEqual([]);
});

describe('keeps a visit past its time', () => {
  const visits = async () => (await night(LATER), count('visit'));

  it('while its case is on hold, and lets it go when that ends', async () => {
    await finished();
    await incident('4471', START - 9 * DAY);
    await closeIncidents();
    await amendCase((file) => ({ ...file, hold: { by: 'priya', at: START, reason: 'complaint' } }));
    expect(await visits()).toBe(1);
    await amendCase((file) => ({ ...file, hold: null }));
    await night(LATER + 1);
    expect(await count('visit')).toBe(0);
  });

  it('while its worker is on hold, and lets it go when that ends', async () => {
    await finished();
    const hold = (act: typeof setHold) => command(desk, 'priya', 'hold', (scope) => act(scope, { by: 'priya', isAdmin: true, thing: { is: 'person', id: 'sam' }, reason: 'court' }));
    await hold(setHold);
    expect(await visits()).toBe(1);
    await hold(liftHold);
    await night(LATER + 1);
    expect(await count('visit')).toBe(0);
  });

  it('while an incident on its case is open', async () => {
    await finished();
    await incident(' 4471 ', START - 9 * DAY);
    expect(await visits()).toBe(1);
    await closeIncidents();
    await night(LATER + 1);
    expect(await count('visit')).toBe(0);
  });

  it('while an incident of that day without a reference is open, and not for one of another month', async () => {
    await finished();
    await incident('', START - 30 * DAY);
    await incident('', desk.time.now - HOUR);
    expect(await visits()).toBe(1);
  });

  it.each([
    { says: 'a flag on its case stands', change: (file: CaseFile): CaseFile => ({ ...file, flags: [{ id: 'f', incidentId: 'i', behaviours: ['shouting'], teamId: 'roath', raisedBy: 'priya', raisedAt: START, reviewAt: START + 900 * DAY, ended: null }] }) },
    { says: 'a criterion waits for a manager', change: (file: CaseFile): CaseFile => ({ ...file, proposals: [{ id: 'p', criterion: 'A', metAt: START, evidence: [], remindAt: START + 900 * DAY, state: { is: 'open' } }] }) },
  ])('while $says', async ({ change }) => {
    await finished();
    await incident('4471', START - 9 * DAY);
    await closeIncidents();
    await amendCase(change);
    expect(await visits()).toBe(1);
  });

  it('not while the incident is somebody else\'s, on another case', async () => {
    await finished('tom');
    await incident('9999');
    expect(await visits()).toBe(0);
  });
});

it('goes on with the other visits when one was written by a later program', async () => {
  const first = await finished();
  await finished('tom');
  const row = await desk.store.read(PLACE, key.visit(first));
  await desk.store.commit(PLACE, [{ put: key.visit(first), value: { ...(row?.value as object), shape: 99 }, was: 'any' }]);
  await night(LATER);
  expect((await rowsOf(desk.store, 'visit')).map(({ key: name }) => name)).toEqual([key.visit(first)]);
});

describe('the books', () => {
  it.each([
    { says: 'a visit that went without a tombstone', tamper: (id: string) => desk.store.commit(PLACE, [{ remove: key.gone(`visit:${sha256(id)}`), was: 'any' }]) },
    { says: 'a tombstone that says another end', tamper: async (id: string) => {
      const row = await desk.store.read(PLACE, key.gone(`visit:${sha256(id)}`));
      const text = canonical(row?.value).replace('"sequence":2', '"sequence":1');
      return desk.store.commit(PLACE, [{ put: key.gone(`visit:${sha256(id)}`), value: JSON.parse(text) as Json, was: 'any' }]);
    } },
  ])('find $says', async ({ tamper }) => {
    const id = await finished();
    await night(2);
    await night(LATER);
    expect(await audit()).toEqual([]);
    await tamper(id);
    expect(await audit()).not.toEqual([]);
  });
});
