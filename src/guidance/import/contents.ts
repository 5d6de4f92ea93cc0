import type { Block } from './block';

const CONTENTS = /^(?:table of )?contents(?: page)?:?$|^(?:tabl )?cynnwys:?$/i;
const ENTRY = /(?:\.{2,}|\t|\s)\d{1,3}(?:\s*[-\u2013]\s*\d{1,3})?$|\.{4,}/;

/** Leaves out tables of contents: they repeat every heading and say nothing. */
export function withoutContents(blocks: readonly Block[]): { blocks: Block[]; dropped: number } {
  const kept: Block[] = [];
  let dropped = 0;
  let isInside = false;
  for (const block of blocks) {
    const isTitle = CONTENTS.test((block.text.split('\t')[0] ?? '').trim());
    isInside = isTitle || (isInside && isEntry(block));
    if (isInside) dropped += 1; else kept.push(block);
  }
  return { blocks: kept, dropped };
}

const isEntry = ({ text }: Block): boolean =>
  /^page(?: no\.?| number)?$/i.test(text) || (ENTRY.test(text) && !/^(?:appendix|annex|atodiad|schedule) \w{1,3}$/i.test(text));
