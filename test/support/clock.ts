import { makeRuntime, REAL_TIME, type Runtime } from '../../src/engine/runtime';

/** A clock that stands still until it is moved. Pauses and leases stay real, as they do in the program. */
export interface TestClock extends Runtime {
  set(iso: string): void;
  advance(by: { minutes?: number; seconds?: number }): void;
  onMove(listener: () => void): void;
}

export function makeTestClock(iso: string): TestClock {
  let now = Date.parse(iso);
  const listeners: (() => void)[] = [];
  const move = (to: number) => {
    now = to;
    listeners.forEach((listener) => listener());
  };
  return {
    ...makeRuntime(REAL_TIME),
    now: () => now,
    msUntil: (at) => at - now,
    set: (to) => move(Date.parse(to)),
    advance: ({ minutes = 0, seconds = 0 }) => move(now + minutes * 60_000 + seconds * 1_000),
    onMove: (listener) => void listeners.push(listener),
  };
}
