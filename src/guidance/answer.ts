import { answersCy } from '../strings/cy/answers';
import { answersEn, type AnswerStrings } from '../strings/en/answers';
import { abstain, type Abstention } from './abstain';
import { composeAnswer, composeOthers, composeShort, trimParts } from './compose';
import { cautionsFor } from './cautions';
import { isDangerNow } from './danger';
import { detectLanguage, type Language } from './language';
import type { Guidance } from './load';
import { boardAsked } from './named';
import type { Audience, Doc } from './pack';
import { findParts, withBanner, type Parts } from './parts';
import { planAnswer } from './plan';
import { readQuery } from './query';
import { rank, type Ranking } from './rank';
import type { Group } from './term-index';

export { pastReviewIn } from './freshness';
export { loadGuidance, textsOf, type Guidance } from './load';
export type { Parts, Quoted, OtherBoard } from './parts';

export interface Question {
  text: string;
  /** The asker's own board, or null. */
  board: Doc | null;
  audience: Audience | null;
  /** For a text that does not tell its own language. */
  language: Language;
}

export interface Citation {
  doc: Doc;
  section: string;
  heading: string;
  published: string;
  /** The number under which the answer quotes it, or null for further reading. */
  position: number | null;
}

export interface Answer {
  /** Whole, plain markdown, at most 350 words. */
  text: string;
  /** 60 to 100 words for chat. */
  short: string;
  /** Best first, at most 20. */
  citations: readonly Citation[];
  declined: boolean;
  urgent: boolean;
  language: Language;
  topic: string | null;
  /** The same as data, so that a card can be built; null when nothing is quoted. */
  parts: Parts | null;
}

/** Answers from the guidance, or says that it is not there. Danger comes before everything and needs no search to be said. */
export function answerQuestion(guidance: Guidance, question: Question): Answer {
  const language = detectLanguage(question.text, question.language);
  const strings = stringsFor(language);
  if (isDangerNow(question.text)) return answerUrgent(guidance, question, language);
  const query = readQuery(guidance.lexicon, question.text, language);
  const ranking = rank(guidance, { query, text: question.text, audience: question.audience });
  const why = abstain(guidance, { text: question.text, query, ranking });
  const cautions = cautionsFor(question.text).map((caution) => strings.cautions[caution]);
  const declined = (because: Abstention): Answer => decline(strings, { language, ranking, why: because, cautions });
  if (why) return declined(why);
  return answerFrom({ guidance, question, language, ranking, groups: query.groups, cautions }) ?? declined({ why: 'nothing' });
}

const stringsFor = (language: Language): AnswerStrings => (language === 'cy' ? answersCy : answersEn);

interface Ranked { guidance: Guidance; question: Question; language: Language; ranking: Ranking; groups: readonly Group[]; cautions: readonly string[] }

function answerFrom({ guidance, question, language, ranking, groups, cautions }: Ranked): Answer | null {
  const board = boardAsked(question.text, question.board);
  const plan = planAnswer(ranking, board);
  if (!plan) return null;
  const strings = stringsFor(language);
  const parts = withBanner(guidance, strings, trimParts(strings, findParts({ guidance, strings, plan, ranking, groups, board, question, cautions })));
  const quoted = new Map([...parts.own, ...parts.others].map(({ doc, section, position }) => [`${doc} ${section}`, position]));
  const text = composeAnswer(strings, parts);
  return {
    text, short: composeShort(strings, parts), declined: false, urgent: false, language, topic: parts.topic, parts,
    citations: plan.sections.map(({ section }) => ({
      doc: section.doc, section: section.id, heading: section.heading,
      published: guidance.packs.get(section.doc)?.published ?? '',
      position: quoted.get(`${section.doc} ${section.id}`) ?? null,
    })),
  };
}

interface Declined { language: Language; ranking: Ranking; why: Abstention; cautions: readonly string[] }

function decline(strings: AnswerStrings, { language, ranking, why, cautions }: Declined): Answer {
  const nearest = ranking.sections[0]?.section;
  const near = nearest && why.why !== 'chat' ? strings.declinedNearest(`${strings.boards[nearest.doc]}, ${strings.section(nearest.id)} (${nearest.heading})`) : '';
  const ask = why.why === 'elsewhere' ? strings.declinedAsk(language === 'cy' ? why.subject.gofyn : why.subject.ask) : strings.declinedAskAnyone;
  const text = why.why === 'chat' ? strings.chat : [cautions.join(' '), strings.declined, ask, near].filter((line) => line !== '').join('\n\n');
  return { text, short: text, citations: [], declined: true, urgent: false, language, topic: null, parts: null };
}

// What the guidance says of the moment itself; searched for, so that every board's own section is found.
const INCIDENT = 'incident occurs stay calm decide stay or leave get out contact manager immediately 999 immediate danger';

function answerUrgent(guidance: Guidance, question: Question, language: Language): Answer {
  const strings = stringsFor(language);
  const query = readQuery(guidance.lexicon, INCIDENT, 'en');
  const ranking = rank(guidance, { query, text: INCIDENT, audience: question.audience });
  const found = answerFrom({ guidance, question: { ...question, text: INCIDENT }, language, ranking, groups: query.groups, cautions: [] });
  const first = [strings.urgent, strings.urgentSilent, strings.urgentNobodyTold].join('\n\n');
  const points = found?.parts?.own[0]?.points.slice(0, 3).map(({ text, items }) => `- ${[text, ...items.slice(0, 4)].join(' ')}`) ?? [];
  const text = points.length > 0 ? [first, strings.urgentAfter, points.join('\n')].join('\n\n') : first;
  return { text, short: first, citations: found?.citations.slice(0, 5) ?? [], declined: false, urgent: true, language, topic: null, parts: null };
}

/** The same answer with a short form that was written from its passages. Status and footer stay as they were. */
export function withText(answer: Answer, text: string): Answer {
  const status = [answer.parts?.leadBanner, answer.parts?.footer].filter((line) => typeof line === 'string' && line !== '').join(' ');
  return { ...answer, short: [answer.parts?.cautions.join(' ') ?? '', text, status].filter((block) => block !== '').join('\n\n') };
}

/** What other boards say: their points, then every difference that bears on the question. Empty when there is nothing to tell. */
export const othersIn = ({ parts, language }: Answer): string => (parts ? composeOthers(stringsFor(language), parts) : '');
