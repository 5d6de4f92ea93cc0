import type { Cites } from './checklist-facts';
import type { Board } from './team';
import { DAY, type Instant } from './time';

/** What a contact ended with: what was agreed, and the day they meet next. Neither has to be said. No interface: entries are kept as plain data. */
export type Agreed = {
  readonly what: string;
  /** Midday of the day. */
  readonly next: Instant | null;
};

export const AGREED_LENGTH = 500;
const FURTHEST_DAYS = 366;

export type AgreedRefusal = 'note-too-long' | 'next-date-wrong';

/** Null when nothing was said; a refusal for a day that is over, or so far off that it must be a slip. */
export function readAgreed(said: Agreed, now: Instant): { readonly agreed: Agreed | null } | { readonly refusal: AgreedRefusal } {
  const what = said.what.trim();
  if (what.length > AGREED_LENGTH) return { refusal: 'note-too-long' };
  if (said.next !== null && (said.next + DAY / 2 < now || said.next > now + FURTHEST_DAYS * DAY)) return { refusal: 'next-date-wrong' };
  return { agreed: what === '' && said.next === null ? null : { what, next: said.next } };
}

/** Three boards ask for a short summary at the end of each contact (S035). */
export const SUMMARY_CITES: Cites = { 'cardiff-vale': '7.9', durham: 'Responding to uncooperative or hostile families', 'mid-west-wales': '10' };
export const asksForSummary = (board: Board | 'none'): boolean => board !== 'none' && SUMMARY_CITES[board] !== undefined;
