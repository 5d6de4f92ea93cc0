import { z } from 'zod/v4';
import type { DayLine } from '../../app/reply';
import type { Plan } from '../../domain/plan';
import type { Instant } from '../../domain/time';
import type { Visit } from '../../domain/visit';
import type { Strings } from '../../strings/strings';
import { inputTime } from '../../strings/when';
import { fill, type Card } from '../template';
import { button, header, safe } from './view';

/** A day's visits: pasted as lines and shown as understood, or listed as they stand. */
const line = z.object({ said: z.string().max(200), where: z.string().max(200).nullable(), caseRef: z.string().max(40).nullable(), startAt: z.number().nullable(), backBy: z.number().nullable() });
/** The lines travel on the card: nothing is kept until she says that they are right. */
const carried = z.string().max(6_000).transform((text, context) => {
  const read = z.array(line).max(10).safeParse(parse(text));
  if (read.success) return read.data;
  context.addIssue('not the lines of a day');
  return z.NEVER;
});
export const dayPresses = [
  z.object({ verb: z.literal('my-day'), page: z.number().int().min(0).max(100) }),
  /** With fields of their own for the lines that were not clear: `where0`, `start0` and so on. */
  z.looseObject({ verb: z.literal('save-day'), lines: carried }),
] as const;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // The schema refuses it.
  }
}

const isWhole = (one: DayLine): one is DayLine & { where: string; startAt: Instant; backBy: Instant } => one.where !== null && one.startAt !== null && one.backBy !== null;

export function dayForm(lines: readonly DayLine[], strings: Strings, said: string | null): Card {
  const words = strings.day;
  const { checkIn, plan } = strings;
  const time = (at: Instant | null) => (at === null ? '' : inputTime(at));
  return fill('day', {
    header: header(said === null ? 'accent' : 'warning', words.formTitle),
    fact: said ?? words.formIntro,
    notes: lines.filter(isWhole).map((one) => ({ text: `- ${words.understood({ ...one, where: placed(one) })}` })),
    unclear: lines.flatMap((one, index) => (isWhole(one) ? [] : [{
      index, said: words.unclear(safe(one.said)),
      where: { label: checkIn.where, hint: checkIn.whereHint, value: one.where ?? '' }, start: { label: plan.start, value: time(one.startAt) },
      back: { label: checkIn.backBy, value: time(one.backBy) }, caseRef: { label: checkIn.caseRef, hint: checkIn.caseRefHint, value: one.caseRef ?? '' },
    }])),
    footer: checkIn.footer,
    fallbackText: words.formIntro,
    buttons: [button(words.submit, 'save-day', { lines: JSON.stringify(lines) }, { style: 'positive', inputs: 'auto' })],
  });
}

const placed = ({ where, caseRef }: { where: string; caseRef: string | null }): string => [safe(where), ...(caseRef ? [safe(caseRef)] : [])].join(', ');

const PAGE = 3;

export function dayCard({ plans, visits, page }: { plans: readonly Plan[]; visits: readonly Visit[]; page: number }, strings: Strings, said: string | null): Card {
  const words = strings.day;
  const at = Math.min(page, Math.max(0, Math.ceil(plans.length / PAGE) - 1));
  const shown = plans.slice(at * PAGE, (at + 1) * PAGE);
  const hasMore = plans.length > (at + 1) * PAGE;
  return fill('message', {
    header: header('accent', words.title),
    fact: said ?? words.title,
    facts: [],
    notes: [...visits.map((visit) => words.openLine({ where: placed(visit) || strings.visit.noPlace, backBy: visit.backBy })), ...shown.map((plan) => words.line({ ...plan, where: placed(plan) }))].map((text) => ({ text: `- ${text}` })),
    footer: words.footer,
    fallbackText: said ?? words.title,
    buttons: [
      ...shown.map((plan) => button(words.show({ where: plan.where, startAt: plan.startAt }), 'open-plan', { subject: plan.id })),
      ...(hasMore ? [button(words.next, 'my-day', { page: at + 1 })] : plans.length === 0 ? [button(strings.plan.open, 'open-plan-form', {}, { style: 'positive' })] : []),
    ],
  });
}
