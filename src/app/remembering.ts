import { keyOf, type Row, type Store } from '../store/port';

/**
 * A store for one turn, which reads each row once: deciding and drawing ask for the same people and the same team. What
 * the turn writes it knows, and after a commit that went wrong it forgets everything.
 */
export function rememberingReads(store: Store): Store {
  const rows = new Map<string, Promise<Row | undefined>>();
  return {
    read: (place, key) => {
      const name = `${place}\n${key}`;
      const known = rows.get(name);
      if (known) return known;
      const row = store.read(place, key);
      rows.set(name, row);
      row.catch(() => rows.delete(name));
      return row;
    },
    scan: (place, from, to, limit) => store.scan(place, from, to, limit),
    commit: async (place, writes) => {
      const know = (versions: readonly string[]) => writes.forEach((write, at) => rows.set(`${place}\n${keyOf(write)}`, Promise.resolve('put' in write ? { key: write.put, version: versions[at] ?? '', value: write.value } : undefined)));
      know([]); // The answer is drawn from these while the disk is waited for.
      try {
        const versions = await store.commit(place, writes);
        know(versions);
        return versions;
      } catch (error) {
        rows.clear();
        throw error;
      }
    },
  };
}
