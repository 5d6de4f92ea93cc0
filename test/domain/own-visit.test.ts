import { decideClose, decideDeed } from '../../src/domain/alarm';
import { DEFAULT_LADDER, rungAt } from '../../src/domain/ladder';
import { decideCheckOut, decideExtend, decideHelp, decideRing, EXTENSION_MINUTES, openForHelp } from '../../src/domain/own-visit';
import { activeClaim, hasAlarm, hasSaid, type Alarm } from '../../src/domain/visit';
import { nextLookAt } from '../../src/domain/watch';
import { accepted, after, happened, MANAGER, ORDINARY, visitOut, visitOverdue, WORKER } from './visits';

/** The edges of what a worker decides about her own visit. */
const help = (visit = visitOut(), now = after(-20)) => accepted(decideHelp(visit, WORKER, ORDINARY, now));
const alarmIn = ({ watch }: ReturnType<typeof visitOut>): Alarm => {
  if (watch.is !== 'alarm') throw new Error('no alarm');
  return watch.alarm;
};

test('an extension may be as long as the longest', () => {
  const { most } = EXTENSION_MINUTES;
  expect(accepted(decideExtend(visitOut(), { by: WORKER, minutes: most, shown: null }, ORDINARY, after(-30))).extensions).toEqual([{ at: after(-30), minutes: most }]);
});

test('a check-out without an alarm leaves none behind', () => expect(accepted(decideCheckOut(visitOut(), WORKER, after(-9))).watch).toEqual({ is: 'closed', at: after(-9), closing: { by: 'worker' }, alarm: null }));

describe('a call for help', () => {
  test('keeps what was done about the alarm before it, and begins with nothing done', () => {
    const rang = accepted(decideDeed(visitOverdue(), { what: 'called-999', by: MANAGER }, ORDINARY, after(16)));
    expect(alarmIn(help(rang, after(17))).deeds).toMatchObject([{ what: 'called-999', by: MANAGER }]);
    expect(alarmIn(help()).deeds).toEqual([]);
  });

  test('from somebody without a visit is a visit that began now, with nothing known and nothing asked', () => {
    const visit = openForHelp({ id: 'v', teamId: 'roath', workerId: WORKER, minutes: DEFAULT_LADDER }, after(0));
    expect(visit).toMatchObject({ where: '', caseRef: null, asksEarly: false, backBy: after(0), company: [], extensions: [], watch: { is: 'out', anchor: after(0), reached: -1 } });
    expect(alarmIn(help(visit, after(0))).kind).toBe('help');
    expect(nextLookAt(help(visit, after(0)), ORDINARY)).toBe(after(10));
  });

  test.each([
    ['a closed visit', accepted(decideCheckOut(visitOut(), WORKER, after(-9))), 'visit-closed'],
    ['an alarm that was closed', accepted(decideClose(visitOverdue(), { who: MANAGER, outcome: 'safe', howKnown: 'rang' }, after(20))), 'visit-closed'],
    ['a visit without an alarm', visitOut(), 'no-alarm'],
  ])('whether to ring her is not asked of %s', (_says, visit, reason) => expect(decideRing(visit, { by: WORKER, ring: 'ring' })).toEqual({ ok: false, reason }));

  test('whether to ring her shows on every card', () => expect(happened(decideRing(help(), { by: WORKER, ring: 'ring' }))).toEqual([{ type: 'changed' }]));
});

describe('what is known of a visit', () => {
  test('a visit that is out or closed has no alarm', () => expect([visitOut(), accepted(decideCheckOut(visitOverdue(), WORKER, after(20))), visitOverdue()].map(hasAlarm)).toEqual([false, false, true]));

  test.each([[null, false], [after(10) - 1, true], [after(10), false]])('a claim until its end and no longer: at %s, %s', (now, isActive) => {
    const claim = now === null ? null : { by: MANAGER, at: after(0), until: after(10) };
    expect(activeClaim({ ...alarmIn(visitOverdue()), claim }, now ?? after(0))).toBe(isActive ? claim : null);
  });

  test.each([[null, true], [{ id: 'p', said: true }, true], [{ id: 'p', said: false }, false]])('of the plan %j she has said that she went: %s', (plan, said) => expect(hasSaid({ ...visitOut(), plan })).toBe(said));
});

test('a ladder without rungs is a fault and no silence', () => expect(() => rungAt([], 0)).toThrow('no rungs'));
