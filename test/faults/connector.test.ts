import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { wordsOf } from '../support/stand-in';
import { crew, seed } from './seed';
import { alarmsTold, settleDown, toldOnce, unmarkedDoubles, until, withStreet } from './street';

/** Teams is gone, throttles, refuses one person, or takes a message and says nothing. */

const pauseFor = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Long enough for every message to have failed many times over. OUTAGE_SECONDS=300 makes five minutes of it, for which the suite has no time. */
const OUTAGE_MS = Number(process.env['OUTAGE_SECONDS'] ?? 12) * 1_000;
jest.setTimeout(OUTAGE_MS + 108_000);

test.concurrent('gone for a while: alarms come soon after its return, ahead of all else, and none is doubled', withStreet(async (street) => {
  const teams = ['Ash', 'Birch', 'Cedar', 'Elm'].map((name) => crew(name, 5));
  const overdueAt = street.inSeconds(0);
  for (const team of teams) await seed(street, team, overdueAt);
  await street.teams.close();
  await street.startBot();
  await pauseFor(OUTAGE_MS);
  await street.teams.reopen();
  const backAt = performance.now();

  // After five minutes with nobody on it each is told to the deputies as well.
  const expected = OUTAGE_MS < 290_000 ? 40 : 60;
  await until('all alarms', () => toldOnce(street.teams).size === expected, 10_000, () => `${toldOnce(street.teams).size} of ${expected}`);
  // The promise is 2 s, measured by the bench; a busy machine must not decide a test.
  expect(Math.max(...alarmsTold(street.teams).map(({ at }) => at)) - backAt).toBeLessThan(8_000);
  const workers = teams.flatMap((team) => team.workers.map((worker) => street.person(worker).chat));
  await until('every worker to be asked', () => workers.every((chat) => street.teams.to(chat).length > 0), 5_000);
  // Two dozen are on their way at a time: a question can only ride with the last of the alarms.
  const firstQuestion = street.teams.accepted.findIndex((one) => workers.includes(one.conversationId));
  expect(street.teams.accepted.slice(0, firstQuestion).filter((one) => wordsOf(one.activity).includes('Overdue: ')).length).toBeGreaterThanOrEqual(16);
  await settleDown(street);
  expect(alarmsTold(street.teams)).toHaveLength(expected);
  expect(alarmsTold(street.teams).filter(({ isMarkedRepeat }) => isMarkedRepeat)).toEqual([]);
}));

test.concurrent('gone while questions to workers wait: an alarm is the first to get through, and then each of them is asked, once', withStreet(async (street) => {
  const [asked, missed] = [crew('Ash', 6), crew('Birch', 1)];
  await seed(street, asked, street.inSeconds(240));
  await seed(street, missed, street.inSeconds(0));
  await street.teams.close();
  await street.startBot();
  await pauseFor(OUTAGE_MS);
  await street.teams.reopen();
  const chats = asked.workers.map((worker) => street.person(worker).chat);
  await until('everybody to be asked', () => chats.every((chat) => street.teams.to(chat).length > 0), 10_000);
  expect(wordsOf(street.teams.accepted[0]?.activity ?? { type: '' })).toContain('Overdue: W1Birch');
  await settleDown(street);
  expect(chats.map((chat) => street.teams.to(chat).length)).toEqual(chats.map(() => 1));
}));

test.concurrent('throttled in one conversation: it is left in peace as long as Teams asked, and the others are not held up', withStreet(async (street) => {
  const team = crew('Ash', 1);
  await seed(street, team, street.inSeconds(0));
  const posts: number[] = [];
  street.teams.mood = ({ conversationId, method }) => {
    if (conversationId !== team.channel || method !== 'POST') return 'well';
    posts.push(performance.now());
    return posts.length === 1 ? { status: 429, retryAfter: 3 } : 'well';
  };
  await street.startBot();
  await street.teams.waitFor('the channel to be told after all', (one) => one.conversationId === team.channel, 20_000);
  const [throttledAt = 0, nextAt = 0] = posts;
  expect(nextAt - throttledAt).toBeGreaterThanOrEqual(2_950);
  const manager = alarmsTold(street.teams).find(({ to }) => to === street.person(team.manager).chat);
  expect((manager?.at ?? Infinity) - throttledAt).toBeLessThan(2_000);
  await settleDown(street);
  expect(alarmsTold(street.teams)).toHaveLength(2);
}));

test.concurrent('one manager has blocked the bot: the next step\'s people and the signed webhook hear it at once', withStreet(async (street) => {
  const team = crew('Ash', 1);
  await seed(street, team, street.inSeconds(0));
  const hook = await startWebhook();
  const manager = street.person(team.manager);
  street.teams.mood = ({ conversationId }) => (conversationId === manager.chat ? { status: 403 } : 'well');
  await street.startBot({ env: { FALLBACK_WEBHOOK_URL: hook.url, FALLBACK_WEBHOOK_SECRET: SECRET } });

  const deputy = await street.teams.waitFor('the deputy', (one) => one.conversationId === street.person(team.deputy).chat, 20_000);
  expect(wordsOf(deputy.activity)).toContain('I could not reach MoAsh in Teams.');
  const { body, signature } = await hook.heard;
  expect(signature).toBe(createHmac('sha256', SECRET).update(body).digest('hex'));
  expect(JSON.parse(body)).toMatchObject({ kind: 'overdue', caseRef: '4471', text: expect.stringContaining('could not reach MoAsh') as unknown });
  await street.teams.waitFor('the channel', (one) => one.conversationId === team.channel, 20_000);
  expect(unmarkedDoubles(street.teams)).toEqual([]);
  await hook.stop();
}));

test.concurrent('takes the alarm and breaks off: it is told again and marked', withStreet(async (street) => {
  const team = crew('Ash', 1);
  await seed(street, team, street.inSeconds(0));
  let isFirst = true;
  street.teams.mood = ({ conversationId, method }) => {
    if (conversationId !== team.channel || method !== 'POST' || !isFirst) return 'well';
    isFirst = false;
    return 'accepts-and-breaks';
  };
  await street.startBot();
  await street.teams.waitFor('the repeat', () => alarmsTold(street.teams).length === 3, 20_000);
  await settleDown(street);
  expect(alarmsTold(street.teams).filter(({ to }) => to === team.channel).map(({ isMarkedRepeat }) => isMarkedRepeat)).toEqual([false, true]);
  expect(alarmsTold(street.teams)).toHaveLength(3);
}));

const SECRET = 'a secret of the agency';

interface Webhook {
  readonly url: string;
  readonly heard: Promise<{ readonly body: string; readonly signature: string }>;
  readonly stop: () => Promise<void>;
}

async function startWebhook(): Promise<Webhook> {
  let hear: (heard: { body: string; signature: string }) => void = () => {};
  const heard = new Promise<{ body: string; signature: string }>((resolve) => (hear = resolve));
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      hear({ body: Buffer.concat(chunks).toString('utf8'), signature: String(request.headers['x-doorstep-signature']) });
      response.end();
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  // A listening TCP server's address is an object.
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, heard, stop };
}
