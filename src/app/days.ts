import type { Instant } from '../domain/time';
import { decidePlan, type PlanDetails } from '../domain/plan';
import { keepPlan, plansOf } from './plan-state';
import { MOST_PLANS } from './plans';
import { says, type DayLine, type Reply } from './reply';
import type { Scope } from './run';
import { askToAgree } from './safety-plans';
import { teamOf } from './which-team';

/** A whole day's visits at once. All are saved and armed, or none: half a day looks like a whole one. */
export async function saveDay(scope: Scope, { by, lines }: { by: string; lines: readonly DayLine[] }): Promise<Reply> {
  const found = await teamOf(scope, by);
  if (found.is !== 'team') return found.reply;
  const armed = await plansOf(scope, by);
  const wanted = lines.filter((line) => !armed.some((plan) => plan.where === line.where && plan.startAt === line.startAt));
  if (armed.length + wanted.length > MOST_PLANS) return says({ say: 'refused', reason: 'plan-too-many' });
  const decisions = wanted.map((line) => ({ line, decision: isWhole(line) ? decidePlan({ ...detailsOf(line), id: scope.newId(), teamId: found.team.id, workerId: by }, scope.now) : null }));
  const faulty = decisions.find(({ decision }) => !decision?.ok);
  if (faulty) return says({ say: 'refused', reason: faulty.decision && !faulty.decision.ok ? faulty.decision.reason : 'plan-line-open' }, { name: 'day-form', lines: lines.map((line) => reopened(line, faulty.line)) });
  for (const { decision } of decisions) if (decision?.ok) await keepPlan(scope, decision.state);
  for (const caseRef of new Set(wanted.map((line) => line.caseRef))) await askToAgree(scope, caseRef);
  return says({ say: 'day-saved', count: lines.length }, { name: 'my-day', page: 0 });
}

const isWhole = (line: DayLine): line is DayLine & { where: string; startAt: Instant; backBy: Instant } => line.where !== null && line.startAt !== null && line.backBy !== null;

/** Nothing was said about company: alone is the careful reading. */
const detailsOf = ({ where, caseRef, startAt, backBy }: DayLine & { where: string; startAt: Instant; backBy: Instant }): PlanDetails => ({ where, caseRef, startAt, backBy, company: 'alone', expecting: 'unsaid', isFirst: false });

/** The line that could not be saved is asked again. */
const reopened = (line: DayLine, faulty: DayLine): DayLine => (line === faulty ? { ...line, backBy: null } : line);
