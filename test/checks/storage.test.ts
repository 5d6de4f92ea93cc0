import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkStorage, unopened } from '../../src/checks/storage';
import { openStore, type OpenStore } from '../../src/store/open';
import { connectionStringTo, startAzurite, type Azurite } from '../support/azurite';
import { openDesk } from '../app/desk';

/** The storage's rights and its clock, against a real table server and one that was told to lie. */
const lines = async (opened: OpenStore, spec = 'tables:x', places = ['main']) => (await checkStorage(opened, { places, instance: 'doctor', spec })).map((finding) => `${finding.is} ${finding.check}: ${finding.what}${finding.is === 'ok' ? '' : ` ${finding.todo}`}`);

test('a file: a row goes in, comes back and is gone, and its clock is ours', async () => {
  const desk = openDesk();
  try {
    expect(await lines({ store: desk.store, skewMs: () => 0, close: async () => {} })).toEqual(['ok storage: main: a row can be written, read and taken away', 'ok clock: agrees with the storage\'s']);
    expect(await desk.store.scan('main', ' ', '~', 10)).toEqual([]);
  } finally {
    await desk.close();
  }
});

test('a file that cannot be opened: says which, and what it needs', async () => {
  const error: unknown = await openStore('sqlite:./package.json/doorstep.db').catch((fault: unknown) => fault);
  expect(unopened('sqlite:./package.json/doorstep.db', error)).toMatchObject({ is: 'fail', check: 'storage', what: expect.stringContaining('./package.json/doorstep.db') as unknown, todo: expect.stringContaining('folder') as unknown });
});

describe('tables', () => {
  let azurite: Azurite;
  let proxy: Liar;
  beforeAll(async () => {
    azurite = await startAzurite();
    proxy = await startLiar(azurite.port);
  });
  afterAll(async () => {
    proxy.close();
    await azurite.stop();
  });
  const through = () => openStore(`tables:${connectionStringTo(proxy.port)}`);
  beforeEach(() => Object.assign(proxy, { aheadMs: 0, refuses: null }));

  test('in order, for every agency', async () => {
    expect(await lines(await through(), 'tables:x', ['cardiff', 'gwent'])).toEqual([
      'ok storage: cardiff: a row can be written, read and taken away', 'ok storage: gwent: a row can be written, read and taken away', 'ok clock: agrees with the storage\'s',
    ]);
  });

  test.each([
    ['may not write', 'POST', /fail storage: main: commit .*storage answered 403.*Storage Table Data Contributor/],
    ['may not read', 'GET', /fail storage: main: read .*storage answered 403.*Storage Table Data Contributor/],
  ])('an identity that %s', async (_what, method, said) => {
    const opened = await through();
    proxy.refuses = method;
    expect((await lines(opened))[0]).toMatch(said);
  });

  test.each([
    [60_000, /fail clock: this clock is (59|60|61) s behind the storage's.*time server/],
    [-60_000, /fail clock: this clock is (59|60|61) s ahead of the storage's/],
    [4_000, /warn clock: this clock is [345] s behind/],
  ])('a storage whose clock is %s ms ahead', async (aheadMs, said) => {
    const opened = await through();
    proxy.aheadMs = aheadMs;
    expect((await lines(opened))[1]).toMatch(said);
  });

  test('a key that is not the account\'s', async () => {
    const wrong = connectionStringTo(azurite.port).replace(/AccountKey=[^;]+/, `AccountKey=${Buffer.from('another key').toString('base64')}`);
    const error: unknown = await openStore(`tables:${wrong}`).catch((fault: unknown) => fault);
    const finding = unopened(`tables:${wrong}`, error);
    expect(finding).toMatchObject({ is: 'fail', what: expect.stringContaining('403') as unknown });
    expect(JSON.stringify(finding)).not.toContain(Buffer.from('another key').toString('base64'));
  });

  test('an address where nothing listens', async () => {
    const error: unknown = await openStore(`tables:${connectionStringTo(1)}`).catch((fault: unknown) => fault);
    expect(unopened('tables:x', error)).toMatchObject({ is: 'fail', what: expect.stringContaining('127.0.0.1:1') as unknown, todo: expect.stringContaining('STORE') as unknown });
  });
});

interface Liar {
  readonly port: number;
  /** How far its clock is ahead of the true one. */
  aheadMs: number;
  /** A method it answers with 403. */
  refuses: string | null;
  readonly close: () => void;
}

/** Stands before the table server, with a clock and rights of its own. */
async function startLiar(target: number): Promise<Liar> {
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const date = new Date(Date.now() + liar.aheadMs).toUTCString();
      if (request.method === liar.refuses) return void response.writeHead(403, { date, 'content-type': 'application/json' }).end('{"odata.error":{"code":"AuthorizationPermissionMismatch"}}');
      const onward = http.request({ host: '127.0.0.1', port: target, method: request.method, path: request.url, headers: request.headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, { ...answer.headers, date });
        answer.pipe(response);
      });
      onward.end(Buffer.concat(chunks));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A listening TCP server's address is an object.
  const liar: Liar = { port: (server.address() as AddressInfo).port, aheadMs: 0, refuses: null, close: () => (server.closeAllConnections(), void server.close()) };
  return liar;
}
