import { isManager, managersOf, type Team } from '../domain/team';
import type { Contract } from '../domain/contract';
import type { SafetyPlan } from '../domain/safety-plan';
import type { Person } from '../domain/person';
import type { Instant } from '../domain/time';
import { standingOf } from './case-standing';
import type { Scope } from './run';

/** What the cards of a safety plan and a contract show, as it is now. */
export interface SafetyFacts {
  readonly now: Instant;
  readonly caseRef: string;
  readonly team: Team;
  readonly plan: SafetyPlan | null;
  readonly people: ReadonlyMap<string, Person>;
}

export interface ContractFacts {
  readonly now: Instant;
  readonly caseRef: string;
  readonly team: Team;
  readonly contract: Contract | null;
  readonly people: ReadonlyMap<string, Person>;
}

type Looking = Pick<Scope, 'tx' | 'now'>;

/** Before there is a plan the writer's own team says whose guidance counts. */
async function safetyFacts(scope: Looking, caseRef: string, teamId: string): Promise<SafetyFacts | null> {
  const plan = await scope.tx.get('safety', caseRef);
  const team = await scope.tx.get('team', plan?.teamId ?? teamId);
  return team && { now: scope.now, caseRef, team, plan, people: await peopleOf(scope, [plan?.by, plan?.agreed?.by, ...managersOf(team)]) };
}

async function contractFacts(scope: Looking, caseRef: string, teamId: string): Promise<ContractFacts | null> {
  const contract = await scope.tx.get('contract', caseRef);
  const team = await scope.tx.get('team', contract?.teamId ?? teamId);
  const doers = (contract?.breaches ?? []).flatMap(({ by, answer }) => [by, answer?.by]);
  return team && { now: scope.now, caseRef, team, contract, people: await peopleOf(scope, [contract?.by, contract?.approved?.by, ...doers, ...managersOf(team)]) };
}

export interface AgreementFacts {
  readonly safety: SafetyFacts;
  readonly contract: ContractFacts;
}

/** Null for whoever may not see the case's history. */
export async function agreementFacts(scope: Scope, caseRef: string, viewer: string): Promise<AgreementFacts | null> {
  const { team, access } = await standingOf(scope, caseRef, viewer);
  if (!team || access === 'visitor') return null;
  const [safety, contract] = [await safetyFacts(scope, caseRef, team.id), await contractFacts(scope, caseRef, team.id)];
  return safety && contract && { safety, contract };
}

export const mayAgree = ({ team }: { team: Team }, writer: string, viewer: string): boolean => isManager(team, viewer) && writer !== viewer;

async function peopleOf({ tx }: Looking, ids: readonly (string | undefined)[]): Promise<Map<string, Person>> {
  const people = await Promise.all([...new Set(ids.filter((id) => id !== undefined))].map((id) => tx.get('person', id)));
  return new Map(people.flatMap((person) => (person ? [[person.id, person] as const] : [])));
}
