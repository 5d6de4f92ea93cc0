/**
 * Teams' limits written down a second time, on purpose: the bench must not believe the pacing it measures. Messages to
 * one conversation: 7 in 1 s, 8 in 2 s, 60 in 30 s, 1,800 an hour; to all of them: 50 a second.
 */
interface Window {
  readonly count: number;
  readonly ms: number;
}

const CONVERSATION: readonly Window[] = [{ count: 7, ms: 1_000 }, { count: 8, ms: 2_000 }, { count: 60, ms: 30_000 }, { count: 1_800, ms: 3_600_000 }];
const APP: readonly Window[] = [{ count: 50, ms: 1_000 }];

const freeAt = (sent: readonly number[], windows: readonly Window[]): number =>
  Math.max(0, ...windows.map(({ count, ms }) => (sent[sent.length - count] ?? -Infinity) + ms));

/** How long the best possible sender needs for one message to each of these conversations, from nothing sent. */
export function soonestMs(conversations: readonly string[]): number {
  const queues = new Map<string, { left: number; readonly sent: number[] }>();
  for (const name of conversations) {
    const queue = queues.get(name) ?? { left: 0, sent: [] };
    queue.left += 1;
    queues.set(name, queue);
  }
  const app: number[] = [];
  let now = 0;
  for (let left = conversations.length; left > 0; left -= 1) {
    const waiting = [...queues.values()].filter((queue) => queue.left > 0).map((queue) => ({ queue, at: Math.max(now, freeAt(queue.sent, CONVERSATION)) }));
    now = Math.max(freeAt(app, APP), Math.min(...waiting.map(({ at }) => at)));
    // Of those that may go, the one with most still to come: it would be the last.
    const next = waiting.filter(({ at }) => at <= now).reduce((most, one) => (one.queue.left > most.queue.left ? one : most));
    next.queue.left -= 1;
    next.queue.sent.push(now);
    app.push(now);
  }
  return now;
}

/** How many messages came sooner than their conversation's or the app's window allows. */
export function overLimits(sent: readonly { readonly conversation: string; readonly at: number }[]): number {
  const before = new Map<string, number[]>();
  const app: number[] = [];
  let over = 0;
  for (const { conversation, at } of [...sent].sort((a, b) => a.at - b.at)) {
    const own = before.get(conversation) ?? [];
    if (freeAt(own, CONVERSATION) > at || freeAt(app, APP) > at) over += 1;
    own.push(at);
    app.push(at);
    before.set(conversation, own);
  }
  return over;
}
