import { decideBuddy, decideBuddyNoAnswer } from '../../src/domain/buddy';
import { decideCheckOut, decideExtend } from '../../src/domain/own-visit';
import type { Visit } from '../../src/domain/visit';
import { decideTick, nextLookAt } from '../../src/domain/watch';
import { accepted, after, happened, HIGH, ladderOf, ORDINARY, runUntil, visitOut, WORKER } from './visits';

const withBuddy = (visit: Visit): Visit => accepted(decideBuddy(visit, { by: WORKER, buddy: 'tom' }));
const asked = (): Visit => runUntil(withBuddy(visitOut()), after(10));
const noAnswer = (visit: Visit, now: number, by = 'tom') => decideBuddyNoAnswer(visit, by, ladderOf(visit.risk), now);

it('is told at once that she chose them, and once only', () => {
  expect(happened(decideBuddy(visitOut(), { by: WORKER, buddy: 'tom' }))).toEqual([{ type: 'buddy-chosen', id: 'tom' }]);
  expect(happened(decideBuddy(withBuddy(visitOut()), { by: WORKER, buddy: 'tom' }))).toEqual([]);
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
  { says: 'a visit that is over', decision: () => noAnswer(accepted(decideCheckOut(asked(), WORKER, after(11))), after(12)), reason: 'visit-closed' },
  { says: 'a buddy she is herself', decision: () => decideBuddy(visitOut(), { by: WORKER, buddy: WORKER }), reason: 'buddy-self' },
  { says: 'a buddy somebody else chose for her', decision: () => decideBuddy(visitOut(), { by: 'dee', buddy: 'tom' }), reason: 'not-yours' },
])('refuses $says', ({ decision, reason }) => expect(decision()).toEqual({ ok: false, reason }));
