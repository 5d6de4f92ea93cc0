import { MEETING_TEXT, SHORTEST_TEXT, whyNot, type ConveneRefusal } from './convene';
import { decided, refused, type Decision } from './decision';
import type { Action, Meeting, Outcome } from './meeting';
import { nextActionAskAt } from './meeting-watch';
import type { Team } from './team';
import type { Instant } from './time';

/** What comes of a meeting: recorded by its chair, and followed until each action is done. */
export type OutcomeRefusal = ConveneRefusal | 'not-held-yet' | 'exclusion-missing' | 'attended-missing' | 'action-missing' | 'no-such-action' | 'due-passed' | 'not-recorded';
export type OutcomeDecision = Decision<Meeting, never, OutcomeRefusal>;

export const MOST_ACTIONS = 20;

export interface Recording {
  readonly by: string;
  readonly outcome: Omit<Outcome, 'by' | 'at'>;
  /** What the meeting itself brings: telling the family, and looking again. */
  readonly actions: readonly Action[];
  readonly again: Instant;
}

export function decideOutcome(meeting: Meeting, team: Team, { by, outcome, actions, again }: Recording, now: Instant): OutcomeDecision {
  const no = whyNot(meeting, team, by) ?? whyNoOutcome(meeting, outcome, now);
  if (no) return refused(no);
  return decided({ ...meeting, stage: { is: 'held', outcome: { ...outcome, by, at: now }, actions }, warnings: [], askAt: nextActionAskAt(actions, now, again) });
}

function whyNoOutcome(meeting: Meeting, outcome: Omit<Outcome, 'by' | 'at'>, now: Instant): OutcomeRefusal | null {
  if (meeting.stage.is === 'held') return 'meeting-over';
  if (meeting.stage.is !== 'booked' || meeting.slot === null) return 'not-booked';
  if (now < meeting.slot.start) return 'not-held-yet';
  if (outcome.attended.trim() === '' || outcome.decided.trim() === '') return 'attended-missing';
  if (meeting.family.is !== 'invited' && outcome.exclusion.trim() === '') return 'exclusion-missing';
  return [outcome.attended, outcome.decided, outcome.dissent, outcome.exclusion, outcome.familyTold.what].some((text) => text.length > MEETING_TEXT) ? 'meeting-text-too-long' : null;
}

/** One action more. Pressed twice with the same words it stands once. */
export function decideAction(meeting: Meeting, team: Team, request: { by: string; action: Action; again: Instant }, now: Instant): OutcomeDecision {
  const { by, action, again } = request;
  const no = whyNot(meeting, team, by) ?? whyNoAction(meeting, action, now);
  if (no) return refused(no);
  if (meeting.stage.is !== 'held') return refused('not-recorded');
  const isThere = meeting.stage.actions.some((one) => one.what === action.what && one.owner === action.owner && one.dueAt === action.dueAt);
  return isThere ? decided(meeting) : decided(withActions(meeting, [...meeting.stage.actions, action], now, again));
}

function whyNoAction({ stage }: Meeting, action: Action, now: Instant): OutcomeRefusal | null {
  if (stage.is !== 'held') return 'not-recorded';
  if (action.what.trim() === '' || action.owner.trim() === '') return 'action-missing';
  if (action.dueAt < now) return 'due-passed';
  const isTooMuch = action.what.length > MEETING_TEXT || action.owner.length > SHORTEST_TEXT || action.contingency.length > MEETING_TEXT || stage.actions.length >= MOST_ACTIONS;
  return isTooMuch ? 'meeting-text-too-long' : null;
}

/** Done is done: a second press changes nothing, and who said it first stays. */
export function decideDone(meeting: Meeting, team: Team, request: { by: string; actionId: string; again: Instant }, now: Instant): OutcomeDecision {
  const { by, actionId, again } = request;
  const no = whyNot(meeting, team, by);
  if (no) return refused(no);
  const actions = meeting.stage.is === 'held' ? meeting.stage.actions : [];
  const action = actions.find(({ id }) => id === actionId);
  if (!action) return refused('no-such-action');
  if (action.done) return decided(meeting);
  return decided(withActions(meeting, actions.map((one) => (one.id === actionId ? { ...one, done: { by, at: now } } : one)), now, again));
}

function withActions(meeting: Meeting, actions: readonly Action[], now: Instant, again: Instant): Meeting {
  if (meeting.stage.is !== 'held') return meeting;
  return { ...meeting, stage: { ...meeting.stage, actions }, askAt: nextActionAskAt(actions.filter(({ done }) => done === null), now, again) };
}

