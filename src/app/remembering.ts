import { keyOf, type Row, type Store } from '../store/port';

/**
 * A store for one turn, which reads each row once: deciding and drawing ask for the same people and the same team. What
 * the turn writes it knows, and after a commit that went wrong it forgets everything.
 */
export function rememberingReads(store: Store): Store {
  const rows = new Map<string, Promise<Row | undefined>>();
  const written = new Map<string, Row | undefined>();
  return {
    read: (place, key) => {
      const name = nameOf(place, key);
      const known = rows.get(name);
      if (known) return known;
      const row = store.read(place, key);
      rows.set(name, row);
      row.catch(() => rows.delete(name));
      return row;
    },
    scan: async (place, from, to, limit) => withWritten(await store.scan(place, from, to, limit), written, { place, from, to, limit }),
    commit: async (place, writes) => {
      const know = (versions: readonly string[]) =>
        writes.forEach((write, at) => {
          const name = nameOf(place, keyOf(write));
          const row = 'put' in write ? { key: write.put, version: versions[at] ?? '', value: write.value } : undefined;
          rows.set(name, Promise.resolve(row));
          written.set(name, row);
        });
      know([]); // The answer is drawn from these while the disk is waited for.
      try {
        const versions = await store.commit(place, writes);
        know(versions);
        return versions;
      } catch (error) {
        rows.clear();
        written.clear();
        throw error;
      }
    },
  };
}

const nameOf = (place: string, key: string): string => `${place}\n${key}`;

/** A range as it will be when the turn's writes are through. Past a full page nobody knows yet what else there is. */
function withWritten(found: readonly Row[], written: ReadonlyMap<string, Row | undefined>, { place, from, to, limit }: { place: string; from: string; to: string; limit: number }): Row[] {
  if (written.size === 0) return [...found];
  const last = found.length < limit ? to : (found.at(-1)?.key ?? to);
  const isInPage = (key: string): boolean => key >= from && key < to && key <= last;
  const added = [...written].flatMap(([name, row]) => (row && name === nameOf(place, row.key) && isInPage(row.key) ? [row] : []));
  return [...found.filter(({ key }) => !written.has(nameOf(place, key))), ...added].sort((a, b) => (a.key < b.key ? -1 : 1)).slice(0, limit);
}
