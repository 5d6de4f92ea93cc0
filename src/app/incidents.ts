import { caseIdOf, SAME_PRESS_MS, type CaseEntry } from '../domain/case-entry';
import { decideIncident, isToKill, type Incident, type NewIncident } from '../domain/incident';
import { isManager, watchersOf, type Team } from '../domain/team';
import { sameDayOrNextMorning } from './almanac';
import { managersToAsk, record, recordedNow } from './case-book';
import { openIncidents, saveIncident } from './incident-rows';
import { post } from './notify';
import { says, shows, type Reply } from './reply';
import { reviewAfterIncident } from './safety-plans';
import type { Scope } from './run';
import { namesOf } from './names';
import { teamFor } from './which-team';

/** Incidents, as they are reported by whoever they happened to. */
export type ReportRequest = Omit<NewIncident, 'id' | 'teamId' | 'chaseAt' | 'onlyFor' | 'caseRef'> & { readonly caseRef: string };

/** She has not spoken to a manager yet: they are asked to ring her, before any form is filled in. */
export async function askToRing(scope: Scope, { by, ref }: { by: string; ref: string }): Promise<Reply> {
  const team = await teamFor(scope, by);
  const form = { name: 'incident-form', ref } as const;
  if (!team) return says({ say: 'help-nobody' }, form);
  const people = managersToAsk(team, by);
  for (const id of people) post(scope, { kind: 'person', id }, { card: 'ring-worker', teamId: team.id, workerId: by }, { alarm: true });
  return says({ say: 'asked-to-ring', people: await namesOf(scope, people) }, form);
}

export async function reportIncident(scope: Scope, request: ReportRequest): Promise<Reply> {
  const team = await teamFor(scope, request.reportedBy);
  if (!team) return says({ say: 'help-nobody' });
  const isColleague = request.source === 'colleague';
  const caseRef = caseIdOf(request.caseRef) || null;
  // What a colleague did is no part of a family's record, and stays away from everybody she has not chosen.
  const incident: NewIncident = { ...request, id: scope.newId(), teamId: team.id, caseRef: isColleague ? null : caseRef, onlyFor: isColleague ? [] : null, chaseAt: sameDayOrNextMorning(scope.now) };
  const decision = decideIncident(incident, scope.now);
  if (!decision.ok) return says({ say: 'refused', reason: decision.reason });
  const twin = await sentBefore(scope, decision.state);
  if (twin) return shows({ name: isColleague ? 'hearers' : 'incident-saved', incidentId: twin.id });
  await saveIncident(scope, null, decision.state);
  if (isColleague) return says({ say: 'incident-untold' }, { name: 'hearers', incidentId: incident.id });
  await recordOnCase(scope, team, decision.state);
  return tell(scope, team, decision.state);
}

/** The same report a moment before: Teams sends a slow press again under a new id, and it happened once. */
async function sentBefore(scope: Scope, incident: Incident): Promise<Incident | null> {
  const open = await Promise.all((await openIncidents(scope, incident.teamId)).slice(-LOOKED_BACK).map((id) => scope.tx.get('incident', id)));
  const isSame = (other: Incident) => other.reportedBy === incident.reportedBy && other.at === incident.at && other.note === incident.note && other.behaviours.join() === incident.behaviours.join();
  return open.find((other) => other !== null && scope.now - other.reportedAt < SAME_PRESS_MS && isSame(other)) ?? null;
}
const LOOKED_BACK = 10;

/** The people she chose, and nobody else. */
export async function chooseHearers(scope: Scope, request: { by: string; incidentId: string; people: readonly string[] }): Promise<Reply> {
  const incident = await scope.tx.get('incident', request.incidentId);
  const team = incident && (await scope.tx.get('team', incident.teamId));
  if (!incident || !team || incident.reportedBy !== request.by || incident.onlyFor === null) return says({ say: 'refused', reason: 'not-your-incident' });
  const people = request.people.filter((id) => isManager(team, id) && id !== request.by);
  if (people.length === 0) return says({ say: 'incident-untold' }, { name: 'hearers', incidentId: incident.id });
  const told = { ...incident, onlyFor: [...new Set([...incident.onlyFor, ...people])] };
  await saveIncident(scope, incident, told);
  return tell(scope, team, told);
}

/** Everybody who decides, in person and at once; a threat to kill goes to the seniors too, and rings like an alarm. The channel hears only that somebody should be rung. */
async function tell(scope: Scope, team: Team, incident: Incident): Promise<Reply> {
  const toKill = isToKill(incident);
  const people = incident.onlyFor ?? [...new Set([...managersToAsk(team, incident.reportedBy), ...(toKill ? watchersOf(team, 'seniors', incident.reportedBy) : [])])];
  for (const id of people) post(scope, { kind: 'person', id }, { card: 'incident', incidentId: incident.id, teamId: team.id, why: 'reported' }, { alarm: toKill });
  if (incident.onlyFor === null) post(scope, { kind: 'channel', teamId: team.id }, { card: 'incident-notice', incidentId: incident.id, teamId: team.id }, { alarm: false });
  return says({ say: 'incident-reported', people: await namesOf(scope, people) }, { name: 'incident-saved', incidentId: incident.id });
}

async function recordOnCase(scope: Scope, team: Team, incident: Incident): Promise<void> {
  if (incident.caseRef === null) return;
  const aimedAtWorker = incident.aimedAt !== 'person-at-risk';
  const entry: CaseEntry = { ...recordedNow(scope, incident.reportedBy, team.id), at: incident.at, kind: 'incident', incidentId: incident.id, behaviours: incident.behaviours, aimedAtWorker };
  await record(scope, { ref: incident.caseRef, team }, [entry]);
  await reviewAfterIncident(scope, incident.caseRef);
}
