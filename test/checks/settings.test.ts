import { checkSettings } from '../../src/checks/settings';
import { readConfig } from '../../src/config';

/** What the settings mean together, on a day in November. */
const NOW = Date.parse('2026-11-24T09:00:00Z');
const APP = '11111111-2222-3333-4444-555555555555';
const TENANT = '99999999-8888-7777-6666-555555555555';
const FULL = { MicrosoftAppId: APP, MicrosoftAppPassword: 'correct-horse', MicrosoftAppTenantId: TENANT, SECRET_EXPIRES: '2027-11-24', HEARTBEAT_URL: 'https://beat.example', PUBLIC_URL: 'https://doorstep.example' };
const found = (environment: Record<string, string>) => checkSettings(readConfig(environment, () => 'test'), NOW);

test('everything set: nothing to do', () => {
  expect(found(FULL).map(({ is, check }) => `${is} ${check}`)).toEqual(['ok credentials', 'ok tenant', 'ok secret', 'ok heartbeat', 'ok settings']);
});

test('nothing set: fit for this machine, and says what Teams would need', () => {
  const [credentials, ...rest] = found({});
  expect(credentials).toMatchObject({ is: 'warn', check: 'credentials', todo: expect.stringContaining('MicrosoftAppId') as unknown });
  expect(rest.map(({ is, check }) => `${is} ${check}`)).toEqual(['ok secret']);
});

test.each<[string, Record<string, string>, string, string, RegExp]>([
  ['a secret that ended', { SECRET_EXPIRES: '2026-11-24' }, 'fail', 'secret', /ended on 2026-11-24.*new secret/],
  ['a secret that ends tomorrow', { SECRET_EXPIRES: '2026-11-25' }, 'warn', 'secret', /ends in 1 days/],
  ['a secret with a month left', { SECRET_EXPIRES: '2026-12-24' }, 'warn', 'secret', /ends in 30 days/],
  ['a secret with a day more than that', { SECRET_EXPIRES: '2026-12-25' }, 'ok', 'secret', /ends on 2026-12-25/],
  ['a secret nobody knows the end of', { SECRET_EXPIRES: '' }, 'warn', 'secret', /SECRET_EXPIRES/],
  ['an identity, which has no secret', { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '', SECRET_EXPIRES: '' }, 'ok', 'secret', /none that could end/],
  ['agencies without the bot\'s own tenant', { AGENCIES: `gwent=${APP}` }, 'warn', 'tenant', new RegExp(`add it to AGENCIES.*${TENANT}`)],
  ['no heartbeat', { HEARTBEAT_URL: '' }, 'warn', 'heartbeat', /HEARTBEAT_URL/],
  ['no public address', { PUBLIC_URL: '' }, 'warn', 'settings', /PUBLIC_URL/],
])('%s', (_what, changes, is, check, said) => {
  const one = found({ ...FULL, ...changes }).find((finding) => finding.check === check);
  expect(one?.is).toBe(is);
  expect(`${one?.what} ${one && one.is !== 'ok' ? one.todo : ''}`).toMatch(said);
});

test('no finding repeats a secret', () => {
  expect(JSON.stringify(found(FULL))).not.toContain('correct-horse');
});
