import { z } from 'zod/v4';
import { isDue, type PlanFacts } from '../../app/plan-facts';
import { checklistFor, sourcesOf, type QuestionId } from '../../domain/checklist';
import { CORE, TIMELY, type CoreId } from '../../domain/checklist-core';
import type { Facts } from '../../domain/checklist-facts';
import { areaOf, sunOn } from '../../domain/daylight';
import { SCREEN } from '../../domain/checklist-more';
import { derivedAnswer, type Finding } from '../../domain/prepare';
import { isShortNotice } from '../../domain/short-notice';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { flagNotes } from './case';
import { safetyNotes } from './safety-plan';
import { takeTimeNotes } from './take-time';
import { button, header } from './view';

/** "Before you go": one tap a question, whose guidance it is beside it, nothing filled in beforehand. */
const answer = z.string().max(40).default('');
/** What can be asked of a person; the rest the plan says. */
const asked = {
  'PV-03': answer, 'PV-04': answer, 'PV-05': answer, 'PV-06b': answer, 'PV-07': answer, 'PV-08': answer, 'PV-09': answer, 'PV-10': answer, 'PV-11': answer, 'PV-12': answer, 'PV-13': answer, 'PV-18': answer,
};

export const checklistPresses = [
  z.object({ verb: z.literal('prepare'), subject: z.string(), version: z.number().int(), ticks: z.string().max(400).default('').transform((text) => text.split(',').filter((id) => id !== '')), ...asked }),
] as const;

export function checklistCard(known: PlanFacts, strings: Strings, said: string | null): Card {
  const { plan, facts } = known;
  const words = strings.checklist;
  const list = checklistFor(facts, isDue(known));
  return fill('checklist', {
    required: strings.required,
    header: header('accent', words.title),
    fact: said ?? words.intro,
    notes: [...[...flagNotes(known.flags, strings), ...takeTimeNotes(isShortNotice(plan, facts, known.now), facts.board, strings), ...safetyNotes(known.safety, known.now, strings)].map((text) => ({ text })), { text: `**${words.fromPlan}**\r${derivedLines(list.derived, known, strings).join('\r')}` }, { text: reminders(facts, strings).join('\r') }],
    questions: [...list.fresh, ...list.yearly].map((id) => ({ id, label: `${words.question[id]} (${sourceText(id, facts, strings)})`, missing: words.missing, choices: choicesOf(id, strings) })),
    ticks: { label: words.ticks, choices: list.ticks.map((id) => ({ value: id, title: `${words.tick[id]} (${sourceText(id, facts, strings)})` })) },
    footer: words.footer,
    fallbackText: words.intro,
    buttons: [button(words.submit, 'prepare', { subject: plan.id, version: plan.version }, { style: 'positive', inputs: 'auto' }), button(words.later, 'open-plan', { subject: plan.id })],
  });
}

/** What to do about each answer that brings advice, the weightiest first, with its source. */
export function adviceLines({ plan, facts }: Pick<PlanFacts, 'plan' | 'facts'>, strings: Strings): string[] {
  const findings = plan.prepared?.findings.filter(({ band }) => band !== 'ok') ?? [];
  return findings.map((finding) => `- ${adviceOn(finding, facts, strings)}`).slice(0, MOST_LINES);
}

/** More than these nobody reads on a step; the weightiest come first. */
const MOST_LINES = 8;

export const adviceOn = ({ id }: Finding, facts: Facts, strings: Strings): string => {
  const { advice, adviceOf } = strings.checklist;
  const special: Readonly<Record<string, Readonly<Record<string, string>>>> = adviceOf;
  return `${special[id]?.[facts.board] ?? advice[id]} (${sourceText(id, facts, strings)})`;
};

/** What was answered, in words. */
export function answerText({ id, answer: given }: Finding, strings: Strings): string {
  const { answers, derived, screen } = strings.checklist;
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...answers, ...derived, [SCREEN.id]: screen };
  return known[id]?.[given] ?? strings.plan.notAsked;
}

export const sourceText = (id: QuestionId, { board }: Pick<Facts, 'board'>, strings: Strings): string =>
  sourcesOf(id, board).map(({ board: named, section }) => strings.checklist.source({ board: strings.board[named], section })).join('; ');

const derivedLines = (ids: readonly CoreId[], known: PlanFacts, strings: Strings): string[] =>
  ids.map((id) => `- ${derivedText(id, known, strings)} (${sourceText(id, known.facts, strings)})`);

/** Beside the dark stands when it comes: a visit is easier moved by somebody who sees the hour. */
function derivedText(id: CoreId, { facts, plan }: Pick<PlanFacts, 'facts' | 'plan'>, strings: Strings): string {
  const text = answerText({ id, answer: derivedAnswer(id, facts), band: 'ok' }, strings);
  return id === TIMELY && facts.timing !== 'daylight' ? `${text}. ${strings.checklist.sun(sunOn(plan.startAt, areaOf(facts.board)))}` : text;
}

const reminders = ({ board }: Facts, strings: Strings): string[] => {
  const isCarAsked = CORE.some(({ id, cites }) => id === 'PV-03' && (board === 'none' || cites[board] !== undefined));
  const isDrivingCited = board === 'mid-west-wales' || board === 'none';
  const { reminders: lines, otherBoards, driving, remindersFrom } = strings.checklist;
  // Every board prints these in the section that PV-25 cites.
  const source = remindersFrom(sourceText('PV-25', { board }, strings));
  return [`**${source}**`, ...[...lines, ...(isCarAsked ? [] : [otherBoards]), ...(isDrivingCited ? [driving] : [])].map((line) => `- ${line}`)];
};

function choicesOf(id: QuestionId, strings: Strings): { value: string; title: string }[] {
  const values = id === SCREEN.id ? SCREEN.answers : (CORE.find((question) => question.id === id)?.answers.map(({ value }) => value) ?? []);
  return values.map((value) => ({ value, title: answerText({ id, answer: value, band: 'ok' }, strings) }));
}
