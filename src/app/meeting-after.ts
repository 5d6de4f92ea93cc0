import { decideAction, decideDone, decideOutcome, type OutcomeDecision } from '../domain/meeting-outcome';
import { openActions, type Action, type Meeting, type Outcome } from '../domain/meeting';
import { decideMeetingTick, type Ask } from '../domain/meeting-watch';
import { managersOf, type Team } from '../domain/team';
import type { Day } from '../domain/working-days';
import { saveMeeting, tellChair } from './meeting-book';
import { almanacFor, morningOf, nextWorkingMorning } from './almanac';
import { record, recordedNow } from './case-book';
import { meetingAndTeam, refusedOn } from './meetings';
import { post } from './notify';
import { says, type CardRef, type Reply } from './reply';
import type { Scope } from './run';

/** What comes of a meeting, and what time asks about. */
interface Pressing {
  readonly by: string;
  readonly meetingId: string;
}

export interface OutcomeRequest extends Pressing {
  readonly outcome: Omit<Outcome, 'by' | 'at'>;
  /** When the family has to have been told, and when the plan is looked at again. */
  readonly tellBy: Day;
  readonly reviewOn: Day | null;
}

export async function recordOutcome(scope: Scope, request: OutcomeRequest): Promise<Reply> {
  const { by, outcome, tellBy, reviewOn } = request;
  const form: CardRef = { name: 'meeting-outcome', meetingId: request.meetingId };
  const own = (kind: Action['kind'], day: Day, what: string): Action => ({ id: scope.newId(), kind, what, owner: '', dueAt: morningOf(day), contingency: '', done: null });
  const actions = [own('tell-family', tellBy, outcome.familyTold.what), ...(reviewOn === null ? [] : [own('review', reviewOn, '')])];
  return decideAfter(scope, request, form, (meeting, team, again) => decideOutcome(meeting, team, { by, outcome, actions, again }, scope.now), async (meeting, team) => {
    // From here the count of misses begins anew: what came before has been dealt with.
    await record(scope, { ref: meeting.caseRef, team }, [{ ...recordedNow(scope, by, team.id), at: meeting.slot?.start ?? scope.now, kind: 'meeting' }]);
    return says({ say: 'outcome-saved' }, { name: 'meeting-action', meetingId: meeting.id });
  });
}

export async function addAction(scope: Scope, request: Pressing & { what: string; owner: string; due: Day; contingency: string }): Promise<Reply> {
  const { by, what, owner, due, contingency } = request;
  const action: Action = { id: scope.newId(), kind: 'agreed', what: what.trim(), owner: owner.trim(), dueAt: morningOf(due), contingency: contingency.trim(), done: null };
  const form: CardRef = { name: 'meeting-action', meetingId: request.meetingId };
  return decideAfter(scope, request, form, (meeting, team, again) => decideAction(meeting, team, { by, action, again }, scope.now), async (meeting) => says({ say: 'action-added', count: openActions(meeting).filter(({ kind }) => kind === 'agreed').length }, form));
}

export const actionDone = (scope: Scope, request: Pressing & { actionId: string }): Promise<Reply> => {
  const card: CardRef = { name: 'meeting-actions', meetingId: request.meetingId };
  return decideAfter(scope, request, card, (meeting, team, again) => decideDone(meeting, team, { ...request, again }, scope.now), async (meeting) => says({ say: 'action-done', left: openActions(meeting).length }, card));
};

async function decideAfter(scope: Scope, { meetingId }: Pressing, form: CardRef, decide: (meeting: Meeting, team: Team, again: number) => OutcomeDecision, answer: (meeting: Meeting, team: Team) => Promise<Reply>): Promise<Reply> {
  const known = await meetingAndTeam(scope, meetingId);
  if (!known) return says({ say: 'refused', reason: 'no-such-meeting' });
  const decision = decide(known.meeting, known.team, nextWorkingMorning(scope.now, almanacFor(known.team)));
  if (!decision.ok) return refusedOn(scope, known.meeting, decision.reason, SHOWN_AS_IT_STANDS.has(decision.reason) ? null : form);
  saveMeeting(scope, decision.state);
  return answer(decision.state, known.team);
}

const SHOWN_AS_IT_STANDS: ReadonlySet<string> = new Set(['not-the-chair', 'your-own-case', 'meeting-over', 'not-booked', 'not-held-yet', 'not-recorded']);

export async function tickMeeting(scope: Scope, meetingId: string): Promise<void> {
  const known = await meetingAndTeam(scope, meetingId);
  if (!known) return;
  const { meeting, asks } = decideMeetingTick(known.meeting, scope.now, nextWorkingMorning(scope.now, almanacFor(known.team)));
  saveMeeting(scope, meeting);
  for (const ask of asks) askChair(scope, meeting, known.team, ask);
}

function askChair(scope: Scope, meeting: Meeting, team: Team, ask: Ask): void {
  switch (ask.type) {
    case 'warn':
      return warn(scope, meeting, team, ask.day);
    case 'ask-outcome':
      return tellChair(scope, meeting, { card: 'meeting-outcome' });
    case 'ask-actions':
      return tellChair(scope, meeting, { card: 'meeting-actions' });
    default:
      return ask satisfies never;
  }
}

/** One who declined is not asked again: the managers are. On the last day everybody who decides for the team hears. */
function warn(scope: Scope, meeting: Meeting, team: Team, day: 3 | 5 | 6 | 7): void {
  const asked = meeting.stage.is === 'declined' ? team.managers : [meeting.chair];
  const people = new Set(day === 7 ? [...asked, ...(team.seniors.length > 0 ? team.seniors : managersOf(team))] : asked);
  for (const id of people) post(scope, { kind: 'person', id }, { card: 'convene', meetingId: meeting.id, teamId: team.id, why: 'warning', day, by: null }, { alarm: false });
}
