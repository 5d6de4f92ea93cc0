import { z } from 'zod/v4';
import type { Strings } from '../../strings/strings';
import { fill } from '../template';
import { nameOf, type AlarmFacts } from './alarm';
import { button, header, safe, type Drawn } from './view';

/** Somebody outside Teams belongs to the last step, and no message of ours reaches her: a number, and who has rung it. */
export const outsidePresses = [z.object({ verb: z.literal('rang-outside'), subject: z.string() })] as const;

export function outsideMessage(facts: AlarmFacts, strings: Strings): Drawn {
  const { team, visit } = facts;
  const words = strings.duty;
  const contact = { name: safe(team.outOfHours?.name ?? ''), phone: safe(team.outOfHours?.phone ?? '') };
  const worker = nameOf(facts, visit.workerId);
  const fact = words.outsideFact({ ...contact, worker });
  const card = fill('message', {
    header: header('attention', words.outsideTitle(worker)), fact, facts: [], notes: [], footer: words.outsideFooter, fallbackText: fact,
    buttons: [button(words.rangOutside, 'rang-outside', { subject: visit.id }, { style: 'positive' })],
  });
  return { card, text: null, summary: words.outsideTitle(worker), mentions: [] };
}
