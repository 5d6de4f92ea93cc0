import type { HeldThing, Hold } from '../domain/hold';
import { key } from '../store/keys';
import type { Store } from '../store/port';
import { load } from './facts';

/** A hold as it stands, for its card. */
export interface HoldFacts {
  readonly thing: HeldThing;
  /** The case's reference, or what somebody is called. */
  readonly what: string;
  readonly hold: Hold | null;
  /** Who set it. */
  readonly who: string;
}

export async function holdFacts(store: Store, place: string, thing: HeldThing): Promise<HoldFacts> {
  const hold = thing.is === 'case' ? ((await load(store, place, 'case', thing.id))?.hold ?? null) : await holdOnPerson(store, place, thing.id);
  const nameOf = async (id: string) => (await load(store, place, 'person', id))?.name ?? id;
  return { thing, hold, what: thing.is === 'case' ? thing.id : await nameOf(thing.id), who: hold ? await nameOf(hold.by) : '' };
}

export const holdOnPerson = async (store: Store, place: string, personId: string): Promise<Hold | null> =>
  ((await store.read(place, key.hold(personId)))?.value as unknown as Hold | undefined) ?? null; // Only `app/holds` writes it.
