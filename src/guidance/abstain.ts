import type { Elsewhere } from './elsewhere';
import type { Guidance } from './load';
import { asksOtherBoard, OTHER_BOARD } from './other-boards';
import type { Query } from './query';
import type { Ranking } from './rank';

/** Why a question is not answered from the guidance: a greeting, a subject others know, or nothing found. */
export type Abstention = { why: 'chat' } | { why: 'elsewhere'; subject: Elsewhere } | { why: 'nothing' };

/**
 * What speaks for and against a question being for somebody else; above 0 together it is declined. A logistic regression over all sets
 * and 164 questions outside the guidance, each set tried on what was fitted without it; the base lies where 0.994 of the answerable are answered: to decline wrongly is worse than to answer too much.
 */
export const SIGNS = {
  base: 3,
  /** How near the best subject elsewhere comes to the best topic. */
  closeness: 7.8,
  /** "He", "mum", "the family": somebody is being worked with. */
  aboutSomebody: -3.1,
  /** "Visit", "threat", "supervision": what the guidance speaks of under that very name. */
  ourWork: -3,
  /** "How do I", "when is", "is there a". */
  asksHow: 2.35,
  asksAmount: 4.4,
  /** A word that only subjects elsewhere use. */
  theirWord: 1.7,
  /** The share of words with a meaning in the guidance. */
  meaning: -1.5,
  words: -1.4,
};

const CHAT = /^(?:(?:hi|hello|hey|hiya|yo|helo|shwmae|bore da|prynhawn da|noswaith dda|good (?:morning|afternoon|evening|night)|morning|thanks|thank you|thank u|ta|cheers|diolch|thats (?:great|good|fine|helpful|it)|perfect|lovely|ok|okay|cool|great|lol|haha|bye|see you|hwyl|nice one|brilliant|sorry|test|testing)[\s!.,?]*)*(?:(?:you |u )?(?:alright|all right|ok|okay|well)\??)?[\s!.,?]*(?:how (?:are|r) (?:you|u|things)(?: (?:doing|today|keeping))?|hows (?:it|things|your (?:day|week|morning))(?: (?:going|been))?|hows you|how do you do|whats up|sut (?:wyt ti|ydych chi|dach chi|mae|ma i|mae hi)|shwt (?:wyt ti|ma i)|are you (?:there|ok|real)|what(?:s| is) your name|who are you|pwy wyt ti|you there|nice to meet you|have a (?:good|nice) \w+)?[\s!.,?]*(?:(?:bot|doorstep|mate|love|pal|today|heddiw)[\s!.,?]*)*$/i;

const AMOUNT = /\bhow (?:much|many|long can|often can|old)\b|\bwhat(?:s| is| are)? the (?:\w+ )?(?:rate|cost|price|fee|dose|number|amount|limit|age|salary|allowance|fine|penalty|sentence)\b|\b(?:weekly|monthly|per hour|per week|a year|an hour|helpdesk|phone number)\b|\bfaint\b/i;
const ASKS_HOW = /^(?:and |so |hi |please |can you (?:tell me )?)*(?:how (?:do|can|would) (?:i|you|we)|where (?:do|can|is|are|s)|wheres|when (?:is|s|does|do)|whens|who (?:do i|is the|won|runs|s)|what(?:s| is| are) the|what time|which|is there|can (?:i|you|my)|tell me|write|translate|recommend)\b/i;
const SOMEBODY = /\b(?:he|hes|hed|hell|him|his|she|shes|shed|her|hers|they|theyre|theyve|theyd|theyll|them|their|mum|mam|mother|dad|father|parents?|family|families|child|children|kids?|carer|son|daughter|nan|nana|gran|grandad|grandma|aunt|auntie|aunty|uncle|cousin|brother|sister|husband|wife|boyfriend|girlfriend|teulu|fam|tad|rhieni|rhiant|plentyn|plant|nhw|hi)\b/i;
const OUR_WORK = /\b(?:threat\w*|hostil\w*|violen\w*|aggress\w*|angry|shout\w*|swear\w*|swore|scar(?:ed|y)|afraid|frighten\w*|intimidat\w*|uncooperat\w*|resist\w*|visit\w*|supervis\w*|safe\w*|risk\w*|collu\w*|complian\w*|guidance|board|protocol|meeting|manager|boss|gaffer|supervisor|colleagues?|workers?|clients?|conference|incident|attack\w*|cyfarfod|ymweliad\w*|canllaw\w*|rheolwr|gweithiwr)\b/i;

export function abstain(guidance: Guidance, { text, query, ranking }: { text: string; query: Query; ranking: Ranking }): Abstention | null {
  const plain = text.trim().replace(/['\u2019]/g, '');
  if (CHAT.test(plain)) return { why: 'chat' };
  if (asksOtherBoard(text)) return { why: 'elsewhere', subject: OTHER_BOARD };
  const { elsewhere } = ranking;
  if (query.groups.length === 0 || (ranking.sections.length === 0 && !elsewhere)) return { why: 'nothing' };
  // No subject to compare with: documents that nobody has linked to topics yet.
  if (ranking.best === 0 && !elsewhere) return null;
  if (weighSigns(guidance, plain, query, ranking) <= 0) return null;
  return elsewhere ? { why: 'elsewhere', subject: elsewhere.subject } : { why: 'nothing' };
}

/** Keeps a subject without any score from being infinitely far. */
const LEAST_SCORE = 2;

function weighSigns(guidance: Guidance, plain: string, { said, groups }: Query, { best, elsewhere }: Ranking): number {
  const count = Math.max(1, said.length);
  const closeness = Math.log((elsewhere?.score ?? 0) + LEAST_SCORE) - Math.log(best + LEAST_SCORE);
  return SIGNS.base + SIGNS.closeness * closeness
    + (SOMEBODY.test(plain) ? SIGNS.aboutSomebody : 0)
    + (OUR_WORK.test(plain) ? SIGNS.ourWork : 0)
    + (ASKS_HOW.test(plain) ? SIGNS.asksHow : 0)
    + (AMOUNT.test(plain) ? SIGNS.asksAmount : 0)
    + (said.some((stem) => guidance.onlyElsewhere.has(stem)) ? SIGNS.theirWord : 0)
    + SIGNS.meaning * groups.filter(({ terms }) => terms.length > 1).length / count
    + SIGNS.words * Math.log(count);
}
