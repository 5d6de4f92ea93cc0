import type { Bullet } from '../pack';
import { looksLikeTitle, type Block } from './block';
import { toBullets } from './bullets';
import { withoutContents } from './contents';
import { guessHeadings } from './guess-headings';
import { markOf, type Mark, type Place } from './numbering';

export interface FoundSection { id: string; heading: string; bullets: readonly Bullet[] }
export interface Found { sections: readonly FoundSection[]; odd: readonly string[] }

interface Draft { id: string; heading: string; content: Block[] }
/** `main` is what sub-headings are named after; `chapter` lends its heading to numbered paragraphs without one. */
interface State { drafts: Draft[]; place: Place; main: string | null; chapter: { number: number; heading: string }; mainLevel: number; hasNumbers: boolean; odd: string[] }

/** Divides a document into its sections, by numbering first and by headings where nothing is numbered. */
export function findSections(all: readonly Block[], title: string): Found {
  const { blocks, dropped } = withoutContents(all);
  const marked = guessHeadings(blocks);
  const state: State = {
    drafts: [frontOf(marked, title)], place: { number: [], isInAppendix: false }, main: null, chapter: { number: 0, heading: '' },
    mainLevel: mainLevelOf(marked), hasNumbers: hasNumbers(marked), odd: dropped > 0 ? [`Left out: a table of contents (${dropped} lines).`] : [],
  };
  for (const block of marked) {
    const mark = markOf(block, state.place);
    if (mark) open(state, mark); else state.drafts.at(-1)?.content.push(block);
  }
  return finish(state);
}

/** What stands before the first heading goes under the document's first line, or its title. */
function frontOf(blocks: readonly Block[], title: string): Draft {
  const [first] = blocks;
  const name = first && first.is !== 'item' && looksLikeTitle(first.text) ? first.text : title;
  return { id: name, heading: name, content: [] };
}

function hasNumbers(blocks: readonly Block[]): boolean {
  let place: Place = { number: [], isInAppendix: false };
  let count = 0;
  for (const block of blocks) {
    const mark = markOf(block, place);
    if (mark?.is !== 'numbered') continue;
    place = { number: mark.number.split('.').map(Number), isInAppendix: false };
    count += 1;
  }
  return count >= 3;
}

/** The highest level that occurs more than once: a single heading above the others is the document's title. */
function mainLevelOf(blocks: readonly Block[]): number {
  const counts = new Map<number, number>();
  for (const block of blocks) if (block.is === 'heading') counts.set(block.level, (counts.get(block.level) ?? 0) + 1);
  return Math.min(...[...counts].filter(([, count]) => count > 1).map(([level]) => level), 9);
}

function open(state: State, mark: Mark): void {
  switch (mark.is) {
    case 'numbered': {
      noteGap(state, mark.number);
      const number = mark.number.split('.').map(Number);
      state.place = { number, isInAppendix: false };
      if (state.chapter.number !== number[0]) state.chapter = { number: number[0] ?? 0, heading: number.length === 1 ? mark.title ?? '' : '' };
      state.main = mark.number;
      const content: Block[] = mark.body === null ? [] : [{ is: 'paragraph', text: mark.body }];
      add(state, mark.number, mark.title ?? (state.chapter.heading || mark.number), content);
      return;
    }
    case 'appendix':
      state.place = { number: state.place.number, isInAppendix: true };
      state.main = mark.id;
      add(state, mark.id, mark.title ?? mark.id, []);
      return;
    case 'title': {
      const heading = mark.text.replace(/:$/, '');
      const isSub = state.main !== null && (state.hasNumbers ? state.place.number.length > 0 || state.place.isInAppendix : mark.level > state.mainLevel);
      if (!isSub) state.main = heading;
      add(state, isSub ? `${state.main} > ${heading}` : heading, mark.text, []);
      return;
    }
    default: mark satisfies never;
  }
}

function add(state: State, wanted: string, heading: string, content: Block[]): void {
  const same = state.drafts.filter(({ id }) => id === wanted || id.startsWith(`${wanted} (`)).length;
  // The first page often prints the title twice; a heading without text under it gives way.
  const empty = state.drafts.find(({ id, content: text }) => id === wanted && text.length === 0);
  if (empty) state.drafts.splice(state.drafts.indexOf(empty), 1);
  state.drafts.push({ id: same > 0 && !empty ? `${wanted} (${same + 1})` : wanted, heading, content });
}

function noteGap(state: State, number: string): void {
  const before = state.place.number;
  const parts = number.split('.').map(Number);
  const isSameBranch = parts.length === before.length && parts.slice(0, -1).every((part, at) => part === before[at]);
  if (isSameBranch && (parts.at(-1) ?? 0) > (before.at(-1) ?? 0) + 1) state.odd.push(`The numbering goes from ${before.join('.')} to ${number}.`);
}

function finish({ drafts, odd }: State): Found {
  const made = drafts.map(({ id, heading, content }) => ({ id: id.slice(0, 200), heading: heading.replace(/:$/, '').slice(0, 200), bullets: toBullets(content, heading) }));
  const sections = made.filter(({ bullets }) => bullets.length > 0);
  const bare = made.slice(1).filter(({ bullets, id }) => bullets.length === 0 && !sections.some((section) => section.id.startsWith(`${id}.`) || section.id.startsWith(`${id} >`)));
  return { sections, odd: [...odd, ...bare.map(({ id }) => `Nothing stands under the heading "${id}".`)] };
}
