import { z } from 'zod/v4';
import type { PolicyFacts, ReaderFacts } from '../../app/policy-facts';
import { isAskedForBy, LONE_WORKING, pastReview, POLICIES, POLICY_LINK, POLICY_OWNER, toRead, type Policy } from '../../domain/policies';
import type { Strings } from '../../strings/strings';
import { inputDate } from '../../strings/when';
import { fill, type Card } from '../template';
import { dateOf, oneOf, textOf } from './form';
import { button, header, safe, type Button, type Drawn } from './view';

/** The agency's policies as its team sees them: where they are, who keeps them, and who has read the one that counts. */
const subject = z.string();
const policy = z.enum(POLICIES);
export const policyPresses = [
  z.object({ verb: z.literal('policies'), subject }),
  z.object({ verb: z.literal('policy-pick'), subject }),
  z.object({ verb: z.literal('policy-form'), subject, policy }),
  z.object({ verb: z.literal('policy-save'), subject, policy, link: z.string().max(POLICY_LINK * 2).default(''), owner: z.string().max(POLICY_OWNER * 2).default(''), review: z.string().regex(/^(?:\d{4}-\d\d-\d\d)?$/).default(''), again: z.enum(['yes', 'no']).default('no') }),
  z.object({ verb: z.literal('policy-read'), subject, version: z.number().int() }),
  z.object({ verb: z.literal('readers'), subject }),
  z.object({ verb: z.literal('readers-remind'), subject }),
] as const;

export function policiesCard(facts: PolicyFacts, strings: Strings, said: string | null): Card {
  const words = strings.policies;
  const { team, policies, isManager, now } = facts;
  const written = POLICIES.filter((one) => policies.rows[one] !== null);
  const due = isManager ? pastReview(policies, now) : [];
  const fact = due.length > 0 ? words.factDue(due.length) : words.fact({ count: written.length, of: POLICIES.length });
  const shown = isManager ? POLICIES : written;
  return fill('message', {
    header: header(due.length > 0 ? 'warning' : 'accent', words.title(safe(team.name))), fact, facts: [], fallbackText: fact, footer: isManager ? words.source[team.board] : words.footer,
    notes: [...(said === null ? [] : [said]), ...shown.flatMap((one) => linesOf(facts, one, strings)), ...readLine(facts, strings)].map((text) => ({ text })),
    buttons: buttonsOf(facts, strings),
  });
}

/** To the managers: a review date has passed. */
export const reviewMessage = (facts: PolicyFacts, strings: Strings): Drawn => ({ card: policiesCard(facts, strings, null), text: null, summary: strings.policies.title(safe(facts.team.name)), mentions: [] });

/** To whoever has not read it yet. */
export function policyAsked(facts: PolicyFacts, strings: Strings): Drawn {
  const words = strings.policies;
  const row = toRead(facts.policies);
  const data = { subject: facts.team.id };
  const card = fill('message', {
    header: header('accent', words.askTitle), fact: words.askFact, facts: [], notes: row ? [{ text: linkTo(row.link, words.policy[LONE_WORKING]) }] : [], fallbackText: words.askFact, footer: words.footer,
    buttons: [...(row ? [button(words.read, 'policy-read', { ...data, version: row.version }, { style: 'positive' })] : []), button(words.all, 'policies', data)],
  });
  return { card, text: null, summary: words.askTitle, mentions: [] };
}

export function policyPick({ team }: Pick<PolicyFacts, 'team'>, strings: Strings): Card {
  const words = strings.policies;
  return fill('form', {
    required: strings.required,
    header: header('accent', words.pickTitle), fact: words.pickFact, notes: [], fallbackText: words.pickFact, footer: words.source[team.board],
    inputs: [oneOf('policy', words.which, { choices: POLICIES.map((value) => ({ value, title: words.policy[value] })), missing: words.whichMissing, style: 'compact' })],
    buttons: [button(words.next, 'policy-form', { subject: team.id }, { style: 'positive', inputs: 'auto' }), button(words.back, 'policies', { subject: team.id })],
  });
}

export function policyForm({ team, policies }: Pick<PolicyFacts, 'team' | 'policies'>, which: Policy, strings: Strings, said: string | null): Card {
  const words = strings.policies;
  const row = policies.rows[which];
  const again = oneOf('again', words.again, { choices: (['no', 'yes'] as const).map((value) => ({ value, title: words.yesNo[value] })), value: 'no', missing: strings.chooseOne });
  const fact = said ?? words.formFact;
  return fill('form', {
    required: strings.required,
    header: header(said === null ? 'accent' : 'warning', words.policy[which]), fact, notes: [], fallbackText: fact, footer: words.formFooter,
    inputs: [
      textOf('link', words.link, { hint: words.linkHint, value: row?.link ?? '', maxLength: POLICY_LINK }), textOf('owner', words.owner, { hint: words.ownerHint, value: row?.owner ?? '', maxLength: POLICY_OWNER }),
      dateOf('review', words.review, { value: row?.reviewAt ? inputDate(row.reviewAt) : '' }), ...(which === LONE_WORKING && row ? [again] : []),
    ],
    buttons: [button(words.save, 'policy-save', { subject: team.id, policy: which }, { style: 'positive', inputs: 'auto' }), button(words.back, 'policies', { subject: team.id })],
  });
}

/** Names can be long, and a card holds 25 KB. */
const MOST_NAMES = 30;

export function readersCard({ team, version, members, notYet }: ReaderFacts, strings: Strings, said: string | null): Card {
  const words = strings.policies;
  const data = { subject: team.id };
  const fact = version === null ? words.nothingToRead : words.readers({ read: members - notYet.length, of: members, version });
  const names = notYet.length === 0 ? [] : [words.notYet(strings.list(notYet.slice(0, MOST_NAMES).map(safe))), ...(notYet.length > MOST_NAMES ? [words.andMore(notYet.length - MOST_NAMES)] : [])];
  return fill('message', {
    header: header(notYet.length === 0 && version !== null ? 'good' : 'accent', words.readersTitle), fact, facts: [], notes: [...(said === null ? [] : [said]), ...names].map((text) => ({ text })), fallbackText: fact, footer: words.readersFooter,
    buttons: [...(notYet.length > 0 ? [button(words.remind, 'readers-remind', data, { style: 'positive' })] : []), button(words.back, 'policies', data)],
  });
}

function buttonsOf({ team, policies, isManager, readAt }: PolicyFacts, strings: Strings): Button[] {
  const words = strings.policies;
  const data = { subject: team.id };
  const row = toRead(policies);
  return [
    ...(row && readAt === null ? [button(words.read, 'policy-read', { ...data, version: row.version }, { style: 'positive' })] : []),
    ...(isManager ? [button(words.change, 'policy-pick', data), button(words.whoRead, 'readers', data)] : []),
    button(strings.contacts.open, 'contacts', data, isManager ? { mode: 'secondary' } : {}),
    ...(isManager ? [button(strings.shared.open, 'shared', data, { mode: 'secondary' })] : []),
  ];
}

/** A link and its dates; and on a line of its own, since people wrote it, who keeps it. */
function linesOf({ policies, team, now, isManager }: PolicyFacts, one: Policy, strings: Strings): string[] {
  const words = strings.policies;
  const row = policies.rows[one];
  const name = words.policy[one];
  if (!row) return isAskedForBy(one, team.board) ? [`${name}: ${words.missing}`] : [`${name}: ${words.missingElsewhere}`];
  const review = row.reviewAt === null ? '' : ` ${isManager && row.reviewAt <= now ? words.wasDue(row.reviewAt) : words.reviewBy(row.reviewAt)}`;
  return [`${row.link === '' ? `${name}: ${words.noLink}` : `${linkTo(row.link, name)}.`}${review}`, ...(row.owner === '' ? [] : [words.keptBy(safe(row.owner))])];
}

function readLine({ policies, readAt }: PolicyFacts, strings: Strings): string[] {
  if (!toRead(policies)) return [];
  return [readAt === null ? strings.policies.notReadYet : strings.policies.readOn(readAt)];
}

/** The address is checked where it is saved; brackets in it would end the link too soon. */
const linkTo = (link: string, title: string): string => `[${title}](${link.replace(/[()[\]*_~]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)})`;
