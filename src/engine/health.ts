import type { Observer } from './ports';

/** Is this process doing its work? Asked by `/readyz`, and by nobody who needs to be told twice. */
export interface Health {
  readonly observe: Pick<Observer, 'roundDone'>;
  /** What is wrong, one line each; none when ready. */
  readonly problems: () => string[];
}

export const ROUND_WITHIN_MS = 30_000;
export const SKEW_AT_MOST_MS = 5_000;

/** Right after the start nothing is done yet: not ready until both loops have been round once. */
export function makeHealth({ elapsed, skewMs }: { elapsed: () => number; skewMs: () => number | null }): Health {
  const doneAt = new Map<'due' | 'outbox', number>();
  const stale = (loop: 'due' | 'outbox', what: string): string[] => {
    const at = doneAt.get(loop);
    if (at === undefined) return [`${what} has not completed a round yet`];
    return elapsed() - at > ROUND_WITHIN_MS ? [`${what} has not completed a round in ${ROUND_WITHIN_MS / 1000} s`] : [];
  };
  return {
    observe: { roundDone: (loop) => void doneAt.set(loop, elapsed()) },
    problems: () => {
      const skew = skewMs();
      const skewed = skew !== null && Math.abs(skew) > SKEW_AT_MOST_MS ? [`the clock is ${Math.round(Math.abs(skew) / 1000)} s ${skew > 0 ? 'behind' : 'ahead of'} the storage's`] : [];
      return [...stale('due', 'the timer sweep'), ...stale('outbox', 'the outbox'), ...skewed];
    },
  };
}
