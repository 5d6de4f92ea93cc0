import type { Language } from './language';
import { correct, type Vocabulary } from './spelling';
import { findExpansions, type Synonyms } from './synonyms';
import type { Group, Term } from './term-index';
import { writtenOut } from './texting';
import { toEnglish, type Glossary } from './welsh';
import { contentStems, isStopWord, pairsOf, stemOf, tokenise } from './words';

/** Measured: see test/README-guidance.md. */
export const QUERY_WEIGHTS = {
  /** The guidance's term for what was said in other words. */
  expanded: 0.56,
  /** The literal words of a saying ("kicking off" is no kick). */
  saying: 0.5,
  /** A word that had to be corrected. */
  corrected: 0.7,
  /** Two neighbouring words as one term. */
  pair: 0.9,
  /** A Welsh word with several English ones: how far each is lightened. */
  manyEnglish: 0.25,
  people: 0.4,
};

export interface Query {
  groups: readonly Group[];
  /** The asker's own content words, stemmed. */
  said: readonly string[];
  /** Stems that no document, topic or synonym knows. */
  unknown: readonly string[];
}

/** Nobody asks in more letters; the rest is a pasted text, and every other caller would wait for it. */
const LONGEST_QUESTION = 2_000;

export interface Lexicon { synonyms: Synonyms; glossary: Glossary; vocabulary: Vocabulary }

/** From a message to groups of search terms: Welsh to English, slips corrected, everyday words beside the guidance's. */
export function readQuery(lexicon: Lexicon, message: string, language: Language): Query {
  const text = message.slice(0, LONGEST_QUESTION).replace(EXCEPTED, ' ');
  if (language === 'en') return readEnglish(lexicon, text);
  const rendered = toEnglish(lexicon.glossary, text);
  // English words inside a Welsh sentence are read as English; a Welsh word is one thing, however many English words stand for it.
  const mixed = readEnglish(lexicon, rendered.filter(({ known }) => !known).map(({ english }) => english).join(' '));
  const translated = rendered.filter(({ known }) => known).map(({ english }) => [...new Set(contentStems(english))]).filter((stems) => stems.length > 0);
  const groups = translated.map((stems): Group => ({ terms: stems.map((stem) => ({ stems: [stem], weight: 1 / stems.length ** QUERY_WEIGHTS.manyEnglish })) }));
  const pairs = translated.flatMap((stems) => pairsOf(stems)).map((pair): Group => ({ terms: [{ stems: [pair], weight: QUERY_WEIGHTS.pair }] }));
  return { groups: distinct([...groups, ...pairs, ...mixed.groups]), said: [...new Set([...translated.flat(), ...mixed.said])], unknown: mixed.unknown };
}

// "Who is told apart from my manager" does not ask about managers, nor "heblaw am drais" about violence.
const EXCEPTED = /\b(?:apart from|other than|aside from|besides|except(?: for)?|heblaw(?: am)?|ar wah[aâ]n i) (?:(?:my|the|our|a|an|fy|y|ein|eu) )?[\p{L}'\u2019]+/giu;
// When it happened says little of what is asked ("this morning" is no question of daylight).
const WHEN = /\b(?:(?:this|yesterday|the other) (?:morning|afternoon|evening|day)|(?:last|this|next) (?:week|wk|month|year)|yesterday|lately|(?:\d+|two|three|a (?:few|couple of)) (?:wks?|weeks|months|days) (?:ago|back))\b/gi;

function readEnglish(lexicon: Lexicon, whole: string): Query {
  const text = whole.replace(WHEN, ' ');
  const original = tokenise(text).flatMap((token) => writtenOut(lexicon.vocabulary, token));
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
  return { groups: distinct([...plain, ...named, ...pairs]).map(lighten), said, unknown: said.filter((stem) => !lexicon.vocabulary.stems.has(stem)) };
}

// Who it is about says little of what is asked: nearly every point names a child, a parent or a worker.
const PEOPLE = new Set('child children kid parent carer famili mum dad mother father practition profession staff worker adult peopl person social board agenc'.split(' '));
const lighten = ({ terms }: Group): Group => ({
  terms: terms.map(({ stems, weight }) => ({ stems, weight: stems.every((stem) => PEOPLE.has(stem)) ? weight * QUERY_WEIGHTS.people : weight })),
});

/** The same thing said twice counts once. */
function distinct(groups: readonly Group[]): Group[] {
  return [...new Map(groups.map((group) => [group.terms.map(({ stems }) => stems.join(' ')).sort().join('|'), group])).values()];
}
