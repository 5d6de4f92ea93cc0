import { checklistFor } from '../domain/checklist';
import { decideOnPlan, refusePlanManager } from '../domain/decide-plan';
import type { PlanDecision } from '../domain/plan';
import { decidePrepare, yearlyOf, type Answers } from '../domain/prepare';
import { alarmDueAt } from '../domain/ladder';
import { isManager, visitLadder } from '../domain/team';
import { key } from '../store/keys';
import type { Json } from '../store/port';
import { post } from './notify';
import { isDue, planFacts } from './plan-facts';
import { keepPlan, ownPlan } from './plan-state';
import { askManagers, refuse } from './plans';
import { says, type Reply } from './reply';
import type { Scope } from './run';
import { namesOf } from './names';

/** "Before you go": answers weighed, kept, and passed on to a manager in person where they must be. */
export async function prepare(scope: Scope, request: Answers & { by: string; planId: string; version: number }): Promise<Reply> {
  const plan = await ownPlan(scope, request.planId, request.by);
  const known = plan && (await planFacts(scope, plan.id));
  if (!plan || !known) return says({ say: 'refused', reason: 'plan-not-yours' });
  const decision = decidePrepare(plan, { ...request, kept: known.kept }, known.facts, scope.now);
  if (!decision.ok && decision.reason === 'answers-missing') return says({ say: 'refused', reason: decision.reason }, { name: 'checklist', planId: plan.id });
  if (!decision.ok) return refuse(scope, plan, decision.reason);
  await keepPlan(scope, decision.state);
  const { prepared } = decision.state;
  const asked = checklistFor(known.facts, isDue(known));
  const kept = yearlyOf(prepared?.findings ?? [], [...asked.yearly, ...asked.ticks.filter((id) => id === 'PV-25')], known.kept, scope.now);
  // Read by `planFacts`. Answers are plain data.
  scope.tx.write(key.yearly(request.by), { answers: kept as unknown as Json });
  const told = decision.happened.some(({ type }) => type === 'decide') ? askManagers(scope, known.team, plan) : [];
  return says({ say: 'prepared', verdict: prepared?.verdict ?? 'nothing', told: await namesOf(scope, told), soonerAt: alarmDueAt(visitLadder(known.team, { risk: 'high', minutes: null, asksEarly: false }), plan.backBy) }, { name: 'plan', planId: plan.id });
}

/** A manager's decision, recorded with its reason; the worker is told. */
export async function decideVisit(scope: Scope, request: { by: string; planId: string; version: number; what: PlanDecision['what']; reason: string }): Promise<Reply> {
  const plan = await scope.tx.get('plan', request.planId);
  const team = plan && (await scope.tx.get('team', plan.teamId));
  if (!plan || !team) return says({ say: 'refused', reason: 'plan-not-a-manager' });
  const actor = { by: request.by, isManager: isManager(team, request.by) };
  const decision = decideOnPlan(plan, { ...request, ...actor }, scope.now);
  const card = refusePlanManager(plan, actor) ? null : ({ name: 'decide', planId: plan.id } as const);
  if (!decision.ok) {
    scope.tx.note('plan', plan.id, `refused: ${decision.reason}`);
    return says(decision.reason === 'plan-stale' ? { say: 'stale' } : { say: 'refused', reason: decision.reason }, card);
  }
  await keepPlan(scope, decision.state);
  post(scope, { kind: 'person', id: plan.workerId }, { card: 'plan-decided', planId: plan.id }, { alarm: false });
  const [worker = ''] = await namesOf(scope, [plan.workerId]);
  return says({ say: 'plan-decided', what: request.what, worker }, card);
}
