import type { Doc } from './pack';
import type { Ranking, ScoredSection } from './rank';

/** Below this part of the best score found anywhere, the asker's own document is taken to be silent. Measured: it is at 0.60 where it is, from 0.71 where it speaks. */
export const SILENT_BELOW = 0.64;
/** Another document is worth quoting from this part of the best score. */
const OTHERS_FROM = 0.5;
/** A further section is worth citing from this part of the best one of its document. */
const WORTH_CITING = 0.55;
const MOST_CITATIONS = 20;

export interface Plan {
  /** The asker's own document has nothing on it. */
  silent: boolean;
  /** Which document leads the answer. */
  lead: Doc;
  sections: readonly ScoredSection[];
}

/** Decides whose guidance speaks first: the asker's own board, unless it is silent. Null when nothing was found. */
export function planAnswer(ranking: Ranking, board: Doc | null): Plan | null {
  const best = ranking.sections[0];
  if (!best) return null;
  const own = board === null ? undefined : ranking.sections.find(({ section }) => section.doc === board);
  const silent = board !== null && (own?.score ?? 0) < SILENT_BELOW * best.score;
  const lead = own && !silent ? own : best;
  const ofLead = worthCiting(ranking, lead);
  const others = ranking.sections.filter(({ section, score }) => section.doc !== lead.section.doc && score >= OTHERS_FROM * best.score);
  const bestOf = new Map<Doc, ScoredSection>();
  for (const scored of others) if (!bestOf.has(scored.section.doc)) bestOf.set(scored.section.doc, scored);
  const firsts = [...bestOf.values()];
  const rest = firsts.flatMap((first) => worthCiting(ranking, first).slice(1, 3));
  const sections = board === null ? [...bySc([...ofLead.slice(0, 2), ...firsts]), ...ofLead.slice(2), ...rest] : [...ofLead, ...firsts, ...rest];
  return { silent, lead: lead.section.doc, sections: sections.slice(0, MOST_CITATIONS) };
}

const bySc = (sections: readonly ScoredSection[]): ScoredSection[] => [...sections].sort((a, b) => b.score - a.score);

const worthCiting = (ranking: Ranking, best: ScoredSection): ScoredSection[] =>
  ranking.sections.filter(({ section, score }) => section.doc === best.section.doc && score >= WORTH_CITING * best.score).slice(0, 4);
