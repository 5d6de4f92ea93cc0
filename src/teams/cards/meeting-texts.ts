import type { MeetingFacts } from '../../app/meeting-facts';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { agencyLines } from './case-summary';
import { button, header } from './view';

/** Texts for a person to use: an agenda to change, invitations to copy. The bot sends neither. */
const ITEMS_A_PAGE = 9;

export function agendaCard({ meeting, team }: MeetingFacts, page: number, strings: Strings): Card {
  const words = strings.meeting;
  const items = words.agendaItems.map((item, index) => `${index + 1}\\. ${item}`);
  const isLast = (page + 1) * ITEMS_A_PAGE >= items.length;
  const shown = [...items.slice(page * ITEMS_A_PAGE, (page + 1) * ITEMS_A_PAGE), ...(isLast ? [words.agendaOwn[team.board]] : [])];
  const data = { subject: meeting.id };
  return fill('message', {
    header: header('accent', words.agendaTitle), fact: words.agendaFact, facts: [], notes: shown.map((text) => ({ text })), footer: words.agendaFooter, fallbackText: words.agendaFact,
    buttons: [
      ...(isLast ? [] : [button(words.next, 'meeting-agenda', { ...data, page: page + 1 })]), ...(page > 0 ? [button(words.previous, 'meeting-agenda', { ...data, page: page - 1 })] : []),
      button(words.back, 'meeting', data),
    ],
  });
}

export function invitationsCard({ meeting, agencies }: MeetingFacts, strings: Strings): Card {
  const words = strings.meeting;
  const onRecord = agencyLines(agencies, strings);
  const notes = meeting.slot ? [...(onRecord.length > 0 ? [`${strings.caseSummary.fromRecord} ${onRecord.join(' ')}`] : []), words.toAgencies(meeting.slot), meeting.family.is === 'not-invited' ? words.familyNotInvited : words.toFamily(meeting.slot)] : [];
  return fill('message', {
    header: header('accent', words.invitationTitle), fact: words.invitationFact, facts: [], notes: notes.map((text) => ({ text })), footer: words.invitationFooter, fallbackText: words.invitationFact,
    buttons: [button(words.back, 'meeting', { subject: meeting.id })],
  });
}
