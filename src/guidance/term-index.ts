interface Scores { ids: Int32Array; scores: Float64Array }

/** BM25 for one stem at a time, so that scores can be joined by meaning rather than only added. Scores as MiniSearch does: a test holds them together. */
export interface TermIndex { size: number; fields: readonly Field[]; kept: Map<string, Scores> }
interface Field { boost: number; /** For each stem the rows it stands in and, beside each, how often. */ postings: ReadonlyMap<string, number[]>; lengths: Uint16Array; average: number }

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

const BM25 = { k: 1.2, b: 0.7, d: 0.5 };

/** `rows` hold stems joined by spaces; a row's place is its id. */
export function makeTermIndex(rows: readonly Record<string, string>[], boost: Record<string, number>): TermIndex {
  const fields = Object.entries(boost).map(([name, weight]) => makeField(rows.map((row) => (row[name] ?? '').split(' ')), weight));
  return { size: rows.length, fields, kept: new Map() };
}

function makeField(rows: readonly (readonly string[])[], boost: number): Field {
  const postings = new Map<string, number[]>();
  const lengths = new Uint16Array(rows.length);
  rows.forEach((stems, id) => {
    lengths[id] = new Set(stems).size;
    for (const stem of stems) if (stem !== '') addPosting(postings, stem, id);
  });
  return { boost, postings, lengths, average: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, rows.length) };
}

/** Rows come in order, so a row that is there already is the last one. */
function addPosting(postings: Map<string, number[]>, stem: string, id: number): void {
  const places = postings.get(stem);
  if (!places) postings.set(stem, [id, 1]);
  else if (places[places.length - 2] === id) places[places.length - 1] = (places[places.length - 1] ?? 0) + 1;
  else places.push(id, 1);
}

function scoresOf(index: TermIndex, stem: string): Scores {
  const kept = index.kept.get(stem);
  if (kept) return kept;
  const byRow = new Map<number, number>();
  for (const field of index.fields) addScores(field, stem, index.size, byRow);
  const made = { ids: Int32Array.from(byRow.keys()), scores: Float64Array.from(byRow.values()) };
  // Unknown words are endless, known ones are not: only the latter are worth keeping.
  if (byRow.size > 0) index.kept.set(stem, made);
  return made;
}

function addScores({ boost, postings, lengths, average }: Field, stem: string, size: number, byRow: Map<number, number>): void {
  const places = postings.get(stem) ?? [];
  const rows = places.length / 2;
  const rarity = Math.log(1 + (size - rows + 0.5) / (rows + 0.5));
  for (let at = 0; at < places.length; at += 2) {
    const id = places[at] ?? 0;
    const often = places[at + 1] ?? 0;
    const long = 1 - BM25.b + BM25.b * ((lengths[id] ?? 0) / average);
    const score = rarity * (BM25.d + (often * (BM25.k + 1)) / (often + BM25.k * long));
    byRow.set(id, (byRow.get(id) ?? 0) + boost * score);
  }
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
