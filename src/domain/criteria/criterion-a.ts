import type { CaseEntry, VisitEntry } from '../case-entry';
import type { Evidence, Finding } from './finding';
import { sinceMeeting } from './window';

/**
 * Criterion A: non-compliance is evidenced, and workers are kept from the person and from the home. Both refusals have to
 * be on the record; one alone is for a manager to look at.
 */
export function findA(entries: readonly CaseEntry[]): Finding {
  const visits = sinceMeeting(entries).filter((entry): entry is VisitEntry => entry.kind === 'visit');
  const home = visits.filter((visit) => visit.outcome === 'not-let-in');
  const person = visits.filter((visit) => isKeptFromPerson(visit) && !isSeenSince(visit, visits));
  const met = home.length > 0 && person.length > 0;
  const evidence: Evidence[] = [...home.map((visit) => shown(visit, 'home-refused')), ...person.map((visit) => shown(visit, 'person-not-seen'))];
  return {
    criterion: 'A', met,
    metAt: met ? Math.max(firstRecorded(home), firstRecorded(person)) : null,
    evidence: evidence.sort((a, b) => a.at - b.at),
    lacking: [...(home.length === 0 ? [{ need: 'home-refused' } as const] : []), ...(person.length === 0 ? [{ need: 'person-not-seen' } as const] : [])],
  };
}

/** At the door or inside, the worker said in so many words that she did not get to see the person. */
const isKeptFromPerson = (visit: VisitEntry): boolean => visit.outcome === 'let-in-not-seen' || (visit.outcome === 'not-let-in' && visit.seen === 'no');

/** A person refused at home and seen elsewhere, then or later, was not kept from us. */
const isSeenSince = (refused: VisitEntry, visits: readonly VisitEntry[]): boolean => visits.some((visit) => visit.seen === 'yes' && visit.at >= refused.at);

const firstRecorded = (visits: readonly VisitEntry[]): number => Math.min(...visits.map((visit) => visit.recordedAt));
const shown = (visit: VisitEntry, shows: Evidence['shows']): Evidence => ({ entryId: visit.id, at: visit.at, shows });
