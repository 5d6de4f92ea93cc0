import { isAboutList } from './alarm-lines';
import { listTrace } from './alarm-list';
import type { About } from './outgoing';

/** Stands under the channel's card of the same visit. */
export const isInThread = ({ card }: About): boolean => card === 'call' || card === 'outside';

/** Under what name a message's traces stand. */
export function traceOf(about: About): string | null {
  if (isAboutList(about)) return listTrace(about.teamId, about.episode);
  return 'visitId' in about ? about.visitId : 'quietId' in about ? about.quietId : null;
}
