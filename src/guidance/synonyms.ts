import { faultAt } from './fault';
import { contentStems, stemOf, tokenise } from './words';
import { splitPhrases } from './topics';

export interface Synonyms {
  /** Everyday phrase (stems joined by a space) -> the guidance's terms, each as its stems. */
  byPhrase: ReadonlyMap<string, readonly (readonly string[])[]>;
  longest: number;
}

/** Reads synonyms.md: `- guidance term, another term: everyday phrase; another`. */
export function readSynonyms(file: string, source: string): Synonyms {
  const byPhrase = new Map<string, string[][]>();
  source.split(/\r?\n/).forEach((line, at) => {
    if (!line.startsWith('- ')) return;
    const colon = line.indexOf(':');
    if (colon < 0) faultAt(file, at + 1, 'expected "- guidance words: everyday; everyday"');
    const terms = line.slice(2, colon).split(',').map(contentStems).filter((stems) => stems.length > 0);
    for (const phrase of splitPhrases(line.slice(colon + 1))) {
      const key = phraseKey(phrase);
      byPhrase.set(key, distinct([...(byPhrase.get(key) ?? []), ...terms]));
    }
  });
  return { byPhrase, longest: Math.max(1, ...[...byPhrase.keys()].map((key) => key.split(' ').length)) };
}

const distinct = (terms: readonly string[][]): string[][] => [...new Map(terms.map((stems) => [stems.join(' '), stems])).values()];

// Who is meant varies freely inside a saying ("kicked off at me", "kicked off at us"), but I am not they: "on my own" is
// about going alone, "on their own" about seeing the child.
const PERSON: ReadonlyMap<string, string> = new Map([
  ...['me', 'us', 'you'].map((word) => [word, '~1'] as const), ...['my', 'our', 'your'].map((word) => [word, '~1s'] as const),
  ...['him', 'her', 'them', 'em'].map((word) => [word, '~3'] as const), ...['his', 'their'].map((word) => [word, '~3s'] as const),
]);
const phraseStem = (token: string): string => PERSON.get(token) ?? stemOf(token);
const phraseKey = (phrase: string): string => tokenise(phrase).map(phraseStem).join(' ');

export interface Expansion { terms: readonly (readonly string[])[]; from: number; to: number }

const NONE: ReadonlySet<string> = new Set();
// Words that slip into a saying without changing it: "write that down", "kicked right off".
const FILLERS: ReadonlySet<string> = new Set('it that this just right really all even proper properly so straight completely totally'.split(' '));

/** The everyday phrases found in the words, longest first and none inside another. */
export function findExpansions(synonyms: Synonyms, tokens: readonly string[]): Expansion[] {
  const keys = tokens.map(phraseStem);
  const found: Expansion[] = [];
  for (let at = 0; at < keys.length; at++) {
    const hit = longestPhrase(synonyms, keys, at, NONE) ?? longestPhrase(synonyms, keys, at, FILLERS);
    if (!hit) continue;
    found.push({ ...hit, from: at });
    at = hit.to - 1;
  }
  return found;
}

/** The longest phrase that begins here; words of `without` may stand inside it. */
function longestPhrase(synonyms: Synonyms, keys: readonly string[], from: number, without: ReadonlySet<string>): Omit<Expansion, 'from'> | null {
  const parts: string[] = [];
  let found: Omit<Expansion, 'from'> | null = null;
  for (let at = from; at < keys.length && parts.length < synonyms.longest; at++) {
    const key = keys[at] ?? '';
    if (at > from && without.has(key)) continue;
    parts.push(key);
    const terms = synonyms.byPhrase.get(parts.join(' '));
    if (terms) found = { terms, to: at + 1 };
  }
  return found;
}
