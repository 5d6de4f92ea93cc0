import { caseIdOf } from '../domain/case-entry';
import { afterIncident, decideAgree, decideKeep, decideSafetyPlan, type SafetyDraft, type SafetyPlan, type SafetyRefusal } from '../domain/safety-plan';
import type { Decision } from '../domain/decision';
import type { Team } from '../domain/team';
import { key } from '../store/keys';
import { almanacFor, nextWorkingMorning } from './almanac';
import { standingOf, type Standing } from './case-standing';
import { managersToAsk } from './case-book';
import { noteOnCase } from './case-notes';
import { post } from './notify';
import { says, shows, type CardRef, type Reply } from './reply';
import type { Scope } from './run';

/** The safety plan of a case: seen and written by those who see its history, agreed by a manager. */
type Listed = Standing & { readonly team: NonNullable<Standing['team']> };

export async function openSafetyPlan(scope: Scope, { by, caseRef }: { by: string; caseRef: string }): Promise<Reply> {
  const ref = caseIdOf(caseRef);
  const standing = await listed(scope, ref, by);
  if ('reply' in standing) return standing.reply;
  return shows((await scope.tx.get('safety', ref)) ? { name: 'safety-plan', caseRef: ref } : { name: 'safety-form', caseRef: ref });
}

export async function openSafetyForm(scope: Scope, { by, caseRef }: { by: string; caseRef: string }): Promise<Reply> {
  const ref = caseIdOf(caseRef);
  const standing = await listed(scope, ref, by);
  return 'reply' in standing ? standing.reply : shows({ name: 'safety-form', caseRef: ref });
}

export async function saveSafetyPlan(scope: Scope, request: Omit<SafetyDraft, 'teamId'>): Promise<Reply> {
  const ref = caseIdOf(request.caseRef);
  const standing = await listed(scope, ref, request.by);
  if ('reply' in standing) return standing.reply;
  const before = await scope.tx.get('safety', ref);
  const decision = decideSafetyPlan(before, { ...request, caseRef: ref, teamId: standing.team.id }, scope.now);
  if (!decision.ok) return refuse(scope, ref, decision.reason, decision.reason === 'safety-stale' ? { name: 'safety-plan', caseRef: ref } : { name: 'safety-form', caseRef: ref });
  if (before && before.version !== decision.state.version) await keepVersion(scope, before);
  save(scope, decision.state);
  if (decision.state !== before) await noteOnCase(scope, { ref, team: standing.team, by: request.by }, { kind: 'safety-plan', step: 'written', version: decision.state.version });
  tellManagers(scope, standing.team, decision.state);
  return says({ say: 'safety-saved', ref }, { name: 'safety-plan', caseRef: ref });
}

export const agreeSafetyPlan = (scope: Scope, request: { by: string; caseRef: string; version: number }): Promise<Reply> =>
  asManager(scope, request, 'agreed', (plan) => decideAgree(plan, request, scope.now), (plan) => says({ say: 'safety-agreed', reviewAt: plan.reviewAt }, { name: 'safety-plan', caseRef: plan.caseRef }));

export const keepSafetyPlan = (scope: Scope, request: { by: string; caseRef: string; version: number }): Promise<Reply> =>
  asManager(scope, request, 'kept', (plan) => decideKeep(plan, request, scope.now), (plan) => says({ say: 'safety-kept', reviewAt: plan.reviewAt }, { name: 'safety-plan', caseRef: plan.caseRef }));

/** Something happened on the case: whoever wrote the plan and the managers are asked whether it is still right. */
export async function reviewAfterIncident(scope: Scope, caseRef: string): Promise<void> {
  const plan = await scope.tx.get('safety', caseRef);
  if (plan) save(scope, afterIncident(plan, scope.now));
}

/** A visit is planned, and the plan that should keep it safe has no manager's word yet: they are asked for it before she goes. */
export async function askToAgree(scope: Scope, caseRef: string | null): Promise<void> {
  const plan = caseRef === null ? null : await scope.tx.get('safety', caseIdOf(caseRef));
  const team = plan && (await scope.tx.get('team', plan.teamId));
  if (plan && team && !plan.agreed) tellManagers(scope, team, plan);
}

/** A review that is due is asked for each working day until somebody has looked. */
export async function tickSafetyPlan(scope: Scope, caseRef: string): Promise<void> {
  const plan = await scope.tx.get('safety', caseRef);
  const team = plan && (await scope.tx.get('team', plan.teamId));
  if (!plan || !team) return;
  scope.tx.timer('safety', caseRef, plan.reviewAt > scope.now ? plan.reviewAt : nextWorkingMorning(scope.now, almanacFor(team)));
  if (plan.reviewAt > scope.now) return;
  for (const id of new Set([plan.by, ...managersToAsk(team)])) post(scope, { kind: 'person', id }, { card: 'safety-plan', caseRef, teamId: team.id, version: plan.version }, { alarm: false });
}

async function asManager(scope: Scope, { by, caseRef }: { by: string; caseRef: string }, step: 'agreed' | 'kept', decide: (plan: SafetyPlan) => Decision<SafetyPlan, never, SafetyRefusal>, answer: (plan: SafetyPlan) => Reply): Promise<Reply> {
  const ref = caseIdOf(caseRef);
  const standing = await listed(scope, ref, by);
  if ('reply' in standing) return standing.reply;
  const plan = await scope.tx.get('safety', ref);
  if (!plan) return says({ say: 'refused', reason: 'safety-none' });
  if (standing.access !== 'manager') return refuse(scope, ref, 'not-a-case-manager', null);
  const decision = decide(plan);
  if (!decision.ok) return refuse(scope, ref, decision.reason, { name: 'safety-plan', caseRef: ref });
  save(scope, decision.state);
  if (decision.state !== plan) await noteOnCase(scope, { ref, team: standing.team, by }, { kind: 'safety-plan', step, version: plan.version });
  return answer(decision.state);
}

async function listed(scope: Scope, ref: string, by: string): Promise<Listed | { reply: Reply }> {
  const standing = await standingOf(scope, ref, by);
  const { team } = standing;
  if (!team) return { reply: says({ say: 'no-team-here' }) };
  return standing.access === 'visitor' ? { reply: says({ say: 'refused', reason: 'safety-not-listed' }) } : { ...standing, team };
}

async function refuse(scope: Scope, ref: string, reason: SafetyRefusal | 'not-a-case-manager', card: CardRef | null): Promise<Reply> {
  if (await scope.tx.get('safety', ref)) scope.tx.note('safety', ref, `refused: ${reason}`);
  return says({ say: 'refused', reason }, card);
}

/** Never to whoever wrote it: two people have to have thought about it. */
function tellManagers(scope: Scope, team: Team, { caseRef, by, version }: SafetyPlan): void {
  for (const id of managersToAsk(team, by)) post(scope, { kind: 'person', id }, { card: 'safety-plan', caseRef, teamId: team.id, version }, { alarm: false });
}

function save({ tx }: Scope, plan: SafetyPlan): void {
  tx.put('safety', plan.caseRef, plan);
  tx.timer('safety', plan.caseRef, plan.reviewAt);
}

async function keepVersion({ tx }: Scope, plan: SafetyPlan): Promise<void> {
  const versionKey = key.safetyVersion(plan.caseRef, plan.version);
  await tx.plain(versionKey);
  tx.write(versionKey, { ...plan });
}
