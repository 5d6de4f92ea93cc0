import { visitLadder, watchersOf } from '../domain/team';
import type { Instant } from '../domain/time';
import { decideTick } from '../domain/watch';
import { key, range } from '../store/keys';
import { tickAwaited } from './awaited';
import { tickCall } from './calls';
import { tickCase } from './case-book';
import { lookAtAlarms } from './alarm-list';
import { lastMonth } from './counts';
import { houseKeep } from './housekeeping';
import { searchOn } from './my-data-search';
import { tickPlan } from './going';
import { tickIncident } from './incident-tasks';
import { tickContract } from './contracts';
import { tickMeeting } from './meeting-after';
import { tickSafetyPlan } from './safety-plans';
import { tickPolicies } from './policy-state';
import { tickSupervision } from './supervision';
import { tickUpkeep } from './upkeep-state';
import { tickWorry } from './worries';
import { post } from './notify';
import type { Scope } from './run';
import { tickDuress } from './duress';
import { dutyIsOver, shiftIsOver } from './duty';
import { forgetExactPlace } from './exact-place';
import { wantRoster } from './roster';
import { fromRow } from './subject';
import { spreadRoster } from './teams';
import { tickVisit } from './change-visit';

/** What is written in a due row: whose time has come. */
export interface Due {
  readonly key: string;
  readonly subject: string;
}

export const canarySubject = (instance: string): string => `canary:${instance}`;
export const drillSubject = (teamId: string): string => `drill:${teamId}`;
export const reviewSubject = (teamId: string): string => `review:${teamId}`;
export const NIGHT = 'night:all';

/**
 * Somebody's time has come. The row is cleared in the same commit as what it set off, unless the subject itself moved
 * it; a row whose subject is gone is just cleared.
 */
export async function tick(scope: Scope, due: Due): Promise<void> {
  if ((await scope.tx.plain(due.key)) === null) return; // Another instance was faster.
  scope.tx.clearDue(due.key);
  const [kind, id] = splitSubject(due.subject);
  switch (kind) {
    case 'visit':
      return tickVisit(scope, id, (visit, team) => decideTick(visit, visitLadder(team, visit), scope.now));
    case 'quiet':
      return tickDuress(scope, id);
    case 'plan':
      return tickPlan(scope, id);
    case 'safety':
      return tickSafetyPlan(scope, id);
    case 'contract':
      return tickContract(scope, id);
    case 'worry':
      return tickWorry(scope, id);
    case 'policies':
      return tickPolicies(scope, id);
    case 'upkeep':
      return tickUpkeep(scope, id);
    case 'supervision':
      return tickSupervision(scope, id);
    case 'meeting':
      return tickMeeting(scope, id);
    case 'team':
      return spreadRoster(scope, id);
    case 'duty':
      return dutyIsOver(scope, id);
    case 'mine':
      return searchOn(scope, id);
    case 'call':
      return tickCall(scope, id);
    case 'home':
      return tickAwaited(scope, id);
    case 'exact':
      return forgetExactPlace(scope, id);
    case 'roster':
      return wantRoster(scope, id);
    case 'shift':
      return shiftIsOver(scope, id, instantIn(due));
    case 'case':
      return tickCase(scope, id);
    case 'incident':
      return tickIncident(scope, id);
    case 'alarms':
      return lookAtAlarms(scope, id);
    case 'canary':
      return sendCanary(scope, id);
    case 'drill':
      return sendDrill(scope, id, due);
    case 'review':
      return sendReview(scope, id);
    case 'night':
      return houseKeep(scope);
    default:
      throw new Error(`tick ${due.subject}: nobody knows this kind of timer`);
  }
}

/** Tells the managers which guidance is past review and what the month came to, and comes again next month. Ends with its team. */
async function sendReview(scope: Scope, teamId: string): Promise<void> {
  const team = await scope.tx.get('team', teamId);
  if (!team) return;
  const month = await lastMonth(scope, teamId);
  for (const id of team.managers) {
    post(scope, { kind: 'person', id }, { card: 'past-review', teamId }, { alarm: false });
    if (month.visits > 0) post(scope, { kind: 'person', id }, { card: 'month', teamId, ...month }, { alarm: false });
  }
  await armReview(scope, teamId);
}

/** The first of next month at nine in the morning, UTC. The same month always gives the same row, so arming twice is harmless. */
export async function armReview({ tx, now }: Scope, teamId: string): Promise<void> {
  const today = new Date(now);
  const at = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, 1, 9);
  const dueKey = key.due(at, reviewSubject(teamId));
  await tx.plain(dueKey);
  tx.write(dueKey, { subject: reviewSubject(teamId) });
}

/** To the channel and to each manager, so that a drill finds out who would not have heard. */
async function sendDrill(scope: Scope, teamId: string, due: Due): Promise<void> {
  const team = await scope.tx.get('team', teamId);
  if (!team) return;
  const about = { card: 'drill', teamId, askedAt: instantIn(due) } as const;
  post(scope, { kind: 'channel', teamId }, about, { alarm: true });
  for (const id of watchersOf(team, 'seniors', '')) post(scope, { kind: 'person', id }, about, { alarm: true });
}

/** The canary ends in a look at a conversation we know, if there is one yet. */
async function sendCanary(scope: Scope, instance: string): Promise<void> {
  const [row] = await scope.tx.look(range('team').from, range('team').to, 1);
  const teamId = row ? fromRow<'team'>(row).state.id : null;
  post(scope, { kind: 'canary', instance }, { card: 'canary', teamId }, { alarm: false });
}

/** Sets the canary off once more. Only its own instance does this, so a dead instance's canary ends with it. */
export async function armCanary({ tx }: Scope, instance: string, at: Instant): Promise<void> {
  const dueKey = key.due(at, canarySubject(instance));
  await tx.plain(dueKey);
  tx.write(dueKey, { subject: canarySubject(instance) });
}

const instantIn = (due: Due): Instant => Date.parse(due.key.split('|')[1] ?? '');

function splitSubject(subject: string): [string, string] {
  const colon = subject.indexOf(':');
  return [subject.slice(0, colon), subject.slice(colon + 1)];
}
