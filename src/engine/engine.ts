import { startDue } from './due';
import { startHeartbeat } from './heartbeat';
import { startOutbox } from './outbox';
import type { EngineParts } from './ports';
import { startRosters } from './rosters';

export interface Engine {
  /** Somebody committed: look now. */
  readonly wake: () => void;
  /** Ends the rounds and waits for what is under way. */
  readonly stop: () => Promise<void>;
}

/** Many commits wake us at once: one look serves them all, and whoever committed is answered first. */
const GATHER_MS = 5;

/** Starts timers, outbox, rosters and heartbeat. It starts also while the storage is gone: the loops try until it is back. */
export function startEngine(parts: EngineParts, ping: () => Promise<void>): Engine {
  const outbox = startOutbox(parts);
  const due = startDue(parts);
  const rosters = startRosters(parts);
  const heart = startHeartbeat(parts, ping);
  let gathering = false;
  const look = () => {
    gathering = false;
    due.wake();
    outbox.wake();
  };
  return {
    wake: () => {
      if (gathering) return;
      gathering = true;
      void parts.pause(GATHER_MS).then(look);
    },
    stop: async () => {
      await Promise.all([due.stop(), rosters.stop(), heart.stop()]);
      await outbox.stop();
    },
  };
}
