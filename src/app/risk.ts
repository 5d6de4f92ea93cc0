import type { Risk } from '../domain/ladder';
import { riskOfPlan, type Plan } from '../domain/plan';
import { isFlagged } from './flagged';
import { recentIncident } from './recent-incident';
import type { Scope } from './run';

/** How closely a visit is watched: the one place that asks everything that may make it high. */
export async function riskOf(scope: Scope, { caseRef, plan }: { caseRef: string | null; plan: Plan | null }): Promise<Risk> {
  if (await isFlagged(scope, caseRef)) return 'high';
  if ((await recentIncident(scope, caseRef)) !== null) return 'high';
  return plan ? riskOfPlan(plan) : 'ordinary';
}
