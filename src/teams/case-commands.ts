import { openAgencies, saveAgencies } from '../app/case-agencies';
import { openContract } from '../app/contracts';
import { openCallForm } from '../app/meeting-call';
import { openSafetyPlan } from '../app/safety-plans';
import { askEndFlag, endFlag, keepFlag, raiseFlag } from '../app/flags';
import { correctMiss, listTeam, recordFollowUp, recordMissed, resetCount, showCase, useAdvice } from '../app/cases';
import { askNotMet, confirmCriterion, rejectCriterion } from '../app/criteria';
import { agencyTold, closeIncident, recordTask, showIncident } from '../app/incident-tasks';
import { askToRing, chooseHearers, reportIncident } from '../app/incidents';
import { askAboutHold } from '../app/holds';
import { says, shows, type Reply } from '../app/reply';
import type { Scope } from '../app/run';
import { teamFor } from '../app/which-team';
import type { Task } from '../domain/incident';
import type { CasePress } from './presses';
import { instantOfDate, instantOn } from './clock-input';

/** Presses on cards about cases and incidents. Somebody in no team has no part in any case. */
export async function obeyCasePress(scope: Scope, by: string, press: CasePress): Promise<Reply> {
  return isIncidentPress(press) || (await teamFor(scope, by)) ? obey(scope, by, press) : says({ say: 'no-team-here' });
}

async function obey(scope: Scope, by: string, press: CasePress): Promise<Reply> {
  switch (press.verb) {
    case 'case':
      return showCase(scope, { by, ref: press.subject, page: press.page });
    case 'case-more':
      return shows({ name: 'case-more', ref: press.subject });
    case 'case-pick':
      return pick(scope, by, press.subject, press.pick);
    case 'case-agencies':
      return saveAgencies(scope, { by, ref: press.subject, agencies: press.pick });
    case 'missed-form':
      return shows({ name: 'missed-form', ref: press.subject });
    case 'missed':
      return recordMissed(scope, { by, ref: press.subject, at: instantOfDate(press.date, scope.now), what: press.what, how: press.how, source: press.source, note: press.note });
    case 'follow-up-form':
      return shows({ name: 'follow-up-form', ref: press.subject, missId: press.miss });
    case 'follow-up':
      return recordFollowUp(scope, { by, ref: press.subject, missId: press.miss, means: press.answer, at: instantOfDate(press.date, scope.now) });
    case 'excuse':
      return correctMiss(scope, { by, ref: press.subject, missId: press.miss, why: press.answer });
    case 'reason':
      return giveReason(scope, by, press);
    case 'criterion':
      return shows({ name: 'criterion', ref: press.subject, proposalId: press.id });
    case 'criterion-confirm':
      return confirmCriterion(scope, { by, ref: press.subject, proposalId: press.id });
    case 'criterion-not-met':
      return askNotMet(scope, { by, ref: press.subject, proposalId: press.id });
    case 'flag-keep':
      return keepFlag(scope, { by, ref: press.subject, flagId: press.id });
    case 'flag-end':
      return askEndFlag(scope, { by, ref: press.subject, flagId: press.id });
    default:
      return obeyIncidentPress(scope, by, press);
  }
}

type IncidentPress = Extract<CasePress, { verb: `incident${string}` | `agenc${string}` }>;

const isIncidentPress = (press: CasePress): press is IncidentPress => /^(?:incident|agenc)/.test(press.verb);

async function obeyIncidentPress(scope: Scope, by: string, press: IncidentPress): Promise<Reply> {
  switch (press.verb) {
    case 'incident-steps':
      return shows({ name: 'incident-steps', ref: press.subject });
    case 'incident-spoken':
      return shows({ name: 'incident-form', ref: press.subject });
    case 'incident-ring':
      return askToRing(scope, { by, ref: press.subject });
    case 'incident-report': {
      const { caseRef, behaviours, source, aimedAt, hurt, policeTold, told, toTell, note } = press;
      return reportIncident(scope, { reportedBy: by, at: instantOn(press.date, press.time), caseRef, behaviours, source, aimedAt, hurt, policeTold, told, toTell, note });
    }
    case 'incident-hearers':
      return chooseHearers(scope, { by, incidentId: press.subject, people: press.pick });
    case 'incident':
    case 'agencies':
      return showIncident(scope, { by, incidentId: press.subject, card: press.verb });
    case 'incident-task': {
      const [task, answer] = press.task.split(':') as [Task, 'yes' | 'no' | undefined]; // The schema knows these and no others.
      return recordTask(scope, { by, incidentId: press.subject, task, note: press.note, required: answer === undefined ? null : answer === 'yes' });
    }
    case 'incident-flag':
      return raiseFlag(scope, { by, incidentId: press.subject });
    case 'incident-close':
      return closeIncident(scope, { by, incidentId: press.subject });
    case 'agency-told':
      return agencyTold(scope, { by, incidentId: press.subject, agency: press.agency, whom: press.whom });
    default:
      return press satisfies never;
  }
}

/** The rarer things, chosen from a list. */
async function pick(scope: Scope, by: string, ref: string, picked: string): Promise<Reply> {
  const [what = '', id = ''] = picked.split(/:(.*)/s);
  switch (what) {
    case 'older':
      return showCase(scope, { by, ref, page: 1 });
    case 'chronology':
      return shows({ name: 'chronology', ref });
    case 'agencies':
      return openAgencies(scope, { by, ref });
    case 'excuse':
      return shows({ name: 'excuse-form', ref });
    case 'reset':
      return shows({ name: 'reason', ask: { for: 'reset', ref } });
    case 'end-flag':
      return askEndFlag(scope, { by, ref, flagId: id });
    case 'list-team':
      return listTeam(scope, { by, ref, teamId: id });
    case 'safety-plan':
      return openSafetyPlan(scope, { by, caseRef: ref });
    case 'contract':
      return openContract(scope, { by, caseRef: ref, form: 'contract' });
    case 'hold':
      return askAboutHold(scope, { by, isAdmin: false }, { caseRef: ref });
    case 'convene':
      return openCallForm(scope, { by, caseRef: ref });
    case 'advice-on':
    case 'advice-off':
      return useAdvice(scope, { by, ref, on: what === 'advice-on' });
    default:
      return showCase(scope, { by, ref, page: 0 });
  }
}

function giveReason(scope: Scope, by: string, press: Extract<CasePress, { verb: 'reason' }>): Promise<Reply> {
  const { subject: ref, id, reason } = press;
  switch (press.for) {
    case 'not-met':
      return rejectCriterion(scope, { by, ref, proposalId: id, reason });
    case 'end-flag':
      return endFlag(scope, { by, ref, flagId: id, reason });
    case 'reset':
      return resetCount(scope, { by, ref, reason });
    default:
      return press.for satisfies never;
  }
}
