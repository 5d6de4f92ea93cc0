import type { Parcel } from '../app/parcel';
import type { About } from '../app/outgoing';
import type { Strings } from '../strings/strings';
import { duressCard, duressMessage, duressSummary } from './cards/duress';
import { phraseAsked } from './cards/phrase';
import type { Drawn } from './cards/view';

/** What the outbox sends to managers about a duress and its phrase. */
export function drawQuiet({ message, duress, team, people, now }: Parcel, about: Extract<About, { quietId: string }>, strings: Strings): Drawn {
  if (!duress || !team) throw new Error(`draw ${about.card} ${message.id}: its subject is gone`);
  const facts = { duress, team, people, now };
  if (about.card === 'quiet') return duressMessage(facts, { lateMinutes: about.lateMinutes, mayBeRepeat: message.mayBeRepeat }, strings);
  return { card: duressCard(facts, strings, []), text: null, summary: duressSummary(facts, strings), mentions: [] };
}

export function drawPhraseMessage({ message, team }: Parcel, about: Extract<About, { card: 'ask-phrase' }>, strings: Strings): Drawn {
  if (!team) throw new Error(`draw ${about.card} ${message.id}: its team is gone`);
  return phraseAsked(team, about.why, strings);
}
