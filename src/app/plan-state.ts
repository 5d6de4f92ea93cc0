import { begin, isArmed, planLookAt, type Plan } from '../domain/plan';
import { key } from '../store/keys';
import type { Scope } from './run';

/** A person's armed plans: the index, the row and the timer move together. */
export interface PlanIndex {
  readonly ids: readonly string[];
}

export async function keepPlan({ tx }: Scope, plan: Plan): Promise<void> {
  await tx.get('plan', plan.id);
  tx.put('plan', plan.id, plan);
  tx.timer('plan', plan.id, planLookAt(plan));
  const plansKey = key.plans(plan.workerId);
  const ids = ((await tx.plain(plansKey)) as PlanIndex | null)?.ids ?? []; // Only this function writes it.
  if (ids.includes(plan.id) === isArmed(plan)) return;
  const next = isArmed(plan) ? [...ids, plan.id] : ids.filter((id) => id !== plan.id);
  tx.write(plansKey, next.length > 0 ? { ids: next } : null);
}

/** What a person still means to do, the earliest first. */
export async function plansOf({ tx }: Pick<Scope, 'tx'>, personId: string): Promise<Plan[]> {
  const ids = ((await tx.plain(key.plans(personId))) as PlanIndex | null)?.ids ?? []; // Only `keepPlan` writes it.
  const plans = await Promise.all(ids.map((id) => tx.get('plan', id)));
  return plans.filter((plan): plan is Plan => plan !== null && isArmed(plan)).sort((a, b) => a.startAt - b.startAt);
}

/** The plan a card names, if it is hers: ids on cards are not to be trusted. Reaching for another's is journalled with it. */
export async function ownPlan({ tx }: Scope, planId: string | null, personId: string): Promise<Plan | null> {
  const plan = planId === null ? null : await tx.get('plan', planId);
  if (!plan || plan.workerId === personId) return plan;
  tx.note('plan', plan.id, 'refused: plan-not-yours');
  return null;
}

export const beginPlan = (scope: Scope, plan: Plan, visitId: string, by: 'worker' | 'clock'): Promise<void> => keepPlan(scope, begin(plan, visitId, by, scope.now));
