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
  return endsAt(tombstone, grave) ? tombstone : { ...tombstone, graves: [...tombstone.graves, grave] };
}

type End = Pick<Grave, 'sequence' | 'head'>;

/** Whether a chain that ends so is being taken away, or was. */
export const endsAt = ({ graves }: Tombstone, end: End): boolean => graves.some(({ sequence, head }) => sequence === end.sequence && head === end.head);

/** Whether a seal's view of a chain, made at any time before its end, may be of one that was taken away. */
export const covers = (tombstone: Tombstone, end: End): boolean => endsAt(tombstone, end) || tombstone.graves.some(({ sequence }) => sequence > end.sequence);
