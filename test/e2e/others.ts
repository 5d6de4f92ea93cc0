import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { readPressed, type Pressed } from '../support/doorstep';
import type { WireCard } from '../support/stand-in';
import type { Activity, Posted, Recording } from './recording';

/**
 * Somebody else of the team. The Playground has one person at the browser, so what the others say and press goes straight
 * to the bot, in the Playground's own words and with its own address, and the answer is what they would see.
 */
export interface Other {
  /** Types to the bot in the chat of their own, which is there once the bot has written to them. */
  readonly says: (text: string) => Promise<void>;
  /** Presses a button of the last card there that has it, or of the `form` that an earlier press answered. */
  readonly presses: (title: string, where: Where & { form?: WireCard | null; inputs?: Record<string, string> }) => Promise<Pressed>;
  /** The last card in their own chat that has this button, as soon as it is there. */
  readonly sees: (button: string) => Promise<WireCard>;
}

/** A channel by its id, or `OWN`: the chat in which only this person and the bot are. */
interface Where {
  readonly conversation: string;
}
export const OWN = 'own';

export interface Reach {
  readonly name: string;
  readonly recording: Recording;
  readonly botUrl: string;
}

export function makeOther({ name, recording, botUrl }: Reach): Other {
  const account = accountOf(name);
  let stands: Posted | null = null;
  const post = (activity: unknown): Promise<Response> => fetch(botUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity) });
  const from = async (conversation: string): Promise<Activity> => {
    if (conversation !== OWN) return { ...recording.lastFrom(conversation), from: account };
    const anywhere = recording.lastFrom('');
    return { ...anywhere, from: account, conversation: { conversationType: 'personal', tenantId: anywhere.conversation['tenantId'], id: await recording.chatWith(account.id) } };
  };
  return {
    says: async (text) => void (await post({ ...(await from(OWN)), id: randomUUID(), type: 'message', name: undefined, value: undefined, replyToId: undefined, text })),
    presses: async (title, { conversation, form, inputs = {} }) => {
      const activity = await from(conversation);
      if (!form) stands = await recording.lastCardWith(conversation === OWN ? activity.conversation.id : conversation, title);
      const action = (form ?? stands?.card)?.actions?.find((one) => one.title === title);
      if (!action || !stands) throw new Error(`${name} sees no button "${title}"`);
      // A press in a channel comes from the thread its card stands in.
      const place = conversation === OWN ? activity.conversation : { ...activity.conversation, id: `${conversation};messageid=${stands.activityId}` };
      const value = { action: { type: 'Action.Execute', verb: action.verb, data: { ...action.data, ...inputs } }, trigger: 'manual' };
      const response = await post({ ...activity, id: randomUUID(), type: 'invoke', name: 'adaptiveCard/action', text: undefined, replyToId: stands.activityId, conversation: place, value });
      return readPressed(response.status, await response.text());
    },
    sees: async (button) => (await recording.lastCardWith(await recording.chatWith(account.id), button)).card,
  };
}

/** As the Playground itself names them, from the file it reads. */
function accountOf(name: string): { id: string; name: string; aadObjectId: string } {
  const people = fs.readFileSync(path.join(__dirname, '..', '..', '.m365agentsplayground.yml'), 'utf8');
  const line = people.split('\n').find((one) => one.includes(`name: ${name},`)) ?? '';
  const field = (wanted: string): string => new RegExp(`\\b${wanted}: ([^,}]+)`).exec(line)?.[1]?.trim() ?? '';
  if (line === '') throw new Error(`${name} is nobody the Playground knows`);
  return { id: field('id'), name, aadObjectId: field('aadObjectId') };
}
