import type { Team } from '../domain/team';
import type { Instant } from '../domain/time';
import { activeClaim, isOpen, type Visit } from '../domain/visit';
import { range } from '../store/keys';
import type { Store } from '../store/port';
import type { Person } from '../domain/person';
import { fromRow, subjectKey } from './subject';
import type { OpenIndex } from './open-visits';

/** Everybody of a team who is out, as it is now: alarms first, the longest first; then by the time they are due. */
export interface BoardLine {
  readonly visit: Visit;
  readonly worker: string;
  readonly state: 'out' | 'due' | 'alarm';
  readonly onIt: string | null;
}

const MOST_OPEN = 5_000;

export async function whoIsOut(store: Store, place: string, team: Team, now: Instant): Promise<BoardLine[]> {
  const { from, to } = range('open');
  const index = await store.scan(place, from, to, MOST_OPEN);
  const ids = index.flatMap((row) => (row.value as unknown as OpenIndex).ids); // Only `app/visits` writes it.
  const rows = await Promise.all(ids.map((id) => store.read(place, subjectKey('visit', id))));
  const visits = rows.flatMap((row) => (row ? [fromRow<'visit'>(row).state] : [])).filter((visit) => visit.teamId === team.id && isOpen(visit));
  return (await boardLines(store, place, visits, now)).sort(byUrgency);
}

export async function boardLines(store: Store, place: string, visits: readonly Visit[], now: Instant): Promise<BoardLine[]> {
  const names = await namesOf(store, place, visits, now);
  return visits.map((visit) => line(visit, names, now));
}

function line(visit: Visit, names: ReadonlyMap<string, string>, now: Instant): BoardLine {
  const claim = visit.watch.is === 'alarm' ? activeClaim(visit.watch.alarm, now) : null;
  const state = visit.watch.is === 'alarm' ? 'alarm' : now >= visit.backBy ? 'due' : 'out';
  return { visit, worker: names.get(visit.workerId) ?? visit.workerId, state, onIt: claim && (names.get(claim.by) ?? claim.by) };
}

const byUrgency = (a: BoardLine, b: BoardLine): number => Number(b.state === 'alarm') - Number(a.state === 'alarm') || a.visit.backBy - b.visit.backBy;

async function namesOf(store: Store, place: string, visits: readonly Visit[], now: Instant): Promise<Map<string, string>> {
  const claimants = visits.flatMap((visit) => (visit.watch.is === 'alarm' ? [activeClaim(visit.watch.alarm, now)?.by ?? []].flat() : []));
  const ids = [...new Set([...visits.map((visit) => visit.workerId), ...claimants])];
  const rows = await Promise.all(ids.map((id) => store.read(place, subjectKey('person', id))));
  const people: Person[] = rows.flatMap((row) => (row ? [fromRow<'person'>(row).state] : []));
  return new Map(people.map((person) => [person.id, person.name]));
}
