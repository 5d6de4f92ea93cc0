import { z } from 'zod/v4';
import { visitEntryId } from '../../app/cases';
import { AGREED_LENGTH } from '../../domain/agreed';
import { asksToObserve } from '../../domain/observed';
import { hadContact, NOTE_LENGTH, REPORT_OUTCOMES, type Answered, type Report, type ReportOutcome } from '../../domain/report';
import type { Audience } from '../../domain/team';
import type { Plan } from '../../domain/plan';
import type { Visit } from '../../domain/visit';
import type { Strings } from '../../strings/strings';
import { inputDate } from '../../strings/when';
import { fill, type Card } from '../template';
import { agreedLines, planNextButton, summaryNotes } from './agreed';
import { observedLines } from './observe';
import { button, header, safe, type Button } from './view';
import type { VisitFacts } from './visit';

/** After the visit: one required answer, the rest for the case note. */
const answered = z.enum(['yes', 'no', 'unsaid', '']).default('unsaid').transform((value): Answered => (value === '' ? 'unsaid' : value));
export const reportPresses = [
  z.object({ verb: z.literal('open-report'), subject: z.string() }),
  z.object({ verb: z.literal('report'), subject: z.string(), outcome: z.enum(REPORT_OUTCOMES), expected: answered, seen: answered, seenAlone: answered, listened: answered, threat: answered, note: z.string().max(NOTE_LENGTH * 2).default(''), agreed: z.string().max(AGREED_LENGTH * 2).default(''), next: z.string().regex(/^\d{4}-\d\d-\d\d$/).or(z.literal('')).default('') }),
] as const;

export function reportForm({ visit, team, now }: VisitFacts, strings: Strings, said: string | null): Card {
  const words = strings.report;
  const yesNo = (label: string) => ({ label, choices: (['yes', 'no'] as const).map((value) => ({ value, title: words.answers[value] })) });
  const audience: Audience = team?.audience ?? 'both';
  return fill('report', {
    required: strings.required,
    header: header('accent', words.title),
    fact: said ?? words.intro,
    outcome: { label: words.outcome, missing: words.outcomeMissing, choices: REPORT_OUTCOMES.map((value) => ({ value, title: words.outcomes[value] })) },
    expected: yesNo(words.expected),
    seen: yesNo(words.seen[audience]),
    seenAlone: yesNo(words.seenAlone),
    listened: yesNo(words.listened),
    threat: yesNo(words.threat),
    note: { label: words.note, hint: words.noteHint },
    agreed: { label: strings.agreed.what, hint: strings.agreed.whatHint },
    next: { label: strings.agreed.next, min: inputDate(now) },
    footer: words.footer,
    fallbackText: words.intro,
    buttons: [button(words.submit, 'report', { subject: visit.id }, { style: 'positive', inputs: 'auto' })],
  });
}

/** `next` is the visit she has planned after this one, today. */
export function reportSaved(facts: VisitFacts & { readonly next: Plan | null }, strings: Strings): Card {
  const words = strings.report;
  const { visit, next } = facts;
  const note = visit.report ? caseNote(facts, visit.report, strings) : '';
  return fill('message', {
    header: header('good', words.savedTitle), fact: words.savedFact, facts: [], notes: [{ text: note }, ...summaryNotes(facts, strings).map((text) => ({ text })), ...(next ? [{ text: strings.day.nextToday({ where: safe(next.where), startAt: next.startAt }) }] : [])], footer: words.savedFooter, fallbackText: words.savedFact,
    buttons: fourInSight([...(next ? [button(strings.day.showNext, 'open-plan', { subject: next.id }, { style: 'positive' })] : []), ...planNextButton(facts, strings), ...caseButtons(visit, strings), ...ownButtons(facts, strings)]),
  });
}

/** What goes into the case file: facts in an order that is always the same. */
function caseNote({ visit, team }: VisitFacts, report: Report, strings: Strings): string {
  const words = strings.report;
  const line = (label: string, value: Answered) => (value === 'unsaid' ? [] : [`${label}: ${words.answers[value]}.`]);
  const ended = visit.watch.is === 'closed' ? visit.watch.at : report.at;
  return words.caseNote({
    date: visit.startedAt, where: safe(visit.where) || strings.visit.noPlace, started: visit.startedAt, ended, outcome: words.outcomes[report.outcome],
    lines: [...line(words.seen[team?.audience ?? 'both'], report.seen), ...line(words.seenAlone, report.seenAlone), ...line(words.listened, report.listened), ...line(words.threat, report.threat), ...observedLines(visit.observed, strings), ...agreedLines(visit.agreed, strings)],
    note: safe(report.note),
  });
}

/** The rest goes behind the card's own menu. */
const fourInSight = (buttons: readonly Button[]): Button[] => buttons.map((one, index) => (index < 4 ? one : { ...one, mode: 'secondary' }));

/** What is for herself, and what her board asks to be noted. */
function ownButtons({ visit, team }: VisitFacts, strings: Strings): Button[] {
  const data = { subject: visit.id };
  return [
    button(strings.reflection.open, 'open-reflection', data),
    button(strings.report.wantCall, 'want-call', data),
    ...(visit.report && hadContact(visit.report.outcome) && team && asksToObserve(team.board) ? [button(strings.observe.open, 'open-observe', data)] : []),
  ];
}

/** What the record still needs from her: how she followed a miss up, and a threat told in full. */
function caseButtons({ id, caseRef, report }: Visit, strings: Strings): Button[] {
  if (report === null) return [];
  const isMiss = caseRef !== null && MISSES.includes(report.outcome);
  return [
    ...(isMiss ? [button(strings.report.followUp, 'follow-up-form', { subject: caseRef, miss: visitEntryId(id) })] : []),
    ...(report.threat === 'yes' ? [button(strings.report.reportIncident, 'incident-steps', { subject: caseRef ?? '' })] : []),
  ];
}

const MISSES: readonly ReportOutcome[] = ['not-let-in', 'no-answer-someone-in', 'nobody-in', 'cancelled-late'];
