import type { AgenciesKnown } from '../domain/case-agencies';
import { caseIdOf } from '../domain/case-entry';
import type { Meeting } from '../domain/meeting';
import type { Person } from '../domain/person';
import { managersOf, type Team } from '../domain/team';
import type { Instant } from '../domain/time';
import { key } from '../store/keys';
import { agenciesOf } from './case-agencies';
import { plansOf } from './plan-state';
import type { Scope } from './run';
import type { About, MeetingAbout } from './outgoing';

/** What a meeting's cards show, as it is now: for errands and for drawing alike. */
export interface MeetingFacts {
  readonly now: Instant;
  readonly meeting: Meeting;
  readonly team: Team;
  readonly people: ReadonlyMap<string, Person>;
  /** Visits to the family that our own people in it have planned. */
  readonly planned: readonly { readonly startAt: Instant; readonly workerId: string }[];
  /** Whom the record suggests to invite. */
  readonly agencies: AgenciesKnown;
}

export async function meetingFacts({ tx, now }: Pick<Scope, 'tx' | 'now'>, meetingId: string): Promise<MeetingFacts | null> {
  const meeting = await tx.get('meeting', meetingId);
  const team = meeting && (await tx.get('team', meeting.teamId));
  if (!meeting || !team) return null;
  const people = await Promise.all([...new Set([...staffOf(meeting), ...managersOf(team)])].map((id) => tx.get('person', id)));
  return { now, meeting, team, people: new Map(people.flatMap((person) => (person ? [[person.id, person] as const] : []))), planned: await plannedVisits({ tx }, meeting, now), agencies: await agenciesOf({ tx }, meeting.caseRef) };
}

async function plannedVisits(scope: Pick<Scope, 'tx'>, meeting: Meeting, now: Instant): Promise<MeetingFacts['planned']> {
  const plans = (await Promise.all(staffOf(meeting).map((id) => plansOf(scope, id)))).flat();
  const visits = plans.filter(({ caseRef, startAt }) => caseRef !== null && caseIdOf(caseRef) === meeting.caseRef && startAt > now);
  return visits.map(({ startAt, workerId }) => ({ startAt, workerId })).sort((a, b) => a.startAt - b.startAt);
}

/** Our own people in it: they are invited by the calendar, everybody else by a person. */
export function staffOf({ chair, involved, grounds, stage }: Meeting): readonly string[] {
  const callers = grounds.map((ground) => (ground.is === 'criterion' ? ground.convening.confirmedBy : ground.by));
  const doers = stage.is === 'asked' ? [] : stage.is === 'held' ? [stage.outcome.by] : [stage.by];
  return [...new Set([chair, ...callers, ...doers, ...involved])];
}

export const isAboutMeeting = (about: About): about is MeetingAbout => 'meetingId' in about;

/** Whether what a message says of a meeting is still so. */
export function meetingConcerns(about: MeetingAbout, { stage, event, times }: Meeting): boolean {
  switch (about.card) {
    case 'find-times':
      return times.is === 'looking';
    case 'sync-calendar':
      return stage.is === 'booked' || event.is === 'made';
    case 'convene':
      return stage.is === 'asked' || (about.why === 'warning' && stage.is !== 'held');
    case 'meeting-news':
      return stage.is !== 'held';
    case 'meeting-outcome':
      return stage.is === 'booked';
    case 'meeting-actions':
      return stage.is === 'held';
    default:
      return about satisfies never;
  }
}

/** The meeting that an invitation's address names; null for an address that names none. */
export async function meetingOfFile({ tx }: Pick<Scope, 'tx'>, fileToken: string): Promise<Meeting | null> {
  const row = (await tx.plain(key.invitation(fileToken))) as { meetingId: string } | null; // Only `app/meeting-book` writes it.
  return row && tx.get('meeting', row.meetingId);
}
