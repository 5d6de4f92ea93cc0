import { POLL_MS, startLoop } from '../../src/engine/loop';

/** Pauses that end when the test says so. */
function rig(round: (count: number) => Promise<number>) {
  const pauses: { ms: number; end: () => void }[] = [];
  const faults: string[] = [];
  const listeners: (() => void)[] = [];
  const state = { rounds: 0 };
  const changed = () => listeners.splice(0).forEach((listener) => listener());
  const loop = startLoop(
    {
      pause: (ms) => new Promise((resolve) => { pauses.push({ ms, end: resolve }); changed(); }),
      observe: { roundDone: () => {}, accepted: () => {}, notAccepted: () => {}, fault: (doing, error) => void faults.push(`${doing}: ${String(error)}`) },
    },
    'due',
    () => { state.rounds += 1; changed(); return round(state.rounds); },
  );
  /** Waits for an event, not for a time; jest's own limit ends what never comes. */
  const until = async (test: () => boolean) => { while (!test()) await new Promise<void>((resolve) => listeners.push(resolve)); };
  return { loop, pauses, faults, state, until };
}
const turns = async (count: number): Promise<void> => { for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve)); };

it('sleeps as long as the round says, and looks again', async () => {
  const { loop, pauses, state, until } = rig(async () => 700);
  await until(() => pauses.length === 1);
  expect(pauses[0]?.ms).toBe(700);
  await turns(5);
  expect(state.rounds).toBe(1);
  pauses[0]?.end();
  await until(() => state.rounds === 2);
  await loop.stop();
});

it('sleeps no longer than the poll, whatever the round believes', async () => {
  const { loop, pauses, until } = rig(async () => 3_600_000);
  await until(() => pauses.length === 1);
  expect(pauses[0]?.ms).toBe(POLL_MS);
  await loop.stop();
});

it('is woken from its sleep', async () => {
  const { loop, pauses, state, until } = rig(async () => POLL_MS);
  await until(() => pauses.length === 1);
  loop.wake();
  await until(() => state.rounds === 2);
  await loop.stop();
});

it('runs another round at once when it was woken during one, and only one more', async () => {
  let endFirst = () => {};
  const first = new Promise<void>((resolve) => (endFirst = resolve));
  const { loop, pauses, state, until } = rig(async (count) => (count === 1 ? first.then(() => POLL_MS) : POLL_MS));
  await until(() => state.rounds === 1);
  loop.wake();
  loop.wake();
  loop.wake();
  endFirst();
  await until(() => pauses.length === 1);
  expect(state.rounds).toBe(2);
  await turns(5);
  expect(state.rounds).toBe(2);
  await loop.stop();
});

it.each([
  { how: 'rejects', round: () => Promise.reject(new Error('gone')) },
  { how: 'throws', round: async () => { throw new Error('gone'); } },
])('reports a round that $how, waits a moment and goes on', async ({ round }) => {
  const { loop, pauses, faults, state, until } = rig(async (count) => (count === 1 ? round() : 9));
  await until(() => pauses.length === 1);
  expect(faults).toEqual(['due round: Error: gone']);
  expect(pauses[0]?.ms).toBe(500);
  pauses[0]?.end();
  await until(() => pauses.length === 2);
  expect(state.rounds).toBe(2);
  expect(pauses[1]?.ms).toBe(9);
  await loop.stop();
});

it('ends when it is stopped in its sleep, and touches nothing any more', async () => {
  const { loop, pauses, state, until } = rig(async () => 100);
  await until(() => pauses.length === 1);
  await loop.stop();
  loop.wake();
  pauses[0]?.end();
  await turns(5);
  expect(state.rounds).toBe(1);
});

it('waits for the round under way before it says that it has stopped', async () => {
  let end = () => {};
  const { loop, state, until } = rig(() => new Promise((resolve) => (end = () => resolve(100))));
  await until(() => state.rounds === 1);
  let stopped = false;
  const stopping = loop.stop().then(() => (stopped = true));
  await turns(5);
  expect(stopped).toBe(false);
  end();
  await stopping;
  expect(state.rounds).toBe(1);
});
