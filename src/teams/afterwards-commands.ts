import { askWithWhom, dropReflection, openReflection, saveReflection, shareReflection } from '../app/reflections';
import { observe, openObserve, showReport } from '../app/reports';
import { says, type Reply } from '../app/reply';
import type { Scope } from '../app/run';
import type { Incoming } from './incoming';
import type { AfterwardsPress } from './presses';

/** What comes after a visit, pressed in the worker's own chat and nowhere else. */
export async function pressAfterwards(scope: Scope, incoming: Incoming, press: AfterwardsPress): Promise<Reply> {
  if (incoming.scope !== 'personal') return says({ say: 'go-personal' });
  const request = { by: incoming.who.id, visitId: press.subject };
  switch (press.verb) {
    case 'open-reflection':
    case 'change-reflection':
      return openReflection(scope, { ...request, form: press.verb === 'change-reflection' });
    case 'save-reflection':
      return saveReflection(scope, { ...request, answers: press });
    case 'ask-share-reflection':
      return askWithWhom(scope, request);
    case 'share-reflection':
      return shareReflection(scope, { ...request, to: press.pick });
    case 'drop-reflection':
      return dropReflection(scope, request);
    case 'open-observe':
      return openObserve(scope, request);
    case 'observe': {
      const { keyPeople, othersLiving, signs, notAssessed } = press;
      return observe(scope, { ...request, keyPeople, othersLiving, signs, notAssessed });
    }
    case 'open-report-saved':
      return showReport(scope, request);
    default:
      return press satisfies never;
  }
}
