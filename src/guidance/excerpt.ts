import type { ScoredPassage, ScoredSection } from './rank';
import { isCopyNote, type Bullet } from './pack';

/** One point as it is quoted: a bullet, or a list with all or some of its items. */
export interface Point {
  text: string;
  items: readonly string[];
  /** How well each of the items answers, so that a shorter list keeps the best; 0 for one that only fills a short list. */
  worth: readonly number[];
  /** How many items the whole list has. */
  of: number;
}

export const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
export const pointWords = (point: Point): number => wordCount(point.text) + point.items.reduce((sum, item) => sum + wordCount(item), 0) + (point.items.length < point.of ? 3 : 0);

/** Measured: see test/README-guidance.md. */
export const QUOTING = {
  /** From this part of the best score a point is quoted. */
  worth: 0.6,
  /** The same for an item beside the best one of its list. */
  itemWorth: 0.45,
  /** What the point before or after lends: the answer often stands beside the words that match. */
  neighbour: 0.4,
  /** A point that tells a time, when that is asked. */
  time: 1.5,
  /** A remark on the copy is seldom the answer. */
  copyNote: 0.4,
  /** Until so many words stand there, the rest of the section is quoted too, best first. */
  enough: 100,
  part: 0.5,
  /** Lists up to this length are quoted whole. */
  shortList: 7,
  /** A list of which fewer items answer is filled up to so many: one question of thirteen is little help at a door. */
  fewItems: 6,
};

export interface Wish { words: number; wholeLists: boolean; asksHowLong: boolean; most: number; fillLists: boolean }

interface Wanted { at: number; bullet: Bullet; score: number; items: Map<number, number> }

/** The points of a section that answer, best first, within a budget of words. */
export function excerpt({ section, passages }: ScoredSection, wish: Wish): Point[] {
  const wanted = weigh(section.bullets, passages, wish);
  const best = wanted[0]?.score ?? 0;
  const taken: { point: Point; bullet: Bullet }[] = [];
  let left = wish.words;
  for (const want of wanted) {
    if (taken.length >= wish.most || (want.score < QUOTING.worth * best && wish.words - left >= Math.min(QUOTING.enough, wish.words * QUOTING.part))) break;
    const point = fit(want, left, wish.wholeLists && taken.length === 0);
    if (!point) continue;
    taken.push({ point, bullet: want.bullet });
    left -= pointWords(point);
  }
  if (!wish.fillLists) return taken.map(({ point }) => point);
  return taken.map(({ point, bullet }) => {
    const full = fillList(point, bullet, left);
    left -= pointWords(full) - pointWords(point);
    return full;
  });
}

/** Every bullet's score: its own words or its best item's, something from its neighbours, more for a time when one is asked. */
function weigh(bullets: readonly Bullet[], passages: readonly ScoredPassage[], { asksHowLong }: Wish): Wanted[] {
  const wanted = bullets.map((bullet, at): Wanted => ({ at, bullet, score: 0, items: new Map() }));
  for (const { passage, score } of passages) {
    const want = wanted[passage.bullet];
    if (!want) continue;
    want.score = Math.max(want.score, score);
    if (passage.item !== null) want.items.set(passage.item, score);
  }
  const own = wanted.map(({ score }) => score);
  for (const want of wanted) {
    want.score += QUOTING.neighbour * Math.max(own[want.at - 1] ?? 0, own[want.at + 1] ?? 0);
    if (asksHowLong && tellsTime(want.bullet)) want.score *= QUOTING.time;
    if (isCopyNote(want.bullet)) want.score *= QUOTING.copyNote;
  }
  return wanted.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
}

// A number of days or months, or how often; "each time" and "at the same time" tell none.
const tellsTime = ({ text, items }: Bullet): boolean => /\b(?:\d+|two|three|six|seven|few|several) (?:working |clear )?(?:minutes?|hours?|days?|weeks?|months?|years?)\b|\b(?:weekly|monthly|yearly|annually|regularly|immediately|as soon as possible)\b/i.test([text, ...items].join(' '));

/** A list of few items with further ones, from its top, as far as there is room. */
function fillList(point: Point, { items }: Bullet, room: number): Point {
  const worth = new Map(point.items.map((item, at) => [item, point.worth[at] ?? 0]));
  let left = point.items.length === 0 ? 0 : room;
  for (const item of items) {
    if (worth.size >= QUOTING.fewItems) break;
    if (worth.has(item) || wordCount(item) > left) continue;
    worth.set(item, 0);
    left -= wordCount(item);
  }
  const kept = items.filter((item) => worth.has(item));
  return { ...point, items: kept, worth: kept.map((item) => worth.get(item) ?? 0) };
}

/** The list without what only fills it. */
export const withoutFilling = (point: Point): Point =>
  (point.worth.some((worth) => worth > 0) ? onlyItems(point, (at) => (point.worth[at] ?? 0) > 0) : point);

interface Refill { fits: (longer: Point) => boolean; most: number; shortestFirst: boolean }

/** The list as it is shown with further items of the whole one, each in its place, as long as `fits` takes it and up to `most`. */
export function refill(cut: Point, whole: Point, { fits, most, shortestFirst }: Refill): Point {
  const inTurn = shortestFirst ? [...whole.items].sort((a, b) => wordCount(a) - wordCount(b)) : whole.items;
  return inTurn.reduce((shown, item) => {
    if (shown.items.length >= most || shown.items.includes(item)) return shown;
    const longer = onlyItems(whole, (at) => whole.items[at] === item || shown.items.includes(whole.items[at] ?? ''));
    return fits(longer) ? longer : shown;
  }, cut);
}

/** The point with those of its items that are wanted, in their order. */
const onlyItems = (point: Point, isWanted: (at: number) => boolean): Point =>
  ({ ...point, items: point.items.filter((_, at) => isWanted(at)), worth: point.worth.filter((_, at) => isWanted(at)) });

/** The point, then with one item fewer each time, the one that answers least; a list never stands without any. */
export function shorterAndShorter(point: Point): Point[] {
  if (point.items.length < 2) return [point];
  const least = point.worth.lastIndexOf(Math.min(...point.worth));
  return [point, ...shorterAndShorter(onlyItems(point, (at) => at !== least))];
}

/** The bullet, whole or with its best items, within the budget; null where not even one item fits. */
function fit({ bullet, items }: Wanted, budget: number, whole: boolean): Point | null {
  const all: Point = { text: bullet.text, items: bullet.items, worth: bullet.items.map((_, at) => items.get(at) ?? 0), of: bullet.items.length };
  if (bullet.items.length === 0 || ((whole || bullet.items.length <= QUOTING.shortList) && pointWords(all) <= budget)) return pointWords(all) <= budget ? all : null;
  const ranked = [...items].sort(([, a], [, b]) => b - a);
  const best = ranked[0]?.[1] ?? 0;
  const worth = ranked.filter(([, score]) => score >= QUOTING.itemWorth * best).map(([item]) => item);
  for (let count = Math.max(1, worth.length); count > 0; count--) {
    const chosen = new Set(worth.length > 0 ? worth.slice(0, count) : [0]);
    const some = onlyItems(all, (at) => chosen.has(at));
    if (pointWords(some) <= budget) return some;
  }
  return null;
}
