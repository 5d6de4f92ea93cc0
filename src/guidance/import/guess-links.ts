import type { Section } from '../pack';
import type { SectionRef, Topic } from '../topics';
import { contentStems } from '../words';

/**
 * Finds the sections of an imported document that speak to a topic. Without such links every other board's section would
 * outweigh the asker's own, and her document would count as silent on what it plainly says.
 */
export interface Linker { linksOf: (topic: Topic) => SectionRef[] }

/**
 * How much of a topic's title, by weight, a section has to hold, and how much its best point counts against the whole. Measured with each
 * board's own text imported under ids that no topic knows: without links 60 of 130 askers were told that their own document is silent,
 * with these 5. The price: one link in ten is to a document that our own topics do not link, and two of three documents that are silent
 * seemed to speak. From 0.7 on it is one in thirty and none of three, but 12 are told of silence: the worse mistake, so it stays at 0.5.
 */
export const LINK_FROM = 0.5;
const POINT = 0.8;
const NEARLY_AS_GOOD = 0.9;
const MOST_LINKS = 2;

interface Looked { section: Section; whole: ReadonlySet<string>; points: readonly ReadonlySet<string>[] }

/** `all` tells which words are rare; `imported` is where links may lead. */
export function makeLinker(all: readonly Section[], imported: readonly Section[]): Linker {
  const wholes = all.map(stemsOf);
  const counts = new Map<string, number>();
  for (const stems of wholes) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const weight = (stem: string): number => Math.log(1 + all.length / (1 + (counts.get(stem) ?? 0)));
  const looked = imported.map((section): Looked => ({
    section, whole: stemsOf(section),
    // An item is read with its lead, never with its neighbours: "mental health" in one and "capacity" in the next are not mental capacity.
    points: section.bullets.flatMap(({ text, items }) => [text, ...items.map((item) => `${text} ${item}`)].map((point) => new Set(contentStems(`${section.heading} ${point}`)))),
  }));
  return { linksOf: (topic) => linksOf(topic, looked, weight) };
}

function linksOf(topic: Topic, looked: readonly Looked[], weight: (stem: string) => number): SectionRef[] {
  const wanted = [...new Set(contentStems(topic.title))];
  const most = wanted.reduce((sum, stem) => sum + weight(stem), 0);
  if (most === 0) return [];
  const share = (stems: ReadonlySet<string>): number => wanted.reduce((sum, stem) => sum + (stems.has(stem) ? weight(stem) : 0), 0) / most;
  const scored = looked.map(({ section, whole, points }) => ({ section, score: (1 - POINT) * share(whole) + POINT * Math.max(0, ...points.map(share)) }))
    .filter(({ score }) => score >= LINK_FROM).sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  return scored.filter(({ score }) => score >= NEARLY_AS_GOOD * best).slice(0, MOST_LINKS).map(({ section: { doc, id } }) => ({ doc, section: id }));
}

const stemsOf = ({ heading, bullets }: Section): Set<string> => new Set(contentStems([heading, ...bullets.flatMap(({ text, items }) => [text, ...items])].join(' ')));
