import type { Elsewhere } from './elsewhere';
import type { Guidance } from './load';
import type { Query } from './query';
import type { Ranking } from './rank';

/** Why a question is not answered from the guidance: a greeting, a subject others know, or nothing found. */
export type Abstention = { why: 'chat' } | { why: 'elsewhere'; subject: Elsewhere } | { why: 'nothing' };

/** How close the best subject elsewhere must come to the best topic, by what else speaks for it. Measured: test/README-guidance.md. */
export const LIMITS = { alone: 0.9, aboutFamily: 1.25, asksAmount: 0.7, oneMark: 0.5, faint: 0.8 };

/** Below this score even the best section hardly answers a question of some words; a short one never scores more. */
const FAINT = 40;
const ENOUGH_WORDS = 4;

const CHAT = /^(?:(?:hi|hello|hey|hiya|yo|helo|shwmae|bore da|prynhawn da|noswaith dda|good (?:morning|afternoon|evening|night)|morning|thanks|thank you|thank u|ta|cheers|diolch|thats (?:great|good|fine|helpful|it)|perfect|lovely|ok|okay|cool|great|lol|haha|bye|see you|hwyl|nice one|brilliant|sorry|test|testing)[\s!.,?]*)*(?:(?:you |u )?(?:alright|all right|ok|okay|well)\??)?[\s!.,?]*(?:how (?:are|r) (?:you|u|things)(?: (?:doing|today|keeping))?|hows (?:it|things|your (?:day|week|morning))(?: (?:going|been))?|hows you|how do you do|whats up|sut (?:wyt ti|ydych chi|dach chi|mae|ma i|mae hi)|shwt (?:wyt ti|ma i)|are you (?:there|ok|real)|what(?:s| is) your name|who are you|pwy wyt ti|you there|nice to meet you|have a (?:good|nice) \w+)?[\s!.,?]*(?:(?:bot|doorstep|mate|love|pal|today|heddiw)[\s!.,?]*)*$/i;

const AMOUNT = /\bhow (?:much|many|long can|often can|old)\b|\bwhat(?:s| is| are)? the (?:\w+ )?(?:rate|cost|price|fee|dose|number|amount|limit|age|salary|allowance|fine|penalty|sentence)\b|\b(?:weekly|monthly|per hour|per week|a year|an hour|helpdesk|phone number)\b|\bfaint\b/i;

export function abstain(guidance: Guidance, { text, query, ranking }: { text: string; query: Query; ranking: Ranking }): Abstention | null {
  if (CHAT.test(text.trim().replace(/['\u2019]/g, ''))) return { why: 'chat' };
  const elsewhere = ranking.elsewhere;
  if (query.groups.length === 0 || (ranking.sections.length === 0 && !elsewhere)) return { why: 'nothing' };
  if (!elsewhere) return null;
  const closeness = ranking.best === 0 ? Infinity : elsewhere.score / ranking.best;
  const marks = query.said.filter((stem) => guidance.onlyElsewhere.has(stem)).length;
  const alone = speaksOfFamily(query) ? LIMITS.aboutFamily : LIMITS.alone;
  const isFaint = query.said.length >= ENOUGH_WORDS && (ranking.sections[0]?.score ?? 0) < FAINT && !speaksOfFamily(query);
  const isElsewhere = closeness >= (isFaint ? LIMITS.faint : alone) || (AMOUNT.test(text) && closeness >= LIMITS.asksAmount) || (marks > 0 && closeness >= LIMITS.oneMark);
  return isElsewhere ? { why: 'elsewhere', subject: elsewhere.subject } : null;
}

const FAMILY = new Set(['child', 'parent', 'famili', 'carer']);
const speaksOfFamily = (query: Query): boolean => query.groups.some(({ terms }) => terms.some(({ stems }) => stems.every((stem) => FAMILY.has(stem))));
