import { z } from 'zod/v4';
import type { PolicyFacts } from '../../app/policy-facts';
import { CONTACTS, CONTACT_TEXT, SHARED_TEXT } from '../../domain/policies';
import { managersOf } from '../../domain/team';
import type { Strings } from '../../strings/strings';
import { inputDate } from '../../strings/when';
import { fill, type Card } from '../template';
import { dateOf, textOf } from './form';
import { button, header, safe, type Fact } from './view';

/** Whom to ring, for everybody in the team; and which change of guidance was handed on, for its managers. */
const subject = z.string();
const contact = z.string().max(CONTACT_TEXT * 2).default('');
const text = z.string().max(SHARED_TEXT * 2).default('');
export const contactPresses = [
  z.object({ verb: z.literal('contacts'), subject }),
  z.object({ verb: z.literal('contacts-form'), subject }),
  z.object({ verb: z.literal('contacts-save'), subject, police: contact, edt: contact, safeguarding: contact, support: contact, legal: contact }),
  z.object({ verb: z.literal('shared'), subject }),
  z.object({ verb: z.literal('shared-form'), subject }),
  z.object({ verb: z.literal('shared-save'), subject, what: text, whom: text, on: z.string().regex(/^\d{4}-\d\d-\d\d$/) }),
] as const;

export function contactsCard({ team, policies, people, isManager }: PolicyFacts, strings: Strings, said: string | null): Card {
  const words = strings.contacts;
  const managers = managersOf(team).slice(0, MOST_MANAGERS).map((id) => safe(people.get(id)?.name ?? id));
  const own: Fact[] = CONTACTS.filter((name) => policies.contacts[name] !== '').map((name) => ({ title: words.contact[name], value: safe(policies.contacts[name]) }));
  const outOfHours: Fact[] = team.outOfHours ? [{ title: words.outOfHours, value: safe(`${team.outOfHours.name} ${team.outOfHours.phone}`) }] : [];
  const lacking = CONTACTS.filter((name) => policies.contacts[name] === '').map((name) => words.contact[name]);
  const data = { subject: team.id };
  return fill('message', {
    header: header('accent', words.title), fact: words.fact, fallbackText: words.fact, footer: words.footer,
    facts: [{ title: words.managers, value: strings.list(managers) }, ...outOfHours, ...own],
    notes: [...(said === null ? [] : [said]), words.police101, ...(isManager && lacking.length > 0 ? [words.lacking(strings.list(lacking))] : [])].map((one) => ({ text: one })),
    buttons: [...(isManager ? [button(words.change, 'contacts-form', data)] : []), button(strings.policies.all, 'policies', data)],
  });
}
const MOST_MANAGERS = 10;

export function contactsForm({ team, policies }: PolicyFacts, strings: Strings): Card {
  const words = strings.contacts;
  return fill('form', {
    required: strings.required,
    header: header('accent', words.change), fact: words.formFact, notes: [], fallbackText: words.formFact, footer: words.footer,
    inputs: CONTACTS.map((name) => textOf(name, words.contact[name], { hint: words.hint, value: policies.contacts[name], maxLength: CONTACT_TEXT })),
    buttons: [button(strings.policies.save, 'contacts-save', { subject: team.id }, { style: 'positive', inputs: 'auto' }), button(strings.policies.back, 'contacts', { subject: team.id })],
  });
}

const MOST_SHOWN = 20;

export function sharedCard({ team, policies, people }: PolicyFacts, strings: Strings, said: string | null): Card {
  const words = strings.shared;
  const lines = [...policies.shared].reverse().slice(0, MOST_SHOWN).map(({ what, whom, on, by }) => words.line({ on, what: safe(what), whom: safe(whom), who: safe(people.get(by)?.name ?? by) }));
  const fact = lines.length === 0 ? words.none : words.fact(policies.shared.length);
  const data = { subject: team.id };
  return fill('message', {
    header: header('accent', words.title), fact, facts: [], notes: [...(said === null ? [] : [said]), ...lines].map((one) => ({ text: one })), fallbackText: fact, footer: words.footer,
    buttons: [button(words.add, 'shared-form', data, { style: 'positive' }), button(strings.policies.back, 'policies', data)],
  });
}

export function sharedForm({ team, now }: PolicyFacts, strings: Strings): Card {
  const words = strings.shared;
  return fill('form', {
    required: strings.required,
    header: header('accent', words.add), fact: words.formFact, notes: [], fallbackText: words.formFact, footer: words.footer,
    inputs: [textOf('what', words.what, { hint: words.whatHint, maxLength: SHARED_TEXT, missing: words.whatMissing }), textOf('whom', words.whom, { hint: words.whomHint, maxLength: SHARED_TEXT, missing: words.whomMissing }), dateOf('on', words.on, { value: inputDate(now), missing: words.onMissing })],
    buttons: [button(strings.upkeep.record, 'shared-save', { subject: team.id }, { style: 'positive', inputs: 'auto' }), button(strings.policies.back, 'shared', { subject: team.id })],
  });
}
