import type { Person } from '../domain/person';
import { isManager, managersOf, type Team } from '../domain/team';
import type { Instant } from '../domain/time';
import { toRead, type Policies } from '../domain/policies';
import { key } from '../store/keys';
import { notReadBy, policiesOf, type Acknowledgement } from './policy-state';
import type { Scope } from './run';
import { peopleOf } from './upkeep-facts';

/** What the cards of policies, contacts and what was handed on show, to one member of the team. */
export interface PolicyFacts {
  readonly now: Instant;
  readonly team: Team;
  readonly policies: Policies;
  readonly isManager: boolean;
  /** When the viewer said that she has read today's version. */
  readonly readAt: Instant | null;
  readonly people: ReadonlyMap<string, Person>;
}

/** Null for whoever is not of the team. */
export async function policyFacts(scope: Scope, teamId: string, viewer: string): Promise<PolicyFacts | null> {
  const team = await scope.tx.get('team', teamId);
  if (!team || !(team.members.includes(viewer) || isManager(team, viewer))) return null;
  const policies = await policiesOf(scope, teamId);
  const ack = (await scope.tx.plain(key.ack(teamId, viewer))) as Acknowledgement | null; // Only `readPolicy` writes it.
  const readAt = ack && ack.version === toRead(policies)?.version ? ack.at : null;
  return { now: scope.now, team, policies, isManager: isManager(team, viewer), readAt, people: await peopleOf(scope, [...managersOf(team), ...policies.shared.map(({ by }) => by)]) };
}

export interface ReaderFacts {
  readonly team: Team;
  readonly version: number | null;
  readonly members: number;
  /** By name. */
  readonly notYet: readonly string[];
}

/** Who has not read it yet: for the managers, whose duty it is. */
export async function readerFacts(scope: Scope, teamId: string): Promise<ReaderFacts | null> {
  const team = await scope.tx.get('team', teamId);
  if (!team) return null;
  const version = toRead(await policiesOf(scope, teamId))?.version ?? null;
  const ids = version === null ? [] : await notReadBy(scope, team, version);
  const people = await peopleOf(scope, ids);
  return { team, version, members: team.members.length, notYet: ids.map((id) => people.get(id)?.name ?? id).sort((a, b) => a.localeCompare(b)) };
}
