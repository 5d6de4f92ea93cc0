import fc from 'fast-check';
import { addGround, chairFor, decideCancel, decideConvene, decideDecline, decideFamily, decideMove, decidePass, openMeeting } from '../../src/domain/convene';
import type { Ground } from '../../src/domain/meeting';
import { DAY, HOUR } from '../../src/domain/time';
import { booked, called, DEADLINE, ground, MONDAY, reached, reasonOf, team, tenOn, timing, WARNINGS } from './meetings';

/** What a chair decides before a meeting about a case. */
describe('who is asked to chair', () => {
  test.each([
    ['the team\'s chair', team, [], [], 'cath'],
    ['without one the manager', { ...team, chair: null }, [], [], 'priya'],
    ['a chair whose own visits these were: the deputy', team, ['cath'], [], 'dee'],
    ['and if hers too, the next manager', team, ['cath', 'dee'], [], 'priya'],
    ['passed on, it does not come back', team, [], ['cath', 'dee'], 'priya'],
    ['at last a senior manager', team, ['cath', 'dee'], ['priya'], 'sian'],
    ['nobody is left', team, ['cath', 'dee', 'priya', 'sian'], [], null],
  ])('%s', (_what, of, involved, passedBy, chair) => expect(chairFor(of, { involved, passedBy })).toBe(chair));

  test('with everybody involved it is the chair after all: better than nobody', () => expect(called({ involved: ['cath', 'dee', 'priya', 'sian'] }).chair).toBe('cath'));
});

describe('convening', () => {
  test('books the time, and asks how it went when it is over', () => {
    const decision = decideConvene(called(), team, timing(tenOn(3)), MONDAY);
    expect(decision).toMatchObject({ ok: true, happened: [{ type: 'booked' }], state: { stage: { is: 'booked', by: 'cath', lateReason: null }, slot: { start: tenOn(3), end: tenOn(3) + HOUR }, sequence: 0, askAt: tenOn(3) + HOUR } });
  });

  test.each([
    ['a worker', timing(tenOn(3), { by: 'sam' }), 'not-the-chair'],
    ['a manager, since a deadline waits for nobody', timing(tenOn(3), { by: 'priya' }), 'ok'],
    ['this very moment', timing(MONDAY), 'time-passed'],
    ['the last day', timing(tenOn(9)), 'ok'],
    ['a day later', timing(tenOn(10)), 'late-reason-missing'],
    ['a day later, with a reason of blanks', timing(tenOn(10), { lateReason: '  ' }), 'late-reason-missing'],
    ['a day later, with a reason', timing(tenOn(10), { lateReason: 'The school is closed' }), 'ok'],
    ['next year', timing(tenOn(120), { lateReason: 'x' }), 'time-too-far'],
    ['a reason nobody reads', timing(tenOn(10), { lateReason: 'x'.repeat(501) }), 'meeting-text-too-long'],
  ])('%s: %s', (_what, request, expected) => expect(reasonOf(decideConvene(called(), team, request, MONDAY))).toBe(expected));

  test('nobody decides about her own visits while somebody else could', () => {
    const own = called({ involved: ['priya'] });
    expect(reasonOf(decideConvene(own, team, timing(tenOn(3), { by: 'priya' }), MONDAY))).toBe('your-own-case');
    const all = called({ involved: ['cath', 'dee', 'priya', 'sian'] });
    expect(reasonOf(decideConvene(all, team, timing(tenOn(3), { by: 'priya' }), MONDAY))).toBe('ok');
  });

  test('pressed twice it is booked once; another time from an old card is refused', () => {
    const again = decideConvene(booked(), team, timing(tenOn(3)), MONDAY);
    expect(again).toMatchObject({ ok: true, happened: [] });
    expect(reasonOf(decideConvene(booked(), team, timing(tenOn(4)), MONDAY))).toBe('already-booked');
  });

  test('without a deadline no day is late', () => {
    const free = called({ ground: { is: 'manager', by: 'priya', at: MONDAY, reason: 'Agencies disagree' } });
    expect(free.deadline).toBeNull();
    expect(reasonOf(decideConvene(free, team, timing(tenOn(30)), MONDAY))).toBe('ok');
  });
});

describe('after it is booked', () => {
  test('moving counts, so that calendars know the newer invitation', () => {
    const moved = decideMove(booked(), team, timing(tenOn(4)), MONDAY);
    expect(moved).toMatchObject({ happened: [{ type: 'moved' }], state: { sequence: 1, slot: { start: tenOn(4) }, askAt: tenOn(4) + HOUR } });
    expect(reasonOf(decideMove(called(), team, timing(tenOn(4)), MONDAY))).toBe('not-booked');
  });

  test('cancelled, with a reason, it is asked for again; its reminders stay', () => {
    expect(reasonOf(decideCancel(booked(), team, { by: 'cath', reason: ' ' }, MONDAY))).toBe('meeting-reason-missing');
    const cancelled = reached(decideCancel(booked(), team, { by: 'cath', reason: 'The school cannot come' }, MONDAY));
    expect(cancelled).toMatchObject({ stage: { is: 'asked' }, sequence: 1, warnings: WARNINGS, slot: { start: tenOn(3) }, askAt: null });
    expect(reached(decideConvene(cancelled, team, timing(tenOn(5)), MONDAY))).toMatchObject({ sequence: 2, slot: { start: tenOn(5) } });
  });

  test('it can neither be passed on nor declined', () => {
    expect(reasonOf(decidePass(booked(), team, 'cath', MONDAY))).toBe('already-booked');
    expect(reasonOf(decideDecline(booked(), team, { by: 'cath', reason: 'x' }, MONDAY))).toBe('already-booked');
  });
});

describe('not chairing', () => {
  test('goes to the deputy, then on, until nobody is left', () => {
    let meeting = called();
    for (const next of ['dee', 'priya', 'sian']) {
      meeting = reached(decidePass(meeting, team, meeting.chair, MONDAY));
      expect(meeting.chair).toBe(next);
    }
    expect(reasonOf(decidePass(meeting, team, 'sian', MONDAY))).toBe('nobody-to-pass-to');
  });

  test('a conflict of her own is what passing on is for', () => expect(reached(decidePass({ ...called(), involved: ['cath'] }, team, 'cath', MONDAY)).chair).toBe('dee'));

  test('declining needs a reason, and leaves deadline and reminders as they are', () => {
    expect(reasonOf(decideDecline(called(), team, { by: 'cath', reason: '' }, MONDAY))).toBe('meeting-reason-missing');
    expect(reached(decideDecline(called(), team, { by: 'cath', reason: ' A conference sits tomorrow ' }, MONDAY))).toMatchObject({ stage: { is: 'declined', reason: 'A conference sits tomorrow' }, deadline: DEADLINE, warnings: WARNINGS });
  });
});

describe('the family', () => {
  const access = { interpreter: 'yes', safeWay: ' Ring the school first ' } as const;
  test.each([
    ['is invited, unless', { is: 'invited' } as const, 'ok'],
    ['is left out without a reason', { is: 'not-invited', reason: '' } as const, 'meeting-reason-missing'],
    ['comes for a part, for a reason', { is: 'part', reason: 'Police information' } as const, 'ok'],
  ])('%s', (_what, family, expected) => expect(reasonOf(decideFamily(called(), team, { by: 'cath', family, access }))).toBe(expected));
  test('is invited when nobody decided anything', () => expect(called().family).toEqual({ is: 'invited' }));
});

describe('a second criterion', () => {
  const other: Ground = { is: 'criterion', convening: { criterion: 'C', evidence: [], identifiedOn: '2026-11-12', confirmedBy: 'dee', confirmedAt: MONDAY, deadline: '2026-11-23' } };
  test('joins the meeting that is called, and the earlier deadline holds', () => expect(addGround(called(), { ground: other, involved: ['tom'], warnings: [] })).toMatchObject({ deadline: '2026-11-23', warnings: [], involved: ['sam', 'tom'], grounds: [ground, other] }));
  test('with a later one changes no deadline', () => expect(addGround(called({ ground: other }), { ground, involved: ['sam'], warnings: WARNINGS.slice(1) })).toMatchObject({ deadline: '2026-11-23', warnings: WARNINGS, involved: ['sam'] }));
});

test('whatever is pressed in whatever order, a meeting past its deadline always has a reason, and nobody involved has booked it', () => {
  const people = fc.constantFrom('cath', 'dee', 'priya', 'sian', 'sam');
  const step = fc.record({ what: fc.constantFrom('convene', 'move', 'cancel', 'pass', 'decline'), by: people, days: fc.integer({ min: -1, max: 100 }), reason: fc.constantFrom('', ' ', 'Why') });
  fc.assert(fc.property(fc.array(step, { maxLength: 12 }), fc.subarray(['cath', 'dee', 'priya']), (steps, involved) => {
    let meeting = openMeeting({ id: 'm', fileToken: 'f', caseRef: '4471', team, ground, involved, warnings: WARNINGS }, MONDAY);
    for (const { what, by, days, reason } of steps) {
      const when = timing(tenOn(days), { by, lateReason: reason });
      const decision = what === 'convene' ? decideConvene(meeting, team, when, MONDAY) : what === 'move' ? decideMove(meeting, team, when, MONDAY) : what === 'cancel' ? decideCancel(meeting, team, { by, reason }, MONDAY) : what === 'pass' ? decidePass(meeting, team, by, MONDAY) : decideDecline(meeting, team, { by, reason }, MONDAY);
      if (!decision.ok) continue;
      expect(decision.state.sequence).toBeGreaterThanOrEqual(meeting.sequence);
      meeting = decision.state;
      if (meeting.stage.is !== 'booked' || !meeting.slot) continue;
      expect(involved).not.toContain(meeting.stage.by);
      expect(meeting.slot.start).toBeGreaterThan(MONDAY);
      if (meeting.slot.start > tenOn(9) + DAY / 2) expect(meeting.stage.lateReason).toMatch(/\S/);
    }
  }));
});
