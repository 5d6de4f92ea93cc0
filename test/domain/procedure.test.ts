import { decideClose } from '../../src/domain/alarm';
import { decideHelp, decideRing } from '../../src/domain/own-visit';
import { decideReference, decideSteps, readProcedure, REFERENCE_LENGTH, STEP_LENGTH, stepsFor, USUAL_STEPS } from '../../src/domain/procedure';
import { nextLookAt } from '../../src/domain/watch';
import { accepted, after, deepFreeze, happened, MANAGER, ORDINARY, visitOut, visitOverdue, WORKER } from './visits';

/** The agency's steps: who did which when, and what that never does to the alarm. */
const overdue = deepFreeze(visitOverdue());
const alarm = (ring: 'unsaid' | 'ring' | 'do-not-ring') => ({ kind: 'help', ring }) as const;

describe('which steps there are', () => {
  test('first whoever holds the address, last the police', () => expect([USUAL_STEPS[0], USUAL_STEPS.at(-1)]).toEqual(['address', 'police']));
  test("an agency's own come in place of the usual ones, after the address", () => expect(stepsFor({ procedure: ['Ring the depot'] }, { kind: 'overdue', ring: 'unsaid' })).toEqual(['address', 'Ring the depot']));
  test.each([
    { says: 'one a line, however numbered', text: '1. Ring them\r\n2) Ask Tom, then Una\n\n- Ring them\n', steps: ['Ring them', 'Ask Tom; then Una'] },
    { says: 'nothing', text: ' \n ', steps: [] },
    { says: 'as many as fit', text: 'abcdefgh'.split('').join('\n'), steps: 'abcdefgh'.split('') },
    { says: 'one more than fits', text: 'abcdefghi'.split('').join('\n'), steps: null },
    { says: 'one that is too long', text: 'x'.repeat(STEP_LENGTH + 1), steps: null },
  ])('its own are read: $says', ({ text, steps }) => expect(readProcedure(text)).toEqual(steps));
  test.each([['unsaid', false], ['do-not-ring', false], ['ring', true]] as const)('after a call for help, %s: a step says ring is %s, whatever the agency wrote', (ring, says) => {
    const steps = stepsFor({ procedure: ['Ring them'] }, alarm(ring));
    expect(steps[0]).toBe('police');
    expect(steps.includes('phone')).toBe(says);
    expect(steps).not.toContain('Ring them');
  });
});

describe('a step that is done', () => {
  const once = accepted(decideSteps(overdue, { by: MANAGER, steps: ['address', 'phone'] }, after(16)));

  test('says who and when, and everybody sees it', () => {
    expect(once.handling.steps).toEqual([{ step: 'address', by: MANAGER, at: after(16) }, { step: 'phone', by: MANAGER, at: after(16) }]);
    expect(happened(decideSteps(overdue, { by: MANAGER, steps: ['address'] }, after(16)))).toEqual([{ type: 'changed' }]);
  });
  test('stays with who did it first', () => {
    const again = decideSteps(once, { by: 'dee', steps: ['phone', 'phone', 'place'] }, after(17));
    expect(accepted(again).handling.steps.map(({ step, by }) => [step, by])).toEqual([['address', MANAGER], ['phone', MANAGER], ['place', 'dee']]);
    expect(happened(decideSteps(once, { by: 'dee', steps: ['phone'] }, after(17)))).toEqual([]);
  });
  test('is no outcome: the ladder goes on as it was', () => {
    expect(once.watch).toEqual(overdue.watch);
    expect(nextLookAt(once, ORDINARY)).toBe(nextLookAt(overdue, ORDINARY));
  });
  test('outlasts a call for help and the closing', () => {
    const help = accepted(decideRing(accepted(decideHelp(once, WORKER, ORDINARY, after(18))), { by: WORKER, ring: 'ring' }));
    const closed = accepted(decideClose(help, { who: MANAGER, outcome: 'safe', howKnown: 'rang' }, after(20)));
    expect(closed.handling).toEqual(once.handling);
  });
  test.each([['no alarm', visitOut(), 'no-alarm'], ['a closed visit', accepted(decideClose(overdue, { who: MANAGER, outcome: 'safe', howKnown: 'rang' }, after(20))), 'visit-closed']])('is refused with %s', (_, visit, reason) => {
    expect(decideSteps(visit, { by: MANAGER, steps: ['phone'] }, after(21))).toEqual({ ok: false, reason });
  });
});

describe("the police's number", () => {
  test('is kept with who gave it, and a later one replaces it', () => {
    const first = accepted(decideReference(overdue, { by: MANAGER, reference: ' 123-24 ' }, after(16)));
    expect(first.handling.reference).toEqual({ number: '123-24', by: MANAGER, at: after(16) });
    expect(accepted(decideReference(first, { by: 'dee', reference: '99' }, after(17))).handling.reference).toEqual({ number: '99', by: 'dee', at: after(17) });
  });
  test.each(['', '   '])('left empty (%j) it changes nothing', (reference) => expect(decideReference(overdue, { by: MANAGER, reference }, after(16))).toEqual({ ok: true, state: overdue, happened: [] }));
  test('may come when the alarm is closed already, and not when there never was one', () => {
    const closed = accepted(decideClose(overdue, { who: MANAGER, outcome: 'police', howKnown: 'rang' }, after(20)));
    expect(accepted(decideReference(closed, { by: MANAGER, reference: '7' }, after(21))).handling.reference?.number).toBe('7');
    expect(decideReference(visitOut(), { by: MANAGER, reference: '7' }, after(21))).toEqual({ ok: false, reason: 'no-alarm' });
  });
});

describe('at the edges', () => {
  test('a team without steps of its own has the usual ones', () => expect(stepsFor({ procedure: [] }, { kind: 'overdue', ring: 'unsaid' })).toEqual(USUAL_STEPS));
  test('a call for help has police and address and nothing else until she says that ringing is all right', () => expect(stepsFor({ procedure: [] }, alarm('unsaid'))).toEqual(['police', 'address']));
  test('numbers and dots before a step go, and none within it', () => {
    expect(readProcedure(' 12) Send 2) vans\n•  Come in 3. at last\n4.Ring')).toEqual(['Send 2) vans', 'Come in 3. at last', 'Ring']);
  });
  test('a step may be as long as a card can show', () => expect(readProcedure('x'.repeat(STEP_LENGTH))).toEqual(['x'.repeat(STEP_LENGTH)]));
  test('a number is cut to what a card can show, and the same number again changes nothing', () => {
    const noted = accepted(decideReference(overdue, { by: MANAGER, reference: '1'.repeat(REFERENCE_LENGTH + 1) }, after(16)));
    expect(noted.handling.reference?.number).toBe('1'.repeat(REFERENCE_LENGTH));
    expect(accepted(decideReference(noted, { by: 'dee', reference: '1'.repeat(REFERENCE_LENGTH) }, after(17)))).toBe(noted);
  });
});
