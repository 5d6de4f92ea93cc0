import { key, range } from '../../store/keys';
import { Conflict, LIMITS as STORE, Unclear, type Belief, type Row, type Store, type Write } from '../../store/port';
import type { Doc } from '../pack';
import { refuse, type Refused } from './block';
import type { FoundSection } from './sections';
import { EMPTY_HEAD, fromRows, liveVersion, MOST_VERSIONS, readHead, readRow, toRows, type Head, type Version } from './stored';
import type { About } from './to-pack';

/** Where imported documents stand: one place, one board at a time. A version is seen whole or not at all. */
export interface Shelf { store: Store; place: string; board: Doc }
export interface NewVersion { about: About; sections: readonly FoundSection[]; importedAt: string; token: string }

const TRIES = 3;
const MOST_ROWS = 2_000;
const COMMIT_LENGTH = STORE.commitBytes * 0.3; // Counted in characters, and one may be three bytes.

/** Writes a version, its sections first and its head last, and makes it the one that answers. */
export async function saveVersion(shelf: Shelf, { about, sections, importedAt, token }: NewVersion): Promise<{ ok: true; version: number } | Refused> {
  const opened = await openHead(shelf);
  if (opened.head.versions.length >= MOST_VERSIONS) return refuse(`${shelf.board} has ${MOST_VERSIONS} versions already.`);
  if (opened.head.pending !== null) await removeRows(shelf, opened.head.pending);
  const rows = toRows(sections);
  const version: Version = {
    version: (opened.head.versions.at(-1)?.version ?? 0) + 1, token, ...about, rows: rows.length, sections: sections.length,
    words: wordsIn(sections), importedAt, retired: false,
  };
  try {
    const pending = await writeHead(shelf, { ...opened.head, pending: token }, opened.was);
    const writes = rows.map((value, number): Write => ({ put: key.doc(shelf.board, { version: token, number }), value, was: 'any' }));
    for (const batch of batches(writes)) await commitAgain(shelf, batch);
    await writeHead(shelf, { ...opened.head, versions: [...opened.head.versions, version], pending: null }, { version: pending });
    return { ok: true, version: version.version };
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    await removeRows(shelf, token);
    return refuse(`somebody else changed ${shelf.board} at the same moment; run it again.`);
  }
}

/** Takes the version that answers out of use; the one before it, or the pack, answers again. Nothing is deleted. */
export async function retireVersion(shelf: Shelf): Promise<{ ok: true; retired: Version; now: Version | null } | Refused> {
  const { head, was } = await openHead(shelf);
  const retired = liveVersion(head);
  if (!retired) return refuse(`nothing imported for ${shelf.board} is in use; the pack answers.`);
  const after = { ...head, versions: head.versions.map((version) => (version === retired ? { ...version, retired: true } : version)) };
  try {
    await writeHead(shelf, after, was);
  } catch (error) {
    if (error instanceof Conflict) return refuse(`somebody else changed ${shelf.board} at the same moment; run it again.`);
    throw error;
  }
  return { ok: true, retired, now: liveVersion(after) };
}

export const listVersions = async (shelf: Shelf): Promise<Head> => (await openHead(shelf)).head;

/** Every section of a version. Refuses to hand out part of one. */
export async function readSections(shelf: Shelf, { token, rows, version }: Version): Promise<FoundSection[]> {
  const found = await rowsOf(shelf, token);
  if (found.length !== rows) throw new Error(`read ${shelf.board}, version ${version}: ${found.length} of ${rows} rows are there`);
  return fromRows(found.map(({ key: at, value }) => readRow(at, value)));
}

async function openHead({ store, place, board }: Shelf): Promise<{ head: Head; was: Belief }> {
  const at = key.doc(board, null);
  const row = await store.read(place, at);
  return row ? { head: readHead(at, row.value), was: { version: row.version } } : { head: EMPTY_HEAD, was: 'absent' };
}

/** Answers the new version. After an unclear end the head itself tells whether it was written. */
async function writeHead({ store, place, board }: Shelf, value: Head, was: Belief): Promise<string> {
  const at = key.doc(board, null);
  try {
    const [version = ''] = await store.commit(place, [{ put: at, value, was }]);
    return version;
  } catch (error) {
    if (!(error instanceof Unclear)) throw error;
    const row = await store.read(place, at);
    if (row && JSON.stringify(readHead(at, row.value)) === JSON.stringify(readHead(at, value))) return row.version;
    throw error;
  }
}

/** Nobody else writes these rows, so writing them twice does no harm. */
async function commitAgain(shelf: Shelf, writes: readonly Write[], left = TRIES): Promise<void> {
  try {
    await shelf.store.commit(shelf.place, writes);
  } catch (error) {
    if (!(error instanceof Unclear) || left <= 1) throw error;
    await commitAgain(shelf, writes, left - 1);
  }
}

function batches(writes: readonly Write[]): Write[][] {
  const all: Write[][] = [];
  let length = Infinity;
  for (const write of writes) {
    const size = JSON.stringify(write).length;
    length += size;
    const last = all.at(-1);
    if (last && last.length < STORE.writes && length <= COMMIT_LENGTH) last.push(write);
    else { all.push([write]); length = size; }
  }
  return all;
}

async function rowsOf({ store, place, board }: Shelf, token: string): Promise<Row[]> {
  const { from, to } = range('doc', board, token);
  return store.scan(place, from, to, MOST_ROWS);
}

async function removeRows(shelf: Shelf, token: string): Promise<void> {
  const rows = await rowsOf(shelf, token);
  for (let at = 0; at < rows.length; at += STORE.writes) {
    await shelf.store.commit(shelf.place, rows.slice(at, at + STORE.writes).map(({ key: remove, version }) => ({ remove, was: { version } })));
  }
}

export const wordsIn = (sections: readonly FoundSection[]): number =>
  sections.reduce((sum, { bullets }) => sum + bullets.reduce((words, { text, items }) => words + [text, ...items].join(' ').split(/\s+/).length, 0), 0);
