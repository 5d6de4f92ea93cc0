import type { Ladder, LadderMinutes, Risk } from './ladder';
import { decideCheckIn } from './own-visit';
import type { Plan } from './plan';
import type { Visit } from './visit';

/**
 * A plan nobody answered for, as a visit: as if she had checked in when she meant to start, because she may have gone and
 * forgotten. What happens from Back by on is the visit's own ladder; there is no second one.
 */
export function openForgotten(plan: Plan, { ladder, ...how }: { id: string; risk: Risk; minutes: LadderMinutes; asksEarly: boolean; ladder: Ladder }): Visit {
  const { teamId, workerId, where, caseRef, backBy, startAt } = plan;
  const decision = decideCheckIn({ ...how, teamId, workerId, where, caseRef, backBy }, ladder, startAt);
  // A plan was checked by the same rules when it was saved.
  if (!decision.ok) throw new Error(`watch plan ${plan.id}: refused as ${decision.reason}`);
  return { ...decision.state, plan: { id: plan.id, said: false } };
}

/** Her word that she went, on a visit that time had opened for her. */
export const said = (visit: Visit): Visit => (visit.plan && !visit.plan.said ? { ...visit, plan: { ...visit.plan, said: true } } : visit);
