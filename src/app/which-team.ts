import type { Team } from '../domain/team';
import { says, type Reply } from './reply';
import type { Scope } from './run';

type Found = { readonly is: 'team'; readonly team: Team } | { readonly is: 'none'; readonly teams: readonly Team[]; readonly reply: Reply };

/** The team that watches this person. In several, she is asked; in none, she is told plainly. */
export async function teamOf({ tx }: Scope, personId: string): Promise<Found> {
  const person = await tx.get('person', personId);
  const teams = (await Promise.all((person?.teamIds ?? []).map((id) => tx.get('team', id)))).filter((team): team is Team => team !== null && team.members.includes(personId));
  const chosen = teams.find((team) => team.id === person?.watchedBy) ?? (teams.length === 1 ? teams[0] : undefined);
  if (chosen) return { is: 'team', team: chosen };
  if (teams.length === 0) return { is: 'none', teams, reply: says({ say: 'nobody-watches' }) };
  return { is: 'none', teams, reply: says({ say: 'several-teams' }, { name: 'choose-team', teams: teams.map((team) => team.id) }) };
}

/** The team that would hear of this person: the one she chose, or any she is in. */
export async function teamFor(scope: Scope, personId: string): Promise<Team | null> {
  const found = await teamOf(scope, personId);
  return found.is === 'team' ? found.team : (found.teams[0] ?? null);
}
