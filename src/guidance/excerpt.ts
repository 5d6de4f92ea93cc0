import type { ScoredSection } from './rank';
import type { Bullet } from './pack';

/** One point as it is quoted: a bullet, or a list with all or some of its items. */
export interface Point {
  text: string;
  items: readonly string[];
  /** How many items the whole list has. */
  of: number;
}

export const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
export const pointWords = (point: Point): number => wordCount(point.text) + point.items.reduce((sum, item) => sum + wordCount(item), 0) + (point.items.length < point.of ? 3 : 0);

interface Wanted { bullet: number; score: number; items: Set<number> }

/** A list item counts as much beside its lead as it would alone: from this part of the best score it is quoted. */
const WORTH_QUOTING = 0.4;

/**
 * The points of a section that answer, in the order of the document, within a budget of words.
 * `wholeLists`: the asker wants the list, so the best one is given complete before anything else.
 */
export function excerpt({ section, passages }: ScoredSection, budget: number, wholeLists: boolean): Point[] {
  const best = passages[0]?.score ?? 0;
  const wanted = new Map<number, Wanted>();
  for (const { passage, score } of passages) {
    if (score < WORTH_QUOTING * best) break;
    const same = wanted.get(passage.bullet) ?? { bullet: passage.bullet, score, items: new Set<number>() };
    if (passage.item !== null) same.items.add(passage.item);
    wanted.set(passage.bullet, same);
  }
  const points = new Map<number, Point>();
  let left = budget;
  for (const want of wanted.values()) {
    const bullet = section.bullets[want.bullet];
    if (!bullet) continue;
    const point = fit(bullet, want, left, wholeLists && points.size < 2);
    if (!point) continue;
    points.set(want.bullet, point);
    left -= pointWords(point);
  }
  return [...points].sort(([a], [b]) => a - b).map(([, point]) => point);
}

function fit(bullet: Bullet, want: Wanted, budget: number, whole: boolean): Point | null {
  const all: Point = { text: bullet.text, items: bullet.items, of: bullet.items.length };
  if (whole && pointWords(all) <= budget) return all;
  const some = { ...all, items: bullet.items.filter((_, at) => want.items.has(at)) };
  // A lead without its items says little; short lists are quoted whole.
  const chosen = bullet.items.length > 0 && (some.items.length === 0 || bullet.items.length <= 3) ? all : some;
  if (pointWords(chosen) <= budget) return chosen;
  const first = { ...some, items: some.items.slice(0, 1) };
  return pointWords(first) <= budget && (first.items.length > 0 || bullet.items.length === 0) ? first : null;
}
