import { meetingIn } from '../app/reading';
import type { MeetingCardRef } from '../app/reply';
import { isManager } from '../domain/team';
import { meetingCard } from './cards/meeting';
import { meetingCallForm, meetingFamilyForm, meetingReasonForm, meetingTimeForm } from './cards/meeting-forms';
import { meetingActionForm, meetingActionsCard, meetingOutcomeForm } from './cards/meeting-outcome';
import { agendaCard, invitationsCard } from './cards/meeting-texts';
import type { Easel } from './easel';
import type { Card } from './template';

/** A meeting's cards, for its chair and the team's managers, in their own chats. */
export async function drawMeeting({ store, place, now, incoming, strings, meetingUrl }: Easel, ref: MeetingCardRef, said: string | null): Promise<Card | null> {
  if (ref.name === 'meeting-call') return meetingCallForm(ref.caseRef, strings, said);
  const facts = await meetingIn(store, place, ref.meetingId, now);
  const maySee = facts && incoming.scope === 'personal' && (facts.meeting.chair === incoming.who.id || isManager(facts.team, incoming.who.id));
  if (!maySee) return null;
  switch (ref.name) {
    case 'meeting':
      return meetingCard(facts, strings, { title: null, said, url: meetingUrl(facts.meeting.fileToken) });
    case 'meeting-time':
      return meetingTimeForm(facts, ref.start, strings, said);
    case 'meeting-family':
      return meetingFamilyForm(facts, strings, said);
    case 'meeting-reason':
      return meetingReasonForm(ref.meetingId, ref.ask, strings, said);
    case 'meeting-agenda':
      return agendaCard(facts, ref.page, strings);
    case 'meeting-invitations':
      return invitationsCard(facts, strings);
    case 'meeting-outcome':
      return meetingOutcomeForm(facts, strings, said);
    case 'meeting-action':
      return meetingActionForm(facts, strings, said);
    case 'meeting-actions':
      return meetingActionsCard(facts, strings, said);
    default:
      return ref satisfies never;
  }
}
