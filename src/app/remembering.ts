import type { Row, Store } from '../store/port';

/**
 * A store for one turn, which reads each row once: deciding and drawing ask for the same people and the same team. What
 * the turn writes it forgets, and after a commit that went wrong it forgets everything.
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
      try {
        const versions = await store.commit(place, writes);
        for (const write of writes) rows.delete(`${place}\n${'put' in write ? write.put : write.remove}`);
        return versions;
      } catch (error) {
        rows.clear();
        throw error;
      }
    },
  };
}
