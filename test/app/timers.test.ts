import fc from 'fast-check';
import { verifyJournal } from '../../src/app/journal';
import type { Reply } from '../../src/app/reply';
import type { Handler } from '../../src/app/run';
import { claim, close, recordDeed } from '../../src/app/on-alarm';
import { checkOut, extend } from '../../src/app/visits';
import { visitLadder, type Team } from '../../src/domain/team';
import { minutes } from '../../src/domain/time';
import { isOpen, type Visit } from '../../src/domain/visit';
import { nextLookAt } from '../../src/domain/watch';
import { fromRow } from '../../src/app/subject';
import { checkInAs, command, instantOf, openDesk, pass, PLACE, rowsOf, runDue, setUp, states, subjectOf, TEAM, visitBy, visitTimers, type Desk } from './desk';
import { on, withFates, type Fate } from './fates';

/** Random days of a small team, on a real store whose commits go wrong. What stands in the store must always agree. */
const PEOPLE = ['sam', 'tom', 'priya', 'dee'] as const;
const WHAT = ['check-in', 'extend', 'check-out', 'claim', 'no-answer', 'called-999', 'close', 'wait', 'wait', 'wait'] as const;
const aStep = fc.record({
  by: fc.constantFrom(...PEOPLE),
  what: fc.constantFrom(...WHAT),
  which: fc.nat(5),
  wait: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: minutes(12) }) }, fc.integer({ min: 0, max: minutes(90) })),
  fates: fc.array(fc.constantFrom<Fate>('well', 'well', 'well', 'conflict', 'answer-lost', 'lost'), { maxLength: 4 }),
  /** The engine had no turn before this command. */
  engineSleeps: fc.boolean(),
});

type Step = typeof aStep extends fc.Arbitrary<infer S> ? S : never;

function handlerOf({ by, what }: Step, visitId: string): Handler<Reply> | null {
  switch (what) {
    case 'wait': return null;
    case 'check-in': return checkInAs(by, 40);
    case 'extend': return (scope) => extend(scope, { by, visitId, minutes: 15, shown: null });
    case 'check-out': return (scope) => checkOut(scope, { by, visitId });
    case 'claim': return (scope) => claim(scope, { by, visitId });
    case 'no-answer': case 'called-999': return (scope) => recordDeed(scope, { by, visitId, what });
    case 'close': return (scope) => close(scope, { by, visitId, outcome: 'safe', howKnown: 'rang' });
    default: return what satisfies never;
  }
}

async function play(desk: Desk, step: Step): Promise<void> {
  const { time } = desk;
  time.now += step.wait;
  const runner = on(desk.runner, withFates(desk.store, step.fates));
  if (!step.engineSleeps) await runDue(desk, runner);
  const visits = await states(desk.store, 'visit');
  const handler = handlerOf(step, visits[step.which % Math.max(1, visits.length)]?.id ?? 'none');
  if (handler) await command(desk, step.by, step.what, handler, { runner });
}

/** Every open visit has its one timer at the instant the domain asks for; nothing else has one; the index holds exactly the open ones. */
async function agree({ store }: Desk, team: Team): Promise<void> {
  const held = (await rowsOf(store, 'visit')).map((row) => fromRow<'visit'>(row));
  const wanted = held.filter(({ state }) => isOpen(state)).map(({ state }) => [`visit:${state.id}`, nextLookAt(state, visitLadder(team, state))]);
  const due = (await visitTimers(store)).map((row) => [subjectOf(row), instantOf(row)]);
  expect(due.sort()).toEqual(wanted.sort());
  for (const { state, timerAt } of held) expect(timerAt).toBe(nextLookAt(state, visitLadder(team, state)));
  const indexed = (await rowsOf(store, 'open')).flatMap((row) => (row.value as { ids: string[] }).ids);
  expect(indexed.sort()).toEqual(held.map(({ state }) => state).filter(isOpen).map((visit: Visit) => visit.id).sort());
}

it('moves each timer with its visit, whatever people do and whatever becomes of the commits', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 25 }), async (steps) => {
      const desk = openDesk();
      try {
        await setUp(desk, { managers: ['priya', 'tom'] });
        const [team] = await states(desk.store, 'team');
        if (!team) throw new Error(`no team ${TEAM}`);
        for (const step of steps) {
          await play(desk, step);
          await agree(desk, team);
        }
        expect((await verifyJournal(desk.store, PLACE)).faults).toEqual([]);
      } finally {
        await desk.close();
      }
    }),
    { numRuns: 60 },
  );
});

it('tells each message of a step once, although the commit was reported unclear', async () => {
  const desk = openDesk();
  await setUp(desk);
  await visitBy(desk, 'sam', 30);
  desk.time.now += minutes(45);
  await runDue(desk, on(desk.runner, withFates(desk.store, ['answer-lost', 'lost', 'conflict'])));
  const alarms = (await rowsOf(desk.store, 'out', '0')).map((row) => (row.value as { to: { kind: string; id?: string } }).to); // Messages.
  expect(alarms.map((to) => to.id ?? to.kind).sort()).toEqual(['channel', 'priya']);
  await desk.close();
});

it('sets off each step once when two sweeps find the same timer', async () => {
  const desk = openDesk();
  await setUp(desk);
  await visitBy(desk, 'sam', 30);
  desk.time.now += minutes(45);
  await Promise.all([runDue(desk), runDue(desk), runDue(desk)]);
  expect(await rowsOf(desk.store, 'out', '0')).toHaveLength(2);
  expect((await states(desk.store, 'visit')).map((visit) => visit.watch.is)).toEqual(['alarm']);
  await desk.close();
});

it('sends the step of now after an outage, with those it skipped, and the next one on its own minute', async () => {
  const desk = openDesk();
  await setUp(desk);
  const visit = await visitBy(desk, 'sam', 30);
  await pass(desk, { minutes: 30 + 50 });
  const told = (await rowsOf(desk.store, 'out', '0')).map((row) => row.value as { about: unknown });
  expect(told.length).toBeGreaterThan(0);
  for (const { about } of told) expect(about).toMatchObject({ rung: 'seniors', skipped: ['managers', 'deputies'] });
  expect((await visitTimers(desk.store)).map(instantOf)).toEqual([visit.backBy + minutes(55)]);
  await desk.close();
});
