import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkCalendar } from '../../src/checks/calendar';
import { checkGuidance } from '../../src/checks/guidance';
import { checkWebhook } from '../../src/checks/webhook';
import { makeGraphCalendar } from '../../src/calendar/graph';
import { loadGuidance } from '../../src/guidance/answer';
import { postSigned } from '../../src/teams/webhook';
import { startGraph, type GraphStandIn } from '../calendar/graph-stand-in';

const NOW = Date.parse('2026-11-24T09:00:00Z');

describe('the fallback webhook', () => {
  let heard: { body: string; signature: string }[] = [];
  let status = 200;
  let server: http.Server;
  beforeEach(async () => {
    [heard, status] = [[], 200];
    server = http.createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        heard.push({ body, signature: String(request.headers['x-doorstep-signature']) });
        response.statusCode = status;
        response.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => (server.closeAllConnections(), void server.close()));
  const check = () => checkWebhook({ webhook: { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, secret: 'sixteen-or-more!' } }, postSigned); // It listens.

  test('takes a signed test that says that nothing has happened', async () => {
    expect(await check()).toMatchObject({ is: 'ok' });
    expect(heard).toEqual([{ body: '{"id":"doctor","kind":"test","text":"A test by Doorstep. Nothing has happened."}', signature: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown }]);
  });

  test.each([
    [401, /x-doorstep-signature/],
    [404, /FALLBACK_WEBHOOK_URL/],
    [500, /FALLBACK_WEBHOOK_URL/],
  ])('answers %s: what to correct', async (answered, todo) => {
    status = answered;
    expect(await check()).toMatchObject({ is: 'fail', what: `answered ${answered}.`, todo: expect.stringMatching(todo) as unknown });
  });

  test('is not there', async () => {
    expect(await checkWebhook({ webhook: { url: 'http://127.0.0.1:1/', secret: 'sixteen-or-more!' } }, postSigned)).toMatchObject({ is: 'fail', what: expect.stringContaining('does not answer') as unknown });
  });

  test('was never set', async () => {
    expect(await checkWebhook({ webhook: null }, postSigned)).toMatchObject({ is: 'warn', todo: expect.stringContaining('FALLBACK_WEBHOOK_URL') as unknown });
    expect(heard).toEqual([]);
  });
});

describe('calendars', () => {
  let graph: GraphStandIn;
  beforeEach(async () => {
    graph = await startGraph();
  });
  afterEach(() => graph.close());
  const bearing = (roles?: string[]) => async () => `h.${Buffer.from(JSON.stringify({ roles })).toString('base64url')}.s`;
  const check = (chairs: string[], token: () => Promise<string> = bearing(['Calendars.ReadWrite', 'User.ReadBasic.All'])) =>
    checkCalendar({ hasCalendar: true }, { calendar: makeGraphCalendar({ url: graph.url, token, withinMs: 400 }), token, chairs, now: NOW });

  test('switched off: nothing is asked', async () => {
    expect(await checkCalendar({ hasCalendar: false }, { calendar: makeGraphCalendar({ url: graph.url, token: bearing(), withinMs: 400 }), token: bearing(), chairs: ['priya'], now: NOW })).toMatchObject([{ is: 'ok' }]);
    expect(graph.calls).toEqual([]);
  });

  test('each chair\'s is tried, and nothing is written', async () => {
    expect(await check(['priya', 'hidden-1'])).toMatchObject([{ is: 'ok', what: expect.stringContaining('priya') as unknown }, { is: 'warn', what: expect.stringContaining('hidden-1') as unknown, todo: expect.stringContaining('mailboxes') as unknown }]);
    expect(graph.events.size).toBe(0);
  });

  test.each<[string, () => void, (() => Promise<string>) | undefined, RegExp]>([
    ['a right that was not given', () => {}, bearing(['User.ReadBasic.All']), /may not Calendars\.ReadWrite/],
    ['no token', () => {}, async () => Promise.reject(new Error('CredentialUnavailableError: no identity')), /no token for Microsoft Graph/],
    ['a mailbox out of bounds', () => (graph.mood = () => ({ status: 403 })), undefined, /cannot be read: answered 403/],
    ['Graph does not answer', () => (graph.mood = () => 'breaks'), undefined, /did not answer/],
  ])('%s', async (_what, arrange, token, said) => {
    arrange();
    expect(await check(['priya'], token)).toMatchObject([{ is: 'warn', what: expect.stringMatching(said) as unknown }]);
  });
});

describe('guidance', () => {
  const on = (day: string) => checkGuidance('main', loadGuidance(undefined, () => Date.parse(day)));
  test('is in order while no document is past its review', () => {
    expect(on('2001-01-01')).toEqual([{ is: 'ok', check: 'guidance', what: 'main: no document is past its review date' }]);
  });
  test('names each document that is, and what to ask for', () => {
    expect(on('2099-01-01').length).toBeGreaterThan(1);
    for (const finding of on('2099-01-01')) expect(finding).toMatchObject({ is: 'warn', what: expect.stringMatching(/was to be reviewed by/) as unknown, todo: expect.stringContaining('import') as unknown });
  });
});
