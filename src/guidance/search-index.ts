import type { Section } from './pack';
import { makeTermIndex, type TermIndex } from './term-index';
import { contentStems, pairsOf } from './words';

/** One point or one list item: the grain in which answers are found and quoted. */
export interface Passage {
  id: number;
  section: Section;
  bullet: number;
  /** Which item of the bullet's list, or null for the bullet itself. */
  item: number | null;
  text: string;
  /** For an item, how many places before it its lead stands. */
  leadBefore: number;
}

export interface SearchIndex {
  passages: readonly Passage[];
  sections: readonly Section[];
  passageIndex: TermIndex;
  headingIndex: TermIndex;
  sectionIndex: TermIndex;
  phraseIndex: TermIndex;
  subjectIndex: TermIndex;
  /** Which subject each phrase of `phraseIndex` belongs to, by its place among those given. */
  phraseSubjects: readonly number[];
}

/** A topic, or a subject outside the guidance, as people speak of it. */
export interface Subject { title: string; phrases: readonly string[] }

/** Subjects differ in how much is said of them: that a word is said counts, hardly how often and in how much. Measured: test/README-guidance.md. */
const SAID = { k: 0.5, b: 0.5, d: 0.5 };

export function buildIndex(sections: readonly Section[], subjects: readonly Subject[]): SearchIndex {
  const passages = sections.flatMap(passagesOf).map((passage, id) => ({ id, ...passage }));
  const headings = new Map(sections.map((section) => [section, stemmed(headingOf(section))]));
  const texts = passages.map(({ text }) => contentStems(text));
  const wholes = new Map<Section, string[]>(sections.map((section) => [section, []]));
  passages.forEach(({ section }, at) => wholes.get(section)?.push(...(texts[at] ?? [])));
  const phrases = subjects.flatMap(({ title, phrases: said }, subject) => [title, ...said].map((phrase) => ({ subject, stems: contentStems(phrase) })));
  const said = subjects.map((): string[] => []);
  for (const { subject, stems } of phrases) said[subject]?.push(...stems);
  return {
    passages, sections,
    passageIndex: makeTermIndex(texts.map((stems) => ({ text: stems.join(' '), pairs: pairsOf(stems).join(' ') })), { text: 1, pairs: 0.5 }),
    headingIndex: makeTermIndex(sections.map((section) => ({ heading: headings.get(section) ?? '' })), { heading: 1 }),
    sectionIndex: makeTermIndex(sections.map((section) => ({ heading: headings.get(section) ?? '', text: wholes.get(section)?.join(' ') ?? '' })), { text: 1, heading: 1 }),
    phraseIndex: makeTermIndex(phrases.map(({ stems }) => ({ phrase: stems.join(' '), pairs: pairsOf(stems).join(' ') })), { phrase: 1, pairs: 0.5 }, { subjects: { of: phrases.map(({ subject }) => subject), count: subjects.length } }),
    subjectIndex: makeTermIndex(subjects.map(({ title }, at) => ({ title: stemmed(title), said: said[at]?.join(' ') ?? '' })), { title: 1.5, said: 1 }, { bm25: SAID }),
    phraseSubjects: phrases.map(({ subject }) => subject),
  };
}

const stemmed = (text: string): string => contentStems(text).join(' ');
const headingOf = (section: Section): string => `${section.id.replace(/^[\d.]+$/, '').replace(' > ', ' ')} ${section.heading}`;

function passagesOf(section: Section): Omit<Passage, 'id'>[] {
  return section.bullets.flatMap((bullet, at) => [
    { section, bullet: at, item: null, text: bullet.text, leadBefore: 0 },
    ...bullet.items.map((text, item) => ({ section, bullet: at, item, text, leadBefore: item + 1 })),
  ]);
}
