import { z } from 'zod/v4';
import { middayOf } from '../../app/almanac';
import { RECORDS_A_PAGE, type MyData, type ShownRecord } from '../../app/my-data';
import { SECTIONS, type Section } from '../../app/my-data-search';
import type { Duress } from '../../domain/duress';
import type { Supervision } from '../../domain/supervision';
import type { YearlyAnswers } from '../../domain/prepare';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { answerText } from './checklist';
import { incidentText, planText, reflectionText, visitText } from './my-records';
import { worryText } from './worry';
import { button, header, safe, type Button, type Drawn, type Fact } from './view';

/** What is held about somebody, in her own chat alone: who she is first, then her records page by page. */
export const myDataPresses = [z.object({ verb: z.literal('my-data'), subject: z.enum(['start', ...SECTIONS]), skip: z.number().int().min(0).max(100_000).default(0) })] as const;

/** Tells that it is ready and nothing of what it is: it comes by itself, perhaps onto a locked screen. */
export function myDataReady(at: number, strings: Strings): Drawn {
  const words = strings.myData;
  const card = fill('message', {
    header: header('accent', words.title), fact: words.ready, facts: [], notes: [], footer: words.footer, fallbackText: words.ready,
    buttons: [button(words.show, 'my-data', { subject: 'start', skip: 0 }, { style: 'positive' })],
  });
  return { card, text: null, summary: strings.ask.summary(at), mentions: [] };
}

export function myDataCard(data: MyData, strings: Strings): Card {
  const words = strings.myData;
  const { section, skipped } = data;
  if (section === 'start') return filled({ fact: words.fact(data.gatheredAt), facts: startFacts(data, strings), notes: startNotes(data, strings), buttons: startButtons(data, strings) }, strings);
  const shown = fitting(data.records.map((record) => recordText(record, data, strings)));
  const page = { from: skipped + 1, to: skipped + shown.length, of: data.counts[section] };
  return filled({ fact: shown.length > 0 ? words.pageFact[section](page) : words.none, facts: [], notes: shown, buttons: pageButtons(section, page, strings) }, strings);
}

function filled({ fact, facts, notes, buttons }: { fact: string; facts: readonly Fact[]; notes: readonly string[]; buttons: readonly Button[] }, strings: Strings): Card {
  const { title, footer } = strings.myData;
  return fill('message', { header: header('accent', title), fact, facts, notes: notes.map((text) => ({ text })), footer, fallbackText: fact, buttons });
}

/** Leaves room for the rest of the card. One always goes in, however long. */
const TEXT_BYTES = 15_000;

function fitting(texts: readonly string[]): readonly string[] {
  let bytes = 0;
  const count = texts.findIndex((text) => (bytes += Buffer.byteLength(JSON.stringify(text))) > TEXT_BYTES);
  return count < 0 ? texts : texts.slice(0, Math.max(1, count));
}

function startFacts({ person, teams, habit, people }: MyData, strings: Strings): Fact[] {
  const words = strings.myData;
  return [
    { title: words.name, value: safe(person.name) },
    { title: words.ids, value: safe([person.id, person.teamsUserId].join(', ')) },
    { title: words.language, value: words.languages[person.language ?? 'unset'] },
    { title: words.teams, value: teams.length === 0 ? words.noTeam : strings.list(teams.map(({ name, isManager }) => words.teamAs[isManager ? 'manager' : 'member'](safe(name)))) },
    ...(person.usualBuddy === null ? [] : [{ title: strings.mySettings.buddy, value: safe(people.get(person.usualBuddy)?.name ?? person.usualBuddy) }]),
    { title: words.chat, value: words.chats[person.personal ? 'known' : 'unknown'] },
    ...(habit ? [{ title: words.late, value: `${words.lateTimes(habit.lateAt.length)} ${words.early[habit.early]}` }] : []),
  ];
}

const startNotes = (data: MyData, strings: Strings): string[] => [
  ...data.duress.map((one) => silentText(one, data, strings)),
  ...(data.heldSince === null ? [] : [strings.myData.held(data.heldSince)]),
  ...(data.isAwaited ? [strings.myData.awaited] : []),
  ...(data.supervision ? [supervisionText(data.supervision, strings)] : []),
  ...yearlyLines(data.yearly, strings),
  ...strings.myData.besides.map((text) => `- ${text}`),
];

function supervisionText({ lastAt, next }: Supervision, strings: Strings): string {
  const words = strings.supervision;
  return [`${words.wasTitle}:`, ...(lastAt === null ? [] : [words.last(lastAt)]), ...(next === null ? [] : [words.next(middayOf(next))])].join(' ');
}

function silentText({ raisedAt, visits, calls, state }: Duress, { people }: MyData, strings: Strings): string {
  const words = strings.myData;
  const nameOf = (id: string) => safe(people.get(id)?.name ?? id);
  const left = visits.map(({ where, startedAt, backBy }) => words.when({ from: startedAt, to: backBy, where: safe(where) || strings.visit.noPlace }));
  const deeds = calls.map(({ by, at }) => `${strings.alarm.deed['called-999']({ who: nameOf(by), at })}.`);
  const ended = state.is === 'closed' ? [words.silentEnded({ who: nameOf(state.who), at: state.at, outcome: strings.outcome[state.outcome], howKnown: safe(state.howKnown) })] : [];
  return [words.silentAlarm(raisedAt), ...left, ...deeds, ...ended].join(' ');
}

function yearlyLines(yearly: YearlyAnswers, strings: Strings): string[] {
  const { question, tick } = strings.checklist;
  const ticks: Readonly<Record<string, string>> = tick;
  return (Object.entries(yearly) as [keyof YearlyAnswers, { answer: string; at: number }][]).map(([id, { answer, at }]) => { // Its own keys.
    const asked = ticks[id];
    if (asked !== undefined) return strings.myData.yearlyLine({ question: `${asked}:`, answer: strings.myData.tick[answer === 'done' ? 'done' : 'open'], at });
    return strings.myData.yearlyLine({ question: question[id], answer: answerText({ id, answer, band: 'ok' }, strings), at });
  });
}

function recordText(record: ShownRecord, data: MyData, strings: Strings): string {
  switch (record.is) {
    case 'visit':
      return visitText(record, data.people, strings);
    case 'plan':
      return planText(record.plan, data.people, strings);
    case 'incident':
      return incidentText(record.incident, data.people, strings);
    case 'reflection':
      return reflectionText(record.reflection, strings);
    case 'worry':
      return worryText(record.worry, data, strings);
    default:
      return record satisfies never;
  }
}

const MOST_BUTTONS = 4;
const startButtons = ({ counts }: MyData, strings: Strings): Button[] =>
  (['visit', 'plan', 'incident', 'reflection', 'worry'] as const).filter((section) => counts[section] > 0).map((section, index) => button(strings.myData.section[section](counts[section]), 'my-data', { subject: section, skip: 0 }, index < MOST_BUTTONS ? {} : { mode: 'secondary' }));

const pageButtons = (subject: Section, { from, to, of }: { from: number; to: number; of: number }, strings: Strings): Button[] => [
  ...(to < of ? [button(strings.myData.next, 'my-data', { subject, skip: to }, { style: 'positive' })] : []),
  ...(from > 1 ? [button(strings.myData.previous, 'my-data', { subject, skip: Math.max(0, from - 1 - RECORDS_A_PAGE) })] : []),
  button(strings.myData.start, 'my-data', { subject: 'start', skip: 0 }),
];
