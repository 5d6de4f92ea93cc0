import { holdsPhrase, refusePhrase, type PhraseRefusal } from '../../domain/duress-phrase';
import { isDangerNow } from '../../guidance/danger';
import { isEverydayWord } from './everyday';
import { readLine } from './line';
import { readWords, type WordsContext } from './read-words';
import { tidy } from './tidy';

/** A duress phrase as managers type it in, and as it is found in whatever somebody says. */
export type PhraseRead = { readonly ok: true; readonly words: readonly string[] } | { readonly ok: false; readonly reason: PhraseRefusal };

const plainWords = (text: string): string[] => readLine(tidy(text)).tokens.map(({ word }) => word);

/** Refuses what means something already: a command, a cry for help, everyday talk, or words of the guidance, which people ask about. */
export function readPhraseToKeep(text: string, context: WordsContext, guidance: readonly string[]): PhraseRead {
  const words = plainWords(text);
  const reason = refusePhrase(words, isEverydayWord);
  if (reason) return { ok: false, reason };
  const means = isDangerNow(text) || readWords(text, context).is !== 'question';
  return means || isQuoted(words, guidance) ? { ok: false, reason: 'phrase-everyday' } : { ok: true, words };
}

/** One slip leaves at least one of the unusual words whole: only texts that hold one are cut up. */
function isQuoted(words: readonly string[], guidance: readonly string[]): boolean {
  const unusual = words.filter((word) => word.length >= 3 && !isEverydayWord(word));
  return guidance.some((quoted) => {
    const plain = quoted.toLowerCase();
    return unusual.some((word) => plain.includes(word)) && holdsPhrase(plainWords(quoted), words);
  });
}

/** Whether one of the texts holds the phrase; the same cutting into words for both, so that spelling habits cancel out. */
export const saysPhrase = (typed: readonly (readonly string[])[], phrase: readonly string[]): boolean => typed.some((words) => holdsPhrase(words, phrase));

export const wordsTyped = (texts: readonly string[]): string[][] => texts.map(plainWords);
