import { NOTHING_KEPT_UP, ITEMS, PERIODS, type Item, type Upkeep, type Wanted } from '../../../src/domain/upkeep';
import type { UpkeepFacts } from '../../../src/app/upkeep-facts';
import { BOARDS } from '../../../src/domain/team';
import { DAY } from '../../../src/domain/time';
import type { Strings } from '../../../src/strings/strings';
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

const month = { until: NOW - 24 * DAY, visits: 480, alarms: 12, lateCheckOuts: 7 };

export const ORGANISATION_MAKERS: Record<string, (texts: CaseTexts, strings: Strings) => Cards> = {
  upkeepCard: (texts, strings) => eachOf(upkeeps(texts), (facts) => upkeepCard(facts, strings, strings.sentence['upkeep-done']({ say: 'upkeep-done' }))),
  upkeepChoose: (texts, strings) => eachOf(upkeeps(texts), (facts) => upkeepChoose(facts, strings)),
  upkeepDate: (texts, strings) => eachOf(upkeeps(texts), (facts) => upkeepDate(facts, strings)),
  agendaText: (texts, strings) => eachOf(upkeeps(texts), (facts) => agendaText({ ...facts, month, incidents: 2 }, strings)),
  allocationCard: ({ team, people }, strings) => eachOf({ nobody: 0, many: 70 }, (count) => allocationCard({ team, loads: Array.from({ length: count }, (_, index) => ({ name: people.get('worker')?.name ?? '', visits: index, flaggedCases: index % 3 })) }, strings)),
};
