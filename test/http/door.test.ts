import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { BODY_BYTES } from '../../src/http';
import { wordsOf } from '../support/stand-in';
import { send } from './raw';
import { standing, startVillage, type Village } from './team';

/** What the door turns away before anything is spent on it. Each test ends with the bot still serving and nothing changed. */
let village: Village;
let before: Awaited<ReturnType<typeof standing>>;
let heard: number;

beforeAll(async () => {
  village = await startVillage();
});
afterAll(() => village.stop());

beforeEach(async () => {
  before = await standing(village.store);
  heard = village.world.teams.accepted.length;
});
afterEach(async () => {
  expect(await standing(village.store)).toEqual(before);
  expect(village.world.teams.accepted.slice(heard).map((one) => wordsOf(one.activity))).toEqual([]);
  expect((await village.sam.says('my visits')).status).toBe(200);
});

const activity = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: 'message', id: randomUUID(), channelId: 'msteams', serviceUrl: village.world.teams.url, text: 'check in at Splott back by 3pm',
  from: { id: '29:sam', name: 'Sam', aadObjectId: 'aad-sam' }, recipient: { id: '28:doorstep' }, conversation: { id: 'personal:29:sam', conversationType: 'personal' }, ...changes,
});
const messages = () => `${village.world.bot.url}/api/messages`;
const JSON_TYPE = { 'content-type': 'application/json' };
const post = (body: string | Buffer, headers: Record<string, string> = {}) => send(messages(), { headers: { ...JSON_TYPE, 'content-length': String(Buffer.byteLength(body)), ...headers }, chunks: [body] });

describe('turns away, with a clear answer', () => {
  test.each([
    ['text that is no JSON', 'hello'],
    ['JSON that breaks off', '{"type":"message","from":'],
    ['an empty body', ''],
    ['a bare text', '"message"'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a NUL', '\u0000'],
  ])('%s', async (_what, body) => {
    const { status, body: said } = await post(body);
    expect(status).toBe(400);
    expect(said).not.toBe('');
  });

  test.each([
    ['a sender', { from: undefined }],
    ['a sender with an id', { from: { name: 'Sam' } }],
    ['a conversation', { conversation: undefined }],
    ['a conversation with an id', { conversation: { id: '' } }],
    ['a type', { type: undefined }],
    ['an address to answer to', { serviceUrl: undefined }],
    ['an address that is one', { serviceUrl: 'nowhere' }],
    ['a channel', { channelId: undefined }],
    ['a sender that is an object', { from: 'Sam' }],
    ['text that is text', { text: { $ne: null } }],
    ['an id that is text', { id: 7 }],
    ['text that Teams could have sent', { text: 'x'.repeat(28_001) }],
  ])('an activity without %s', async (_what, changes) => {
    const { status, body } = await post(JSON.stringify(activity(changes)));
    expect(status).toBe(400);
    expect((JSON.parse(body) as { message: string }).message).toContain(Object.keys(changes)[0]);
  });

  test.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/octet-stream', 'application/jsonp', ''])('a body of type "%s"', async (type) => {
    const { status, body } = await post(JSON.stringify(activity()), { 'content-type': type });
    expect(status).toBe(415);
    expect(body).toContain('application/json');
  });

  test('takes the type as it is sent with a character set, in any case', async () => {
    const { status } = await post('{}', { 'content-type': 'Application/JSON; charset=utf-8' });
    expect(status).toBe(400);
  });

  test.each(['gzip', 'deflate', 'br', 'gzip, identity', 'GZIP'])('a body packed with %s', async (encoding) => {
    const { status } = await post(gzipSync(JSON.stringify(activity())), { 'content-encoding': encoding });
    expect(status).toBe(415);
  });

  test('a small packed body that would unpack to 64 MiB, without unpacking it', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(BODY_BYTES);
    const rss = process.memoryUsage().rss;
    expect((await post(bomb, { 'content-encoding': 'gzip' })).status).toBe(415);
    expect(process.memoryUsage().rss - rss).toBeLessThan(32 * 1024 * 1024);
  });

  test('a body over the limit, and takes one just under it', async () => {
    const padded = (bytes: number) => {
      const empty = JSON.stringify(activity({ type: 'unheard-of', padding: '' }));
      return JSON.stringify(activity({ type: 'unheard-of', padding: 'x'.repeat(bytes - Buffer.byteLength(empty)) }));
    };
    expect((await post(padded(BODY_BYTES + 1))).status).toBe(413);
    expect((await post(padded(BODY_BYTES))).status).toBe(200);
  });

  test('a body over the limit that comes in pieces and does not say how long it is', async () => {
    const chunks = Array.from({ length: 40 }, () => 'x'.repeat(16 * 1024));
    const { status } = await send(messages(), { headers: { ...JSON_TYPE, 'transfer-encoding': 'chunked' }, chunks });
    expect(status).toBe(413);
  });

  test('a body whose checksum is wrong', async () => {
    expect((await post(JSON.stringify(activity()), { 'content-md5': 'AAAAAAAAAAAAAAAAAAAAAA==' })).status).toBe(400);
  });

  test.each([
    ['an unknown path', 'POST', '/api/message', 404],
    ['the root', 'GET', '/', 404],
    ['a way out of the folder', 'GET', '/../../etc/passwd', 404],
    ['a path that cannot be decoded', 'GET', '/%E0%A4%A', 404],
    ['GET on messages', 'GET', '/api/messages', 405],
    ['PUT on messages', 'PUT', '/api/messages', 405],
    ['DELETE on messages', 'DELETE', '/api/messages', 405],
    ['POST on a probe', 'POST', '/healthz', 405],
  ])('%s', async (_what, method, path, status) => {
    expect((await send(`${village.world.bot.url}${path}`, { method })).status).toBe(status);
  });

  test('says nothing about itself that helps an attacker, and forbids guessing at types', async () => {
    const { headers, body } = await post('nonsense');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-store');
    expect(body).not.toMatch(/node_modules|\.ts|at \w+/);
    expect(JSON.stringify(headers)).not.toMatch(/restify|express|node\//i);
  });
});

describe('kinds of activity nobody asks for', () => {
  test.each(['typing', 'messageReaction', 'endOfConversation', 'conversationUpdate', 'event', 'handoff', '__proto__', 'constructor'])('%s is taken and changes nothing', async (type) => {
    expect((await post(JSON.stringify(activity({ type })))).status).toBe(200);
  });

  test.each(['composeExtension/query', 'task/fetch', 'signin/verifyState', 'message/submitAction', 'fileConsent/invoke', 'handoff/action'])('the invoke %s is answered without a fault', async (name) => {
    const { status } = await post(JSON.stringify(activity({ type: 'invoke', name, value: {} })));
    expect(status).toBeLessThan(500);
  });
});
