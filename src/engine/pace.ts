/**
 * Teams' limits, kept on our side so that an alarm is never thrown away by a throttle we caused: per conversation
 * 7 in 1 s, 8 in 2 s, 60 in 30 s, 1,800 an hour; per app 50 a second.
 */
export interface Window {
  readonly count: number;
  readonly ms: number;
}

export const THREAD_LIMITS: readonly Window[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];
export const APP_LIMITS: readonly Window[] = [{ count: 50, ms: 1_000 }];
/** So many places of each window are left to alarms: cards brought up to date must not fill it while an alarm waits to be tried again. */
export const KEPT_FOR_ALARMS = 2;
/** However many alarms wait, a courtesy goes when nothing else has for a second. */
const MOST_KEPT = 49;
/** Our clock and the service's window do not start together: leave a little room. */
const MARGIN_MS = 20;

export interface Pace {
  /** How long until a message to this conversation may go; 0 takes the place. A courtesy leaves some places free, and of the program's own as many as alarms wait for. */
  take(conversation: string, now: number, kind?: 'alarm' | 'courtesy', alarmsWaiting?: number): number;
  /** What took its place at that moment was not accepted after all: it counts for nothing. */
  giveBack(conversation: string, takenAt: number): void;
  /** It was accepted just now: the service counts from then, not from when we began to send. */
  accepted(conversation: string, takenAt: number, at: number): void;
  /** The service asked for quiet in this conversation. */
  quiet(conversation: string, until: number): void;
}

export function makePace(): Pace {
  const threads = new Map<string, number[]>();
  const app: number[] = [];
  const quietUntil = new Map<string, number>();

  const forget = (now: number) => {
    if (threads.size < 5_000) return;
    for (const [name, sent] of threads) if ((sent.at(-1) ?? 0) < now - 3_600_000) threads.delete(name);
    for (const [name, until] of quietUntil) if (until < now) quietUntil.delete(name);
  };

  return {
    take(conversation, now, kind = 'alarm', alarmsWaiting = 0) {
      const sent = threads.get(conversation) ?? [];
      const kept = kind === 'alarm' ? 0 : KEPT_FOR_ALARMS;
      const keptOfApp = kind === 'alarm' ? 0 : Math.min(Math.max(KEPT_FOR_ALARMS, alarmsWaiting), MOST_KEPT);
      const wait = Math.max(waitFor(sent, THREAD_LIMITS, now, kept), waitFor(app, APP_LIMITS, now, keptOfApp), (quietUntil.get(conversation) ?? 0) - now);
      if (wait > 0) return wait;
      sent.push(now);
      if (sent.length > 1_800) sent.shift();
      threads.set(conversation, sent);
      app.push(now);
      if (app.length > 50) app.shift();
      forget(now);
      return 0;
    },
    accepted(conversation, takenAt, at) {
      for (const sent of [threads.get(conversation) ?? [], app]) {
        const place = sent.lastIndexOf(takenAt);
        if (place < 0) continue;
        sent.splice(place, 1);
        sent.push(at);
      }
    },
    giveBack(conversation, takenAt) {
      for (const sent of [threads.get(conversation) ?? [], app]) {
        const place = sent.lastIndexOf(takenAt);
        if (place >= 0) sent.splice(place, 1);
      }
    },
    quiet(conversation, until) {
      quietUntil.set(conversation, Math.max(until, quietUntil.get(conversation) ?? 0));
    },
  };
}

/** The longest any window makes us wait: until its oldest message that still counts has left it. */
function waitFor(sent: readonly number[], limits: readonly Window[], now: number, kept: number): number {
  return limits.reduce((wait, { count, ms }) => {
    const oldest = sent[sent.length - (count - kept)];
    return oldest === undefined ? wait : Math.max(wait, oldest + ms + MARGIN_MS - now);
  }, 0);
}
