import type { CaseEntry, RiskDecisionEntry } from '../case-entry';
import type { Finding, Lack } from './finding';
import { sinceMeeting } from './window';

/**
 * Criterion C: the family has intimidated a worker, and a manager has decided that the risk to the people in the home and
 * to the worker has to be assessed. Without that decision it is asked for, never assumed.
 */
export function findC(entries: readonly CaseEntry[]): Finding {
  const recent = sinceMeeting(entries);
  const decisions = new Map(entries.filter((entry): entry is RiskDecisionEntry => entry.kind === 'risk-decision').sort((a, b) => a.recordedAt - b.recordedAt).map((entry) => [entry.incidentId, entry]));
  const incidents = recent.flatMap((entry) => (entry.kind === 'incident' && entry.aimedAtWorker ? [{ entry, decision: decisions.get(entry.incidentId) ?? null }] : []));
  const required = incidents.flatMap(({ entry, decision }) => (decision?.required ? [{ entry, at: Math.max(decision.recordedAt, entry.recordedAt) }] : []));
  const undecided = incidents.flatMap(({ entry, decision }): Lack[] => (decision === null ? [{ need: 'risk-decision', entryId: entry.id, incidentId: entry.incidentId, at: entry.at }] : []));
  const times = required.map(({ at }) => at);
  return {
    criterion: 'C', met: times.length > 0,
    metAt: times.length > 0 ? Math.min(...times) : null,
    evidence: required.map(({ entry }) => ({ entryId: entry.id, at: entry.at, shows: 'intimidation' as const })).sort((a, b) => a.at - b.at),
    lacking: [...undecided, ...unreported(recent)],
  };
}

/** A visit at which somebody was threatened, and nobody has reported it on or after that visit. */
function unreported(recent: readonly CaseEntry[]): Lack[] {
  return recent.flatMap((entry): Lack[] => {
    if (entry.kind !== 'visit' || entry.threat !== 'yes') return [];
    const isReported = recent.some((other) => other.kind === 'incident' && other.by === entry.by && other.recordedAt >= entry.at);
    return isReported ? [] : [{ need: 'incident-report', entryId: entry.id, at: entry.at }];
  });
}
