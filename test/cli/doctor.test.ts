import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { doctor } from '../../src/cli/doctor';

/** `npm run doctor`, as somebody meets it who was given this repository and nothing else. */
const APP = '11111111-2222-3333-4444-555555555555';
const TENANT = '99999999-8888-7777-6666-555555555555';
let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doorstep-doctor-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const ask = async (environment: Record<string, string>) => {
  const lines: string[] = [];
  const code = await doctor({ STORE: `sqlite:${path.join(folder, 'doorstep.db')}`, ...environment }, (line) => lines.push(line));
  return { code, lines };
};

test('the command itself, with nothing set: what is in order, what Teams would need, and exit code 0', async () => {
  const root = path.join(__dirname, '..', '..');
  const child = spawn(process.execPath, ['-r', path.join(root, 'test/support/swc-register.cjs'), path.join(root, 'src/cli/doctor.ts')], { cwd: folder, env: { PATH: process.env['PATH'] ?? '' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  const lines = said.trim().split('\n');
  expect(lines.slice(0, 5).map((line) => line.split(/ {2,}/).slice(0, 2).join(' '))).toEqual(['warn credentials', 'ok secret', 'ok token', 'ok storage', 'ok clock']);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^(ok|warn|fail) +\w+ +\S/);
  for (const line of lines.filter((one) => /^(warn|fail)/.test(one))) expect(line).toMatch(/To do: \w/);
  for (const check of ['people', 'webhook', 'calendar', 'guidance']) expect(lines.some((line) => line.includes(` ${check} `))).toBe(true);
  expect(lines.at(-1)).toMatch(/^0 to mend now, \d+ to look at, \d+ in order\.$/);
  expect(code).toBe(0);
});

describe('a wrong value of each kind stops it with a line that names the setting', () => {
  test.each<[Record<string, string>, string]>([
    [{ PORT: 'http' }, 'PORT'],
    [{ HOST: '0.0.0.0' }, 'HOST'],
    [{ STORE: 'postgres://x' }, 'STORE'],
    [{ MicrosoftAppId: 'doorstep' }, 'MicrosoftAppId'],
    [{ MicrosoftAppId: APP, MicrosoftAppTenantId: TENANT }, 'MicrosoftAppPassword'],
    [{ MicrosoftAppId: APP, MicrosoftAppPassword: 'hush', MicrosoftAppTenantId: 'contoso' }, 'MicrosoftAppTenantId'],
    [{ MicrosoftAppType: 'MultiTenant' }, 'MicrosoftAppType'],
    [{ SECRET_EXPIRES: 'in May' }, 'SECRET_EXPIRES must be a date'],
    [{ AGENCIES: 'cardiff' }, 'AGENCIES'],
    [{ FALLBACK_WEBHOOK_URL: 'hook', FALLBACK_WEBHOOK_SECRET: 'sixteen-or-more!' }, 'FALLBACK_WEBHOOK_URL'],
    [{ FALLBACK_WEBHOOK_SECRET: 'hush' }, 'FALLBACK_WEBHOOK_SECRET'],
    [{ HEARTBEAT_URL: 'beat' }, 'HEARTBEAT_URL'],
    [{ PUBLIC_URL: 'here' }, 'PUBLIC_URL'],
    [{ GRAPH_CALENDAR: 'yes' }, 'GRAPH_CALENDAR'],
    [{ MODEL_URL: 'model', MODEL_KEY: 'hush', MODEL_NAME: 'm' }, 'MODEL_URL'],
    [{ CLOCK_START: 'yesterday' }, 'CLOCK_START'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ INSTANCE: 'x'.repeat(61) }, 'INSTANCE'],
  ])('%j', async (environment, named) => {
    const { code, lines } = await ask(environment);
    expect(code).toBe(1);
    expect(lines.filter((line) => line.startsWith('fail  settings') && line.includes(named) && line.includes('To do:'))).not.toEqual([]);
    expect(lines.join('\n')).not.toContain('hush');
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

test('a store that cannot be opened', async () => {
  expect(await ask({ STORE: 'sqlite:./package.json/doorstep.db' })).toMatchObject({ code: 1, lines: [expect.stringMatching(/^fail {2}storage .*package\.json.*To do:/), '1 to mend now, 0 to look at, 0 in order.'] });
});

test('a webhook that is gone would cost an alarm its last way out', async () => {
  const { code, lines } = await ask({ FALLBACK_WEBHOOK_URL: 'http://127.0.0.1:1/', FALLBACK_WEBHOOK_SECRET: 'sixteen-or-more!' });
  expect(code).toBe(1);
  expect(lines).toContainEqual(expect.stringMatching(/^fail {2}webhook .*does not answer/));
});

test('a bot that starts writes the quick part of it into its log, and no secret with it', async () => {
  const root = path.join(__dirname, '..', '..');
  const env = { PATH: process.env['PATH'] ?? '', PORT: '0', HOST: '127.0.0.1', STORE: `sqlite:${path.join(folder, 'doorstep.db')}`, MicrosoftAppId: APP, MicrosoftAppPassword: 'hush', MicrosoftAppTenantId: TENANT, SECRET_EXPIRES: '2020-01-31' };
  const child = spawn(process.execPath, ['-r', './test/support/swc-register.cjs', 'src/main.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  let said = '';
  await new Promise<void>((resolve) => child.stdout.on('data', (chunk: Buffer) => ((said += chunk.toString()), said.includes('ended on 2020-01-31') && resolve())));
  child.kill('SIGKILL');
  await ended;
  const lines = said.trim().split('\n').map((line) => JSON.parse(line) as { level: number; msg: string; check?: string; todo?: string });
  expect(lines).toContainEqual(expect.objectContaining({ level: 50, msg: 'self-check', check: 'secret', todo: expect.stringContaining('new secret') as unknown }));
  expect(said).not.toContain('hush');
});
