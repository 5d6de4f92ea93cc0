import type { Worry } from '../domain/worry';
import type { OrganisationAbout } from './organisation';
import type { Scope } from './run';
import { upkeepFacts, type UpkeepFacts } from './upkeep-facts';
import { worryFacts, type WorryFacts } from './worry-facts';

/** What a message about a team's duties, or from somebody who is worried, is drawn from. */
export type OrganisationFacts = { readonly is: 'upkeep'; readonly upkeep: UpkeepFacts } | { readonly is: 'worry'; readonly worry: WorryFacts };

/** Null when what it was about has gone since, or needs nobody any more. */
export async function organisationFacts(scope: Scope, about: OrganisationAbout, viewer: string): Promise<OrganisationFacts | null> {
  if (about.card === 'upkeep') {
    const upkeep = await upkeepFacts(scope, about.teamId);
    return upkeep && { is: 'upkeep', upkeep };
  }
  const worry = await worryFacts(scope, about.worryId, viewer);
  return worry && concerns(about.card, worry.worry) ? { is: 'worry', worry } : null;
}

function concerns(card: 'worry' | 'worry-answer' | 'worry-unheard', { state }: Worry): boolean {
  if (card === 'worry') return state.is !== 'closed';
  return card === 'worry-answer' ? state.is !== 'told' : state.is === 'told';
}
