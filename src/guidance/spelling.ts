import { stemOf } from './words';

export interface Vocabulary {
  stems: ReadonlySet<string>;
  /** Whole words by length, the common ones first, to correct towards. */
  byLength: ReadonlyMap<number, readonly string[]>;
}

/** `tokens` are words to correct towards, those seen often before rare ones; `alsoKnown` are stems that are right as they are. */
export function makeVocabulary(tokens: Iterable<string>, alsoKnown: readonly string[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  const byLength = new Map<number, string[]>();
  for (const [token] of [...counts].sort((a, b) => b[1] - a[1])) {
    const same = byLength.get(token.length);
    if (same) same.push(token); else byLength.set(token.length, [token]);
  }
  return { stems: new Set([...[...counts.keys()].map(stemOf), ...alsoKnown]), byLength };
}

/** A known word one slip away (two in a long word), or the word as it is. Short words are left alone. */
export function correct(vocabulary: Vocabulary, token: string): string {
  if (token.length < 5 || /\d/.test(token) || vocabulary.stems.has(stemOf(token))) return token;
  const root = rootOf(vocabulary, token);
  if (root !== null) return root;
  const allowed = token.length >= 9 ? 2 : 1;
  for (let distance = 1; distance <= allowed; distance++) {
    for (let length = token.length - distance; length <= token.length + distance; length++) {
      const near = vocabulary.byLength.get(length)?.find((word) => word[0] === token[0] && isWithin(word, token, distance));
      if (near !== undefined) return near;
    }
  }
  return token;
}

// Made on the spot from a known word: "snatchers", "shouty".
const MADE_OF = /(?:ers?|ors?|y|ish|ness|able)$/;
function rootOf(vocabulary: Vocabulary, token: string): string | null {
  const root = token.replace(MADE_OF, '');
  return root !== token && root.length >= 4 && vocabulary.stems.has(stemOf(root)) ? root : null;
}

/** Whether two words differ by at most `limit` letters added, dropped, changed or swapped with a neighbour. */
export function isWithin(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (at === a.length && at === b.length) return true;
  if (limit === 0) return false;
  const restA = a.slice(at);
  const restB = b.slice(at);
  return isWithin(restA.slice(1), restB.slice(1), limit - 1)
    || isWithin(restA.slice(1), restB, limit - 1)
    || isWithin(restA, restB.slice(1), limit - 1)
    || (restA[0] === restB[1] && restA[1] === restB[0] && isWithin(restA.slice(2), restB.slice(2), limit - 1));
}
