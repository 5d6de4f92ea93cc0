import type { Instant } from '../domain/time';

/**
 * What a calendar can do for a meeting. Neither the reference of a case nor anything about it goes in: whoever can read a
 * colleague's calendar must learn from it that there is a meeting, and no more.
 */
export interface Calendar {
  /** When these people are taken. Somebody whose calendar cannot be read is left out of the answer. */
  readonly busy: (request: Span & { readonly asker: string; readonly people: readonly string[] }) => Promise<Answer<Busy>>;
  /** Makes the event, or brings the one that `event` names up to date. Asked again it changes nothing. */
  readonly book: (booking: Booking) => Promise<Answer<Event>>;
  /** Takes the event out of everybody's calendar. One that is gone already counts as taken out. */
  readonly cancel: (request: { readonly organiser: string; readonly event: string }) => Promise<Answer<'gone'>>;
}

export interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

export type Busy = ReadonlyMap<string, readonly Span[]>;

export interface Booking extends Span {
  /** The same for every try at the same event. */
  readonly once: string;
  readonly event: string | null;
  readonly organiser: string;
  readonly people: readonly string[];
  readonly title: string;
  readonly text: string;
}

export interface Event {
  readonly id: string;
  readonly joinUrl: string | null;
}

export type Answer<T> =
  | { readonly is: 'done'; readonly value: T }
  /** No calendar is configured: an invitation file has to do. */
  | { readonly is: 'none' }
  /** It may work another time. */
  | { readonly is: 'later'; readonly afterMs: number; readonly why: string }
  /** It will not work until somebody changes something. */
  | { readonly is: 'refused'; readonly why: string };

const none = async () => ({ is: 'none' }) as const;

/** Where no calendar is configured. */
export const NO_CALENDAR: Calendar = { busy: none, book: none, cancel: none };
