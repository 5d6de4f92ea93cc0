import { minutes, type Instant } from './time';

/** A visit that starts late ends as much later, to the full minute; one that starts early still ends when it was planned to. */
export function backByFrom(plan: { readonly startsAt: Instant; readonly backBy: Instant }, now: Instant): Instant {
  const late = Math.max(0, now - plan.startsAt);
  return plan.backBy + Math.ceil(late / minutes(1)) * minutes(1);
}
