import { decideClaim } from '../../src/domain/alarm';
import { decideCheckIn, decideCheckOut, decideExtend, decideHelp } from '../../src/domain/own-visit';
import { minutes, SECOND, wholeMinutesBetween, type Instant } from '../../src/domain/time';
import type { Visit } from '../../src/domain/visit';
import { decideTick, nextLookAt } from '../../src/domain/watch';
import { decideWatchClosely } from '../../src/domain/watch-closely';
import { decideHeard, decideStillOk } from '../../src/domain/welfare';
import { accepted, aCheckIn, after, happened, HIGH, MANAGER, ORDINARY, runUntil, visitOut, visitOverdue, WORKER } from './visits';

/** The edges of what time does: lateness after an outage, claims that end early, words that end no alarm. */
describe('after standing still', () => {
  test.each([
    { says: 'since before the first question', ran: -20, at: 17, expected: { rung: 'managers', lateMinutes: 2, skipped: [] } },
    { says: 'since before the first question, past the managers', ran: -20, at: 30, expected: { rung: 'deputies', lateMinutes: 15, skipped: ['managers'] } },
    { says: 'since the managers were told', ran: 15, at: 50, expected: { rung: 'seniors', lateMinutes: 30, skipped: ['deputies'] } },
  ])('$says, lateness counts from the first alarm that was missed, and only alarms are skipped', ({ ran, at, expected }) => {
    expect(happened(decideTick(runUntil(visitOut(), after(ran)), ORDINARY, after(at)))).toEqual([{ type: 'raised', repeat: false, ...expected }]);
  });
});

describe('a claim without an outcome', () => {
  const claimed = accepted(decideClaim(runUntil(visitOut(), after(20)), MANAGER, after(21)));

  test('that ends before the top is due is the top now, and the repeats follow from here', () => {
    expect(happened(decideTick(claimed, ORDINARY, after(31) - 1))).toEqual([]);
    const tick = decideTick(claimed, ORDINARY, after(31));
    expect(happened(tick)).toMatchObject([{ rung: 'seniors', repeat: false }]);
    expect(nextLookAt(accepted(tick), ORDINARY)).toBe(after(41));
  });

  test('after the top came at its own time, the repeats keep that time', () => expect(nextLookAt(runUntil(visitOut(), after(45)), ORDINARY)).toBe(after(55)));
});

describe('what an alarm is about', () => {
  test('a call for help that is repeated is still a call for help, since it was made', () => {
    const called = accepted(decideHelp(visitOut(), WORKER, ORDINARY, after(-30)));
    expect(accepted(decideTick(called, ORDINARY, after(-20))).watch).toMatchObject({ is: 'alarm', alarm: { kind: 'help', dueAt: after(-30), raisedAt: after(-30) } });
  });

  test('an overdue alarm that was extended and comes again counts from the first time she was due', () => {
    const extended = accepted(decideExtend(visitOverdue(), { by: WORKER, minutes: 30, shown: null }, ORDINARY, after(17)));
    expect(runUntil(extended, after(62)).watch).toMatchObject({ is: 'alarm', alarm: { kind: 'overdue', dueAt: after(0) } });
  });
});

const START: Instant = after(-75);
/** Long enough to be asked "Still OK?" after an hour, and told about ten minutes later. */
const silent = (): Visit => runUntil(accepted(decideCheckIn(aCheckIn(), ORDINARY, START)), after(-5));

describe('"I\'m OK"', () => {
  test.each([[after(0) - 1, 'paused'], [after(0), 'alarm']])('at %i, to a check that nobody answered: %s', (now, is) => {
    const visit = silent();
    expect(visit.watch).toMatchObject({ is: 'alarm', alarm: { kind: 'welfare' } });
    expect(accepted(decideStillOk(visit, WORKER, ORDINARY, now)).watch.is).toBe(is);
  });
});

describe('a word about something else', () => {
  test('answers a check that was asked after she had answered an alarm', () => {
    const long = runUntil(accepted(decideCheckIn(aCheckIn(), ORDINARY, after(-180))), after(-110));
    const asked = runUntil(accepted(decideStillOk(long, WORKER, ORDINARY, after(-108))), after(-48));
    expect(asked).toMatchObject({ okAskedAt: after(-48), watch: { is: 'paused' } });
    const heard = accepted(decideHeard(asked, after(-47)));
    expect(heard).toMatchObject({ okAskedAt: null, heardAt: after(-47), watch: { is: 'paused' } });
    expect(accepted(decideHeard(heard, after(-40)))).toBe(heard);
  });

  test('shows on an alarm when she was last heard, at most once a minute', () => {
    const decision = decideHeard(visitOverdue(), after(16));
    expect(happened(decision)).toEqual([{ type: 'changed' }]);
    const heard = accepted(decision);
    expect(heard).toMatchObject({ heardAt: after(16), watch: { is: 'alarm' } });
    expect(accepted(decideHeard(heard, after(17) - SECOND))).toBe(heard);
    expect(accepted(decideHeard(heard, after(17)))).toMatchObject({ heardAt: after(17) });
  });

  test('changes nothing once she has said that she is back', () => {
    const back = accepted(decideCheckOut(visitOverdue('high'), WORKER, after(6)));
    expect(accepted(decideHeard(back, after(10)))).toBe(back);
  });
});

describe('asked to be watched closely', () => {
  const ladders = { now: ORDINARY, high: HIGH };

  test('while a question to her is due, nobody else is told of it, and nothing shows anywhere', () => {
    const decision = decideWatchClosely(visitOut(), WORKER, ladders, after(0));
    expect(happened(decision)).toEqual([]);
    expect(accepted(decision)).toMatchObject({ risk: 'high', watch: { is: 'out' } });
  });

  test('on the alarm of a check, the deputies follow the managers by five minutes', () => {
    expect(nextLookAt(accepted(decideWatchClosely(silent(), WORKER, ladders, after(-4))), HIGH)).toBe(after(0));
  });
});

test('minutes between are whole ones', () => expect([59 * SECOND, minutes(1), minutes(3) - 1].map((ms) => wholeMinutesBetween(START, START + ms))).toEqual([0, 1, 2]));
