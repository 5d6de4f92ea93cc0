import { key } from '../store/keys';
import type { Json, Store } from '../store/port';
import { fromRow, subjectKey } from './subject';
import type { OpenIndex } from './open-visits';

/**
 * Asks for the rows that nearly every turn of a person reads, all at once instead of one after the other: to a store
 * across a network that is two round trips in place of fifteen. Nothing depends on it: it fills the memory of the turn,
 * and what fails here fails again, in words, where it is needed.
 */
export interface Turning {
  readonly personId: string;
  /** The channel's team, when somebody writes there. */
  readonly teamId: string | null;
  readonly activity: { readonly conversation: string; readonly id: string } | null;
}

export async function readAhead(store: Store, place: string, { personId, teamId, activity }: Turning): Promise<void> {
  const ask = (name: string) => store.read(place, name);
  const [person, open] = await Promise.all([
    ask(subjectKey('person', personId)),
    ask(key.open(personId)),
    ...[key.said(personId), key.habit(personId), key.home(personId), key.address(personId), ...(activity ? [key.done(activity.conversation, activity.id)] : [])].map(ask),
  ]);
  const teamIds = [...new Set([...(person ? fromRow<'person'>(person).state.teamIds : []), ...(teamId === null ? [] : [teamId])])];
  await Promise.all([
    ...teamIds.flatMap((id) => [subjectKey('team', id), key.phrase(id)]).map(ask),
    ...idsIn(open?.value).map((id) => ask(subjectKey('visit', id))),
  ]);
}

const idsIn = (index: Json | undefined): readonly string[] => (index as OpenIndex | undefined)?.ids ?? []; // Only `indexOpen` writes it.
