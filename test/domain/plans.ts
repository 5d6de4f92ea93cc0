import type { Facts } from '../../src/domain/checklist-facts';
import { decidePlan, type Plan, type PlanDetails } from '../../src/domain/plan';
import { HOUR, minutes, type Instant } from '../../src/domain/time';
import { accepted } from './visits';

/** Plans for tests, made only by deciding. */
export const STARTS: Instant = Date.parse('2026-11-24T14:00:00Z');
export const PLANNED_AT = STARTS - 5 * HOUR;
/** So many minutes after the start. */
export const from = (count: number): Instant => STARTS + minutes(count);

export const details = (changes: Partial<PlanDetails> = {}): PlanDetails => ({
  caseRef: '4471', where: 'Splott', startAt: STARTS, backBy: from(60), company: 'alone', expecting: 'yes', isFirst: false, ...changes,
});
export const aPlan = (changes: Partial<PlanDetails> = {}): Plan => accepted(decidePlan({ id: 'plan-1', teamId: 'roath', workerId: 'sam', ...details(changes) }, PLANNED_AT));

export const facts = (changes: Partial<Facts> = {}): Facts => ({ board: 'gwent', audience: 'children', isFlagged: false, threats: [], isFirst: false, company: 'alone', timing: 'daylight', ...changes });
