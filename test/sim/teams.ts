import { isUpdate } from '../../src/app/outgoing';
import type { Delivery, Parcel } from '../../src/app/parcel';
import type { Person } from '../../src/domain/person';
import { makePace, type Pace } from '../../src/engine/pace';
import { mayCrash } from './unsteady-store';
import { whileAlive, type Life, type Teams, type World } from './world';

/** A post or an update that Teams took. */
export interface Accepted {
  readonly at: number;
  readonly parcel: Parcel;
  readonly to: string;
  readonly activityId: string;
  readonly life: Life;
}

export interface TeamsParts {
  readonly onAccepted: (accepted: Accepted) => void;
  readonly onEnd: (parcel: Parcel, life: Life, delivery: Delivery) => void;
  readonly hasWebhook: boolean;
}

/** Teams as `deliver` meets it: it has limits of its own, breaks off after accepting, refuses people, and goes away. */
export function makeTeams(world: Omit<World, 'teams'>, parts: TeamsParts): Teams {
  const limits = makePace();
  let count = 0;
  const take = (life: Life, parcel: Parcel): Delivery => {
    const to = threadOf(parcel);
    const { post, message } = parcel;
    const updates = isUpdate(message.about) && post?.state === 'posted';
    const activityId = updates ? post.activityId : `activity-${(count += 1)}`;
    const isShown = message.to.kind === 'channel' || message.to.kind === 'person';
    parts.onAccepted({ at: world.time.elapsed(), parcel, to, activityId, life });
    const posted = isShown ? { conversationId: to, activityId, serviceUrl: 'https://teams.example' } : null;
    return { is: 'sent', posted, opened: openedFor(parcel) };
  };
  return {
    deliverFor: (life) => {
      const deliver = world.plant.deliver((parcel) => attempt(world, life, parcel, { take, limits, hasWebhook: parts.hasWebhook }), world as World);
      return (parcel, place) => whileAlive(life, deliver(parcel, place).then((delivery) => (parts.onEnd(parcel, life, delivery), delivery)));
    },
  };
}

interface Desk {
  readonly take: (life: Life, parcel: Parcel) => Delivery;
  readonly limits: Pace;
  readonly hasWebhook: boolean;
}

const ANSWER_WITHIN_MS = 5_000;

async function attempt(world: Omit<World, 'teams'>, life: Life, parcel: Parcel, desk: Desk): Promise<Delivery> {
  const { chance } = life;
  mayCrash(world as World, life);
  if (life.diedAt !== null) throw new Error('dead');
  await world.time.pause(chance.between(10, 150));
  if (parcel.message.to.kind === 'webhook' && !desk.hasWebhook) return { is: 'unreachable', why: 'no webhook' };
  const refusal = refuse(world, life, parcel, desk);
  if (refusal) return refusal;
  const hangs = world.weather.now('teams-hangs');
  const loses = world.weather.now('teams-loses-answers');
  if (hangs || (loses && chance.often(loses.share))) {
    if (!hangs || chance.often(hangs.accepts)) desk.take(life, parcel);
    const silentMs = hangs ? ANSWER_WITHIN_MS : chance.between(1, ANSWER_WITHIN_MS);
    world.calm.disturb(world.time.elapsed() + silentMs);
    await world.time.pause(silentMs);
    return { is: 'unknown', why: 'no answer' };
  }
  const delivery = desk.take(life, parcel);
  mayCrash(world as World, life);
  await world.time.pause(chance.between(5, 80));
  return delivery;
}

/** Every refusal and until when it holds: that is Teams' own limit, and no fault of ours. */
function refuse(world: Omit<World, 'teams'>, life: Life, parcel: Parcel, { limits }: Desk): Delivery | null {
  const now = world.time.elapsed();
  const to = threadOf(parcel);
  const retry = (afterMs: number, scope: 'conversation' | 'service', why: string): Delivery => {
    world.calm.disturb(now + afterMs);
    return { is: 'retry', afterMs, scope, why };
  };
  if (parcel.message.to.kind === 'webhook') return null;
  if (world.weather.isBlocked(to)) return { is: 'unreachable', why: '403' };
  if (world.weather.now('teams-gone')) return retry(1_000, 'service', 'refused');
  const busy = world.weather.now('teams-busy');
  if (busy) return retry(busy.afterMs, 'service', '503');
  const storm = world.weather.now('teams-storm');
  if (storm && life.chance.often(storm.share)) return retry(storm.afterMs, 'conversation', '429');
  const limited = parcel.message.to.kind === 'canary' ? 0 : limits.take(to, now);
  return limited > 0 ? retry(Math.max(1_000, limited), 'conversation', '429') : null;
}

export function threadOf({ message }: Parcel): string {
  switch (message.to.kind) {
    case 'person':
      return `person:${message.to.id}`;
    case 'channel':
    case 'webhook':
      return `${message.to.kind}:${message.to.teamId}`;
    default:
      return 'canary';
  }
}

function openedFor({ message, people }: Parcel): Person['personal'] {
  const person = message.to.kind === 'person' ? people.get(message.to.id) : undefined;
  return person && !person.personal ? { conversationId: `person:${person.id}`, serviceUrl: 'https://teams.example', tenantId: null } : null;
}
