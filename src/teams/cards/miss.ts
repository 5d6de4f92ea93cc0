import { z } from 'zod/v4';
import { CASE_NOTE, SOURCE_LENGTH } from '../../app/cases';
import type { CaseView } from '../../app/case-view';
import type { ReasonFor } from '../../app/reply';
import { EXCUSES, MEANS, MISSED_HOW } from '../../domain/case-entry';
import type { Miss } from '../../domain/criteria/misses';
import type { Strings } from '../../strings/strings';
import { inputDate } from '../../strings/when';
import { fill, type Card } from '../template';
import { missText } from './case-lines';
import { button, header, safe } from './view';

/** The forms of a case: a miss that was no visit, what was tried after a miss, a miss that should not count, a reason. */
const subject = z.string().max(60);
const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);
export const missPresses = [
  z.object({ verb: z.literal('missed-form'), subject }),
  z.object({ verb: z.literal('missed'), subject, what: z.enum(['visit', 'appointment']), how: z.enum(MISSED_HOW), date, source: z.string().max(SOURCE_LENGTH * 2).default(''), note: z.string().max(CASE_NOTE * 2).default('') }),
  z.object({ verb: z.literal('follow-up-form'), subject, miss: z.string().max(200).nullable().default(null) }),
  z.object({ verb: z.literal('follow-up'), subject, miss: z.string().max(200), answer: z.enum(MEANS), date }),
  z.object({ verb: z.literal('excuse'), subject, miss: z.string().max(200), answer: z.enum([...EXCUSES, 'expected']) }),
  z.object({ verb: z.literal('reason'), subject, for: z.enum(['not-met', 'end-flag', 'reset']), id: z.string().max(200), reason: z.string().max(CASE_NOTE * 2).default('') }),
] as const;

export function missedForm(ref: string, now: number, strings: Strings): Card {
  const words = strings.cases.missForm;
  return fill('missed', {
    required: strings.required,
    header: header('accent', words.title), fact: words.fact,
    what: { label: words.what, missing: words.whatMissing, choices: (['visit', 'appointment'] as const).map((value) => ({ value, title: words.whats[value] })) },
    how: { label: words.how, missing: words.howMissing, choices: MISSED_HOW.map((value) => ({ value, title: strings.cases.how[value] })) },
    date: { label: words.date, missing: words.dateMissing, value: inputDate(now), max: inputDate(now) },
    source: { label: words.source, hint: words.sourceHint }, note: { label: words.note, hint: words.noteHint },
    footer: strings.cases.formFooter, fallbackText: words.fact,
    buttons: [button(words.submit, 'missed', { subject: ref }, { style: 'positive', inputs: 'auto' })],
  });
}

export function followUpForm(view: CaseView, missId: string | null, strings: Strings): Card {
  const words = strings.cases.followUpForm;
  const misses = latestFirst([...view.misses.counted, ...view.misses.uncounted.flatMap(({ miss, why }) => (why === 'expected-unknown' ? [miss] : []))]);
  if (misses.length === 0) return noMisses(view, strings);
  return fill('miss', {
    required: strings.required,
    header: header('accent', words.title), fact: words.fact,
    miss: { label: words.miss, missing: words.missMissing, value: missId ?? misses[0]?.id ?? '', choices: misses.map((miss) => missChoice(miss, strings)) },
    answer: { label: words.answer, missing: words.answerMissing, choices: MEANS.map((value) => ({ value, title: strings.cases.means[value] })) },
    hasDate: true, date: { label: words.date, missing: words.dateMissing, value: inputDate(view.now), max: inputDate(view.now) },
    footer: strings.cases.formFooter, fallbackText: words.fact,
    buttons: [button(words.submit, 'follow-up', { subject: view.ref }, { style: 'positive', inputs: 'auto' }), button(strings.cases.back, 'case', { subject: view.ref, page: 0 })],
  });
}

export function excuseForm(view: CaseView, strings: Strings): Card {
  const words = strings.cases.excuseForm;
  const misses = latestFirst([...view.misses.counted, ...view.misses.uncounted.map(({ miss }) => miss)]);
  if (misses.length === 0) return noMisses(view, strings);
  return fill('miss', {
    required: strings.required,
    header: header('accent', words.title), fact: words.fact,
    miss: { label: strings.cases.followUpForm.miss, missing: strings.cases.followUpForm.missMissing, value: '', choices: misses.map((miss) => missChoice(miss, strings)) },
    answer: { label: words.answer, missing: words.answerMissing, choices: [{ value: 'expected', title: words.expected }, ...EXCUSES.map((value) => ({ value, title: strings.cases.excuses[value] }))] },
    hasDate: false, date: { label: '', missing: '', value: '', max: '' },
    footer: strings.cases.formFooter, fallbackText: words.fact,
    buttons: [button(words.submit, 'excuse', { subject: view.ref }, { style: 'positive', inputs: 'auto' }), button(strings.cases.back, 'case', { subject: view.ref, page: 0 })],
  });
}

export function reasonForm(ask: ReasonFor, strings: Strings): Card {
  const { reason, hint, missing, ...forms } = strings.cases.reasonForm;
  const words = forms[ask.for];
  const id = ask.for === 'not-met' ? ask.proposalId : ask.for === 'end-flag' ? ask.flagId : '';
  const back = ask.for === 'not-met' ? button(strings.cases.back, 'criterion', { subject: ask.ref, id }) : button(strings.cases.back, 'case', { subject: ask.ref, page: 0 });
  return fill('reason', {
    required: strings.required,
    header: header('warning', words.title), fact: words.fact, reason: { label: reason, hint, missing }, footer: strings.cases.formFooter, fallbackText: words.fact,
    buttons: [button(words.submit, 'reason', { subject: ask.ref, for: ask.for, id }, { style: 'destructive', inputs: 'auto' }), back],
  });
}

function noMisses(view: CaseView, strings: Strings): Card {
  const words = strings.cases;
  return fill('message', {
    header: header('accent', words.title(safe(view.ref))), fact: words.noMisses, facts: [], notes: [], footer: words.formFooter, fallbackText: words.noMisses,
    buttons: [button(words.recordMiss, 'missed-form', { subject: view.ref }), button(words.back, 'case', { subject: view.ref, page: 0 })],
  });
}

/** More would outgrow the card, and nobody follows up what is that long ago. */
const MOST_CHOICES = 20;
const latestFirst = (misses: readonly Miss[]): Miss[] => [...misses].sort((a, b) => b.at - a.at).slice(0, MOST_CHOICES);
const missChoice = (miss: Miss, strings: Strings) => ({ value: miss.id, title: strings.cases.missLine({ date: miss.at, what: missText({ ...miss, note: '' }, strings) }) });
