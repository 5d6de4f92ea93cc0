import type { About, Post } from '../../src/app/outgoing';
import { MINUTE } from '../../src/domain/time';
import { isDuressOpen, type Duress } from '../../src/domain/duress';
import { isOpen, type Visit } from '../../src/domain/visit';
import { key } from '../../src/store/keys';
import { duressesNow } from './duress';
import { messageIn, visitsNow } from './facts';
import type { Instance } from './instance';
import type { Episode } from './weather';
import type { Life, World } from './world';

/** A card as it stands in Teams: drawn from these facts. */
export interface Screen {
  readonly visit: Visit | null;
  readonly duress: Duress | null;
  readonly at: number;
  readonly about: About;
}

export interface EndFacts {
  readonly instances: readonly Instance[];
  readonly screens: ReadonlyMap<string, Screen>;
  readonly pings: ReadonlyMap<Life, number>;
  readonly episodes: readonly Episode[];
}

/** After half an hour in which nothing went wrong: every card tells the truth, the box is empty, and all are known to be alive. */
export function checkEnd(world: World, { instances, screens, pings, episodes }: EndFacts): void {
  const now = world.time.elapsed();
  for (const instance of instances) {
    const life = instance.life();
    const lastPing = life ? pings.get(life) : undefined;
    if (life && (lastPing === undefined || now - lastPing > 5 * MINUTE)) world.fault(`${life.name} is alive and has told nobody since ${lastPing ?? 'its start'}`);
  }
  const jumped = episodes.some((episode) => episode.kind === 'clock-jump');
  for (const row of world.store.keysFrom('out|')) {
    const message = messageIn(world.store.peek(row) ?? null);
    const isYoung = world.time.wall() - message.createdAt < MINUTE;
    if (message.to.kind !== 'canary' && !isYoung && !jumped) world.fault(`${message.about.card} ${message.id} is still in the box, attempt ${message.attempts}`);
  }
  for (const row of world.store.keysFrom('post|alarms:')) if ((world.store.peek(row) as unknown as Post).state === 'pending') world.fault(`${row} is still to be sent`);
  for (const visit of visitsNow(world.store)) if (!isOpen(visit)) checkCards(world, visit, { screens, episodes });
  for (const duress of duressesNow(world.store)) if (!isDuressOpen(duress)) checkQuietCards(world, duress, { screens, episodes });
}

function checkQuietCards(world: World, duress: Duress, { screens, episodes }: Pick<EndFacts, 'screens' | 'episodes'>): void {
  for (const row of world.store.keysFrom(`${key.post(duress.id, '')}`)) {
    const post = world.store.peek(row) as unknown as Post; // Only the program writes posts.
    const screen = post.state === 'posted' ? screens.get(post.activityId) : undefined;
    const wasBlocked = episodes.some((episode) => episode.kind === 'blocked' && episode.whom === post.slot);
    if (!wasBlocked && screen?.duress && isDuressOpen(screen.duress)) world.fault(`the card of duress ${duress.id} for ${post.slot} still shows it open`);
    if (post.state === 'pending') world.fault(`the card of duress ${duress.id} for ${post.slot} is still to be sent`);
  }
}

function checkCards(world: World, visit: Visit, { screens, episodes }: Pick<EndFacts, 'screens' | 'episodes'>): void {
  for (const row of world.store.keysFrom(`${key.post(visit.id, '')}`)) {
    const post = world.store.peek(row) as unknown as Post;
    const screen = post.state === 'posted' ? screens.get(post.activityId) : undefined;
    // Whoever could not be reached when the card changed keeps the old one; its buttons answer with today's.
    const wasBlocked = episodes.some((episode) => episode.kind === 'blocked' && (episode.whom === post.slot || (post.slot === 'channel' && episode.whom.startsWith('channel:'))));
    if (!wasBlocked && screen?.visit && isOpen(screen.visit)) world.fault(`the card of visit ${visit.id} for ${post.slot} still shows it ${screen.visit.watch.is}`);
    if (post.state === 'pending') world.fault(`the card of visit ${visit.id} for ${post.slot} is still to be sent`);
  }
}
