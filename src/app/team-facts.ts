import type { Person } from '../domain/person';
import { managersOf, type Team } from '../domain/team';
import type { Instant } from '../domain/time';
import type { Store } from '../store/port';
import { fromRow, subjectKey } from './subject';

/** What a card about a team shows: the team, and its managers by name. */
export interface TeamFacts {
  readonly team: Team;
  readonly people: ReadonlyMap<string, Person>;
  readonly now: Instant;
}

export async function teamFacts(store: Store, place: string, teamId: string, now: Instant): Promise<TeamFacts | null> {
  const row = await store.read(place, subjectKey('team', teamId));
  if (!row) return null;
  const team = fromRow<'team'>(row).state;
  const rows = await Promise.all(managersOf(team).map((id) => store.read(place, subjectKey('person', id))));
  const people = rows.flatMap((one) => (one ? [fromRow<'person'>(one).state] : []));
  return { team, now, people: new Map(people.map((person) => [person.id, person])) };
}
