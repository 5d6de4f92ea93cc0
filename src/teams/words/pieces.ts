import { caseRefOf, caseRefsIn } from './case-ref';
import { companyIn } from './company';
import { lineWithout, type Line } from './line';
import { placeIn } from './place';
import { timesIn, tokensBetween, type SaidTime } from './times';

/** A line taken apart into its times, its case references and the rest. */
export interface Pieces {
  readonly times: readonly SaidTime[];
  readonly caseRefs: readonly string[];
  readonly rest: Line;
}

export function piecesOf(line: Line): Pieces {
  const times = timesIn(line);
  const timeless = lineWithout(line, new Set(times.flatMap(({ from, end }) => tokensBetween(line, from, end))));
  const refs = caseRefsIn(timeless);
  const caseRefs = [...new Set(refs.flatMap((index) => timeless.tokens[index] ?? []).map(caseRefOf))];
  return { times, caseRefs, rest: lineWithout(timeless, new Set(refs)) };
}

/** The one reference; null for none and for several. */
export const onlyRef = ({ caseRefs }: Pieces): string | null => (caseRefs.length === 1 ? caseRefs[0] ?? null : null);

export const namesIn = ({ rest }: Pieces): readonly string[] => companyIn(rest).names;

export const placeOf = ({ rest }: Pieces): string | null => placeIn(rest);
