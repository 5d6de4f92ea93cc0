import { createHmac, generateKeyPairSync, randomUUID } from 'node:crypto';
import { readPressed, startWorld, type World } from '../support/doorstep';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/port';
import { EMULATOR_ISSUER, ISSUER, startIssuer, type Issuer } from './issuer';
import { rowsOf } from './team';

/** Who is let in when credentials are set: only what Teams signed, for us, from a tenant we serve. */
const APP = '11111111-2222-3333-4444-555555555555';
const TENANT = '99999999-8888-7777-6666-555555555555';
const FOREIGN = '99999999-8888-7777-6666-000000000000';

let issuer: Issuer;
let world: World;
let store: Store;
let close: () => Promise<void>;
let errors: jest.SpyInstance;

beforeAll(async () => {
  // The SDK prints what it refuses; the test's own output stays readable.
  errors = jest.spyOn(console, 'error').mockImplementation(() => {});
  issuer = await startIssuer();
  world = await startWorld({ env: { HOST: '127.0.0.1', MicrosoftAppId: APP, MicrosoftAppPassword: 'never-sent-anywhere', MicrosoftAppTenantId: TENANT } });
  ({ store, close } = await openStore(`sqlite:${world.folder}/doorstep.db`));
});
afterAll(async () => {
  await close();
  await world.stop();
  issuer.close();
  errors.mockRestore();
});

const now = () => Math.floor(Date.now() / 1000);
const claims = (changes: Record<string, unknown> = {}) => ({ iss: ISSUER, aud: APP, iat: now(), nbf: now() - 10, exp: now() + 3600, serviceurl: world.teams.url, ...changes });
const good = () => issuer.sign(claims());

/** A press that is answered in the response itself, so that no token of ours is needed. */
const activity = (changes: Record<string, unknown> = {}) => ({
  type: 'invoke', name: 'adaptiveCard/action', id: randomUUID(), channelId: 'msteams', serviceUrl: world.teams.url, locale: 'en-GB',
  from: { id: '29:sam', name: 'Sam', aadObjectId: 'aad-sam' }, recipient: { id: `28:${APP}` }, conversation: { id: 'a:sam', conversationType: 'personal', tenantId: TENANT },
  value: { action: { type: 'Action.Execute', verb: 'open-check-in', data: { verb: 'open-check-in' } }, trigger: 'manual' }, ...changes,
});
const post = (authorization: string | null, changes: Record<string, unknown> = {}) => world.post(activity(changes), authorization === null ? {} : { authorization });

afterEach(async () => {
  for (const row of await rowsOf(store, 'person')) expect(row.key).toBe('person|aad-sam');
  const { status, body } = await post(`Bearer ${good()}`);
  expect(status).toBe(200);
  expect(readPressed(status, body).card?.actions?.map(({ verb }) => verb)).toContain('check-in');
});

test('what Teams signed for us is answered, and its keys are fetched once', async () => {
  await post(`Bearer ${good()}`);
  const { asked } = issuer;
  await post(`Bearer ${good()}`);
  expect(issuer.asked - asked).toBeLessThanOrEqual(2);
});

describe('refuses with 401 or 403, without a fault of its own', () => {
  const forger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const unsigned = (header: object, payload: object) => `${[header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;

  test.each<[string, () => string | null]>([
    ['no token', () => null],
    ['an empty header', () => ''],
    ['another scheme', () => `Basic ${good()}`],
    ['a scheme without a token', () => 'Bearer'],
    ['garbage', () => 'Bearer garbage'],
    ['garbage in three parts', () => 'Bearer a.b.c'],
    ['another issuer', () => `Bearer ${issuer.sign(claims({ iss: 'https://evil.example' }))}`],
    ['no issuer', () => `Bearer ${issuer.sign(claims({ iss: undefined }))}`],
    ['another bot\'s token', () => `Bearer ${issuer.sign(claims({ aud: FOREIGN }))}`],
    ['a token for nobody', () => `Bearer ${issuer.sign(claims({ aud: undefined }))}`],
    ['a blank audience', () => `Bearer ${issuer.sign(claims({ aud: '' }))}`],
    ['an expired token', () => `Bearer ${issuer.sign(claims({ exp: now() - 3600 }))}`],
    ['a token from the future', () => `Bearer ${issuer.sign(claims({ nbf: now() + 3600 }))}`],
    ['a key nobody published', () => `Bearer ${issuer.sign(claims(), { header: { kid: 'forged' }, key: forger.privateKey })}`],
    ['a forged signature under a published name', () => `Bearer ${issuer.sign(claims(), { key: forger.privateKey })}`],
    ['a changed payload', () => { const [head, , tail] = good().split('.'); return `Bearer ${head}.${Buffer.from(JSON.stringify(claims({ extra: 1 }))).toString('base64url')}.${tail}`; }],
    ['no signature at all', () => `Bearer ${unsigned({ alg: 'none', kid: 'own' }, claims())}`],
    ['the public key used as a shared secret', () => { const text = unsigned({ alg: 'HS256', kid: 'own' }, claims()).slice(0, -1); return `Bearer ${text}.${createHmac('sha256', issuer.publicPem).update(text).digest('base64url')}`; }],
    ['a token for another service address', () => `Bearer ${issuer.sign(claims({ serviceurl: 'https://evil.example' }))}`],
    ['a token without a service address', () => `Bearer ${issuer.sign(claims({ serviceurl: undefined }))}`],
    ['a key for another channel', () => `Bearer ${issuer.sign(claims(), { header: { kid: 'other' }, key: issuer.otherChannel })}`],
    ['the emulator, in somebody else\'s name', () => `Bearer ${issuer.sign(claims({ iss: EMULATOR_ISSUER, ver: '1.0', appid: FOREIGN }))}`],
    ['another bot that would call us a skill', () => `Bearer ${issuer.sign(claims({ iss: EMULATOR_ISSUER, ver: '1.0', appid: FOREIGN, aud: APP }))}`],
    ['two tokens', () => `Bearer ${good()} ${good()}`],
  ])('%s', async (_what, authorization) => {
    const { status } = await post(authorization());
    expect([401, 403]).toContain(status);
  });

  test.each(['directline', 'emulator', 'AseChannel', 'webchat'])('a Teams token on the channel %s', async (channelId) => {
    const { status } = await post(`Bearer ${good()}`, { channelId });
    expect([401, 403]).toContain(status);
  });
});

describe('drops, though Teams signed it', () => {
  test.each<[string, Record<string, unknown>]>([
    ['another tenant', { tenantId: FOREIGN }],
    ['no tenant', {}],
    ['a tenant of another kind', { tenantId: { id: TENANT } }],
    ['a name from the prototype', { tenantId: '__proto__' }],
  ])('%s', async (_what, tenant) => {
    const { status, body } = await post(`Bearer ${good()}`, { from: { id: '29:eve', name: 'Eve', aadObjectId: 'aad-eve' }, conversation: { id: 'a:eve', conversationType: 'personal', ...tenant } });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body).not.toContain('AdaptiveCard');
  });
});

test('when the keys cannot be had, nobody is let in', async () => {
  issuer.move();
  const stranger = await startWorld({ env: { HOST: '127.0.0.1', MicrosoftAppId: FOREIGN, MicrosoftAppPassword: 'x', MicrosoftAppTenantId: TENANT } });
  issuer.isDown = true;
  try {
    const { status } = await stranger.post(activity({ serviceUrl: stranger.teams.url }), { authorization: `Bearer ${issuer.sign(claims({ aud: FOREIGN, serviceurl: stranger.teams.url }))}` });
    expect(status).toBeGreaterThanOrEqual(400);
  } finally {
    issuer.isDown = false;
    await stranger.stop();
  }
});

test('without credentials only this machine is answered', async () => {
  const local = await startWorld();
  try {
    for (const serviceUrl of ['https://smba.trafficmanager.net/uk/', 'http://127.0.0.1.evil.example/', 'http://user@evil.example:80/', 'http://[::ffff:8.8.8.8]/']) {
      const { status, body } = await local.post(activity({ serviceUrl }));
      expect(status).toBeLessThan(500);
      expect(body).not.toContain('AdaptiveCard');
    }
    const answered = await local.post(activity({ serviceUrl: local.teams.url }));
    expect(answered.body).toContain('AdaptiveCard');
  } finally {
    await local.stop();
  }
});
