import type { Row, Store } from '../store/port';

/** Every row of a range, a page at a time: for work that looks at all there is. */
const PAGE = 500;

export async function* rowsIn(store: Store, place: string, { from, to }: { from: string; to: string }): AsyncGenerator<Row> {
  for (let next = from; ; ) {
    const rows = await store.scan(place, next, to, PAGE);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    next = `${last.key}\x20`;
  }
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
