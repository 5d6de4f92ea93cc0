import { activeFlags } from '../domain/case-file';
import { caseIdOf } from '../domain/case-entry';
import type { PastVisit } from '../domain/looking-back';
import type { Person } from '../domain/person';
import type { Team } from '../domain/team';
import { DAY, type Instant } from '../domain/time';
import type { Upkeep } from '../domain/upkeep';
import { escape, range, sortable } from '../store/keys';
import { lastMonth, type MonthCount } from './counts';
import { openIncidents } from './incident-rows';
import type { Scope } from './run';
import { upkeepOf } from './upkeep-state';

/** What the cards of a team's duties show, as it is now. */
export interface UpkeepFacts {
  readonly now: Instant;
  readonly team: Team;
  readonly upkeep: Upkeep;
  readonly people: ReadonlyMap<string, Person>;
}

export async function upkeepFacts(scope: Scope, teamId: string): Promise<UpkeepFacts | null> {
  const team = await scope.tx.get('team', teamId);
  if (!team) return null;
  const upkeep = await upkeepOf(scope, teamId);
  const doers = Object.values(upkeep.items).flatMap(({ last }) => (last ? [last.by] : []));
  return { now: scope.now, team, upkeep, people: await peopleOf(scope, [...doers, ...upkeep.newcomers.map(({ id }) => id)]) };
}

export interface AgendaFacts extends UpkeepFacts {
  readonly month: MonthCount & { readonly until: Instant };
  readonly incidents: number;
}

/** For the text of a team meeting: counts and dates, and nobody by name. */
export async function agendaFacts(scope: Scope, teamId: string): Promise<AgendaFacts | null> {
  const facts = await upkeepFacts(scope, teamId);
  return facts && { ...facts, month: await lastMonth(scope, teamId), incidents: (await openIncidents(scope, teamId)).length };
}

export interface Load {
  readonly name: string;
  readonly visits: number;
  readonly flaggedCases: number;
}

export interface AllocationFacts {
  readonly team: Team;
  readonly loads: readonly Load[];
}

export const ALLOCATION_DAYS = 28;
const MOST_LOOKED_AT = 500;

/** Finished visits of four weeks and flagged cases among them, by person and by name's order: what people carry, and no ranking of them. */
export async function allocationFacts(scope: Scope, teamId: string): Promise<AllocationFacts | null> {
  const team = await scope.tx.get('team', teamId);
  if (!team) return null;
  const { from, to } = range('past', escape(teamId));
  const rows = await scope.tx.look(`${from}${sortable(scope.now - ALLOCATION_DAYS * DAY)}`, to, MOST_LOOKED_AT);
  const past = rows.map((row) => row.value as unknown as PastVisit); // Only `keepForLookingBack` writes them.
  const people = await peopleOf(scope, past.map(({ workerId }) => workerId));
  const loads = await Promise.all([...people.values()].map(async ({ id, name }) => {
    const own = past.filter(({ workerId }) => workerId === id);
    return { name, visits: own.length, flaggedCases: await flaggedAmong(scope, own) };
  }));
  return { team, loads: loads.sort((a, b) => a.name.localeCompare(b.name)) };
}

async function flaggedAmong({ tx }: Scope, past: readonly PastVisit[]): Promise<number> {
  const visits = await Promise.all(past.map(({ visitId }) => tx.get('visit', visitId)));
  const refs = new Set(visits.flatMap((visit) => (visit?.caseRef ? [caseIdOf(visit.caseRef)] : [])));
  const files = await Promise.all([...refs].map((ref) => tx.get('case', ref)));
  return files.filter((file) => file !== null && activeFlags(file).length > 0).length;
}

export async function peopleOf({ tx }: Pick<Scope, 'tx'>, ids: readonly string[]): Promise<Map<string, Person>> {
  const people = await Promise.all([...new Set(ids)].map((id) => tx.get('person', id)));
  return new Map(people.flatMap((person) => (person ? [[person.id, person] as const] : [])));
}
