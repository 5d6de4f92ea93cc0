import { wordsOf } from '../support/stand-in';
import { crew, seed } from './seed';
import { alarmsTold, settleDown, until, withStreet } from './street';

/** SIGTERM: what is under way is ended, nothing new is taken, and nobody waits longer than ten seconds. */
jest.setTimeout(120_000);

test.concurrent('told to end while Teams is slow: the reply and the alarms under way arrive, and nothing is told again after a restart', withStreet(async (street) => {
  const teams = ['Ash', 'Birch'].map((name) => crew(name, 2));
  const calm = crew('Calm', 1);
  for (const team of teams) await seed(street, team, street.inSeconds(4));
  await seed(street, calm, null);
  await street.startBot();
  const worker = street.person('W1Calm');
  street.teams.mood = () => ({ slowMs: 2_000 });
  await street.teams.waitFor('the first alarms', () => alarmsTold(street.teams).length >= 4, 20_000);
  const checkIn = worker.says('check in at Splott back by 3:40pm');
  await street.teams.waitFor('the reply to be under way', (one) => one.conversationId === worker.chat);

  const toldAt = performance.now();
  street.bot.terminate();
  expect((await checkIn).status).toBe(200);
  expect(await street.bot.ended).toEqual({ code: 0, signal: null });
  expect(performance.now() - toldAt).toBeLessThan(10_000);
  expect(wordsOf(street.teams.to(worker.chat)[0]?.activity ?? { type: '' })).toContain("You're checked in at Splott");

  street.teams.mood = () => 'well';
  await street.startBot();
  await until('all alarms', () => alarmsTold(street.teams).length >= 8, 20_000);
  await settleDown(street);
  expect(alarmsTold(street.teams)).toHaveLength(8);
  expect(alarmsTold(street.teams).filter(({ isMarkedRepeat }) => isMarkedRepeat)).toEqual([]);
}));

test.concurrent('told to end while Teams answers nobody: it ends within ten seconds, and the alarms come after the restart', withStreet(async (street) => {
  const team = crew('Ash', 3);
  await seed(street, team, street.inSeconds(0));
  const attempts = () => street.teams.attempts.filter(({ status }) => status === 'hangs').length;
  street.teams.mood = ({ method }) => (method === 'POST' ? 'hangs' : 'well');
  await street.startBot();
  await until('all alarms to be under way', () => attempts() >= 6, 20_000);

  const toldAt = performance.now();
  street.bot.terminate();
  await street.bot.ended;
  expect(performance.now() - toldAt).toBeLessThan(10_500);

  street.teams.mood = () => 'well';
  await street.startBot();
  await until('all alarms', () => alarmsTold(street.teams).length >= 6, 25_000);
  await settleDown(street);
  expect(alarmsTold(street.teams)).toHaveLength(6);
}));
