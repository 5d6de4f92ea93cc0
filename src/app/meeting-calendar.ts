import { withTimes } from '../domain/convene';
import type { CalendarEvent, ProposedTime, Slot } from '../domain/meeting';
import { saveMeeting, syncCalendar, tellChair } from './meeting-book';
import type { Scope } from './run';

/** What came of an errand to the calendar. The meeting may have changed while it was under way: then it is sent again. */
export async function recordTimes(scope: Scope, meetingId: string, found: { proposed: readonly ProposedTime[]; seen: number }): Promise<void> {
  const meeting = await scope.tx.get('meeting', meetingId);
  if (!meeting || meeting.times.is !== 'looking') return;
  saveMeeting(scope, withTimes(meeting, found.proposed, found.seen));
  if (meeting.stage.is === 'asked') tellChair(scope, meeting, { card: 'convene', why: meeting.slot === null ? 'asked' : 'cancelled', day: null, by: null });
}

export async function recordEvent(scope: Scope, meetingId: string, { event, slot }: { event: Extract<CalendarEvent, { is: 'made' }>; slot: Slot }): Promise<void> {
  const meeting = await scope.tx.get('meeting', meetingId);
  if (!meeting) return;
  const after = { ...meeting, event };
  saveMeeting(scope, after);
  const isAsWanted = meeting.stage.is === 'booked' && meeting.slot?.start === slot.start && meeting.slot.end === slot.end;
  if (!isAsWanted) syncCalendar(scope, after);
  else if (meeting.event.is !== 'made') tellChair(scope, after, { card: 'meeting-news', news: { is: 'in-calendar' } });
}

/** The calendar cannot be written to. Said once; the invitation file has to do. */
export async function recordFileOnly(scope: Scope, meetingId: string): Promise<void> {
  const meeting = await scope.tx.get('meeting', meetingId);
  if (!meeting || meeting.event.is === 'file-only') return;
  const after = { ...meeting, event: { is: 'file-only' } as const };
  saveMeeting(scope, after);
  tellChair(scope, after, { card: 'meeting-news', news: { is: 'file-only' } });
}

/** Taken out of the calendar. A later booking makes an event of its own. */
export async function recordGone(scope: Scope, meetingId: string, eventId: string): Promise<void> {
  const meeting = await scope.tx.get('meeting', meetingId);
  if (meeting?.event.is !== 'made' || meeting.event.id !== eventId) return;
  const after = { ...meeting, event: { is: 'none' } as const, round: meeting.round + 1 };
  saveMeeting(scope, after);
  if (meeting.stage.is === 'booked') syncCalendar(scope, after);
}
