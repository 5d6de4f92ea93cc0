import { viewCase, viewIncident, viewOpenIncidents, type IncidentView } from '../app/case-view';
import { isFlagSeen } from '../app/flagged';
import { mayDecide, maySee } from '../app/incident-rows';
import { flagsIn, safetyIn } from '../app/reading';
import type { CaseCardRef } from '../app/reply';
import { isUnprepared } from '../domain/short-notice';
import { isManager, type Team } from '../domain/team';
import type { Visit } from '../domain/visit';
import { caseCard, caseMoreCard, chronologyCard, flagNotes } from './cards/case';
import { caseAgenciesForm } from './cards/case-summary';
import { criterionCard } from './cards/criterion';
import { hearersCard, incidentForm, incidentSavedCard, incidentStepsCard } from './cards/incident';
import { agenciesCard, incidentCard, incidentsCard } from './cards/incident-tasks';
import { excuseForm, followUpForm, missedForm, reasonForm } from './cards/miss';
import { safetyNotes } from './cards/safety-plan';
import { takeTimeNotes } from './cards/take-time';
import type { Easel } from './easel';
import type { Card } from './template';

/** Cards about cases and incidents, drawn from the store as it is now, and only as far as whoever asked may see. */
export async function drawCase(easel: Easel, ref: CaseCardRef, said: string | null): Promise<Card | null> {
  const { strings, now, incoming } = easel;
  switch (ref.name) {
    case 'case':
      return caseCard(await viewCase(easel, ref.ref, incoming.who.id), ref.page, strings, said);
    case 'case-more':
      return caseMoreCard(await viewCase(easel, ref.ref, incoming.who.id), strings);
    case 'chronology': {
      const view = await viewCase(easel, ref.ref, incoming.who.id);
      return view.access === 'visitor' ? caseCard(view, 0, strings, said) : chronologyCard(view, strings);
    }
    case 'case-agencies': {
      const view = await viewCase(easel, ref.ref, incoming.who.id);
      return view.access === 'visitor' ? null : caseAgenciesForm(view, strings);
    }
    case 'missed-form':
      return missedForm(ref.ref, now, strings);
    case 'follow-up-form':
      return followUpForm(await viewCase(easel, ref.ref, incoming.who.id), ref.missId, strings);
    case 'excuse-form':
      return excuseForm(await viewCase(easel, ref.ref, incoming.who.id), strings);
    case 'reason':
      return reasonForm(ref.ask, strings);
    case 'criterion': {
      const view = await viewCase(easel, ref.ref, incoming.who.id);
      const proposal = view.file?.proposals.find(({ id }) => id === ref.proposalId);
      return proposal && view.owner && view.access === 'manager' ? criterionCard(view, proposal, view.owner, strings, said) : null;
    }
    case 'incident-steps':
      return incidentStepsCard(ref.ref, strings);
    case 'incident-form':
      return incidentForm({ ref: ref.ref, now }, strings, said);
    case 'incident-saved':
    case 'hearers':
    case 'incident':
    case 'agencies':
      return drawIncident(easel, ref, said);
    case 'incidents': {
      const views = await viewOpenIncidents(easel, ref.teamId);
      return incidentsCard(views.filter((view) => mayDecide(view.incident, view.team, incoming.who.id)), strings);
    }
    default:
      return ref satisfies never;
  }
}

async function drawIncident(easel: Easel, ref: Extract<CaseCardRef, { incidentId: string }>, said: string | null): Promise<Card | null> {
  const { strings, incoming } = easel;
  const view = await viewIncident(easel, ref.incidentId);
  if (!view || !maySee(view.incident, view.team, incoming.who.id)) return null;
  switch (ref.name) {
    case 'incident-saved':
      return incidentSavedCard(view, strings, said);
    case 'hearers':
      return hearersCard(view, strings, said);
    case 'incident':
      return incidentCard(view, readerOf(view, incoming.who.id), strings, said);
    case 'agencies':
      return agenciesCard(view, strings, said);
    default:
      return ref satisfies never;
  }
}

/** Nobody decides on what happened to themselves: a manager who reported it sees it as its reporter. */
export const readerOf = ({ incident, team }: IncidentView, personId: string): 'manager' | 'reporter' => (isManager(team, personId) && incident.reportedBy !== personId ? 'manager' : 'reporter');

/** What the worker has to know about the case on this visit: its flags and its safety plan; never drawn for anybody else. */
export async function caseNotesFor({ store, place, now, incoming, strings }: Easel, visit: Visit, { board }: Pick<Team, 'board'>): Promise<string[]> {
  const about = { caseRef: visit.caseRef, viewer: incoming.who.id, now };
  const flags = await flagsIn(store, place, about);
  const isShort = isUnprepared(visit, { isFlagged: flags.some(isFlagSeen) }, now);
  return [...flagNotes(flags, strings), ...takeTimeNotes(isShort, board, strings), ...safetyNotes(await safetyIn(store, place, about), now, strings)];
}
