import type { Bullet } from '../pack';
import type { Block } from './block';

/** What fits into an answer (`WORDS.lead` in parts.ts); a longer sentence is divided, after a semicolon or comma where it has one. */
const LONGEST = 800;
/** A list longer than this goes on under the same lead. */
const LONGEST_LIST = 10_000;

const ABBREVIATION = /(?:\b(?:e\.?g|i\.?e|etc|cf|vs|no|nos|dr|mr|mrs|ms|st|para|paras|sec|ch|pp?|inc|ltd|tel|ext|approx|viz)\.|\b[A-Z]\.)$/i;

/** The document's own sentences and list items, as the points that answers quote. */
export function toBullets(content: readonly Block[], heading: string): Bullet[] {
  const bullets: { text: string; items: string[] }[] = [];
  for (const block of content) {
    // A footnote's "[2]" would read as one of the answer's own citations.
    const text = block.text.trim().replace(/\t+/g, ' | ').replace(/\[(\d{1,3})\]/g, '($1)');
    if (text === '') continue;
    if (block.is !== 'item') bullets.push(...sentences(text).map((sentence) => ({ text: sentence, items: [] })));
    else addItem(bullets, text, heading);
  }
  return bullets;
}

function addItem(bullets: { text: string; items: string[] }[], text: string, heading: string): void {
  const lead = bullets.at(-1) ?? { text: heading, items: [] };
  if (bullets.length === 0) bullets.push(lead);
  const isFull = lead.items.reduce((sum, item) => sum + item.length, text.length) > LONGEST_LIST;
  const target = isFull ? { text: lead.text, items: [] } : lead;
  if (isFull) bullets.push(target);
  target.items.push(...cut(text));
}

/** Sentences as they stand. "e.g. Avoiding" is not an end. */
export function sentences(text: string): string[] {
  const found: string[] = [];
  for (const part of text.split(/(?<=[.?!]["'\u2019\u201d)\]]*)\s+(?=["'\u2018\u201c([]?[\p{Lu}\d])/u)) {
    const last = found.at(-1);
    if (last !== undefined && ABBREVIATION.test(last)) found[found.length - 1] = `${last} ${part}`;
    else found.push(part);
  }
  return found.flatMap(cut);
}

function cut(text: string): string[] {
  if (text.length <= LONGEST) return [text];
  const at = ['; ', ', ', ' '].map((mark) => text.lastIndexOf(mark, LONGEST - 2) + mark.length - 1).find((place) => place > LONGEST / 2) ?? LONGEST;
  return [text.slice(0, at), ...cut(text.slice(at).trimStart())];
}
