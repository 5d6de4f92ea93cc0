import type { Deliver } from '../app/parcel';
import type { Runner } from '../app/run';
import type { RosterMember } from '../app/roster';
import type { Channel } from '../domain/team';
import type { Instant } from '../domain/time';

/** Everything the engine needs from outside. The simulator hands it other parts and runs the very same code. */
export interface EngineParts extends Runner {
  readonly places: readonly string[];
  /** Names this process among others on the same store. */
  readonly instance: string;
  readonly deliver: Deliver;
  /** Who is in a channel now. */
  readonly readRoster: (channel: Channel) => Promise<readonly RosterMember[]>;
  /** Told when a team has nobody left who manages it. */
  readonly admins: readonly string[];
  /** How many years the records of cases are kept once nothing happens in them. */
  readonly recordYears: number;
  /** Real milliseconds until an instant of the domain's clock. */
  readonly msUntil: (at: Instant) => number;
  readonly observe: Observer;
}

/** What the engine tells about itself: to metrics and logs, and to whoever asks whether it is alive. */
export interface Observer {
  readonly roundDone: (loop: 'due' | 'outbox') => void;
  readonly accepted: (message: { readonly alarm: boolean; readonly lateMs: number; readonly attempts: number }) => void;
  readonly notAccepted: (message: { readonly alarm: boolean; readonly why: string; readonly end: 'retry' | 'unknown' | 'unreachable' | 'dead' }) => void;
  /** Something that should not happen, with what was being done. Never message text. */
  readonly fault: (doing: string, error: unknown) => void;
}

/** A loop that was started and can be stopped: after `stop` resolves it touches nothing any more. */
export interface Loop {
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
}
