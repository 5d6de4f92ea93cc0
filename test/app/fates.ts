import type { Runner } from '../../src/app/run';
import { Conflict, Unclear, type Store } from '../../src/store/port';

/** What becomes of a commit: done, refused as a conflict, done with the answer lost, lost on the way, or broken. */
export type Fate = 'well' | 'conflict' | 'answer-lost' | 'lost' | 'broken' | 'hangs';

export interface FatedStore extends Store {
  /** How many commits were tried. */
  readonly tried: () => number;
}

/** The real store, with the given fates for the next commits, in order; `always` for those after. */
export function withFates(store: Store, fates: readonly Fate[], always: Fate = 'well'): FatedStore {
  let tried = 0;
  return {
    tried: () => tried,
    read: (place, key) => store.read(place, key),
    scan: (place, from, to, limit) => store.scan(place, from, to, limit),
    commit: async (place, writes) => {
      const fate = fates[tried] ?? always;
      tried += 1;
      switch (fate) {
        case 'well':
          return store.commit(place, writes);
        case 'answer-lost':
          await store.commit(place, writes);
          throw new Unclear('the answer was lost');
        case 'conflict':
          throw new Conflict('somebody else wrote');
        case 'lost':
          throw new Unclear('the request was lost');
        case 'broken':
          throw new Error('the disk is full');
        case 'hangs':
          return new Promise(() => {});
        default:
          return fate satisfies never;
      }
    },
  };
}

export const on = (runner: Runner, store: Store): Runner => ({ ...runner, store });
