import { agenciesOn, type AgenciesKnown } from '../domain/case-agencies';
import type { CaseEntry } from '../domain/case-entry';
import { caseIdOf } from '../domain/case-entry';
import { activeFlags, type CaseFile } from '../domain/case-file';
import { findCriteria } from '../domain/criteria/criteria';
import type { Finding } from '../domain/criteria/finding';
import { missesIn, type Misses } from '../domain/criteria/misses';
import { sinceReset } from '../domain/criteria/window';
import type { Incident } from '../domain/incident';
import type { Person } from '../domain/person';
import { criteriaFor, type Team } from '../domain/team';
import type { Instant } from '../domain/time';
import type { Store } from '../store/port';
import { key } from '../store/keys';
import { almanacFor } from './almanac';
import { accessOf, type Access } from '../domain/case-access';
import { agreedOn, NOTHING_AGREED, type CaseAgreed } from './case-agreed';
import { entriesOf } from './case-rows';
import type { OpenIncidents } from './incident-rows';
import { fromRow, subjectKey, type Kind, type Subjects } from './subject';

/** What a card about a case or an incident is drawn from: read outside a transaction, and decided on by nobody. */
export interface CaseView {
  readonly is: 'case';
  readonly now: Instant;
  readonly ref: string;
  readonly access: Access;
  readonly file: CaseFile | null;
  readonly owner: Team | null;
  readonly teams: ReadonlyMap<string, Team>;
  readonly people: ReadonlyMap<string, Person>;
  /** In the order of time; none for those who may not see the history. */
  readonly entries: readonly CaseEntry[];
  readonly misses: Misses;
  readonly findings: readonly Finding[];
  readonly agreed: CaseAgreed;
  readonly agencies: AgenciesKnown;
}

export interface IncidentView {
  readonly is: 'incident';
  readonly now: Instant;
  readonly incident: Incident;
  readonly team: Team;
  readonly people: ReadonlyMap<string, Person>;
  readonly isFlagged: boolean;
}

interface Place {
  readonly store: Store;
  readonly place: string;
  readonly now: Instant;
}

export async function viewCase(at: Place, reference: string, viewer: string): Promise<CaseView> {
  const ref = caseIdOf(reference);
  const file = await load(at, 'case', ref);
  const teams = await loadAll(at, 'team', [...(file?.teamIds ?? []), ...(file?.visitedBy ?? []), ...(file?.flags ?? []).map((flag) => flag.teamId)]);
  const listed = (file?.teamIds ?? []).flatMap((id) => teams.get(id) ?? []);
  const access = file ? accessOf(listed, viewer) : 'member';
  const entries = file && access !== 'visitor' ? await entriesOf((from, to, limit) => at.store.scan(at.place, from, to, limit), ref) : [];
  const owner = listed[0] ?? null;
  const agreed = file && access !== 'visitor' ? await agreedOn(at.store, at.place, ref) : NOTHING_AGREED;
  const people = await loadAll(at, 'person', [...entries.map((entry) => entry.by), ...[...teams.values()].flatMap((team) => team.managers), ...(file?.flags ?? []).map((flag) => flag.raisedBy), ...decidersOf(file), ...chairsOf(agreed), ...(file?.hold ? [file.hold.by] : [])]);
  const findings = owner && criteriaFor(owner) !== 'off' ? findCriteria(entries, almanacFor(owner)) : [];
  return { is: 'case', now: at.now, ref, access, file, owner, teams, people, entries, misses: missesIn(sinceReset(entries)), findings, agreed, agencies: agenciesOn(access === 'visitor' ? [] : (file?.agencies ?? []), entries) };
}

const chairsOf = ({ meeting }: CaseAgreed): string[] => (meeting ? [meeting.chair, ...(meeting.stage.is === 'declined' ? [meeting.stage.by] : [])] : []);

const decidersOf = (file: CaseFile | null): string[] =>
  (file?.proposals ?? []).flatMap(({ state }) => (state.is === 'confirmed' ? [state.convening.confirmedBy] : state.is === 'not-met' ? [state.by] : []));

export async function viewIncident(at: Place, id: string): Promise<IncidentView | null> {
  const incident = await load(at, 'incident', id);
  const team = incident && (await load(at, 'team', incident.teamId));
  if (!incident || !team) return null;
  const file = incident.caseRef === null ? null : await load(at, 'case', incident.caseRef);
  const people = await loadAll(at, 'person', [incident.reportedBy, ...team.managers, ...team.deputies, ...incident.done.map((done) => done.by), ...incident.agencies.flatMap(({ told }) => (told ? [told.by] : []))]);
  return { is: 'incident', now: at.now, incident, team, people, isFlagged: (file ? activeFlags(file) : []).some((flag) => flag.incidentId === incident.id) };
}

export async function viewOpenIncidents(at: Place, teamId: string): Promise<IncidentView[]> {
  const row = await at.store.read(at.place, key.incidents(teamId));
  const ids = (row?.value as unknown as OpenIncidents | undefined)?.ids ?? []; // Only `saveIncident` writes it.
  return (await Promise.all(ids.map((id) => viewIncident(at, id)))).filter((view) => view !== null);
}

async function loadAll<K extends 'team' | 'person'>(at: Place, kind: K, ids: Iterable<string>): Promise<Map<string, Subjects[K]>> {
  const found = await Promise.all([...new Set(ids)].map(async (id) => [id, await load(at, kind, id)] as const));
  return new Map(found.flatMap(([id, subject]) => (subject ? [[id, subject] as const] : [])));
}

async function load<K extends Kind>({ store, place }: Place, kind: K, id: string): Promise<Subjects[K] | null> {
  const row = await store.read(place, subjectKey(kind, id));
  return row ? fromRow<K>(row).state : null;
}
