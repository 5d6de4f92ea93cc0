import type { Doc } from './pack';

// How people name a board's guidance. "Cardiff" alone is enough; "West Wales" too.
const NAMES: readonly (readonly [Doc, RegExp])[] = [
  ['cardiff-vale', /\bcardiff\b|\bthe vale\b|\bcaerdydd\b|\bbro morgannwg\b|\bcavrsb\b/i],
  ['gwent', /\bgwent\b/i],
  ['durham', /\bdurham\b/i],
  ['cwm-taf', /\bcwm taf\b|\bcwmtaf\b|\bmorgannwg safeguarding\b|\bctm(?:sb)?\b/i],
  ['mid-west-wales', /\bmid (?:and|&|n) west\b|\bwest wales\b|\bcysur\b|\bma?wwsb\b|\bcanolbarth a gorllewin\b/i],
];

/** The documents a question names. */
export const docsNamed = (text: string): Doc[] => NAMES.filter(([, pattern]) => pattern.test(text)).map(([doc]) => doc);

const COMPARES = /\b(?:differ\w*|compared?|than|versus|vs|between)\b/i;
const SPEAKS_OF_BOARDS = /\b(?:boards?|documents?|guidances?|everywhere|elsewhere|byrddau|bwrdd|gwahan\w*)\b/i;
const ASKS_OF_SEVERAL = /\b(?:which|each|every|all|any|other|others|both|agree|the boards|the documents|same|pa|pob|eraill)\b/i;
const OURS = /\b(?:we|us|our|ours)\b/i;

/** Whose guidance is asked for: the one board that is named, or the asker's own, which a comparison starts from. */
export function boardAsked(text: string, own: Doc | null): Doc | null {
  const [only, second] = docsNamed(text);
  if (only === undefined || second !== undefined) return own;
  return own !== null && COMPARES.test(text) && OURS.test(text) ? own : only;
}

/** Whether the question is how documents differ, rather than what one says. */
export const asksToCompare = (text: string): boolean => docsNamed(text).length > 1 || /\bdiffer\w*\b/i.test(text) || (SPEAKS_OF_BOARDS.test(text) && ASKS_OF_SEVERAL.test(text));
