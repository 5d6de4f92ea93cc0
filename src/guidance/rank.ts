import type { Elsewhere } from './elsewhere';
import type { Guidance } from './load';
import type { Audience, Section } from './pack';
import type { Query } from './query';
import type { Passage, SearchIndex } from './search-index';
import { scoreGroups, type Group } from './term-index';
import type { Topic } from './topics';
import { contentStems } from './words';

export interface ScoredPassage { passage: Passage; score: number }
export interface ScoredSection { section: Section; score: number; passages: readonly ScoredPassage[] }
export interface ScoredTopic { topic: Topic; score: number }
export interface Ranking {
  sections: readonly ScoredSection[];
  /** Best first. */
  topics: readonly ScoredTopic[];
  /** The score of the best topic or point. */
  best: number;
  /** How well the best subject outside the guidance fits, on the topics' scale. */
  elsewhere: { subject: Elsewhere; score: number } | null;
}

/** The measured weights: see test/README-guidance.md. */
export const WEIGHTS = {
  passage: 0.64,
  morePassages: 0.18,
  lead: 0.3,
  heading: 0.15,
  section: 0.27,
  topic: 1.4,
  phrase: 0.6,
  wholeSubject: 0.36,
  /** What a second and third link of a topic within one document is worth. */
  laterLink: 0.85,
  /** How steeply a topic's worth falls behind the best one. */
  sharp: 0.25,
  /** How many topics and points lend their score to the sections they link. */
  subjects: 12,
  /** How many of the best topics and points name what to quote, and how much their words count. */
  titles: 2,
  title: 1.44,
  /** How much the asker's own words count beside those. */
  asked: 1.7,
  /** The same for every word that is said of them. */
  saying: 0.7,
  otherAudience: 0.75,
  /** What a topic of steps gains when the question is what to do now. */
  steps: 1.6,
};

/** "They threatened me, what now" asks for steps and not for a list of threats, though the words are the list's. */
const WHAT_NOW = /\b(?:what (?:do|should|shall|can|must) (?:i|we) do|what now|what next|what happens next|beth nawr|beth nesaf|beth (?:ddylwn|dylwn|ddylen|dylen))\b/i;

/** Scores every section from its best points, its whole text, and the topics that link it. */
export function rank(guidance: Guidance, { query, text, audience }: { query: Query; text: string; audience: Audience | null }): Ranking {
  const said = scorePassages(guidance.index, query.groups);
  const passages = passagesBySection(guidance.index, said);
  const wholes = scoreGroups(guidance.index.sectionIndex, query.groups);
  const subjects = scoreSubjects(guidance.index, query);
  const all = [...guidance.topics, ...guidance.points];
  const linking = subjects.flatMap(({ at, score }) => {
    const topic = all[at];
    return topic ? [{ topic, score: topic.kind === 'steps' && WHAT_NOW.test(text) ? score * WEIGHTS.steps : score }] : [];
  }).sort((a, b) => b.score - a.score).slice(0, WEIGHTS.subjects);
  const linked = scoreLinks(linking);
  const named = scorePassages(guidance.index, meant(linking));
  const quotable = passagesBySection(guidance.index, said.map((score, id) => WEIGHTS.asked * score + (named[id] ?? 0)));
  const sections = guidance.index.sections.map((section, at) => {
    const points = passages.get(section) ?? [];
    const score = WEIGHTS.passage * (points[0]?.score ?? 0)
      + WEIGHTS.morePassages * points.slice(1, 4).reduce((sum, point) => sum + point.score, 0)
      + WEIGHTS.section * (wholes[at] ?? 0)
      + WEIGHTS.topic * (linked.get(`${section.doc} ${section.id}`) ?? 0);
    return { section, passages: quotable.get(section) ?? points, score: score * audienceFit(guidance, section, audience) };
  });
  return {
    sections: sections.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score),
    topics: linking.filter(({ topic }) => guidance.topics.includes(topic)),
    best: linking[0]?.score ?? 0,
    elsewhere: bestElsewhere(guidance, subjects),
  };
}

/** What the best topics and points are called and how they are spoken of: it tells which of a section's points to quote when the asker's words do not. */
const meant = (linking: readonly ScoredTopic[]): Group[] =>
  linking.slice(0, WEIGHTS.titles).flatMap(({ topic, score }) => {
    const share = score / (linking[0]?.score ?? 1);
    const title = contentStems(topic.title);
    const said = new Set(topic.say.flatMap(contentStems));
    return [...title.map((stem) => one(stem, WEIGHTS.title * share)), ...[...said].map((stem) => one(stem, WEIGHTS.saying * share))];
  });

const one = (stem: string, weight: number): Group => ({ terms: [{ stems: [stem], weight }] });

/** A point has something of its section's heading, an item also something of its lead. */
function scorePassages(index: SearchIndex, groups: readonly Group[]): Float64Array {
  const alone = scoreGroups(index.passageIndex, groups);
  const headings = scoreGroups(index.headingIndex, groups);
  const headingOf = new Map(index.sections.map((section, at) => [section, headings[at] ?? 0]));
  return alone.map((score, id) => {
    const passage = index.passages[id];
    const lead = passage && passage.leadBefore > 0 ? alone[id - passage.leadBefore] ?? 0 : 0;
    return score + WEIGHTS.lead * lead + WEIGHTS.heading * (passage ? headingOf.get(passage.section) ?? 0 : 0);
  });
}

/** The points of each section that say anything of it, best first. */
function passagesBySection(index: SearchIndex, scores: Float64Array): Map<Section, ScoredPassage[]> {
  const found = new Map<Section, ScoredPassage[]>();
  scores.forEach((score, id) => {
    const passage = index.passages[id];
    if (!passage || score <= 0) return;
    const same = found.get(passage.section);
    if (same) same.push({ passage, score }); else found.set(passage.section, [{ passage, score }]);
  });
  for (const points of found.values()) points.sort((a, b) => b.score - a.score);
  return found;
}

interface ScoredSubject { at: number; score: number }

/** Topics and subjects elsewhere compete on one scale: by their best phrase and by all that is said of them. */
function scoreSubjects(index: SearchIndex, query: Query): ScoredSubject[] {
  const wholes = scoreGroups(index.subjectIndex, query.groups);
  const bestPhrase = new Float64Array(wholes.length);
  scoreGroups(index.phraseIndex, query.groups).forEach((score, id) => {
    const at = index.phraseSubjects[id] ?? 0;
    if (score > (bestPhrase[at] ?? 0)) bestPhrase[at] = score;
  });
  return Array.from(wholes, (whole, at) => ({ at, score: WEIGHTS.wholeSubject * whole + WEIGHTS.phrase * (bestPhrase[at] ?? 0) }))
    .filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
}

function scoreLinks(topics: readonly ScoredTopic[]): Map<string, number> {
  const linked = new Map<string, number>();
  const best = topics[0]?.score ?? 1;
  for (const { topic, score: plain } of topics) {
    const score = plain * (plain / best) ** WEIGHTS.sharp;
    const seen = new Map<string, number>();
    for (const { doc, section } of topic.sections) {
      const earlier = seen.get(doc) ?? 0;
      seen.set(doc, earlier + 1);
      const key = `${doc} ${section}`;
      linked.set(key, Math.max(linked.get(key) ?? 0, score * WEIGHTS.laterLink ** earlier));
    }
  }
  return linked;
}

function bestElsewhere(guidance: Guidance, subjects: readonly ScoredSubject[]): Ranking['elsewhere'] {
  const before = guidance.topics.length + guidance.points.length;
  const best = subjects.find(({ at }) => at >= before);
  const subject = best && guidance.elsewhere[best.at - before];
  return best && subject ? { subject, score: best.score } : null;
}

/** Adult guidance is only a second best for a question on children, and the reverse. */
function audienceFit(guidance: Guidance, section: Section, audience: Audience | null): number {
  const written = guidance.packs.get(section.doc)?.audience ?? 'both';
  return audience === null || audience === 'both' || written === 'both' || written === audience ? 1 : WEIGHTS.otherAudience;
}
