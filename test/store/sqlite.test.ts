import Database from 'libsql';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Conflict, Unclear, type Write } from '../../src/store/port';
import { SqliteStore } from '../../src/store/sqlite';
import { everything } from '../contract/subject';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'doorstep-sqlite-'));
  file = path.join(folder, 'data', 'doorstep.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const faultOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'no fault', (error: unknown) => error);

it('keeps its folder and files from other people', async () => {
  const store = new SqliteStore(file);
  await store.commit('p', [{ put: 'a', value: 1, was: 'absent' }]);
  expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
  for (const each of [file, `${file}-wal`, `${file}-shm`]) expect(statSync(each).mode & 0o777).toBe(0o600);
  await store.close();
});

it('writes nothing when the disk is full, says so, and goes on with what fits', async () => {
  const store = new SqliteStore(file, { maxPages: 60 });
  const big = (key: string): Write => ({ put: key, value: 'x'.repeat(29_000), was: 'absent' });
  let fault: unknown;
  let written = 0;
  for (; fault === undefined && written < 50; written += 1) fault = await store.commit('p', [big(`a${written}`), big(`b${written}`)]).then(() => undefined, (error: unknown) => error);
  expect(fault).toBeInstanceOf(Error);
  expect(fault).not.toBeInstanceOf(Conflict);
  expect(fault).not.toBeInstanceOf(Unclear);
  expect(String(fault)).toMatch(/commit: .*full/);
  expect(await everything(store, 'p')).toHaveLength((written - 1) * 2);
  await store.commit('p', [{ remove: 'a0', was: 'any' }, { remove: 'b0', was: 'any' }]);
  await store.commit('p', [big('c')]);
  expect(await everything(store, 'p')).toHaveLength((written - 1) * 2 - 1);
  await store.close();
});

it('waits for another process that writes, without holding up this one', async () => {
  const store = new SqliteStore(file);
  const other = new Database(file);
  other.exec('BEGIN IMMEDIATE');
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 5);
  const committing = store.commit('p', [{ put: 'a', value: 1, was: 'absent' }]);
  setTimeout(() => other.exec('COMMIT'), 400);
  await committing;
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(5);
  expect(await everything(store, 'p')).toHaveLength(1);
  other.close();
  await store.close();
});

it('gives up after four seconds of another\'s writing, and then has written nothing', async () => {
  const store = new SqliteStore(file);
  const other = new Database(file);
  other.exec('BEGIN IMMEDIATE');
  const startedAt = Date.now();
  const fault = await faultOf(store.commit('p', [{ put: 'a', value: 1, was: 'absent' }]));
  expect(Date.now() - startedAt).toBeLessThan(5_500);
  expect(fault).toMatchObject({ name: 'Error', message: expect.stringMatching(/^commit: .*locked/) as string });
  other.exec('COMMIT');
  expect(await everything(store, 'p')).toEqual([]);
  await store.commit('p', [{ put: 'a', value: 1, was: 'absent' }]);
  other.close();
  await store.close();
});

it('closes only when what it accepted is written', async () => {
  const store = new SqliteStore(file);
  const writing = Array.from({ length: 100 }, (_, value) => store.commit('p', [{ put: `a${value}`, value, was: 'absent' }]));
  await store.close();
  await Promise.all(writing);
  const again = new SqliteStore(file);
  expect(await everything(again, 'p')).toHaveLength(100);
  await again.close();
});
