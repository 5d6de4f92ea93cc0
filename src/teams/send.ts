import type { Activity } from 'botbuilder';
import type { Deliver, Delivery, Parcel } from '../app/parcel';
import { isInThread } from '../app/traces';
import { isUpdate } from '../app/outgoing';
import type { Person } from '../domain/person';
import type { Connector } from './connector';
import { judge } from './faults';
import { drawMessage, type PastReview } from './messages';
import { toActivity } from './render';
import type { Webhook } from './webhook';

/** The engine's way out: draws a message with the facts of now and hands it to Teams, once. What came of it is a value. */
export interface Post {
  readonly connector: Connector;
  readonly webhook: Webhook | null;
  /** How to address the bot when nothing better is known. */
  readonly botId: string;
  /** The documents past their review, of those an agency answers from. */
  readonly pastReview: (tenantId: string | null) => Promise<readonly PastReview[]>;
}

export function makeDeliver(out: Post): Deliver {
  return async (parcel) => {
    const { message } = parcel;
    try {
      switch (message.to.kind) {
        case 'person':
          return await toPerson(out, parcel);
        case 'channel':
          return await toChannel(out, parcel);
        case 'webhook':
          return out.webhook ? await out.webhook(parcel) : { is: 'unreachable', why: 'no fallback webhook is configured' };
        case 'calendar':
          return { is: 'unreachable', why: 'an errand to the calendar is not for Teams' };
        case 'canary':
          return await asCanary(out.connector, parcel);
        default:
          return message.to satisfies never;
      }
    } catch (error) {
      return judge(error);
    }
  };
}

async function toPerson(out: Post, parcel: Parcel): Promise<Delivery> {
  const { message, people, team } = parcel;
  const person = message.to.kind === 'person' ? people.get(message.to.id) : undefined;
  if (!person) return { is: 'unreachable', why: 'nobody is known by that id' };
  if (person.personal) return place(out, parcel, person.personal, null);
  if (!team) return { is: 'unreachable', why: 'they have not written to Doorstep yet' };
  const { serviceUrl, tenantId } = team.channel;
  const conversationId = await out.connector.open({ serviceUrl, tenantId, teamsUserId: person.teamsUserId, botId: team.channel.botId || out.botId });
  if (!conversationId) return { is: 'unreachable', why: 'Teams opened no conversation with them' };
  const opened = { conversationId, serviceUrl, tenantId };
  return place(out, parcel, opened, opened);
}

async function toChannel(out: Post, parcel: Parcel): Promise<Delivery> {
  const { team, message, post } = parcel;
  if (!team) return { is: 'unreachable', why: 'that team is gone' };
  const { serviceUrl, conversationId } = team.channel;
  const thread = isInThread(message.about) && post?.state === 'posted' ? `;messageid=${post.activityId}` : '';
  return place(out, parcel, { serviceUrl, conversationId: conversationId + thread }, null);
}

/** Brings a known message up to date, or posts a new one when its id was never learnt. */
async function place({ connector, pastReview }: Post, parcel: Parcel, address: { serviceUrl: string; conversationId: string }, opened: Person['personal']): Promise<Delivery> {
  const past = parcel.message.about.card === 'past-review' ? await pastReview(parcel.team?.channel.tenantId ?? null) : [];
  const activity: Partial<Activity> = toActivity(drawMessage(parcel, past));
  const { post, message } = parcel;
  if (isUpdate(message.about) && post?.state === 'posted') {
    const { conversationId, activityId, serviceUrl } = post;
    await connector.update({ serviceUrl, conversationId }, activityId, activity);
    return { is: 'sent', posted: { conversationId, activityId, serviceUrl }, opened };
  }
  const activityId = await connector.post(address, activity);
  if (!activityId) return { is: 'unknown', why: 'Teams answered without an id' };
  return { is: 'sent', posted: { ...address, activityId }, opened };
}

/** Reads one page of a conversation we know. With none known yet there is nobody to lose an alarm to. */
async function asCanary(connector: Connector, { team }: Parcel): Promise<Delivery> {
  if (team) await connector.members({ serviceUrl: team.channel.serviceUrl, conversationId: team.channel.conversationId }).next();
  return { is: 'sent', posted: null, opened: null };
}
