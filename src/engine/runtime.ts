import { randomUUID } from 'node:crypto';
import type { Instant } from '../domain/time';
import type { EngineParts } from './ports';

/** Where real time, chance and ids enter. Everything else is told. */
export interface ClockSettings {
  readonly speed: number;
  /** The domain's first instant, and the real moment at which it held, so that a restarted process goes on in the same time. */
  readonly start: Instant | null;
  readonly anchor: number | null;
}

export const REAL_TIME: ClockSettings = { speed: 1, start: null, anchor: null };

export type Runtime = Pick<EngineParts, 'now' | 'msUntil' | 'elapsed' | 'pause' | 'within' | 'random' | 'newId'>;

export function makeRuntime(settings: ClockSettings): Runtime {
  const anchor = settings.anchor ?? Date.now();
  const start = settings.start ?? anchor;
  const now = () => Math.round(start + (Date.now() - anchor) * settings.speed);
  return {
    now,
    msUntil: (at) => (at - now()) / settings.speed,
    elapsed: () => performance.now(),
    pause,
    within,
    random: Math.random,
    newId: randomUUID,
  };
}

const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Waiting alone does not keep the process: its server does. */
const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, Math.min(Math.max(0, ms), LONGEST_TIMER_MS)).unref());

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${Math.round(ms)} ms`)), Math.max(0, ms));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
