import type { PolicyRefusal } from './policies';
import type { Instant } from './time';
import type { UpkeepRefusal } from './upkeep';
import type { WorryRefusal } from './worry';

/** What the bot says about a team's duties, and to whoever is worried. */
export type OrganisationRefusal = UpkeepRefusal | WorryRefusal | PolicyRefusal;

export type OrganisationSentence =
  | { readonly say: 'upkeep-chosen'; readonly count: number }
  | { readonly say: 'upkeep-done' }
  | { readonly say: 'induction-done'; readonly who: string }
  | { readonly say: 'worry-told'; readonly people: readonly string[] }
  | { readonly say: 'worry-heard'; readonly who: string }
  | { readonly say: 'worry-closed' }
  | { readonly say: 'worry-nobody' }
  | { readonly say: 'policy-saved' }
  | { readonly say: 'policy-read'; readonly at: Instant }
  | { readonly say: 'readers-reminded'; readonly again: boolean };
