import { plainWord } from './aliases';

/** One word as typed, and as the grammar reads it: lower case, no accents, no apostrophes, common slips put right. */
export interface Token {
  readonly raw: string;
  readonly word: string;
}

/** What was typed, cut into words. `words` is the plain words with one space between; `starts[i]` is where word i begins in it. */
export interface Line {
  readonly tokens: readonly Token[];
  readonly words: string;
  readonly starts: readonly number[];
}

const ACCENTS = /\p{M}/gu;
const APOSTROPHES = /'/g;
const BREAKS = /[\s,;!?()[\]{}"…•*_|~<>=]+/u;
const EDGES = /^[.:'/#-]+|[.:'/-]+$/g;
/** Between letters these join words ("check-in"); beside a digit they belong to a reference or a time ("WB-2031", "3.30"). */
const JOINS = /(?<=\p{L}\p{M}*[-./])(?=\p{L})/u;
const LABEL = /(?<=\p{L}):(?=[\p{L}\d])/u;
/** Longer than any word. Left as it is, so that no pattern walks through a line of ten thousand dashes. */
const LONGEST_WORD = 60;
/** "by3", "half3": a small word with its number stuck to it. */
const STUCK = /^(by|till?|until|half|at|for|late|extend|in|back|past|to|estyn|erbyn|tan)-?(\d[\d.:]*(?:am|pm|ish)?)$/i;

const plain = (raw: string): string =>
  plainWord(raw.normalize('NFD').replace(ACCENTS, '').replace(APOSTROPHES, '').replace(/[-./]$/, '').toLowerCase());

function splitPiece(piece: string): readonly string[] {
  if (piece.length > LONGEST_WORD) return [piece];
  return piece.split(LABEL).flatMap((part) => {
    const trimmed = part.replace(EDGES, '');
    const stuck = STUCK.exec(trimmed);
    if (stuck) return [stuck[1] ?? '', stuck[2] ?? ''];
    return /\d/.test(trimmed) ? [trimmed] : trimmed.split(JOINS);
  });
}

/** A slip may stand for two words ("gonna"); what was typed stays with the first. */
function tokensOf(raw: string): readonly Token[] {
  const [word = '', ...others] = plain(raw).split(' ');
  return [{ raw, word }, ...others.map((other) => ({ raw: '', word: other }))];
}

export function lineOf(tokens: readonly Token[]): Line {
  const starts: number[] = [];
  let length = 0;
  for (const { word } of tokens) {
    starts.push(length);
    length += word.length + 1;
  }
  return { tokens, starts, words: tokens.map(({ word }) => word).join(' ') };
}

/** Cuts tidy text (see tidy.ts) into words. */
export function readLine(tidyText: string): Line {
  const pieces = tidyText.split(BREAKS).flatMap(splitPiece);
  return lineOf(pieces.flatMap(tokensOf).filter(({ word }) => /[\p{L}\p{N}]/u.test(word)));
}

/** The words from one position in `words` onwards; a word begun before it is left out. */
export const lineFrom = (line: Line, position: number): Line => lineOf(line.tokens.filter((_, index) => (line.starts[index] ?? 0) >= position));

/** The line without some of its words. */
export const lineWithout = (line: Line, taken: ReadonlySet<number>): Line => lineOf(line.tokens.filter((_, index) => !taken.has(index)));

/** The words as typed; those that a hyphen held together are together again. */
export const typed = (line: Line): string =>
  line.tokens
    .map(({ raw }) => raw)
    .filter((raw) => raw !== '')
    .join(' ')
    .replace(/([-./]) /g, '$1')
    .replace(/[-./]$/, '');
