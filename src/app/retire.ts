import { caseIdOf } from '../domain/case-entry';
import type { Incident } from '../domain/incident';
import { meetingEndedAt } from '../domain/record-retention';
import { duressConcern, duressEndedAt, isKeptLongEnough, isUnder, planConcern, planEndedAt, visitConcern, visitEndedAt, whyCaseIsKept, worryConcern, worryEndedAt, type Concern, type WhyKept } from '../domain/retention';
import type { Instant } from '../domain/time';
import { key, range } from '../store/keys';
import type { Row } from '../store/port';
import { bury, type Buried } from './bury';
import type { OpenIncidents } from './incident-rows';
import type { CaseMeetings } from './meeting-book';
import type { Scope } from './run';
import { fromRow, SHAPE } from './subject';

/**
 * What is over and was kept its time is taken away, one subject a commit: visits, plans with their checklists, duress
 * alarms, and what somebody was worried about. Cases and what belongs to them are records with years of their own: `retire-records.ts`.
 */
const RETIRED = ['plan', 'quiet', 'visit', 'worry'] as const;
const LOOKED_AT = 100;

interface Ended {
  readonly buried: Buried;
  readonly endedAt: Instant | null;
  readonly concern: Concern;
}

/**
 * Looks at the rows from a key on; answers where to look next, or null when all have been seen. `seen` hears the case of
 * each visit and plan that is still there.
 */
export async function retireFrom(scope: Scope, from: string, seen: (caseRef: string) => void = () => undefined): Promise<string | null> {
  const kind = RETIRED.find((name) => from < range(name).to);
  if (!kind) return null;
  const { to } = range(kind);
  const rows = await scope.tx.look(from > range(kind).from ? from : range(kind).from, to, LOOKED_AT);
  for (const row of rows) {
    const ended = endedIn(kind, row);
    if (ended && isKeptLongEnough(ended.endedAt, scope.now) && (await whyKept(scope, ended.concern)) === null) {
      const isDone = await bury(scope, ended.buried, { why: 'kept-long-enough', at: scope.now });
      return isDone ? after(row) : row.key;
    }
    ended?.concern.caseRefs.forEach((ref) => seen(caseIdOf(ref)));
  }
  const last = rows.at(-1);
  return rows.length < LOOKED_AT || !last ? to : after(last);
}

const after = (row: Row): string => `${row.key}\x20`;

/** A row of a later program's shape is left to that program; it must not hold up the night. */
function endedIn(kind: (typeof RETIRED)[number], row: Row): Ended | null {
  if ((row.value as { shape?: unknown }).shape !== SHAPE) return null;
  if (kind === 'visit') {
    const visit = fromRow<'visit'>(row).state;
    return { buried: { kind, id: visit.id }, endedAt: visitEndedAt(visit), concern: visitConcern(visit) };
  }
  if (kind === 'plan') {
    const plan = fromRow<'plan'>(row).state;
    return { buried: { kind, id: plan.id }, endedAt: planEndedAt(plan), concern: planConcern(plan) };
  }
  if (kind === 'worry') {
    const worry = fromRow<'worry'>(row).state;
    return { buried: { kind, id: worry.id }, endedAt: worryEndedAt(worry), concern: worryConcern(worry) };
  }
  const duress = fromRow<'quiet'>(row).state;
  return { buried: { kind, id: duress.id }, endedAt: duressEndedAt(duress), concern: duressConcern(duress) };
}

/** What forbids taking it away: its case is open, on hold or has a meeting to come, its worker is on hold, or an incident it belongs to is open. */
export async function whyKept(scope: Scope, concern: Concern): Promise<WhyKept | null> {
  for (const ref of concern.caseRefs) {
    const caseId = caseIdOf(ref);
    const file = await scope.tx.get('case', caseId);
    const why = (file && whyCaseIsKept(file)) ?? ((await hasMeetingUnderway(scope, caseId)) ? 'meeting' : null);
    if (why) return why;
  }
  if ((await scope.tx.plain(key.hold(concern.workerId))) !== null) return 'hold';
  return (await openIncidentsAnywhere(scope)).some((incident) => isUnder(incident, concern)) ? 'incident' : null;
}

/** One to be held, or with something agreed there that is not done. */
async function hasMeetingUnderway({ tx }: Scope, caseId: string): Promise<boolean> {
  const index = (await tx.plain(key.meetings(caseId))) as CaseMeetings | null; // Only `app/meeting-book` writes it.
  const meetings = await Promise.all((index?.ids ?? []).map((id) => tx.get('meeting', id)));
  return meetings.some((meeting) => meeting !== null && meetingEndedAt(meeting) === null);
}

const MOST_TEAMS = 1_000;

async function openIncidentsAnywhere({ tx }: Scope): Promise<Incident[]> {
  const { from, to } = range('incidents');
  const lists = await tx.look(from, to, MOST_TEAMS);
  const ids = lists.flatMap((row) => (row.value as unknown as OpenIncidents).ids); // Only `saveIncident` writes them.
  const incidents = await Promise.all(ids.map((id) => tx.get('incident', id)));
  return incidents.filter((incident): incident is Incident => incident !== null);
}
