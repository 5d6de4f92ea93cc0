import type { Instant } from './time';

/**
 * What is left of a subject that was taken away: how far its journal went and how it ended, so that seals made while it
 * stood can still be checked; when, why and at whose word. Nothing in it says who or what it was: its id is a hash.
 */
export interface Tombstone {
  readonly id: string;
  /** One for each time: a case or a person that was erased may come again. */
  readonly graves: readonly Grave[];
}

export type Grave = Farewell & { readonly sequence: number; readonly head: string };

export type Farewell =
  | { readonly why: 'kept-long-enough'; readonly at: Instant }
  | { readonly why: 'erased'; readonly at: Instant; readonly by: string; readonly confirmedBy: string };

/** The chain's end is written down once, however many commits it takes to remove it. */
export function withGrave(tombstone: Tombstone, grave: Grave): Tombstone {
  return covers(tombstone, grave) ? tombstone : { ...tombstone, graves: [...tombstone.graves, grave] };
}

/** Whether a chain that once ended so is one of those that were taken away, or the beginning of one. */
export const covers = ({ graves }: Tombstone, end: { readonly sequence: number; readonly head: string }): boolean =>
  graves.some(({ sequence, head }) => (sequence === end.sequence ? head === end.head : sequence > end.sequence));
