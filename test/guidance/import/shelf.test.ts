import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listVersions, readSections, retireVersion, saveVersion, type NewVersion, type Shelf } from '../../../src/guidance/import/shelf';
import { listing } from '../../../src/guidance/import/report';
import { liveVersion, readHead, readRow } from '../../../src/guidance/import/stored';
import type { FoundSection } from '../../../src/guidance/import/sections';
import { Unclear, type Store } from '../../../src/store/port';
import { SqliteStore } from '../../../src/store/sqlite';

const folder = mkdtempSync(join(tmpdir(), 'doorstep-shelf-'));
const store = new SqliteStore(join(folder, 'doorstep.db'));
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

let places = 0;
const shelfOn = (on: Store = store): Shelf => ({ store: on, place: `place-${(places += 1)}`, board: 'durham' });
const section = (id: string, text = `What ${id} says.`): FoundSection => ({ id, heading: `Heading ${id}`, bullets: [{ text, items: ['first', 'second'] }] });
const edition = (token: string, sections: readonly FoundSection[] = [section('1'), section('2')]): NewVersion =>
  ({ about: { title: 'Lone working', date: '2026-03-09', review: null, audience: 'both' }, sections, importedAt: '2026-11-20T10:00:00.000Z', token });
const keysIn = async ({ store: of, place }: Shelf): Promise<string[]> => (await of.scan(place, ' ', '~', 10_000)).map(({ key }) => key);

/** The same store, where the commit of that number goes wrong. */
function failing(at: number, fail: (commit: () => Promise<string[]>) => Promise<string[]>): Store {
  let commits = 0;
  return {
    read: (place, key) => store.read(place, key), scan: (place, from, to, limit) => store.scan(place, from, to, limit),
    commit: (place, writes) => ((commits += 1) === at ? fail(() => store.commit(place, writes)) : store.commit(place, writes)),
  };
}

async function liveSections(shelf: Shelf): Promise<string[]> {
  const live = liveVersion(await listVersions(shelf));
  return live ? (await readSections(shelf, live)).map(({ id }) => id) : [];
}

it('keeps every version, answers from the newest, and goes back when it is retired', async () => {
  const shelf = shelfOn();
  expect(await saveVersion(shelf, edition('a'))).toEqual({ ok: true, version: 1 });
  expect(await saveVersion(shelf, edition('b', [section('9')]))).toEqual({ ok: true, version: 2 });
  expect(await liveSections(shelf)).toEqual(['9']);
  expect(listing('durham', await listVersions(shelf)).split('\n').map((line) => line.split(/\s{2,}/).slice(1, 3))).toEqual([['version 2', 'LIVE'], ['version 1', 'older'], ['pack', 'older']]);
  expect(await retireVersion(shelf)).toMatchObject({ ok: true, retired: { version: 2 }, now: { version: 1 } });
  expect(await liveSections(shelf)).toEqual(['1', '2']);
  expect(await retireVersion(shelf)).toMatchObject({ ok: true, now: null });
  expect(await retireVersion(shelf)).toEqual({ ok: false, reason: 'nothing imported for durham is in use; the pack answers.' });
  expect(await saveVersion(shelf, edition('c'))).toEqual({ ok: true, version: 3 });
});

it('writes sections under the board and version, a long one in several rows, and reads them back whole', async () => {
  const shelf = shelfOn();
  const long: FoundSection = { id: '3', heading: 'Long', bullets: Array.from({ length: 400 }, (_, at) => ({ text: `${at} ${'\u201cwords\u201d '.repeat(30)}`, items: [] })) };
  const sections = [section('1'), long, section('4')];
  await saveVersion(shelf, edition('t', sections));
  const keys = await keysIn(shelf);
  expect(keys.slice(0, 2)).toEqual(['doc|durham', 'doc|durham|t|0000']);
  expect(keys.length).toBeGreaterThan(5);
  const live = liveVersion(await listVersions(shelf));
  expect(live && await readSections(shelf, live)).toEqual(sections);
});

it('writes four hundred sections in commits that the store takes', async () => {
  const shelf = shelfOn();
  const sections = Array.from({ length: 400 }, (_, at) => section(String(at), '\u2013'.repeat(4_000)));
  expect(await saveVersion(shelf, edition('t', sections))).toMatchObject({ ok: true });
  expect(await liveSections(shelf)).toHaveLength(400);
});

it.each([1, 2, 3, 4])('shows nothing of an import that broke off at commit %d, and the next clears it away', async (at) => {
  const shelf = shelfOn();
  const many = Array.from({ length: 100 }, (_, number) => section(String(number)));
  const broken = { ...shelf, store: failing(at, () => Promise.reject(new Error('disk on fire'))) };
  await expect(saveVersion(broken, edition('half', many))).rejects.toThrow('disk on fire');
  expect(await liveSections(shelf)).toEqual([]);
  expect(await saveVersion(shelf, edition('whole'))).toEqual({ ok: true, version: 1 });
  expect(await keysIn(shelf)).toEqual(['doc|durham', 'doc|durham|whole|0000', 'doc|durham|whole|0001']);
});

it.each([1, 2, 3])('goes on when the store cannot say whether commit %d was written', async (at) => {
  const shelf = shelfOn(failing(at, async (commit) => {
    await commit();
    throw new Unclear('no answer');
  }));
  expect(await saveVersion(shelf, edition('t'))).toEqual({ ok: true, version: 1 });
  expect(await liveSections(shelf)).toEqual(['1', '2']);
});

it('lets one of two imports at once win and leaves nothing of the other', async () => {
  const shelf = shelfOn();
  const ends = await Promise.all([saveVersion(shelf, edition('a')), saveVersion(shelf, edition('b', [section('9')]))]);
  expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
  expect(ends.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'somebody else changed durham at the same moment; run it again.' });
  const tokens = new Set((await keysIn(shelf)).slice(1).map((key) => key.split('|')[2]));
  expect(tokens.size).toBe(1);
});

it('refuses to hand out part of a version', async () => {
  const shelf = shelfOn();
  await saveVersion(shelf, edition('t'));
  await store.commit(shelf.place, [{ remove: 'doc|durham|t|0001', was: 'any' }]);
  await expect(liveSections(shelf)).rejects.toThrow('read durham, version 1: 1 of 2 rows are there');
});

/** One value of each shape that was ever written, as it stood in the store. Never edited. */
describe('stored values of shape 1', () => {
  const head = { shape: 1, pending: null, versions: [{ version: 1, token: '0a1b2c3d-4e5f', title: 'Lone working', date: '2026-03-09', review: '2028-03-31', audience: 'adults', rows: 1, sections: 1, words: 4, importedAt: '2026-11-20T10:00:00.000Z', retired: false }] };
  const row = { shape: 1, id: '6.12', heading: 'Meetings', bullets: [{ text: 'Managers should:', items: ['meet'] }] };

  it('are read back as they were', () => {
    expect(readHead('doc|durham', head)).toEqual(head);
    expect(readRow('doc|durham|t|0000', row)).toEqual(row);
  });

  it('of a later shape are refused by name', () => {
    expect(() => readHead('doc|durham', { ...head, shape: 2 })).toThrow('read doc|durham: not a document\'s head of shape 1');
  });
});
