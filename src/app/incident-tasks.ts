import type { CaseEntry } from '../domain/case-entry';
import type { Decision } from '../domain/decision';
import { decideCloseIncident, decideTask, decideTold, nextChaseAt, openTasks, untold, type Agency, type Incident, type IncidentRefusal, type Task } from '../domain/incident';
import { isManager, type Team } from '../domain/team';
import { nextMorning } from './almanac';
import { managersToAsk, record, recordedNow } from './case-book';
import { mayDecide, maySee, openIncidents, refusedIncident, saveIncident } from './incident-rows';
import { post } from './notify';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';
import { teamFor } from './which-team';

/** What follows an incident: each part is dealt with by a manager, each agency is told, and every morning asks for what is open. */
export const recordTask = (scope: Scope, request: { by: string; incidentId: string; task: Task; note: string; required: boolean | null }): Promise<Reply> =>
  asManager(scope, request, async (incident, team) => {
    const decision = decideTask(incident, request, scope.now);
    if (decision.ok && request.task === 'risk-assessment' && incident.caseRef !== null) {
      const entry: CaseEntry = { ...recordedNow(scope, request.by, team.id), at: scope.now, kind: 'risk-decision', incidentId: incident.id, required: request.required ?? false, reason: request.note.trim() };
      await record(scope, { ref: incident.caseRef, team }, [entry]);
    }
    return { decision, answer: (state) => says({ say: 'task-recorded', left: openTasks(state).length }, { name: 'incident', incidentId: incident.id }) };
  });

export const closeIncident = (scope: Scope, request: { by: string; incidentId: string }): Promise<Reply> =>
  asManager(scope, request, async (incident) => ({ decision: decideCloseIncident(incident, request.by, scope.now), answer: () => says({ say: 'incident-closed' }, { name: 'incident', incidentId: incident.id }) }));

/** Whoever told an agency says so: she who reported it, or a manager. */
export async function agencyTold(scope: Scope, request: { by: string; incidentId: string; agency: Agency; whom: string }): Promise<Reply> {
  const incident = await scope.tx.get('incident', request.incidentId);
  const team = incident && (await scope.tx.get('team', incident.teamId));
  if (!incident || !team || !maySee(incident, team, request.by)) return refusedIncident(scope, incident, 'not-your-incident');
  const decision = decideTold(incident, request, scope.now);
  if (!decision.ok) return refusedIncident(scope, incident, decision.reason, { name: 'agencies', incidentId: incident.id });
  await saveIncident(scope, incident, decision.state);
  if (incident.caseRef !== null) {
    const entry: CaseEntry = { ...recordedNow(scope, request.by, team.id), at: scope.now, kind: 'told', incidentId: incident.id, agency: request.agency, whom: request.whom.trim() };
    await record(scope, { ref: incident.caseRef, team }, [entry]);
  }
  return says({ say: 'agency-told', left: untold(decision.state).length }, { name: 'agencies', incidentId: incident.id });
}

export async function showIncident(scope: Scope, request: { by: string; incidentId: string; card: 'incident' | 'agencies' }): Promise<Reply> {
  const incident = await scope.tx.get('incident', request.incidentId);
  const team = incident && (await scope.tx.get('team', incident.teamId));
  if (!incident || !team || !maySee(incident, team, request.by)) return refusedIncident(scope, incident, 'not-your-incident');
  return shows({ name: request.card, incidentId: incident.id });
}

/** The team's open incidents: threats to kill first, then the oldest. */
export async function showIncidents(scope: Scope, by: string): Promise<Reply> {
  const team = await teamFor(scope, by);
  if (!team || !isManager(team, by)) return says({ say: 'refused', reason: 'not-a-case-manager' });
  return (await openIncidents(scope, team.id)).length === 0 ? says({ say: 'no-incidents' }) : shows({ name: 'incidents', teamId: team.id });
}

/** Every morning until nothing is open: the managers about what is theirs, and whoever reported it about agencies not told. */
export async function tickIncident(scope: Scope, incidentId: string): Promise<void> {
  const incident = await scope.tx.get('incident', incidentId);
  const team = incident && (await scope.tx.get('team', incident.teamId));
  if (!incident || !team || nextChaseAt(incident) === null) return;
  if (incident.chaseAt <= scope.now) {
    const about = { card: 'incident', incidentId, teamId: team.id } as const;
    if (untold(incident).length > 0 || incident.onlyFor?.length === 0) post(scope, { kind: 'person', id: incident.reportedBy }, { ...about, why: 'agencies' }, { alarm: false });
    if (!incident.closed) for (const id of incident.onlyFor ?? managersToAsk(team, incident.reportedBy)) post(scope, { kind: 'person', id }, { ...about, why: 'open' }, { alarm: false });
  }
  await saveIncident(scope, incident, incident.chaseAt <= scope.now ? { ...incident, chaseAt: nextMorning(scope.now) } : incident);
}

interface Deciding {
  readonly decision: Decision<Incident, never, IncidentRefusal>;
  readonly answer: (state: Incident) => Reply;
}

/** Nobody decides on what happened to themselves. */
async function asManager(scope: Scope, request: { by: string; incidentId: string }, decide: (incident: Incident, team: Team) => Promise<Deciding>): Promise<Reply> {
  const incident = await scope.tx.get('incident', request.incidentId);
  const team = incident && (await scope.tx.get('team', incident.teamId));
  if (!incident || !team || !mayDecide(incident, team, request.by)) return refusedIncident(scope, incident, 'not-your-incident');
  if (incident.reportedBy === request.by) return refusedIncident(scope, incident, 'your-own-incident');
  const { decision, answer } = await decide(incident, team);
  if (!decision.ok) return refusedIncident(scope, incident, decision.reason, { name: 'incident', incidentId: incident.id });
  await saveIncident(scope, incident, decision.state);
  return answer(decision.state);
}
