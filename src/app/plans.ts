import { decideChange, decidePlan, isArmed, type Plan, type PlanDetails, type PlanRefusal } from '../domain/plan';
import { watchersOf, type Team } from '../domain/team';
import { post } from './notify';
import { keepPlan, ownPlan, plansOf } from './plan-state';
import { says, shows, type Reply } from './reply';
import { askToAgree } from './safety-plans';
import type { Scope } from './run';
import { namesOf } from './names';
import { openVisits } from './open-visits';
import { teamOf } from './which-team';

/** The commands about a visit still to come. Saving arms it; from then on time acts for it, whatever the worker does. */
export interface PlanRequest extends PlanDetails {
  readonly by: string;
  /** The plan this changes and the version the form was drawn for; null for a new one. */
  readonly change: { readonly planId: string; readonly version: number } | null;
}

/** More than these at once is no week's work but a mistake. */
export const MOST_PLANS = 40;

export async function savePlan(scope: Scope, request: PlanRequest): Promise<Reply> {
  return request.change ? changePlan(scope, { ...request, change: request.change }) : newPlan(scope, request);
}

async function newPlan(scope: Scope, { by, change: _, ...details }: PlanRequest): Promise<Reply> {
  const found = await teamOf(scope, by);
  if (found.is !== 'team') return found.reply;
  const armed = await plansOf(scope, by);
  const twin = armed.find((plan) => isSame(plan, details));
  // Teams sends a slow press again under a new id: the plan it saved is the answer.
  if (twin) return says(saved('plan-saved', twin), { name: 'plan', planId: twin.id });
  const decision = decidePlan({ ...details, id: scope.newId(), teamId: found.team.id, workerId: by }, scope.now);
  const refusal = armed.length >= MOST_PLANS ? 'plan-too-many' : decision.ok ? null : decision.reason;
  if (refusal || !decision.ok) return says({ say: 'refused', reason: refusal ?? 'plan-too-many' }, { name: 'plan-form', plan: null, filled: details });
  await keepPlan(scope, decision.state);
  await askToAgree(scope, decision.state.caseRef);
  return says(saved('plan-saved', decision.state), { name: 'checklist', planId: decision.state.id });
}

async function changePlan(scope: Scope, { by, change, ...details }: PlanRequest & { change: NonNullable<PlanRequest['change']> }): Promise<Reply> {
  const plan = await ownPlan(scope, change.planId, by);
  if (!plan) return says({ say: 'refused', reason: 'plan-not-yours' });
  const decision = decideChange(plan, { ...details, by, version: change.version }, scope.now);
  if (!decision.ok) return isAboutForm(decision.reason) ? says({ say: 'refused', reason: decision.reason }, { name: 'plan-form', plan: { id: plan.id, version: plan.version }, filled: details }) : refuse(scope, plan, decision.reason);
  await keepPlan(scope, decision.state);
  return says(saved('plan-moved', decision.state), { name: 'plan', planId: plan.id });
}

const isAboutForm = (reason: PlanRefusal): boolean => reason !== 'plan-stale' && reason !== 'plan-done' && reason !== 'plan-not-yours';
const isSame = (plan: Plan, { where, caseRef, startAt, backBy }: PlanDetails): boolean => plan.where === where.trim() && plan.caseRef === caseRef && plan.startAt === startAt && plan.backBy === backBy;
const saved = (say: 'plan-saved' | 'plan-moved', { where, startAt, backBy }: Plan) => ({ say, where, startAt, backBy }) as const;

/** What is said about a press that does not count, beside the plan, or its visit, as it stands now. */
export function refuse(scope: Scope, plan: Plan, reason: PlanRefusal): Reply {
  scope.tx.note('plan', plan.id, `refused: ${reason}`);
  if (reason === 'plan-not-yours') return says({ say: 'refused', reason });
  return says(reason === 'plan-stale' ? { say: 'stale' } : { say: 'refused', reason }, cardOf(plan));
}

const cardOf = (plan: Plan) => (plan.stage.is === 'begun' ? ({ name: 'visit', visitId: plan.stage.visitId } as const) : ({ name: 'plan', planId: plan.id } as const));

/** One of the cards of a plan, for the worker whose it is. */
export async function showPlan(scope: Scope, request: { by: string; planId: string; as: 'plan' | 'plan-form' | 'checklist' | 'check-in-plan' }): Promise<Reply> {
  const plan = await ownPlan(scope, request.planId, request.by);
  if (!plan) return says({ say: 'refused', reason: 'plan-not-yours' });
  if (request.as === 'plan' || !isArmed(plan)) return shows(cardOf(plan));
  if (request.as === 'checklist') return shows({ name: 'checklist', planId: plan.id });
  if (request.as === 'check-in-plan') return shows({ name: 'check-in-plan', planId: plan.id, backBy: null });
  return shows({ name: 'plan-form', plan: { id: plan.id, version: plan.version }, filled: plan });
}

/** In person and never in the channel: what somebody answered about herself is hers and her managers'. */
export function askManagers(scope: Scope, team: Team, plan: { id: string; workerId: string }): readonly string[] {
  const people = watchersOf(team, 'managers', plan.workerId);
  for (const id of people) post(scope, { kind: 'person', id }, { card: 'decide', planId: plan.id }, { alarm: false });
  return people;
}

/** Her managers are asked, in person, to talk with her before this visit. */
export async function wantTalk(scope: Scope, { by, planId }: { by: string; planId: string }): Promise<Reply> {
  const plan = await ownPlan(scope, planId, by);
  const team = plan && (await scope.tx.get('team', plan.teamId));
  if (!plan || !team) return says({ say: 'refused', reason: 'plan-not-yours' });
  const people = watchersOf(team, 'managers', by);
  for (const id of people) post(scope, { kind: 'person', id }, { card: 'plan-talk', planId }, { alarm: false });
  return says({ say: 'talk-wanted', people: await namesOf(scope, people) }, { name: 'plan', planId });
}

export async function myDay(scope: Scope, { by, page }: { by: string; page: number }): Promise<Reply> {
  const [planned, open] = await Promise.all([plansOf(scope, by), openVisits(scope, by)]);
  return says({ say: 'my-day', planned: planned.length, open: open.length }, { name: 'my-day', page });
}
