import { faultAt } from './fault';
import { splitPhrases } from './topics';

/** Welsh words and phrases, by their stems, and the English they stand for. */
export interface Glossary {
  byPhrase: ReadonlyMap<string, string>;
  /** Every beginning of a phrase, so that a search stops where no phrase can follow. */
  beginnings: ReadonlySet<string>;
}

/** Reads glossary-cy.md: `- gair; gair arall: english words`. */
export function readGlossary(file: string, source: string): Glossary {
  const byPhrase = new Map<string, string>();
  source.split(/\r?\n/).forEach((line, at) => {
    if (!line.startsWith('- ')) return;
    const colon = line.indexOf(':');
    if (colon < 0) faultAt(file, at + 1, 'expected "- Welsh; Welsh: English"');
    for (const phrase of splitPhrases(line.slice(2, colon))) byPhrase.set(welshTokens(phrase).map(welshStem).join(' '), line.slice(colon + 1).trim());
  });
  const beginnings = new Set([...byPhrase.keys()].flatMap((key) => key.split(' ').map((_, at, words) => words.slice(0, at + 1).join(' '))));
  return { byPhrase, beginnings };
}

export const welshTokens = (text: string): string[] =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').split(/[^a-z0-9]+/).filter((token) => token !== '');

const ENDINGS = /(?:iadau|iadol|iaethau|iaeth|oedd|ydd|iau|ion|iad|iwyd|wyd|ais|odd|ais|iodd|iais|au|ed|on|io|ir|wr|es|i|u|o|a|en)$/;
export const welshStem = (word: string): string => {
  const cut = word.replace(ENDINGS, '');
  return cut.length >= 4 ? cut : word;
};

// Treiglad: how the first letters may have been before mutation.
const MUTATIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^ngh/, ['c']], [/^mh/, ['p']], [/^nh/, ['t']], [/^ph/, ['p']], [/^th/, ['t']], [/^ch/, ['c']], [/^dd/, ['d']],
  [/^ng/, ['g']], [/^h(?=[aeiouwy])/, ['']], [/^b/, ['p']], [/^f(?!f)/, ['b', 'm']], [/^d(?!d)/, ['t']], [/^g/, ['c']],
  [/^m(?!h)/, ['b']], [/^n(?!h|g)/, ['d']], [/^l(?!l)/, ['ll', 'gl']], [/^r(?!h)/, ['rh', 'gr']], [/^(?=[aeiouwy])/, ['g']],
];

/** The word as written and every form it may be a mutation of. */
export const radicals = (word: string): string[] => [
  word,
  ...MUTATIONS.filter(([pattern]) => pattern.test(word)).flatMap(([pattern, firsts]) => firsts.map((first) => word.replace(pattern, first))),
];

/** One Welsh word or phrase: the English words for it, or itself where it is not known (English in a Welsh sentence, a name). */
export interface Rendered { english: string; known: boolean }

/** Welsh into English words, good enough to search with. */
export function toEnglish(glossary: Glossary, text: string): Rendered[] {
  const forms = welshTokens(text).map((token) => ({ token, stems: [...new Set(radicals(token).flatMap((form) => [form, welshStem(form)]))] }));
  const out: Rendered[] = [];
  for (let at = 0; at < forms.length; at++) {
    const hit = longestMatch(glossary, forms, at, '');
    out.push(hit ? { english: hit.english, known: true } : { english: forms[at]?.token ?? '', known: false });
    at = hit ? hit.to - 1 : at;
  }
  return out;
}

/** Whether every part of a word is Welsh that the glossary knows. */
export const isWelshWord = (glossary: Glossary, word: string): boolean => toEnglish(glossary, word).every(({ known }) => known);

interface Form { stems: readonly string[] }

function longestMatch(glossary: Glossary, forms: readonly Form[], at: number, said: string): { english: string; to: number } | null {
  for (const stem of forms[at]?.stems ?? []) {
    const phrase = said === '' ? stem : `${said} ${stem}`;
    if (!glossary.beginnings.has(phrase)) continue;
    const longer = longestMatch(glossary, forms, at + 1, phrase);
    if (longer) return longer;
    const english = glossary.byPhrase.get(phrase);
    if (english !== undefined) return { english, to: at + 1 };
  }
  return null;
}
