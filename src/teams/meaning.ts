import { isDangerNow } from '../guidance/danger';
import type { Incoming } from './incoming';
import { readWords, type Intent } from './words/read-words';

/** What is meant, read once a turn. Danger comes before every other reading of the same words but the duress phrase. */
export type Meant = { readonly is: 'duress'; readonly teamId: string } | { readonly is: 'intent'; readonly intent: Intent } | Exclude<Incoming['ask'], { is: 'words' }>;

export function understand({ ask }: Incoming, now: number): Meant {
  if (ask.is !== 'words') return ask;
  return { is: 'intent', intent: isDangerNow(ask.text) ? { is: 'help-now' } : readWords(ask.text, { now, zone: 'Europe/London', language: null }) };
}

/** Whether this turn is a call for help: then the 999 words go out before anything is read or written. */
export const isCallForHelp = (meant: Meant): boolean =>
  meant.is === 'press' ? meant.press?.verb === 'need-help' : meant.is === 'intent' && meant.intent.is === 'help-now';
