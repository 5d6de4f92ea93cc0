import { wordsOf } from '../support/stand-in';
import { crew, seed } from './seed';
import { alarmsTold, settleDown, toldOnce, unmarkedDoubles, until, withStreet, type Street } from './street';

/**
 * The bot is killed as by a power cut at each boundary between "decided" and "done", and started again. Stories run side
 * by side, because most of their time is the ten seconds after which a dead process's messages are taken over.
 */
jest.setTimeout(120_000);

/** Kills the bot at a call from it; Teams hears nothing more from it, however much was still in the air. */
function killAt(street: Street, isTheCall: (call: { conversationId: string; body: string }) => boolean, andTeams: 'accepts-and-breaks' | 'hangs'): void {
  let isDead = false;
  street.teams.mood = (call) => {
    if (isDead) return 'hangs';
    if (!isTheCall(call)) return 'well';
    isDead = true;
    street.bot.kill();
    return andTeams;
  };
}

async function startAgain(street: Street): Promise<void> {
  await street.bot.ended;
  street.teams.mood = () => 'well';
  await street.startBot();
}

test.concurrent('after commit, before reply: the same activity again gets its reply, and counts once', withStreet(async (street) => {
  const team = crew('Roath', 1);
  await seed(street, team, null);
  const worker = street.person('W1Roath');
  await street.startBot();
  killAt(street, ({ conversationId, body }) => conversationId === worker.chat && body.includes('checked in'), 'hangs');
  await expect(worker.says('check in at Splott back by 3:40pm', { id: 'activity-1' })).rejects.toThrow();
  await startAgain(street);

  await worker.says('check in at Splott back by 3:40pm', { id: 'activity-1' });
  const words = () => street.teams.to(worker.chat).map((one) => wordsOf(one.activity));
  expect(words()).toHaveLength(1);
  expect(words()[0]).toContain("You're checked in at Splott. Back by 3:40pm.");
  // Much later, with other words in between: only the receipt still knows it.
  await worker.says('extend 10');
  await worker.says('check in at Splott back by 3:40pm', { id: 'activity-1' });
  expect(words()[2]).toContain("You're checked in at Splott. Back by 3:40pm.");
  const visits = await street.inStore((store) => store.scan('main', 'visit|', 'visit}', 10));
  expect(visits).toHaveLength(1);
  await settleDown(street);
}));

test.concurrent('claimed, not sent: the alarm comes after the lease, once', withStreet(async (street) => {
  const team = crew('Roath', 1);
  await seed(street, team, street.inSeconds(0));
  killAt(street, ({ body }) => body.includes('Overdue: '), 'hangs');
  await street.startBot();
  await street.bot.ended;
  expect(alarmsTold(street.teams)).toEqual([]);
  await startAgain(street);

  await street.teams.waitFor('channel and manager to be told', () => alarmsTold(street.teams).length === 2, 30_000);
  await settleDown(street);
  expect(toldOnce(street.teams)).toEqual(new Set([`W1Roath to ${team.channel}`, `W1Roath to ${street.person(team.manager).chat}`]));
  expect(alarmsTold(street.teams)).toHaveLength(2);
}));

test.concurrent('sent, not settled: the alarm comes again and says that it may be a repeat', withStreet(async (street) => {
  const team = crew('Roath', 1);
  await seed(street, team, street.inSeconds(0));
  killAt(street, ({ body }) => body.includes('Overdue: '), 'accepts-and-breaks');
  await street.startBot();
  await street.bot.ended;
  const [first, ...others] = alarmsTold(street.teams);
  expect(others).toEqual([]);
  expect(first?.isMarkedRepeat).toBe(false);
  await startAgain(street);

  await street.teams.waitFor('the repeat, and the one that was not sent', () => alarmsTold(street.teams).length === 3, 30_000);
  await settleDown(street);
  expect(alarmsTold(street.teams).filter(({ to }) => to === first?.to).map(({ isMarkedRepeat }) => isMarkedRepeat)).toEqual([false, true]);
  expect(toldOnce(street.teams).size).toBe(2);
  expect(alarmsTold(street.teams)).toHaveLength(3);
}));

test.concurrent('settled: nothing is told again', withStreet(async (street) => {
  const team = crew('Roath', 1);
  await seed(street, team, street.inSeconds(0));
  await street.startBot();
  await street.teams.waitFor('channel and manager to be told', () => alarmsTold(street.teams).length === 2);
  await settleDown(street);
  street.bot.kill();
  await startAgain(street);

  // Longer than a lease: whatever was left behind would have been taken over by then.
  await new Promise((resolve) => setTimeout(resolve, 11_000));
  expect(alarmsTold(street.teams)).toHaveLength(2);
  await settleDown(street);
}));

test.concurrent('twice in the middle of sixty alarms: every one is told, and whatever is doubled says so', withStreet(async (street) => {
  const teams = Array.from({ length: 12 }, (_, index) => crew(`Ward${index}`, 5));
  const overdueAt = street.inSeconds(0);
  for (const team of teams) await seed(street, team, overdueAt);
  // The first call of all: most timers have not run yet.
  killAt(street, () => true, 'hangs');
  await street.startBot();
  await street.bot.ended;

  let calls = 0;
  killAt(street, ({ body }) => body.includes('Overdue: ') && (calls += 1) === 25, 'accepts-and-breaks');
  await street.startBot();
  await street.bot.ended;
  await startAgain(street);

  const everybody = teams.flatMap((team) => team.workers.flatMap((worker) => [`${worker} to ${team.channel}`, `${worker} to ${street.person(team.manager).chat}`]));
  await until('everybody to be told', () => toldOnce(street.teams).size === everybody.length, 25_000, () => `${toldOnce(street.teams).size} of ${everybody.length}`);
  await settleDown(street);
  expect([...toldOnce(street.teams)].sort()).toEqual(everybody.sort());
  expect(unmarkedDoubles(street.teams)).toEqual([]);
  // What two dead processes can have had in their hands.
  expect(alarmsTold(street.teams).length - everybody.length).toBeLessThanOrEqual(48);
}));
