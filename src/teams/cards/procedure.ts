import { z } from 'zod/v4';
import { REFERENCE_LENGTH, stepsFor, USUAL_STEPS, type Step, type StepDone, type UsualStep } from '../../domain/procedure';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import type { AlarmFacts } from './alarm';
import { nameIn } from './duty';
import { button, header, safe } from './view';

/** What managers do about an alarm, step by step, and the number the police gave. */
export const procedurePresses = [
  z.object({ verb: z.literal('open-steps'), subject: z.string() }),
  // A multiple choice arrives as one text with commas.
  z.object({ verb: z.literal('save-steps'), subject: z.string(), steps: z.string().max(4_000).default('').transform((text) => text.split(',').map((step) => step.trim()).filter((step) => step !== '')) }),
  z.object({ verb: z.literal('save-reference'), subject: z.string(), reference: z.string().max(REFERENCE_LENGTH).default('') }),
] as const;

/** The steps as one list, with who did which of them; then what was rung and answered. */
export function procedureNotes(facts: AlarmFacts, strings: Strings): string[] {
  const { watch, handling } = facts.visit;
  if (watch.is !== 'alarm' || watch.alarm.workerBackAt !== null) return [];
  const lines = stepsFor(facts.team, watch.alarm).map((step, index) => stepLine(facts, step, index + 1, strings));
  const { reference } = handling;
  return [
    lines.join('\r'),
    strings.procedure.anyTime,
    ...(watch.alarm.deeds.length > 0 ? [`${strings.alarm.deeds}: ${watch.alarm.deeds.map((deed) => strings.alarm.deed[deed.what]({ who: nameIn(facts, deed.by), at: deed.at })).join('; ')}.`] : []),
    ...(reference ? [strings.procedure.referenceLine({ number: safe(reference.number), who: nameIn(facts, reference.by), at: reference.at })] : []),
  ];
}

export function stepsCard(facts: AlarmFacts, strings: Strings, said: string | null): Card {
  const words = strings.procedure;
  const { visit, team } = facts;
  const data = { subject: visit.id };
  const steps = visit.watch.is === 'alarm' ? stepsFor(team, visit.watch.alarm) : [];
  const left = steps.filter((step) => doneBy(facts, step) === undefined);
  const fact = said ?? (left.length > 0 ? words.intro : words.allDone);
  const done = steps.flatMap((step, index) => (doneBy(facts, step) ? [{ text: safeStart(stepLine(facts, step, index + 1, strings)) }] : []));
  return fill('steps', {
    required: strings.required,
    header: header('warning', words.title(nameIn(facts, visit.workerId))), fact, notes: done,
    steps: { label: words.choose, missing: words.chooseMissing, choices: left.map((step) => ({ value: step, title: stepWords(step, strings) })) },
    footer: words.footer, fallbackText: fact,
    buttons: [...(left.length > 0 ? [button(words.submit, 'save-steps', data, { style: 'positive', inputs: 'auto' })] : []), button(words.back, 'show-alarm', data)],
  });
}

/** After "I've called 999": it is recorded already, and the number may follow. */
export function referenceCard(facts: AlarmFacts, strings: Strings, said: string | null): Card {
  const words = strings.procedure;
  const { visit, team } = facts;
  const data = { subject: visit.id };
  const fact = said ?? words.referenceReady;
  return fill('reference', {
    header: header('warning', words.referenceTitle(nameIn(facts, visit.workerId))), fact,
    notes: [...(said === null ? [] : [words.referenceReady]), ...(team.addressFrom === '' ? [] : [`${strings.duty.address}: ${safe(team.addressFrom)}`])].map((text) => ({ text })),
    reference: { label: words.reference, hint: words.referenceHint, value: visit.handling.reference?.number ?? '' },
    footer: words.footer, fallbackText: fact,
    buttons: [button(words.referenceSave, 'save-reference', data, { style: 'positive', inputs: 'auto' }), button(words.referenceNone, 'show-alarm', data)],
  });
}

const doneBy = ({ visit }: AlarmFacts, step: Step): StepDone | undefined => visit.handling.steps.find((one) => one.step === step);

function stepLine(facts: AlarmFacts, step: Step, number: number, strings: Strings): string {
  const done = doneBy(facts, step);
  const words = safe(stepWords(step, strings));
  return done ? strings.procedure.done({ number, step: words, who: nameIn(facts, done.by), at: done.at }) : strings.procedure.open({ number, step: words });
}

const isUsual = (step: Step): step is UsualStep => USUAL_STEPS.some((usual) => usual === step);
const stepWords = (step: Step, strings: Strings): string => (isUsual(step) ? strings.procedure.step[step] : step);

/** Standing alone a line keeps its number instead of becoming a list of one. */
const safeStart = (line: string): string => line.replace(/^(\d+)\./, '$1\\.');
