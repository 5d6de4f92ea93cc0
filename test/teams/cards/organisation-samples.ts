import { NOTHING_KEPT_UP, ITEMS, PERIODS, type Item, type Upkeep, type Wanted } from '../../../src/domain/upkeep';
import type { UpkeepFacts } from '../../../src/app/upkeep-facts';
import { BOARDS } from '../../../src/domain/team';
import { DAY } from '../../../src/domain/time';
import type { Strings } from '../../../src/strings/strings';
import { WANTS, WORRY_NOTE, type Worry, type WorryState } from '../../../src/domain/worry';
import type { WorryFacts } from '../../../src/app/worry-facts';
import { worryCard, worryForm, worryUnheard } from '../../../src/teams/cards/worry';
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
  allocationCard: ({ team, people }, strings) => eachOf({ nobody: 0, many: 70 }, (count) => allocationCard({ team, loads: Array.from({ length: count }, (_, index) => ({ name: people.get('worker')?.name ?? '', visits: index, flaggedCases: index % 3 })) }, strings)),
};
