import type { Policy } from '../domain/policies';
import type { Item } from '../domain/upkeep';

/** The cards of a team's own duties, and what its managers are told of them. */
export type TeamCardName = 'upkeep' | 'upkeep-choose' | 'upkeep-date' | 'agenda' | 'allocation';
/** Seen by everybody in the team; forms, readers and what was handed on by its managers alone. */
export type PolicyCardName = 'policies' | 'policy-pick' | 'readers' | 'contacts' | 'contacts-form' | 'shared' | 'shared-form';

export type UpkeepCardRef = { readonly name: TeamCardName; readonly teamId: string };
export type PolicyCardRef = { readonly name: PolicyCardName; readonly teamId: string } | { readonly name: 'policy-form'; readonly teamId: string; readonly policy: Policy };
export type WorryCardRef =
  /** For whoever said it and the managers she chose. */
  | { readonly name: 'worry'; readonly worryId: string }
  /** `worryId` where somebody else is to know of it too. */
  | { readonly name: 'worry-form'; readonly worryId: string | null; readonly teamId: string };
export type OrganisationCardRef = UpkeepCardRef | PolicyCardRef | WorryCardRef;

export type OrganisationAbout =
  /** What a manager has to see to is due. */
  | { readonly card: 'upkeep'; readonly teamId: string }
  /** To the managers: a review has passed. To a member: please read the lone-working policy. */
  | { readonly card: 'policy-review' | 'policy-read'; readonly teamId: string }
  /** To a manager who was chosen; to whoever said it: that it was read, or that nobody has answered. `from` said it. */
  | { readonly card: 'worry' | 'worry-answer' | 'worry-unheard'; readonly worryId: string; readonly teamId: string; readonly from: string };

const CARDS: readonly string[] = ['upkeep', 'policy-review', 'policy-read', 'worry', 'worry-answer', 'worry-unheard'] satisfies OrganisationAbout['card'][];
export const isAboutOrganisation = (about: { readonly card: string }): about is OrganisationAbout => CARDS.includes(about.card);

/** What is recorded as done: one of the duties, or the induction of one person. */
export type Doing = { readonly is: 'item'; readonly item: Item } | { readonly is: 'induction'; readonly whom: string };
