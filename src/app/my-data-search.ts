import type { Instant } from '../domain/time';
import { MINUTE } from '../domain/time';
import { escape, key, range } from '../store/keys';
import type { Row } from '../store/port';
import { post } from './notify';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';
import { fromRow } from './subject';

/**
 * `my data`: what is held about one person is found a few rows at a time, by timer, since a year of a county's visits is
 * far more than may be read while an alarm waits. What is kept of the search is ids; the words are read when they are shown.
 */
export const MINE = ['incident', 'plan', 'visit'] as const;
export type MineKind = (typeof MINE)[number];
/** What she wrote for herself stands under her own name and needs no search. */
export const SECTIONS = [...MINE, 'reflection', 'worry'] as const;
export type Section = (typeof SECTIONS)[number];

export interface MyRecord {
  readonly kind: MineKind;
  readonly id: string;
  readonly at: Instant;
}

/** `from`: where to look next; null once everything was looked at. */
export interface Search {
  readonly at: Instant;
  readonly from: string | null;
  readonly rows: number;
}

export interface Found {
  readonly at: Instant;
  readonly records: readonly MyRecord[];
}

const LOOKED_AT = 300;
const FORGOTTEN_AT_ONCE = 80;
/** Asked again so soon, the same search answers. */
const FRESH_MS = MINUTE;
/** One that got no further for so long will never end by itself. */
const STUCK_MS = 10 * MINUTE;

export const mineSubject = (personId: string): string => `mine:${personId}`;

const searchOf = async ({ tx }: Scope, personId: string): Promise<Search | null> => (await tx.plain(key.mine(personId))) as Search | null; // Only this file writes it.

/** Begins the search; whoever asks again meanwhile begins no second one. */
export async function askMyData(scope: Scope, by: string): Promise<Reply> {
  const known = await searchOf(scope, by);
  if (known && known.from === null && scope.now - known.at < FRESH_MS) return shows({ name: 'my-data', section: 'start', skip: 0 });
  if (known && known.from !== null && scope.now - known.at < STUCK_MS) return says({ say: 'data-coming' });
  await forgetFound(scope, by);
  await keep(scope, by, { at: scope.now, from: range(MINE[0]).from, rows: 0 }, scope.now);
  return says({ say: 'data-coming' });
}

/** A step of the search. When it has ended she is told, in a message that shows nothing on a locked screen. */
export async function searchOn(scope: Scope, personId: string): Promise<void> {
  const search = await searchOf(scope, personId);
  if (!search || search.from === null) return;
  const { next, records } = await lookOn(scope, personId, search.from);
  if (records.length > 0) await keepFound(scope, personId, search, records);
  const rows = search.rows + (records.length > 0 ? 1 : 0);
  if (next !== null) return keep(scope, personId, { ...search, from: next, rows }, scope.now + 1);
  scope.tx.write(key.mine(personId), { at: scope.now, from: null, rows });
  post(scope, { kind: 'person', id: personId }, { card: 'my-data', personId }, { alarm: false });
}

/** One step's worth of rows, whatever kinds they are of; and where to look next. */
async function lookOn({ tx }: Scope, personId: string, from: string): Promise<{ next: string | null; records: MyRecord[] }> {
  const records: MyRecord[] = [];
  let at = from;
  for (let left = LOOKED_AT; left > 0; ) {
    const kind = MINE.find((name) => at < range(name).to);
    if (!kind) return { next: null, records };
    const rows = await tx.look(at > range(kind).from ? at : range(kind).from, range(kind).to, left);
    records.push(...rows.flatMap((row) => recordIn(kind, row, personId)));
    const last = rows.at(-1);
    at = rows.length < left || !last ? range(kind).to : `${last.key}\x20`;
    left -= rows.length;
  }
  return { next: at, records };
}

function recordIn(kind: MineKind, row: Row, personId: string): MyRecord[] {
  switch (kind) {
    case 'visit': {
      const { id, workerId, startedAt } = fromRow<'visit'>(row).state;
      return workerId === personId ? [{ kind, id, at: startedAt }] : [];
    }
    case 'plan': {
      const { id, workerId, startAt } = fromRow<'plan'>(row).state;
      return workerId === personId ? [{ kind, id, at: startAt }] : [];
    }
    case 'incident': {
      const { id, reportedBy, at } = fromRow<'incident'>(row).state;
      return reportedBy === personId ? [{ kind, id, at }] : [];
    }
    default:
      return kind satisfies never;
  }
}

async function keep({ tx }: Scope, personId: string, search: Search, at: Instant): Promise<void> {
  const dueKey = key.due(at, mineSubject(personId));
  await tx.plain(dueKey);
  await tx.plain(key.mine(personId));
  tx.write(key.mine(personId), { ...search });
  tx.write(dueKey, { subject: mineSubject(personId) });
}

async function keepFound({ tx }: Scope, personId: string, { at, rows }: Search, records: readonly MyRecord[]): Promise<void> {
  const foundKey = key.mineFound(personId, rows);
  await tx.plain(foundKey);
  tx.write(foundKey, { at, records: records.map((record) => ({ ...record })) });
}

/** What an earlier search found. A search writes over what is left of one that found more than fits a commit. */
async function forgetFound({ tx }: Scope, personId: string): Promise<void> {
  const { from, to } = range('mine', escape(personId));
  for (const row of await tx.page(from, to, FORGOTTEN_AT_ONCE)) tx.write(row.key, null);
}
