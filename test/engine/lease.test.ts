import { claim } from '../../src/engine/lease';
import type { Outgoing } from '../../src/app/outgoing';
import { claim as claimVisit } from '../../src/app/on-alarm';
import { range } from '../../src/store/keys';
import { command, openDesk, PLACE, setUp, visitBy, type Desk } from '../app/desk';
import { accepts, ask, isTo, namesOf, openRig, overdue, waiting, type Rig } from './rig';

/** A process that claimed a message and was never heard of again. */
let desk: Desk;
let rig: Rig;
let dead: Rig;
beforeEach(() => {
  desk = openDesk();
  rig = openRig({ desk });
  dead = openRig({ desk, instance: 'dead' });
});
afterEach(() => desk.close());

async function claimAll(by: Rig): Promise<void> {
  const { from, to } = range('out');
  for (const row of await desk.store.scan(PLACE, from, to, 100)) await claim(by.parts, PLACE, row, row.value as unknown as Outgoing); // Only messages are in this range.
}
async function rounds(of: Rig, ms: number, step = 1_000): Promise<void> {
  for (let passed = 0; passed < ms; passed += step) {
    await of.round();
    of.advance(step);
  }
}

it('takes an alarm over after ten seconds in which nothing was heard, and says that it may be a repeat', async () => {
  await overdue(rig);
  await claimAll(dead);
  await rounds(rig, 10_000);
  expect(rig.tried).toEqual([]);
  await rig.round();
  expect(namesOf(rig.tried).sort()).toEqual(['alarm channel', 'alarm priya']);
  expect(rig.tried.every((parcel) => parcel.message.mayBeRepeat)).toBe(true);
  expect(await waiting(rig)).toEqual([]);
});

it('counts the ten seconds on its own steady clock: a clock that jumps takes nothing over', async () => {
  await overdue(rig);
  await claimAll(dead);
  await rig.round();
  desk.time.now += 3_600_000;
  await rig.round();
  expect(rig.tried).toEqual([]);
  desk.time.now -= 7_200_000 - 3_600_000;
  desk.time.elapsed += 10_000;
  await rig.round();
  expect(namesOf(rig.tried).sort()).toEqual(['alarm channel', 'alarm priya']);
});

it('counts anew from when it first saw the lease, not from when that was written', async () => {
  await overdue(rig);
  await claimAll(dead);
  rig.advance(60_000);
  await rig.round();
  expect(rig.tried).toEqual([]);
});

it('leaves a message alone whose holder is still renewing its claim', async () => {
  await overdue(rig);
  await claimAll(dead);
  await rounds(rig, 9_000);
  await claimAll(dead);
  await rounds(rig, 9_000);
  expect(rig.tried).toEqual([]);
});

it('takes over in every place it serves', async () => {
  const two = openRig({ desk, places: [PLACE, 'elsewhere', 'nowhere'] });
  await overdue(two);
  await claimAll(dead);
  await rounds(two, 11_000);
  expect(namesOf(two.tried).sort()).toEqual(['alarm channel', 'alarm priya']);
});

it('drops a courtesy that was perhaps sent, and sends an update, which harms nobody twice', async () => {
  const visit = await overdue(rig);
  await rig.drain();
  rig.tried.length = 0;
  await command(desk, 'priya', 'claim', (scope) => claimVisit(scope, { by: 'priya', visitId: visit.id }));
  await claimAll(dead);
  await rounds(rig, 11_000);
  await rig.drain();
  expect(namesOf(rig.tried).sort()).toEqual(['refresh channel', 'refresh priya']);
  expect(await waiting(rig)).toEqual([]);
});

it('does not send what its late holder still delivers: whoever loses the row settles nothing', async () => {
  await setUp(desk);
  const visit = await visitBy(desk, 'sam', 600);
  await ask(rig, visit);
  let end = () => {};
  dead.answer = () => new Promise((resolve) => (end = () => resolve(accepts())));
  const slow = dead.round();
  while (dead.tried.length === 0) await new Promise((resolve) => setImmediate(resolve));
  await rounds(rig, 11_000);
  end();
  await slow;
  expect(rig.tried).toEqual([]);
  expect(await waiting(rig)).toEqual([]);
  expect(dead.faults).toEqual([]);
});

it('takes over only what was claimed: what nobody holds goes at once', async () => {
  const visit = await overdue(rig);
  await claimAll(dead);
  await ask(rig, visit, 'tom');
  await rig.round();
  expect(rig.tried.map((parcel) => isTo(parcel, 'tom'))).toEqual([true]);
});
