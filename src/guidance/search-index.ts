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
  lead: string;
}

export interface SearchIndex {
  passages: readonly Passage[];
  sections: readonly Section[];
  passageIndex: TermIndex;
  sectionIndex: TermIndex;
  phraseIndex: TermIndex;
  subjectIndex: TermIndex;
  /** Which subject each phrase of `phraseIndex` belongs to, by its place among those given. */
  phraseSubjects: readonly number[];
}

/** A topic, or a subject outside the guidance, as people speak of it. */
export interface Subject { title: string; phrases: readonly string[] }

/** Neighbouring words as one ("group_supervis"), so that a term of two words outweighs the two words apart. */
const pairsIn = (text: string): string => pairsOf(contentStems(text)).join(' ');
const stemmed = (text: string): string => contentStems(text).join(' ');

export function buildIndex(sections: readonly Section[], subjects: readonly Subject[]): SearchIndex {
  const passages = sections.flatMap(passagesOf).map((passage, id) => ({ id, ...passage }));
  const phrases = subjects.flatMap(({ title, phrases: said }, subject) => [title, ...said].map((phrase) => ({ subject, phrase: stemmed(phrase) })));
  const phraseIndex = makeTermIndex(phrases.map(({ phrase }) => ({ phrase, pairs: pairsOf(phrase.split(' ')).join(' ') })), { phrase: 1, pairs: 0.5 });
  return {
    passages, sections,
    passageIndex: makeTermIndex(
      passages.map(({ text, lead, section }) => ({ text: stemmed(text), pairs: pairsIn(text), lead: stemmed(lead), heading: stemmed(headingOf(section)) })),
      { text: 1, pairs: 0.5, lead: 0.4, heading: 0.35 },
    ),
    sectionIndex: makeTermIndex(sections.map((section) => ({ heading: stemmed(headingOf(section)), text: stemmed(wordsOf(section)) })), { text: 1, heading: 1 }),
    phraseIndex,
    subjectIndex: makeTermIndex(subjects.map(({ title, phrases: said }) => ({ title: stemmed(title), said: stemmed(said.join(' ')) })), { title: 1.5, said: 1 }),
    phraseSubjects: phrases.map(({ subject }) => subject),
  };
}

const headingOf = (section: Section): string => `${section.id.replace(/^[\d.]+$/, '').replace(' > ', ' ')} ${section.heading}`;
const wordsOf = (section: Section): string => section.bullets.map((bullet) => [bullet.text, ...bullet.items].join(' ')).join(' ');

function passagesOf(section: Section): Omit<Passage, 'id'>[] {
  return section.bullets.flatMap((bullet, at) => [
    { section, bullet: at, item: null, text: bullet.text, lead: '' },
    ...bullet.items.map((text, item) => ({ section, bullet: at, item, text, lead: bullet.text })),
  ]);
}
