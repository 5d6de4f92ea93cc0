import { asksForSummary, SUMMARY_CITES, type Agreed } from '../../domain/agreed';
import { hadContact } from '../../domain/report';
import { DAY } from '../../domain/time';
import type { Strings } from '../../strings/strings';
import { citesText } from './cites';
import { button, safe, type Button } from './view';
import type { VisitFacts } from './visit';

/** What a contact ended with: in the case note, on the case's record, and in the summary that some boards ask for. */
export function agreedLines(agreed: Agreed | null, strings: Strings): string[] {
  if (!agreed) return [];
  return [...(agreed.what === '' ? [] : [ended(strings.agreed.agreedNote(safe(agreed.what)))]), ...(agreed.next === null ? [] : [strings.agreed.nextNote(agreed.next)])];
}

/** So that what stands behind it begins a sentence of its own. */
const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** After a contact, where her board asks for one: to be copied, with room for what only she knows. */
export function summaryNotes({ visit, team }: VisitFacts, strings: Strings): string[] {
  if (!team || !asksForSummary(team.board) || !visit.report || !hadContact(visit.report.outcome)) return [];
  const { what, next } = visit.agreed ?? { what: '', next: null };
  return [strings.agreed.offer(citesText(SUMMARY_CITES, team.board, strings)), strings.agreed.summary({ date: visit.startedAt, what: safe(what), next })];
}

/** While the day that was agreed is still to come. */
export function planNextButton({ visit, now }: VisitFacts, strings: Strings): Button[] {
  const next = visit.agreed?.next ?? null;
  return next !== null && next + DAY / 2 > now ? [button(strings.agreed.planNext, 'plan-next', { subject: visit.id })] : [];
}
