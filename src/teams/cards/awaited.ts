import { z } from 'zod/v4';
import type { Strings } from '../../strings/strings';
import { fill } from '../template';
import { button, header, type Drawn } from './view';

/** To managers, while a word of hers is missing after a visit. Ends with her own word, or with that of a manager who has spoken to her. */
export const awaitedPresses = [z.object({ verb: z.literal('heard-from'), subject: z.string().max(200) })] as const;

export interface Missing {
  readonly workerId: string;
  readonly worker: string;
  readonly is: 'home' | 'proxy';
  readonly fact: string;
}

export function awaitedCard({ workerId, worker, is, fact }: Missing, strings: Strings): Drawn {
  const words = strings.awaited;
  const title = words.title[is](worker);
  const card = fill('message', {
    header: header('attention', title), fact, facts: [], notes: [], footer: words.footer, fallbackText: fact,
    buttons: [button(words.spoke, 'heard-from', { subject: workerId }, { style: 'positive' })],
  });
  return { card, text: null, summary: title, mentions: [] };
}
