import type { Row, Store, Write } from '../../src/store/port';

/** What a store under test must offer, so that no part of the contract can be left out. */
export interface Subject {
  readonly store: Store;
  /** The same data, seen by another instance. */
  readonly reopen: () => Promise<Store>;
  /** The next commit is applied, but its answer never comes. */
  readonly loseNextAnswer: () => void;
  /** The next commit never arrives, and no answer comes. */
  readonly loseNextRequest: () => void;
  readonly close: () => Promise<void>;
}

/** Each test gets a place of its own, so one store serves a whole suite. */
let places = 0;
export const freshPlace = (): string => `place-${process.pid}-${(places += 1)}`;

/** A range that holds every key. */
export const everything = (store: Store, place: string, limit = 10_000): Promise<Row[]> => store.scan(place, ' ', '~~', limit);

export const keysOf = (rows: readonly Row[]): string[] => rows.map((row) => row.key);

export async function put(store: Store, place: string, ...keys: string[]): Promise<string[]> {
  return store.commit(place, keys.map((key): Write => ({ put: key, value: key, was: 'absent' })));
}

export async function mustRead(store: Store, place: string, key: string): Promise<Row> {
  const row = await store.read(place, key);
  if (!row) throw new Error(`read ${key}: expected a row, found nothing`);
  return row;
}

export const one = (versions: readonly string[]): string => {
  const [version] = versions;
  if (version === undefined) throw new Error('expected a version');
  return version;
};
