import { askProxy, askProxyByName, checkOutFor, confirmSafe, stillOut } from '../app/proxy';
import { answerBuddy, buddyNoAnswer, chooseBuddy, chooseBuddyByName, openPick } from '../app/buddy';
import { askCompany, askCompanyByName, join, notWith } from '../app/company';
import { chooseEarly } from '../app/habits';
import { answerHome, heardFrom } from '../app/awaited';
import { says, shows, type Reply } from '../app/reply';
import type { Scope } from '../app/run';
import { watchAllClosely, watchClosely } from '../app/watch-closely';
import { stillOk } from '../app/welfare';
import type { Press } from './presses';
import type { Intent } from './words/read-words';

/** How a visit is watched, and what colleagues do for each other. */
export type WatchIntent = Extract<Intent, { is: 'watch-closely' | 'check-out-for' | 'buddy' | 'company' | 'earlier-reminder' | 'no-earlier-reminder' }>;
const INTENTS: readonly Intent['is'][] = ['watch-closely', 'check-out-for', 'buddy', 'company', 'earlier-reminder', 'no-earlier-reminder'] satisfies WatchIntent['is'][];
export const isWatchIntent = (intent: Intent): intent is WatchIntent => INTENTS.includes(intent.is);

export function obeyWatch(scope: Scope, by: string, intent: WatchIntent): Promise<Reply> {
  switch (intent.is) {
    case 'watch-closely':
      return watchAllClosely(scope, by);
    case 'check-out-for':
      return askProxyByName(scope, { by, name: intent.name });
    case 'earlier-reminder':
    case 'no-earlier-reminder':
      return chooseEarly(scope, by, intent.is === 'earlier-reminder');
    case 'company':
      return askCompanyByName(scope, { by, name: intent.name });
    case 'buddy':
      return chooseBuddyByName(scope, { by, name: intent.name });
    default:
      return intent satisfies never;
  }
}

const VERBS = ['home-safe', 'heard-from', 'early-ask', 'still-ok', 'watch-closely', 'ask-proxy', 'check-out-for', 'confirm-safe', 'still-out', 'more', 'open-pick', 'buddy', 'buddy-say', 'buddy-no-answer', 'with', 'join', 'not-with'] as const;
export type WatchPress = Extract<Press, { verb: (typeof VERBS)[number] }>;
export const isWatchPress = (press: Press): press is WatchPress => VERBS.some((verb) => verb === press.verb);

export function pressWatch(scope: Scope, by: string, press: WatchPress): Promise<Reply> {
  if (press.verb === 'home-safe') return answerHome(scope, by).then((reply) => reply ?? says({ say: 'home-nothing' }));
  if (press.verb === 'early-ask') return chooseEarly(scope, by, press.early === 'yes');
  if (press.verb === 'heard-from') return heardFrom(scope, { by, personId: press.subject });
  const request = { by, visitId: press.subject };
  switch (press.verb) {
    case 'still-ok':
      return stillOk(scope, request);
    case 'watch-closely':
      return watchClosely(scope, request);
    case 'ask-proxy':
      return askProxy(scope, request);
    case 'check-out-for':
      return checkOutFor(scope, { ...request, source: press.source });
    case 'confirm-safe':
      return confirmSafe(scope, request);
    case 'still-out':
      return stillOut(scope, request);
    case 'more':
      return Promise.resolve(shows({ name: 'more', visitId: press.subject }));
    case 'open-pick':
      return openPick(scope, { ...request, to: press.to });
    case 'buddy':
      return chooseBuddy(scope, { ...request, buddy: press.pick });
    case 'with':
      return askCompany(scope, { ...request, id: press.pick });
    case 'join':
      return join(scope, request);
    case 'not-with':
      return notWith(scope, request);
    case 'buddy-say':
      return answerBuddy(scope, { ...request, isWilling: press.will === 'yes' });
    case 'buddy-no-answer':
      return buddyNoAnswer(scope, request);
    default:
      return press satisfies never;
  }
}
