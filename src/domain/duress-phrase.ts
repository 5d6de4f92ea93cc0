/** The team's duress phrase: what it may be, and whether somebody has just said it. Words come in plain: lower case, no accents. */
export type PhraseRefusal = 'phrase-too-short' | 'phrase-too-long' | 'phrase-everyday';

export const PHRASE = { leastWords: 2, mostWords: 6, leastLetters: 8, mostLength: 60 } as const;
/** So many of its words must be ones that nobody uses about a visit. Then no slip in ordinary talk can make the phrase of it. */
const LEAST_UNUSUAL = 2;
const SHORTEST_UNUSUAL = 3;

/** Refuses what is short enough to be typed by accident and what people say every day; null for a phrase that will do. */
export function refusePhrase(words: readonly string[], isEveryday: (word: string) => boolean): PhraseRefusal | null {
  if (words.length > PHRASE.mostWords || words.join(' ').length > PHRASE.mostLength) return 'phrase-too-long';
  if (words.length < PHRASE.leastWords || words.join('').length < PHRASE.leastLetters) return 'phrase-too-short';
  const unusual = new Set(words.filter((word) => word.length >= SHORTEST_UNUSUAL && !/\d/.test(word) && !isEveryday(word)));
  return unusual.size < LEAST_UNUSUAL ? 'phrase-everyday' : null;
}

/** Whole words in their order, with one slip: a letter too many, too few, wrong or changed with its neighbour, or a missing space. */
export function holdsPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  const wanted = phrase.join(' ');
  const counts = [phrase.length, phrase.length - 1, phrase.length + 1];
  return words.some((_, from) => counts.some((count) => count > 0 && isWithinOneSlip(words.slice(from, from + count).join(' '), wanted)));
}

export function isWithinOneSlip(typed: string, wanted: string): boolean {
  if (Math.abs(typed.length - wanted.length) > 1) return false;
  let same = 0;
  while (same < typed.length && typed[same] === wanted[same]) same += 1;
  const rest = (text: string, skipped: number): string => text.slice(same + skipped);
  if (typed.length > wanted.length) return rest(typed, 1) === rest(wanted, 0);
  if (typed.length < wanted.length) return rest(typed, 0) === rest(wanted, 1);
  const isSwapped = typed[same] === wanted[same + 1] && typed[same + 1] === wanted[same] && rest(typed, 2) === rest(wanted, 2);
  return isSwapped || rest(typed, 1) === rest(wanted, 1);
}
