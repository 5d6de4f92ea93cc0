import { z } from 'zod/v4';
import type { PlanFacts } from '../../app/plan-facts';
import type { PlanDraft } from '../../app/reply';
import { backByFrom, COMPANIES, EXPECTING, isNear, needsChecklist, riskOfPlan, type Plan } from '../../domain/plan';
import { isShortNotice } from '../../domain/short-notice';
import { HOUR, minutes, type Instant } from '../../domain/time';
import type { Strings } from '../../strings/strings';
import { inputDate, inputTime } from '../../strings/when';
import { fill, type Card } from '../template';
import { flagNotes } from './case';
import { companyData, companyNotes } from './check-in';
import { adviceLines } from './checklist';
import { safetyButtons, safetyNotes } from './safety-plan';
import { takeTimeNotes } from './take-time';
import { button, header, safe, type Button, type Header } from './view';

/** A visit still to come: the form it is saved with, and its card from then until it is a visit. */
export const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const subject = z.string();

export const planPresses = [
  z.object({ verb: z.literal('open-plan-form') }),
  z.object({
    verb: z.literal('save-plan'), subject, version: z.number().int(),
    where: z.string().max(200).default(''), caseRef: z.string().max(40).default(''),
    date: z.string().regex(/^\d{4}-\d\d-\d\d$/), start: z.string().regex(CLOCK), backBy: z.string().regex(CLOCK),
    company: z.enum(COMPANIES).default('alone'), expecting: z.enum(EXPECTING).catch('unsaid'), isFirst: z.enum(['yes', 'no']).catch('no'),
  }),
  z.object({ verb: z.literal('open-plan'), subject }),
  z.object({ verb: z.literal('change-plan'), subject }),
  z.object({ verb: z.literal('plan-off'), subject }),
  z.object({ verb: z.literal('open-checklist'), subject }),
  z.object({ verb: z.literal('there'), subject }),
  z.object({ verb: z.literal('open-planned-check-in'), subject }),
  z.object({ verb: z.literal('planned-check-in'), subject, where: z.string().max(200).default(''), backBy: z.string().regex(CLOCK), caseRef: z.string().max(40).default(''), company: z.string().max(200).default('') }),
  z.object({ verb: z.literal('plan-talk'), subject }),
] as const;

export interface PlanForm {
  readonly plan: { readonly id: string; readonly version: number } | null;
  readonly filled: PlanDraft;
}

export function planForm({ plan, filled }: PlanForm, now: Instant, strings: Strings, said: string | null): Card {
  const words = strings.plan;
  const { checkIn } = strings;
  const startAt = filled.startAt ?? onTheHour(now);
  const choice = (label: string, value: string, choices: readonly (readonly [string, string])[]) => ({ label, value, choices: choices.map(([id, title]) => ({ value: id, title })) });
  return fill('plan', {
    required: strings.required,
    header: header(said === null ? 'accent' : 'warning', plan ? words.formTitleChange : words.formTitle),
    fact: said ?? words.formIntro,
    caseRef: { label: checkIn.caseRef, hint: checkIn.caseRefHint, value: filled.caseRef ?? '' },
    where: { label: checkIn.where, hint: checkIn.whereHint, missing: checkIn.whereMissing, value: filled.where ?? '' },
    date: { label: words.date, missing: words.dateMissing, value: inputDate(startAt) },
    start: { label: words.start, missing: words.startMissing, value: inputTime(startAt) },
    backBy: { label: checkIn.backBy, missing: checkIn.backByMissing, value: inputTime(filled.backBy ?? startAt + HOUR) },
    company: choice(words.company, filled.company ?? 'alone', COMPANIES.map((value) => [value, words.companies[value]])),
    expecting: choice(words.expecting, filled.expecting === 'unsaid' ? '' : (filled.expecting ?? ''), (['yes', 'no'] as const).map((value) => [value, words.expectings[value]])),
    isFirst: choice(words.isFirst, filled.isFirst ? 'yes' : 'no', (['yes', 'no'] as const).map((value) => [value, words.expectings[value]])),
    footer: words.footer,
    fallbackText: words.formTitle,
    buttons: [button(words.submit, 'save-plan', { subject: plan?.id ?? '', version: plan?.version ?? 0 }, { style: 'positive', inputs: 'auto' })],
  });
}

/** The next full hour: plain to see when it is wrong. */
const onTheHour = (now: Instant): Instant => Math.ceil((now + minutes(1)) / HOUR) * HOUR;

export function planCard(known: PlanFacts, strings: Strings, said: string | null): Card {
  const { plan, team, now } = known;
  const words = strings.plan;
  const state = look(known, strings);
  return fill('message', {
    header: state.header,
    fact: said ?? state.fact,
    facts: [
      { title: words.when, value: words.fact(plan) },
      { title: strings.visit.where, value: safe(plan.where) },
      ...(plan.caseRef ? [{ title: strings.visit.caseRef, value: safe(plan.caseRef) }] : []),
      { title: words.company, value: words.companies[plan.company] },
    ],
    notes: (plan.stage.is === 'off' ? [] : [...flagNotes(known.flags, strings), ...takeTimeNotes(isShortNotice(plan, known.facts, now), known.facts.board, strings), ...safetyNotes(known.safety, now, strings), ...notesOf(known, strings)].filter((text) => text !== (said ?? state.fact))).map((text) => ({ text })),
    footer: plan.stage.is === 'off' ? safe(team.name) : words.armedFooter(safe(team.name)),
    fallbackText: said ?? state.fact,
    buttons: plan.stage.is === 'armed' ? [...planButtons(plan, now, strings), ...safetyButtons(known.safety, strings)] : [],
  });
}

/** "Check in" when a plan is near: the plan's own words, with the times moved on to now. What a manager asked stands before it. */
export function plannedCheckIn({ plan, people, now, flags, safety, facts }: PlanFacts, { backBy, company }: { backBy: Instant | null; company: readonly string[] }, strings: Strings, said: string | null): Card {
  const words = strings.checkIn;
  const data = { subject: plan.id };
  const fact = [...decisionLines({ plan, people }, strings), strings.plan.factNear(plan)].join(' ');
  return fill('check-in', {
    required: strings.required,
    header: header(said === null && plan.decision === null ? 'accent' : 'warning', strings.plan.titleNear),
    fact: [...(said === null ? [] : [said]), ...(said === null || plan.decision ? [fact] : [])].join(' '),
    notes: [...[...flagNotes(flags, strings), ...takeTimeNotes(isShortNotice(plan, facts, now), facts.board, strings), ...safetyNotes(safety, now, strings)].map((text) => ({ text })), ...companyNotes(company, strings)],
    where: { label: words.where, hint: words.whereHint, missing: words.whereMissing, value: plan.where },
    backBy: { label: words.backBy, missing: words.backByMissing, value: inputTime(backBy ?? backByFrom(plan, now)) },
    caseRef: { label: words.caseRef, hint: words.caseRefHint, value: plan.caseRef ?? '' },
    footer: words.footer,
    fallbackText: fact,
    buttons: [
      button(words.submit, 'planned-check-in', { ...data, ...companyData(company) }, { style: 'positive', inputs: 'auto' }),
      ...(needsChecklist(plan, now) ? [button(strings.plan.beforeYouGo, 'open-checklist', data)] : []),
      button(strings.plan.another, 'another-visit'),
    ],
  });
}

/** What a manager decided; before that, that one has still to decide. */
function decisionLines({ plan: { decision, prepared }, people }: Pick<PlanFacts, 'plan' | 'people'>, strings: Strings): string[] {
  if (decision) return [strings.plan.decided[decision.what]({ who: safe(people.get(decision.by)?.name ?? decision.by), reason: safe(decision.reason) })];
  return prepared && prepared.verdict !== 'nothing' ? [strings.checklist.verdict[prepared.verdict]] : [];
}

function look({ plan, people }: PlanFacts, strings: Strings): { header: Header; fact: string } {
  const words = strings.plan;
  const { stage, prepared } = plan;
  if (stage.is === 'off') return { header: header('good', words.titleOff), fact: words.factOff };
  if (stage.is === 'armed' && stage.asked) return { header: header('warning', words.titleAsked), fact: words.factAsked({ ...plan, where: safe(plan.where) }) };
  if (plan.decision) return { header: header(plan.decision.what === 'agree' ? 'accent' : 'warning', words.titleDecided[plan.decision.what]), fact: decisionLines({ plan, people }, strings).join(' ') };
  if (prepared?.verdict === 'not-alone') return { header: header('attention', words.titleNotAlone), fact: strings.checklist.advice['PV-18'] };
  if (prepared?.verdict === 'talk') return { header: header('warning', words.titleTalk), fact: strings.checklist.verdict.talk };
  return { header: header(prepared ? 'good' : 'accent', prepared ? words.titleReady : words.title), fact: prepared ? strings.checklist.verdict.nothing : words.fact(plan) };
}

function notesOf(known: PlanFacts, strings: Strings): string[] {
  const { plan, now, unwatched } = known;
  const { prepared } = plan;
  return [
    ...(unwatched ? [strings.duty.unwatched({ ring: unwatched.ring === null ? null : safe(unwatched.ring) })] : []),
    ...(plan.decision ? decisionLines(known, strings) : []),
    ...(prepared && needsChecklist(plan, now) ? [strings.plan.prepareAgain] : []),
    ...adviceLines(known, strings),
  ];
}

/** What is likely first; the checklist while it is open; taking it off last. */
function planButtons(plan: Plan, now: Instant, strings: Strings): Button[] {
  const words = strings.plan;
  const data = { subject: plan.id };
  const isAsked = plan.stage.is === 'armed' && plan.stage.asked;
  if (isAsked) return [button(words.there, 'there', data, { style: 'positive' }), button(words.moved, 'change-plan', data), button(words.didNotGo, 'plan-off', data, { style: 'destructive' })];
  const wantsTalk = plan.prepared?.verdict === 'talk' && riskOfPlan(plan) === 'ordinary';
  return [
    ...(isNear(plan, now) ? [button(words.checkIn, 'open-planned-check-in', data, { style: 'positive' })] : []),
    ...(needsChecklist(plan, now) ? [button(words.beforeYouGo, 'open-checklist', data)] : wantsTalk ? [button(words.tellManager, 'plan-talk', data)] : []),
    button(words.change, 'change-plan', data),
    button(words.notGoing, 'plan-off', data, { style: 'destructive' }),
  ];
}
