import type { Parcel } from '../app/parcel';
import type { MeetingFacts } from '../app/meeting-facts';
import type { MeetingAbout, MeetingNews } from '../app/outgoing';
import type { Strings } from '../strings/strings';
import { meetingCard } from './cards/meeting';
import { meetingActionsCard, meetingOutcomeForm } from './cards/meeting-outcome';
import { safe, type Drawn } from './cards/view';

/** What a chair and the managers are told of a meeting. In person only, and neutral on a locked screen. */
export function meetingMessage({ meeting, message }: Parcel, about: MeetingAbout, strings: Strings): Drawn {
  if (!meeting) throw new Error(`draw ${about.card} ${message.id}: its meeting is gone`);
  switch (about.card) {
    case 'convene':
      return carded(meetingCard(meeting, strings, { title: titleOf(about, meeting, strings), said: null, url: null }), strings);
    case 'meeting-outcome':
      return carded(meetingOutcomeForm(meeting, strings, null), strings);
    case 'meeting-actions':
      return carded(meetingActionsCard(meeting, strings, null), strings);
    case 'meeting-news':
      return { card: null, text: newsOf(about.news, meeting, strings), summary: strings.meeting.summary, mentions: [] };
    case 'find-times':
    case 'sync-calendar':
      throw new Error(`draw ${about.card} ${message.id}: an errand to the calendar has no words`);
    default:
      return about satisfies never;
  }
}

const carded = (card: Drawn['card'], strings: Strings): Drawn => ({ card, text: null, summary: strings.meeting.summary, mentions: [] });

const nameOf = ({ people }: MeetingFacts, id: string): string => safe(people.get(id)?.name ?? id);

function titleOf({ why, day, by }: Extract<MeetingAbout, { card: 'convene' }>, facts: MeetingFacts, strings: Strings): string | null {
  if (why === 'warning' && day !== null) return strings.meeting.titleWarning({ day });
  return why === 'passed' && by !== null ? strings.meeting.titlePassed(nameOf(facts, by)) : null;
}

function newsOf(news: MeetingNews, facts: MeetingFacts, strings: Strings): string {
  const { meeting } = facts;
  if (news.is === 'in-calendar') return strings.meeting.inCalendar(meeting.slot?.start ?? facts.now);
  if (news.is === 'file-only') return strings.meeting.notInCalendar;
  const reason = meeting.stage.is === 'declined' ? safe(meeting.stage.reason) : '';
  return strings.meeting.news[news.is]({ who: nameOf(facts, news.by), ref: safe(meeting.caseRef), start: meeting.slot?.start ?? null, reason, chair: nameOf(facts, meeting.chair) });
}
