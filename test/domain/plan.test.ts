import { decideOnPlan } from '../../src/domain/decide-plan';
import { backByFrom, begin, decideChange, decideNotGoing, decidePlan, decidePlanTick, isNear, needsChecklist, planLookAt, riskOfPlan, type Plan } from '../../src/domain/plan';
import { openForgotten, said } from '../../src/domain/planned-visit';
import { ladderFor } from '../../src/domain/ladder';
import { HOUR } from '../../src/domain/time';
import { decideTick, nextLookAt } from '../../src/domain/watch';
import { aPlan, details, from, PLANNED_AT, STARTS } from './plans';
import { accepted, happened } from './visits';

const reasonOf = (decision: { ok: boolean; reason?: string }): string | undefined => (decision.ok ? 'accepted' : decision.reason);
const request = { id: 'p', teamId: 'roath', workerId: 'sam' };
const prepared = (band: 'high' | 'talk'): NonNullable<Plan['prepared']> => ({ at: PLANNED_AT, findings: [{ id: 'PV-04', answer: 'neither', band }], verdict: 'talk', isOutdated: false });

describe('saving', () => {
  test.each([
    ['no place', { where: ' ' }, 'plan-where-missing'],
    ['a place too long', { where: 'x'.repeat(121) }, 'plan-where-too-long'],
    ['an end before its start', { backBy: from(0) }, 'plan-back-first'],
    ['more than 16 hours', { backBy: from(16 * 60 + 1) }, 'plan-too-long'],
    ['an end that has passed', { startAt: PLANNED_AT - 2 * HOUR, backBy: PLANNED_AT }, 'plan-back-passed'],
    ['a day too far away', { startAt: STARTS + 63 * 24 * HOUR, backBy: STARTS + 63 * 24 * HOUR + HOUR }, 'plan-too-far'],
    ['exactly 16 hours', { backBy: from(16 * 60) }, 'accepted'],
    ['a start just passed', { startAt: PLANNED_AT - HOUR, backBy: PLANNED_AT + HOUR }, 'accepted'],
  ])('with %s', (_what, changes, expected) => {
    expect(reasonOf(decidePlan({ ...request, ...details(changes) }, PLANNED_AT))).toBe(expected);
  });
});

describe('time', () => {
  it('an hour before the start reminds of what is still open, once', () => {
    expect(planLookAt(aPlan())).toBe(from(-60));
    const open = decidePlanTick(aPlan(), from(-60));
    expect(happened(open)).toEqual([{ type: 'remind' }]);
    expect(planLookAt(accepted(open))).toBe(from(20));
    expect(happened(decidePlanTick(accepted(open), from(19)))).toEqual([]);
    expect(happened(decidePlanTick({ ...aPlan(), prepared: prepared('talk') }, from(-60)))).toEqual([]);
  });

  it('an hour before the start asks the managers again who have not decided', () => {
    const plan: Plan = { ...aPlan(), prepared: prepared('high') };
    expect(happened(decidePlanTick(plan, from(-60)))).toMatchObject([{ type: 'decide' }]);
    expect(happened(decidePlanTick({ ...plan, decision: { what: 'agree', reason: 'ok', by: 'priya', at: PLANNED_AT } }, from(-60)))).toEqual([]);
  });

  it('reminds nobody who plans for within the hour', () => {
    const soon = accepted(decidePlan({ ...request, ...details() }, from(-30)));
    expect(planLookAt(soon)).toBe(from(20));
  });

  it('asks twenty minutes after the start, once', () => {
    expect(happened(decidePlanTick(aPlan(), from(-61)))).toEqual([]);
    const asked = decidePlanTick(aPlan(), from(20));
    expect(happened(asked)).toEqual([{ type: 'did-you-go' }]);
    expect(happened(decidePlanTick(accepted(asked), from(40)))).toEqual([]);
    expect(planLookAt(accepted(asked))).toBe(from(60));
  });

  it('makes it a visit at Back by, asked or not', () => {
    expect(happened(decidePlanTick(aPlan(), from(60)))).toEqual([{ type: 'forgotten' }]);
    expect(happened(decidePlanTick(accepted(decidePlanTick(aPlan(), from(20))), from(90)))).toEqual([{ type: 'forgotten' }]);
  });

  it('makes a visit shorter than the question a visit at Back by', () => {
    const short = aPlan({ backBy: from(15) });
    expect(planLookAt(accepted(decidePlanTick(short, from(0))))).toBe(from(15));
    expect(happened(decidePlanTick(short, from(15)))).toEqual([{ type: 'forgotten' }]);
  });

  it.each(['ordinary', 'high'] as const)('watches a forgotten one by the visit\'s own ladder, %s', (risk) => {
    const ladder = ladderFor(risk);
    const minutesOf = { ordinary: { managers: 15, deputies: 25, seniors: 45 }, high: { managers: 5, deputies: 10, seniors: 20 } };
    const visit = openForgotten(aPlan(), { id: 'v', risk, asksEarly: false, minutes: minutesOf, ladder });
    expect(visit).toMatchObject({ backBy: from(60), startedAt: STARTS, plan: { id: 'plan-1', said: false }, caseRef: '4471' });
    expect(nextLookAt(visit, ladder)).toBeLessThanOrEqual(from(60));
    const asked = decideTick(visit, ladder, from(60));
    expect(happened(asked)).toEqual([{ type: 'asked', rung: 'due' }]);
    const alarmed = decideTick(accepted(asked), ladder, from(risk === 'high' ? 65 : 75));
    expect(happened(alarmed)).toMatchObject([{ type: 'raised', rung: 'managers' }]);
    expect(said(visit).plan?.said).toBe(true);
  });
});

describe('a late start', () => {
  test.each([
    ['on time', 0, 60], ['a minute early', -1, 60], ['two hours early', -120, 60], ['ten minutes late', 10, 70], ['twelve minutes late, on to full five', 12, 75], ['after Back by', 70, 130],
  ])('%s moves Back by', (_what, late, end) => {
    expect(backByFrom(aPlan(), from(late))).toBe(from(end));
  });

  test.each([[-121, false], [-120, true], [240, true], [241, false]])('%i minutes from the start it is near: %s', (minute, near) => {
    expect(isNear(aPlan(), from(minute))).toBe(near);
  });
});

describe('changing', () => {
  const change = (changes: Parameters<typeof details>[0], version = 1, by = 'sam', plan: Plan = aPlan()) => decideChange(plan, { ...details(changes), by, version }, from(0));

  it('is hers alone, from the card as it stands, while it is armed', () => {
    expect(reasonOf(change({}, 1, 'priya'))).toBe('plan-not-yours');
    expect(reasonOf(change({}, 2))).toBe('plan-stale');
    expect(reasonOf(change({}, 1, 'sam', { ...aPlan(), version: 2 }))).toBe('plan-stale');
    expect(reasonOf(change({}, 2, 'sam', begin(aPlan(), 'v', 'worker', from(0))))).toBe('plan-done');
    expect(reasonOf(change({ where: '' }))).toBe('plan-where-missing');
  });

  it('asks about the new start', () => {
    const asked = accepted(decidePlanTick(aPlan(), from(20)));
    expect(planLookAt(accepted(change({ startAt: from(120), backBy: from(180) }, 1, 'sam', asked)))).toBe(from(60));
    expect(planLookAt(accepted(change({ startAt: from(50), backBy: from(90) }, 1, 'sam', asked)))).toBe(from(70));
  });

  test.each([
    ['moved by two hours', { startAt: from(120), backBy: from(180) }, false],
    ['moved by more', { startAt: from(121), backBy: from(181) }, true],
    ['another case', { caseRef: '5512' }, true],
    ['with a colleague now', { company: 'colleague' as const }, true],
    ['another place', { where: 'Ely' }, false],
  ])('%s: asked again is %s, and a high answer stays high', (_what, changes, again) => {
    const plan: Plan = { ...aPlan(), prepared: prepared('high'), decision: { what: 'agree', reason: 'ok', by: 'priya', at: PLANNED_AT } };
    const changed = accepted(change(changes, 1, 'sam', plan));
    expect(needsChecklist(changed, from(0))).toBe(again);
    expect(changed.decision === null).toBe(again);
    expect(riskOfPlan(changed)).toBe('high');
  });

  it('asks again what was answered a day ago', () => {
    const plan: Plan = { ...aPlan(), prepared: prepared('talk') };
    expect(needsChecklist(plan, PLANNED_AT + 24 * HOUR)).toBe(false);
    expect(needsChecklist(plan, PLANNED_AT + 24 * HOUR + 1)).toBe(true);
    expect(needsChecklist(aPlan(), PLANNED_AT)).toBe(true);
    expect(riskOfPlan(plan)).toBe('ordinary');
  });
});

describe('taking it off', () => {
  it('is hers alone and ends the asking', () => {
    expect(reasonOf(decideNotGoing(aPlan(), 'priya', from(0)))).toBe('plan-not-yours');
    const off = accepted(decideNotGoing(aPlan(), 'sam', from(0)));
    expect(planLookAt(off)).toBeNull();
    expect(happened(decidePlanTick(off, from(600)))).toEqual([]);
    expect(reasonOf(decideNotGoing(off, 'sam', from(1)))).toBe('plan-done');
  });
});

describe('a manager decides (rule 25)', () => {
  const decide = (changes: Partial<Parameters<typeof decideOnPlan>[1]> = {}, plan = aPlan()) => decideOnPlan(plan, { by: 'priya', isManager: true, version: plan.version, what: 'hold', reason: 'police first', ...changes }, from(-60));

  test.each([
    ['her own visit', { by: 'sam' }, 'plan-your-own'],
    ['no manager', { isManager: false }, 'plan-not-a-manager'],
    ['an old card', { version: 0 }, 'plan-stale'],
    ['no reason', { reason: '  ' }, 'plan-reason-missing'],
  ])('refuses %s', (_what, changes, reason) => expect(reasonOf(decide(changes))).toBe(reason));

  it('records who, when and why; never stops the plan; and a later word replaces it', () => {
    const held = decide();
    expect(happened(held)).toEqual([{ type: 'decided' }]);
    expect(accepted(held).decision).toEqual({ what: 'hold', reason: 'police first', by: 'priya', at: from(-60) });
    expect(planLookAt(accepted(held))).toBe(from(-60));
    expect(reasonOf(decide({ version: 1 }, accepted(held)))).toBe('plan-stale');
    expect(accepted(decide({ what: 'agree', by: 'dee' }, accepted(held))).decision).toMatchObject({ what: 'agree', by: 'dee' });
  });

  it('is too late once it is a visit', () => expect(reasonOf(decide({ version: 2 }, begin(aPlan(), 'v', 'worker', from(0))))).toBe('plan-done'));
});
