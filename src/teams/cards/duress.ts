import { z } from 'zod/v4';
import type { DuressFacts } from '../../app/facts';
import { isDuressOpen, type Duress, type LeftVisit } from '../../domain/duress';
import type { Outcome } from '../../domain/visit';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { nameIn } from './duty';
import { button, header, safe, type Button, type Drawn, type Fact } from './view';

/** A duress, to one manager in her own chat. What its buttons send says nothing to whoever sees it pass. */
const OUTCOMES = ['safe', 'hurt', 'police'] as const satisfies readonly Outcome[];
export const duressPresses = [
  z.object({ verb: z.literal('quiet-claim'), subject: z.string() }),
  z.object({ verb: z.literal('quiet-999'), subject: z.string() }),
  z.object({ verb: z.literal('quiet-details'), subject: z.string() }),
  z.object({ verb: z.literal('quiet-ask-close'), subject: z.string() }),
  z.object({ verb: z.literal('quiet-close'), subject: z.string(), outcome: z.enum(OUTCOMES), howKnown: z.string().max(300).default('') }),
] as const;

/** Begins with what must not be done: a ringing phone may be the worst that can happen to her. */
export function duressCard(facts: DuressFacts, strings: Strings, notes: readonly string[]): Card {
  const words = strings.duress;
  const { duress, team, now } = facts;
  const isOpen = isDuressOpen(duress);
  const fact = factOf(facts, strings);
  return fill('message', {
    header: isOpen ? header('attention', words.title) : header('good', strings.alarm.titleClosed(nameIn(facts, duress.workerId))),
    fact,
    facts: [...(isOpen && team.addressFrom !== '' ? [{ title: strings.duty.address, value: safe(team.addressFrom) }] : []), ...visitFacts(duress.visits, strings), ...doneFacts(facts, strings)],
    notes: [...notes, ...(isOpen ? words.steps : [])].map((text) => ({ text })),
    footer: words.footer({ team: safe(team.name), at: now }),
    fallbackText: isOpen ? `${words.title} ${fact}` : fact,
    buttons: isOpen ? openButtons(duress, strings) : [],
  });
}

export function duressMessage(facts: DuressFacts, sent: { readonly lateMinutes: number; readonly mayBeRepeat: boolean }, strings: Strings): Drawn {
  const notes = [...(sent.mayBeRepeat ? [strings.alarm.repeat] : []), ...(sent.lateMinutes > 0 ? [strings.alarm.late(sent.lateMinutes)] : [])];
  return { card: duressCard(facts, strings, notes), text: null, summary: duressSummary(facts, strings), mentions: [] };
}

/** On a locked screen too the warning comes before the name: whoever reads only the first line must not ring. */
export const duressSummary = (facts: DuressFacts, strings: Strings): string => {
  const worker = nameIn(facts, facts.duress.workerId);
  return isDuressOpen(facts.duress) ? strings.duress.summary(worker) : strings.alarm.titleClosed(worker);
};

export function duressCloseCard(facts: DuressFacts, strings: Strings, said: string | null): Card {
  const words = strings.close;
  const data = { subject: facts.duress.id };
  return fill('close', {
    required: strings.required,
    header: header('warning', words.title(nameIn(facts, facts.duress.workerId))),
    fact: said ?? strings.duress.closeIntro,
    outcome: { label: words.outcome, missing: words.outcomeMissing, choices: OUTCOMES.map((value) => ({ value, title: capital(strings.outcome[value]) })) },
    howKnown: { label: words.howKnown, hint: strings.duress.howKnownHint, missing: words.howKnownMissing },
    footer: words.footer,
    fallbackText: strings.duress.closeIntro,
    buttons: [button(words.submit, 'quiet-close', data, { style: 'positive', inputs: 'auto' })],
  });
}

const openButtons = ({ id: subject, visits }: Duress, strings: Strings): Button[] => [
  button(strings.alarm.buttonOnIt, 'quiet-claim', { subject }, { style: 'positive' }),
  button(strings.alarm.button999, 'quiet-999', { subject }),
  ...(visits.length > 0 ? [button(strings.procedure.details, 'quiet-details', { subject })] : []),
  button(strings.alarm.buttonClose, 'quiet-ask-close', { subject }, { style: 'destructive' }),
];

function factOf(facts: DuressFacts, strings: Strings): string {
  const { duress } = facts;
  const { state } = duress;
  if (state.is === 'closed') return strings.alarm.factClosed({ who: nameIn(facts, state.who), at: state.at, outcome: strings.outcome[state.outcome], howKnown: safe(state.howKnown) });
  return strings.duress.fact({ worker: nameIn(facts, duress.workerId), at: duress.saidAt });
}

function visitFacts(visits: readonly LeftVisit[], strings: Strings): Fact[] {
  if (visits.length === 0) return [{ title: strings.alarm.where, value: strings.visit.noPlace }];
  return visits.slice(-3).flatMap(({ where, caseRef, startedAt, backBy }) => [
    { title: strings.alarm.where, value: [safe(where) || strings.visit.noPlace, ...(caseRef ? [safe(caseRef)] : [])].join(', ') },
    { title: strings.alarm.dueBack, value: strings.duress.times({ startedAt, backBy }) },
  ]);
}

function doneFacts(facts: DuressFacts, strings: Strings): Fact[] {
  const { state, calls } = facts.duress;
  const words = strings.alarm;
  const onIt = state.is === 'open' ? [{ title: words.onIt, value: state.claim ? strings.duress.claimed({ who: nameIn(facts, state.claim.by), until: state.claim.until }) : words.nobodyOnIt }] : [];
  const deeds = calls.map((call) => words.deed['called-999']({ who: nameIn(facts, call.by), at: call.at }));
  return [...onIt, ...(deeds.length > 0 ? [{ title: words.deeds, value: deeds.join('; ') }] : [])];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
