/**
 * How long to wait before trying again. Alarms stay close behind an outage (the promise is 2 s beyond it); courtesies
 * step back. Jitter keeps many messages from coming back at the same instant.
 */
const ALARM = { first: 250, most: 1_200 };
const COURTESY = { first: 1_000, most: 60_000 };

export function backoffMs(attempts: number, alarm: boolean, random: number): number {
  const { first, most } = alarm ? ALARM : COURTESY;
  const wait = Math.min(most, first * 2 ** Math.min(attempts, 16));
  return Math.round(wait * (0.5 + random / 2));
}

/** Somebody who cannot be reached is tried again this often while the alarm stands. */
export const UNREACHABLE_RETRY_MS = 60_000;
/** A courtesy that was refused this often is no longer courteous. */
export const COURTESY_ATTEMPTS = 8;
