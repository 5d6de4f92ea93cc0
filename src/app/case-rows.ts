import type { CaseEntry } from '../domain/case-entry';
import { wholeObserved } from '../domain/observed';
import { key, range } from '../store/keys';
import type { Row } from '../store/port';
import type { Scope } from './run';

/** A case's entries as rows: a few hundred in the life of a case, read in the order in which things happened. */
export type Scan = (from: string, to: string, limit: number) => Promise<Row[]>;

const PAGE = 500;

export async function entriesOf(scan: Scan, caseId: string): Promise<CaseEntry[]> {
  const { from, to } = entryRange(caseId);
  const entries: CaseEntry[] = [];
  for (let next = from; ; ) {
    const rows = await scan(next, to, PAGE);
    entries.push(...rows.map(entryIn));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return entries;
    next = `${last.key}\x20`;
  }
}

/** An entry written before a visit's further answers were kept has none of them. */
function entryIn(row: Row): CaseEntry {
  const entry = row.value as unknown as CaseEntry; // Only `writeEntries` writes them.
  return entry.kind === 'visit' ? { ...UNANSWERED, ...entry, observed: wholeObserved(entry.observed ?? null) } : entry;
}
const UNANSWERED = { seenAlone: 'unsaid', listened: 'unsaid', observed: null, agreed: null } as const;

/** Writes entries; one with the id and instant of an earlier one stands in its place, as a visit's report sent again does. */
export async function writeEntries({ tx }: Scope, caseId: string, entries: readonly CaseEntry[]): Promise<void> {
  for (const entry of entries) {
    const entryKey = key.entry(caseId, entry.at, entry.id);
    await tx.plain(entryKey);
    tx.write(entryKey, { ...entry });
  }
}

function entryRange(caseId: string): { from: string; to: string } {
  const head = key.case(caseId).split('|')[1] ?? '';
  return range('case', head);
}
