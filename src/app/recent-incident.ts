import { caseIdOf, type IncidentEntry } from '../domain/case-entry';
import { DAY } from '../domain/time';
import { key, range } from '../store/keys';
import type { Scope } from './run';

/** For so long after an incident every visit to the case is watched more closely, flag or none. */
const WATCHED_FOR_MS = 365 * DAY;
/** Entries of a year; a case that has more is flagged by then. */
const MOST_READ = 1_000;

/** The latest incident on a case within the last twelve months. */
export async function recentIncident({ tx, now }: Pick<Scope, 'tx' | 'now'>, caseRef: string | null): Promise<IncidentEntry | null> {
  if (caseRef === null) return null;
  const caseId = caseIdOf(caseRef);
  const { to } = range('case', key.case(caseId).split('|')[1] ?? '');
  const rows = await tx.look(key.entry(caseId, now - WATCHED_FOR_MS, ''), to, MOST_READ);
  const incidents = rows.flatMap((row) => ((row.value as { kind?: unknown }).kind === 'incident' ? [row.value as unknown as IncidentEntry] : [])); // Only `writeEntries` writes them.
  return incidents.filter(({ at }) => at > now - WATCHED_FOR_MS && at <= now).at(-1) ?? null;
}
