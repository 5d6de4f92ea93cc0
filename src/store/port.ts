/**
 * The only door to storage: three methods, so that a second engine is a second file.
 *
 * A *place* is one agency; everything written in one `commit` belongs to one place and is kept whole or not at all.
 * Versions are opaque and never come back, not even after a row was removed and made again, so a writer who saw
 * version 7 can trust that nobody slipped in between.
 */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };

export interface Row {
  readonly key: string;
  readonly version: string;
  readonly value: Json;
}

/** What the writer believes stands there: a version, nothing (`absent`), or something it does not care about (`any`). */
export type Belief = { readonly version: string } | 'absent' | 'any';

export type Write =
  | { readonly put: string; readonly value: Json; readonly was: Belief }
  /** Removing what is not there is a conflict, also with `any`. */
  | { readonly remove: string; readonly was: Exclude<Belief, 'absent'> };

export interface Store {
  read(place: string, key: string): Promise<Row | undefined>;
  /** Rows with `from <= key < to`, in key order, at most `limit`. */
  scan(place: string, from: string, to: string, limit: number): Promise<Row[]>;
  /** All or none. Answers the new version of each write ('' for a removal). Throws Conflict, Unclear, or another fault: not written. */
  commit(place: string, writes: readonly Write[]): Promise<string[]>;
}

/** Somebody else wrote first. Nothing was written; read again and decide again. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}

/** The engine cannot say whether the commit was applied. Look for your receipt. */
export class Unclear extends Error {
  override readonly name = 'Unclear';
}

export const LIMITS = { writes: 90, keyLength: 400, valueLength: 30_000, commitBytes: 1_000_000 } as const;

export const keyOf = (write: Write): string => ('put' in write ? write.put : write.remove);

// What Azure refuses in a row key, and what its clients have been known to mangle.
const KEY = /^[\x20-\x7e]+$/;
const FORBIDDEN_IN_KEY = /[/\\#?%]/;

/** Turns every write into its stored text, or throws a RangeError that names the limit it breaks. Both adapters use it, so both refuse alike. */
export function checkLimits(writes: readonly Write[]): (string | undefined)[] {
  if (writes.length === 0) throw new RangeError('commit nothing: a commit has at least one write');
  if (writes.length > LIMITS.writes) throw new RangeError(`commit ${writes.length} writes: at most ${LIMITS.writes}`);
  const seen = new Set<string>();
  let bytes = 0;
  return writes.map((write) => {
    const key = keyOf(write);
    if (key.length > LIMITS.keyLength) throw new RangeError(`write ${key.slice(0, 40)}…: key of ${key.length} characters, at most ${LIMITS.keyLength}`);
    if (!KEY.test(key) || FORBIDDEN_IN_KEY.test(key)) throw new RangeError(`write ${JSON.stringify(key)}: a key is printable ASCII without / \\ # ? %`);
    if (seen.has(key)) throw new RangeError(`write ${key}: twice in one commit`);
    seen.add(key);
    if (!('put' in write)) return undefined;
    const text = JSON.stringify(write.value);
    if (text.length >= LIMITS.valueLength) throw new RangeError(`write ${key}: value of ${text.length} characters, under ${LIMITS.valueLength}`);
    bytes += Buffer.byteLength(text) + key.length;
    if (bytes > LIMITS.commitBytes) throw new RangeError(`write ${key}: commit of over ${LIMITS.commitBytes} bytes`);
    return text;
  });
}
