import { z } from 'zod/v4';
import type { Person } from '../../domain/person';
import { buddyAskedAt } from '../../domain/buddy';
import { alarmDueAt } from '../../domain/ladder';
import { visitLadder, type Team } from '../../domain/team';
import type { Visit } from '../../domain/visit';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { nameOf } from './alarm';
import { button, header, safe, type Drawn } from './view';
import type { VisitFacts } from './visit';

/** Choosing a colleague, and what that colleague is asked. */
export const colleaguePresses = [
  z.object({ verb: z.literal('more'), subject: z.string() }),
  z.object({ verb: z.literal('open-pick'), subject: z.string(), to: z.enum(['buddy', 'with']) }),
  z.object({ verb: z.literal('with'), subject: z.string(), pick: z.string().max(200) }),
  z.object({ verb: z.literal('join'), subject: z.string() }),
  z.object({ verb: z.literal('not-with'), subject: z.string() }),
  z.object({ verb: z.literal('buddy'), subject: z.string(), pick: z.string().max(200) }),
  z.object({ verb: z.literal('buddy-say'), subject: z.string(), will: z.enum(['yes', 'no']) }),
  z.object({ verb: z.literal('buddy-no-answer'), subject: z.string() }),
] as const;

/** What is seldom needed on a visit, on a card of its own. */
export function moreCard({ visit }: VisitFacts, strings: Strings): Card {
  const words = strings.colleague;
  const data = { subject: visit.id };
  return fill('message', {
    header: header('accent', words.moreTitle), fact: strings.visit.fact(visit.backBy), facts: [], notes: [], footer: words.moreFooter, fallbackText: words.moreTitle,
    buttons: [
      button(words.extend60, 'extend', { ...data, version: visit.backBy, minutes: 60 }),
      button(words.pickBuddy, 'open-pick', { ...data, to: 'buddy' }),
      button(words.pickCompany, 'open-pick', { ...data, to: 'with' }),
      button(words.back, 'still-there', data),
    ],
  });
}

/** More than these and the list is no help: the name is typed instead. */
const MOST_LISTED = 60;

export function pickCard({ visit, others }: { visit: Visit; others: readonly Person[] }, to: 'buddy' | 'with', strings: Strings, said: string | null = null): Card {
  const words = strings.colleague.picks[to];
  const data = { subject: visit.id };
  const back = button(strings.colleague.back, 'still-there', data);
  const look = { header: header('accent', words.title), fact: said ?? words.fact, footer: words.footer, fallbackText: said ?? words.title };
  if (others.length === 0 || others.length > MOST_LISTED) return fill('message', { ...look, facts: [], notes: [{ text: words.typed }], buttons: [back] });
  const choices = others.map(({ id, name }) => ({ value: id, title: name })).sort((a, b) => a.title.localeCompare(b.title));
  return fill('choose', {
    required: strings.required,
    ...look, choice: { id: 'pick', label: strings.colleague.pick, style: 'compact', missing: strings.colleague.pickMissing, choices },
    buttons: [button(words.submit, to, data, { style: 'positive', inputs: 'auto' }), back],
  });
}

/** "Will you?", to the colleague she chose. */
export function buddyWantedCard(facts: VisitFacts & { readonly team: Team }, strings: Strings): Drawn {
  const words = strings.colleague;
  const { visit, team } = facts;
  const worker = nameOf(facts, visit.workerId);
  const fact = words.buddyChosen({ worker, backBy: visit.backBy, askedAt: buddyAskedAt(visitLadder(team, visit), visit.backBy) });
  const data = { subject: visit.id };
  const card = fill('message', {
    header: header('accent', words.buddyWantedTitle(worker)), fact, facts: [], notes: [], footer: words.buddyWantedFooter, fallbackText: fact,
    buttons: [button(words.buddyYes, 'buddy-say', { ...data, will: 'yes' }, { style: 'positive' }), button(words.buddyNo, 'buddy-say', { ...data, will: 'no' })],
  });
  return { card, text: null, summary: words.buddyWantedTitle(worker), mentions: [] };
}

/** "Can you reach her?" Where only a manager may say that she is safe, the button for it is not there. */
export function buddyCard(facts: VisitFacts & { readonly team: Team }, strings: Strings): Drawn {
  const words = strings.colleague;
  const { visit, team } = facts;
  const worker = nameOf(facts, visit.workerId);
  const toldAt = alarmDueAt(visitLadder(team, visit), visit.watch.is === 'closed' ? visit.backBy : visit.watch.anchor);
  const fact = words.buddyFact({ worker, where: safe(visit.where), backBy: visit.backBy });
  const isForManagers = visit.risk === 'high' || (visit.watch.is === 'alarm' && visit.watch.alarm.kind === 'help');
  const data = { subject: visit.id };
  const card = fill('message', {
    header: header('warning', words.buddyTitle(worker)), fact, facts: [],
    notes: [{ text: visit.watch.is === 'alarm' ? words.buddyManagersKnow : words.buddyManagersAt(toldAt) }],
    footer: isForManagers ? words.buddyFooterHigh : words.buddyFooter, fallbackText: fact,
    buttons: [
      ...(isForManagers ? [] : [button(words.buddySafe, 'check-out-for', { ...data, source: 'spoke' }, { style: 'positive' })]),
      button(strings.alarm.buttonNoAnswer, 'buddy-no-answer', data),
    ],
  });
  return { card, text: null, summary: words.buddyTitle(worker), mentions: [] };
}

/** To a colleague who is said to be there. Until she answers she is not watched. */
export function companyCard(facts: VisitFacts, strings: Strings): Drawn {
  const words = strings.colleague;
  const { visit } = facts;
  const worker = nameOf(facts, visit.workerId);
  const fact = words.companyFact({ worker, where: safe(visit.where), backBy: visit.backBy });
  const data = { subject: visit.id };
  const card = fill('message', {
    header: header('warning', words.companyTitle(worker)), fact, facts: [], notes: [], footer: words.companyFooter, fallbackText: fact,
    buttons: [button(words.companyYes, 'join', data, { style: 'positive' }), button(words.companyNo, 'not-with', data)],
  });
  return { card, text: null, summary: strings.ask.summary(facts.now), mentions: [] };
}
