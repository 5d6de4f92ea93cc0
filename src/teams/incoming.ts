import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';
import type { Meeting } from '../app/people';
import { readPress, type Press } from './presses';

/** An activity as the rest of the room sees it. Who acts comes from here alone, never from card data. */
export interface Incoming {
  readonly who: Meeting;
  readonly scope: 'personal' | 'channel' | 'group';
  readonly conversationId: string;
  /** For a post in a channel: without the thread. */
  readonly channelId: string;
  readonly activityId: string;
  readonly serviceUrl: string;
  readonly tenantId: string | null;
  readonly locale: string | null;
  readonly teamName: string;
  /** The Teams team that a channel lies in. */
  readonly groupId: string | null;
  /** Our own id as this conversation knows it. */
  readonly botId: string;
  readonly ask: Ask;
  /** Every text a person has put into this, as it came: also into a box of a card that nobody can read. */
  readonly typed: readonly string[];
}

export type Ask =
  | { readonly is: 'words'; readonly text: string }
  | { readonly is: 'press'; readonly press: Press | null; readonly from: 'execute' | 'submit'; readonly byHand: boolean }
  | { readonly is: 'vote'; readonly up: boolean }
  | { readonly is: 'met' }
  /** Somebody joined or left the channel, or the Teams team it lies in. */
  | { readonly is: 'members' }
  | { readonly is: 'nothing' };

/** What has to be there before anything is done: checked at the door, so that nothing behind it meets less. */
export const wireActivity = z.looseObject({
  type: z.string().min(1).max(100),
  id: z.string().max(500).optional(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url().max(500),
  conversation: z.looseObject({ id: z.string().min(1).max(500), tenantId: z.string().max(100).nullish(), name: z.string().max(500).nullish() }),
  from: z.looseObject({ id: z.string().min(1).max(500), name: z.string().max(500).nullish(), aadObjectId: z.string().min(1).max(100).nullish() }),
  recipient: z.looseObject({ id: z.string().min(1).max(500) }),
  text: z.string().max(28_000).nullish(),
  locale: z.string().max(100).nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
});

const teamName = z.looseObject({ team: z.looseObject({ id: z.string().max(500).optional(), name: z.string().optional() }).optional(), channel: z.looseObject({ name: z.string().optional() }).optional() });

export function readIncoming(activity: Activity): Incoming {
  const { conversation, from } = activity;
  const scope = conversation.conversationType === 'channel' ? 'channel' : conversation.conversationType === 'groupChat' || conversation.isGroup ? 'group' : 'personal';
  const tenantId = conversation.tenantId ?? null;
  const personal = scope === 'personal' ? { conversationId: conversation.id, serviceUrl: activity.serviceUrl, tenantId } : null;
  const channelData = teamName.safeParse(activity.channelData);
  return {
    who: { id: from.aadObjectId ?? from.id, name: (from.name ?? '').slice(0, 100), teamsUserId: from.id, personal },
    scope,
    conversationId: conversation.id,
    channelId: withoutThread(conversation.id),
    activityId: activity.id ?? '',
    serviceUrl: activity.serviceUrl,
    tenantId,
    locale: activity.locale ?? null,
    teamName: (channelData.success && (channelData.data.team?.name ?? channelData.data.channel?.name)) || conversation.name || '',
    groupId: (channelData.success && channelData.data.team?.id) || null,
    botId: activity.recipient?.id ?? '',
    ask: readAsk(activity),
    typed: textsIn(activity),
  };
}

/** A channel's id carries the thread it was used in: keep it to answer there, strip it for a new post. */
export const withoutThread = (conversationId: string): string => conversationId.split(';')[0] ?? conversationId;

function readAsk(activity: Activity): Ask {
  if (activity.type === 'invoke' && activity.name === 'adaptiveCard/action') return { is: 'press', press: readPress(executeData(activity.value)), from: 'execute', byHand: isByHand(activity.value) };
  if (activity.type === 'invoke' && activity.name === 'message/submitAction') return readVote(activity.value);
  if (activity.type === 'message' && activity.value !== undefined && activity.value !== null) return { is: 'press', press: readPress(activity.value), from: 'submit', byHand: true };
  if (activity.type === 'message') return { is: 'words', text: spoken(activity) };
  if (activity.type === 'conversationUpdate' && [...(activity.membersAdded ?? []), ...(activity.membersRemoved ?? [])].length > 0) return { is: 'members' };
  if (activity.type === 'installationUpdate' && activity.action !== 'remove' && activity.action !== 'remove-upgrade') return { is: 'met' };
  return { is: 'nothing' };
}

const MOST_TEXTS = 100;

/** What was typed: the words of a message, the boxes of a card, the remark beside a thumb. */
function textsIn(activity: Activity): string[] {
  if (activity.type === 'message' && isNothing(activity.value)) return [spoken(activity)].filter((text) => text !== '');
  const isTold = activity.type === 'message' || (activity.type === 'invoke' && (activity.name === 'adaptiveCard/action' || activity.name === 'message/submitAction'));
  return isTold ? [...(activity.text ? [activity.text] : []), ...textsUnder(activity.value, 4)].slice(0, MOST_TEXTS) : [];
}

function textsUnder(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  // What a button carries under these names is ours.
  return Object.entries(value).flatMap(([name, inner]) => (name === 'verb' || name === 'subject' || name === 'type' || name === 'trigger' ? [] : textsUnder(inner, depth - 1)));
}

const isNothing = (value: unknown): boolean => value === undefined || value === null;

const vote = z.looseObject({ actionName: z.literal('feedback'), actionValue: z.looseObject({ reaction: z.enum(['like', 'dislike']) }) });

function readVote(value: unknown): Ask {
  const read = vote.safeParse(value);
  return read.success ? { is: 'vote', up: read.data.actionValue.reaction === 'like' } : { is: 'nothing' };
}

const execute = z.looseObject({ action: z.looseObject({ verb: z.string().optional(), data: z.record(z.string(), z.unknown()).optional() }) });

/** A card that draws itself anew presses its own button: that is no sign of anybody. */
const isByHand = (value: unknown): boolean => manual.safeParse(value).success;
const manual = z.looseObject({ trigger: z.literal('manual') });

/** The verb beside the data goes in: Teams sends both, and our schema reads one object. */
function executeData(value: unknown): unknown {
  const read = execute.safeParse(value);
  if (!read.success) return null;
  const { verb, data } = read.data.action;
  return { ...data, verb: verb ?? data?.['verb'] };
}

/** The words without the mention of the bot that a channel puts before them. */
function spoken(activity: Activity): string {
  const own = (activity.entities ?? []).filter((entity) => entity.type === 'mention' && mentionOf(entity)?.mentioned.id === activity.recipient?.id);
  return own.reduce((text, entity) => text.replace(mentionOf(entity)?.text ?? '', ''), activity.text ?? '').trim();
}

const mention = z.looseObject({ text: z.string(), mentioned: z.looseObject({ id: z.string() }) });
const mentionOf = (entity: unknown) => mention.safeParse(entity).data;
