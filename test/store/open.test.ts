import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openStore } from '../../src/store/open';
import { connectionStringTo, startAzurite } from '../support/azurite';

const folder = mkdtempSync(path.join(os.tmpdir(), 'doorstep-open-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('opens a file, whose clock is ours', async () => {
  const { store, close, skewMs } = await openStore(`sqlite:${folder}/new/doorstep.db`);
  await store.commit('p', [{ put: 'a', value: 1, was: 'absent' }]);
  expect(skewMs()).toBe(0);
  await close();
});

it('opens a table, and knows its clock', async () => {
  const azurite = await startAzurite();
  const { store, close, skewMs } = await openStore(`tables:${azurite.connectionString}`);
  await store.commit('p', [{ put: 'a', value: 1, was: 'absent' }]);
  expect(skewMs()).toEqual(expect.any(Number));
  await close();
  await azurite.stop();
});

const SECRET = 'c2VjcmV0LWtleQ==';
const expected = /^open store: expected sqlite:<path> or tables:<connection string or https endpoint>$/;
const neither = /^open tables store: expected a connection string or an https endpoint$/;

it.each([
  ['', expected],
  ['sqlite:', expected],
  [`redis://user:${SECRET}@host`, expected],
  [`./data/${SECRET}.db`, expected],
  [`tables:AccountKey=${SECRET}`, neither],
  ['tables:http://account.table.core.windows.net', neither],
  ['tables:https://', neither],
  [`tables:DefaultEndpointsProtocol=http;AccountName=a;AccountKey=${SECRET};TableEndpoint=http://storage.example/a`, /^open tables store: http is for this machine only, use https$/],
  [`tables:DefaultEndpointsProtocol=ftp;AccountName=a;AccountKey=${SECRET}`, /^open tables store: .*DefaultEndpointsProtocol/],
  [`tables:DefaultEndpointsProtocol=https;AccountName=a;AccountKey=;EndpointSuffix=core.windows.net`, /^open tables store: .*AccountKey/],
  [connectionStringTo(1).replace(/^/, 'tables:'), /^open table doorstep at 127\.0\.0\.1:1: connect ECONNREFUSED/],
  ['tables:https://127.0.0.1:1/', /^open table doorstep at 127\.0\.0\.1:1: /],
])('refuses %j in one sentence that repeats no secret', async (spec, sentence) => {
  const fault = await openStore(spec).then(() => 'no fault', (error: unknown) => String(error).replace(/^Error: /, ''));
  expect(fault).toMatch(sentence);
  expect(fault).not.toContain(SECRET);
  expect(fault).not.toContain('\n');
});

it('says which file it cannot open', async () => {
  const file = path.join(folder, 'no-database.db');
  writeFileSync(file, 'This is not a database. '.repeat(100));
  await expect(openStore(`sqlite:${file}`)).rejects.toThrow(/^open store .*no-database\.db: .*not a database/);
});
