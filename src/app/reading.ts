import { isOpen, type Visit } from '../domain/visit';
import { key } from '../store/keys';
import type { Store } from '../store/port';
import { fromRow, subjectKey } from './subject';
import type { OpenIndex } from './visits';

/** Reads outside a transaction, for drawing: what is shown may be a moment old, and nothing is decided on it. */
export async function openVisitsOf(store: Store, place: string, personId: string): Promise<Visit[]> {
  const index = await store.read(place, key.open(personId));
  const ids = (index?.value as unknown as OpenIndex | undefined)?.ids ?? []; // Only `app/visits` writes it.
  const rows = await Promise.all(ids.map((id) => store.read(place, subjectKey('visit', id))));
  return rows.flatMap((row) => (row ? [fromRow<'visit'>(row).state] : [])).filter(isOpen);
}
