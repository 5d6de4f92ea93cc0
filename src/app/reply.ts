import type { Sentence } from '../domain/sentence';
import type { Instant } from '../domain/time';

/** What a command answers: which card, about what, with which sentence. Kept in the receipt; drawn afresh each time it is shown. */
export type Reply = {
  readonly card: CardRef | null;
  readonly sentence: Sentence | null;
};

export type CardRef =
  | { readonly name: 'visit'; readonly visitId: string }
  | { readonly name: 'alarm'; readonly visitId: string }
  | { readonly name: 'close'; readonly visitId: string }
  | { readonly name: 'report'; readonly visitId: string }
  | { readonly name: 'report-saved'; readonly visitId: string }
  /** The worker's card after a call for help. */
  | { readonly name: 'help'; readonly visitId: string }
  | { readonly name: 'first-visit'; readonly visitId: string; readonly firstId: string }
  | { readonly name: 'which-visit'; readonly personId: string; readonly to: 'check-out' | 'extend' }
  | { readonly name: 'check-in'; readonly filled: { readonly where: string | null; readonly caseRef: string | null; readonly backBy: Instant | null } }
  | { readonly name: 'team-form'; readonly teamId: string }
  | { readonly name: 'team-saved'; readonly teamId: string }
  | { readonly name: 'duty'; readonly teamId: string }
  | { readonly name: 'hand-over'; readonly teamId: string }
  | { readonly name: 'board'; readonly teamId: string; readonly page: number }
  | { readonly name: 'choose-team'; readonly teams: readonly string[] };

export const says = (sentence: Sentence, card: CardRef | null = null): Reply => ({ card, sentence });
export const shows = (card: CardRef): Reply => ({ card, sentence: null });
