import { isDuressOpen, maySeeDuress, type Duress } from '../domain/duress';
import { isManager, type Team } from '../domain/team';
import { key } from '../store/keys';
import type { Json, Store } from '../store/port';
import { fromRow, subjectKey } from './subject';

/** What a manager reads of a worker under duress besides the alarm itself: an ordinary card may ask her to ring. */
interface HushedRow {
  readonly id: string;
}

/** A person's duress while it is open. */
export async function openDuressOf(store: Store, place: string, personId: string): Promise<Duress | null> {
  const pointer = await store.read(place, key.hushed(personId));
  const row = pointer && (await store.read(place, subjectKey('quiet', hushedId(pointer.value))));
  const duress = row ? fromRow<'quiet'>(row).state : null;
  return duress && isDuressOpen(duress) ? duress : null;
}

const hushedId = (value: Json): string => (value as unknown as HushedRow).id; // Only `app/duress` writes it.

/** Whether what a viewer is about to read of a worker has to say first that she must not be rung. Said to nobody who may not know of it, nor to whoever is under duress herself: her screen may be read by another. */
export async function mustNotRing(store: Store, place: string, who: { readonly viewerId: string; readonly workerId: string }): Promise<boolean> {
  if (who.viewerId === who.workerId) return false;
  const duress = await openDuressOf(store, place, who.workerId);
  if (!duress) return false;
  const row = await store.read(place, subjectKey('team', duress.teamId));
  const team: Team | null = row ? fromRow<'team'>(row).state : null;
  return team !== null && maySeeDuress(duress, { id: who.viewerId, isManager: isManager(team, who.viewerId) }) && (await openDuressOf(store, place, who.viewerId)) === null;
}

/** Of several workers, those whom a viewer must be told not to ring. */
export async function notToBeRung(store: Store, place: string, { viewerId, workerIds }: { viewerId: string; workerIds: readonly string[] }): Promise<ReadonlySet<string>> {
  const checked = await Promise.all([...new Set(workerIds)].map(async (workerId) => ((await mustNotRing(store, place, { viewerId, workerId })) ? [workerId] : [])));
  return new Set(checked.flat());
}
