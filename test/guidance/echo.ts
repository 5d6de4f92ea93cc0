import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** So many words in a row are no chance: whoever wrote the phrase had the question before them. */
const RUN = 4;
const PACKS = join(__dirname, '../../src/guidance/packs');

// What documents, laws and topics are called: a question and a phrase may both use the name.
const NAMES = ['the rule of optimism', 'care and support protection plan', 'multi agency meeting', 'team around the family', 'risk reduction safety plan', 'mental capacity act code of practice', 'going on with a family', 'cannot go on with a family'];

/** A question that shares `words` with what is searched for. */
export interface Echo { question: string; file: string; line: number; phrase: string; words: string }

interface Phrase { file: string; line: number; phrase: string }

const wordsOf = (text: string): string[] =>
  text.toLowerCase().normalize('NFC').replace(/['\u2018\u2019\u02bc`]/g, '').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

const runsOf = (text: string): string[] => {
  const words = wordsOf(text);
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
};

const isName = (run: string): boolean => NAMES.some((name) => ` ${name} `.includes(` ${run} `));

/** Every title and phrase by which something is found: of topics, points, synonyms, subjects elsewhere and the Welsh glossary. */
export const searchedPhrases = (): Phrase[] =>
  ['topics.md', 'points.md', 'situations.md', 'synonyms.md', 'elsewhere.md', 'glossary-cy.md'].flatMap((file) =>
    readFileSync(join(PACKS, file), 'utf8').split('\n').flatMap((text, at) => phrasesIn(text).map((phrase) => ({ file, line: at + 1, phrase }))));

/** A title whole; the phrases of a `say:`, a `cymraeg:` or a list line one by one. Sections and differences are the documents' own and are not searched. */
function phrasesIn(line: string): string[] {
  if (line.startsWith('## ')) return [line.slice(3)];
  const list = /^(?:say:|cymraeg:|- )(.*)$/.exec(line)?.[1] ?? '';
  return list.split(/[;:]/).map((phrase) => phrase.trim()).filter((phrase) => phrase !== '');
}

/** Where questions and phrases share four words in a row, names aside. */
export function findEchoes(questions: readonly { id: string; question: string }[], phrases: readonly Phrase[]): Echo[] {
  const asked = new Map(questions.flatMap(({ id, question }) => runsOf(question).map((run) => [run, id] as const)));
  return phrases.flatMap(({ file, line, phrase }) => runsOf(phrase).flatMap((words) => {
    const question = asked.get(words);
    return question === undefined || isName(words) ? [] : [{ question, file, line, phrase, words }];
  }));
}

