import type { Behaviour } from '../domain/behaviours';
import type { PastVisit } from '../domain/looking-back';
import type { ReportOutcome } from '../domain/report';
import { AFTER_INCIDENT_DAYS, NO_SUPERVISION, USUAL_DAYS, type Supervision } from '../domain/supervision';
import { DAY, type Instant } from '../domain/time';
import type { Visit } from '../domain/visit';
import { dayOf } from './almanac';
import { escape, key, range, sortable } from '../store/keys';
import type { Store } from '../store/port';
import { viewOpenIncidents } from './case-view';
import { load } from './facts';

/** What somebody brings to supervision: her own visits and incidents since the last time, read when it is shown and for her alone. */
export interface PackLine {
  readonly at: Instant;
  readonly caseRef: string | null;
  readonly what: { readonly is: 'outcome'; readonly outcome: ReportOutcome } | { readonly is: 'threat' } | { readonly is: 'late' } | { readonly is: 'helped' } | { readonly is: 'incident'; readonly behaviours: readonly Behaviour[] };
}

export interface SupervisionPack extends Supervision {
  readonly now: Instant;
  readonly since: Instant;
  readonly visits: number;
  readonly lines: readonly PackLine[];
  /** What the form offers for the next date. */
  readonly likelyNext: string;
}

const MOST_VISITS = 200;

export async function packFor(at: { store: Store; place: string; now: Instant }, { personId, teamId }: { personId: string; teamId: string | null }): Promise<SupervisionPack> {
  const row = await at.store.read(at.place, key.supervision(personId));
  const dates = (row?.value ?? NO_SUPERVISION) as unknown as Supervision; // Only `app/supervision` writes it.
  const since = dates.lastAt ?? at.now - USUAL_DAYS * DAY;
  const visits = teamId === null ? [] : await visitsSince(at, { personId, teamId, since });
  const incidents = teamId === null ? [] : (await viewOpenIncidents(at, teamId)).map(({ incident }) => incident).filter((incident) => incident.reportedBy === personId && incident.reportedAt >= since);
  const lines = [...visits.flatMap(linesOf), ...incidents.map((incident): PackLine => ({ at: incident.at, caseRef: incident.caseRef, what: { is: 'incident', behaviours: incident.behaviours } }))];
  const days = incidents.length > 0 ? AFTER_INCIDENT_DAYS : USUAL_DAYS;
  return { lastAt: dates.lastAt, next: dates.next, now: at.now, since, visits: visits.length, lines: lines.sort((a, b) => b.at - a.at), likelyNext: dates.next ?? dayOf(at.now + days * DAY) };
}

async function visitsSince({ store, place }: { store: Store; place: string }, { personId, teamId, since }: { personId: string; teamId: string; since: Instant }): Promise<Visit[]> {
  const { from, to } = range('past', escape(teamId));
  const rows = await store.scan(place, `${from}${sortable(since)}`, to, 1_000);
  const own = rows.map((row) => row.value as unknown as PastVisit).filter(({ workerId }) => workerId === personId).slice(-MOST_VISITS); // Only `keepForLookingBack` writes them.
  return (await Promise.all(own.map(({ visitId }) => load(store, place, 'visit', visitId)))).filter((visit): visit is Visit => visit !== null);
}

/** What is worth talking about; a visit that went as planned is only counted. */
function linesOf({ startedAt, caseRef, report, watch }: Visit): PackLine[] {
  const line = (what: PackLine['what']): PackLine => ({ at: startedAt, caseRef, what });
  return [
    ...(report?.threat === 'yes' ? [line({ is: 'threat' })] : []),
    ...(report && report.outcome !== 'completed' && report.outcome !== 'cancelled-by-us' ? [line({ is: 'outcome', outcome: report.outcome })] : []),
    ...(watch.is === 'closed' && watch.alarm?.kind === 'overdue' ? [line({ is: 'late' })] : []),
    ...(watch.is === 'closed' && watch.alarm?.kind === 'help' ? [line({ is: 'helped' })] : []),
  ];
}
