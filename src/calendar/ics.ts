import { ICalCalendarMethod, ICalEventStatus, default as ical } from 'ical-generator';
import type { Instant } from '../domain/time';

/** An invitation as a file that any calendar opens. A later one of the same meeting takes the place of an earlier one. */
export interface Invitation {
  readonly uid: string;
  /** Counts every change of time and the cancelling, so that calendars know which file is the newer. */
  readonly sequence: number;
  readonly start: Instant;
  readonly end: Instant;
  readonly changedAt: Instant;
  readonly isCancelled: boolean;
  readonly title: string;
  readonly text: string;
  readonly joinUrl: string | null;
}

/** Times are in UTC: every calendar shows them in its own zone, and no clock change can move them. */
export function invitationFile(invitation: Invitation): string {
  const { uid, sequence, start, end, changedAt, isCancelled, title, text, joinUrl } = invitation;
  const calendar = ical({ prodId: { company: 'Doorstep', product: 'Doorstep' }, method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH });
  calendar.createEvent({
    id: uid, sequence, summary: title, description: text, start: new Date(start), end: new Date(end), stamp: new Date(changedAt),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(joinUrl === null ? {} : { url: joinUrl, location: 'Microsoft Teams' }),
  });
  return calendar.toString();
}
