import type { CaseEntry } from '../case-entry';
import type { Instant } from '../time';

/** What counts now: everything since the last multi-agency meeting about the case. A kept visit in between resets nothing. */
export function sinceMeeting(entries: readonly CaseEntry[]): readonly CaseEntry[] {
  const met = lastOf(entries, 'meeting');
  return entries.filter((entry) => entry.at > met);
}

/** Misses count since the last meeting, or since a manager reset the count with a reason, whichever is later. */
export function sinceReset(entries: readonly CaseEntry[]): readonly CaseEntry[] {
  const from = Math.max(lastOf(entries, 'meeting'), lastOf(entries, 'reset'));
  return entries.filter((entry) => entry.at > from);
}

const lastOf = (entries: readonly CaseEntry[], kind: CaseEntry['kind']): Instant => Math.max(-Infinity, ...entries.filter((entry) => entry.kind === kind).map((entry) => entry.at));
