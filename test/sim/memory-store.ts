import { checkLimits, Conflict, keyOf, type Json, type Row, type Store, type Write } from '../../src/store/port';

/** A store without faults, in memory: the truth of a history. Values go through JSON as in the real adapters, and cannot be changed by a reader. */
export interface MemoryStore extends Store {
  readonly peek: (key: string) => Json | undefined;
  readonly keysFrom: (prefix: string) => string[];
  /** Told of each commit after it holds, with what stood there before. */
  readonly onCommit: (listener: (change: Change) => void) => void;
}

export interface Change {
  readonly writes: readonly Write[];
  readonly before: ReadonlyMap<string, Json>;
}

export function makeMemoryStore(): MemoryStore {
  const rows = new Map<string, Row>();
  const keys: string[] = [];
  const listeners: ((change: Change) => void)[] = [];
  let version = 0;

  const indexOf = (key: string): number => {
    let [low, high] = [0, keys.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((keys[middle] ?? '') < key) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const put = (key: string, value: Json): string => {
    if (!rows.has(key)) keys.splice(indexOf(key), 0, key);
    version += 1;
    rows.set(key, { key, version: String(version), value });
    return String(version);
  };
  const remove = (key: string): string => {
    keys.splice(indexOf(key), 1);
    rows.delete(key);
    return '';
  };
  const scan = (from: string, to: string, limit: number): Row[] => {
    const found: Row[] = [];
    for (let at = indexOf(from); at < keys.length && found.length < limit; at += 1) {
      const row = rows.get(keys[at] ?? '');
      if (!row || row.key >= to) break;
      found.push(row);
    }
    return found;
  };

  return {
    read: async (_place, key) => rows.get(key),
    scan: async (_place, from, to, limit) => scan(from, to, limit),
    commit: async (_place, writes) => {
      const texts = checkLimits(writes);
      const wrong = writes.find((write) => !fits(rows.get(keyOf(write)), write));
      if (wrong) throw new Conflict(`write ${keyOf(wrong)}: somebody was faster`);
      const before = new Map(writes.flatMap((write) => { const row = rows.get(keyOf(write)); return row ? [[row.key, row.value] as const] : []; }));
      const versions = writes.map((write, index) => ('put' in write ? put(write.put, freeze(JSON.parse(texts[index] ?? 'null') as Json)) : remove(write.remove)));
      for (const listener of listeners) listener({ writes, before });
      return versions;
    },
    peek: (key) => rows.get(key)?.value,
    keysFrom: (prefix) => scan(prefix, `${prefix}\x7f`, Infinity).map((row) => row.key),
    onCommit: (listener) => void listeners.push(listener),
  };
}

function fits(row: Row | undefined, write: Write): boolean {
  if (write.was === 'any') return 'put' in write || row !== undefined;
  return write.was === 'absent' ? row === undefined : row?.version === write.was.version;
}

function freeze(value: Json): Json {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach((inner) => inner !== undefined && freeze(inner)); // A field of a Json is one.
    Object.freeze(value);
  }
  return value;
}
