import { BOLD_LEVEL, looksLikeTitle, type Block } from './block';

/** What a block says of the document's order: a numbered section, an appendix, a title, or nothing. */
export type Mark =
  | { is: 'numbered'; number: string; title: string | null; body: string | null }
  | { is: 'appendix'; id: string; title: string | null }
  | { is: 'title'; level: number; text: string };

/** Where the numbering has got to. */
export interface Place { number: readonly number[]; isInAppendix: boolean }

const NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,3})([.)]?)\s+(\S.*)$/s;
const APPENDIX = /^(Appendix|Annex|Atodiad|Schedule)\s+(\d{1,2}|[A-Z])\b[\s:.\u2013-]*(.*)$/i;

export const isAppendix = (text: string): boolean => text.length <= 110 && looksLikeTitle(text) && APPENDIX.test(text);

export function markOf(block: Block, place: Place): Mark | null {
  // What was only guessed to be a heading proves nothing about its number.
  const isStyled = block.is === 'heading' && block.level <= BOLD_LEVEL;
  if (block.is !== 'item' && isAppendix(block.text)) {
    const [, word = '', number = '', rest = ''] = APPENDIX.exec(block.text) ?? [];
    return { is: 'appendix', id: `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()} ${number.toUpperCase()}`, title: rest.trim() || null };
  }
  const numbered = block.is === 'item' ? null : numberedMark(block.text, isStyled, place);
  if (numbered) return numbered;
  return block.is === 'heading' && looksLikeTitle(block.text) ? { is: 'title', level: block.level, text: block.text } : null;
}

function numberedMark(text: string, isStyled: boolean, place: Place): Mark | null {
  const [, number, end, rest] = NUMBER.exec(text) ?? [];
  if (number === undefined || rest === undefined || end === ')') return null;
  const parts = number.split('.').map(Number);
  if (!follows(parts, place, isStyled)) return null;
  const isTitle = isStyled ? rest.length <= 160 && !/\.$/.test(rest) : looksLikeTitle(rest) && !/\?$/.test(rest);
  // "3. A person is not to be treated ..." is an item of a list that happens to be next.
  if (parts.length === 1 && !(isTitle && looksLikeTitle(rest))) return null;
  return { is: 'numbered', number, title: isTitle ? rest : null, body: isTitle ? null : rest };
}

/** Whether a number comes next: 6.12 after 6.11, 7 or 7.1 after 6.15. A list's own "1." does not. */
function follows(next: readonly number[], { number, isInAppendix }: Place, isStyled: boolean): boolean {
  if (isInAppendix) return false;
  const [chapter = 0] = number;
  const [first = 0] = next;
  const furthest = isStyled ? chapter + 3 : chapter + 1;
  if (next.length === 1) return first > chapter && first <= furthest;
  if (first < chapter || first > furthest || !isAfter(next, number)) return false;
  const before = first === chapter ? number[next.length - 1] ?? 0 : 0;
  const isSameBranch = first === chapter && next.slice(0, -1).every((part, at) => part === number[at]);
  return (next.at(-1) ?? 0) <= (isSameBranch ? before : 0) + (isStyled ? 5 : 3);
}

function isAfter(next: readonly number[], last: readonly number[]): boolean {
  for (let at = 0; at < Math.max(next.length, last.length); at++) {
    const difference = (next[at] ?? -1) - (last[at] ?? -1);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
