import { openVisitsOf } from '../../src/app/reading';
import { startAzurite } from '../support/azurite';
import { makeActor, type Actor } from '../support/doorstep';
import { wordsOf } from '../support/stand-in';
import type { BotProcess } from './bot-process';
import { crew, seed, type Crew } from './seed';
import { alarmsTold, openStreet, settleDown, toldOnce, unmarkedDoubles, until, type Street } from './street';

/** Two bots on one store, both with people talking to them while many visits fall due at once; then one is killed in the middle. */
jest.setTimeout(120_000);

const STORES = [
  { name: 'one SQLite file', open: async () => ({ spec: undefined, stop: async () => {} }), wards: 8, each: 4 },
  { name: 'one Azurite', open: async () => startAzurite().then(({ connectionString, stop }) => ({ spec: `tables:${connectionString}`, stop })), wards: 4, each: 3 },
];

describe.each(STORES)('two bots on $name', ({ open, wards, each }) => {
  let street: Street;
  let storage: { spec: string | undefined; stop: () => Promise<void> };
  beforeEach(async () => {
    storage = await open();
    street = await openStreet(storage.spec);
  });
  afterEach(async () => {
    await street.end();
    await storage.stop();
  });

  const seedWards = async (): Promise<Crew[]> => {
    const teams = Array.from({ length: wards }, (_, index) => crew(`Ward${index}`, each));
    const overdueAt = street.inSeconds(4);
    for (const team of teams) await seed(street, team, overdueAt);
    await seed(street, calm, null);
    return teams;
  };

  test('every alarm is told exactly once, and every check-in said to be saved is there', async () => {
    const teams = await seedWards();
    const bots = await Promise.all([street.startBot(), street.startBot()]);
    const saved = await checkInAtBoth(street, bots);
    await until('everybody to be told', () => toldOnce(street.teams).size === wards * each * 2, 30_000, () => `${toldOnce(street.teams).size} of ${wards * each * 2}`);
    await settleDown(street);
    expect([...toldOnce(street.teams)].sort()).toEqual(everybody(street, teams).sort());
    expect(alarmsTold(street.teams)).toHaveLength(wards * each * 2);
    await expectOpen(street, saved);
  });

  test('one is killed under load: the other takes its messages over, and only those are marked', async () => {
    const teams = await seedWards();
    let doomed: BotProcess | null = null;
    let calls = 0;
    street.teams.mood = ({ body }) => {
      if (body.includes('Overdue: ') && (calls += 1) >= wards * 2) doomed?.kill();
      return 'well';
    };
    const [first, survivor] = await Promise.all([street.startBot(), street.startBot()]);
    doomed = first;
    const saved = await checkInAtBoth(street, [survivor]);
    await first.ended;
    await until('everybody to be told', () => toldOnce(street.teams).size === wards * each * 2, 30_000, () => `${toldOnce(street.teams).size} of ${wards * each * 2}`);
    await settleDown(street);
    expect([...toldOnce(street.teams)].sort()).toEqual(everybody(street, teams).sort());
    expect(unmarkedDoubles(street.teams)).toEqual([]);
    expect(alarmsTold(street.teams).length - wards * each * 2).toBeLessThanOrEqual(24);
    await expectOpen(street, saved);
  });
});

const calm = crew('Calm', 6);

const everybody = (street: Street, teams: readonly Crew[]): string[] =>
  teams.flatMap((team) => team.workers.flatMap((worker) => [`${worker} to ${team.channel}`, `${worker} to ${street.person(team.manager).chat}`]));

/** What a worker was told, in words. */
interface Answered {
  readonly worker: Actor;
  readonly isCheckedIn: boolean;
  readonly isExtended: boolean;
}

/** Each calm worker checks in and extends, and each activity reaches both bots. On a slow machine one may be told that it could not be saved. */
async function checkInAtBoth(street: Street, bots: readonly BotProcess[]): Promise<Answered[]> {
  return Promise.all(calm.workers.map(async (name, index) => {
    const mouths = bots.map((bot) => makeActor({ teams: { ...street.teams, members: [] }, post: (activity) => postTo(bot, activity) }, name));
    // Teams delivers again when an answer is slow, and a load balancer may send the copy to the other.
    await Promise.all(mouths.map((mouth) => mouth.says('check in at Splott back by 3:55pm', { id: `check-in-${index}` })));
    await mouths[0]?.says('extend 10', { id: `extend-${index}` });
    await mouths.at(-1)?.says('extend 10', { id: `extend-${index}` });
    const worker = street.person(name);
    const wasTold = (words: string) => street.teams.to(worker.chat).some((one) => wordsOf(one.activity).includes(words));
    return { worker, isCheckedIn: wasTold("You're checked in at Splott"), isExtended: wasTold('Your new time is') };
  }));
}

const postTo = async (bot: BotProcess, activity: unknown): Promise<{ status: number; body: string }> => {
  const response = await fetch(`${bot.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity) });
  return { status: response.status, body: await response.text() };
};

/** Whoever was told so has one visit open, extended once. */
async function expectOpen(street: Street, answered: readonly Answered[]): Promise<void> {
  const checkedIn = answered.filter(({ isCheckedIn }) => isCheckedIn);
  expect(checkedIn.length).toBeGreaterThan(0);
  await street.inStore(async (store) => {
    for (const { worker, isExtended } of checkedIn) {
      const extensions = (await openVisitsOf(store, 'main', worker.id)).map((visit) => visit.extensions.length);
      expect(extensions).toEqual([isExtended ? 1 : expect.any(Number)]);
    }
  });
}
