import { areaOf, lightOf } from './daylight';
import type { Board } from './team';
import type { Instant } from './time';

/** PV-01: whether the visit falls in daylight and while colleagues are about. */
export const TIMINGS = ['daylight', 'partly-dark', 'dark-or-out-of-hours', 'colleagues-gone'] as const;
export type Timing = (typeof TIMINGS)[number];

/** `isInHours` is the app's to say: it knows the team's hours and the zone. */
export function timingOf(visit: { startAt: Instant; backBy: Instant; isInHours: boolean }, board: Board | 'none'): Timing {
  const light = lightOf(visit.startAt, visit.backBy, areaOf(board));
  if (light === 'dark') return 'dark-or-out-of-hours';
  if (light === 'partly-dark') return visit.isInHours ? 'partly-dark' : 'dark-or-out-of-hours';
  return visit.isInHours ? 'daylight' : 'colleagues-gone';
}
