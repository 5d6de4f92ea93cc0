import { checkToken } from '../../src/checks/token';
import { readConfig } from '../../src/config';

/** The login that every message to Teams needs. What Microsoft would say is written here in its manner; only "no network" is the real thing. */
const APP = '11111111-2222-3333-4444-555555555555';
const TENANT = '99999999-8888-7777-6666-555555555555';
const config = readConfig({ MicrosoftAppId: APP, MicrosoftAppPassword: 'correct-horse', MicrosoftAppTenantId: TENANT }, () => 'test');
const token = (claims: object) => `header.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;
const refusing = (message: string) => async (): Promise<string> => {
  throw new Error(message);
};

test.each<[string, object, string, RegExp]>([
  ['ours', { tid: TENANT, appid: APP }, 'ok', /one can be had/],
  ['ours, in the newer form and in capitals', { tid: TENANT.toUpperCase(), azp: APP }, 'ok', /one can be had/],
  ['one that says nothing of itself', {}, 'ok', /one can be had/],
  ['another tenant\'s', { tid: APP, appid: APP }, 'warn', /issued by tenant 1111/],
  ['another identity\'s', { tid: TENANT, appid: TENANT }, 'fail', /belongs to 9999/],
])('a token that is %s', async (_what, claims, is, said) => {
  expect(await checkToken(config, async () => token(claims))).toMatchObject({ is, what: expect.stringMatching(said) as unknown });
});

test.each<[string, string, RegExp]>([
  ['a wrong secret', 'invalid_client: Error(s): 7000215 - Description: AADSTS7000215: Invalid client secret provided.', /MicrosoftAppPassword is wrong/],
  ['a secret that ended', 'invalid_client: AADSTS7000222: The provided client secret keys for app are expired.', /MicrosoftAppPassword has ended/],
  ['an app of another tenant', 'unauthorized_client: AADSTS700016: Application with identifier was not found in the directory.', /MicrosoftAppId is not known/],
  ['a tenant that is none', 'invalid_tenant: AADSTS90002: Tenant not found.', /MicrosoftAppTenantId names no tenant/],
  ['a tenant that cannot be one', 'invalid_request: AADSTS900023: Specified tenant identifier is neither a valid DNS name, nor a valid external domain.', /MicrosoftAppTenantId names no tenant/],
  ['a number nobody has told us of', 'AADSTS999999: something new', /refuses the login \(AADSTS999999\)/],
  ['no network', 'network_error: Network request failed', /network_error/],
])('%s', async (_what, message, said) => {
  const finding = await checkToken(config, refusing(`${message}\nbody: client_secret=correct-horse`));
  expect(finding).toMatchObject({ is: 'fail', what: expect.stringMatching(said) as unknown, todo: expect.stringMatching(/\w{3}/) as unknown });
  expect(JSON.stringify(finding)).not.toContain('correct-horse');
});

test('on one\'s own machine nobody is asked for one', async () => {
  expect(await checkToken(readConfig({}, () => 'test'), refusing('asked'))).toMatchObject({ is: 'ok' });
});
