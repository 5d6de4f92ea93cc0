import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { readPressed, type Pressed } from '../support/doorstep';
import type { WireCard } from '../support/stand-in';
import type { Posted, Recording } from './recording';

/**
 * Somebody else of the team. The Playground has one person at the browser, so the others' presses go straight to the bot,
 * in the Playground's own words and with its own address, and their answer is what they would see.
 */
export interface Other {
  /** Presses a button of the last card in the channel that has it, or of the `form` that an earlier press answered. */
  readonly presses: (title: string, where: { conversation: string; form?: WireCard; inputs?: Record<string, string> }) => Promise<Pressed>;
}

export function makeOther({ name, recording, botUrl }: { name: string; recording: Recording; botUrl: string }): Other {
  let stands: Posted | null = null;
  return {
    presses: async (title, { conversation, form, inputs = {} }) => {
      if (!form) stands = recording.lastCardWith(conversation, title);
      const action = (form ?? stands?.card)?.actions?.find((one) => one.title === title);
      if (!action || !stands) throw new Error(`${name} sees no button "${title}"`);
      const activity = {
        ...recording.lastFrom(conversation), id: randomUUID(), type: 'invoke', name: 'adaptiveCard/action', text: undefined, from: accountOf(name), replyToId: stands.activityId,
        // A press in a channel comes from the thread its card stands in.
        conversation: { ...recording.lastFrom(conversation).conversation, id: `${conversation};messageid=${stands.activityId}` },
        value: { action: { type: 'Action.Execute', verb: action.verb, data: { ...action.data, ...inputs } }, trigger: 'manual' },
      };
      const response = await fetch(botUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity) });
      return readPressed(response.status, await response.text());
    },
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
