import type { Doing } from '../app/organisation';
import type { Reply } from '../app/reply';
import { says } from '../app/reply';
import type { Scope } from '../app/run';
import { chooseUpkeep, recordDone, showUpkeep } from '../app/upkeep';
import { ITEMS } from '../domain/upkeep';
import { INDUCTION_OF } from './cards/upkeep';
import { instantOfDate } from './clock-input';
import type { Incoming } from './incoming';
import type { OrganisationPress } from './presses';
import type { Intent } from './words/read-words';

/** A team's own duties: what its managers say and press about them. */
type OrganisationIntent = Extract<Intent, { is: 'upkeep' | 'agenda' | 'allocation' }>;
export const isOrganisationIntent = (intent: Intent): intent is OrganisationIntent => intent.is === 'upkeep' || intent.is === 'agenda' || intent.is === 'allocation';

export const sayOrganisation = (scope: Scope, by: string, intent: OrganisationIntent): Promise<Reply> => showUpkeep(scope, { by, teamId: null }, intent.is);

export async function pressOrganisation(scope: Scope, incoming: Incoming, press: OrganisationPress): Promise<Reply> {
  // Only the choice of duties may stand in the channel, where the team's settings are.
  if (incoming.scope !== 'personal' && press.verb !== 'upkeep-choose' && press.verb !== 'upkeep-save') return says({ say: 'go-personal' });
  const request = { by: incoming.who.id, teamId: press.subject };
  switch (press.verb) {
    case 'upkeep':
    case 'upkeep-choose':
    case 'upkeep-date':
    case 'agenda':
    case 'allocation':
      return showUpkeep(scope, request, press.verb);
    case 'upkeep-save': {
      const { induction, ...items } = press;
      return chooseUpkeep(scope, { ...request, items, induction });
    }
    case 'upkeep-done':
    case 'upkeep-done-on': {
      const doing = doingOf(press.doing);
      return doing ? recordDone(scope, { ...request, doing, on: press.verb === 'upkeep-done' ? scope.now : instantOfDate(press.on, scope.now) }) : says({ say: 'stale' }, { name: 'upkeep', teamId: press.subject });
    }
    default:
      return press satisfies never;
  }
}

function doingOf(said: string): Doing | null {
  if (said.startsWith(INDUCTION_OF)) return { is: 'induction', whom: said.slice(INDUCTION_OF.length) };
  const item = ITEMS.find((one) => one === said);
  return item ? { is: 'item', item } : null;
}
