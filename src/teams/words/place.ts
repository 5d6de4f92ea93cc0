import { companyIn } from './company';
import { lineOf, typed, type Line } from './line';

/** What is left of a check-in or a plan, once its times and its reference are out, is where. */
const ANYWHERE = /^(?:please|plis|thanks|diolch|cheers|now|nawr|rwan|today|tomorrow|tonight|just|currently|instead|latest|max|hopefully|fingers|crossed)$/;
const AT_AN_EDGE = /^(?:at|in|to|the|a|an|on|for|and|then|visit|visits|visiting|case|ref|reference|number|no|family|re|of|off|into|over|by|until|with|im|i|me|is|will|be|going|go|here|there|yn|ym|yng|i|o|ger|ar|am|achos|rhif|a|ac|ag|gyda|efo|ymweliad|alone|home|back|hello|hi|from|nol|mynd|weld|gweld|see|seeing|ir|ar|not)$/;
const PHONE = /^\+?\d{7,}$/;
const KEEPS_ITS_ARTICLE = /^(?:the|y|yr)$/;

function trimmed(line: Line): Line {
  const words = line.tokens.filter(({ word }) => !ANYWHERE.test(word) && !PHONE.test(word));
  const first = words.findIndex(({ word }) => !AT_AN_EDGE.test(word) || KEEPS_ITS_ARTICLE.test(word));
  const last = words.findLastIndex(({ word }) => !AT_AN_EDGE.test(word));
  return first === -1 ? lineOf([]) : lineOf(words.slice(first, last + 1));
}

/** A place as typed; null when nothing is left that could be one. */
export function placeIn(line: Line): string | null {
  const place = typed(trimmed(companyIn(line).rest));
  return /\p{L}{2}/u.test(place) ? place : null;
}
