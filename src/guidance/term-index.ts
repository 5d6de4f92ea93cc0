import MiniSearch from 'minisearch';

interface Scores { ids: Int32Array; scores: Float64Array }

/** MiniSearch's BM25 for one stem at a time, kept, so that scores can be joined by meaning rather than only added. */
export interface TermIndex { engine: MiniSearch; size: number; boost: Record<string, number>; kept: Map<string, Scores> }

/** One way of naming a thing. A term of several words counts by how many of them are there. */
export interface Term { stems: readonly string[]; weight: number }
/** Ways of naming one thing: what was said, and what the guidance calls it. */
export interface Group { terms: readonly Term[] }

/** Measured: see test/README-guidance.md. */
export const JOIN = {
  /** How much the second, third, ... way of naming the same thing adds to the best one. */
  sameThingAgain: 0.3,
  /** How strongly a term of several words wants all of them. */
  allWords: 1,
  /** Keeps a long term from outweighing a short one. */
  longTerm: 0.5,
};

/** `rows` hold stems joined by spaces; a row's place is its id. */
export function makeTermIndex(rows: readonly Record<string, string>[], boost: Record<string, number>): TermIndex {
  const engine = new MiniSearch({ fields: Object.keys(boost), tokenize: (text) => text.split(' '), processTerm: (term) => term || null });
  engine.addAll(rows.map((row, id) => ({ ...row, id })));
  return { engine, size: rows.length, boost, kept: new Map() };
}

function scoresOf(index: TermIndex, stem: string): Scores {
  const kept = index.kept.get(stem);
  if (kept) return kept;
  const hits = index.engine.search(stem, { boost: index.boost });
  const made = { ids: Int32Array.from(hits, ({ id }) => Number(id)), scores: Float64Array.from(hits, ({ score }) => score) };
  // Unknown words are endless, known ones are not: only the latter are worth keeping.
  if (hits.length > 0) index.kept.set(stem, made);
  return made;
}

/** A score for every row: within a group the best term counts in full, the others a little; groups add up. */
export function scoreGroups(index: TermIndex, groups: readonly Group[]): Float64Array {
  const total = new Float64Array(index.size);
  for (const { terms } of groups) {
    const [only] = terms;
    if (terms.length === 1 && only?.stems.length === 1) addTerm(index, only, total);
    else addGroup(index, terms, total);
  }
  return total;
}

function addTerm(index: TermIndex, { stems, weight }: Term, total: Float64Array): void {
  const { ids, scores } = scoresOf(index, stems[0] ?? '');
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0;
    total[id] = (total[id] ?? 0) + weight * (scores[at] ?? 0);
  }
}

function addGroup(index: TermIndex, terms: readonly Term[], total: Float64Array): void {
  const best = new Float64Array(index.size);
  const sum = new Float64Array(index.size);
  for (const term of terms) {
    const scores = scoreTerm(index, term);
    for (let id = 0; id < scores.length; id++) {
      const score = scores[id] ?? 0;
      if (score === 0) continue;
      if (score > (best[id] ?? 0)) best[id] = score;
      sum[id] = (sum[id] ?? 0) + score;
    }
  }
  for (let id = 0; id < best.length; id++) {
    const most = best[id] ?? 0;
    if (most > 0) total[id] = (total[id] ?? 0) + most + JOIN.sameThingAgain * ((sum[id] ?? 0) - most);
  }
}

function scoreTerm(index: TermIndex, { stems, weight }: Term): Float64Array {
  const sum = new Float64Array(index.size);
  for (const stem of stems) addTerm(index, { stems: [stem], weight }, sum);
  if (stems.length === 1) return sum;
  const count = new Uint8Array(index.size);
  for (const stem of stems) for (const id of scoresOf(index, stem).ids) count[id] = (count[id] ?? 0) + 1;
  const shrink = stems.length ** JOIN.longTerm;
  for (let id = 0; id < sum.length; id++) {
    if ((count[id] ?? 0) > 0) sum[id] = ((sum[id] ?? 0) * ((count[id] ?? 0) / stems.length) ** JOIN.allWords) / shrink;
  }
  return sum;
}
