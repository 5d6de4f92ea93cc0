/** Milliseconds since 1970 in UTC. The domain is told the time; it never asks. */
export type Instant = number;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const minutes = (count: number): number => count * MINUTE;
export const wholeMinutesBetween = (from: Instant, to: Instant): number => Math.floor((to - from) / MINUTE);
