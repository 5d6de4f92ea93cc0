import type { Intent } from './intent';
import { isCaseRef } from './case-ref';
import type { Line } from './line';
import { CHECK_OUT_PARTS, type Part } from './check-out-parts';

/**
 * A check-out ends the watch, so the whole message has to be made of known parts, and it is sure only by the command itself,
 * her own word that she is safe, or a visit over or left *and* well. Anything said of leaving, out, or another reference is asked.
 */
type CheckOut = Extract<Intent, { is: 'check-out' }>;

interface PartFound {
  readonly part: Part;
  readonly end: number;
}

function partAt(words: string, position: number): PartFound | null {
  let longest: PartFound | null = null;
  for (const [part, pattern] of CHECK_OUT_PARTS) {
    pattern.lastIndex = position;
    const found = pattern.exec(words);
    if (found && found[0].length > 0 && (longest === null || pattern.lastIndex > longest.end)) longest = { part, end: pattern.lastIndex };
  }
  return longest;
}

function refAt(line: Line, position: number): PartFound | null {
  const index = line.starts.indexOf(position);
  const token = line.tokens[index];
  return token && isCaseRef(token) ? { part: 'named', end: position + token.word.length } : null;
}

/** The parts a message is made of, or null if one word of it is none. */
function partsOf(line: Line): ReadonlySet<Part> | null {
  const parts = new Set<Part>();
  for (let position = 0; position < line.words.length; ) {
    const found = partAt(line.words, position) ?? refAt(line, position);
    if (!found) return null;
    parts.add(found.part);
    position = line.words[found.end] === ' ' ? found.end + 1 : found.end;
  }
  return parts;
}

const ENDING: readonly Part[] = ['command', 'safe', 'over', 'gone', 'out', 'leaving'];
/** "all ok" may answer "are you all right?"; "ok" and "no problem" answer anything. */
const WELL_ALONE = /^(?:im|all|everything|everythings|alls|popeth|popethn|pob|dwin|win|fin|rwyn|safe|saff)(?: |$)/;

const isSure = (parts: ReadonlySet<Part>): boolean => {
  if (parts.has('named')) return false;
  if (parts.has('command')) return true;
  if (parts.has('leaving') || parts.has('staying') || parts.has('out')) return false;
  return parts.has('safe') || ((parts.has('over') || parts.has('gone')) && parts.has('well'));
};

/** Reads a check-out; null when the words are none. With a question mark, or "can I", it is never sure. */
export function readCheckOut(line: Line, asked: boolean): CheckOut | null {
  const parts = partsOf(line);
  if (!parts) return null;
  const isEnding = ENDING.some((part) => parts.has(part)) || (parts.has('well') && WELL_ALONE.test(line.words));
  return isEnding ? { is: 'check-out', sure: !asked && isSure(parts) } : null;
}
