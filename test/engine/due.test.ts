import { minutes } from '../../src/domain/time';
import { dueRound } from '../../src/engine/due';
import { POLL_MS } from '../../src/engine/loop';
import { key } from '../../src/store/keys';
import type { Write } from '../../src/store/port';
import { dueRows, instantOf, openDesk, PLACE, rowsOf, setUp, states, subjectOf, visitBy, visitTimers, type Desk } from '../app/desk';
import { openRig, type Rig } from './rig';

let desk: Desk;
let rig: Rig;
let failed: Map<string, number>;
beforeEach(async () => {
  desk = openDesk();
  rig = openRig({ desk });
  failed = new Map();
  await setUp(desk);
});
afterEach(() => desk.close());

const round = (): Promise<number> => dueRound(rig.parts, PLACE, failed);
const broken = async (at: number, count = 1): Promise<void> => {
  const writes = Array.from({ length: count }, (_, index): Write => ({ put: key.due(at, `nobody:${index}`), value: { subject: `nobody:${index}` }, was: 'absent' }));
  while (writes.length > 0) await desk.store.commit(PLACE, writes.splice(0, 90));
};

it('sleeps until the next instant that is near, else as long as a poll', async () => {
  expect(await round()).toBe(POLL_MS);
  const visit = await visitBy(desk, 'sam', 30);
  desk.time.now = visit.backBy - minutes(10) - 7_000;
  expect(await round()).toBe(7_000);
  desk.time.now = visit.backBy - minutes(10) - 11_000;
  expect(await round()).toBe(POLL_MS);
});

it('runs a step on its instant and not a moment before', async () => {
  const visit = await visitBy(desk, 'sam', 30);
  desk.time.now = visit.backBy - minutes(10) - 1;
  await round();
  expect(await rowsOf(desk.store, 'out')).toEqual([]);
  desk.time.now += 1;
  await round();
  expect(await rowsOf(desk.store, 'out')).toHaveLength(1);
  expect((await visitTimers(desk.store)).map(instantOf)).toEqual([visit.backBy]);
});

it('is not held up by a timer that fails, reports it, and tries it again after a moment', async () => {
  await broken(desk.time.now);
  const visit = await visitBy(desk, 'sam', 30);
  desk.time.now = visit.backBy + minutes(15);
  await round();
  expect((await states(desk.store, 'visit')).map((one) => one.watch.is)).toEqual(['alarm']);
  expect(rig.faults).toHaveLength(1);
  expect(rig.faults[0]).toContain('tick nobody:0');
  await round();
  expect(rig.faults).toHaveLength(1);
  rig.advance(1_000);
  await round();
  expect(rig.faults).toHaveLength(2);
  expect((await dueRows(desk.store)).map(subjectOf)).toContain('nobody:0');
});

it('comes back soon for a timer that failed', async () => {
  await broken(desk.time.now);
  await round();
  expect(await round()).toBe(1_000);
});

it('clears the timer of a visit that is gone', async () => {
  await desk.store.commit(PLACE, [{ put: key.due(desk.time.now, 'visit:gone'), value: { subject: 'visit:gone' }, was: 'absent' }]);
  await round();
  expect(await visitTimers(desk.store)).toEqual([]);
  expect(rig.faults).toEqual([]);
});

it('runs many that are due in the same instant, each once', async () => {
  const people = Array.from({ length: 60 }, (_, index) => `p${index}`);
  await setUp(desk, { others: people });
  for (const person of people) await visitBy(desk, person, 30);
  desk.time.now += minutes(45);
  await Promise.all([round(), dueRound(openRig({ desk, instance: 'two' }).parts, PLACE, new Map())]);
  const alarms = (await rowsOf(desk.store, 'out', '0')).map((row) => (row.value as { to: { kind: string } }).to.kind);
  expect(alarms.filter((kind) => kind === 'channel')).toHaveLength(60);
  expect(alarms.filter((kind) => kind === 'person')).toHaveLength(60);
});

it('is not held up by more failing timers than one round reads', async () => {
  await broken(desk.time.now, 520);
  const visit = await visitBy(desk, 'sam', 30);
  desk.time.now = visit.backBy + minutes(15);
  // What the loop does: a round that answers 0 is followed by the next at once.
  expect(await round()).toBe(0);
  await round();
  expect((await states(desk.store, 'visit')).map((one) => one.watch.is)).toEqual(['alarm']);
}, 60_000);
