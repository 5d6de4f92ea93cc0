import { askProxy, askProxyByName, checkOutFor, confirmSafe, stillOut } from '../app/proxy';
import type { Reply } from '../app/reply';
import type { Scope } from '../app/run';
import { watchAllClosely, watchClosely } from '../app/watch-closely';
import { stillOk } from '../app/welfare';
import type { Press } from './presses';
import type { Intent } from './words/read-words';

/** How a visit is watched, and what colleagues do for each other. */
export type WatchIntent = Extract<Intent, { is: 'watch-closely' | 'check-out-for' }>;
export const isWatchIntent = (intent: Intent): intent is WatchIntent => intent.is === 'watch-closely' || intent.is === 'check-out-for';

export function obeyWatch(scope: Scope, by: string, intent: WatchIntent): Promise<Reply> {
  switch (intent.is) {
    case 'watch-closely':
      return watchAllClosely(scope, by);
    case 'check-out-for':
      return askProxyByName(scope, { by, name: intent.name });
    default:
      return intent satisfies never;
  }
}

const VERBS = ['still-ok', 'watch-closely', 'ask-proxy', 'check-out-for', 'confirm-safe', 'still-out'] as const;
export type WatchPress = Extract<Press, { verb: (typeof VERBS)[number] }>;
export const isWatchPress = (press: Press): press is WatchPress => VERBS.some((verb) => verb === press.verb);

export function pressWatch(scope: Scope, by: string, press: WatchPress): Promise<Reply> {
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
    default:
      return press satisfies never;
  }
}
