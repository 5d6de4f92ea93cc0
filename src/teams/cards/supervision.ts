import type { Board } from '../../domain/team';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { header } from './view';

/** Preparing for supervision: the board's own questions, for the worker alone. Nothing of it is kept. */
export function supervisionCard(board: Board | 'none', strings: Strings): Card {
  const words = strings.agreement;
  const notes = [...words.supervisionPrompts[board], ...(board === 'cardiff-vale' ? [words.supervisionShare] : []), words.supervisionAvoid, words.supervisionGroup, words.supervisionCancelled[board]];
  return fill('message', { header: header('accent', words.supervisionTitle), fact: words.supervisionFact, facts: [], notes: notes.map((text) => ({ text })), footer: words.supervisionFooter, fallbackText: words.supervisionFact, buttons: [] });
}
