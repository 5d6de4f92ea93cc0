import type { Intent } from './intent';
import { lineFrom, lineOf, typed, type Line } from './line';
import { hasQuestionWord } from './question-words';

/** Commands about a colleague: the name is whatever is left, and is asked about when it fits nobody or several. */
const OUT_FOR = /^(?:check|checking|sign|signing|clock) out (?:for|on behalf of)(?= )|^(?:gwirio|tsiecio|checio|arwyddo|cofrestru) (?:allan|mas) (?:dros|drosto|drosti|ar ran)(?= )/;
const NAME_OUT = /^(?:please )?(?:check|sign|clock) (.+) out(?: please)?$/;
const BUDDY = /^(?:choose |pick |set |make )?(?:(?:my |a )?buddy(?: is| to| as)?|(?:dewis |fy )?(?:cyfaill|nghyfaill)(?: yw)?)(?: |$)/;
const MY_BUDDY = /^(?:make |choose |pick |set )?(.+) (?:as |is |to be )?my buddy$/;
const WITH = /^(?:(?:im|i am|were|we are|here|going|its me) )*(?:with|together with|efo|gyda|hefo)(?= )/;
/** Asked by herself for herself: "ring me" belongs to a call for help. */
const CALL = /^(?:(?:i want|i need|i would like|id like|can i have|could i have|hoffwn gael|dwi isio|dwi eisiau|dwi moyn|ga i) )*(?:a )?(?:(?:phone )?call(?: back)?|galwad(?: ffon)?)(?:$| (?:from|gan)(?= ))/;
/** "check me out" is her own check-out. */
const NO_NAME = /^(?:my|our|your|his|her|him|them|you|police|someone|somebody|nobody|family|families|children|people|respect|care|all|no|me|us|myself|fi|ni|it|this|that|the|a)(?: |$)/;
const MOST_WORDS_OF_A_NAME = 5;

export function nameIn(name: Line): string | null {
  const isName = name.tokens.length > 0 && name.tokens.length <= MOST_WORDS_OF_A_NAME && !hasQuestionWord(name.words) && !NO_NAME.test(name.words) && !/\d/.test(name.words);
  return isName ? typed(name) : null;
}

function readOutFor(line: Line): Intent | null {
  const head = OUT_FOR.exec(line.words);
  const around = NAME_OUT.test(line.words) ? lineOf(line.tokens.filter(({ word }, index) => !(index === 0 || /^(?:please|out)$/.test(word)))) : null;
  const name = head ? lineFrom(line, head[0].length + 1) : around;
  const said = name && nameIn(name);
  return said ? { is: 'check-out-for', name: said } : null;
}

function readBuddy(line: Line): Intent | null {
  const head = BUDDY.exec(line.words);
  const after = head && lineFrom(line, head[0].length);
  if (after) return after.tokens.length === 0 ? { is: 'buddy', name: null } : named(after);
  if (!MY_BUDDY.test(line.words)) return null;
  return named(lineOf(line.tokens.filter(({ word }, index) => !(index >= line.tokens.length - 2 || /^(?:make|choose|pick|set|as|is|to|be)$/.test(word)))));
}

function named(line: Line): Intent | null {
  const name = nameIn(line);
  return name === null ? null : { is: 'buddy', name };
}

function readCall(line: Line): Intent | null {
  const head = CALL.exec(line.words);
  if (!head) return null;
  if (head[0].length === line.words.length) return { is: 'want-call', name: null };
  const name = nameIn(lineFrom(line, head[0].length + 1));
  return name === null ? null : { is: 'want-call', name };
}

export const readColleague = (line: Line): Intent | null => readOutFor(line) ?? readBuddy(line) ?? readCall(line);

/** "with Tom": read last, since a place or a time makes it a check-in. */
export function readCompany(line: Line): Intent | null {
  const head = WITH.exec(line.words);
  const name = head && nameIn(lineFrom(line, head[0].length + 1));
  return name ? { is: 'company', name } : null;
}
