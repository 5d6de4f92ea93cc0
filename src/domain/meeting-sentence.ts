import type { OutcomeRefusal } from './meeting-outcome';
import type { Instant } from './time';

/** What the bot says about meetings. */
export type MeetingRefusal = OutcomeRefusal | 'no-such-meeting';

export type MeetingSentence =
  | { readonly say: 'meeting-called'; readonly ref: string; readonly chair: string }
  | { readonly say: 'meeting-called-already'; readonly ref: string; readonly chair: string }
  | { readonly say: 'meeting-booked'; readonly start: Instant }
  | { readonly say: 'meeting-moved'; readonly start: Instant }
  | { readonly say: 'meeting-cancelled' }
  | { readonly say: 'meeting-passed'; readonly who: string }
  | { readonly say: 'meeting-declined' }
  | { readonly say: 'family-saved' }
  | { readonly say: 'outcome-saved' }
  | { readonly say: 'action-added'; readonly count: number }
  | { readonly say: 'action-done'; readonly left: number };
