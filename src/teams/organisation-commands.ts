import type { Doing } from '../app/organisation';
import { showPolicies } from '../app/policies';
import { says, type Reply } from '../app/reply';
import type { Scope } from '../app/run';
import { chooseUpkeep, recordDone, showUpkeep } from '../app/upkeep';
import { closeWorry, hearWorry, openTellAlso, openWorryForm, tellAlso, tellWorry } from '../app/worries';
import { ITEMS } from '../domain/upkeep';
import { INDUCTION_OF } from './cards/upkeep';
import { instantOfDate } from './clock-input';
import type { Incoming } from './incoming';
import { isPolicyPress, pressPolicies, type PolicyPress } from './policy-commands';
import type { OrganisationPress } from './presses';
import type { Intent } from './words/read-words';

/** A team's own duties and policies, and whoever is worried: what is said and pressed about them. */
type OrganisationIntent = Extract<Intent, { is: 'upkeep' | 'agenda' | 'allocation' | 'worried' | 'policies' | 'contacts' | 'shared' }>;
const INTENTS: readonly Intent['is'][] = ['upkeep', 'agenda', 'allocation', 'worried', 'policies', 'contacts', 'shared'] satisfies OrganisationIntent['is'][];
export const isOrganisationIntent = (intent: Intent): intent is OrganisationIntent => INTENTS.includes(intent.is);

export function sayOrganisation(scope: Scope, by: string, intent: OrganisationIntent): Promise<Reply> {
  const own = { by, teamId: null };
  if (intent.is === 'worried') return openWorryForm(scope, by);
  return intent.is === 'policies' || intent.is === 'contacts' || intent.is === 'shared' ? showPolicies(scope, own, intent.is) : showUpkeep(scope, own, intent.is);
}

type WorryPress = Extract<OrganisationPress, { verb: `worry-${string}` }>;
const isWorryPress = (press: OrganisationPress): press is WorryPress => press.verb.startsWith('worry-');

/** Only the choice of duties may stand in the channel, where the team's settings are. */
export async function pressOrganisation(scope: Scope, incoming: Incoming, press: OrganisationPress): Promise<Reply> {
  if (incoming.scope !== 'personal' && press.verb !== 'upkeep-choose' && press.verb !== 'upkeep-save') return says({ say: 'go-personal' });
  if (isWorryPress(press)) return pressWorry(scope, incoming.who.id, press);
  return isPolicyPress(press) ? pressPolicies(scope, incoming.who.id, press) : pressUpkeep(scope, incoming.who.id, press);
}

async function pressUpkeep(scope: Scope, by: string, press: Exclude<OrganisationPress, WorryPress | PolicyPress>): Promise<Reply> {
  const request = { by, teamId: press.subject };
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

function pressWorry(scope: Scope, by: string, press: WorryPress): Promise<Reply> {
  switch (press.verb) {
    case 'worry-form':
      return openWorryForm(scope, by);
    case 'worry-tell':
      return tellWorry(scope, { by, to: press.pick, want: press.want, note: press.note });
    case 'worry-also':
      return openTellAlso(scope, { by, worryId: press.subject });
    case 'worry-tell-also':
      return tellAlso(scope, { by, worryId: press.subject, to: press.pick });
    case 'worry-heard':
      return hearWorry(scope, { by, worryId: press.subject });
    case 'worry-closed':
      return closeWorry(scope, { by, worryId: press.subject });
    default:
      return press satisfies never;
  }
}

function doingOf(said: string): Doing | null {
  if (said.startsWith(INDUCTION_OF)) return { is: 'induction', whom: said.slice(INDUCTION_OF.length) };
  const item = ITEMS.find((one) => one === said);
  return item ? { is: 'item', item } : null;
}
