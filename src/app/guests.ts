import type { Person } from '../domain/person';
import type { Team } from '../domain/team';
import { key, range } from '../store/keys';
import type { Store } from '../store/port';
import type { Scope } from './run';
import { fromRow } from './subject';

/** Managers who are not in the team's channel. They are found among everybody of the agency whom Doorstep has met, by their whole name. */
export interface GuestsNamed {
  readonly ids: readonly string[];
  /** Names that fit nobody, or several. */
  readonly unknown: readonly string[];
}

const PAGE = 500;
const MOST_PEOPLE = 20_000;

export async function guestsNamed(scope: Pick<Scope, 'tx'>, typed: readonly string[]): Promise<GuestsNamed> {
  const wanted = new Map(typed.map((name) => [plain(name), name]));
  if (wanted.size === 0) return { ids: [], unknown: [] };
  const found = (await everybody(scope)).filter(({ name }) => wanted.has(plain(name)));
  const fits = [...wanted].map(([name, asTyped]) => ({ asTyped, people: found.filter((person) => plain(person.name) === name) }));
  return {
    ids: fits.flatMap(({ people: [only, ...others] }) => (only && others.length === 0 ? [only.id] : [])),
    unknown: fits.flatMap(({ asTyped, people }) => (people.length === 1 ? [] : [asTyped])),
  };
}

async function everybody({ tx }: Pick<Scope, 'tx'>): Promise<Person[]> {
  const { from, to } = range('person');
  const people: Person[] = [];
  for (let next = from; people.length < MOST_PEOPLE; ) {
    const rows = await tx.look(next, to, PAGE);
    people.push(...rows.map((row) => fromRow<'person'>(row).state));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) break;
    next = `${last.key}\x20`;
  }
  return people;
}

/** A team that somebody watches from outside its channel; null when there is none. */
export async function teamGuestOf({ tx }: Pick<Scope, 'tx'>, personId: string): Promise<Team | null> {
  const { from, to } = range('team');
  const teams = (await tx.look(from, to, PAGE)).map((row) => fromRow<'team'>(row).state);
  return teams.find((team) => team.guests.includes(personId)) ?? null;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().replace(/\s+/g, ' ').toLowerCase();

/** Those who watch from outside the channel, and which of them have never opened Doorstep: no alarm reaches these in person. */
export async function guestsOf(store: Store, place: string, team: Team): Promise<{ readonly name: string; readonly isReachable: boolean }[]> {
  return Promise.all(team.guests.map(async (id) => {
    const row = await store.read(place, key.person(id));
    const person = row ? fromRow<'person'>(row).state : null;
    return { name: person?.name ?? id, isReachable: (person?.personal ?? null) !== null || (await store.read(place, key.address(id))) !== undefined };
  }));
}
