import { NOTHING_KEPT_UP, ITEMS, PERIODS, type Item, type Upkeep, type Wanted } from '../../../src/domain/upkeep';
import type { UpkeepFacts } from '../../../src/app/upkeep-facts';
import { BOARDS } from '../../../src/domain/team';
import { DAY } from '../../../src/domain/time';
import type { Strings } from '../../../src/strings/strings';
import { WANTS, WORRY_NOTE, type Worry, type WorryState } from '../../../src/domain/worry';
import type { WorryFacts } from '../../../src/app/worry-facts';
import { worryCard, worryForm, worryUnheard } from '../../../src/teams/cards/worry';
import { CONTACTS, NOTHING_WRITTEN, POLICIES, type Policies, type PolicyRow } from '../../../src/domain/policies';
import type { PolicyFacts } from '../../../src/app/policy-facts';
import { contactsCard, contactsForm, sharedCard, sharedForm } from '../../../src/teams/cards/contacts';
import { policiesCard, policyAsked, policyForm, policyPick, readersCard } from '../../../src/teams/cards/policies';
import { agendaText, allocationCard, upkeepCard, upkeepChoose, upkeepDate } from '../../../src/teams/cards/upkeep';
import type { Card } from '../../../src/teams/template';
import type { CaseTexts } from './case-samples';

/** Cards of a team's own duties, in every state. */
const NOW = Date.UTC(2026, 10, 24, 14);
type Cards = Record<string, Card | null>;
const eachOf = <T>(states: Record<string, T>, make: (state: T) => Card | null): Cards => Object.fromEntries(Object.entries(states).map(([name, state]) => [name, make(state)]));

const wanted = (of: (item: Item, index: number) => Wanted): Upkeep['items'] => Object.fromEntries(ITEMS.map((item, index) => [item, of(item, index)])) as Upkeep['items']; // Every item is there.

function upkeeps({ team, people }: CaseTexts): Record<string, UpkeepFacts> {
  const none: Upkeep = { id: 'team', ...NOTHING_KEPT_UP };
  const every = (index: number) => PERIODS[index % PERIODS.length] ?? 'year';
  const due: Upkeep = { ...none, induction: 'on', items: wanted((_, index) => ({ every: every(index), since: NOW - 9 * DAY, last: index % 2 ? { on: NOW - 400 * DAY, by: 'manager' } : null })), newcomers: Array.from({ length: 12 }, (_, index) => ({ id: index % 2 ? 'worker' : 'deputy', joinedAt: NOW - DAY })) };
  const done: Upkeep = { ...due, newcomers: [], items: wanted((_, index) => ({ every: every(index), since: 0, last: { on: NOW - DAY, by: 'nobody-known' } })) };
  const one: Upkeep = { ...none, items: { ...none.items, training: { every: 'year', since: NOW - DAY, last: null } } };
  return Object.fromEntries(Object.entries({ none, one, due, done }).map(([name, upkeep], index) => [name, { now: NOW, team: { ...team, board: BOARDS[index] ?? 'none' }, upkeep, people }]));
}

const STATES: readonly WorryState[] = [{ is: 'told' }, { is: 'heard', who: 'manager', at: NOW }, { is: 'closed', who: 'deputy', at: NOW }];
function worries({ team, people, note }: CaseTexts, viewer: string): Record<string, WorryFacts> {
  const of = (state: WorryState, index: number): Worry => ({ id: 'w', teamId: 'team', by: 'worker', at: NOW, note: index === 1 ? '' : note.slice(0, WORRY_NOTE), want: WANTS[index % WANTS.length] ?? 'talk', to: ['manager', 'deputy'].slice(0, 2 - (index % 2)), state, askAt: NOW, unanswered: 0 });
  return Object.fromEntries(STATES.map((state, index) => [`${state.is}, ${viewer}`, { now: NOW, viewer, team, worry: of(state, index), people }]));
}

function written({ team, people }: CaseTexts): Record<string, PolicyFacts> {
  const none: Policies = { id: 'team', ...NOTHING_WRITTEN };
  const typed = people.get('worker')?.name ?? '';
  const row = (index: number): PolicyRow => ({ link: index % 3 === 1 ? '' : `https://intranet.example/policies/${'lone-working(1)/'.repeat(index % 2 ? 1 : 16)}`.slice(0, 300), owner: index % 4 === 3 ? '' : typed, reviewAt: index % 2 ? null : NOW + (index % 4 ? DAY : -DAY), version: 2 });
  const rows = (of: (index: number) => PolicyRow | null) => Object.fromEntries(POLICIES.map((policy, index) => [policy, of(index)])) as Policies['rows']; // Every policy is there.
  const contacts = Object.fromEntries(CONTACTS.map((name) => [name, typed])) as Policies['contacts']; // Every contact is there.
  const full: Policies = { ...none, rows: rows(row), contacts, shared: Array.from({ length: 40 }, (_, index) => ({ what: typed, whom: typed, on: NOW - index * DAY, by: index % 2 ? 'manager' : 'nobody-known' })) };
  const half: Policies = { ...none, rows: rows((index) => (index % 2 ? null : { ...row(index), reviewAt: null })) };
  const facts = (policies: Policies, isManager: boolean, readAt: number | null): PolicyFacts => ({ now: NOW, team: { ...team, board: isManager ? 'durham' : 'mid-west-wales' }, policies, isManager, readAt, people });
  return { none: facts(none, true, null), 'none, a member': facts(none, false, null), full: facts(full, true, NOW), 'full, a member': facts(full, false, null), half: facts(half, true, null), 'half, a member': facts(half, false, NOW) };
}

const month = { until: NOW - 24 * DAY, visits: 480, alarms: 12, lateCheckOuts: 7 };

export const ORGANISATION_MAKERS: Record<string, (texts: CaseTexts, strings: Strings) => Cards> = {
  upkeepCard: (texts, strings) => eachOf(upkeeps(texts), (facts) => upkeepCard(facts, strings, strings.sentence['upkeep-done']({ say: 'upkeep-done' }))),
  upkeepChoose: (texts, strings) => eachOf(upkeeps(texts), (facts) => upkeepChoose(facts, strings)),
  upkeepDate: (texts, strings) => eachOf(upkeeps(texts), (facts) => upkeepDate(facts, strings)),
  agendaText: (texts, strings) => eachOf(upkeeps(texts), (facts) => agendaText({ ...facts, month, incidents: 2 }, strings)),
  worryCard: (texts, strings) => eachOf({ ...worries(texts, 'worker'), ...worries(texts, 'manager') }, (facts) => worryCard(facts, strings, strings.sentence['worry-closed']({ say: 'worry-closed' }))),
  worryUnheard: (texts, strings) => eachOf(worries(texts, 'worker'), (facts) => worryUnheard(facts, strings).card),
  worryForm: (texts, strings) => {
    const [told, heard] = Object.values(worries(texts, 'worker')).map(({ worry }) => worry);
    const form = { viewer: 'worker', team: texts.team, people: texts.people, worry: null, open: told && heard ? [told, heard] : [] };
    return { first: worryForm({ ...form, open: [] }, strings, null), again: worryForm(form, strings, strings.refusal['worry-nobody-chosen']), also: worryForm({ ...form, worry: heard ?? null }, strings, null), 'nobody else': worryForm({ ...form, worry: told ?? null }, strings, null) };
  },
  policiesCard: (texts, strings) => eachOf(written(texts), (facts) => policiesCard(facts, strings, strings.sentence['policy-saved']({ say: 'policy-saved' }))),
  policyAsked: (texts, strings) => eachOf(written(texts), (facts) => policyAsked(facts, strings).card),
  policyPick: (texts, strings) => eachOf(written(texts), (facts) => policyPick(facts, strings)),
  policyForm: (texts, strings) => ({ ...eachOf(written(texts), (facts) => policyForm(facts, 'lone-working', strings, null)), wrong: policyForm(written(texts)['full'] ?? fail(), 'violence', strings, strings.refusal['policy-link']) }),
  readersCard: ({ team, people }, strings) => eachOf({ 'nothing to read': null, nobody: 0, some: 2, many: 70 }, (count) => readersCard({ team, version: count === null ? null : 3, members: 80, notYet: Array.from({ length: count ?? 0 }, () => people.get('worker')?.name ?? '') }, strings, strings.sentence['readers-reminded']({ say: 'readers-reminded', again: true }))),
  contactsCard: (texts, strings) => eachOf(written(texts), (facts) => contactsCard(facts, strings, null)),
  contactsForm: (texts, strings) => eachOf(written(texts), (facts) => contactsForm(facts, strings)),
  sharedCard: (texts, strings) => eachOf(written(texts), (facts) => sharedCard(facts, strings, null)),
  sharedForm: (texts, strings) => eachOf(written(texts), (facts) => sharedForm(facts, strings)),
  allocationCard: ({ team, people }, strings) => eachOf({ nobody: 0, many: 70 }, (count) => allocationCard({ team, loads: Array.from({ length: count }, (_, index) => ({ name: people.get('worker')?.name ?? '', visits: index, flaggedCases: index % 3 })) }, strings)),
};

function fail(): never {
  throw new Error('a sample is missing');
}
