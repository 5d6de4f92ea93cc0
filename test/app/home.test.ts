import { answerHome } from '../../src/app/awaited';
import { raiseDuress } from '../../src/app/duress';
import { checkOut } from '../../src/app/visits';
import { OFFICE_HOURS } from '../../src/domain/hours';
import { command, dueRows, held, openDesk, pass, PLACE, rowsOf, setUp, subjectOf, TEAM, visitBy, type Desk } from './desk';

/** "Home safe?", where a team asks it. Its hours are nine to five; the desk's day begins at two. */
let desk: Desk;
beforeEach(async () => {
  await setUp((desk = openDesk()));
  await command(desk, 'priya', 'save-minutes', async ({ tx }) => {
    const team = await tx.get('team', TEAM);
    if (team) tx.put('team', TEAM, { ...team, homeSafe: true, hours: OFFICE_HOURS });
    return { card: null, sentence: null };
  });
});
afterEach(() => desk.close());

const about = async (): Promise<{ card: string; to: string }[]> =>
  (await rowsOf(desk.store, 'out')).map((row) => row.value as unknown as { about: { card: string }; to: { id?: string } }).map(({ about: { card }, to }) => ({ card, to: to.id ?? '' })).filter(({ card }) => card.startsWith('home'));
const timers = async (): Promise<string[]> => (await dueRows(desk.store)).map(subjectOf).filter((subject) => subject.startsWith('home:'));
async function visitUntil(minutesFromNow: number): Promise<void> {
  const visit = await visitBy(desk, 'sam', minutesFromNow + 10);
  await pass(desk, { minutes: minutesFromNow });
  await command(desk, 'sam', 'check-out', (scope) => checkOut(scope, { by: 'sam', visitId: visit.id }));
}

it('asks an hour after a visit that ends the working day, tells the managers after half an hour of silence, then everybody, again and again', async () => {
  await visitUntil(150);
  await pass(desk, { minutes: 59 });
  expect(await about()).toEqual([]);
  await pass(desk, { minutes: 1 });
  expect(await about()).toEqual([{ card: 'home-ask', to: 'sam' }]);
  await pass(desk, { minutes: 30 });
  expect((await about()).filter(({ card }) => card === 'home-unanswered')).toEqual([{ card: 'home-unanswered', to: 'priya' }]);
  await pass(desk, { minutes: 15 });
  expect((await about()).filter(({ card }) => card === 'home-unanswered').map(({ to }) => to).sort()).toEqual(['', 'dee', 'priya', 'priya']);
  // And so on until somebody says a word.
  for (let times = 0; times < 4; times += 1) await pass(desk, { minutes: 30 });
  expect((await about()).filter(({ card, to }) => card === 'home-unanswered' && to === 'dee')).toHaveLength(5);
  expect(await timers()).toEqual(['home:sam']);
});

it('is answered by one tap, and then nobody is told', async () => {
  await visitUntil(150);
  await pass(desk, { minutes: 60 });
  expect((await command(desk, 'sam', 'home-safe', async (scope) => (await answerHome(scope, 'sam')) ?? { card: null, sentence: null })).sentence).toEqual({ say: 'home-noted' });
  expect(await timers()).toEqual([]);
  await pass(desk, { minutes: 60 });
  expect((await about()).map(({ card }) => card)).toEqual(['home-ask']);
});

it('a late answer is passed on to those who were told', async () => {
  await visitUntil(150);
  await pass(desk, { minutes: 60 });
  await pass(desk, { minutes: 30 });
  await command(desk, 'sam', 'home-safe', async (scope) => (await answerHome(scope, 'sam')) ?? { card: null, sentence: null });
  expect(await about()).toContainEqual({ card: 'home-answered', to: 'priya' });
});

it('asks managers to ring nobody who is under duress: their own alarm says not to', async () => {
  await visitUntil(150);
  await pass(desk, { minutes: 60 });
  await command(desk, 'sam', 'check-out', async (scope) => (await raiseDuress(scope, { workerId: 'sam', teamId: TEAM }), { card: null, sentence: null }));
  for (let times = 0; times < 4; times += 1) await pass(desk, { minutes: 30 });
  expect((await about()).map(({ card }) => card)).toEqual(['home-ask']);
});

it('a row of an earlier program goes on being asked about', async () => {
  await visitUntil(150);
  await desk.store.commit(PLACE, [{ put: 'home|sam', value: { shape: 1, teamId: TEAM, stage: 'waiting', at: desk.time.now + 3_600_000 }, was: 'any' }]);
  await pass(desk, { minutes: 60 });
  expect(await about()).toEqual([{ card: 'home-ask', to: 'sam' }]);
});

it('is not asked of who goes back to work, nor once another visit has begun', async () => {
  await visitUntil(30);
  expect(await timers()).toEqual([]);
  await visitUntil(120);
  expect(await timers()).toEqual(['home:sam']);
  await visitBy(desk, 'sam', 60);
  expect(await timers()).toEqual([]);
});

it('is not asked where the team has not switched it on', async () => {
  await command(desk, 'priya', 'save-minutes', async ({ tx }) => {
    const team = await tx.get('team', TEAM);
    if (team) tx.put('team', TEAM, { ...team, homeSafe: false });
    return { card: null, sentence: null };
  });
  await visitUntil(150);
  expect(await timers()).toEqual([]);
  expect((await held(desk.store, 'team', TEAM))?.state.homeSafe).toBe(false);
  expect(await desk.store.read(PLACE, 'home|sam')).toBeUndefined();
});
