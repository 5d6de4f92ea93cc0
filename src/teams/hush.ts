import type { Strings } from '../strings/strings';
import type { Drawn } from './cards/view';
import type { Card } from './template';

/** An ordinary card or message about somebody under duress, for a manager alone: before all else, that she must not be rung. */
export function withWarning(drawn: Drawn, strings: Strings): Drawn {
  const { title } = strings.duress;
  if (drawn.card) return { ...drawn, card: cardWithWarning(drawn.card, strings), summary: `${title} ${drawn.summary}` };
  return { ...drawn, text: `**${title}** ${drawn.text ?? ''}`, summary: `${title} ${drawn.summary}` };
}

export function cardWithWarning(card: Card, strings: Strings): Card {
  const body = Array.isArray(card['body']) ? (card['body'] as unknown[]) : [];
  const warning = { type: 'TextBlock', text: strings.duress.title, weight: 'Bolder', size: 'Medium', wrap: true };
  return { ...card, fallbackText: `${strings.duress.title} ${String(card['fallbackText'])}`, body: [warning, ...body] };
}
