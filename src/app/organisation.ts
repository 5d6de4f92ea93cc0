import type { Item } from '../domain/upkeep';

/** The cards of a team's own duties, and what its managers are told of them. */
export type TeamCardName = 'upkeep' | 'upkeep-choose' | 'upkeep-date' | 'agenda' | 'allocation';
export type OrganisationCardRef =
  | { readonly name: TeamCardName; readonly teamId: string }
  /** For whoever said it and the managers she chose. */
  | { readonly name: 'worry'; readonly worryId: string }
  /** `worryId` where somebody else is to know of it too. */
  | { readonly name: 'worry-form'; readonly worryId: string | null; readonly teamId: string };

export type OrganisationAbout =
  /** What a manager has to see to is due. */
  | { readonly card: 'upkeep'; readonly teamId: string }
  /** To a manager who was chosen; to whoever said it: that it was read, or that nobody has answered. `from` said it. */
  | { readonly card: 'worry' | 'worry-answer' | 'worry-unheard'; readonly worryId: string; readonly teamId: string; readonly from: string };

const CARDS: readonly string[] = ['upkeep', 'worry', 'worry-answer', 'worry-unheard'] satisfies OrganisationAbout['card'][];
export const isAboutOrganisation = (about: { readonly card: string }): about is OrganisationAbout => CARDS.includes(about.card);

/** What is recorded as done: one of the duties, or the induction of one person. */
export type Doing = { readonly is: 'item'; readonly item: Item } | { readonly is: 'induction'; readonly whom: string };
