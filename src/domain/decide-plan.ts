import { decided, refused } from './decision';
import { isArmed, REASON_LENGTH, type Plan, type PlanDecided, type PlanDecision } from './plan';
import type { Instant } from './time';

/**
 * A manager's word on a plan whose answers call for one. It is recorded with its reason and never stops a check-in. A later
 * word from the card as it then stands replaces it; from an older card it does not count.
 */
export function decideOnPlan(plan: Plan, request: { by: string; isManager: boolean; version: number; what: PlanDecision['what']; reason: string }, now: Instant): PlanDecided {
  const { by, what } = request;
  const refusal = refusePlanManager(plan, request);
  if (refusal) return refused(refusal);
  if (!isArmed(plan)) return refused('plan-done');
  if (request.version !== plan.version) return refused('plan-stale');
  const reason = request.reason.trim().slice(0, REASON_LENGTH);
  if (reason === '') return refused('plan-reason-missing');
  return decided({ ...plan, version: plan.version + 1, decision: { what, reason, by, at: now } }, { type: 'decided' });
}

/** Nobody decides on her own visit. */
export function refusePlanManager(plan: Plan, actor: { by: string; isManager: boolean }): 'plan-your-own' | 'plan-not-a-manager' | null {
  if (actor.by === plan.workerId) return 'plan-your-own';
  return actor.isManager ? null : 'plan-not-a-manager';
}
