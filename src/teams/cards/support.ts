import type { About } from '../../app/outgoing';
import type { Instant } from '../../domain/time';
import type { Strings } from '../../strings/strings';
import { fill } from '../template';
import { button, header, type Drawn } from './view';

/** To the worker, once a manager has recorded that something happened to her. Neutral on a locked screen. */
export function supportMessage({ visitId, outcome }: Extract<About, { card: 'support' }>, now: Instant, strings: Strings): Drawn {
  const words = strings.support;
  const fact = words.fact[outcome];
  const card = fill('message', {
    header: header('accent', words.title), fact, facts: [], notes: [words.help, words.report].map((text) => ({ text })), footer: words.footer, fallbackText: fact,
    buttons: [button(strings.report.wantCall, 'want-call', { subject: visitId }, { style: 'positive' })],
  });
  return { card, text: null, summary: strings.ask.summary(now), mentions: [] };
}
