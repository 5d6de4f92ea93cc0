import type { Written } from './model';

/** A numbered piece of guidance the model was given. */
export interface Passage {
  readonly position: number;
  readonly board: string;
  readonly section: string;
  readonly text: string;
}

const MOST_WORDS = 130;
/** Of a sentence's content words, so many have to stand in the passages it cites. */
const GROUNDED = 0.4;

/**
 * Checks what a model wrote, sentence by sentence: it cites, the number was given, its figures stand in what it cites,
 * and most of its words do. One failure refuses the whole: a half-true answer is worse than a plain one.
 */
export function verifyWritten(raw: string, passages: readonly Passage[]): Written | { readonly refused: string } {
  const text = raw.trim();
  if (text === '') return { refused: 'empty' };
  if (text.includes('NOT IN THE PASSAGES')) return { refused: 'not in the passages' };
  if (/^[[{]\s*["{]|```|<\/?[a-z]|\]\(|https?:/i.test(text)) return { refused: 'not plain sentences' };
  if (text.split(/\s+/).length > MOST_WORDS) return { refused: 'too long' };
  for (const sentence of sentencesIn(text)) {
    const fault = faultIn(sentence, passages);
    if (fault) return { refused: fault };
  }
  return { text };
}

function faultIn(sentence: string, passages: readonly Passage[]): string | null {
  const numbers = [...sentence.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
  if (numbers.length === 0) return 'a sentence without a source';
  const cited = numbers.map((number) => passages.find(({ position }) => position === number));
  if (cited.some((passage) => passage === undefined)) return 'a source that was not given';
  const source = wordsIn(cited.map((passage) => (passage ? `${passage.board} ${passage.section} ${passage.text}` : '')).join(' '));
  const said = sentence.replace(/\[\d+\]/g, ' ');
  const figures = said.match(/\d+/g) ?? [];
  if (figures.some((figure) => !source.has(figure))) return 'a figure that is not in its source';
  const content = [...wordsIn(said)].filter((word) => word.length > 3 && !COMMON.has(word));
  const found = content.filter((word) => source.has(word) || [...source].some((other) => other.length > 4 && word.slice(0, 5) === other.slice(0, 5)));
  return content.length > 0 && found.length / content.length < GROUNDED ? 'words that are not in its source' : null;
}

/** A citation belongs to the sentence before it, wherever the full stop stands. */
const sentencesIn = (text: string): string[] =>
  text.replace(/([.!?])\s*((?:\[\d+\]\s*)+)/g, ' $2$1 ').split(/(?<=[.!?])\s+|\n+/).map((sentence) => sentence.trim()).filter((sentence) => /[a-z]/i.test(sentence));

const wordsIn = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);
const COMMON = new Set(`that this with from your their they them when what which should must have been will would could about also only into than then there these those being were does make sure says guidance board`.split(' '));
