import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { button, header } from './view';

/** What it does, what it does not, and the first thing to press. */
export function welcomeCard(strings: Strings): Card {
  const words = strings.welcome;
  return fill('message', {
    header: header('accent', words.title),
    fact: words.fact,
    facts: [],
    notes: [{ text: words.does.map((line) => `- ${line}`).join('\r') }, { text: `**${words.doesNotTitle}**` }, { text: words.doesNot.map((line) => `- ${line}`).join('\r') }],
    footer: words.footer,
    fallbackText: words.fact,
    buttons: [button(words.checkIn, 'open-check-in', {}, { style: 'positive' }), button(words.myVisits, 'my-visits')],
  });
}
