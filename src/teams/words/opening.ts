import { lineFrom, lineOf, type Line } from './line';

/** What people say before a command. It is taken off so that the command stands at the beginning. */
const GREETING = /^(?:(?:hi|hello|hey|hiya|helo|shwmae|smae|sumae|morning|good morning|good afternoon|bore da|prynhawn da|pnawn da|right|ok|so|please|plis|sorry|doorstep|bot|there|just|yes|yep|yeah|ie|iawn|reit) )+/;
/** A request said politely is a command; the same words in the first person may only be asking whether it is allowed. */
const REQUEST = /^(?:(?:can|could|would|will) (?:you|u) (?:please )?|i want to |i need to |id like to |i would like to |i wanna |im going to |let me |lets |time to |allwch chi |alli di |fedri di |dwi eisiau |dwi isio |dwi moyn |hoffwn i |wi moyn |rwyf am )/;
const MAY_I = /^(?:can|could|may) (?:i|we) (?:please )?|^(?:ga i|alla i|fedra i|gaf i) /;

export interface Opened {
  readonly line: Line;
  /** Asked of the bot ("can you ..."), so that a question mark is only manners. */
  readonly isRequest: boolean;
  readonly mayI: boolean;
}

const CLOSING = /(?: (?:please|plis|thanks|thank you|cheers|ta|diolch|diolch yn fawr|os gwelwch yn dda))+$/;

export function withoutGreeting(line: Line): Line {
  const found = GREETING.exec(line.words);
  return found ? lineFrom(line, found[0].length) : line;
}

export function openedBy(line: Line): Opened {
  const request = REQUEST.exec(line.words);
  const mayI = MAY_I.exec(line.words);
  const length = (request ?? mayI)?.[0].length ?? 0;
  return { line: lineFrom(line, length), isRequest: request !== null, mayI: mayI !== null };
}

/** The line without the thanks at its end. */
export function withoutThanks(line: Line): Line {
  const found = CLOSING.exec(line.words);
  return found ? lineOf(line.tokens.filter((_, index) => (line.starts[index] ?? 0) < found.index)) : line;
}
