import { verifyJournal } from '../../src/app/journal';
import { savePlan, type PlanRequest } from '../../src/app/plans';
import { startFromPlan, takeOff } from '../../src/app/going';
import { decideVisit, prepare } from '../../src/app/preparing';
import { minutes } from '../../src/domain/time';
import { command, dueRows, openDesk, PLACE, rowsOf, runDue, setUp, START, states, subjectOf, type Desk } from './desk';

/** Plans on a real store: what is written together, what comes twice, and whose ids are believed. */
let desk: Desk;
beforeEach(async () => void (await setUp((desk = openDesk()))));
afterEach(() => desk.close());

const request = (by: string, changes: Partial<PlanRequest> = {}): PlanRequest => ({
  by, where: 'Splott', caseRef: '4471', startAt: START + minutes(120), backBy: START + minutes(180), company: 'alone', expecting: 'yes', isFirst: false, change: null, ...changes,
});
const plansNow = () => states(desk.store, 'plan');
const visitsNow = () => states(desk.store, 'visit');
const dueNow = async (kind: string) => (await dueRows(desk.store)).filter((row) => subjectOf(row).startsWith(`${kind}:`));
const entriesOf = async (planId: string) => (await rowsOf(desk.store, 'log', `plan:${planId}`)).map(({ value }) => (value as { did: string }).did); // A journal entry.
const save = (by: string, changes: Partial<PlanRequest> = {}) => command(desk, by, 'save-plan', (scope) => savePlan(scope, request(by, changes)));

async function savedBy(by: string): Promise<string> {
  await save(by);
  const plan = (await plansNow()).find(({ workerId }) => workerId === by);
  if (!plan) throw new Error('no plan was saved');
  return plan.id;
}

it('arms a plan with one timer, and pressed twice it is one plan', async () => {
  await save('sam');
  await save('sam');
  expect(await plansNow()).toHaveLength(1);
  expect(await dueNow('plan')).toHaveLength(1);
});

it('makes a forgotten plan one visit, watched on, even when its time is seen twice', async () => {
  await savedBy('sam');
  desk.time.now = START + minutes(181);
  await runDue(desk);
  await runDue(desk);
  expect(await visitsNow()).toMatchObject([{ workerId: 'sam', where: 'Splott', plan: { said: false }, backBy: START + minutes(180) }]);
  expect(await dueNow('plan')).toEqual([]);
  expect(await dueNow('visit')).toHaveLength(1);
  expect((await plansNow()).map(({ stage }) => stage.is)).toEqual(['begun']);
  desk.time.now = START + minutes(195);
  await runDue(desk);
  expect((await visitsNow())[0]?.watch.is).toBe('alarm');
});

it('believes no plan id that is not the presser\'s own, and says so in the journal', async () => {
  const planId = await savedBy('sam');
  const answers = { ticked: [], chosen: {} };
  for (const act of [
    () => command(desk, 'tom', 'plan-off', (scope) => takeOff(scope, { by: 'tom', planId })),
    () => command(desk, 'tom', 'prepare', (scope) => prepare(scope, { by: 'tom', planId, version: 1, ...answers })),
    () => save('tom', { change: { planId, version: 1 } }),
  ]) expect(await act()).toMatchObject({ sentence: { say: 'refused', reason: 'plan-not-yours' }, card: null });
  await command(desk, 'tom', 'check-in', (scope) => startFromPlan(scope, { by: 'tom', planId, where: 'Ely', caseRef: null, backBy: scope.now + minutes(60) }));
  expect(await visitsNow()).toMatchObject([{ workerId: 'tom', where: 'Ely', plan: null }]);
  expect((await plansNow()).map(({ stage }) => stage.is)).toEqual(['armed']);
  expect(await entriesOf(planId)).toEqual(['save-plan', ...Array.from({ length: 4 }, () => 'refused: plan-not-yours')]);
});

it('takes one of two decisions made on the same card, and shows it to the other manager', async () => {
  const planId = await savedBy('sam');
  const decide = (by: string, what: 'agree' | 'hold') => command(desk, by, 'decide-plan', (scope) => decideVisit(scope, { by, planId, version: 1, what, reason: `says ${by}` }));
  const replies = await Promise.all([decide('priya', 'agree'), decide('dee', 'hold')]);
  expect(replies.map((reply) => reply.sentence?.say).sort()).toEqual(['plan-decided', 'stale']);
  expect(replies.map((reply) => reply.card)).toEqual([{ name: 'decide', planId }, { name: 'decide', planId }]);
  const [plan] = await plansNow();
  expect(plan?.version).toBe(2);
  expect(plan?.decision?.reason).toBe(`says ${plan?.decision?.by}`);
});

it('refuses a plan nobody would watch', async () => {
  expect(await save('stranger')).toMatchObject({ sentence: { say: 'nobody-watches' } });
  expect(await plansNow()).toEqual([]);
});

it('refuses more plans than any week holds', async () => {
  for (let index = 0; index < 40; index += 1) await save('sam', { caseRef: String(1000 + index) });
  expect(await save('sam', { caseRef: '9999' })).toMatchObject({ sentence: { reason: 'plan-too-many' } });
  expect(await plansNow()).toHaveLength(40);
});

it('keeps books that balance', async () => {
  const planId = await savedBy('sam');
  await command(desk, 'sam', 'check-in', (scope) => startFromPlan(scope, { by: 'sam', planId, where: 'Splott', caseRef: '4471', backBy: scope.now + minutes(60) }));
  await command(desk, 'sam', 'plan-off', (scope) => takeOff(scope, { by: 'sam', planId }));
  const audit = await verifyJournal(desk.store, PLACE);
  expect(audit.faults).toEqual([]);
  expect(await entriesOf(planId)).toEqual(['save-plan', 'check-in']);
  expect(await dueNow('plan')).toEqual([]);
});
