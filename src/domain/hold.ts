import { decided, refused, type Decision } from './decision';
import type { Instant } from './time';

/** A complaint, a review or a court: until somebody with a right to lifts it, nothing it is about is taken away. */
export interface Hold {
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

/** What is held: everything under a case's reference, or everything about somebody who works here. */
export type HeldThing = { readonly is: 'case'; readonly id: string } | { readonly is: 'person'; readonly id: string };

export type HoldRefusal = 'hold-reason' | 'hold-stands' | 'hold-none' | 'hold-not-allowed' | 'hold-self';

export const HOLD_REASON = 300;

export function decideHold(current: Hold | null, { by, reason }: { by: string; reason: string }, now: Instant): Decision<Hold, never, HoldRefusal> {
  if (current) return refused('hold-stands');
  return isGiven(reason) ? decided({ by, at: now, reason: reason.trim() }) : refused('hold-reason');
}

/** Lifting wants a reason too: what was kept may go from then on. */
export function decideLift(current: Hold | null, { reason }: { reason: string }): Decision<null, never, HoldRefusal> {
  if (!current) return refused('hold-none');
  return isGiven(reason) ? decided(null) : refused('hold-reason');
}

const isGiven = (reason: string): boolean => reason.trim() !== '' && reason.trim().length <= HOLD_REASON;

/** What the bot says about holds. */
export type HoldSentence =
  | { readonly say: 'hold-set'; readonly what: string }
  | { readonly say: 'hold-lifted'; readonly what: string }
  | { readonly say: 'hold-whom'; readonly name: string }
  | { readonly say: 'hold-which' };
