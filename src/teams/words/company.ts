import { nameIn } from './colleague';
import { lineOf, readLine, type Line, type Token } from './line';
import { tidy } from './tidy';

/** Who goes along, out of the words of a check-in or a plan. A name is no part of a place. */
const COMPANY = /(?:^| )(?:(?:together|along) )?(?:with|efor?|gydar?|hefor?)(?= |$)/;
/** What ends a name: from here on it may be a place again. */
const AFTER = /^(?:at|in|to|on|yn|ym|yng|ger|am)$/;
const AND = /^(?:and|n|plus|ac|a|hefyd)$/;
/** Who is no colleague. What is left that fits nobody is asked. */
const NOT_OURS = /^(?:mum|mam|dad|mam a dad|parent|parents|child|kid|kids|baby|client|patient|school|headteacher|gp|doctor|nan|gran|grandparents|social|student|interpreter|teulu|plant|plentyn|mam-gu|nain|heddlu|rhieni|cyfieithydd)$/;
const MOST_NAMES = 4;

export interface Company {
  readonly names: readonly string[];
  /** The line without them. */
  readonly rest: Line;
}

export function companyIn(line: Line): Company {
  const found = COMPANY.exec(line.words);
  if (!found) return { names: [], rest: line };
  const start = found.index === 0 ? 0 : found.index + 1;
  const before = line.tokens.filter((_, index) => (line.starts[index] ?? 0) < start);
  const said = line.tokens.filter((_, index) => (line.starts[index] ?? 0) >= found.index + found[0].length);
  const end = said.findIndex(({ word }) => AFTER.test(word));
  const [people, after] = end === -1 ? [said, []] : [said.slice(0, end), said.slice(end)];
  return { names: namesOf(people), rest: lineOf([...before, ...after]) };
}

function namesOf(tokens: readonly Token[]): string[] {
  const groups: Token[][] = [[]];
  for (const token of tokens) {
    // "a" is "and" between two Welsh names, and an article before anything else.
    if (AND.test(token.word) && (groups.at(-1)?.length ?? 0) > 0) groups.push([]);
    else groups.at(-1)?.push(token);
  }
  return groups.flatMap((group) => (group.some(({ word }) => NOT_OURS.test(word)) ? [] : (nameIn(lineOf(group)) ?? []))).slice(0, MOST_NAMES);
}

/** Names as a card carries them, one after another with commas. */
export const namesWritten = (text: string): string[] => text.split(',').flatMap((name) => nameIn(readLine(tidy(name))) ?? []).slice(0, MOST_NAMES);
