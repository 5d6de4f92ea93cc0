import type { Duress } from '../domain/duress';
import type { Person } from '../domain/person';
import { managersOf, type Team } from '../domain/team';
import type { Instant } from '../domain/time';
import type { Visit } from '../domain/visit';
import { key } from '../store/keys';
import type { Store } from '../store/port';
import type { Outgoing } from './outgoing';
import type { Parcel } from './parcel';
import { fromRow, subjectKey, type Held, type Kind, type Subjects } from './subject';

/** The people, the team and the subject that a card shows. */
export function idsIn(message: Pick<Outgoing, 'to' | 'about'>, subject: Visit | Duress | null, team: Team | null): Set<string> {
  const ids = new Set<string>();
  if (message.to.kind === 'person') ids.add(message.to.id);
  if (message.about.card === 'question') ids.add(message.about.from);
  if ('who' in message.about) ids.add(message.about.who);
  if (message.about.card === 'spoken-to') ids.add(message.about.by);
  if (message.about.card === 'ring-worker') ids.add(message.about.workerId);
  if (team) for (const id of managersOf(team)) ids.add(id);
  if (!subject) return ids;
  ids.add(subject.workerId);
  for (const id of 'state' in subject ? actorsOf(subject) : []) ids.add(id);
  if ('state' in subject) return ids;
  const visit = subject;
  if (visit.buddy) ids.add(visit.buddy.id);
  if (visit.buddyWanted) ids.add(visit.buddyWanted.id);
  for (const { id } of visit.company) ids.add(id);
  const alarm = visit.watch.is === 'out' ? null : visit.watch.alarm;
  if (alarm?.claim) ids.add(alarm.claim.by);
  for (const deed of alarm?.deeds ?? []) ids.add(deed.by);
  for (const step of visit.handling.steps) ids.add(step.by);
  if (visit.handling.reference) ids.add(visit.handling.reference.by);
  if (visit.watch.is === 'closed' && visit.watch.closing.by !== 'worker') ids.add(visit.watch.closing.who);
  return ids;
}

const actorsOf = ({ calls, state }: Duress): string[] => [...calls.map(({ by }) => by), ...(state.is === 'closed' ? [state.who] : state.claim ? [state.claim.by] : [])];

/** People with the conversation that was opened for them since, when one was. */
export async function loadPeople(store: Store, place: string, ids: Iterable<string>): Promise<Map<string, Person>> {
  const people = await Promise.all([...ids].map((id) => loadPerson(store, place, id)));
  return new Map(people.filter((person): person is Person => person !== null).map((person) => [person.id, person]));
}

async function loadPerson(store: Store, place: string, id: string): Promise<Person | null> {
  const person = await load(store, place, 'person', id);
  if (!person || person.personal) return person;
  const opened = (await store.read(place, key.address(id)))?.value as unknown as Person['personal'] | undefined; // Only `openedWrites` writes it.
  return opened ? { ...person, personal: opened } : person;
}

export async function load<K extends Kind>(store: Store, place: string, kind: K, id: string | null): Promise<Subjects[K] | null> {
  const row = id === null ? undefined : await store.read(place, subjectKey(kind, id));
  return row ? fromRow<K>(row).state : null;
}

/** The facts a card shown in reply needs: the same as a message's. */
export async function factsFor(store: Store, place: string, visitId: string, now: Instant): Promise<Pick<Parcel, 'now' | 'team' | 'visit' | 'drawn' | 'people'> | null> {
  const row = await store.read(place, subjectKey('visit', visitId));
  if (!row) return null;
  const { state: visit, sequence } = fromRow<'visit'>(row);
  const team = await load(store, place, 'team', visit.teamId);
  const people = await loadPeople(store, place, idsIn({ to: { kind: 'person', id: visit.workerId }, about: { card: 'canary', teamId: null } }, visit, team));
  return { now, team, visit, drawn: sequence, people };
}

export type DuressFacts = Pick<Parcel, 'now' | 'people'> & { readonly duress: Duress; readonly team: Team };

export async function duressFacts(store: Store, place: string, quietId: string, now: Instant): Promise<DuressFacts | null> {
  const duress = (await readDuress(store, place, quietId))?.state ?? null;
  const team = duress && (await load(store, place, 'team', duress.teamId));
  if (!duress || !team) return null;
  return { now, team, duress, people: await loadPeople(store, place, idsIn({ to: { kind: 'channel', teamId: team.id }, about: { card: 'canary', teamId: null } }, duress, team)) };
}

export async function readDuress(store: Store, place: string, id: string): Promise<Held<Duress> | null> {
  const row = await store.read(place, subjectKey('quiet', id));
  return row ? fromRow<'quiet'>(row) : null;
}
