import { phrasesOf, type TeamPhrase } from '../app/duress-phrase';
import type { Runner } from '../app/run';
import type { Incoming } from './incoming';
import { saysPhrase, wordsTyped } from './words/phrase';

/**
 * Listens for the duress phrase in everything somebody types, before anything else is made of it. What a team's phrase
 * is stands in the store; the last one read is remembered, so that it is also heard when the store does not answer.
 */
export interface Ear {
  /** The team whose phrase was said; null for everything else. */
  readonly hear: (runner: Runner, place: string, incoming: Incoming) => Promise<string | null>;
}

/** The 999 words wait for this, since the phrase may stand among words of danger; so it is short, whatever the store does. */
const READ_WITHIN_MS = 400;
const MOST_REMEMBERED = 10_000;

export function makeEar(): Ear {
  const remembered = new Map<string, readonly TeamPhrase[]>();
  const phrasesFor = async ({ store, within }: Runner, place: string, personId: string): Promise<readonly TeamPhrase[]> => {
    const name = `${place}\n${personId}`;
    try {
      const phrases = await within(READ_WITHIN_MS, phrasesOf(store, place, personId));
      remembered.delete(name);
      if (phrases.length > 0) remembered.set(name, phrases);
      const [oldest] = remembered.keys();
      if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
      return phrases;
    } catch {
      // Whatever this turn does next meets the same store, and says so.
      return remembered.get(name) ?? [];
    }
  };
  return {
    hear: async (runner, place, { who, typed, ask }) => {
      if (typed.length === 0 || isAboutPhrase(ask)) return null;
      const phrases = await phrasesFor(runner, place, who.id);
      if (phrases.length === 0) return null;
      const words = wordsTyped(typed);
      return phrases.find((phrase) => saysPhrase(words, phrase.words))?.teamId ?? null;
    },
  };
}

/** A manager who saves the phrase has to type it, and one who tells how a duress ended may quote it. */
const isAboutPhrase = (ask: Incoming['ask']): boolean => ask.is === 'press' && (ask.press?.verb === 'save-phrase' || ask.press?.verb === 'quiet-close');
