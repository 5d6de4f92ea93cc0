import type { WireCard } from '../support/stand-in';
import type { Client } from './browse';

/** Draws a card in the client, finds it by a text of its own, and keeps its pictures under this name. */
export type Mirror = (card: WireCard | null, look: { says: string; picture: string }) => Promise<void>;

/** The Playground's chat of several people, which Doorstep never writes in, and the id its file gives it. */
const UNUSED = 'groupChat';
const UNUSED_ID = '00000000-0000-0000-0000-0000000000040';

/**
 * The Playground shows the chats of one person. What the bot sent to another, or answered to their press, is posted again
 * where this person can see it, in the bot's name and as it went over the wire.
 */
export function makeMirror(client: Client, playgroundUrl: string): Mirror {
  return async (card, { says, picture }) => {
    if (!card) throw new Error(`no card to show as ${picture}`);
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
    const response = await fetch(`${playgroundUrl}/_connector/v3/conversations/${UNUSED_ID}/activities`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ type: 'message', from: { id: BOT_ID, name: 'Doorstep' }, conversation: { id: UNUSED_ID }, attachments }),
    });
    if (!response.ok) throw new Error(`show ${picture}: the Playground answered ${response.status} ${await response.text()}`);
    await client.open(UNUSED);
    await client.card(says).shows(says);
    await client.picture(picture);
    await client.card(says).picture(`${picture}-phone`);
  };
}
const BOT_ID = '00000000-0000-0000-0000-00000000000011';
