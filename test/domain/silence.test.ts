import { CLAIM_MINUTES, REPEAT_MINUTES } from '../../src/domain/ladder';
import { minutes, SECOND, type Instant } from '../../src/domain/time';
import { decideClaim, decideDeed } from '../../src/domain/alarm';
import type { Visit } from '../../src/domain/visit';
import { nextLookAt } from '../../src/domain/watch';
import { accepted, after, ORDINARY, runUntil, visitOut, visitOverdue } from './visits';

/** What people press may bring the next step forward or hold it for a claim's minutes. It may not push it away. */
const noAnswer = (visit: Visit, by: string, now: Instant): Visit => accepted(decideDeed(visit, { what: 'no-answer', by }, ORDINARY, now));
const untilNext = (visit: Visit, now: Instant): number => ((nextLookAt(visit, ORDINARY) ?? Infinity) - now) / minutes(1);

it('repeats the last step within its ten minutes, however often somebody rang without an answer', () => {
  const told = runUntil(visitOut(), after(45));
  const rung = [46, 47, 48].reduce((visit, at) => noAnswer(visit, 'priya', after(at)), told);
  expect(untilNext(rung, after(48))).toBeLessThanOrEqual(REPEAT_MINUTES);
});

it('repeats the last step within its ten minutes when ringing without an answer brought it forward', () => {
  const seniors = noAnswer(noAnswer(visitOverdue(), 'priya', after(16)), 'priya', after(17));
  expect(untilNext(seniors, after(17))).toBeLessThanOrEqual(REPEAT_MINUTES);
});

it('escalates although two people keep taking it over from each other', () => {
  let visit = accepted(decideClaim(visitOverdue(), 'priya', after(16)));
  for (const [at, by] of [[25, 'dee'], [34, 'priya'], [43, 'dee'], [52, 'priya']] as const) visit = accepted(decideClaim(runUntil(visit, after(at)), by, after(at)));
  expect(visit.watch.is === 'alarm' && visit.watch.reached).toBeGreaterThan(ORDINARY.findIndex((step) => step.name === 'managers'));
});

it('escalates when the same person presses again after her minutes ran out and before anybody looked', () => {
  const claimed = accepted(decideClaim(visitOverdue(), 'priya', after(16)));
  const late = after(16 + CLAIM_MINUTES) + SECOND;
  expect(nextLookAt(accepted(decideClaim(claimed, 'priya', late)), ORDINARY)).toBeLessThanOrEqual(late);
});
