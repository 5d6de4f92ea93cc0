import { startDue } from './due';
import { startHeartbeat } from './heartbeat';
import { startOutbox } from './outbox';
import type { EngineParts } from './ports';

export interface Engine {
  /** Somebody committed: look now. */
  readonly wake: () => void;
  /** Ends the rounds and waits for what is under way. */
  readonly stop: () => Promise<void>;
}

/** Starts timers, outbox and heartbeat. It starts also while the storage is gone: the loops try until it is back. */
export function startEngine(parts: EngineParts, ping: () => Promise<void>): Engine {
  const outbox = startOutbox(parts);
  const due = startDue(parts);
  const heart = startHeartbeat(parts, ping);
  return {
    wake: () => {
      due.wake();
      outbox.wake();
    },
    stop: async () => {
      await Promise.all([due.stop(), heart.stop()]);
      await outbox.stop();
    },
  };
}
