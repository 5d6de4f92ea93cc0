import fs from 'node:fs';
import type { WireActivity, WireCard } from '../support/stand-in';

/** What the Playground wrote down of its traffic: what went over the wire, both ways, oldest first. */
export interface Recording {
  /** The last activity the Playground sent to the bot from a conversation whose id begins so. */
  readonly lastFrom: (conversation: string) => Activity;
  /** The last card that stands in such a conversation and carries this button, with the id of its post. */
  readonly lastCardWith: (conversation: string, button: string) => Posted;
}

export type Activity = Record<string, unknown> & { readonly conversation: { readonly id: string } };

export interface Posted {
  readonly card: WireCard;
  readonly activityId: string;
}

interface Entry {
  readonly direction: string;
  readonly request: { readonly url?: string; readonly body?: unknown };
  readonly response?: { readonly body?: unknown };
}

const FROM_BOT = 'User Application ->';

export function makeRecording(file: string): Recording {
  const read = (): Entry[] => fs.readFileSync(file, 'utf8').split('\n---\n').flatMap(parse);
  const posted = (conversation: string): Posted[] =>
    read()
      .filter(({ direction, request }) => direction.startsWith(FROM_BOT) && conversationIn(request.url).startsWith(conversation))
      .flatMap((entry) => cardsOf(entry.request.body).map((card) => ({ card, activityId: activityIdOf(entry) })));
  return {
    lastFrom: (conversation) => {
      const sent = read().filter(({ direction }) => !direction.startsWith(FROM_BOT)).map(({ request }) => request.body);
      const found = sent.filter(isActivity).findLast((activity) => activity.conversation.id.startsWith(conversation));
      if (!found) throw new Error(`nobody wrote in ${conversation} yet`);
      return found;
    },
    lastCardWith: (conversation, button) => {
      const found = posted(conversation).findLast(({ card }) => card.actions?.some((action) => action.title === button));
      if (!found) throw new Error(`no card with "${button}" in ${conversation}`);
      return found;
    },
  };
}

/** Its last entry may be half written. */
function parse(text: string): Entry[] {
  try {
    return [JSON.parse(text) as Entry]; // The Playground's own format, read by nothing but tests.
  } catch {
    return [];
  }
}

/** Our own bot's cards, drawn by code that is tested elsewhere. */
const cardsOf = (body: unknown): WireCard[] => (isObject(body) ? ((body as unknown as WireActivity).attachments ?? []).map(({ content }) => content) : []);

/** A new post's id stands in the answer, an updated one's in the address. */
function activityIdOf({ request, response }: Entry): string {
  const answered = isObject(response?.body) ? response.body['id'] : undefined;
  return typeof answered === 'string' ? answered : (/\/activities\/([^/?]+)/.exec(request.url ?? '')?.[1] ?? '');
}

/** Where a call to the connector goes: `/_connector/v3/conversations/<id>/activities`. */
const conversationIn = (url = ''): string => decodeURIComponent(/\/conversations\/([^/?]+)/.exec(url)?.[1] ?? '');
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isActivity = (value: unknown): value is Activity => isObject(value) && isObject(value['conversation']) && typeof value['conversation']['id'] === 'string';
