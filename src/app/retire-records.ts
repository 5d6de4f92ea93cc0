import { caseIdOf } from '../domain/case-entry';
import { caseLastAt, contractEndedAt, incidentEndedAt, isRecordOld, meetingEndedAt, safetyEndedAt } from '../domain/record-retention';
import { incidentConcern } from '../domain/retention';
import type { Instant } from '../domain/time';
import { key, range } from '../store/keys';
import type { Row } from '../store/port';
import { bury, type Buried } from './bury';
import { entriesOf } from './case-rows';
import type { CaseMeetings } from './meeting-book';
import { whyKept } from './retire';
import type { Scope } from './run';
import { fromRow, isHead, SHAPE } from './subject';

/**
 * The records of cases, when the agency's years are over: first the night writes down which cases have been quiet for so
 * long; then the look at visits and plans strikes out those that somebody still visits; what is left is taken away whole.
 */
export type Old = { readonly is: 'case'; readonly ref: string } | { readonly is: 'incident'; readonly id: string };

const KINDS_OF_RECORD = ['case', 'contract', 'incident', 'meeting', 'safety'] as const;
const LOOKED_AT = 25;
/** Those of one night. The others are as old tomorrow. */
const MOST_A_NIGHT = 100;

/** A page of the records; answers where to look next, null at the end, and what of them is old by itself. */
export async function findOld(scope: Scope, from: string, known: readonly Old[], years: number): Promise<{ next: string | null; old: readonly Old[] }> {
  const kind = KINDS_OF_RECORD.find((name) => from < range(name).to);
  if (!kind || known.length >= MOST_A_NIGHT) return { next: null, old: known };
  const rows = await scope.tx.look(from > range(kind).from ? from : range(kind).from, range(kind).to, LOOKED_AT);
  const old: Old[] = [...known];
  for (const row of rows.filter(isReadable)) {
    const found = await oldIn(scope, kind, row, years);
    if (found && !old.some((one) => sameOld(one, found))) old.push(found);
  }
  const last = rows.at(-1);
  return { next: rows.length < LOOKED_AT || !last ? range(kind).to : `${last.key}\x20`, old: old.slice(0, MOST_A_NIGHT) };
}

const isReadable = (row: Row): boolean => isHead(row) && (row.value as { shape?: unknown }).shape === SHAPE;
const sameOld = (a: Old, b: Old): boolean => (a.is === 'case' ? b.is === 'case' && a.ref === b.ref : b.is === 'incident' && a.id === b.id);

async function oldIn(scope: Scope, kind: (typeof KINDS_OF_RECORD)[number], row: Row, years: number): Promise<Old | null> {
  const old = (lastAt: Instant | null, found: Old): Old | null => (isRecordOld(lastAt, years, scope.now) ? found : null);
  switch (kind) {
    case 'case': {
      const file = fromRow<'case'>(row).state;
      const found = { is: 'case', ref: file.id } as const;
      // What happened in it is read only where it was opened long enough ago.
      return old(file.openedAt, found) && old(caseLastAt(file, await entriesOf((from, to, limit) => scope.tx.look(from, to, limit), file.id)), found);
    }
    case 'contract':
      return old(contractEndedAt(fromRow<'contract'>(row).state), { is: 'case', ref: fromRow<'contract'>(row).state.caseRef });
    case 'safety':
      return old(safetyEndedAt(fromRow<'safety'>(row).state), { is: 'case', ref: fromRow<'safety'>(row).state.caseRef });
    case 'meeting':
      return old(meetingEndedAt(fromRow<'meeting'>(row).state), { is: 'case', ref: caseIdOf(fromRow<'meeting'>(row).state.caseRef) });
    case 'incident': {
      const incident = fromRow<'incident'>(row).state;
      // Those on a case go with it.
      const isOnCase = incident.caseRef !== null && (await scope.tx.get('case', caseIdOf(incident.caseRef))) !== null;
      return isOnCase ? null : old(incidentEndedAt(incident), { is: 'incident', id: incident.id });
    }
    default:
      return kind satisfies never;
  }
}

/** One commit of taking the first of them away; answers which are left. */
export async function buryOld(scope: Scope, [first, ...rest]: readonly Old[], years: number): Promise<readonly Old[]> {
  if (!first) return [];
  const buried = first.is === 'case' ? await nextOfCase(scope, first.ref, years) : await ofIncident(scope, first.id, years);
  if (!buried) return rest;
  await bury(scope, buried, { why: 'kept-long-enough', at: scope.now });
  return [first, ...rest];
}

async function ofIncident(scope: Scope, id: string, years: number): Promise<Buried | null> {
  const incident = await scope.tx.get('incident', id);
  if (!incident || !isRecordOld(incidentEndedAt(incident), years, scope.now)) return null;
  return (await whyKept(scope, incidentConcern(incident))) === null ? { kind: 'incident', id } : null;
}

/** What of a case goes next, its head last; null when nothing is left, or when anything of it is young, open or on hold. */
async function nextOfCase(scope: Scope, ref: string, years: number): Promise<Buried | null> {
  const { tx, now } = scope;
  const file = await tx.get('case', ref);
  const entries = await entriesOf((from, to, limit) => tx.look(from, to, limit), ref);
  const index = (await tx.plain(key.meetings(ref))) as CaseMeetings | null; // Only `app/meeting-book` writes it.
  const meetings = (await Promise.all((index?.ids ?? []).map((id) => tx.get('meeting', id)))).filter((one) => one !== null);
  const incidents = (await Promise.all(entries.flatMap((entry) => (entry.kind === 'incident' ? [entry.incidentId] : [])).map((id) => tx.get('incident', id)))).filter((one) => one !== null);
  const [contract, safety] = [await tx.get('contract', ref), await tx.get('safety', ref)];
  const lasts = [...(file ? [caseLastAt(file, entries)] : []), ...meetings.map(meetingEndedAt), ...incidents.map(incidentEndedAt), ...(contract ? [contractEndedAt(contract)] : []), ...(safety ? [safetyEndedAt(safety)] : [])];
  if (!lasts.every((lastAt) => isRecordOld(lastAt, years, now))) return null;
  const concerns = [{ caseRefs: [ref], workerId: '', from: now, to: now }, ...incidents.map(incidentConcern)];
  for (const concern of concerns) if ((await whyKept(scope, concern)) !== null) return null;
  const parts: (Buried | null)[] = [
    ...incidents.map(({ id }) => ({ kind: 'incident', id }) as const), ...meetings.map(({ id }) => ({ kind: 'meeting', id }) as const),
    contract && { kind: 'contract', id: ref }, safety && { kind: 'safety', id: ref }, file && { kind: 'case', id: ref },
  ];
  return parts.find((part) => part !== null) ?? null;
}
