import { z } from 'zod/v4';
import type { Team } from '../../domain/team';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { button, header, safe, type Drawn } from './view';

/** The team's duress phrase, chosen by a manager in her own chat. No card ever shows it. */
export const phrasePresses = [
  z.object({ verb: z.literal('open-phrase'), subject: z.string() }),
  z.object({ verb: z.literal('save-phrase'), subject: z.string(), phrase: z.string().max(200).default('') }),
] as const;

export function phraseForm(team: Team, strings: Strings, said: string | null): Card {
  const words = strings.phrase;
  return fill('phrase', {
    required: strings.required,
    header: header(said === null ? 'accent' : 'warning', words.title),
    fact: said ?? words.intro,
    notes: words.rules.map((text) => ({ text })),
    phrase: { label: words.phrase, missing: words.phraseMissing },
    footer: words.footer(safe(team.name)),
    fallbackText: words.intro,
    buttons: [button(words.submit, 'save-phrase', { subject: team.id }, { style: 'positive', inputs: 'auto' })],
  });
}

export function phraseSaved(team: Team, strings: Strings, said: string): Card {
  const words = strings.phrase;
  return fill('message', { header: header('good', words.savedTitle), fact: said, facts: [], notes: words.next.map((text) => ({ text })), footer: words.footer(safe(team.name)), fallbackText: said, buttons: [] });
}

/** To a manager: there is no phrase yet, or somebody who knows it has left. */
export function phraseAsked(team: Team, why: 'unset' | 'left', strings: Strings): Drawn {
  const words = strings.phrase;
  const fact = words.asked[why];
  const card = fill('message', {
    header: header(why === 'left' ? 'warning' : 'accent', words.title), fact, facts: [], notes: [], footer: words.footer(safe(team.name)), fallbackText: fact,
    buttons: [button(words.choose, 'open-phrase', { subject: team.id }, { style: 'positive' })],
  });
  return { card, text: null, summary: words.title, mentions: [] };
}
