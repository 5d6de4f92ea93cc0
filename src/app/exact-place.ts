import { DAY, HOUR, type Instant } from '../domain/time';
import type { Visit } from '../domain/visit';
import { key } from '../store/keys';
import type { Store } from '../store/port';
import type { CardRef, Reply } from './reply';
import type { Scope } from './run';
import { fromRow, subjectKey } from './subject';
import { arm } from './team-timers';

/**
 * Where a visit is to the door, when the agency asks for it: for managers' eyes, alone. It stands in a row of its own
 * that no journal, seal or receipt repeats, and is gone a day after the visit is closed.
 */
interface ExactPlace {
  readonly text: string;
}

export const EXACT_PLACE_LENGTH = 200;
const KEPT_MS = DAY;

const exactSubject = (visitId: string): string => `exact:${visitId}`;

/** Beside a check-in that opened a visit. What a team has not asked for is not kept, whatever a card sends. */
export async function keepExactPlace(scope: Scope, reply: Reply, text: string): Promise<Reply> {
  const visitId = openedBy(reply.card);
  const visit = visitId === null || text.trim() === '' ? null : await scope.tx.get('visit', visitId);
  const team = visit && (await scope.tx.get('team', visit.teamId));
  if (!visit || !team?.exactPlace) return reply;
  await scope.tx.plain(key.exact(visit.id));
  scope.tx.write(key.exact(visit.id), { text: text.trim().slice(0, EXACT_PLACE_LENGTH) });
  await arm(scope, exactSubject(visit.id), visit.startedAt + KEPT_MS);
  return reply;
}

const openedBy = (card: CardRef | null): string | null => (card?.name === 'visit' || card?.name === 'first-visit' ? card.visitId : null);

/** The tick: a day after closing it goes; until then it is looked at again. */
export async function forgetExactPlace(scope: Scope, visitId: string): Promise<void> {
  const { tx, now } = scope;
  if ((await tx.plain(key.exact(visitId))) === null) return;
  const visit = await tx.get('visit', visitId);
  const goesAt = visit && goneAt(visit, now);
  if (goesAt !== null && goesAt > now) return arm(scope, exactSubject(visitId), goesAt);
  tx.write(key.exact(visitId), null);
  if (visit) tx.note('visit', visitId, 'exact place deleted');
}

const goneAt = (visit: Visit, now: Instant): Instant => (visit.watch.is === 'closed' ? visit.watch.at + KEPT_MS : now + HOUR);

/** For the details alone, which the journal says who opened. */
export async function exactPlaceOf(store: Store, place: string, visitId: string): Promise<string | null> {
  const row = await store.read(place, key.exact(visitId));
  return row ? (row.value as unknown as ExactPlace).text : null; // Only `keepExactPlace` writes it.
}

/** Whether the check-in card asks this person for it: her team does. */
export async function asksExactPlace(store: Store, place: string, personId: string): Promise<boolean> {
  const row = await store.read(place, subjectKey('person', personId));
  const person = row && fromRow<'person'>(row).state;
  const teamId = person?.watchedBy ?? (person?.teamIds.length === 1 ? person.teamIds[0] : undefined);
  const team = teamId === undefined ? undefined : await store.read(place, subjectKey('team', teamId));
  return team !== undefined && fromRow<'team'>(team).state.exactPlace;
}
