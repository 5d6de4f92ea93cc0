import type { Language } from './language';
import { correct, type Vocabulary } from './spelling';
import { findExpansions, type Synonyms } from './synonyms';
import type { Group, Term } from './term-index';
import { toEnglish, type Glossary } from './welsh';
import { isStopWord, pairsOf, stemOf, tokenise } from './words';

/** Measured: see test/README-guidance.md. */
export const QUERY_WEIGHTS = {
  /** The guidance's term for what was said in other words. */
  expanded: 0.55,
  /** The literal words of a saying ("kicking off" is no kick). */
  saying: 0.6,
  /** A word that had to be corrected. */
  corrected: 0.7,
  /** Two neighbouring words as one term. */
  pair: 1,
};

export interface Query {
  groups: readonly Group[];
  /** The asker's own content words, stemmed. */
  said: readonly string[];
  /** Stems that no document, topic or synonym knows. */
  unknown: readonly string[];
}

export interface Lexicon { synonyms: Synonyms; glossary: Glossary; vocabulary: Vocabulary }

/** From a message to groups of search terms: Welsh to English, slips corrected, everyday words beside the guidance's. */
export function readQuery(lexicon: Lexicon, text: string, language: Language): Query {
  const original = tokenise(language === 'cy' ? toEnglish(lexicon.glossary, text) : text);
  const tokens = original.map((token) => (isStopWord(token) ? token : correct(lexicon.vocabulary, token)));
  const content = tokens.filter((token) => !isStopWord(token)).map(stemOf);
  const expansions = findExpansions(lexicon.synonyms, tokens);
  const named = expansions.map(({ terms, from, to }): Group => {
    const words = tokens.slice(from, to).filter((token) => !isStopWord(token)).map(stemOf);
    const weight = to - from === 1 ? 1 : QUERY_WEIGHTS.saying;
    return { terms: [...terms.map((stems): Term => ({ stems, weight: QUERY_WEIGHTS.expanded })), ...words.map((word): Term => ({ stems: [word], weight }))] };
  });
  const plain = tokens.flatMap((token, at): Group[] => {
    if (isStopWord(token) || expansions.some(({ from, to }) => at >= from && at < to)) return [];
    const asTyped: Term = { stems: [stemOf(original[at] ?? token)], weight: 1 };
    return [{ terms: token === original[at] ? [asTyped] : [asTyped, { stems: [stemOf(token)], weight: QUERY_WEIGHTS.corrected }] }];
  });
  const pairs = pairsOf(content).map((pair): Group => ({ terms: [{ stems: [pair], weight: QUERY_WEIGHTS.pair }] }));
  const said = [...new Set(content)];
  return { groups: distinct([...plain, ...named, ...pairs]), said, unknown: said.filter((stem) => !lexicon.vocabulary.stems.has(stem)) };
}

/** The same thing said twice counts once. */
function distinct(groups: readonly Group[]): Group[] {
  return [...new Map(groups.map((group) => [group.terms.map(({ stems }) => stems.join(' ')).sort().join('|'), group])).values()];
}
