import { meetingByFile } from './app/reading';
import { fromRow, subjectKey } from './app/subject';
import { makeGraphCalendar } from './calendar/graph';
import { invitationFile } from './calendar/ics';
import { NO_CALENDAR, type Calendar } from './calendar/port';
import { graphToken } from './calendar/token';
import type { Config } from './config';
import type { ChannelLanguage } from './domain/team';
import type { Store } from './store/port';
import { channelStrings } from './teams/language';

/** Under the outbox's own limit for one message, so that an errand is never taken over while it runs. */
const ERRAND_WITHIN_MS = 7_000;
const GRAPH = 'https://graph.microsoft.com/';

export const calendarFor = ({ hasCalendar }: Pick<Config, 'hasCalendar'>): Calendar => (hasCalendar ? makeGraphCalendar({ url: GRAPH, token: graphToken(), withinMs: ERRAND_WITHIN_MS }) : NO_CALENDAR);

/** What stands in an event and in a file: that there is a meeting, and whom to ask. */
export function eventWords(language: ChannelLanguage): { readonly title: string; readonly text: string } {
  const { eventTitle, eventText } = channelStrings(language).meeting;
  return { title: eventTitle, text: eventText };
}

/** The invitation that an address of ours opens; null for an address that names no booked meeting. */
export async function invitationAt(store: Store, places: readonly string[], fileToken: string): Promise<string | null> {
  for (const place of places) {
    const meeting = await meetingByFile(store, place, fileToken);
    if (!meeting?.slot) continue;
    const team = await store.read(place, subjectKey('team', meeting.teamId));
    const { stage, slot, sequence, changedAt, event } = meeting;
    return invitationFile({
      uid: `${meeting.id}@doorstep`, sequence, changedAt, ...slot, isCancelled: stage.is === 'asked' || stage.is === 'declined',
      ...eventWords(team ? fromRow<'team'>(team).state.language : 'en'), joinUrl: event.is === 'made' ? event.joinUrl : null,
    });
  }
  return null;
}
