import { askMyData } from '../app/my-data-search';
import { says, shows, type Reply } from '../app/reply';
import type { Scope } from '../app/run';
import type { Incoming } from './incoming';
import type { PrivacyPress } from './presses';
import type { Intent } from './words/read-words';

/** What is held about people, and how long: in somebody's own chat alone. */
type PrivacyIntent = Extract<Intent, { is: 'my-data' }>;
export const isPrivacyIntent = (intent: Intent): intent is PrivacyIntent => intent.is === 'my-data';

export async function sayPrivacy(scope: Scope, incoming: Incoming, intent: PrivacyIntent): Promise<Reply> {
  if (incoming.scope !== 'personal') return says({ say: 'go-personal' });
  switch (intent.is) {
    case 'my-data':
      return askMyData(scope, incoming.who.id);
    default:
      return intent.is satisfies never;
  }
}

export async function pressPrivacy(_scope: Scope, incoming: Incoming, press: PrivacyPress): Promise<Reply> {
  if (incoming.scope !== 'personal') return says({ say: 'go-personal' });
  switch (press.verb) {
    case 'my-data':
      return shows({ name: 'my-data', section: press.subject, skip: press.skip });
    default:
      return press.verb satisfies never;
  }
}
