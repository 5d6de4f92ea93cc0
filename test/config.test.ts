import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ConfigFault, readConfig, VARIABLES } from '../src/config';

const APP = '11111111-2222-3333-4444-555555555555';
const TENANT = '99999999-8888-7777-6666-555555555555';
const SECRET = 'correct-horse-battery';
const CREDENTIALS = { MicrosoftAppId: APP, MicrosoftAppPassword: SECRET, MicrosoftAppTenantId: TENANT };
const read = (environment: Record<string, string | undefined>) => readConfig(environment, () => 'made-up');

function faultsOf(environment: Record<string, string>): string[] {
  try {
    read(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigFault)) throw error;
    return error.message.split('\n').filter((line) => line.startsWith('- ')).map((line) => line.slice(2));
  }
}

test('nothing set: this machine only, the embedded store, real time', () => {
  expect(read({})).toEqual({
    port: 3978, host: '127.0.0.1', store: 'sqlite:./data/doorstep.db', app: { id: '', password: '', type: 'SingleTenant', tenantId: '' }, secretExpires: null, isLocal: true,
    places: new Map(), onlyPlace: 'main', admins: new Set(), webhook: null, heartbeatUrl: null, hasCalendar: false, publicUrl: null, model: null, clock: { speed: 1, start: null, anchor: null }, recordYears: 7, logLevel: 'info', instance: 'made-up',
  });
});

test('what is set but blank counts as not set', () => {
  expect(read(Object.fromEntries(VARIABLES.map((name) => [name, ''])))).toEqual(read({}));
});

test('credentials open the door to the network, and to the one tenant', () => {
  expect(read(CREDENTIALS)).toMatchObject({ host: '0.0.0.0', isLocal: false, app: { id: APP, password: SECRET, type: 'SingleTenant', tenantId: TENANT }, places: new Map([[TENANT, 'main']]) });
});

describe('takes', () => {
  test.each<[string, Record<string, string>, object]>([
    ['a managed identity without a secret', { MicrosoftAppId: APP, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: TENANT }, { app: { id: APP, password: '', type: 'UserAssignedMSI', tenantId: TENANT } }],
    ['the day on which the secret ends', { ...CREDENTIALS, SECRET_EXPIRES: '2027-05-31' }, { secretExpires: Date.UTC(2027, 4, 31) }],
    ['a free port', { PORT: '0' }, { port: 0 }],
    ['this machine by its other names', { HOST: 'localhost' }, { host: 'localhost' }],
    ['this machine by IPv6', { HOST: '::1' }, { host: '::1' }],
    ['any address, with credentials', { ...CREDENTIALS, HOST: '10.0.0.4' }, { host: '10.0.0.4' }],
    ['agencies, each in its own place', { ...CREDENTIALS, AGENCIES: `cardiff=${TENANT},gwent=${APP}` }, { places: new Map([[TENANT, 'cardiff'], [APP, 'gwent']]) }],
    ['ids in capitals, as a portal may show them', { ...CREDENTIALS, AGENCIES: `a=ABCDEF00${TENANT.slice(8)}`, ADMINS: 'ABC' }, { places: new Map([[`abcdef00${TENANT.slice(8)}`, 'a']]), admins: new Set(['abc']) }],
    ['admins with spaces between', { ADMINS: 'one, two,,three ' }, { admins: new Set(['one', 'two', 'three']) }],
    ['tables', { STORE: 'tables:https://x.table.core.windows.net' }, { store: 'tables:https://x.table.core.windows.net' }],
    ['a signed webhook', { FALLBACK_WEBHOOK_URL: 'http://127.0.0.1:9/x', FALLBACK_WEBHOOK_SECRET: 'sixteen-or-more!' }, { webhook: { url: 'http://127.0.0.1:9/x', secret: 'sixteen-or-more!' } }],
    ['a webhook with https, with credentials', { ...CREDENTIALS, FALLBACK_WEBHOOK_URL: 'https://x.example', FALLBACK_WEBHOOK_SECRET: 'sixteen-or-more!' }, { webhook: { url: 'https://x.example', secret: 'sixteen-or-more!' } }],
    ['a clock of its own', { CLOCK_SPEED: '60', CLOCK_START: '2026-11-17T10:00:00Z', CLOCK_ANCHOR: '5' }, { clock: { speed: 60, start: Date.UTC(2026, 10, 17, 10), anchor: 5 } }],
    ['production, with credentials', { ...CREDENTIALS, NODE_ENV: 'production' }, { isLocal: false }],
    ['calendars, with credentials', { ...CREDENTIALS, GRAPH_CALENDAR: 'on', PUBLIC_URL: 'https://doorstep.example/' }, { hasCalendar: true, publicUrl: 'https://doorstep.example' }],
    ['a name for itself', { INSTANCE: 'left' }, { instance: 'left' }],
  ])('%s', (_what, environment, expected) => {
    expect(read(environment)).toMatchObject(expected);
  });
});

describe('refuses, naming the variable and what to do', () => {
  test.each<[string, Record<string, string>, string]>([
    ['a port that is none', { PORT: 'http' }, 'PORT'],
    ['a port too high', { PORT: '65536' }, 'PORT'],
    ['half a port', { PORT: '80.5' }, 'PORT'],
    ['a store of an unknown kind', { STORE: 'postgres://x' }, 'STORE must be sqlite:<file> or tables:<endpoint or connection string>'],
    ['a store without a place', { STORE: 'sqlite:' }, 'STORE'],
    ['an app id that is none', { ...CREDENTIALS, MicrosoftAppId: 'doorstep' }, 'MicrosoftAppId must be an id like'],
    ['a tenant id that is none', { ...CREDENTIALS, MicrosoftAppTenantId: 'contoso' }, 'MicrosoftAppTenantId must be an id like'],
    ['a multi-tenant bot', { ...CREDENTIALS, MicrosoftAppType: 'MultiTenant' }, 'MicrosoftAppType must be SingleTenant or UserAssignedMSI'],
    ['a day that is none', { ...CREDENTIALS, SECRET_EXPIRES: '31 May' }, 'SECRET_EXPIRES must be a date like'],
    ['an app without its secret', { MicrosoftAppId: APP, MicrosoftAppTenantId: TENANT }, 'MicrosoftAppPassword is missing'],
    ['an app without its tenant', { MicrosoftAppId: APP, MicrosoftAppPassword: SECRET }, 'MicrosoftAppTenantId is missing'],
    ['a secret without its app', { MicrosoftAppPassword: SECRET }, 'MicrosoftAppId is missing'],
    ['production without credentials', { NODE_ENV: 'production' }, 'in production Doorstep does not start without credentials'],
    ['the network without credentials', { HOST: '0.0.0.0' }, 'HOST must be this machine'],
    ['a name that only looks like this machine', { HOST: 'localhost.example' }, 'HOST must be this machine'],
    ['a faster clock with credentials', { ...CREDENTIALS, CLOCK_SPEED: '60' }, 'CLOCK_SPEED must not be set together with MicrosoftAppId'],
    ['any clock with credentials', { ...CREDENTIALS, CLOCK_START: '2026-11-17T10:00:00Z', CLOCK_ANCHOR: '1' }, 'CLOCK_START, CLOCK_ANCHOR must not be set together with MicrosoftAppId'],
    ['a clock that runs backwards', { CLOCK_SPEED: '-1' }, 'CLOCK_SPEED'],
    ['a start that is no instant', { CLOCK_START: 'yesterday' }, 'CLOCK_START must be an instant like'],
    ['an anchor that is no number', { CLOCK_ANCHOR: 'now' }, 'CLOCK_ANCHOR'],
    ['agencies without tenants', { ...CREDENTIALS, AGENCIES: 'cardiff,gwent' }, 'AGENCIES must be name=tenant id'],
    ['one tenant in two agencies', { ...CREDENTIALS, AGENCIES: `cardiff=${TENANT},gwent=${TENANT.toUpperCase()}` }, 'AGENCIES names a tenant twice'],
    ['agencies without credentials', { AGENCIES: `cardiff=${TENANT}` }, 'AGENCIES needs MicrosoftAppId'],
    ['a webhook that is no address', { FALLBACK_WEBHOOK_URL: 'hook', FALLBACK_WEBHOOK_SECRET: 'sixteen-or-more!' }, 'FALLBACK_WEBHOOK_URL must be an address'],
    ['a webhook that is a file', { FALLBACK_WEBHOOK_URL: 'file:///etc/passwd', FALLBACK_WEBHOOK_SECRET: 'sixteen-or-more!' }, 'FALLBACK_WEBHOOK_URL must be an address'],
    ['a webhook nobody signs', { FALLBACK_WEBHOOK_URL: 'https://x.example' }, 'FALLBACK_WEBHOOK_SECRET is missing'],
    ['a signature anybody guesses', { FALLBACK_WEBHOOK_URL: 'https://x.example', FALLBACK_WEBHOOK_SECRET: 'short' }, 'FALLBACK_WEBHOOK_SECRET must have at least 16 characters'],
    ['a webhook in the clear, with credentials', { ...CREDENTIALS, FALLBACK_WEBHOOK_URL: 'http://x.example', FALLBACK_WEBHOOK_SECRET: 'sixteen-or-more!' }, 'FALLBACK_WEBHOOK_URL must be https'],
    ['calendars without credentials', { GRAPH_CALENDAR: 'on' }, 'GRAPH_CALENDAR needs MicrosoftAppId'],
    ['calendars half on', { ...CREDENTIALS, GRAPH_CALENDAR: 'yes' }, 'GRAPH_CALENDAR must be on, or blank'],
    ['its own address in the clear, with credentials', { ...CREDENTIALS, PUBLIC_URL: 'http://x.example' }, 'PUBLIC_URL must be https'],
    ['a heartbeat that is no address', { HEARTBEAT_URL: 'ping' }, 'HEARTBEAT_URL must be an address'],
    ['a level of log nobody knows', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    ['a name without end', { INSTANCE: 'x'.repeat(61) }, 'INSTANCE'],
  ])('%s', (_what, environment, said) => {
    const faults = faultsOf(environment);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(said);
  });
});

test('names all faults at once, what cannot be read beside what does not go together', () => {
  const faults = faultsOf({ NODE_ENV: 'production', PORT: 'x', STORE: 'y', HOST: '0.0.0.0', FALLBACK_WEBHOOK_URL: 'https://x.example', LOG_LEVEL: 'loud' });
  for (const name of ['PORT', 'STORE', 'LOG_LEVEL', 'MicrosoftAppId', 'HOST', 'FALLBACK_WEBHOOK_SECRET']) expect(faults.filter((fault) => fault.startsWith(`${name} `))).toHaveLength(1);
  expect(faults).toHaveLength(6);
});

test('a fault never quotes a secret', () => {
  const faults = faultsOf({ MicrosoftAppPassword: SECRET, FALLBACK_WEBHOOK_SECRET: 'tiny-secret', FALLBACK_WEBHOOK_URL: 'https://user:hush@x.example', STORE: 'AccountKey=hush' }).join('\n');
  expect(faults).not.toMatch(/correct-horse|tiny-secret|hush/);
});

test('.env.example names every variable once, explained, and no other', () => {
  const lines = fs.readFileSync(path.join(__dirname, '..', '.env.example'), 'utf8').split('\n');
  const named = lines.flatMap((line, at) => (/^\w+=/.test(line) ? [{ name: line.split('=')[0] ?? '', explained: lines[at - 1]?.startsWith('# ') ?? false }] : []));
  expect(named.map(({ name }) => name).sort()).toEqual([...VARIABLES].sort());
  expect(named.filter(({ explained }) => !explained)).toEqual([]);
});

test('copied as it stands, .env.example changes nothing', () => {
  const lines = fs.readFileSync(path.join(__dirname, '..', '.env.example'), 'utf8').split('\n').filter((line) => /^\w+=/.test(line));
  expect(read(Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])))).toEqual(read({}));
});

describe('the process', () => {
  const root = path.join(__dirname, '..');
  async function start(env: Record<string, string>): Promise<{ code: number; said: string }> {
    const child = spawn(process.execPath, ['-r', './test/support/swc-register.cjs', 'src/main.ts'], { cwd: root, env: { PATH: process.env['PATH'] ?? '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(child, 'exit')) as [number];
    return { code, said };
  }

  test('does not start in production without credentials, and says why in a sentence', async () => {
    const { code, said } = await start({ NODE_ENV: 'production', PORT: '0', STORE: `sqlite:${path.join(os.tmpdir(), 'never-made.db')}` });
    expect(code).toBe(1);
    expect(said).toBe('Doorstep cannot start. Please correct:\n- MicrosoftAppId is missing: in production Doorstep does not start without credentials\n');
    expect(fs.existsSync(path.join(os.tmpdir(), 'never-made.db'))).toBe(false);
  });

  test('does not start on a store it cannot open, and says which', async () => {
    // A file where the folder should be.
    const { code, said } = await start({ PORT: '0', STORE: 'sqlite:./package.json/doorstep.db' });
    expect(code).toBe(1);
    expect(said).toContain('open store ./package.json/doorstep.db');
  });
});
