import { alarmDueAt } from '../domain/ladder';
import { decideCheckIn } from '../domain/own-visit';
import type { Sentence } from '../domain/sentence';
import { visitLadder, watchersOf, type Team } from '../domain/team';
import type { Instant } from '../domain/time';
import type { Visit } from '../domain/visit';
import { nextLookAt } from '../domain/watch';
import { visitBegun } from './awaited';
import { asksEarly } from './habits';
import { withUsualBuddy } from './my-settings';
import { namesOf } from './names';
import { notify } from './notify';
import { indexOpen, openVisits } from './open-visits';
import { beginPlan, ownPlan } from './plan-state';
import { says, type Reply } from './reply';
import { riskOf } from './risk';
import type { Scope } from './run';
import { tellWorker, unwatched, watchBegins } from './watching';
import { teamOf } from './which-team';

export interface CheckInRequest {
  readonly workerId: string;
  readonly where: string;
  readonly caseRef: string | null;
  readonly backBy: Instant;
  /** The plan this visit was, if it was one. */
  readonly planId: string | null;
}

/** Refused when nobody would watch; a second visit is watched beside the first and asks about it. */
export async function checkIn(scope: Scope, request: CheckInRequest): Promise<Reply> {
  const found = await teamOf(scope, request.workerId);
  if (found.is !== 'team') return found.reply;
  const { team } = found;
  const { planId, ...filled } = request;
  const plan = await ownPlan(scope, planId, request.workerId);
  const wanted = { id: scope.newId(), teamId: team.id, risk: await riskOf(scope, { caseRef: filled.caseRef, plan }), minutes: team.ladder, asksEarly: await asksEarly(scope, request.workerId), ...filled };
  const ladder = visitLadder(team, wanted);
  const decision = decideCheckIn(wanted, ladder, scope.now);
  if (!decision.ok) return says({ say: 'refused', reason: decision.reason }, plan ? { name: 'check-in-plan', planId: plan.id, backBy: null } : { name: 'check-in', filled });

  const open = await openVisits(scope, request.workerId);
  const twin = open.find((other) => isSameRequest(other, decision.state));
  // Teams sends a slow press again under a new id: the visit it opened is the answer, not a second one.
  if (twin) return says(await checkedIn(scope, twin, team), { name: 'visit', visitId: twin.id });
  const visit: Visit = { ...decision.state, plan: plan && { id: plan.id, said: true } };
  const first = open.at(-1);
  await openVisit(scope, visit, team);
  if (plan) await beginPlan(scope, plan, visit.id, 'worker');
  if (!first) return says(await checkedIn(scope, visit, team), { name: 'visit', visitId: visit.id });
  // Her answer is about the other visit, so she hears of this one by itself.
  if (unwatched(team, visit) !== null) tellWorker(scope, visit);
  return says({ say: 'already-checked-in', where: first.where, backBy: first.backBy, soonerAt: soonerAt(visit, team) }, { name: 'first-visit', visitId: visit.id, firstId: first.id });
}

/** A visit nobody has seen yet: its row, its timer and its place among the open ones. Managers hear when nobody covers its end. */
export async function openVisit(scope: Scope, begun: Visit, team: Team): Promise<void> {
  const { tx } = scope;
  const { visit, happened } = await withUsualBuddy(scope, begun, team);
  await tx.get('visit', visit.id);
  tx.put('visit', visit.id, visit);
  tx.timer('visit', visit.id, nextLookAt(visit, visitLadder(team, visit)));
  await indexOpen(scope, visit);
  await visitBegun(scope, visit);
  await watchBegins(scope, visit, team);
  await notify(scope, visit, team, happened);
}

const SAME_PRESS_MS = 30_000;
const isSameRequest = (open: Visit, asked: Visit): boolean =>
  open.where === asked.where && open.caseRef === asked.caseRef && open.backBy === asked.backBy && asked.startedAt - open.startedAt < SAME_PRESS_MS;

/** When the managers hear of a visit that is watched more closely; null on all others. */
const soonerAt = (visit: Visit, team: Team): Instant | null => (visit.risk === 'high' ? alarmDueAt(visitLadder(team, visit), visit.backBy) : null);

async function checkedIn(scope: Scope, visit: Visit, team: Team): Promise<Sentence> {
  return { say: 'checked-in', where: visit.where, backBy: visit.backBy, soonerAt: soonerAt(visit, team), watchers: await namesOf(scope, watchersOf(team, 'managers', visit.workerId)), unwatched: unwatched(team, visit) };
}
