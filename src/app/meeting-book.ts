import { addGround, openMeeting } from '../domain/convene';
import { isOpenMeeting, type Ground, type Meeting } from '../domain/meeting';
import type { Team } from '../domain/team';
import { nextMeetingLookAt } from '../domain/meeting-watch';
import { key } from '../store/keys';
import { warningsFor } from './meeting-days';
import { post } from './notify';
import type { About, MeetingNews } from './outgoing';
import type { Scope } from './run';

/** Where meetings are kept, and who hears of them. One that is still open stands for its case: nobody is asked twice. */
export interface CaseMeetings {
  readonly ids: readonly string[];
}

export async function openMeetingOf(scope: Scope, caseRef: string): Promise<Meeting | null> {
  const index = (await scope.tx.plain(key.meetings(caseRef))) as CaseMeetings | null; // Only `callMeeting` writes it.
  const meetings = await Promise.all((index?.ids ?? []).map((id) => scope.tx.get('meeting', id)));
  return meetings.find((meeting) => meeting !== null && isOpenMeeting(meeting)) ?? null;
}

export interface Call {
  readonly caseRef: string;
  readonly team: Team;
  readonly ground: Ground;
  readonly involved: readonly string[];
}

/** Asks a chair to convene. Times are looked for first, so that the question comes with some to choose from. */
export async function callMeeting(scope: Scope, { caseRef, team, ground, involved }: Call): Promise<Meeting> {
  const { tx, now } = scope;
  const warnings = ground.is === 'criterion' ? warningsFor(team, ground.convening.identifiedOn, now) : [];
  const known = await openMeetingOf(scope, caseRef);
  const meeting = known ? addGround(known, { ground, involved, warnings }) : openMeeting({ id: scope.newId(), fileToken: scope.newId(), caseRef, team, ground, involved, warnings }, now);
  await tx.get('meeting', meeting.id);
  if (!known) await enter(scope, meeting);
  const isBooked = meeting.stage.is === 'booked';
  saveMeeting(scope, isBooked ? meeting : { ...meeting, times: { is: 'looking' } });
  if (!isBooked) findTimes(scope, meeting);
  return meeting;
}

async function enter({ tx }: Scope, { id, caseRef, fileToken }: Meeting): Promise<void> {
  const index = (await tx.plain(key.meetings(caseRef))) as CaseMeetings | null; // Only this function writes it.
  tx.write(key.meetings(caseRef), { ids: [...(index?.ids ?? []), id] });
  await tx.plain(key.invitation(fileToken));
  tx.write(key.invitation(fileToken), { meetingId: id });
}

export function saveMeeting({ tx }: Scope, meeting: Meeting): void {
  tx.put('meeting', meeting.id, meeting);
  tx.timer('meeting', meeting.id, nextMeetingLookAt(meeting));
}

/** Calendars are asked by the outbox: it waits, tries again and survives a restart. */
export const findTimes = (scope: Scope, { id, teamId }: Meeting): void => post(scope, { kind: 'calendar', meetingId: id }, { card: 'find-times', meetingId: id, teamId }, { alarm: false });
export const syncCalendar = (scope: Scope, { id, teamId }: Meeting): void => post(scope, { kind: 'calendar', meetingId: id }, { card: 'sync-calendar', meetingId: id, teamId }, { alarm: false });

/** To the chair: the question, its answer form, or what is left to do. */
export const tellChair = (scope: Scope, meeting: Meeting, about: ChairCard): void => post(scope, { kind: 'person', id: meeting.chair }, { ...about, meetingId: meeting.id, teamId: meeting.teamId }, { alarm: false });
type ChairCard = { readonly [K in 'convene' | 'meeting-outcome' | 'meeting-actions' | 'meeting-news']: Omit<Extract<About, { card: K }>, 'meetingId' | 'teamId'> }['convene' | 'meeting-outcome' | 'meeting-actions' | 'meeting-news'];

/** To the team's managers, without whoever did it and those who are told otherwise. */
export function tellManagers(scope: Scope, meeting: Meeting, team: Team, news: MeetingNews, without: readonly string[]): void {
  for (const id of team.managers) if (!without.includes(id)) post(scope, { kind: 'person', id }, { card: 'meeting-news', meetingId: meeting.id, teamId: team.id, news }, { alarm: false });
}
