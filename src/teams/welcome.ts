import { says } from '../app/reply';
import { nameChannel } from '../app/teams';
import { openVisits } from '../app/open-visits';
import { command, type Desk, type Said } from './desk';
import type { Incoming } from './incoming';

/** Remembers who they are, so that they can be reached. During a visit help means help; otherwise it shows what there is. */
export async function welcome(desk: Desk, incoming: Incoming): Promise<Said> {
  let isOut = false;
  await command(desk, incoming, 'met', async (scope) => {
    if (incoming.scope === 'channel') await nameChannel(scope, incoming.channelId, incoming.teamName);
    isOut = incoming.scope === 'personal' && (await openVisits(scope, incoming.who.id)).length > 0;
    return says({ say: 'not-understood' });
  });
  return { show: isOut ? 'during-visit' : 'welcome' };
}
