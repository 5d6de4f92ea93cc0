import { askAboutHold, liftHold, setHold } from '../app/holds';
import { askMyData } from '../app/my-data-search';
import { says, shows, type Reply } from '../app/reply';
import type { Scope } from '../app/run';
import type { Desk } from './desk';
import type { Incoming } from './incoming';
import type { PrivacyPress } from './presses';
import type { Intent } from './words/read-words';

/** What is held about people, and for how long: in somebody's own chat alone. */
type PrivacyIntent = Extract<Intent, { is: 'my-data' | 'legal-hold' }>;
export const isPrivacyIntent = (intent: Intent): intent is PrivacyIntent => intent.is === 'my-data' || intent.is === 'legal-hold';

export async function sayPrivacy(scope: Scope, incoming: Incoming, intent: PrivacyIntent, { isAdmin }: Pick<Desk, 'isAdmin'>): Promise<Reply> {
  if (incoming.scope !== 'personal') return says({ say: 'go-personal' });
  const by = incoming.who.id;
  switch (intent.is) {
    case 'my-data':
      return askMyData(scope, by);
    case 'legal-hold':
      return askAboutHold(scope, { by, isAdmin: isAdmin(by) }, intent.about);
    default:
      return intent satisfies never;
  }
}

export async function pressPrivacy(scope: Scope, incoming: Incoming, press: PrivacyPress, { isAdmin }: Pick<Desk, 'isAdmin'>): Promise<Reply> {
  if (incoming.scope !== 'personal') return says({ say: 'go-personal' });
  const by = incoming.who.id;
  const asking = { by, isAdmin: isAdmin(by) };
  switch (press.verb) {
    case 'my-data':
      return shows({ name: 'my-data', section: press.subject, skip: press.skip });
    case 'hold-set':
      return setHold(scope, { ...asking, thing: { is: press.of, id: press.subject }, reason: press.reason });
    case 'hold-lift':
      return liftHold(scope, { ...asking, thing: { is: press.of, id: press.subject }, reason: press.reason });
    default:
      return press satisfies never;
  }
}
