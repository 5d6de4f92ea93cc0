import { caseRefOf, isCaseRef } from './case-ref';
import type { Intent } from './intent';
import { lineFrom, typed, type Line } from './line';
import { hasQuestionWord } from './question-words';

/** Commands that carry a reference or a name, and nothing after it. */
const CASE = /^(?:(?:show|show me|open|look up|find|dangos) )?(?:the )?(?:case|history for|flags for|achos)(?: (?:number|no|ref|reference|file|rhif))* (?=\S+$)/;
/** The meeting itself may be left unsaid: "convene 4471". */
const CONVENE = /^(?:(?:convene|call|arrange|set up) (?:a |the )?(?:multi ?agency )?meeting|convene|(?:galw|trefnu) (?:y )?(?:cyfarfod|gyfarfod)(?: amlasiantaeth)?)(?: (?:for|about|on|case|am|ar gyfer|achos))* (?=\S+$)/;
const SAFETY_PLAN = /^(?:(?:show|open|make|start|new|write|create) )?(?:a |the )?(?:safety plan|risk reduction plan|cynllun diogelwch|cynllun lleihau risg)(?: (?:for|case|am|ar gyfer|achos))*(?: (?=\S+$)|$)/;
const CONTRACT = /^(?:(?:show|open|draft|make|start|new|create) )?(?:a |the )?(?:(?:written )?(?:contract|agreement)(?: of expectations)?|contract ysgrifenedig|cytundeb(?: ysgrifenedig)?|contract disgwyliadau)(?: (?:for|case|am|ar gyfer|achos))*(?: (?=\S+$)|$)/;
const HANDOVER = /^(?:hand over|handing over|trosglwyddo|trosglwyddor shifft)(?: (?:duty|the duty|the watch|my visits))?(?: (?:to|i|ir|at)(?: at)?(?= )|$)/;
/** "legal hold 4471", "lift the legal hold on Sam Evans": the card says which it is to be. */
const LEGAL_HOLD = /^(?:(?:set|put|place|show|lift|end|remove|gosod|rhoi|dangos|codi) )?(?:a |the |y |yr )?(?:legal hold|d?daliad cyfreithiol)(?: (?:on|for|from|about|case|ar|oddi ar|am|achos))*(?: |$)/;
const MOST_WORDS_OF_A_NAME = 5;

type After = { readonly is: 'nothing' } | { readonly is: 'ref'; readonly caseRef: string } | { readonly is: 'other' };

function whatFollows(line: Line, head: RegExpExecArray): After {
  const [token] = lineFrom(line, head[0].length).tokens;
  if (!token) return { is: 'nothing' };
  return isCaseRef(token) ? { is: 'ref', caseRef: caseRefOf(token) } : { is: 'other' };
}

function readCase(line: Line): Intent | null {
  const head = CASE.exec(line.words);
  const after = head && whatFollows(line, head);
  return after?.is === 'ref' ? { is: 'case', caseRef: after.caseRef } : null;
}

function readConvene(line: Line): Intent | null {
  const head = CONVENE.exec(line.words);
  const after = head && whatFollows(line, head);
  return after?.is === 'ref' ? { is: 'convene', caseRef: after.caseRef } : null;
}

function readDocument(line: Line, is: 'safety-plan' | 'contract', pattern: RegExp): Intent | null {
  const head = pattern.exec(line.words);
  if (!head) return null;
  const after = whatFollows(line, head);
  return after.is === 'other' ? null : { is, caseRef: after.is === 'ref' ? after.caseRef : null };
}

function readHandover(line: Line): Intent | null {
  const head = HANDOVER.exec(line.words);
  if (!head) return null;
  const name = lineFrom(line, head[0].length);
  if (name.tokens.length > MOST_WORDS_OF_A_NAME || hasQuestionWord(name.words)) return null;
  return { is: 'handover', to: name.tokens.length === 0 ? null : typed(name) };
}

function readLegalHold(line: Line): Intent | null {
  const head = LEGAL_HOLD.exec(line.words);
  if (!head) return null;
  const after = whatFollows(line, head);
  const rest = lineFrom(line, head[0].length);
  if (rest.tokens.length > MOST_WORDS_OF_A_NAME || hasQuestionWord(rest.words)) return null;
  return { is: 'legal-hold', about: after.is === 'nothing' ? null : after.is === 'ref' && rest.tokens.length === 1 ? { caseRef: after.caseRef } : { name: typed(rest) } };
}

export const readAboutACase = (line: Line): Intent | null =>
  readCase(line) ?? readConvene(line) ?? readDocument(line, 'safety-plan', SAFETY_PLAN) ?? readDocument(line, 'contract', CONTRACT) ?? readLegalHold(line) ?? readHandover(line);
