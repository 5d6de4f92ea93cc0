import { caseIdOf, type CaseEntry } from '../domain/case-entry';
import type { CaseFile } from '../domain/case-file';
import { isDuressOpen, type Duress } from '../domain/duress';
import type { Contract } from '../domain/contract';
import type { Incident } from '../domain/incident';
import type { Meeting } from '../domain/meeting';
import type { Person } from '../domain/person';
import type { Plan } from '../domain/plan';
import { isManager, type Team } from '../domain/team';
import type { SafetyPlan } from '../domain/safety-plan';
import type { Visit } from '../domain/visit';
import type { Worry } from '../domain/worry';
import { key, range } from '../store/keys';
import type { Json, Row, Store } from '../store/port';
import { collect, rowsIn } from './rows';
import { fromRow, isHead, type Kind, type Subjects } from './subject';

/** What is held about a person who works here, or under a case's reference. An open duress is never among it: whoever reads this may not be safe. */
export interface PersonHoldings {
  readonly person: Person | null;
  readonly teams: readonly { readonly id: string; readonly name: string; readonly isManager: boolean }[];
  readonly visits: readonly Visit[];
  readonly plans: readonly Plan[];
  readonly yearlyAnswers: Json;
  readonly incidents: readonly Incident[];
  readonly duress: readonly Duress[];
  readonly worries: readonly Worry[];
}

export interface CaseHoldings {
  readonly file: CaseFile | null;
  readonly entries: readonly CaseEntry[];
  readonly visits: readonly Visit[];
  readonly plans: readonly Plan[];
  readonly incidents: readonly Incident[];
  readonly meetings: readonly Meeting[];
  readonly safetyPlans: readonly SafetyPlan[];
  readonly earlierSafetyPlans: readonly Json[];
  readonly contracts: readonly Contract[];
  readonly duress: readonly Duress[];
}

export async function holdingsOfPerson(store: Store, place: string, id: string): Promise<PersonHoldings> {
  const all = reader(store, place);
  const row = await store.read(place, key.person(id));
  const teams = (await all('team')).filter((team) => belongsTo(team, id));
  return {
    person: row ? fromRow<'person'>(row).state : null,
    teams: teams.map((team) => ({ id: team.id, name: team.name, isManager: isManager(team, id) })),
    visits: (await all('visit')).filter(({ workerId }) => workerId === id),
    plans: (await all('plan')).filter(({ workerId }) => workerId === id),
    yearlyAnswers: (await store.read(place, key.yearly(id)))?.value ?? null,
    incidents: (await all('incident')).filter(({ reportedBy }) => reportedBy === id),
    duress: (await all('quiet')).filter((duress) => duress.workerId === id && !isDuressOpen(duress)),
    worries: (await all('worry')).filter(({ by }) => by === id),
  };
}

export async function holdingsOfCase(store: Store, place: string, reference: string): Promise<CaseHoldings> {
  const all = reader(store, place);
  const ref = caseIdOf(reference);
  const isIts = ({ caseRef }: { readonly caseRef: string | null }) => caseRef !== null && caseIdOf(caseRef) === ref;
  const row = await store.read(place, key.case(ref));
  const entries = await collect(rowsIn(store, place, range('case', key.case(ref).split('|')[1] ?? '')));
  return {
    file: row ? fromRow<'case'>(row).state : null,
    entries: entries.map(({ value }) => value as unknown as CaseEntry), // Only `writeEntries` writes them.
    visits: (await all('visit')).filter(isIts),
    plans: (await all('plan')).filter(isIts),
    incidents: (await all('incident')).filter(isIts),
    meetings: (await all('meeting')).filter(isIts),
    safetyPlans: (await all('safety')).filter(isIts),
    earlierSafetyPlans: (await collect(rowsIn(store, place, range('safety', key.case(ref).split('|')[1] ?? '')))).map(({ value }) => value),
    contracts: (await all('contract')).filter(isIts),
    duress: (await all('quiet')).filter((duress) => duress.visits.some(isIts) && !isDuressOpen(duress)),
  };
}

/** Whether a duress is open that concerns this; told to nobody, but nothing is erased under it. */
export async function isUnderDuress(store: Store, place: string, concerns: (duress: Duress) => boolean): Promise<boolean> {
  return (await reader(store, place)('quiet')).some((duress) => isDuressOpen(duress) && concerns(duress));
}

const belongsTo = (team: Team, id: string): boolean => team.members.includes(id) || isManager(team, id) || team.chair === id;

const reader = (store: Store, place: string) => async <K extends Kind>(kind: K): Promise<Subjects[K][]> =>
  (await collect(rowsIn(store, place, range(kind)))).filter(isHead).map((row: Row) => fromRow<K>(row).state);
