import { wordCount } from './excerpt';
import type { ScoredTopic } from './rank';
import { makeTermIndex, scoreGroups, type Group, type TermIndex } from './term-index';
import type { Topic } from './topics';
import { contentStems } from './words';

/** What the topics say of how the documents differ, each line found by its own words. */
export interface Differences { lines: readonly { topic: Topic; text: string }[]; index: TermIndex }

/** A topic's differences are told with the answer when it is nearly as good a match as the best topic or point, */
const TOPIC_IS_MEANT = 0.75;
/** and on request, or when documents are compared, when it comes this near to the best topic. */
const TOPIC_IS_NEAR = 0.6;
/** Compared, a line is also found by its own words, when they say nearly as much as those of any line. */
const LINE_IS_MEANT = 0.9;
/** A line is told from this part of the best line's score. */
const WORTH = 0.5;

export function indexDifferences(topics: readonly Topic[]): Differences {
  const lines = topics.flatMap((topic) => topic.differs.map((text) => ({ topic, text })));
  return { lines, index: makeTermIndex(lines.map(({ text }) => ({ text: contentStems(text).join(' ') })), { text: 1 }) };
}

interface Asked { topics: readonly ScoredTopic[]; best: number; groups: readonly Group[]; compares: boolean; isAbout: (topic: Topic) => boolean }

export interface Found {
  /** Plainly asked for. */
  sure: readonly string[];
  /** All that bear on it. */
  every: readonly string[];
}

/** The differences worth telling, best first. `isAbout` says whether a topic speaks of what the answer rests on. */
export function findDifferences({ lines, index }: Differences, { topics, best, groups, compares, isAbout }: Asked): Found {
  const scores = new Map(topics.filter(({ topic }) => isAbout(topic)).map(({ topic, score }) => [topic, score]));
  const nearest = Math.max(0, ...scores.values());
  const own = scoreGroups(index, groups);
  const bestLine = Math.max(0, ...own);
  const scored = lines.map(({ topic, text }, at) => ({ text, topic: scores.get(topic) ?? 0, own: own[at] ?? 0 }))
    .filter((line) => line.topic >= TOPIC_IS_NEAR * nearest && line.topic > 0 || compares && line.own >= LINE_IS_MEANT * bestLine && bestLine > 0)
    .sort((a, b) => b.topic + b.own - a.topic - a.own);
  const most = scored[0] ? scored[0].topic + scored[0].own : 0;
  const every = scored.filter((line) => line.topic + line.own >= WORTH * most);
  return { sure: every.filter((line) => compares || line.topic >= TOPIC_IS_MEANT * best).map(({ text }) => text), every: every.map(({ text }) => text) };
}

/** As many of the lines as fit, whole; at least one. */
export function withinWords(lines: readonly string[], words: number): string[] {
  let left = words;
  return lines.filter((line, at) => {
    const fits = at === 0 || wordCount(line) <= left;
    if (fits) left -= wordCount(line);
    return fits;
  });
}
