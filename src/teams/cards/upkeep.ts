import { z } from 'zod/v4';
import { ALLOCATION_DAYS, type AgendaFacts, type AllocationFacts, type UpkeepFacts } from '../../app/upkeep-facts';
import { isListedBy, ITEMS, PERIODS, wantedItems, type Item } from '../../domain/upkeep';
import type { Instant } from '../../domain/time';
import type { Strings } from '../../strings/strings';
import { inputDate } from '../../strings/when';
import { fill, type Card } from '../template';
import { dateOf, oneOf } from './form';
import { button, header, safe, type Button, type Drawn } from './view';

/** What a team keeps up: what is due with a button each, the choice of duties, and the texts that go with them. */
const subject = z.string();
const every = z.enum([...PERIODS, 'off']).default('off');
/** A duty, or the person whose induction it is. */
const doing = z.string().max(120);
export const upkeepPresses = [
  z.object({ verb: z.literal('upkeep'), subject }),
  z.object({ verb: z.literal('upkeep-choose'), subject }),
  z.object({ verb: z.literal('upkeep-save'), subject, 'risk-assessment': every, environment: every, training: every, emergency: every, question: every, agenda: every, allocation: every, 'own-training': every, induction: z.enum(['on', 'off']).default('off') }),
  z.object({ verb: z.literal('upkeep-done'), subject, doing }),
  z.object({ verb: z.literal('upkeep-date'), subject }),
  z.object({ verb: z.literal('upkeep-done-on'), subject, doing, on: z.string().regex(/^\d{4}-\d\d-\d\d$/) }),
  z.object({ verb: z.literal('agenda'), subject }),
  z.object({ verb: z.literal('allocation'), subject }),
] as const;

/** How a person's induction stands where a duty's name may. */
export const INDUCTION_OF = 'induction:';
const MOST_DONE_BUTTONS = 3;

export function upkeepCard(facts: UpkeepFacts, strings: Strings, said: string | null): Card {
  const words = strings.upkeep;
  const { team, upkeep } = facts;
  const due = dueOf(facts, strings);
  const wanted = wantedItems(upkeep);
  const isOff = wanted.length === 0 && upkeep.induction === 'off';
  const fact = isOff ? words.factOff : words.fact(due.length);
  const lines = wanted.map(({ item, at }) => lineOf(facts, item, at, strings));
  const data = { subject: team.id };
  return fill('message', {
    header: header(due.length > 0 ? 'warning' : isOff ? 'accent' : 'good', words.title(safe(team.name))), fact, facts: [], fallbackText: fact, footer: words.source[team.board],
    notes: [...(said === null ? [] : [said]), ...newcomerLines(facts, strings), ...lines, ...(due.length > MOST_DONE_BUTTONS ? [words.more] : [])].map((text) => ({ text })),
    buttons: [
      ...due.slice(0, MOST_DONE_BUTTONS).map(({ title, doing: what }, index) => button(title, 'upkeep-done', { ...data, doing: what }, index === 0 ? { style: 'positive' } : {})),
      ...(isOff ? [] : [button(words.otherDate, 'upkeep-date', data), button(words.agendaButton, 'agenda', data, { mode: 'secondary' })]),
      button(words.choose, 'upkeep-choose', data, isOff ? { style: 'positive' } : { mode: 'secondary' }),
    ] satisfies Button[],
  });
}

/** As it reaches a manager in the morning. */
export const upkeepMessage = (facts: UpkeepFacts, strings: Strings): Drawn => ({ card: upkeepCard(facts, strings, null), text: null, summary: strings.upkeep.title(safe(facts.team.name)), mentions: [] });

/** Everything a manager may switch on, with how often; what her board does not name says so. */
export function upkeepChoose({ team, upkeep }: Pick<UpkeepFacts, 'team' | 'upkeep'>, strings: Strings): Card {
  const words = strings.upkeep;
  const periods = (['off', ...PERIODS] as const).map((value) => ({ value, title: words.every[value] }));
  const own = ITEMS.map((item) => oneOf(item, isListedBy(item, team.board) ? words.item[item] : words.notListed(words.item[item]), { choices: periods, value: upkeep.items[item].every, missing: words.everyMissing, style: 'compact' }));
  const induction = oneOf('induction', words.induction, { choices: (['off', 'on'] as const).map((value) => ({ value, title: words.inductionEvery[value] })), value: upkeep.induction, missing: words.everyMissing, style: 'compact' });
  return fill('form', {
    required: strings.required,
    header: header('accent', words.chooseTitle), fact: words.chooseFact, notes: [], inputs: [...own, induction], fallbackText: words.chooseFact, footer: words.source[team.board],
    buttons: [button(words.save, 'upkeep-save', { subject: team.id }, { style: 'positive', inputs: 'auto' })],
  });
}

/** Another day than today, or one that is not due yet. */
export function upkeepDate(facts: UpkeepFacts, strings: Strings): Card {
  const words = strings.upkeep;
  const { team, upkeep, now } = facts;
  const choices = [...upkeep.newcomers.map(({ id }) => ({ value: `${INDUCTION_OF}${id}`, title: words.inductionOf(nameIn(facts, id)) })), ...wantedItems(upkeep).map(({ item }) => ({ value: item, title: words.item[item] }))];
  const form = choices.length > 0;
  return fill('form', {
    required: strings.required,
    header: header('accent', words.dateTitle), fact: form ? words.dateFact : words.factOff, notes: [], fallbackText: words.dateFact, footer: words.dateFooter,
    inputs: form ? [oneOf('doing', words.what, { choices, missing: words.whatMissing, style: 'compact' }), dateOf('on', words.on, { value: inputDate(now), missing: words.onMissing })] : [],
    buttons: form ? [button(words.record, 'upkeep-done-on', { subject: team.id }, { style: 'positive', inputs: 'auto' })] : [button(words.choose, 'upkeep-choose', { subject: team.id })],
  });
}

/** Health and safety for the team meeting, as text to copy. */
export function agendaText({ team, month, incidents, upkeep, now }: AgendaFacts, strings: Strings): Card {
  const words = strings.upkeep;
  const due = wantedItems(upkeep).filter(({ at }) => at <= now).map(({ item }) => words.item[item]);
  const lines = [words.agendaMonth(month), words.agendaIncidents(incidents), ...(due.length > 0 ? [words.agendaDue(strings.list(due))] : []), ...words.agendaLines];
  return fill('message', {
    header: header('accent', words.agendaTitle), fact: words.agendaFact, facts: [], notes: lines.map((line, index) => ({ text: `${index + 1}\\. ${line}` })), fallbackText: words.agendaFact, footer: words.agendaSource[team.board],
    buttons: [button(words.back, 'upkeep', { subject: team.id }), button(words.allocationButton, 'allocation', { subject: team.id })],
  });
}

const MOST_LOADS = 60;

export function allocationCard({ team, loads }: AllocationFacts, strings: Strings): Card {
  const words = strings.upkeep;
  const fact = loads.length === 0 ? words.allocationNone(ALLOCATION_DAYS) : words.allocationFact(ALLOCATION_DAYS);
  const lines = loads.slice(0, MOST_LOADS).map(({ name, visits, flaggedCases }) => words.load({ who: safe(name), visits, flaggedCases }));
  return fill('message', {
    header: header('accent', words.allocationTitle), fact, facts: [], notes: [...lines, ...words.allocationThink].map((text) => ({ text })), fallbackText: fact, footer: words.allocationFooter,
    buttons: [button(words.back, 'upkeep', { subject: team.id })],
  });
}

interface Due {
  readonly title: string;
  readonly doing: string;
}

/** New people first: they go out before anything else is looked at. */
function dueOf(facts: UpkeepFacts, strings: Strings): Due[] {
  const { upkeep, now } = facts;
  const words = strings.upkeep;
  return [
    ...upkeep.newcomers.map(({ id }) => ({ title: words.done(words.inductionOf(facts.people.get(id)?.name ?? id)), doing: `${INDUCTION_OF}${id}` })),
    ...wantedItems(upkeep).filter(({ at }) => at <= now).map(({ item }) => ({ title: words.done(words.short[item]), doing: item })),
  ];
}

function lineOf({ upkeep, now, people }: UpkeepFacts, item: Item, at: Instant, strings: Strings): string {
  const words = strings.upkeep;
  const { last } = upkeep.items[item];
  const state = last ? words.last({ on: last.on, who: safe(people.get(last.by)?.name ?? last.by) }) : words.never;
  return `${words.item[item]}. ${state} ${at <= now ? words.isDue : words.next(at)} ${words.hint[item]}`;
}

/** As many as a card holds; the buttons go through them one after the other. */
const MOST_NEWCOMERS = 10;
const newcomerLines = (facts: UpkeepFacts, strings: Strings): string[] =>
  facts.upkeep.newcomers.slice(0, MOST_NEWCOMERS).map(({ id, joinedAt }) => strings.upkeep.newcomer({ who: nameIn(facts, id), on: joinedAt }));

const nameIn = ({ people }: UpkeepFacts, id: string): string => safe(people.get(id)?.name ?? id);
