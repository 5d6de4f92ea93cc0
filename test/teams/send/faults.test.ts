import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { makeConnector, type Connector } from '../../../src/teams/connector';
import { judge } from '../../../src/teams/faults';
import { startStandIn, type Mood, type StandIn } from '../../support/stand-in';

/** What each way of failing means for the message, on real failures of a real connection. */
let teams: StandIn;
let connector: Connector;

beforeAll(async () => {
  teams = await startStandIn();
  connector = makeConnector({ appId: '', settings: {}, credentials: new ConfigurationServiceClientCredentialFactory({}) });
});
afterAll(() => teams.close());
beforeEach(() => {
  teams.attempts.length = 0;
  teams.accepted.length = 0;
  teams.mood = () => 'well';
});

const to = (conversationId = 'a:sam') => ({ serviceUrl: teams.url, conversationId });
const alarm = { type: 'message', text: 'an alarm' };
type Call = 'post' | 'update' | 'open' | 'members';
const CALLS: Record<Call, () => Promise<unknown>> = {
  post: () => connector.post(to(), alarm),
  update: () => connector.update(to(), 'an-id', alarm),
  open: () => connector.open({ serviceUrl: teams.url, teamsUserId: '29:sam', tenantId: null, botId: '28:bot' }),
  members: () => connector.members(to()).next(),
};

async function verdict(mood: Mood, call: Call = 'post') {
  teams.mood = () => mood;
  const delivery = await CALLS[call]().then(() => 'it went through', judge);
  return { delivery, attempts: teams.attempts.length };
}

const conversation = (afterMs: number) => expect.objectContaining({ is: 'retry', scope: 'conversation', afterMs }) as object;
const service = (afterMs: number) => expect.objectContaining({ is: 'retry', scope: 'service', afterMs }) as object;
const unreachable = expect.objectContaining({ is: 'unreachable' }) as object;
const unknown = expect.objectContaining({ is: 'unknown' }) as object;

describe('an answer of', () => {
  test.each<[string, Mood, object]>([
    ['429 without a time', { status: 429 }, conversation(1_000)],
    ['429 with a time', { status: 429, retryAfter: 7 }, conversation(7_000)],
    ['429 with no wait at all', { status: 429, retryAfter: 0 }, conversation(0)],
    ['429 with an hour, which is capped at a minute', { status: 429, retryAfter: 3_600 }, conversation(60_000)],
    ['412', { status: 412 }, conversation(1_000)],
    ['502', { status: 502 }, service(1_000)],
    ['503', { status: 503 }, service(1_000)],
    ['503 with a time', { status: 503, retryAfter: 3 }, service(3_000)],
    ['504: a gateway waited and knows no more than we do', { status: 504 }, unknown],
    ['401', { status: 401 }, service(1_000)],
    ['403', { status: 403 }, unreachable],
    ['404', { status: 404 }, unreachable],
    ['410', { status: 410 }, unreachable],
    ['400', { status: 400 }, unreachable],
    ['408, which says nothing about what arrived', { status: 408 }, unknown],
    ['500', { status: 500 }, unknown],
    ['501', { status: 501 }, unknown],
  ])('%s', async (_what, mood, expected) => {
    const { delivery, attempts } = await verdict(mood);
    expect(delivery).toEqual(expected);
    // Trying again is the outbox's business alone.
    expect(attempts).toBe(1);
  });

  test.each<Call>(['update', 'open', 'members'])('503 to %s is not tried again by the SDK either', async (call) => {
    expect(await verdict({ status: 503, retryAfter: 1 }, call)).toEqual({ delivery: service(1_000), attempts: 1 });
  });
});

test.each([200, 201])('an answer of %s that cannot be read: perhaps shown', async (status) => {
  const proxy = http.createServer((_request, response) => {
    response.statusCode = status;
    response.setHeader('content-type', 'application/json');
    response.end('<html>Welcome to the guest network</html>');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo; // It listens.
  const delivery = await connector.post({ serviceUrl: `http://127.0.0.1:${port}`, conversationId: 'x' }, alarm).then((id) => id, judge);
  proxy.closeAllConnections();
  proxy.close();
  expect(delivery).toEqual(unknown);
});

describe('a connection that', () => {
  test('is accepted and broken: perhaps shown', async () => {
    expect(await verdict('accepts-and-breaks')).toEqual({ delivery: unknown, attempts: 1 });
    expect(teams.accepted).toHaveLength(1);
  });

  test('hangs is given up after five seconds: perhaps shown', async () => {
    const began = performance.now();
    expect(await verdict('hangs')).toEqual({ delivery: unknown, attempts: 1 });
    const took = performance.now() - began;
    expect(took).toBeGreaterThan(4_500);
    expect(took).toBeLessThan(7_000);
  }, 15_000);

  test('is refused: surely not shown', async () => {
    await teams.close();
    const delivery = await CALLS.post().then(() => 'it went through', judge);
    await teams.reopen();
    expect(delivery).toEqual(service(1_000));
    await expect(CALLS.post()).resolves.toEqual(expect.any(String));
  });

  test('leads to a name nobody has: surely not shown', async () => {
    const delivery = await connector.post({ serviceUrl: 'http://nobody.invalid', conversationId: 'x' }, alarm).then(() => 'it went through', judge);
    expect(delivery).toEqual(service(1_000));
  });
});

test('what is reported of a failure holds a status and a kind, and nothing that was sent or said', async () => {
  teams.mood = () => ({ status: 403 });
  const delivery = await connector.post(to('a:secret-conversation'), { type: 'message', text: 'secret words' }).then(() => null, judge);
  expect(JSON.stringify(delivery)).not.toMatch(/secret|as told/);
  expect(delivery).toMatchObject({ why: expect.stringMatching(/^403 /) as string });
});

test('a fault of our own is never taken for "not shown"', () => {
  expect(judge(new TypeError('x is not a function'))).toEqual(unknown);
  expect(judge('thrown text')).toEqual(unknown);
  expect(judge(null)).toEqual(unknown);
  expect(judge({ code: 'ECONNRESET' })).toEqual(unknown);
});
