import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeFault } from '../../src/log';
import { cardOf, startStandIn, type StandIn } from '../support/stand-in';
import { until } from './until';

/** A real process at its most talkative, through good and bad days, must print nobody's words, names or secrets. */
const root = path.join(__dirname, '..', '..');
const SECRET = 'hook-secret-do-not-print';
const WORDS = ['Tremorfa', 'REF-90210', 'Siwan', 'Gwilym', 'Bethan', 'rottweiler', 'ring-tone', '01632', 'Aspidistra'];

let teams: StandIn;
let folder: string;
afterEach(async () => {
  await teams.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

function startBot(env: Record<string, string>) {
  const child = spawn(process.execPath, ['-r', './test/support/swc-register.cjs', 'src/main.ts'], { cwd: root, env: { PATH: process.env['PATH'] ?? '', PORT: '0', LOG_LEVEL: 'trace', STORE: `sqlite:${folder}/doorstep.db`, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { text: '' };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said.text += chunk.toString()));
  const url = until('it listens', () => /"url":"(http:[^"]+)"/.exec(said.text)?.[1], 20_000);
  return { said, url, stop: async () => (child.kill('SIGTERM'), (await once(child, 'exit'))[0] as number) };
}

const person = (name: string) => ({ id: `29:${name}`, name: `${name} Aspidistra`, aadObjectId: `aad-${randomUUID()}` });

test('at level trace, through an alarm, refusals and faults, nothing private is printed', async () => {
  teams = await startStandIn();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doorstep-logs-'));
  const [siwan, gwilym, bethan] = [person('Siwan'), person('Gwilym'), person('Bethan')];
  teams.members = [siwan, gwilym];
  // Sixty domain seconds a real one: fifteen minutes of ladder pass in fifteen seconds, an hour's visit is not waited for.
  const bot = startBot({ CLOCK_START: '2026-11-24T14:00:00Z', CLOCK_SPEED: '600', FALLBACK_WEBHOOK_URL: `${teams.url}/v3/conversations/hook/activities`, FALLBACK_WEBHOOK_SECRET: SECRET });
  const url = await bot.url;
  const say = (who: typeof siwan, more: Record<string, unknown>, conversation = `personal:${who.id}`) => fetch(`${url}/api/messages`, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer ring-tone-token' },
    body: JSON.stringify({ type: 'message', id: randomUUID(), channelId: 'msteams', serviceUrl: teams.url, from: who, recipient: { id: '28:doorstep' }, conversation: { id: conversation, conversationType: conversation.startsWith('19:') ? 'channel' : 'personal' }, ...more }),
  });
  const press = (who: typeof siwan, data: Record<string, unknown>, conversation?: string) => say(who, { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: data['verb'], data } } }, conversation);

  await press(gwilym, { verb: 'set-up', subject: 'x', board: 'gwent', managers: gwilym.aadObjectId, outOfHoursName: 'Aspidistra', outOfHoursPhone: '01632 960001' }, '19:channel@thread.tacv2');
  await until('Siwan is checked in', async () => {
    await say(siwan, { text: 'check in REF-90210 at Tremorfa for 5 minutes' });
    return teams.to('personal:29:Siwan').some(({ activity }) => cardOf(activity)?.actions?.some(({ verb }) => verb === 'check-out'));
  });
  // Teams refuses, is throttled, breaks off, and says people's words back in its answers.
  const moods = [{ status: 429, retryAfter: 0 }, { status: 500 }, 'accepts-and-breaks', { status: 403 }, { status: 400 }] as const;
  let call = 0;
  teams.mood = () => moods[call++ % (moods.length + 2)] ?? 'well';
  await say(bethan, { text: 'is the rottweiler at Tremorfa dangerous' });
  await press(bethan, { verb: 'claim', subject: 'Tremorfa' });
  await press(bethan, { verb: 'rottweiler', subject: 'Tremorfa' });
  await say(bethan, { text: 'rottweiler', conversation: { id: 'personal:29:\ud800rottweiler' } });
  await say(bethan, { text: 'rottweiler', serviceUrl: 'https://rottweiler.example' });
  await say(bethan, { text: { rottweiler: 1 } });
  await fetch(`${url}/api/messages?rottweiler`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"rottweiler' });
  await teams.waitFor('the alarm', ({ activity }) => cardOf(activity)?.actions?.some(({ verb }) => verb === 'claim') === true, 20_000);
  expect(await bot.stop()).toBe(0);

  expect(bot.said.text).toContain('"msg":"not accepted by Teams"');
  expect(bot.said.text).toContain('"msg":"fault"');
  expect([SECRET, ...WORDS].filter((word) => bot.said.text.includes(word))).toEqual([]);
}, 60_000);

test('every line it prints is one object of JSON', async () => {
  teams = await startStandIn();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doorstep-logs-'));
  const bot = startBot({});
  await fetch(`${await bot.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: 'nonsense' });
  await bot.stop();
  for (const line of bot.said.text.split('\n').filter(Boolean)) expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number) as number, instance: expect.any(String) as string });
});

describe('a fault as the log holds it', () => {
  test('keeps kind, code, where, and our own sentence', () => {
    const told = describeFault(new TypeError('save visit 42: expected version 7, found 8'));
    expect(told).toMatchObject({ type: 'TypeError', message: 'save visit 42: expected version 7, found 8' });
    expect(told.stack).toContain('logs.test.ts');
    expect(told.stack).not.toContain('save visit');
  });

  test('keeps nothing of what a service said, nor of the request the SDK hung on', () => {
    const error = Object.assign(new Error('{"error":"rottweiler"}'), { statusCode: 403, request: { headers: { authorization: 'Bearer ring-tone' }, body: 'rottweiler' }, response: { bodyAsText: 'rottweiler' }, code: 'BotNotInConversationRoster' });
    const told = JSON.stringify(describeFault(new Error('deliver alarm 7', { cause: error })));
    expect(told).toContain('answered 403');
    expect(told).toContain('BotNotInConversationRoster');
    expect(told).not.toMatch(/rottweiler|ring-tone/);
  });

  test('ends, however causes are tied', () => {
    const error = new Error('a');
    error.cause = error;
    expect(JSON.stringify(describeFault(error)).length).toBeLessThan(5_000);
    expect(describeFault({ text: 'rottweiler' })).toEqual({ type: 'object', message: 'not an error' });
    expect(describeFault(undefined)).toEqual({ type: 'undefined', message: 'not an error' });
  });
});
