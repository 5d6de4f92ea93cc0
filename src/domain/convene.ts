import { decided, refused, type Decision } from './decision';
import type { Access, FamilyPart, Ground, Meeting, ProposedTime, Slot, Warning } from './meeting';
import { managersOf, type Team } from './team';
import { DAY, HOUR, type Instant } from './time';
import type { Day } from './working-days';

/** What a chair decides before the meeting. Nothing of it happens by itself. */
export type ConveneRefusal =
  | 'not-the-chair' | 'your-own-case' | 'meeting-over' | 'already-booked' | 'not-booked' | 'time-passed' | 'time-too-far' | 'late-reason-missing' | 'meeting-reason-missing' | 'meeting-text-too-long' | 'nobody-to-pass-to';

export type MeetingHappening =
  | { readonly type: 'booked' }
  | { readonly type: 'moved' }
  | { readonly type: 'cancelled'; readonly reason: string }
  | { readonly type: 'declined'; readonly reason: string }
  | { readonly type: 'passed'; readonly from: string };

export type MeetingDecision = Decision<Meeting, MeetingHappening, ConveneRefusal>;

export const MEETING_TEXT = 500;
export const SHORTEST_TEXT = 200;
const FURTHEST_DAYS = 90;
export const USUAL_HOURS = 1;

/** Why a meeting is called, and who is asked to chair it. */
export interface Calling {
  readonly id: string;
  readonly fileToken: string;
  readonly caseRef: string;
  readonly team: Team;
  readonly ground: Ground;
  readonly involved: readonly string[];
  readonly warnings: readonly Warning[];
}

export function openMeeting({ id, fileToken, caseRef, team, ground, involved, warnings }: Calling, now: Instant): Meeting {
  return {
    id, fileToken, caseRef, teamId: team.id, grounds: [ground], involved, passedBy: [], chair: chairFor(team, { involved, passedBy: [] }) ?? firstChair(team),
    deadline: ground.is === 'criterion' ? ground.convening.deadline : null, warnings, times: { is: 'looking' },
    family: { is: 'invited' }, access: { interpreter: 'unknown', safeWay: '' },
    stage: { is: 'asked', since: now }, slot: null, sequence: 0, changedAt: now, event: { is: 'none' }, round: 0, askAt: null,
  };
}

/** Another reason for a meeting that is called already: the earlier deadline holds. */
export function addGround(meeting: Meeting, { ground, involved, warnings }: Pick<Calling, 'ground' | 'involved' | 'warnings'>): Meeting {
  const deadline = ground.is === 'criterion' ? ground.convening.deadline : null;
  const isEarlier = deadline !== null && (meeting.deadline === null || deadline < meeting.deadline);
  return { ...meeting, grounds: [...meeting.grounds, ground], involved: [...new Set([...meeting.involved, ...involved])], ...(isEarlier ? { deadline, warnings } : {}) };
}

const firstChair = (team: Team): string => team.chair ?? team.managers[0] ?? '';

/** The team's chair, or the manager; for a case of their own the deputies, then whoever else decides for the team. */
export function chairFor(team: Team, { involved, passedBy }: Pick<Meeting, 'involved' | 'passedBy'>): string | null {
  const inOrder = [...new Set([firstChair(team), ...team.deputies, ...managersOf(team)])];
  return inOrder.find((id) => id !== '' && !involved.includes(id) && !passedBy.includes(id)) ?? null;
}

/** Its chair decides; so may the team's managers, since a deadline does not wait for one person. Nobody decides about their own visits while somebody else could. */
export function whyNot(meeting: Meeting, team: Team, by: string): 'not-the-chair' | 'your-own-case' | null {
  if (by !== meeting.chair && !managersOf(team).includes(by)) return 'not-the-chair';
  return meeting.involved.includes(by) && chairFor(team, meeting) !== null ? 'your-own-case' : null;
}

export interface Timing {
  readonly by: string;
  readonly slot: Slot;
  /** The calendar day on which it begins. */
  readonly day: Day;
  readonly lateReason: string;
}

export function decideConvene(meeting: Meeting, team: Team, request: Timing, now: Instant): MeetingDecision {
  const { stage, slot } = meeting;
  if (stage.is === 'booked' && slot?.start !== request.slot.start) return refused('already-booked');
  return bookFor(meeting, team, request, now);
}

export function decideMove(meeting: Meeting, team: Team, request: Timing, now: Instant): MeetingDecision {
  return meeting.stage.is === 'booked' || meeting.stage.is === 'held' ? bookFor(meeting, team, request, now) : refused('not-booked');
}

function bookFor(meeting: Meeting, team: Team, { by, slot, day, lateReason }: Timing, now: Instant): MeetingDecision {
  const no = whyNot(meeting, team, by) ?? overOr(meeting) ?? (slot.start <= now ? 'time-passed' : slot.start > now + FURTHEST_DAYS * DAY ? 'time-too-far' : null);
  if (no) return refused(no);
  if (meeting.stage.is === 'booked' && meeting.slot?.start === slot.start && meeting.slot.end === slot.end) return decided(meeting);
  const reason = lateReason.trim();
  const isLate = meeting.deadline !== null && day > meeting.deadline;
  if (isLate && reason === '') return refused('late-reason-missing');
  if (reason.length > MEETING_TEXT) return refused('meeting-text-too-long');
  const type = meeting.stage.is === 'booked' ? 'moved' : 'booked';
  return decided({ ...meeting, ...changed(meeting, now), slot, stage: { is: 'booked', by, at: now, lateReason: isLate ? reason : null }, askAt: slot.end }, { type });
}

export function decideCancel(meeting: Meeting, team: Team, { by, reason }: { by: string; reason: string }, now: Instant): MeetingDecision {
  const no = whyNot(meeting, team, by) ?? overOr(meeting) ?? (meeting.stage.is === 'booked' ? null : 'not-booked') ?? reasonless(reason);
  return no ? refused(no) : decided({ ...meeting, ...changed(meeting, now), stage: { is: 'asked', since: now }, times: { is: 'looking' }, askAt: null }, { type: 'cancelled', reason: reason.trim() });
}

/** To the next person who could chair it. */
export function decidePass(meeting: Meeting, team: Team, by: string, now: Instant): MeetingDecision {
  const no = whyNot(meeting, team, by);
  if (no === 'not-the-chair') return refused(no);
  if (meeting.stage.is === 'held' || meeting.stage.is === 'booked') return refused(meeting.stage.is === 'held' ? 'meeting-over' : 'already-booked');
  const passedBy = [...new Set([...meeting.passedBy, meeting.chair])];
  const chair = chairFor(team, { involved: meeting.involved, passedBy });
  if (chair === null) return refused('nobody-to-pass-to');
  return decided({ ...meeting, chair, passedBy, stage: { is: 'asked', since: now } }, { type: 'passed', from: by });
}

/** With a reason, which the managers read. The criterion stays met and the reminders go on. */
export function decideDecline(meeting: Meeting, team: Team, { by, reason }: { by: string; reason: string }, now: Instant): MeetingDecision {
  const no = whyNot(meeting, team, by) ?? (meeting.stage.is === 'booked' ? 'already-booked' : null) ?? overOr(meeting) ?? reasonless(reason);
  return no ? refused(no) : decided({ ...meeting, stage: { is: 'declined', by, at: now, reason: reason.trim() } }, { type: 'declined', reason: reason.trim() });
}

/** Who of the family is asked to come is the chair's decision; anything but an invitation needs a reason. */
export function decideFamily(meeting: Meeting, team: Team, request: { by: string; family: FamilyPart; access: Access }): MeetingDecision {
  const { by, family, access } = request;
  const no = whyNot(meeting, team, by) ?? overOr(meeting) ?? (family.is === 'invited' ? null : reasonless(family.reason)) ?? (access.safeWay.trim().length > SHORTEST_TEXT ? 'meeting-text-too-long' : null);
  return no ? refused(no) : decided({ ...meeting, family: family.is === 'invited' ? family : { ...family, reason: family.reason.trim() }, access: { ...access, safeWay: access.safeWay.trim() } });
}

export const withTimes = (meeting: Meeting, proposed: readonly ProposedTime[], seen: number): Meeting => ({ ...meeting, times: { is: 'found', proposed, seen } });

const changed = (meeting: Meeting, now: Instant) => ({ sequence: meeting.slot === null ? 0 : meeting.sequence + 1, changedAt: now });
const overOr = (meeting: Meeting): 'meeting-over' | null => (meeting.stage.is === 'held' ? 'meeting-over' : null);
const reasonless = (reason: string): 'meeting-reason-missing' | 'meeting-text-too-long' | null => (reason.trim() === '' ? 'meeting-reason-missing' : reason.trim().length > MEETING_TEXT ? 'meeting-text-too-long' : null);
export const usualEnd = (start: Instant): Instant => start + USUAL_HOURS * HOUR;
