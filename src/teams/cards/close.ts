import { z } from 'zod/v4';
import type { Outcome } from '../../domain/visit';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { nameOf, type AlarmFacts } from './alarm';
import { button, header } from './view';

/** The form behind Close: how they are, and how you know. */
export const closePress = z.object({
  verb: z.literal('close'),
  subject: z.string(),
  outcome: z.enum(['safe', 'hurt', 'police']),
  howKnown: z.string().max(300).default(''),
});

const OUTCOMES: readonly Outcome[] = ['safe', 'hurt', 'police'];

export function closeCard(facts: AlarmFacts, strings: Strings): Card {
  const words = strings.close;
  const data = { subject: facts.visit.id };
  return fill('close', {
    required: strings.required,
    header: header('warning', words.title(nameOf(facts, facts.visit.workerId))),
    fact: words.intro,
    outcome: { label: words.outcome, missing: words.outcomeMissing, choices: OUTCOMES.map((value) => ({ value, title: capital(strings.outcome[value]) })) },
    howKnown: { label: words.howKnown, hint: words.howKnownHint, missing: words.howKnownMissing },
    footer: words.footer,
    fallbackText: words.intro,
    buttons: [button(words.submit, 'close', data, { style: 'positive', inputs: 'auto' }), button(words.back, 'show-alarm', data)],
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
