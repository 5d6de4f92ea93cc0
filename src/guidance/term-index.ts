interface Scores { ids: Int32Array; scores: Float64Array }

/** BM25 for one stem at a time, so that scores can be joined by meaning rather than only added. Scores as MiniSearch does: a test holds them together. */
export interface TermIndex { size: number; fields: readonly Field[]; kept: Map<string, Scores>; subjects: Subjects | null; bm25: Bm25 }
/** How soon a word said again counts less (`k`), how much a long row pays for its length (`b`), and what having a word at all is worth (`d`). */
export interface Bm25 { k: number; b: number; d: number }
/** Which subject each row belongs to, where many rows speak of one: a word is as rare as the subjects that use it, not as the rows. */
export interface Subjects { of: readonly number[]; count: number }
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
  /** How far the best term an index knows stands in for one it does not: "rozzers" is in no section, so "police" counts for more. */
  standsIn: 0.7,
  /** What a word's rarity among subjects is worth beside its rarity among rows. */
  amongSubjects: 1.5,
};

const LEAST_WEIGHT = 0.1;
const BM25: Bm25 = { k: 1.2, b: 0.7, d: 0.5 };

/** `rows` hold stems joined by spaces; a row's place is its id. */
export function makeTermIndex(rows: readonly Record<string, string>[], boost: Record<string, number>, { subjects = null, bm25 = BM25 }: { subjects?: Subjects | null; bm25?: Bm25 } = {}): TermIndex {
  const fields = Object.entries(boost).map(([name, weight]) => makeField(rows.map((row) => (row[name] ?? '').split(' ')), weight));
  return { size: rows.length, fields, kept: new Map(), subjects, bm25 };
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
  for (const field of index.fields) addScores(index, field, stem, byRow);
  const made = { ids: Int32Array.from(byRow.keys()), scores: Float64Array.from(byRow.values()) };
  // Unknown words are endless, known ones are not: only the latter are worth keeping.
  if (byRow.size > 0) index.kept.set(stem, made);
  return made;
}

function addScores(index: TermIndex, { boost, postings, lengths, average }: Field, stem: string, byRow: Map<number, number>): void {
  const places = postings.get(stem) ?? [];
  const rarity = rarityOf(index, places);
  const { k, b, d } = index.bm25;
  for (let at = 0; at < places.length; at += 2) {
    const id = places[at] ?? 0;
    const often = places[at + 1] ?? 0;
    const long = 1 - b + b * ((lengths[id] ?? 0) / average);
    const score = rarity * (d + (often * (k + 1)) / (often + k * long));
    byRow.set(id, (byRow.get(id) ?? 0) + boost * score);
  }
}

function rarityOf({ size, subjects }: TermIndex, places: readonly number[]): number {
  const rare = (count: number, all: number): number => Math.log(1 + (all - count + 0.5) / (count + 0.5));
  if (subjects === null) return rare(places.length / 2, size);
  const using = new Set<number>();
  for (let at = 0; at < places.length; at += 2) using.add(subjects.of[places[at] ?? 0] ?? 0);
  return JOIN.amongSubjects * rare(using.size, subjects.count);
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
  const known = terms.filter(({ stems }) => stems.some((stem) => scoresOf(index, stem).ids.length > 0));
  const lift = (1 / Math.max(LEAST_WEIGHT, ...known.map(({ weight }) => weight))) ** JOIN.standsIn;
  for (const term of known) {
    const scores = scoreTerm(index, { ...term, weight: lift * term.weight });
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
