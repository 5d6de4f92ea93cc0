import { BOLD_LEVEL, endsSentence, isCapitals, looksLikeTitle, startsSmall, type Block } from './block';
import { isAppendix } from './numbering';

/** One line of text, Markdown or PDF. `level` is set where its style already says that it is a heading. */
export interface Line { text: string; level: number | null }

interface Read { kind: 'heading' | 'item' | 'text'; level: number; text: string; afterBlank: boolean; isIndented: boolean; length: number }

const ITEM = /^(?:[-*+\u2022\u2023\u25aa\u25cf\u25cb\u25a0\u25a1\u25e6\u2013\u2014\u00b7\uf0b7\uf0a7\uf0fc\uf0d8]|\p{Co}|o(?=\s+\p{Lu}))\s+(\S.*)$/u;
const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}[.)])\s+\S/;
const PAGE_NUMBER = /^(?:(?:page|tudalen)\s+)?\d{1,3}(?:\s+(?:of|o)\s+\d{1,3})?$/i;
const TAGS = /<\/?(?:b|i|u|strong|em|br|sup|sub)\s*\/?>/gi;
const LINK = /\[([^\]\n]{1,300})\]\((?:mailto:|https?:)[^)\n]{1,500}\)/g;

/** Lines to blocks: what was wrapped is joined again, page numbers go, words stay. */
export function blocksFromLines(lines: readonly Line[]): Block[] {
  const read = itemsByIndent(readAll(lines));
  const width = widthOf(read);
  const isWrapped = width <= 120;
  const isAiry = read.filter(({ afterBlank }) => afterBlank).length > 0.8 * read.length;
  const blocks: Block[] = [];
  let last: Read | null = null;
  for (const line of read) {
    const block = blocks.at(-1);
    if (last && block && block.is !== 'heading' && line.kind !== 'heading' && goesOn(last, line, { width, isWrapped, isAiry })) {
      // "multi-" and "agency" are one word; whether its hyphen was only the line's, nobody can tell.
      block.text = `${block.text}${/\p{L}-$/u.test(block.text) ? '' : ' '}${line.text}`;
    } else blocks.push(toBlock(line));
    last = line;
  }
  return blocks;
}

const toBlock = ({ kind, level, text }: Read): Block =>
  (kind === 'heading' ? { is: 'heading', level, text } : { is: kind === 'item' ? 'item' : 'paragraph', text });

function readAll(lines: readonly Line[]): Read[] {
  const read: Read[] = [];
  let afterBlank = true;
  for (const { text, level } of lines) {
    // A trailing tab still says that this is a row of a table.
    const trimmed = text.replace(/^\s+|[^\S\t]+$/g, '');
    if (trimmed.trim() === '') { afterBlank = true; continue; }
    if (PAGE_NUMBER.test(trimmed.trim()) || /^[-=_|\s:]+$/.test(trimmed)) continue;
    read.push({ ...readLine(trimmed, level), afterBlank, isIndented: /^[^\S\t]/.test(text), length: trimmed.length });
    afterBlank = false;
  }
  return read.filter(({ text }) => text !== '');
}

/** Where only some lines are set in, and nothing else marks them, they are the items whose bullets a conversion lost. */
function itemsByIndent(read: readonly Read[]): Read[] {
  const setIn = read.filter(({ kind, isIndented }) => kind === 'text' && isIndented).length;
  const isTelling = setIn >= 3 && setIn < 0.5 * read.length;
  return read.map((line): Read => {
    const isItem = isTelling && line.kind === 'text' && line.isIndented && !startsSmall(line.text) && !NUMBERED.test(line.text) && !isAppendix(line.text) && !isCapitals(line.text) && !line.text.endsWith(':');
    return isItem ? { ...line, kind: 'item' } : line;
  });
}

function readLine(raw: string, style: number | null): Pick<Read, 'kind' | 'level' | 'text'> {
  const [, hashes, title] = /^(#{1,6})\s+(.*)$/.exec(raw) ?? [];
  if (hashes !== undefined && title !== undefined) return { kind: 'heading', level: hashes.length, text: plain(title) };
  const [, listed] = ITEM.exec(raw) ?? [];
  // "- 6.12 Text" is a numbered paragraph that lost its look on the way.
  if (listed !== undefined) return { kind: NUMBERED.test(plain(listed)) ? 'text' : 'item', level: 0, text: plain(listed) };
  const text = plain(raw);
  if (style !== null) return { kind: 'heading', level: style, text };
  const isBold = /^(\*\*|__|<b>)[^*]+(\*\*|__|<\/b>)$/.test(raw) && looksLikeTitle(text);
  return isBold ? { kind: 'heading', level: BOLD_LEVEL, text } : { kind: 'text', level: 0, text };
}

/** Without marks of emphasis and links' addresses; tabs stay, they part the cells of a table. */
const plain = (text: string): string =>
  text.replace(TAGS, '').replace(LINK, '$1').replace(/\*{2,3}|__/g, '').replace(/[^\S\t]+/g, ' ').replace(/ ?\t[ \t]*/g, '\t').replace(/^\s+| +$/g, '');

function widthOf(read: readonly Read[]): number {
  const lengths = read.filter(({ kind }) => kind !== 'heading').map(({ length }) => length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.97)] ?? 0;
}

interface Layout { width: number; isWrapped: boolean; isAiry: boolean }

/** Whether a line is the rest of the one before it. */
function goesOn(last: Read, line: Read, { width, isWrapped, isAiry }: Layout): boolean {
  if (NUMBERED.test(line.text) || isAppendix(line.text) || line.text.includes('\t') || last.text.includes('\t')) return false;
  if (line.kind === 'item' || endsSentence(last.text) || /https?:\S+$/.test(last.text)) return false;
  if (startsSmall(line.text)) return true;
  const isApart = line.afterBlank && !isAiry;
  return isWrapped && !isApart && last.length >= 0.75 * width && isCapitals(last.text) === isCapitals(line.text);
}
