import { z } from 'zod/v4';
import type { HoldFacts } from '../../app/hold-view';
import { HOLD_REASON } from '../../domain/hold';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { button, header, safe } from './view';

/** A legal hold on a case or a person: what stands, and the form to set or lift it. For managers and administrators alone. */
const thing = { subject: z.string().max(100), of: z.enum(['case', 'person']), reason: z.string().max(HOLD_REASON * 2).default('') };
export const holdPresses = [
  z.object({ verb: z.literal('hold-set'), ...thing }),
  z.object({ verb: z.literal('hold-lift'), ...thing }),
] as const;

export function holdCard({ thing: { is, id }, what, hold, who }: HoldFacts, strings: Strings, said: string | null): Card {
  const words = strings.hold;
  const stands = hold ? `${words.standing({ who: safe(who), at: hold.at, reason: safe(hold.reason) })} ${words.liftFact}` : words.none[is];
  const data = { subject: id, of: is };
  return fill('reason', {
    required: strings.required,
    header: header(hold ? 'warning' : 'accent', words.title(safe(what))), fact: said === null ? stands : `${said} ${hold ? words.liftFact : ''}`.trim(),
    reason: { label: words.reason, hint: words.hint, missing: words.missing }, footer: words.footer, fallbackText: stands,
    buttons: [
      hold ? button(words.lift, 'hold-lift', data, { style: 'destructive', inputs: 'auto' }) : button(words.set, 'hold-set', data, { style: 'positive', inputs: 'auto' }),
      ...(is === 'case' ? [button(strings.cases.back, 'case', { subject: id, page: 0 })] : []),
    ],
  });
}
