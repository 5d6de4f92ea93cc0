import type { UpkeepRefusal } from './upkeep';

/** What the bot says about a team's duties. */
export type OrganisationRefusal = UpkeepRefusal;

export type OrganisationSentence =
  | { readonly say: 'upkeep-chosen'; readonly count: number }
  | { readonly say: 'upkeep-done' }
  | { readonly say: 'induction-done'; readonly who: string };
