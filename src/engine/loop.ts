import type { EngineParts, Loop } from './ports';

/** Look at least this often, whatever we believe about the future: another process may have written. */
export const POLL_MS = 2_000;

/**
 * Runs rounds until stopped. A round answers how long it may sleep; a wake ends the sleep, and one that comes during a
 * round makes the next follow at once. A round that throws is reported and tried again: nothing ends the loop but `stop`.
 */
export function startLoop(parts: Pick<EngineParts, 'observe' | 'pause'>, name: 'due' | 'outbox' | 'rosters', round: () => Promise<number>): Loop {
  let stopped = false;
  let woken = false;
  let ring: (() => void) | null = null;

  const wake = () => {
    woken = true;
    ring?.();
  };
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      ring = resolve;
      void parts.pause(ms).then(resolve);
    });

  const ended = (async () => {
    while (!stopped) {
      woken = false;
      const ms = await round().catch((error: unknown) => {
        parts.observe.fault(`${name} round`, error);
        return 500;
      });
      if (!woken && !stopped) await sleep(Math.min(ms, POLL_MS));
      ring = null;
    }
  })();

  return { wake, stop: () => ((stopped = true), wake(), ended) };
}
