import { z } from 'zod/v4';
import type { FoundSection } from './sections';

/**
 * How an imported document lies in the store: a head for each board with its versions, oldest first, and for each version
 * its sections in rows. `token` names a version's rows, so that two imports at once never share one; `pending` is an import under
 * way or one that broke off, whose rows the next import clears away. `test/guidance/import/stored.test.ts` holds a value of each shape.
 */
export const SHAPE = 1;

const version = z.object({
  version: z.number().int(), token: z.string(), title: z.string(), date: z.string(), review: z.string().nullable(), audience: z.enum(['children', 'adults', 'both']),
  rows: z.number().int(), sections: z.number().int(), words: z.number().int(), importedAt: z.string(), retired: z.boolean(),
});
const head = z.object({ shape: z.literal(SHAPE), versions: z.array(version), pending: z.string().nullable() });
const row = z.object({ shape: z.literal(SHAPE), id: z.string(), heading: z.string(), bullets: z.array(z.object({ text: z.string(), items: z.array(z.string()) })) });

export type Version = z.infer<typeof version>;
export type Head = z.infer<typeof head>;
export type StoredRow = z.infer<typeof row>;

export const EMPTY_HEAD: Head = { shape: SHAPE, versions: [], pending: null };
export const MOST_VERSIONS = 50;

/** Refuses what this program did not write, by key: an older program must not read a newer shape half. */
export function readHead(key: string, value: unknown): Head {
  const read = head.safeParse(value);
  if (!read.success) throw new Error(`read ${key}: not a document's head of shape ${SHAPE}`);
  return read.data;
}

export function readRow(key: string, value: unknown): StoredRow {
  const read = row.safeParse(value);
  if (!read.success) throw new Error(`read ${key}: not a document's section of shape ${SHAPE}`);
  return read.data;
}

/** The newest that is not retired; without one the pack speaks. */
export const liveVersion = ({ versions }: Head): Version | null => versions.findLast(({ retired }) => !retired) ?? null;

/** A store's value stays under 30,000 characters; escaping doubles few of them. */
const ROW_LENGTH = 24_000;

/** A section in one row, or in as many as it needs, one after the other. */
export function toRows(sections: readonly FoundSection[]): StoredRow[] {
  return sections.flatMap(({ id, heading, bullets }) => {
    const rows: StoredRow[] = [{ shape: SHAPE, id, heading, bullets: [] }];
    let left = ROW_LENGTH;
    for (const bullet of bullets) {
      const length = JSON.stringify(bullet).length;
      if (length > left && rows.at(-1)?.bullets.length !== 0) {
        rows.push({ shape: SHAPE, id, heading, bullets: [] });
        left = ROW_LENGTH;
      }
      rows.at(-1)?.bullets.push({ text: bullet.text, items: [...bullet.items] });
      left -= length;
    }
    return rows;
  });
}

/** The reverse of `toRows`. */
export function fromRows(rows: readonly StoredRow[]): FoundSection[] {
  const sections: { id: string; heading: string; bullets: StoredRow['bullets'] }[] = [];
  for (const { id, heading, bullets } of rows) {
    const last = sections.at(-1);
    if (last?.id === id) last.bullets.push(...bullets); else sections.push({ id, heading, bullets: [...bullets] });
  }
  return sections;
}
