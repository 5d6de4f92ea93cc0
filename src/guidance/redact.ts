import { detectLanguage } from './language';
import type { Lexicon } from './query';
import { correct } from './spelling';
import { writtenOut } from './texting';
import { isWelshWord } from './welsh';
import { isStopWord, stemOf, tokenise } from './words';

/**
 * What must not leave the house: names, numbers, addresses, case references. The answer is written from the passages and the
 * question only has to say what it is about, so a word stays only when the guidance, its phrases or everyday speech know it:
 * no list of names is ever complete, and "jane smith" is typed without capitals. Better a word too many than one too few.
 */
const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/\b[\w.+-]+@[\w-]+\.[\w.-]+\b/g, '[email]'],
  [/\bhttps?:\/\/\S+|\bwww\.\S+/gi, '[link]'],
  [/\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/gi, '[postcode]'],
  [/\b(?:flat|apartment|apt|unit|room|house|plot)\s+(?:no\.?\s*)?\d{1,4}[a-z]?\b,?/gi, '[address]'],
  [/\b\d{1,4}[a-z]?,?\s+(?:[a-z'’]+\s+){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|close|drive|terrace|place|court|crescent|cres|way|gardens|grove|heol|stryd|ffordd|rhodfa|clos|lôn|maes)\b\.?/gi, '[address]'],
  [/\b\d{1,4}[a-z]?,?\s+(?:heol|stryd|ffordd|rhodfa|clos|lôn|maes|tan|pen|bryn|the)\s+[a-z'’]+(?:\s+(?:street|road|close|lane|avenue))?/gi, '[address]'],
  [/\b[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/gi, '[reference]'],
  [/\b\d{3}[\s-]\d{3}[\s-]\d{4}\b/g, '[reference]'],
  [/(?:\+\d{1,3}[\s-]?)?\(?0\d{2,4}\)?[\s-]?\d{3,4}[\s-]?\d{3,4}\b/g, '[phone]'],
  [/\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/g, '[date]'],
  [/\b(?=[A-Za-z/-]*\d)[A-Za-z\d]+(?:[/-][A-Za-z\d]+)+\b/g, '[reference]'],
  [/\b(?:grace|jack|mark|bob|nick|pat|sue|rose|ray|bill|frank)\s+(?:price|green|brown|black|white|king|hall|cook|young|bell|long|day)\b/gi, '[name]'],
  [/\b(?!999\b|101\b|111\b)(?=\w*\d{3})[A-Za-z\d]{3,}\b/g, '[reference]'],
];

/** Words that are written with a capital and are nobody's name. */
const NOT_NAMES = new Set(
  `i i'm i've i'd i'll monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  wales welsh england english cardiff vale gwent durham cwm taf morgannwg mid west cymraeg cymru teams doorstep gp nhs mca dols scie crisp marac mash dv da bsl cin cp lac ehcp dbs ctm irish traveller muslim christian
  mental capacity act data protection human rights equality safeguarding procedures care support health safety social worker visitor line manager core group conference police council`.split(/\s+/),
);
/** Names that stand in our phrases as words or as somebody's name: told by what stands before them. */
const ALSO_NAMES = new Set('grace jack will mark bob nick pat sue rose ray bill frank price green brown black white king hall cook young bell long day'.split(' '));
const ONLY_NAMES = new Set('oscar max barry julie sarah clare jo reg'.split(' '));
/** What a name follows. */
const NAMING = new Set('mr mrs ms miss mister missus dr doctor pc sgt sergeant councillor cllr sir nurse auntie aunty uncle nan nain taid called named surname surnamed'.split(' '));
const OPENING = /(?:^|[.!?]\s+)["'(]*$/;

export function redact(question: string, lexicon: Lexicon): string {
  const shouted = question === question.toUpperCase() ? question.toLowerCase() : question;
  const plain = REPLACEMENTS.reduce((text, [pattern, label]) => text.replace(pattern, label), shouted);
  const knows = makeKnows(lexicon, question);
  let before = '';
  const named = plain.replace(/\[\w+\]|\p{L}[\p{L}'’]*/gu, (word, at: number) => {
    const said = word.startsWith('[') ? word : kept({ word, before, opens: OPENING.test(plain.slice(0, at)), knows });
    before = said === '[name]' ? said : word.toLowerCase();
    return said;
  });
  return named.replace(/\[name\](?:[\s-]+\[name\])+/g, '[name]');
}

type Knows = (word: string) => string | null;
interface Word { word: string; before: string; opens: boolean; knows: Knows }

/** The word, mended where it was mistyped, or that it was a name. */
function kept({ word, before, opens, knows }: Word): string {
  const [, bare = word, ending = ''] = /^(.*?)(['’]s|['’])?$/u.exec(word) ?? [];
  const plain = bare.toLowerCase().replace(/’/g, "'");
  if (NOT_NAMES.has(plain)) return word;
  const isCapital = bare !== bare.toLowerCase();
  const follows = NAMING.has(before) || before === '[name]';
  const mayBeName = ALSO_NAMES.has(plain) && (isCapital || follows || ending !== '');
  const known = knows(bare);
  const isName = ONLY_NAMES.has(plain) || mayBeName || known === null || (isCapital && !opens && !isStopWord(plain));
  return isName ? `[name]${ending}` : known === bare ? word : `${known ?? ''}${ending}`;
}

/** Longer words are mended, so that a slip does not cost the question its subject; a short one may be a name beside a word. */
const LONG_ENOUGH = 7;

/** A word as it may leave, or null for one that nobody here uses. */
function makeKnows({ vocabulary, glossary }: Lexicon, question: string): Knows {
  const isWelsh = detectLanguage(question, 'en') === 'cy';
  const isKnown = (token: string): boolean => isStopWord(token) || vocabulary.stems.has(stemOf(token));
  return (word) => {
    const tokens = tokenise(word).flatMap((token) => writtenOut(vocabulary, token));
    if (tokens.every(isKnown) || (isWelsh && isWelshWord(glossary, word))) return word;
    const [token = '', ...more] = tokens;
    const mended = token.length >= LONG_ENOUGH && more.length === 0 ? correct(vocabulary, token) : token;
    return isKnown(mended) ? mended : null;
  };
}
