import { parse, type HTMLElement, type Node } from 'node-html-parser';
import { looksLikeTitle, BOLD_LEVEL, refuse, type Block, type ReadResult } from './block';
import { decodeText } from './read-text';

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'nav', 'iframe', 'object', 'head', 'button', 'form', 'select']);
const BLOCKS = new Set('address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(' '));
const DEEPEST = 200;

/** A web page as it was saved. */
export function readHtml(bytes: Uint8Array): ReadResult {
  const text = decodeText(bytes);
  return text === null ? refuse('it is not text: it holds binary data.') : { ok: true, blocks: blocksFromHtml(text), odd: [] };
}

/** Headings, list items, rows and paragraphs in order; scripts, menus and forms are no guidance. */
export function blocksFromHtml(html: string): Block[] {
  const blocks: Block[] = [];
  walk(parse(html.replace(/<[!?](?!--)[^>]*>/g, ''), { comment: false, blockTextElements: { script: false, style: false, noscript: false } }), blocks, { asItem: false, depth: 0 });
  return blocks.filter(({ text }) => text !== '');
}

interface At { asItem: boolean; depth: number }

function walk(element: HTMLElement, blocks: Block[], at: At): void {
  if (at.depth >= DEEPEST) throw new Error('its parts are nested too deeply');
  let inline = '';
  let isBold = true;
  const flush = (): void => {
    const text = tidy(inline);
    if (text !== '') blocks.push(at.asItem ? { is: 'item', text } : isBold && looksLikeTitle(text) ? { is: 'heading', level: BOLD_LEVEL, text } : { is: 'paragraph', text });
    inline = '';
    isBold = true;
  };
  for (const child of element.childNodes) {
    const name = nameOf(child);
    if (SKIPPED.has(name)) continue;
    if (name === 'br') { flush(); continue; }
    if (!BLOCKS.has(name) && !holdsBlocks(child)) {
      inline += child.textContent;
      if (child.textContent.trim() !== '' && !isBoldName(name)) isBold = false;
    } else {
      flush();
      open(child as HTMLElement, name, blocks, at); // Only elements have a name.
    }
  }
  flush();
}

function open(element: HTMLElement, name: string, blocks: Block[], at: At): void {
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) blocks.push({ is: 'heading', level: Number(level), text: tidy(element.textContent) });
  else if (name === 'tr') blocks.push({ is: 'paragraph', text: element.childNodes.filter((cell) => /^t[dh]$/.test(nameOf(cell))).map((cell) => tidy(cell.textContent)).join('\t') });
  else walk(element, blocks, { asItem: name === 'li' || (at.asItem && name !== 'ul' && name !== 'ol'), depth: at.depth + 1 });
}

const nameOf = (node: Node): string => (node.rawTagName ?? '').toLowerCase();
const isBoldName = (name: string): boolean => name === 'b' || name === 'strong';
const holdsBlocks = (node: Node): boolean => nameOf(node) !== '' && /<(?:p|div|li|ul|ol|table|h[1-6]|section)\b/i.test((node as HTMLElement).innerHTML); // Only elements have a name.
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
