import Database from 'libsql';
import path from 'node:path';
import { fromRow } from '../../src/app/subject';
import { range } from '../../src/store/keys';
import { connectionStringTo, startAzurite } from '../support/azurite';
import type { Actor } from '../support/doorstep';
import { wordsOf } from '../support/stand-in';
import { layCable, type Cable } from './cable';
import { crew, seed } from './seed';
import { alarmsTold, openStreet, settleDown, until, withStreet, type Street } from './street';

/** The storage is full or away. What cannot be saved never looks saved; what was acknowledged is there; all goes on by itself. */
/** OUTAGE_SECONDS=30 holds the cable cut so much longer than it takes the bot to notice; the suite has no time for it. */
const LONGER_MS = Number(process.env['OUTAGE_SECONDS'] ?? 0) * 1_000;
jest.setTimeout(LONGER_MS + 120_000);

const team = crew('Ash', 1);
const other = crew('Birch', 1);
const NOT_SURE = "can't be sure that was saved";

/** Says something and answers the bot's next words to it. */
async function ask(street: Street, who: Actor, text: string): Promise<string> {
  const before = street.teams.to(who.chat).length;
  await who.says(text);
  const [reply] = street.teams.to(who.chat).slice(before);
  return reply ? wordsOf(reply.activity) : '';
}

/** Calls for help: the 999 words come before anything is saved, and as it cannot be saved the managers are told past the storage. */
async function callForHelp(street: Street): Promise<void> {
  const worker = street.person('W1Ash');
  const from = performance.now();
  const turn = worker.says('help me');
  await street.teams.waitFor('the 999 words', (one) => one.conversationId === worker.chat && one.at >= from && wordsOf(one.activity).includes('call 999'), 2_000);
  await turn;
}

const toldDirectly = (street: Street) => [team.channel, street.person(team.manager).chat].map((chat) => street.teams.to(chat).filter((one) => /W1Ash.*help/.test(wordsOf(one.activity))).length);

const extensionsIn = (street: Street): Promise<number[]> =>
  street.inStore(async (store) => {
    const { from, to } = range('visit');
    const visits = (await store.scan('main', from, to, 10)).map((row) => fromRow<'visit'>(row).state);
    return visits.flatMap((visit) => visit.extensions.map((extension) => extension.minutes));
  });

describe('the disk', () => {
  test.concurrent('is full, and then is not: nothing acknowledged is lost, and the alarm that fell due comes at once', withStreet(async (street) => {
    await seed(street, team, null);
    await street.startBot({ fileBlocks: 1_024 });
    const worker = street.person('W1Ash');
    expect(await ask(street, worker, 'check in at Splott back by 3:40pm')).toContain("You're checked in");

    const acknowledged: number[] = [];
    let reply = '';
    for (let minutes = 5; !reply.includes(NOT_SURE) && minutes < 200; minutes += 1) {
      reply = await ask(street, worker, `extend ${minutes}`);
      if (reply.includes('Your new time is')) acknowledged.push(minutes);
    }
    expect(reply).toContain(NOT_SURE);
    await callForHelp(street);
    expect(toldDirectly(street)).toEqual([1, 1]);
    // This process may still write: somebody falls due while the bot cannot.
    await seed(street, other, street.inSeconds(0));
    await until('the timer to have failed', () => street.bot.complaints.some((line) => line.includes('tick visit')), 20_000);
    expect(alarmsTold(street.teams)).toEqual([]);

    const freedAt = makeRoom(path.join(street.folder, 'doorstep.db'));
    await street.teams.waitFor('the alarm', () => alarmsTold(street.teams).length === 2, 20_000);
    expect((alarmsTold(street.teams).at(-1)?.at ?? Infinity) - freedAt).toBeLessThan(2_000);
    expect(await ask(street, worker, 'extend 90')).toContain('Your new time is');
    expect(await extensionsIn(street)).toEqual(expect.arrayContaining([...acknowledged, 90]) as unknown);
    expect(acknowledged.length).toBeGreaterThan(5);
    await settleDown(street);
    expect(alarmsTold(street.teams).filter(({ isMarkedRepeat }) => isMarkedRepeat)).toEqual([]);
  }));
});

/** Writes the log back into the file, as this process may: the bot can begin its log anew. */
function makeRoom(file: string): number {
  const database = new Database(file);
  database.exec('PRAGMA busy_timeout = 2000; PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  return performance.now();
}

const withCable = (story: (street: Street, cable: Cable, startBot: () => Promise<unknown>) => Promise<void>) => async (): Promise<void> => {
  const azurite = await startAzurite();
  const cable = await layCable(azurite.port);
  const street = await openStreet(`tables:${azurite.connectionString}`);
  await seed(street, team, null);
  await story(street, cable, () => street.startBot({ env: { STORE: `tables:${connectionStringTo(cable.port)}` } })).finally(async () => {
    await street.end();
    await cable.cut();
    await azurite.stop();
  });
};

describe('the cable to Azure Tables', () => {
  test.concurrent('is cut for a while: nobody is told that something was saved that may not be, and the alarm comes within 2 s of the mending', withCable(async (street, cable, startBot) => {
    await startBot();
    const worker = street.person('W1Ash');
    expect(await ask(street, worker, 'check in at Splott back by 3:40pm')).toContain("You're checked in");
    expect(await ask(street, worker, 'extend 10')).toContain('Your new time is');
    await cable.cut();
    await seed(street, other, street.inSeconds(0));
    expect(await ask(street, worker, 'extend 20')).toContain(NOT_SURE);
    await callForHelp(street);
    expect(toldDirectly(street)).toEqual([1, 1]);
    await until('the timers to have failed', () => street.bot.complaints.some((line) => line.includes('due round')), 20_000);
    await new Promise((resolve) => setTimeout(resolve, LONGER_MS));
    expect(alarmsTold(street.teams)).toEqual([]);

    await cable.mend();
    const mendedAt = performance.now();
    await street.teams.waitFor('the alarm', () => alarmsTold(street.teams).length === 2, 20_000);
    expect((alarmsTold(street.teams).at(-1)?.at ?? Infinity) - mendedAt).toBeLessThan(2_000);
    expect(await ask(street, worker, 'extend 30')).toContain('Your new time is');
    expect(await extensionsIn(street)).toEqual([10, 30]);
    await settleDown(street);
    expect(alarmsTold(street.teams)).toHaveLength(2);
  }));

  test.concurrent('is cut between claim and send: the alarm is not left lying under the claim, and not called a repeat', withCable(async (street, cable, startBot) => {
    await seed(street, other, street.inSeconds(0));
    let isCut: Promise<void> | null = null;
    cable.onAnswered = (sent) => {
      if (isClaim(sent)) isCut ??= cable.cut();
    };
    await startBot();
    await until('the cut', () => isCut !== null, 20_000);
    await until('a claimed message to meet it', () => street.bot.complaints.some((line) => line.includes('prepare alarm')), 20_000);
    cable.onAnswered = () => {};
    await cable.mend();
    const mendedAt = performance.now();
    await street.teams.waitFor('the alarm', () => alarmsTold(street.teams).length === 2, 20_000);
    expect((alarmsTold(street.teams).at(-1)?.at ?? Infinity) - mendedAt).toBeLessThan(2_500);
    await settleDown(street);
    expect(alarmsTold(street.teams).map(({ isMarkedRepeat }) => isMarkedRepeat)).toEqual([false, false]);
  }));

  test.concurrent('is cut between send and settle: the alarm is settled when it is back, and not told again', withCable(async (street, cable, startBot) => {
    await seed(street, other, street.inSeconds(0));
    let isCut: Promise<void> | null = null;
    street.teams.mood = ({ body }) => {
      if (body.includes('Overdue: ')) isCut ??= cable.cut();
      return 'well';
    };
    await startBot();
    await until('the alarm to be sent', () => alarmsTold(street.teams).length > 0, 20_000);
    await until('it not to be settled', () => street.bot.complaints.some((line) => line.includes('settle ')), 20_000);
    await cable.mend();
    await street.teams.waitFor('both to be told', () => alarmsTold(street.teams).length >= 2, 30_000);
    await settleDown(street);
    expect(alarmsTold(street.teams)).toHaveLength(2);
  }));

  test.concurrent('is frozen, so that no answer comes at all: the 999 words come at once all the same', withCable(async (street, cable, startBot) => {
    await startBot();
    // Her first words also load what is loaded only once.
    await ask(street, street.person('W1Ash'), 'my visits');
    cable.freeze();
    const [reply] = await Promise.all([ask(street, street.person(team.manager), 'check in at Splott back by 3:40pm'), callForHelp(street)]);
    expect(reply).toContain(NOT_SURE);
  }));
});

/** Only a claim gives a message a lease. */
const isClaim = (sent: string): boolean => sent.includes('$batch') && /\\"card\\":\\"alarm\\"/.test(sent) && /\\"lease\\":\{/.test(sent);
