import { raiseDuress } from '../app/duress';
import { recordVote } from '../app/questions';
import { openVisitsOf } from '../app/reading';
import { says } from '../app/reply';
import { membersChanged } from '../app/roster';
import { run } from '../app/run';
import { command, type Desk, type Said } from './desk';
import type { Incoming } from './incoming';
import type { Meant } from './meaning';
import { pressed } from './pressed';
import { spoken } from './spoken';
import { obeyWords } from './visit-words';
import { welcome } from './welcome';

export async function handle(desk: Desk, incoming: Incoming, meant: Meant): Promise<Said> {
  switch (meant.is) {
    case 'duress':
      return underDuress(desk, incoming, meant.teamId);
    case 'met':
      return welcome(desk, incoming);
    case 'press':
      return meant.press ? pressed(desk, incoming, meant.press) : command(desk, incoming, 'press', async ({ tx }) => (tx.note('person', incoming.who.id, 'refused: unreadable press'), says({ say: 'stale' })));
    case 'intent':
      return spoken(desk, incoming, meant.intent);
    case 'vote':
      await command(desk, incoming, 'vote', (scope) => recordVote(scope, meant.up));
      return { show: 'nothing' };
    case 'members':
      await noticeMembers(desk, incoming);
      return { show: 'nothing' };
    case 'nothing':
      return { show: 'nothing' };
    default:
      return meant satisfies never;
  }
}

/**
 * The duress phrase was said. The answer is made by the very words that check out, so nothing in it can differ; in a
 * channel those change nothing and tell nothing of her, and so do these.
 */
function underDuress(desk: Desk, incoming: Incoming, teamId: string): Promise<Said> {
  const by = incoming.who.id;
  const isAlone = incoming.scope === 'personal';
  const silent: Incoming = { ...incoming, ask: { is: 'nothing' } };
  return command(desk, isAlone ? incoming : silent, 'check-out', async (scope) => {
    await raiseDuress(scope, { workerId: by, teamId });
    return isAlone ? obeyWords(scope, by, { is: 'check-out', sure: true }) : says({ say: 'go-personal' });
  });
}

/** A question for the guidance changes nothing, but it tells that she is there to ask it. */
export async function hearQuestion(desk: Desk, incoming: Incoming): Promise<void> {
  const open = await openVisitsOf(desk.runner.store, desk.placeOf(incoming.tenantId), incoming.who.id);
  if (open.length > 0) await command({ ...desk, decided: () => undefined }, incoming, 'heard', async () => ({ card: null, sentence: null }));
}

/** Whoever is named in the activity need not be somebody we know: nobody is remembered for it. */
async function noticeMembers({ runner, placeOf }: Desk, { who, scope: where, channelId, groupId, conversationId, activityId, tenantId }: Incoming): Promise<void> {
  if (where !== 'channel') return;
  const act = { place: placeOf(tenantId), by: who.id, did: 'members-changed', activity: activityId ? { conversation: conversationId, id: activityId } : null, words: null };
  await run(runner, act, async (scope) => (await membersChanged(scope, { channelId, groupId }), { card: null, sentence: null }));
}
