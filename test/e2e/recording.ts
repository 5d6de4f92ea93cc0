import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WireActivity, WireCard } from '../support/stand-in';

/** What the Playground wrote down of its traffic: what went over the wire, both ways, oldest first. */
export interface Recording {
  /** The last activity the Playground sent to the bot from a conversation whose id begins so. */
  readonly lastFrom: (conversation: string) => Activity;
  /** The last card that stands in such a conversation and carries this button, with the id of its post; waits for the first. */
  readonly lastCardWith: (conversation: string, button: string) => Promise<Posted>;
  /** The chat which the bot opened with this person alone; waits for it. */
  readonly chatWith: (userId: string) => Promise<string>;
}

export type Activity = Record<string, unknown> & { readonly conversation: Record<string, unknown> & { readonly id: string } };

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
    lastCardWith: (conversation, button) =>
      untilFound(`card with "${button}" in ${conversation}`, () => posted(conversation).findLast(({ card }) => card.actions?.some((action) => action.title === button))),
    chatWith: (userId) => untilFound(`chat with ${userId}`, () => read().map((entry) => chatIn(entry, userId)).find((id) => id !== undefined)),
  };
}

/** The file grows while we read it, and says so to nobody. */
async function untilFound<T>(what: string, look: () => T | undefined): Promise<T> {
  for (const last = performance.now() + WITHIN_MS; performance.now() < last; await sleep(LOOK_EVERY_MS)) {
    const found = look();
    if (found !== undefined) return found;
  }
  throw new Error(`no ${what} within ${WITHIN_MS / 1000} s`);
}
const WITHIN_MS = 8_000;
const LOOK_EVERY_MS = 100;

/** The id that the Playground gave when the bot opened a chat with this person. */
function chatIn({ request: { url = '', body }, response }: Entry, userId: string): string | undefined {
  const members = url.endsWith('/v3/conversations') && isObject(body) && Array.isArray(body['members']) ? (body['members'] as unknown[]) : []; // Looked at one by one below.
  const isTheirs = members.some((member) => isObject(member) && member['id'] === userId);
  const id = isTheirs && isObject(response?.body) ? response.body['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
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
