import { Conflict, type Store } from '../../src/store/port';

/** Read, add one, commit; begin again when somebody else was first. */
export async function increment(store: Store, place: string, key: string): Promise<void> {
  for (;;) {
    const row = await store.read(place, key);
    if (!row) throw new Error(`increment ${key}: nothing there`);
    try {
      await store.commit(place, [{ put: key, value: Number(row.value) + 1, was: { version: row.version } }]);
      return;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
}
