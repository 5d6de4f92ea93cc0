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
    buttons: [button(words.checkIn, 'open-check-in', {}, { style: 'positive' }), button(strings.plan.open, 'open-plan-form'), button(words.myVisits, 'my-visits'), button(strings.worry.open, 'worry-form')],
  });
}

/** Whoever asks for help while out may need it now: the 999 words instead of the tour. */
export function duringVisitCard(strings: Strings): Card {
  const [first = '', ...rest] = strings.welcome.duringVisit;
  return fill('message', {
    header: header('attention', strings.visit.help), fact: first, facts: [], notes: rest.map((text) => ({ text })), footer: strings.ask.footer, fallbackText: first,
    buttons: [button(strings.visit.help, 'need-help', {}, { style: 'destructive' }), button(strings.welcome.myVisits, 'my-visits')],
  });
}
