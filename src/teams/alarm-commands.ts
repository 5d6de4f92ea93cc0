import { openDetails, openSteps, saveReference, saveSteps } from '../app/handling';
import type { Reply } from '../app/reply';
import type { Scope } from '../app/run';
import type { Incoming } from './incoming';
import type { Press } from './presses';

/** What managers press behind an alarm's first four buttons. */
const VERBS = ['open-steps', 'save-steps', 'save-reference', 'details'] as const;
export type HandlingPress = Extract<Press, { verb: (typeof VERBS)[number] }>;
export const isHandlingPress = (press: Press): press is HandlingPress => VERBS.some((verb) => verb === press.verb);

export function pressHandling(scope: Scope, incoming: Incoming, press: HandlingPress): Promise<Reply> {
  const request = { by: incoming.who.id, visitId: press.subject };
  switch (press.verb) {
    case 'open-steps':
      return openSteps(scope, request);
    case 'save-steps':
      return saveSteps(scope, { ...request, steps: press.steps });
    case 'save-reference':
      return saveReference(scope, { ...request, reference: press.reference });
    case 'details':
      return openDetails(scope, { ...request, isAlone: incoming.scope === 'personal' });
    default:
      return press satisfies never;
  }
}
