import { isManager, type Team } from '../domain/team';
import type { Instant } from '../domain/time';
import { decideContacts, decidePolicy, decideShared, REMIND_AFTER, toRead, type Contact, type Policies, type Policy, type PolicyChange, type PolicyDecision } from '../domain/policies';
import { key } from '../store/keys';
import { managedTeam } from './manage';
import type { PolicyCardName } from './organisation';
import { keepPolicies, policiesOf, type Acknowledgement } from './policy-state';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';
import { teamFor } from './which-team';

/** Policies, contacts and what was handed on: seen by everybody in the team, changed by its managers. */
interface Asking {
  readonly by: string;
  readonly teamId: string | null;
}

/** The forms, who has read it, and what was handed on are for managers. */
const FOR_ALL: readonly PolicyCardName[] = ['policies', 'contacts'];

/** Null for the asker's own team. */
export async function showPolicies(scope: Scope, { by, teamId }: Asking, name: PolicyCardName): Promise<Reply> {
  if (!FOR_ALL.includes(name)) {
    const found = await managedTeam(scope, { by, channelId: teamId });
    return found.is === 'team' ? shows({ name, teamId: found.team.id }) : found.reply;
  }
  const team = teamId === null ? await teamFor(scope, by) : await scope.tx.get('team', teamId);
  return team && isOf(team, by) ? shows({ name, teamId: team.id }) : says({ say: 'no-team-here' });
}

export async function openPolicyForm(scope: Scope, request: Asking & { policy: Policy }): Promise<Reply> {
  const found = await managedTeam(scope, { by: request.by, channelId: request.teamId });
  return found.is === 'team' ? shows({ name: 'policy-form', teamId: found.team.id, policy: request.policy }) : found.reply;
}

export const savePolicy = (scope: Scope, request: Asking & PolicyChange): Promise<Reply> => change(scope, request, (policies) => decidePolicy(policies, request), 'policies', { say: 'policy-saved' });

export const saveContacts = (scope: Scope, request: Asking & { contacts: Readonly<Record<Contact, string>> }): Promise<Reply> =>
  change(scope, request, (policies) => decideContacts(policies, request.contacts), 'contacts', { say: 'policy-saved' });

export const recordShared = (scope: Scope, request: Asking & { what: string; whom: string; on: Instant }): Promise<Reply> =>
  change(scope, request, (policies) => decideShared(policies, request, scope.now), 'shared', { say: 'policy-saved' });

/** Whoever has not read it is reminded in person, some at a time; once a day is enough. */
export async function remindReaders(scope: Scope, { by, teamId }: Asking): Promise<Reply> {
  const found = await managedTeam(scope, { by, channelId: teamId });
  if (found.is !== 'team') return found.reply;
  const policies = await policiesOf(scope, found.team.id);
  const card = { name: 'readers', teamId: found.team.id } as const;
  if (!toRead(policies)) return says({ say: 'refused', reason: 'policy-none' }, card);
  if (policies.remindedAt !== null && scope.now - policies.remindedAt < REMIND_AFTER) return says({ say: 'readers-reminded', again: true }, card);
  keepPolicies(scope, found.team, { ...policies, reminding: { after: '' }, remindedAt: scope.now });
  return says({ say: 'readers-reminded', again: false }, card);
}

/** Her own word that she has read it, with the date and the version; the journal says so too. An older version's button shows today's. */
export async function readPolicy(scope: Scope, { by, teamId, version }: { by: string; teamId: string; version: number }): Promise<Reply> {
  const team = await scope.tx.get('team', teamId);
  const policies = await scope.tx.get('policies', teamId);
  const row = policies && toRead(policies);
  if (!team || !isOf(team, by) || !row) return says({ say: 'refused', reason: 'policy-none' });
  const card = { name: 'policies', teamId } as const;
  if (row.version !== version) return says({ say: 'stale' }, card);
  const ackKey = key.ack(teamId, by);
  const before = (await scope.tx.plain(ackKey)) as Acknowledgement | null; // Only this function writes it.
  if (before?.version === version) return says({ say: 'policy-read', at: before.at }, card);
  scope.tx.write(ackKey, { version, at: scope.now });
  scope.tx.note('policies', teamId, 'read policy');
  return says({ say: 'policy-read', at: scope.now }, card);
}

const isOf = (team: Team, personId: string): boolean => team.members.includes(personId) || isManager(team, personId);

async function change(scope: Scope, { by, teamId }: Asking, decide: (policies: Policies) => PolicyDecision, name: PolicyCardName, sentence: Reply['sentence']): Promise<Reply> {
  const found = await managedTeam(scope, { by, channelId: teamId });
  if (found.is !== 'team') return found.reply;
  const { team } = found;
  const decision = decide(await policiesOf(scope, team.id));
  const card = { name, teamId: team.id } as const;
  if (!decision.ok) return says({ say: 'refused', reason: decision.reason }, card);
  keepPolicies(scope, team, decision.state);
  return { card, sentence };
}
