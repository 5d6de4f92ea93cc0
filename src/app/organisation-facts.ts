import type { OrganisationAbout } from './organisation';
import type { Scope } from './run';
import { upkeepFacts, type UpkeepFacts } from './upkeep-facts';

/** What a message about a team's duties is drawn from. */
export type OrganisationFacts = { readonly is: 'upkeep'; readonly upkeep: UpkeepFacts };

/** Null when what it was about has gone since. */
export async function organisationFacts(scope: Scope, about: OrganisationAbout): Promise<OrganisationFacts | null> {
  const upkeep = await upkeepFacts(scope, about.teamId);
  return upkeep && { is: 'upkeep', upkeep };
}
