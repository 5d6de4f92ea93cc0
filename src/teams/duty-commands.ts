import { acceptDuty, declineDuty, handOver, handOverByName, openHandOver, showDuty, takeDuty, takeDutyByWords } from '../app/duty';
import type { Reply } from '../app/reply';
import type { Scope } from '../app/run';
import { instantAfter } from './clock-input';
import type { Incoming } from './incoming';
import type { Press } from './presses';
import type { Intent } from './words/read-words';

/** Who watches: what managers say about it and press. */
type DutyIntent = Extract<Intent, { is: 'on-duty' | 'take-duty' | 'handover' }>;
export const isDutyIntent = (intent: Intent): intent is DutyIntent => intent.is === 'on-duty' || intent.is === 'take-duty' || intent.is === 'handover';

export function sayDuty(scope: Scope, incoming: Incoming, intent: DutyIntent): Promise<Reply> {
  const request = askerOf(incoming);
  switch (intent.is) {
    case 'on-duty':
      return showDuty(scope, request);
    case 'take-duty':
      return takeDutyByWords(scope, { ...request, until: intent.until });
    case 'handover':
      return handOverByName(scope, { ...request, name: intent.to });
    default:
      return intent satisfies never;
  }
}

const VERBS = ['take-duty', 'watch-until', 'open-hand-over', 'hand-over', 'accept-duty', 'decline-duty'] as const;
export type DutyPress = Extract<Press, { verb: (typeof VERBS)[number] }>;
export const isDutyPress = (press: Press): press is DutyPress => VERBS.some((verb) => verb === press.verb);

export function pressDuty(scope: Scope, incoming: Incoming, press: DutyPress): Promise<Reply> {
  const request = { ...askerOf(incoming), teamId: press.subject };
  switch (press.verb) {
    case 'take-duty':
      return takeDuty(scope, { ...request, until: instantAfter(press.until, scope.now) });
    case 'watch-until':
      return takeDuty(scope, { ...request, until: press.until });
    case 'open-hand-over':
      return openHandOver(scope, request);
    case 'hand-over':
      return handOver(scope, { ...request, to: press.to });
    case 'accept-duty':
      return acceptDuty(scope, { ...request, asked: press.asked, until: instantAfter(press.until, scope.now) });
    case 'decline-duty':
      return declineDuty(scope, { ...request, asked: press.asked });
    default:
      return press satisfies never;
  }
}

const askerOf = (incoming: Incoming) => ({ by: incoming.who.id, channelId: incoming.scope === 'channel' ? incoming.channelId : null });
