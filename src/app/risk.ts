import type { Risk } from '../domain/ladder';
import { riskOfPlan, type Plan } from '../domain/plan';
import type { Scope } from './run';

/** How closely a visit is watched: the one place that asks everything that may make it high. */
export async function riskOf(_scope: Scope, { plan }: { caseRef: string | null; plan: Plan | null }): Promise<Risk> {
  return plan ? riskOfPlan(plan) : 'ordinary';
}
