import { pastReview, toRead } from '../domain/policies';
import type { Worry } from '../domain/worry';
import type { OrganisationAbout } from './organisation';
import { policyFacts, type PolicyFacts } from './policy-facts';
import type { Scope } from './run';
import { upkeepFacts, type UpkeepFacts } from './upkeep-facts';
import { worryFacts, type WorryFacts } from './worry-facts';

/** What a message about a team's duties and policies, or from somebody who is worried, is drawn from. */
export type OrganisationFacts = { readonly is: 'upkeep'; readonly upkeep: UpkeepFacts } | { readonly is: 'worry'; readonly worry: WorryFacts } | { readonly is: 'policies'; readonly policies: PolicyFacts };

/** Null when what it was about has gone since, or needs nobody any more. */
export async function organisationFacts(scope: Scope, about: OrganisationAbout, viewer: string): Promise<OrganisationFacts | null> {
  switch (about.card) {
    case 'upkeep': {
      const upkeep = await upkeepFacts(scope, about.teamId);
      return upkeep && { is: 'upkeep', upkeep };
    }
    case 'policy-review':
    case 'policy-read':
      return policiesConcerned(await policyFacts(scope, about.teamId, viewer), about.card);
    case 'worry':
    case 'worry-answer':
    case 'worry-unheard': {
      const worry = await worryFacts(scope, about.worryId, viewer);
      return worry && concerns(about.card, worry.worry) ? { is: 'worry', worry } : null;
    }
    default:
      return about satisfies never;
  }
}

/** What was read or reviewed meanwhile needs nobody. */
function policiesConcerned(facts: PolicyFacts | null, card: 'policy-review' | 'policy-read'): OrganisationFacts | null {
  const isNeeded = facts !== null && (card === 'policy-review' ? pastReview(facts.policies, facts.now).length > 0 : toRead(facts.policies) !== null && facts.readAt === null);
  return isNeeded ? { is: 'policies', policies: facts } : null;
}

function concerns(card: 'worry' | 'worry-answer' | 'worry-unheard', { state }: Worry): boolean {
  if (card === 'worry') return state.is !== 'closed';
  return card === 'worry-answer' ? state.is !== 'told' : state.is === 'told';
}
