import { endsSentence, isCapitals, looksLikeTitle, type Block } from './block';

/** Levels for headings that no style marks: below every styled one, capitals above the rest. */
const CAPITALS_LEVEL = 8;
const SHORT_LINE_LEVEL = 9;
const COLON_LEVEL = 10;

/** Turns paragraphs that stand like headings into headings: a line of capitals, or a short line with text under it. */
export function guessHeadings(blocks: readonly Block[]): Block[] {
  return blocks.map((block, at): Block => {
    if (block.is !== 'paragraph' || !looksLikeTitle(block.text)) return block;
    if (isCapitals(block.text)) return { is: 'heading', level: CAPITALS_LEVEL, text: block.text };
    if (block.text.endsWith(':')) return opensText(blocks, at) ? { is: 'heading', level: COLON_LEVEL, text: block.text } : block;
    return standsAlone(blocks, at) ? { is: 'heading', level: SHORT_LINE_LEVEL, text: block.text } : block;
  });
}

function standsAlone(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  const before = blocks[at - 1];
  const after = blocks[at + 1];
  if (!block || !after || block.text.endsWith('?')) return false;
  const isAfterAnEnd = !before || before.is !== 'paragraph' || endsSentence(before.text) || before.text.includes('\t');
  const hasText = after.is === 'item' || (after.is === 'paragraph' && (after.text.length > block.text.length || endsSentence(after.text)));
  return isAfterAnEnd && hasText;
}

/** "Management responsibilities:" over a paragraph is a heading; over a list it is the list's lead. */
function opensText(blocks: readonly Block[], at: number): boolean {
  const after = blocks[at + 1];
  return (blocks[at]?.text.split(' ').length ?? 0) <= 6 && after?.is === 'paragraph' && after.text.length >= 80;
}
