import { backByFrom, decideNotGoing, decidePlanTick, isArmed, isNear, type Plan } from '../domain/plan';
import { openForgotten, said } from '../domain/planned-visit';
import { visitLadder } from '../domain/team';
import { minutes } from '../domain/time';
import { isOpen } from '../domain/visit';
import { asksEarly } from './habits';
import { post } from './notify';
import { beginPlan, keepPlan, ownPlan, plansOf } from './plan-state';
import { askManagers, refuse } from './plans';
import { says, shows, type Reply } from './reply';
import { riskOf } from './risk';
import type { Scope } from './run';
import { checkIn, openVisit } from './check-in';
import { checkOut, extend } from './visits';

/** From a plan to a visit: by her word, or by time when she says none. */

/** The plan somebody means who checks in now, and whether what she typed is all of it. */
export async function planNear(scope: Scope, by: string, typed: { where: string | null; caseRef: string | null }): Promise<{ plan: Plan; isSame: boolean } | null> {
  const near = (await plansOf(scope, by)).filter((plan) => isNear(plan, scope.now));
  const same = near.find((plan) => (typed.caseRef !== null && plan.caseRef === typed.caseRef) || (typed.where !== null && plan.where.toLowerCase() === typed.where.toLowerCase()));
  if (same) return { plan: same, isSame: true };
  // Another place or case was named: that is no plan of hers.
  if (typed.caseRef !== null || typed.where !== null) return null;
  const [first] = near.sort((a, b) => Math.abs(a.startAt - scope.now) - Math.abs(b.startAt - scope.now));
  return first ? { plan: first, isSame: false } : null;
}

/** "I'm there": checked in at once, with Back by moved along when the start was late. */
export async function startNow(scope: Scope, { by, planId }: { by: string; planId: string }): Promise<Reply> {
  const plan = await ownPlan(scope, planId, by);
  if (!plan) return says({ say: 'refused', reason: 'plan-not-yours' });
  return startFromPlan(scope, { by, planId, where: plan.where, caseRef: plan.caseRef, backBy: backByFrom(plan, scope.now) });
}

/** A check-in from a plan's card. When time has opened the visit already, her word joins it. */
export async function startFromPlan(scope: Scope, request: { by: string; planId: string; where: string; caseRef: string | null; backBy: number }): Promise<Reply> {
  const { by, planId, ...filled } = request;
  const plan = await ownPlan(scope, planId, by);
  const visit = plan?.stage.is === 'begun' ? await scope.tx.get('visit', plan.stage.visitId) : null;
  if (!visit || !isOpen(visit)) return checkIn(scope, { ...filled, workerId: by, planId: plan && isArmed(plan) ? plan.id : null });
  // She has said so before: a press from an old card is no new extension.
  if (visit.plan?.said !== false) return shows({ name: 'visit', visitId: visit.id });
  scope.tx.put('visit', visit.id, said(visit));
  const more = Math.ceil((request.backBy - Math.max(scope.now, visit.backBy)) / minutes(1));
  return more > 0 ? extend(scope, { by, visitId: visit.id, minutes: Math.max(5, more), shown: null }) : shows({ name: 'visit', visitId: visit.id });
}

/** "I did not go". Once time has made it a visit, that is her word that she is safe. */
export async function takeOff(scope: Scope, { by, planId }: { by: string; planId: string }): Promise<Reply> {
  const plan = await ownPlan(scope, planId, by);
  if (!plan) return says({ say: 'refused', reason: 'plan-not-yours' });
  if (plan.stage.is === 'begun') return checkOut(scope, { by, visitId: plan.stage.visitId });
  const decision = decideNotGoing(plan, by, scope.now);
  if (!decision.ok) return refuse(scope, plan, decision.reason);
  await keepPlan(scope, decision.state);
  return says({ say: 'plan-off', where: plan.where }, { name: 'plan', planId: plan.id });
}

/** Time has passed for this plan. Forgotten, it is a visit from here on. */
export async function tickPlan(scope: Scope, planId: string): Promise<void> {
  const plan = await scope.tx.get('plan', planId);
  const team = plan && (await scope.tx.get('team', plan.teamId));
  if (!plan || !team) return;
  const decision = decidePlanTick(plan, scope.now);
  if (!decision.ok) return;
  if (decision.state !== plan) await keepPlan(scope, decision.state);
  for (const { type } of decision.happened) {
    if (type === 'did-you-go' || type === 'remind') post(scope, { kind: 'person', id: plan.workerId }, { card: type === 'remind' ? 'plan-soon' : type, planId }, { alarm: false });
    if (type === 'decide') askManagers(scope, team, plan);
    if (type !== 'forgotten') continue;
    const wanted = { id: scope.newId(), risk: await riskOf(scope, { caseRef: plan.caseRef, plan }), minutes: team.ladder, asksEarly: await asksEarly(scope, plan.workerId) };
    const ladder = visitLadder(team, wanted);
    const visit = openForgotten(plan, { ...wanted, ladder });
    await openVisit(scope, visit, team);
    await beginPlan(scope, plan, visit.id, 'clock');
  }
}
