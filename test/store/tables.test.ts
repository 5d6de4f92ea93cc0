import { TableClient } from '@azure/data-tables';
import { Conflict, Unclear, type Write } from '../../src/store/port';
import { openTables, TablesStore } from '../../src/store/tables';
import { startProxy, type Fate, type Proxy } from '../contract/proxy';
import { connectionStringTo, startAzurite, type Azurite } from '../support/azurite';

let azurite: Azurite;
let proxy: Proxy;
let store: TablesStore;
beforeAll(async () => {
  azurite = await startAzurite();
  proxy = await startProxy(azurite.port);
  store = await openTables(connectionStringTo(proxy.port));
});
afterEach(() => proxy.setFate('pass', 'always'));
afterAll(async () => {
  await proxy.stop();
  await azurite.stop();
});

const write: Write = { put: 'a', value: 1, was: 'any' };
const faultOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'no fault', (error: unknown) => error);

describe('a commit that storage does not take', () => {
  it.each<[string, Fate, 'Unclear' | 'Error']>([
    ['a broken server', { status: 500 }, 'Unclear'],
    ['a busy server', { status: 503, headers: { 'Retry-After': '0' } }, 'Unclear'],
    ['a gateway that gave up', { status: 504 }, 'Unclear'],
    ['a slow request', { status: 408 }, 'Unclear'],
    ['a lost request', 'lose-request', 'Unclear'],
    ['a lost answer', 'lose-answer', 'Unclear'],
    ['an answer that is no batch', { status: 202 }, 'Unclear'],
    ['a malformed request', { status: 400 }, 'Error'],
    ['no permission', { status: 403 }, 'Error'],
    ['no table, or a page of some gateway', { status: 404 }, 'Error'],
    ['a throttle', { status: 429, headers: { 'Retry-After': '0' } }, 'Error'],
    ['a redirect', { status: 307, headers: { Location: '/elsewhere' } }, 'Error'],
  ])('after %s: %s %s, sent once', async (_, fate, name) => {
    proxy.setFate(fate, 'always');
    const before = proxy.count();
    const fault = await faultOf(store.commit('faults', [write]));
    expect(fault).toMatchObject({ name, message: expect.stringMatching(/^commit a: /) as string });
    expect(proxy.count() - before).toBe(1);
  });

  it('for want of a server is certainly not written', async () => {
    const gone = await startProxy(azurite.port);
    const orphan = await openTables(connectionStringTo(gone.port));
    await gone.stop();
    // The first request may still meet the connection that was open, and then nobody knows.
    expect(await faultOf(orphan.commit('faults', [write]))).toBeInstanceOf(Error);
    const fault = await faultOf(orphan.commit('faults', [write]));
    expect(fault).toMatchObject({ name: 'Error', message: expect.stringMatching(/^commit a: connect ECONNREFUSED/) as string, cause: expect.any(Error) as Error });
  });

  it('in four seconds is Unclear, and a read that takes as long is a fault', async () => {
    proxy.setFate('hang', 'always');
    const startedAt = Date.now();
    const [committed, read] = await Promise.all([faultOf(store.commit('faults', [write])), faultOf(store.read('faults', 'a'))]);
    expect(Date.now() - startedAt).toBeLessThan(5_500);
    expect(committed).toBeInstanceOf(Unclear);
    expect(read).toMatchObject({ name: 'Error', message: expect.stringMatching(/^read a: /) as string });
  });

  it('names the write that was refused', async () => {
    await store.commit('names', [{ put: 'taken', value: 1, was: 'absent' }]);
    const writes: Write[] = [{ put: 'free', value: 1, was: 'absent' }, { put: 'taken', value: 2, was: 'absent' }];
    const fault = await faultOf(store.commit('names', writes));
    expect(fault).toBeInstanceOf(Conflict);
    expect(fault).toMatchObject({ message: 'write taken: expected absent, found a row' });
  });
});

describe('a read that fails', () => {
  // Taken for "not there", any of these would hide a receipt or an alarm.
  it.each<[string, Fate]>([
    ['a broken server', { status: 500 }],
    ['a busy server', { status: 503, headers: { 'Retry-After': '0' } }],
    ['some gateway\'s 404', { status: 404 }],
    ['a lost answer', 'lose-answer'],
  ])('is a fault and never an empty answer, after %s, asked once', async (_, fate) => {
    proxy.setFate(fate, 'always');
    const before = proxy.count();
    expect(await faultOf(store.read('faults', 'a'))).toMatchObject({ name: 'Error', message: expect.stringMatching(/^read a: /) as string });
    expect(await faultOf(store.scan('faults', 'a', 'b', 5))).toMatchObject({ name: 'Error', message: expect.stringMatching(/^scan a to b: /) as string });
    expect(proxy.count() - before).toBe(2);
  });

  it('says so when the table is gone', async () => {
    const own = await startAzurite();
    const orphan = await openTables(own.connectionString);
    await TableClient.fromConnectionString(own.connectionString, 'doorstep', { allowInsecureConnection: true }).deleteTable();
    const faults = await Promise.all([orphan.read('p', 'a'), orphan.scan('p', 'a', 'b', 1), orphan.commit('p', [{ remove: 'a', was: 'any' }])].map(faultOf));
    await own.stop();
    for (const fault of faults) expect(fault).toMatchObject({ name: 'Error', message: expect.stringMatching(/TableNotFound$/) as string });
  });
});

describe('the storage\'s clock', () => {
  it('is unknown before the first answer', () => {
    const client = TableClient.fromConnectionString(azurite.connectionString, 'doorstep', { allowInsecureConnection: true });
    expect(new TablesStore(client, () => Promise.reject(new Error('not sent'))).skewMs()).toBeNull();
  });

  it('agrees with ours when both are one', async () => {
    await store.read('clock', 'a');
    // The header is cut to the second; the rest is for a busy machine.
    expect(Math.abs(store.skewMs() ?? Infinity)).toBeLessThan(1_500);
  });

  it.each([-3_600_000, 60_000])('is seen to differ by %i ms', async (ahead) => {
    proxy.setFate({ status: 500, headers: { Date: new Date(Date.now() + ahead).toUTCString() } }, 'once');
    await faultOf(store.commit('clock', [write]));
    expect(Math.abs((store.skewMs() ?? Infinity) - ahead)).toBeLessThan(1_500);
  });
});

it('opens the same table from several instances at once, first or not', async () => {
  const own = await startAzurite();
  const stores = await Promise.all([1, 2, 3].map(() => openTables(own.connectionString)));
  await stores[0]?.commit('p', [write]);
  expect((await stores[2]?.read('p', 'a'))?.value).toBe(1);
  await own.stop();
});
