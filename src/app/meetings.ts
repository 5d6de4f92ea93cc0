import { decideCancel, decideConvene, decideDecline, decideFamily, decideMove, decidePass, usualEnd, whyNot, type MeetingDecision, type MeetingHappening } from '../domain/convene';
import type { Access, FamilyPart, Meeting } from '../domain/meeting';
import type { MeetingRefusal } from '../domain/meeting-sentence';
import type { Team } from '../domain/team';
import type { Instant } from '../domain/time';
import { dayOf } from './almanac';
import { noteOnCase } from './case-notes';
import { findTimes, saveMeeting, syncCalendar, tellChair, tellManagers } from './meeting-book';
import { says, shows, type CardRef, type Reply } from './reply';
import type { Scope } from './run';
import { namesOf } from './names';

/** What a chair presses before the meeting. Each press is one decision, its messages and its calendar errand, in one commit. */
interface Pressing {
  readonly by: string;
  readonly meetingId: string;
}
export type TimeWanted = Pressing & { readonly start: Instant; readonly lateReason: string };

export const convene = (scope: Scope, request: TimeWanted): Promise<Reply> => decideOn(scope, request, (meeting, team) => decideConvene(meeting, team, timing(request), scope.now), timeForm(request));

/** From the form: the first time, or another one. */
export const chooseTime = (scope: Scope, request: TimeWanted): Promise<Reply> =>
  decideOn(scope, request, (meeting, team) => (meeting.stage.is === 'booked' ? decideMove : decideConvene)(meeting, team, timing(request), scope.now), timeForm(request));

export const cancelMeeting = (scope: Scope, request: Pressing & { reason: string }): Promise<Reply> =>
  decideOn(scope, request, (meeting, team) => decideCancel(meeting, team, request, scope.now), { name: 'meeting-reason', meetingId: request.meetingId, ask: 'cancel' });

export const passMeeting = (scope: Scope, request: Pressing): Promise<Reply> => decideOn(scope, request, (meeting, team) => decidePass(meeting, team, request.by, scope.now), null);

export const declineMeeting = (scope: Scope, request: Pressing & { reason: string }): Promise<Reply> =>
  decideOn(scope, request, (meeting, team) => decideDecline(meeting, team, request, scope.now), { name: 'meeting-reason', meetingId: request.meetingId, ask: 'decline' });

export async function chooseFamily(scope: Scope, request: Pressing & { family: FamilyPart; access: Access }): Promise<Reply> {
  const reply = await decideOn(scope, request, (meeting, team) => decideFamily(meeting, team, request), { name: 'meeting-family', meetingId: request.meetingId });
  return reply.sentence === null ? says({ say: 'family-saved' }, { name: 'meeting', meetingId: request.meetingId }) : reply;
}

/** A form or a text of the meeting, for those who may decide about it. */
export async function openMeetingCard(scope: Scope, { by, card }: { by: string; card: Extract<CardRef, { meetingId: string }> }): Promise<Reply> {
  const known = await meetingAndTeam(scope, card.meetingId);
  if (!known) return says({ say: 'refused', reason: 'no-such-meeting' });
  const no = whyNot(known.meeting, known.team, by);
  return no === null || (no === 'your-own-case' && card.name === 'meeting') ? shows(card) : refusedOn(scope, known.meeting, no, null);
}

const timing = ({ by, start, lateReason }: TimeWanted) => ({ by, lateReason, slot: { start, end: usualEnd(start) }, day: dayOf(start) });
const timeForm = ({ meetingId, start }: TimeWanted): CardRef => ({ name: 'meeting-time', meetingId, start });

async function decideOn(scope: Scope, { by, meetingId }: Pressing, decide: (meeting: Meeting, team: Team) => MeetingDecision, form: CardRef | null): Promise<Reply> {
  const known = await meetingAndTeam(scope, meetingId);
  if (!known) return says({ say: 'refused', reason: 'no-such-meeting' });
  const decision = decide(known.meeting, known.team);
  if (!decision.ok) return refusedOn(scope, known.meeting, decision.reason, FORM_AGAIN.has(decision.reason) ? form : null);
  saveMeeting(scope, decision.state);
  for (const happening of decision.happened) {
    tell(scope, known, decision.state, happening, by);
    await noteHappening(scope, decision.state, known.team, happening, by);
  }
  return answerTo(scope, decision.state, decision.happened[0] ?? null);
}

/** What can be put right on the form itself. */
const FORM_AGAIN: ReadonlySet<MeetingRefusal> = new Set<MeetingRefusal>(['time-passed', 'time-too-far', 'late-reason-missing', 'meeting-reason-missing', 'meeting-text-too-long']);

export async function meetingAndTeam({ tx }: Scope, meetingId: string): Promise<{ meeting: Meeting; team: Team } | null> {
  const meeting = await tx.get('meeting', meetingId);
  const team = meeting && (await tx.get('team', meeting.teamId));
  return meeting && team ? { meeting, team } : null;
}

/** Refused, in words, and journalled. Without a form to correct, the meeting as it stands is shown to those who may see it. */
export function refusedOn(scope: Scope, meeting: Meeting, reason: MeetingRefusal, form: CardRef | null): Reply {
  scope.tx.note('meeting', meeting.id, `refused: ${reason}`);
  return says({ say: 'refused', reason }, form ?? (reason === 'not-the-chair' ? null : { name: 'meeting', meetingId: meeting.id }));
}

function tell(scope: Scope, { meeting: before, team }: { meeting: Meeting; team: Team }, meeting: Meeting, happening: MeetingHappening, by: string): void {
  switch (happening.type) {
    case 'booked':
    case 'moved':
    case 'cancelled':
      syncCalendar(scope, meeting);
      if (meeting.chair !== by) tellChair(scope, meeting, { card: 'meeting-news', news: { is: happening.type, by } });
      tellManagers(scope, meeting, team, { is: happening.type, by }, [by, meeting.chair]);
      if (happening.type === 'cancelled') findTimes(scope, meeting);
      return;
    case 'declined':
      return tellManagers(scope, meeting, team, { is: 'declined', by }, [by]);
    case 'passed':
      tellChair(scope, meeting, { card: 'convene', why: 'passed', day: null, by });
      return tellManagers(scope, meeting, team, { is: 'passed', by }, [by, before.chair, meeting.chair]);
    default:
      return happening satisfies never;
  }
}

/** In the case's history, but for whose hands it went through. */
async function noteHappening(scope: Scope, meeting: Meeting, team: Team, happening: MeetingHappening, by: string): Promise<void> {
  if (happening.type === 'passed') return;
  const isTimed = happening.type === 'booked' || happening.type === 'moved';
  await noteOnCase(scope, { ref: meeting.caseRef, team, by }, { kind: 'convening', step: happening.type, startAt: isTimed ? (meeting.slot?.start ?? null) : null, reason: isTimed ? '' : happening.reason });
}

async function answerTo(scope: Scope, meeting: Meeting, happening: MeetingHappening | null): Promise<Reply> {
  const card: CardRef = { name: 'meeting', meetingId: meeting.id };
  if (happening === null) return shows(card);
  switch (happening.type) {
    case 'booked':
      return says({ say: 'meeting-booked', start: meeting.slot?.start ?? scope.now }, card);
    case 'moved':
      return says({ say: 'meeting-moved', start: meeting.slot?.start ?? scope.now }, card);
    case 'cancelled':
      return says({ say: 'meeting-cancelled' }, card);
    case 'declined':
      return says({ say: 'meeting-declined' }, card);
    case 'passed':
      return says({ say: 'meeting-passed', who: (await namesOf(scope, [meeting.chair])).join('') }, card);
    default:
      return happening satisfies never;
  }
}
