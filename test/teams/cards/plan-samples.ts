import type { PlanFacts } from '../../../src/app/plan-facts';
import { BEHAVIOURS } from '../../../src/domain/behaviours';
import { checklistFor } from '../../../src/domain/checklist';
import { CORE } from '../../../src/domain/checklist-core';
import type { Facts } from '../../../src/domain/checklist-facts';
import { decideOnPlan } from '../../../src/domain/decide-plan';
import type { Decision } from '../../../src/domain/decision';
import { decideNotGoing, decidePlan, decidePlanTick, VERDICTS, type Plan } from '../../../src/domain/plan';
import type { Person } from '../../../src/domain/person';
import { decidePrepare } from '../../../src/domain/prepare';
import { afterIncident, decideAgree, decideSafetyPlan, SAFETY_PARTS, SAFETY_TEXT, type SafetyParts } from '../../../src/domain/safety-plan';
import { BOARDS, type Team } from '../../../src/domain/team';
import { HOUR, MINUTE, type Instant } from '../../../src/domain/time';

/** Plans in every state, reached the way the program reaches them. */
export interface PlannedBy {
  readonly team: Team;
  readonly people: ReadonlyMap<string, Person>;
  readonly where: string;
  readonly caseRef: string;
  readonly reason: string;
  readonly startAt: Instant;
  readonly backBy: Instant;
}

export interface PlanSample {
  readonly name: string;
  readonly known: PlanFacts;
}

const FLAGS: PlanFacts['flags'] = [
  { is: 'known', flag: { id: 'f', incidentId: 'i', behaviours: BEHAVIOURS, teamId: 'team', raisedBy: 'manager', raisedAt: 0, reviewAt: 0, ended: null } },
  { is: 'speak-to', people: ['Priya', 'Dee'] },
];

/** Every way in which a safety plan can be met, in turn. */
function safetyOf(name: string, { caseRef, reason }: PlannedBy): PlanFacts['safety'] {
  const text = reason.repeat(60).slice(0, SAFETY_TEXT);
  const parts = Object.fromEntries(SAFETY_PARTS.map((part) => [part, text])) as SafetyParts; // Every part, by the list of them.
  const plan = reach(decideSafetyPlan(null, { by: 'worker', caseRef, teamId: 'team', parts, inExistingPlan: false, isExtreme: true, from: 0 }, 0));
  const agreed = reach(decideAgree(plan, { by: 'manager', version: 1 }, 0));
  const all: PlanFacts['safety'][] = [{ is: 'known', plan }, { is: 'known', plan: agreed }, { is: 'known', plan: afterIncident(agreed, 0) }, { is: 'missing', caseRef }, { is: 'speak-to', people: ['Priya', 'Dee'] }, { is: 'none' }];
  return all[name.length % all.length] ?? { is: 'none' };
}

function reach<State, Happening>(decision: Decision<State, Happening, string>): State {
  if (!decision.ok) throw new Error(`a sample was refused: ${decision.reason}`);
  return decision.state;
}

/** The answer that weighs most, for each question: `last` of those offered. */
const worst = (facts: Facts) =>
  Object.fromEntries(checklistFor(facts, () => true).fresh.concat(CORE.map(({ id }) => id)).map((id) => [id, id === 'PV-18' ? 'yes' : (CORE.find((question) => question.id === id)?.answers.at(-1)?.value ?? '')]));
const best = (facts: Facts) =>
  Object.fromEntries(checklistFor(facts, () => true).fresh.concat(CORE.map(({ id }) => id)).map((id) => [id, id === 'PV-18' ? 'no' : (CORE.find((question) => question.id === id)?.answers[0]?.value ?? '')]));

export function planStates(by: PlannedBy): PlanSample[] {
  const { where, caseRef, startAt, backBy } = by;
  const now = startAt - HOUR;
  const facts: Facts = { board: 'none', audience: 'both', isFlagged: true, threats: ['physical', 'personal-data'], isFirst: true, company: 'alone', timing: 'dark-or-out-of-hours' };
  const fresh = reach(decidePlan({ id: 'a-plan', teamId: by.team.id, workerId: 'worker', where, caseRef: caseRef.slice(0, 20), startAt, backBy, company: 'alone', expecting: 'no', isFirst: true }, now));
  const bad = prepared(fresh, worst(facts), [], facts, now);
  const fine: Facts = { ...facts, isFlagged: false, threats: [], isFirst: false, company: 'colleague', timing: 'daylight' };
  const states: [string, Plan, Facts, Instant][] = [
    ['armed', fresh, facts, now],
    ['nothing against it', prepared(fresh, best(fine), ['PV-19', 'PV-24', 'PV-25'], fine, now), fine, now],
    ['a dozen answers against it', bad, facts, now],
    ['talk first', prepared(fresh, { ...best(fine), 'PV-03': 'yes' }, [], fine, now), fine, now],
    ['prepared long ago', bad, facts, now + 25 * HOUR],
    ...VERDICTS.map((what): [string, Plan, Facts, Instant] => [`decided: ${what}`, reach(decideOnPlan(bad, { by: 'manager', isManager: true, version: bad.version, what, reason: by.reason }, now)), facts, now]),
    ['asked', reach(decidePlanTick(fresh, startAt + 20 * MINUTE)), facts, startAt + 20 * MINUTE],
    ['taken off', reach(decideNotGoing(fresh, 'worker', now)), facts, now],
    ...BOARDS.map((board): [string, Plan, Facts, Instant] => [`every question of ${board}`, fresh, { ...facts, board }, now]),
  ];
  return states.map(([name, plan, known, at]) => ({ name, known: { now: at, plan, team: by.team, people: by.people, facts: known, kept: {}, flags: known.isFlagged ? FLAGS : [], safety: safetyOf(name, by), unwatched: plan.isFirst ? { ring: by.reason } : null } }));
}

const prepared = (plan: Plan, chosen: Readonly<Record<string, string>>, ticked: readonly string[], facts: Facts, now: Instant): Plan =>
  reach(decidePrepare(plan, { by: 'worker', version: plan.version, chosen, ticked, kept: {} }, facts, now));
