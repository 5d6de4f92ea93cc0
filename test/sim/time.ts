import type { Instant } from '../../src/domain/time';

/**
 * Virtual time. Promises are real, time is ours: when nothing is left to do at this instant, the clock jumps to the next
 * timer. `elapsed` is the steady clock; `wall` is what people's clocks show, and it can be set forward and back.
 */
export interface Time {
  readonly elapsed: () => number;
  readonly wall: () => Instant;
  readonly setWall: (byMs: number) => void;
  /** Calls back after so many milliseconds; answers how to call it off. */
  readonly after: (ms: number, work: () => void) => () => void;
  readonly pause: (ms: number) => Promise<void>;
  /** Runs until an instant of the steady clock, or until `stopped` says so. */
  readonly runUntil: (end: number, afterEach: () => boolean) => Promise<void>;
}

interface Timer {
  readonly at: number;
  readonly order: number;
  work: (() => void) | null;
}

export function makeTime(start: Instant): Time {
  const timers = makeHeap();
  let now = 0;
  let shift = 0;
  let order = 0;
  const after = (ms: number, work: () => void) => {
    const timer: Timer = { at: now + Math.max(0, Math.ceil(ms)), order: (order += 1), work };
    timers.push(timer);
    return () => void (timer.work = null);
  };
  return {
    elapsed: () => now,
    wall: () => start + now + shift,
    setWall: (byMs) => void (shift += byMs),
    after,
    pause: (ms) => new Promise((resolve) => after(ms, resolve)),
    runUntil: async (end, afterEach) => {
      for (;;) {
        // One turn of the event loop: every promise that can go on has gone on before it comes back.
        await new Promise((resolve) => setImmediate(resolve));
        if (afterEach()) return;
        const next = timers.nextLive();
        if (!next || next.at > end) return void (now = Math.max(now, end));
        now = next.at;
        for (let due: Timer | undefined = next; due && due.at === now; due = timers.nextLive()) {
          timers.pop();
          due.work?.();
        }
      }
    },
  };
}

function makeHeap() {
  const items: Timer[] = [];
  const isBefore = (left: Timer | undefined, right: Timer | undefined): boolean => !!left && !!right && (left.at < right.at || (left.at === right.at && left.order < right.order));
  const swap = (left: number, right: number) => {
    const [a, b] = [items[left], items[right]];
    if (a && b) [items[left], items[right]] = [b, a];
  };
  const pop = (): Timer | undefined => {
    const top = items[0];
    const last = items.pop();
    if (!last || items.length === 0) return top;
    items[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [at * 2 + 1, at * 2 + 2];
      const least = isBefore(items[right], items[left]) ? right : left;
      if (!isBefore(items[least], items[at])) return top;
      swap(at, least);
      at = least;
    }
  };
  return {
    pop,
    push: (timer: Timer) => {
      items.push(timer);
      for (let at = items.length - 1; at > 0 && isBefore(items[at], items[(at - 1) >> 1]); at = (at - 1) >> 1) swap(at, (at - 1) >> 1);
    },
    /** The first timer that was not called off. */
    nextLive: (): Timer | undefined => {
      while (items[0] && items[0].work === null) pop();
      return items[0];
    },
  };
}
