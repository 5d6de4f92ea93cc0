import { isDuressOpen, type Duress } from '../domain/duress';
import type { Habit } from '../domain/habit';
import type { Supervision } from '../domain/supervision';
import type { Incident } from '../domain/incident';
import type { Person } from '../domain/person';
import type { Plan } from '../domain/plan';
import type { YearlyAnswers } from '../domain/prepare';
import type { Reflection } from '../domain/reflection';
import { isManager } from '../domain/team';
import type { Instant } from '../domain/time';
import type { Visit } from '../domain/visit';
import type { Worry } from '../domain/worry';
import { escape, key, range } from '../store/keys';
import type { Store } from '../store/port';
import { exactPlaceOf } from './exact-place';
import { idsIn, load, loadPeople } from './facts';
import { holdOnPerson } from './hold-view';
import { MINE, type Found, type Section, type MyRecord, type Search } from './my-data-search';
import { reflectionsOf } from './reflections';
import { collect, rowsIn } from './rows';
import { fromRow } from './subject';

/** One page of what is held about a person, for herself alone: read when it is shown, so that nothing is shown that has gone since. */
export interface MyData {
  readonly gatheredAt: Instant;
  readonly person: Person;
  readonly teams: readonly { readonly name: string; readonly isManager: boolean }[];
  readonly yearly: YearlyAnswers;
  readonly habit: Habit | null;
  readonly supervision: Supervision | null;
  /** Whether she is being waited for at home. */
  readonly isAwaited: boolean;
  /** Since when nothing of hers is deleted; why is for those who decided it. */
  readonly heldSince: Instant | null;
  /** None while one of hers is open: whoever reads beside her would learn of the phrase. */
  readonly duress: readonly Duress[];
  readonly counts: Readonly<Record<Section, number>>;
  readonly section: Section | 'start';
  /** How many newer ones come before these. */
  readonly skipped: number;
  readonly records: readonly ShownRecord[];
  readonly people: ReadonlyMap<string, Person>;
}

export type ShownRecord =
  | { readonly is: 'visit'; readonly visit: Visit; readonly isExactPlaceKept: boolean }
  | { readonly is: 'plan'; readonly plan: Plan }
  | { readonly is: 'incident'; readonly incident: Incident }
  | { readonly is: 'reflection'; readonly reflection: Reflection }
  | { readonly is: 'worry'; readonly worry: Worry };

/** At most so many are read for one card, which shows as many of them as it has room for. */
export const RECORDS_A_PAGE = 10;

export interface MyDataAsked {
  readonly personId: string;
  readonly section: Section | 'start';
  readonly skip: number;
}

/** Null when nothing was gathered, or not to its end. */
export async function myDataIn(store: Store, place: string, { personId, section, skip }: MyDataAsked, now: Instant): Promise<MyData | null> {
  const search = (await store.read(place, key.mine(personId)))?.value as unknown as Search | undefined; // Only `my-data-search` writes it.
  const person = await load(store, place, 'person', personId);
  if (!search || search.from !== null || !person) return null;
  const found = await foundFor(store, place, personId);
  const written: ShownRecord[] = (await reflectionsOf(store, place, personId, now)).reverse().map((reflection) => ({ is: 'reflection', reflection }));
  const told: ShownRecord[] = (await ownWorries(store, place, personId)).reverse().map((worry) => ({ is: 'worry', worry }));
  const beside = { reflection: written, worry: told };
  const chosen = found.filter(({ kind }) => kind === section);
  const isBeside = section === 'reflection' || section === 'worry';
  const length = isBeside ? beside[section].length : chosen.length;
  const skipped = skip < length ? skip : 0;
  const onPage = <T>(all: readonly T[]): readonly T[] => all.slice(skipped, skipped + RECORDS_A_PAGE);
  const records = isBeside ? onPage(beside[section]) : (await Promise.all(onPage(chosen).map((record) => shown(store, place, record)))).filter((record) => record !== null);
  const duress = section === 'start' ? await duressOf(store, place, personId) : [];
  return {
    gatheredAt: search.at, person, section, skipped, records, duress, counts: { ...countsOf(found), reflection: written.length, worry: told.length }, ...(await keptBeside(store, place, person)),
    people: await loadPeople(store, place, new Set([...namedIn(records, duress), ...(person.usualBuddy === null ? [] : [person.usualBuddy])])),
  };
}

/** The newest first. */
async function foundFor(store: Store, place: string, personId: string): Promise<MyRecord[]> {
  const rows = await collect(rowsIn(store, place, range('mine', escape(personId))));
  const records = rows.flatMap(({ value }) => (value as unknown as Found).records); // Only `my-data-search` writes them.
  return records.sort((a, b) => b.at - a.at);
}

const countsOf = (found: readonly MyRecord[]): Omit<MyData['counts'], 'reflection' | 'worry'> => {
  const [incident = 0, plan = 0, visit = 0] = MINE.map((kind) => found.filter((record) => record.kind === kind).length);
  return { incident, plan, visit };
};

async function keptBeside(store: Store, place: string, person: Person): Promise<Pick<MyData, 'teams' | 'yearly' | 'habit' | 'supervision' | 'isAwaited' | 'heldSince'>> {
  const teams = (await Promise.all(person.teamIds.map((id) => load(store, place, 'team', id)))).filter((team) => team !== null);
  const yearly = (await store.read(place, key.yearly(person.id)))?.value as unknown as { readonly answers: YearlyAnswers } | undefined; // Only `prepare` writes it.
  const habit = (await store.read(place, key.habit(person.id)))?.value as unknown as Habit | undefined; // Only `app/habits` writes it.
  const supervision = (await store.read(place, key.supervision(person.id)))?.value as unknown as Supervision | undefined; // Only `app/supervision` writes it.
  return {
    teams: teams.map((team) => ({ name: team.name, isManager: isManager(team, person.id) })),
    yearly: yearly?.answers ?? {}, habit: habit ?? null, supervision: supervision ?? null, isAwaited: (await store.read(place, key.home(person.id))) !== undefined, heldSince: (await holdOnPerson(store, place, person.id))?.at ?? null,
  };
}

async function shown(store: Store, place: string, { kind, id }: MyRecord): Promise<ShownRecord | null> {
  if (kind === 'visit') {
    const visit = await load(store, place, 'visit', id);
    return visit && { is: kind, visit, isExactPlaceKept: (await exactPlaceOf(store, place, id)) !== null };
  }
  if (kind === 'plan') {
    const plan = await load(store, place, 'plan', id);
    return plan && { is: kind, plan };
  }
  const incident = await load(store, place, 'incident', id);
  return incident && { is: kind, incident };
}

/** There are few of these in a year, so they are looked for when they are shown. */
async function duressOf(store: Store, place: string, personId: string): Promise<Duress[]> {
  const all = (await collect(rowsIn(store, place, range('quiet')))).map((row) => fromRow<'quiet'>(row).state).filter(({ workerId }) => workerId === personId);
  return all.some(isDuressOpen) ? [] : all;
}

async function ownWorries(store: Store, place: string, personId: string): Promise<Worry[]> {
  const own = (await store.read(place, key.worries(personId)))?.value as unknown as { readonly ids: readonly string[] } | undefined; // Only `app/worries` writes it.
  return (await Promise.all((own?.ids ?? []).map((id) => load(store, place, 'worry', id)))).filter((worry) => worry !== null);
}

function namedIn(records: readonly ShownRecord[], duress: readonly Duress[]): Set<string> {
  const nobody = { to: { kind: 'channel', teamId: '' }, about: { card: 'canary', teamId: null } } as const;
  const ids = [...records.flatMap((record) => (record.is === 'visit' ? [...idsIn(nobody, record.visit, null)] : [])), ...duress.flatMap((one) => [...idsIn(nobody, one, null)])];
  const deciders = records.flatMap((record) => (record.is === 'plan' && record.plan.decision ? [record.plan.decision.by] : record.is === 'incident' && record.incident.closed ? [record.incident.closed.by] : record.is === 'worry' ? record.worry.to : []));
  return new Set([...ids, ...deciders]);
}
