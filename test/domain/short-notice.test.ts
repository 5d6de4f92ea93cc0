import { decideNotGoing, type Plan } from '../../src/domain/plan';
import { decidePrepare } from '../../src/domain/prepare';
import { decideCheckOut } from '../../src/domain/own-visit';
import { isShortNotice, isUnprepared } from '../../src/domain/short-notice';
import { aPlan, facts, from } from './plans';
import { accepted, after, visitOut, WORKER } from './visits';

const FLAGGED = facts({ isFlagged: true, company: 'colleague' });
const ANSWERS = { 'PV-03': 'no', 'PV-04': 'phone', 'PV-05': 'must-be-home', 'PV-06b': 'none', 'PV-07': 'known', 'PV-08': 'current', 'PV-09': 'yes', 'PV-10': 'done', 'PV-11': 'locked', 'PV-12': 'in-date', 'PV-13': 'yes', 'PV-18': 'no' };
const prepared = (plan: Plan): Plan => accepted(decidePrepare(plan, { by: 'sam', version: plan.version, chosen: ANSWERS, ticked: [], kept: {} }, FLAGGED, from(-240)));

it.each([
  { plan: aPlan(), facts: FLAGGED, now: from(-61), is: false, what: 'more than an hour away' },
  { plan: aPlan(), facts: FLAGGED, now: from(-60), is: true, what: 'within the hour, nothing answered' },
  { plan: aPlan(), facts: FLAGGED, now: from(10), is: true, what: 'begun late, nothing answered' },
  { plan: aPlan(), facts: facts(), now: from(-30), is: false, what: 'no flag' },
  { plan: prepared(aPlan()), facts: FLAGGED, now: from(-30), is: false, what: 'been through the checklist' },
  { plan: accepted(decideNotGoing(aPlan(), 'sam', from(-60))), facts: FLAGGED, now: from(-30), is: false, what: 'taken off' },
])('S026: a planned visit: $what: $is', ({ plan, facts: known, now, is }) => expect(isShortNotice(plan, known, now)).toBe(is));

it.each([
  { visit: visitOut(), isFlagged: true, now: after(-60), is: true, what: 'just checked in' },
  { visit: visitOut(), isFlagged: true, now: after(-50), is: false, what: 'ten minutes on' },
  { visit: visitOut(), isFlagged: false, now: after(-60), is: false, what: 'no flag' },
  { visit: { ...visitOut(), plan: { id: 'plan-1', said: true } }, isFlagged: true, now: after(-60), is: false, what: 'planned: the plan has said it' },
  { visit: accepted(decideCheckOut(visitOut(), WORKER, after(-59))), isFlagged: true, now: after(-58), is: false, what: 'over' },
])('S026: a visit nobody planned: $what: $is', ({ visit, isFlagged, now, is }) => expect(isUnprepared(visit, { isFlagged }, now)).toBe(is));
