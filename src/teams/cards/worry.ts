import { z } from 'zod/v4';
import type { WorryFacts, WorryForm } from '../../app/worry-facts';
import { managersOf } from '../../domain/team';
import { WANTS, WORRY_NOTE, type Worry } from '../../domain/worry';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { oneOf, someOf, textOf } from './form';
import { button, header, safe, type Button, type Drawn } from './view';

/** "I am worried": the form, what becomes of it for her, and the same for the managers she chose. */
const subject = z.string();
const pick = z.string().max(4_000).default('').transform((text) => text.split(',').map((one) => one.trim()).filter((one) => one !== ''));
export const worryPresses = [
  z.object({ verb: z.literal('worry-form') }),
  z.object({ verb: z.literal('worry-tell'), pick, want: z.enum(WANTS), note: z.string().max(WORRY_NOTE * 2).default('') }),
  z.object({ verb: z.literal('worry-also'), subject }),
  z.object({ verb: z.literal('worry-tell-also'), subject, pick }),
  z.object({ verb: z.literal('worry-heard'), subject }),
  z.object({ verb: z.literal('worry-closed'), subject }),
] as const;

export function worryForm(form: WorryForm, strings: Strings, said: string | null): Card {
  const words = strings.worry;
  const { worry, viewer, team } = form;
  const choices = managersOf(team).filter((id) => id !== viewer && !worry?.to.includes(id)).map((id) => ({ value: id, title: nameIn(form, id) }));
  const help = button(strings.visit.help, 'need-help', {}, { style: 'destructive' });
  const who = someOf('pick', words.pick, { choices, missing: words.pickMissing });
  const rest = [oneOf('want', words.want, { choices: WANTS.map((value) => ({ value, title: words.wants[value] })), value: 'talk', missing: words.wantMissing }), textOf('note', words.note, { hint: words.noteHint, maxLength: WORRY_NOTE, lines: 'many' })];
  const submit = worry ? button(words.submit, 'worry-tell-also', { subject: worry.id }, { style: 'positive', inputs: 'auto' }) : button(words.submit, 'worry-tell', {}, { style: 'positive', inputs: 'auto' });
  const fact = choices.length === 0 ? words.nobodyElse : (said ?? words.formFact);
  return fill('form', {
    required: strings.required,
    header: header('accent', words.formTitle), fact, fallbackText: fact, footer: words.formFooter,
    notes: [words.danger, ...(worry ? [] : form.open.map((one) => mineLine(form, one, strings)))].map((text) => ({ text })),
    inputs: choices.length === 0 ? [] : worry ? [who] : [who, ...rest], buttons: choices.length === 0 ? [help] : [submit, help],
  });
}

export function worryCard(facts: WorryFacts, strings: Strings, said: string | null): Card {
  return facts.worry.by === facts.viewer ? mineCard(facts, strings, said) : hearersCard(facts, strings, said);
}

/** To a manager she chose. What shows on a locked screen tells nothing. */
export const worryMessage = (facts: WorryFacts, strings: Strings): Drawn => ({ card: worryCard(facts, strings, null), text: null, summary: strings.worry.summary, mentions: [] });

/** To her: somebody has read it. As neutral on a locked screen as everything that reaches her. */
export const worryAnswer = (facts: WorryFacts, strings: Strings): Drawn => ({ card: mineCard(facts, strings, null), text: null, summary: strings.ask.summary(facts.now), mentions: [] });

/** To her: nobody has answered yet. The choice of somebody else is hers. */
export function worryUnheard({ worry, people, now }: WorryFacts, strings: Strings): Drawn {
  const words = strings.worry;
  const fact = words.unheard(namesIn({ people }, worry.to, strings));
  const card = fill('message', {
    header: header('warning', words.unheardTitle), fact, facts: [], notes: [], fallbackText: fact, footer: words.formFooter,
    buttons: [button(words.also, 'worry-also', { subject: worry.id }, { style: 'positive' }), button(words.settled, 'worry-closed', { subject: worry.id })],
  });
  return { card, text: null, summary: strings.ask.summary(now), mentions: [] };
}

function mineCard(facts: WorryFacts, strings: Strings, said: string | null): Card {
  const words = strings.worry;
  const { worry } = facts;
  const isOpen = worry.state.is !== 'closed';
  const fact = mineLine(facts, worry, strings);
  const data = { subject: worry.id };
  return fill('message', {
    header: header(worry.state.is === 'told' ? 'accent' : 'good', words.mineTitle), fact, facts: [], fallbackText: fact, footer: words.formFooter,
    notes: [...(said === null ? [] : [said]), ...(worry.note === '' ? [] : [words.noteLine(safe(worry.note))]), words.danger].map((text) => ({ text })),
    buttons: isOpen ? [button(words.also, 'worry-also', data), button(words.settled, 'worry-closed', data)] : [button(words.another, 'worry-form')],
  });
}

function hearersCard(facts: WorryFacts, strings: Strings, said: string | null): Card {
  const words = strings.worry;
  const { worry, viewer } = facts;
  const who = nameIn(facts, worry.by);
  const others = worry.to.filter((id) => id !== viewer);
  const isOpen = worry.state.is !== 'closed';
  const fact = isOpen ? words.wanted[worry.want](who) : stateLine(facts, worry, strings);
  const data = { subject: worry.id };
  const buttons: Button[] = [...(worry.state.is === 'told' ? [button(words.read, 'worry-heard', data, { style: 'positive' })] : []), button(words.spoken, 'worry-closed', data)];
  return fill('message', {
    header: header(isOpen ? 'warning' : 'good', words.title(who)), fact, facts: [], fallbackText: fact, footer: words.hearerFooter,
    notes: [
      ...(said === null ? [] : [said]), worry.note === '' ? words.noNote : words.noteLine(safe(worry.note)), ...(others.length > 0 ? [words.alsoTold(namesIn(facts, others, strings))] : []),
      ...(worry.state.is === 'heard' ? [stateLine(facts, worry, strings)] : []), ...(isOpen ? [words.how] : []),
    ].map((text) => ({ text })),
    buttons: isOpen ? buttons : [],
  });
}

/** For whoever said it, in what is held about her. */
export const worryText = (worry: Worry, facts: Pick<WorryFacts, 'people'>, strings: Strings): string => [mineLine(facts, worry, strings), ...(worry.note === '' ? [] : [strings.worry.noteLine(safe(worry.note))])].join(' ');

const mineLine = (facts: Pick<WorryFacts, 'people'>, worry: Worry, strings: Strings): string => `${strings.worry.told({ people: namesIn(facts, worry.to, strings), at: worry.at })} ${stateLine(facts, worry, strings)}`;

function stateLine(facts: Pick<WorryFacts, 'people'>, { state }: Worry, strings: Strings): string {
  if (state.is === 'told') return strings.worry.notRead;
  return (state.is === 'heard' ? strings.worry.heardBy : strings.worry.closedBy)({ who: nameIn(facts, state.who), at: state.at });
}

const nameIn = ({ people }: Pick<WorryFacts, 'people'>, id: string): string => safe(people.get(id)?.name ?? id);
const namesIn = (facts: Pick<WorryFacts, 'people'>, ids: readonly string[], strings: Strings): string => strings.list(ids.map((id) => nameIn(facts, id)));
