import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Row, Write } from '../../src/store/port';
import { openTables } from '../../src/store/tables';
import { startAzurite, type Azurite } from '../support/azurite';

const ROOT = path.join(__dirname, '..', '..');
let from: Azurite;
let to: Azurite;
let folder: string;
beforeAll(async () => {
  [from, to] = await Promise.all([startAzurite(), startAzurite()]);
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doorstep-backup-'));
});
afterAll(async () => {
  await Promise.all([from.stop(), to.stop()]);
  fs.rmSync(folder, { recursive: true });
});

async function backup(...args: string[]): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ['infra/backup.mjs', ...args], { cwd: ROOT, timeout: 20_000 });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

const PLACES = ['cardiff', 'gwent'];
const EVERYTHING = ['!', '~'] as const;
const withoutVersion = ({ key, value }: Row) => ({ key, value });
const rowsOf = async (azurite: Azurite) => {
  const store = await openTables(azurite.connectionString);
  return Promise.all(PLACES.map(async (place) => (await store.scan(place, ...EVERYTHING, 1_000)).map(withoutVersion)));
};

async function fill(): Promise<void> {
  const store = await openTables(from.connectionString);
  for (const place of PLACES) {
    for (let page = 0; page < 3; page += 1) {
      const writes = Array.from({ length: 45 }, (_, at): Write => ({ put: `visit|${page}-${at}`, value: { where: `Tŷ "Hafan"\n${place}`, at }, was: 'absent' }));
      await store.commit(place, writes);
    }
  }
}

test('what was saved is loaded again, every row of every agency', async () => {
  await fill();
  const file = path.join(folder, 'whole.jsonl');
  expect(await backup('save', from.connectionString, file)).toEqual({ code: 0, said: 'saved 270 rows\n' });
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  expect(await backup('load', to.connectionString, file)).toEqual({ code: 0, said: 'loaded 270 rows\n' });
  expect(await rowsOf(to)).toEqual(await rowsOf(from));
  expect((await rowsOf(to)).map((rows) => rows.length)).toEqual([135, 135]);
});

test('never loads over what is there', async () => {
  const { code, said } = await backup('load', from.connectionString, path.join(folder, 'whole.jsonl'));
  expect(code).toBe(1);
  expect(said).toContain('the table is not empty');
});

test('never writes over an older backup', async () => {
  expect(await backup('save', from.connectionString, path.join(folder, 'whole.jsonl'))).toMatchObject({ code: 1, said: expect.stringContaining('EEXIST') as string });
});

test('refuses a file that was cut off, before it writes a row', async () => {
  const half = path.join(folder, 'half.jsonl');
  fs.writeFileSync(half, fs.readFileSync(path.join(folder, 'whole.jsonl'), 'utf8').split('\n').slice(0, 100).join('\n'));
  const { code, said } = await backup('load', to.connectionString, half);
  expect(code).toBe(1);
  expect(said).toContain('not a whole backup');
});

test('says how it is used, and never repeats a key', async () => {
  expect(await backup()).toEqual({ code: 1, said: 'backup: use: node infra/backup.mjs save|load TARGET FILE\n' });
  const { said } = await backup('save', 'http://example.test/?key=abc', path.join(folder, 'x'));
  expect(said).toContain('https endpoint');
  expect(said).not.toContain('abc');
});
