import type { CaseEntry } from './case-entry';
import type { CaseFile } from './case-file';
import { openBreaches, type Contract } from './contract';
import { untold, type Incident } from './incident';
import { openActions, type Meeting } from './meeting';
import type { SafetyPlan } from './safety-plan';
import { DAY, type Instant } from './time';

/**
 * How long an agency keeps the record of a case once nothing happens in it any more, and when that is. What belongs to a
 * case goes with it and not before: its incidents, meetings, safety plan and contract.
 */
export const DEFAULT_RECORD_YEARS = 7;
/** Never less than the years, also over leap years. */
const YEAR_DAYS = 366;

export const isRecordOld = (lastAt: Instant | null, years: number, now: Instant): boolean => lastAt !== null && lastAt < now - years * YEAR_DAYS * DAY;

/** Null while a manager still owes something on it. */
export function incidentEndedAt(incident: Incident): Instant | null {
  const { closed, agencies, done } = incident;
  if (!closed || untold(incident).length > 0) return null;
  return Math.max(closed.at, ...agencies.flatMap(({ told }) => (told ? [told.at] : [])), ...done.map(({ at }) => at));
}

/** Null while it is to be held, or something agreed there is not done. */
export function meetingEndedAt(meeting: Meeting): Instant | null {
  const { stage } = meeting;
  if (stage.is === 'declined') return stage.at;
  if (stage.is !== 'held' || openActions(meeting).length > 0) return null;
  return Math.max(stage.outcome.at, ...stage.actions.flatMap(({ done }) => (done ? [done.at] : [])));
}

/** Null while a breach is unanswered. */
export function contractEndedAt(contract: Contract): Instant | null {
  if (openBreaches(contract).length > 0) return null;
  return Math.max(contract.at, contract.approved?.at ?? 0, ...contract.breaches.map(({ at, answer }) => answer?.at ?? at));
}

/** A plan has no end of its own; whoever has looked at it has moved its review. */
export const safetyEndedAt = ({ at, agreed, reviewAt }: SafetyPlan): Instant => Math.max(at, agreed?.at ?? 0, reviewAt);

/** When anything happened on a case, or was decided about it. */
export function caseLastAt({ openedAt, flags, proposals }: CaseFile, entries: readonly CaseEntry[]): Instant {
  const decided = proposals.map(({ metAt, state }) => (state.is === 'not-met' ? state.at : state.is === 'confirmed' ? state.convening.confirmedAt : metAt));
  const flagged = flags.flatMap(({ raisedAt, ended }) => [raisedAt, ended?.at ?? raisedAt]);
  return Math.max(openedAt, ...entries.flatMap(({ at, recordedAt }) => [at, recordedAt]), ...decided, ...flagged);
}
