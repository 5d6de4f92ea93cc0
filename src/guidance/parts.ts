import type { AnswerStrings } from '../strings/en/answers';
import { findDifferences, withinWords, type Found } from './differ';
import { excerpt, pointWords, wordCount, type Point, type Wish } from './excerpt';
import type { Guidance } from './load';
import { asksToCompare } from './named';
import type { Audience, Doc, Pack, Section } from './pack';
import type { Plan } from './plan';
import type { Ranking, ScoredSection } from './rank';
import type { Group } from './term-index';
import type { Topic } from './topics';

/** A section as it is quoted. */
export interface Quoted { doc: Doc; board: string; section: string; heading: string; published: string; position: number; points: readonly Point[] }
export interface OtherBoard extends Quoted { isPast: boolean }

export interface Parts {
  topic: string | null;
  /** What must be said before anything is quoted. */
  cautions: readonly string[];
  /** Says that the asker's own document has nothing on it, or null. */
  silent: string | null;
  /** Says that the leading document is written for other work, or null. */
  otherAudience: string | null;
  own: readonly Quoted[];
  others: readonly OtherBoard[];
  /** The differences that fit the whole answer, and all that bear on the question. */
  differs: readonly string[];
  everyDifference: readonly string[];
  banner: string | null;
  /** The status of the leading document alone. */
  leadBanner: string | null;
  footer: string;
  englishOnly: string | null;
}

interface Asked {
  guidance: Guidance;
  strings: AnswerStrings;
  plan: Plan;
  ranking: Ranking;
  groups: readonly Group[];
  board: Doc | null;
  question: { text: string; audience: Audience | null };
  cautions: readonly string[];
}

/** How many words each part of the whole answer may take; together with headings and sources they stay under 350. */
export const WORDS = { whole: 335, lead: 180, leadList: 230, second: 55, other: 28, differs: 60, compared: 130, leadCompared: 110, source: 9, frame: 34 };
/** A second section of the leading document is quoted when it is nearly as good as the first. */
const NEARLY_AS_GOOD = 0.7;
/** So many other boards have a word before a second section of the leading one: more would cost facts. */
const OTHERS_FIRST = 1;

const ASKS_HOW_LONG = /\bhow (?:soon|long|often|quick(?:ly)?|fast|late)\b|\b(?:deadlines?|time ?(?:scales?|limits?|frames?)|by when|within what)\b|\b(?:pa mor (?:hir|fuan|aml)|faint o amser|erbyn pryd)\b/i;
const ASKS_LIST = /\b(?:list|what are|which|signs|types|kinds|areas|points|rules|things|examples|steps|questions|checklist|how many|ways|reasons|causes|what (?:should|must|do|does) (?:(?:a |my |the )?(?:managers?|supervisors?)|i ask|i check|go)|should be in|what goes in|factors|criteria|duties|responsibilities|rhestr|mathau|arwyddion|rhesymau|pa gwestiynau|sawl)\b/i;

export function findParts(asked: Asked): Parts {
  const { guidance, strings, plan, board, question } = asked;
  const lead = plan.sections.filter(({ section }) => section.doc === plan.lead);
  const compares = asksToCompare(question.text);
  const { sure, every: everyDifference } = differences(asked, compares);
  const differs = withinWords(sure, compares ? WORDS.compared : WORDS.differs);
  const wholeLists = ASKS_LIST.test(question.text);
  const asksHowLong = ASKS_HOW_LONG.test(question.text);
  const positions = new Map<Section, number>();
  const quote = (scored: ScoredSection, wish: Omit<Wish, 'asksHowLong'>): Quoted | null => {
    const points = excerpt(scored, { ...wish, asksHowLong });
    if (points.length === 0) return null;
    const position = positions.get(scored.section) ?? positions.size + 1;
    positions.set(scored.section, position);
    const { doc, id, heading } = scored.section;
    return { doc, board: strings.boards[doc], section: id, heading, published: guidance.packs.get(doc)?.published ?? '', position, points };
  };
  let left = WORDS.whole - WORDS.frame - wordCount(asked.cautions.join(' ')) - differs.reduce((sum, line) => sum + wordCount(line), 0);
  const take = (quoted: Quoted | null): Quoted[] => {
    if (quoted) left -= quoted.points.reduce((sum, point) => sum + pointWords(point) + 1, 0) + WORDS.source;
    return quoted ? [quoted] : [];
  };
  const ofOthers = firstOfEachOther(plan);
  const reserved = Math.min(ofOthers.length, OTHERS_FIRST) * (WORDS.other + WORDS.source);
  const own = lead.slice(0, 3).flatMap((scored, at) => {
    if (at > 0 && scored.score < NEARLY_AS_GOOD * (lead[0]?.score ?? 0)) return [];
    const words = at > 0 ? Math.min(WORDS.second, left - reserved - WORDS.source) : wholeLists ? WORDS.leadList : compares ? WORDS.leadCompared : WORDS.lead;
    return take(quote(scored, { words: Math.min(left, words), wholeLists: wholeLists && at === 0, most: at === 0 ? 9 : 2, fillLists: true }));
  });
  const others = ofOthers.flatMap((scored) => take(left > WORDS.other + WORDS.source ? quote(scored, { words: WORDS.other, wholeLists: false, most: 1, fillLists: false }) : null))
    .map((quoted): OtherBoard => ({ ...quoted, isPast: isPast(guidance, quoted.doc) }));
  return {
    topic: asked.ranking.topics[0]?.topic.title ?? null, cautions: asked.cautions, own, others, differs, everyDifference,
    silent: plan.silent && board !== null ? strings.silent(strings.boards[board]) : null,
    otherAudience: audienceNote(asked), banner: banner(guidance, strings, [...own, ...others].map(({ doc }) => doc)),
    leadBanner: banner(guidance, strings, [plan.lead]), footer: strings.footer, englishOnly: strings.passagesAreEnglish,
  };
}

function firstOfEachOther(plan: Plan): ScoredSection[] {
  const seen = new Set<Doc>([plan.lead]);
  return plan.sections.filter(({ section }) => {
    if (seen.has(section.doc)) return false;
    seen.add(section.doc);
    return true;
  });
}

function differences({ guidance, ranking, groups, plan }: Asked, compares: boolean): Found {
  const leadIds = new Set(plan.sections.slice(0, 3).map(({ section }) => `${section.doc} ${section.id}`));
  const isAbout = (topic: Topic): boolean => topic.sections.some(({ doc, section }) => leadIds.has(`${doc} ${section}`));
  return findDifferences(guidance.differences, { topics: ranking.topics, best: ranking.best, groups, compares, isAbout });
}

function audienceNote({ guidance, strings, plan, question }: Asked): string | null {
  const written = guidance.packs.get(plan.lead)?.audience;
  if (question.audience === null || question.audience === 'both' || !written || written === 'both' || written === question.audience) return null;
  return strings.otherAudience[written](strings.boards[plan.lead]);
}

const isPast = (guidance: Guidance, doc: Doc): boolean => {
  const reviewBy = guidance.packs.get(doc)?.reviewBy ?? null;
  return reviewBy !== null && guidance.today() > reviewBy;
};

/** The same parts with the status of the boards that are still quoted. */
export const withBanner = (guidance: Guidance, strings: AnswerStrings, parts: Parts): Parts =>
  ({ ...parts, banner: banner(guidance, strings, [...parts.own, ...parts.others].map(({ doc }) => doc)) });

function banner(guidance: Guidance, strings: AnswerStrings, docs: readonly Doc[]): string | null {
  const quoted = [...new Set(docs)].flatMap((doc) => {
    const pack = guidance.packs.get(doc);
    return pack ? [pack] : [];
  });
  const name = (pack: Pack): string => strings.boards[pack.doc];
  const past = quoted.filter(({ doc }) => isPast(guidance, doc)).map((pack) => ({ board: name(pack), review: pack.review }));
  const undated = quoted.filter(({ reviewBy }) => reviewBy === null).map(name);
  return [past.length > 0 ? strings.pastReview(past) : '', undated.length > 0 ? strings.noReview(undated) : ''].filter((line) => line !== '').join(' ') || null;
}
