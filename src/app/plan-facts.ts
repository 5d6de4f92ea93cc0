import type { Facts } from '../domain/checklist-facts';
import type { Plan } from '../domain/plan';
import { isYearlyDue, type YearlyAnswers } from '../domain/prepare';
import type { Person } from '../domain/person';
import type { Unwatched } from '../domain/sentence';
import type { Team } from '../domain/team';
import { timingOf } from '../domain/timing';
import { key } from '../store/keys';
import type { Instant } from '../domain/time';
import { flagsSeenBy, isFlagSeen, threatsOn, type FlagSeen } from './flagged';
import type { Scope } from './run';
import { safetySeenBy, type SafetySeen } from './safety-seen';
import { coverOf, isAtWorkAt } from './working-hours';

/** Everything a plan's cards show, as it is now: for deciding and for drawing alike. */
export interface PlanFacts {
  readonly now: Instant;
  readonly plan: Plan;
  readonly team: Team;
  readonly people: ReadonlyMap<string, Person>;
  readonly facts: Facts;
  readonly kept: YearlyAnswers;
  /** What the worker may know of flags on the case. */
  readonly flags: readonly FlagSeen[];
  /** How everybody is kept safe on this case, as far as she may know. */
  readonly safety: SafetySeen;
  /** Nobody covers its end: she hears it while she can still move it. */
  readonly unwatched: Unwatched | null;
}

export async function planFacts(scope: Scope, planId: string): Promise<PlanFacts | null> {
  const { tx, now } = scope;
  const plan = await tx.get('plan', planId);
  const team = plan && (await tx.get('team', plan.teamId));
  if (!plan || !team) return null;
  const ids = [plan.workerId, ...(plan.decision ? [plan.decision.by] : []), ...team.managers, ...team.deputies];
  const flags = await flagsSeenBy(scope, plan.caseRef, plan.workerId);
  const people = await Promise.all(ids.map((id) => tx.get('person', id)));
  return {
    now, plan, team, facts: factsOf(plan, team, { isFlagged: flags.some(isFlagSeen), threats: await threatsOn(scope, plan.caseRef) }), kept: await keptBy(scope, plan.workerId), flags, safety: await safetySeenBy(scope, plan.caseRef, plan.workerId), unwatched: unwatchedBy(team, plan),
    people: new Map(people.flatMap((person) => (person ? [[person.id, person] as const] : []))),
  };
}

/** What is asked anew of the one whose plan it is. */
export const isDue = ({ kept, facts, now }: PlanFacts) => isYearlyDue(kept, facts, now);

function factsOf(plan: Plan, team: Team, record: Pick<Facts, 'isFlagged' | 'threats'>): Facts {
  const { startAt, backBy, isFirst, company } = plan;
  const { board, audience } = team;
  return { board, audience, isFirst, company, ...record, timing: timingOf({ startAt, backBy, isInHours: isAtWorkAt(team, startAt) && isAtWorkAt(team, backBy - 1) }, board) };
}

function unwatchedBy(team: Team, plan: Plan): Unwatched | null {
  const cover = coverOf(team, plan);
  return cover.is === 'nobody' ? { ring: cover.ring } : null;
}

async function keptBy({ tx }: Pick<Scope, 'tx'>, personId: string): Promise<YearlyAnswers> {
  const row = (await tx.plain(key.yearly(personId))) as { answers: YearlyAnswers } | null; // Only `app/preparing` writes it.
  return row?.answers ?? {};
}
