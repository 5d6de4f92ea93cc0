import type { Line, Token } from './line';

const SHAPE = /^(?=.*\d)[\p{L}\d][\p{L}\d/-]{1,10}[\p{L}\d]$/u;
/** Shaped like a reference, but something else: an emergency number, a phone, a date, a time, a section of an Act, phone spelling. */
const NOT_A_REFERENCE: readonly RegExp[] = [
  /^(?:999|112|111|101)$/,
  /^0\d{9,11}$/,
  /^\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?$/,
  /^\d{4}-\d\d-\d\d$/,
  /^\d{1,2}(?:am|pm)$/,
  /^\d{1,4}(?:m|mins?|minutes?|h|hrs?|hours?|am|pm|ish|st|nd|rd|th|ain|fed)$/,
  /^s\d{2,3}$/,
  /^(?:l8r|gr8|w8|m8s?|2day|2nite|2moro|covid-?19|24\/7)$/,
];
const OUTWARD = /^[a-z]{1,2}\d[a-z\d]?$/;
const INWARD = /^\d[a-z]{2}$/;
const STREET = /^(?:road|rd|street|st|avenue|ave|close|lane|drive|court|way|terrace|place|crescent|gardens|grove|heol|ffordd|stryd|lon|clos|rhodfa|maes|cilgant)$/;
const BEFORE_A_PLACE = /^(?:at|in|yn|ym|yng|to)$/;

export const isCaseRef = ({ raw }: Token): boolean => SHAPE.test(raw) && !NOT_A_REFERENCE.some((pattern) => pattern.test(raw.toLowerCase()));

/** As typed, in capitals: the agency's own spelling of its references is not ours to change. */
export const caseRefOf = ({ raw }: Token): string => raw.toUpperCase();

/** "120 Newport Road", "CF24 2AB", "at CF24": a number of a place, not of a case. */
function isPartOfPlace(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.word ?? '';
  const next = tokens.slice(index + 1, index + 4).map((token) => token.word);
  const before = tokens[index - 1]?.word ?? '';
  if (/^\d{1,3}[a-z]?$/.test(word) && next.some((one) => STREET.test(one))) return true;
  if (/^\d{1,4}$/.test(word) && /^(?:heol|ffordd|stryd|lon)$/.test(next[0] ?? '')) return true;
  if (INWARD.test(word) && OUTWARD.test(before)) return true;
  return OUTWARD.test(word) && (INWARD.test(next[0] ?? '') || BEFORE_A_PLACE.test(before));
}

/** Which words of a line are case references. */
export const caseRefsIn = (line: Line): readonly number[] =>
  line.tokens.flatMap((token, index) => (isCaseRef(token) && !isPartOfPlace(line.tokens, index) ? [index] : []));
