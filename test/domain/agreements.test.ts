import { decideApprove, decideBreach, decideBreachAnswer, decideContract, openBreaches, type Contract } from '../../src/domain/contract';
import { afterIncident, decideAgree, decideKeep, decideSafetyPlan, EXTREME_REVIEW_DAYS, REVIEW_DAYS, SAFETY_TEXT, type SafetyDraft, type SafetyPlan } from '../../src/domain/safety-plan';
import { DAY } from '../../src/domain/time';
import { MONDAY, reached, reasonOf } from './meetings';

/** What two people agree on a case: how everybody is kept safe, and what is not acceptable. */
const parts = { what: 'Shouting at the door', when: '', where: '', context: '', likelihood: '', result: '', who: '', measures: 'Go in pairs', responsible: '' };
const draft = (changes: Partial<SafetyDraft> = {}): SafetyDraft => ({ by: 'sam', caseRef: '4471', teamId: 'team', parts, inExistingPlan: false, isExtreme: false, from: 0, ...changes });
const plan = (changes: Partial<SafetyDraft> = {}): SafetyPlan => reached(decideSafetyPlan(null, draft(changes), MONDAY));

describe('a safety plan', () => {
  test.each([
    ['without what happened', { parts: { ...parts, what: ' ' } }, 'safety-empty'],
    ['without measures', { parts: { ...parts, measures: '' } }, 'safety-empty'],
    ['with a novel', { parts: { ...parts, context: 'x'.repeat(SAFETY_TEXT + 1) } }, 'safety-too-long'],
    ['as long as it may be', { parts: { ...parts, context: 'x'.repeat(SAFETY_TEXT) } }, 'ok'],
    ['from a version nobody wrote', { from: 3 }, 'safety-stale'],
  ])('%s: %s', (_what, changes, expected) => expect(reasonOf(decideSafetyPlan(null, draft(changes), MONDAY))).toBe(expected));

  test('is agreed by somebody else than its writer, and by the first of two', () => {
    expect(reasonOf(decideAgree(plan(), { by: 'sam', version: 1 }, MONDAY))).toBe('safety-own');
    const agreed = reached(decideAgree(plan(), { by: 'priya', version: 1 }, MONDAY));
    expect(agreed.agreed).toEqual({ by: 'priya', at: MONDAY });
    expect(reached(decideAgree(agreed, { by: 'dee', version: 1 }, MONDAY + 1))).toBe(agreed);
  });

  test('changed, it has to be agreed anew, and nobody writes over what they have not read', () => {
    const agreed = reached(decideAgree(plan(), { by: 'priya', version: 1 }, MONDAY));
    const changed = reached(decideSafetyPlan(agreed, draft({ from: 1, parts: { ...parts, measures: 'Police with us' } }), MONDAY + DAY));
    expect(changed).toMatchObject({ version: 2, agreed: null });
    expect(reasonOf(decideSafetyPlan(changed, draft({ by: 'tom', from: 1 }), MONDAY + DAY))).toBe('safety-stale');
    expect(reasonOf(decideAgree(changed, { by: 'priya', version: 1 }, MONDAY + DAY))).toBe('safety-stale');
  });

  test('pressed twice it is saved once', () => expect(reached(decideSafetyPlan(plan(), draft(), MONDAY + 1))).toEqual(plan()));

  test('is looked at again after 28 days, in extreme cases after a week, and as long after each look', () => {
    expect(plan().reviewAt).toBe(MONDAY + REVIEW_DAYS * DAY);
    expect(plan({ isExtreme: true }).reviewAt).toBe(MONDAY + EXTREME_REVIEW_DAYS * DAY);
    expect(reached(decideKeep(plan(), { version: 1 }, MONDAY + 30 * DAY)).reviewAt).toBe(MONDAY + 58 * DAY);
  });
});

describe('a safety plan after an incident', () => {
  const agreed = reached(decideAgree(plan(), { by: 'priya', version: 1 }, MONDAY));
  const after = afterIncident(agreed, MONDAY + DAY);

  test('is to be looked at at once, and stays agreed meanwhile', () => expect(after).toMatchObject({ reviewAt: MONDAY + DAY, incidentAt: MONDAY + DAY, agreed: { by: 'priya' } }));
  test('when its own date has gone by, that date stays', () => expect(afterIncident(agreed, MONDAY + 40 * DAY).reviewAt).toBe(agreed.reviewAt));
  test.each([
    ['kept', () => decideKeep(after, { version: 1 }, MONDAY + 2 * DAY)],
    ['changed', () => decideSafetyPlan(after, draft({ from: 1, parts: { ...parts, measures: 'Police with us' } }), MONDAY + 2 * DAY)],
    ['agreed', () => decideAgree({ ...after, agreed: null }, { by: 'priya', version: 1 }, MONDAY + 2 * DAY)],
  ])('%s, it has been looked at', (_what, decide) => expect(reached(decide())).toMatchObject({ reviewAt: MONDAY + (2 + REVIEW_DAYS) * DAY, incidentAt: null }));
});

describe('a contract', () => {
  const wanted = (board: 'cardiff-vale' | 'gwent' | 'durham' | 'none', changes = {}) => decideContract(null, { by: 'sam', caseRef: '4471', team: { id: 'team', board }, behaviours: ['shouting'], consequences: ['office-only', 'court-order'], ...changes }, MONDAY);
  const made = (): Contract => reached(wanted('gwent'));

  test.each([['durham', 'contract-no-board'], ['none', 'contract-no-board'], ['cardiff-vale', 'ok'], ['gwent', 'ok']] as const)('%s: %s (D-21)', (board, expected) => expect(reasonOf(wanted(board))).toBe(expected));

  test("has only its own board's consequences, and at least one, and at least one behaviour", () => {
    expect(made().consequences).toEqual(['court-order']);
    expect(reached(wanted('cardiff-vale')).consequences).toEqual(['office-only']);
    expect(reasonOf(wanted('gwent', { consequences: ['removal'] }))).toBe('contract-empty');
    expect(reasonOf(wanted('gwent', { behaviours: [] }))).toBe('contract-empty');
  });

  test('is approved by somebody else than its writer', () => {
    expect(reasonOf(decideApprove(made(), 'sam', MONDAY))).toBe('contract-own');
    expect(reached(decideApprove(made(), 'priya', MONDAY)).approved).toEqual({ by: 'priya', at: MONDAY });
  });

  test('a breach is asked about until somebody has said what is done', () => {
    const once = reached(decideBreach(made(), { id: 'b1', by: 'sam', what: 'Shouted', askAt: MONDAY + DAY }, MONDAY));
    const twice = reached(decideBreach(once, { id: 'b2', by: 'sam', what: 'Swore', askAt: MONDAY + DAY }, MONDAY));
    const first = reached(decideBreachAnswer(twice, { breachId: 'b1', by: 'priya', what: 'Met them' }, MONDAY));
    expect(first.askAt).toBe(MONDAY + DAY);
    expect(openBreaches(first).map(({ id }) => id)).toEqual(['b2']);
    const second = reached(decideBreachAnswer(first, { breachId: 'b2', by: 'priya', what: 'Legal advice' }, MONDAY));
    expect(second.askAt).toBeNull();
    expect(reached(decideBreachAnswer(second, { breachId: 'b2', by: 'dee', what: 'Other' }, MONDAY))).toBe(second);
    expect(reasonOf(decideBreachAnswer(second, { breachId: 'zz', by: 'dee', what: 'Other' }, MONDAY))).toBe('contract-no-breach');
  });

  test('changed, it has to be approved anew, and its breaches stay', () => {
    const broken = reached(decideBreach(reached(decideApprove(made(), 'priya', MONDAY)), { id: 'b1', by: 'sam', what: 'Shouted', askAt: MONDAY + DAY }, MONDAY));
    expect(reached(decideContract(broken, { by: 'sam', caseRef: '4471', team: { id: 'team', board: 'gwent' }, behaviours: ['swearing'], consequences: ['court-order'] }, MONDAY))).toMatchObject({ approved: null, breaches: [{ id: 'b1' }], askAt: MONDAY + DAY });
  });
});
