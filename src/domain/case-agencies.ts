import type { CaseEntry, ToldEntry } from './case-entry';
import { AGENCIES } from './incident';
import type { Instant } from './time';

/** Which other agencies know a family: what was ticked on the case, what the record says of telling them, and who has told us of a miss. */
export const CASE_AGENCIES = ['police', ...AGENCIES] as const;
export type CaseAgency = (typeof CASE_AGENCIES)[number];

export interface AgencyKnown {
  readonly agency: CaseAgency;
  /** The last time the agency was told of a risk on this case. */
  readonly told: { readonly at: Instant; readonly whom: string } | null;
}

export interface AgenciesKnown {
  readonly known: readonly AgencyKnown[];
  /** As they were typed: an agency and a role. */
  readonly sources: readonly string[];
}

export function agenciesOn(involved: readonly CaseAgency[], entries: readonly CaseEntry[]): AgenciesKnown {
  const told = new Map(entries.filter((entry): entry is ToldEntry => entry.kind === 'told').sort((a, b) => a.at - b.at).map(({ agency, at, whom }): [CaseAgency, { at: Instant; whom: string }] => [agency, { at, whom }]));
  const known = CASE_AGENCIES.filter((agency) => involved.includes(agency) || told.has(agency)).map((agency) => ({ agency, told: told.get(agency) ?? null }));
  const sources = entries.flatMap((entry) => (entry.kind === 'missed' && entry.source !== null ? [entry.source] : []));
  return { known, sources: sources.filter((source, index) => sources.findIndex((other) => other.toLowerCase() === source.toLowerCase()) === index) };
}
