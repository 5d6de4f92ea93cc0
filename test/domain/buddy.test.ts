import { decideBuddy, decideBuddyAnswer, decideBuddyNoAnswer } from '../../src/domain/buddy';
import { decideCheckOut, decideExtend } from '../../src/domain/own-visit';
import type { Visit } from '../../src/domain/visit';
import { decideTick, nextLookAt } from '../../src/domain/watch';
import { accepted, after, happened, HIGH, ladderOf, ORDINARY, runUntil, visitOut, WORKER } from './visits';

const chosen = (visit: Visit): Visit => accepted(decideBuddy(visit, { by: WORKER, buddy: 'tom' }));
const says = (visit: Visit, isWilling: boolean, now: number, by = 'tom') => decideBuddyAnswer(visit, { by, isWilling }, ladderOf(visit.risk), now);
const withBuddy = (visit: Visit): Visit => accepted(says(chosen(visit), true, after(-59)));
const asked = (): Visit => runUntil(withBuddy(visitOut()), after(10));
const noAnswer = (visit: Visit, now: number, by = 'tom') => decideBuddyNoAnswer(visit, by, ladderOf(visit.risk), now);

it('N-60: is asked at once, and once only', () => {
  expect(happened(decideBuddy(visitOut(), { by: WORKER, buddy: 'tom' }))).toEqual([{ type: 'buddy-chosen', id: 'tom' }]);
  expect(happened(decideBuddy(chosen(visitOut()), { by: WORKER, buddy: 'tom' }))).toEqual([]);
  expect(happened(decideBuddy(withBuddy(visitOut()), { by: WORKER, buddy: 'tom' }))).toEqual([]);
});

it('N-60: until they say yes, or when they say no, everything happens as without a buddy, minute by minute', () => {
  const declined = accepted(says(chosen(visitOut()), false, after(-59)));
  for (const other of [chosen(visitOut()), declined]) {
    let [alone, visit] = [visitOut(), other];
    for (let at = -58; at <= 60; at += 1) {
      const [one, two] = [decideTick(alone, ORDINARY, after(at)), decideTick(visit, ORDINARY, after(at))];
      expect(happened(two)).toEqual(happened(one));
      expect(nextLookAt(accepted(two), ORDINARY)).toBe(nextLookAt(accepted(one), ORDINARY));
      [alone, visit] = [accepted(one), accepted(two)];
    }
  }
});

it('N-60: the answer is told to the worker once, and may be taken back until they are asked to ring', () => {
  expect(happened(says(chosen(visitOut()), true, after(-59)))).toEqual([{ type: 'buddy-said', id: 'tom', isWilling: true }]);
  expect(happened(says(withBuddy(visitOut()), true, after(-58)))).toEqual([]);
  const no = says(withBuddy(visitOut()), false, after(-58));
  expect(happened(no)).toEqual([{ type: 'buddy-said', id: 'tom', isWilling: false }]);
  expect(accepted(no)).toMatchObject({ buddy: null, buddyWanted: { id: 'tom', said: 'no' } });
  expect(happened(says(accepted(no), false, after(-57)))).toEqual([]);
  expect(accepted(says(accepted(no), true, after(-57)))).toMatchObject({ buddy: { id: 'tom', askedAt: null }, buddyWanted: null });
  expect(says(asked(), false, after(11))).toEqual({ ok: false, reason: 'stale' });
});

it('N-60: who says yes when she is late already is asked to ring at once', () => {
  const late = runUntil(chosen(visitOut()), after(12));
  expect(happened(says(late, true, after(12)))).toEqual([{ type: 'buddy-said', id: 'tom', isWilling: true }, { type: 'buddy-asked', id: 'tom', at: after(12) }]);
  expect(happened(decideTick(accepted(says(late, true, after(12))), ORDINARY, after(15))).map(({ type }) => type)).toEqual(['raised']);
});

it('N-60: a buddy stays hers while another is asked, and is hers alone when she chooses him again', () => {
  const both = accepted(decideBuddy(withBuddy(visitOut()), { by: WORKER, buddy: 'dee' }));
  expect(both).toMatchObject({ buddy: { id: 'tom' }, buddyWanted: { id: 'dee', said: 'asked' } });
  expect(accepted(says(both, true, after(-50), 'dee'))).toMatchObject({ buddy: { id: 'dee' }, buddyWanted: null });
  expect(accepted(decideBuddy(both, { by: WORKER, buddy: 'tom' }))).toMatchObject({ buddy: { id: 'tom' }, buddyWanted: null });
});

it('is asked ten minutes after Back by, with the last question to her', () => {
  const visit = runUntil(withBuddy(visitOut()), after(9));
  expect(happened(decideTick(visit, ORDINARY, after(10)))).toEqual([{ type: 'asked', rung: 'last-ask' }, { type: 'buddy-asked', id: 'tom', at: after(10) }]);
});

it('on the high ladder is asked together with the managers, who come before', () => {
  const visit = runUntil(withBuddy(visitOut({ risk: 'high' })), after(4));
  expect(happened(decideTick(visit, HIGH, after(5))).map(({ type }) => type)).toEqual(['raised', 'buddy-asked']);
});

it('is asked once, and again when she is due anew', () => {
  expect(happened(decideTick(asked(), ORDINARY, after(15))).map(({ type }) => type)).toEqual(['raised']);
  const extended = accepted(decideExtend(asked(), { by: WORKER, minutes: 30, shown: null }, ORDINARY, after(12)));
  const due = runUntil(extended, after(51));
  expect(happened(decideTick(due, ORDINARY, after(52))).map(({ type }) => type)).toEqual(['asked', 'buddy-asked']);
});

it('"No answer" tells the managers at once, and the deputies come at their own time', () => {
  const decision = noAnswer(asked(), after(12));
  expect(happened(decision)).toEqual([{ type: 'raised', rung: 'managers', repeat: false, lateMinutes: 0, skipped: [] }]);
  expect(accepted(decision).watch).toMatchObject({ is: 'alarm', alarm: { kind: 'overdue', dueAt: after(0), deeds: [{ what: 'no-answer', by: 'tom' }] } });
  expect(nextLookAt(accepted(decision), ORDINARY)).toBe(after(20));
});

it('once the managers know, "No answer" is written on their card and goes no further', () => {
  const alarmed = runUntil(asked(), after(15));
  const decision = noAnswer(alarmed, after(16));
  expect(happened(decision)).toEqual([{ type: 'changed' }]);
  expect(nextLookAt(accepted(decision), ORDINARY)).toBe(nextLookAt(alarmed, ORDINARY));
  expect(accepted(noAnswer(accepted(decision), after(18)))).toBe(accepted(decision));
});

it.each([
  { says: 'somebody who is not the buddy', decision: () => noAnswer(asked(), after(12), 'dee'), reason: 'not-the-buddy' },
  { says: 'an old card, after she asked for more time', decision: () => noAnswer(accepted(decideExtend(asked(), { by: WORKER, minutes: 30, shown: null }, ORDINARY, after(12))), after(13)), reason: 'stale' },
  { says: 'a yes of somebody who was not asked', decision: () => says(chosen(visitOut()), true, after(-59), 'dee'), reason: 'not-the-buddy' },
  { says: 'a yes to a visit that is over', decision: () => says(accepted(decideCheckOut(chosen(visitOut()), WORKER, after(-5))), true, after(-4)), reason: 'visit-closed' },
  { says: 'a "No answer" of who has not said yes', decision: () => noAnswer(runUntil(chosen(visitOut()), after(10)), after(12)), reason: 'not-the-buddy' },
  { says: 'a visit that is over', decision: () => noAnswer(accepted(decideCheckOut(asked(), WORKER, after(11))), after(12)), reason: 'visit-closed' },
  { says: 'a buddy she is herself', decision: () => decideBuddy(visitOut(), { by: WORKER, buddy: WORKER }), reason: 'buddy-self' },
  { says: 'a buddy somebody else chose for her', decision: () => decideBuddy(visitOut(), { by: 'dee', buddy: 'tom' }), reason: 'not-yours' },
])('refuses $says', ({ decision, reason }) => expect(decision()).toEqual({ ok: false, reason }));
