import { z } from 'zod/v4';
import type { About } from '../../app/outgoing';
import type { Person } from '../../domain/person';
import { managersOf, watchersOf, type Team } from '../../domain/team';
import type { Instant } from '../../domain/time';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { oneOf } from './form';
import { button, header, type Drawn } from './view';

/** "I'd like a call": whom to ask, what they are asked, and what she hears of it. */
export const callPresses = [
  z.object({ verb: z.literal('want-call'), subject: z.string() }),
  z.object({ verb: z.literal('ask-call'), subject: z.string(), pick: z.string().max(200).default('') }),
  z.object({ verb: z.literal('will-ring'), subject: z.string() }),
] as const;

/** More than these and the list is no help: the name is typed instead. */
const MOST_LISTED = 60;

export interface CallFacts {
  readonly visitId: string;
  readonly workerId: string;
  readonly team: Team;
  readonly people: ReadonlyMap<string, Person>;
}

/** Her managers first, as the likely ones; then everybody of her team by name. */
export function callForm({ visitId, workerId, team, people }: CallFacts, strings: Strings, said: string | null): Card {
  const words = strings.call;
  const nameIn = (id: string): string => people.get(id)?.name ?? id;
  const managers = watchersOf(team, 'managers', workerId);
  const others = [...new Set([...team.members, ...managersOf(team)])].filter((id) => id !== workerId);
  const isListed = others.length <= MOST_LISTED;
  const choices = [
    ...(managers.length > 0 ? [{ value: 'managers', title: words.managers(strings.list(managers.slice(0, 4).map(nameIn))) }] : []),
    ...(isListed ? others.map((id) => ({ value: id, title: nameIn(id) })).sort((a, b) => a.title.localeCompare(b.title)) : []),
  ];
  return fill('form', {
    required: strings.required,
    header: header(said === null ? 'accent' : 'warning', words.title), fact: said ?? words.fact, notes: isListed ? [] : [{ text: words.typed }],
    inputs: [oneOf('pick', words.who, { choices, value: choices[0]?.value ?? '', missing: words.missing })],
    footer: words.footer, fallbackText: words.title, buttons: [button(words.submit, 'ask-call', { subject: visitId }, { style: 'positive', inputs: 'auto' })],
  });
}

/** To somebody she asked, in person. */
export function callAsked({ who, asked }: Extract<About, { card: 'call-asked' }>, worker: string, strings: Strings): Drawn {
  const words = strings.call;
  const fact = words.askedFact({ worker, at: asked });
  const card = fill('message', {
    header: header('accent', words.askedTitle(worker)), fact, facts: [], notes: [], footer: words.askedFooter, fallbackText: fact,
    buttons: [button(words.willRing, 'will-ring', { subject: who }, { style: 'positive' })],
  });
  return { card, text: null, summary: words.askedTitle(worker), mentions: [] };
}

/** To her: whom to ask now is hers to say. Neutral on a locked screen. */
export function callUnanswered(now: Instant, strings: Strings): Drawn {
  const words = strings.call;
  const card = fill('message', {
    header: header('accent', words.unansweredTitle), fact: words.unanswered, facts: [], notes: [], footer: words.unansweredFooter, fallbackText: words.unanswered,
    buttons: [button(words.again, 'want-call', { subject: '' }, { style: 'positive' })],
  });
  return { card, text: null, summary: strings.ask.summary(now), mentions: [] };
}
