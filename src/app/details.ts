import type { Instant } from '../domain/time';
import type { Visit } from '../domain/visit';
import type { Store } from '../store/port';
import { exactPlaceOf } from './exact-place';
import type { FlagSeen } from './flagged';
import type { PlanFacts } from './plan-facts';
import { flagsIn, planIn } from './reading';

/** What a manager sees beside the alarm: how the visit was prepared, where it is to the door if the agency asks, and what is known about the case. */
export interface Background {
  readonly plan: PlanFacts | null;
  readonly flags: readonly FlagSeen[];
  readonly exactPlace: string | null;
}

export async function backgroundOf(store: Store, place: string, visit: Visit, { viewer, now }: { viewer: string; now: Instant }): Promise<Background> {
  return {
    plan: visit.plan === null ? null : await planIn(store, place, visit.plan.id, now),
    flags: await flagsIn(store, place, { caseRef: visit.caseRef, viewer, now }),
    exactPlace: await exactPlaceOf(store, place, visit.id),
  };
}
