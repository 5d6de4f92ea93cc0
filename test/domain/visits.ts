import type { Decision } from '../../src/domain/decision';
import { DEFAULT_LADDER, ladderFor, type Ladder, type Risk } from '../../src/domain/ladder';
import { minutes, type Instant } from '../../src/domain/time';
import { decideCheckIn, type CheckIn } from '../../src/domain/own-visit';
import type { Visit } from '../../src/domain/visit';
import { decideTick } from '../../src/domain/watch';

/** Visits for tests, made only by deciding: a new field of Visit is then set where it always is. */
export const WORKER = 'sam';
export const MANAGER = 'priya';
export const BACK_BY: Instant = Date.parse('2026-11-24T15:00:00Z');
/** So many minutes after "Back by". */
export const after = (count: number): Instant => BACK_BY + minutes(count);

export const ORDINARY: Ladder = ladderFor('ordinary');
export const HIGH: Ladder = ladderFor('high');
export const ladderOf = (risk: Risk): Ladder => (risk === 'high' ? HIGH : ORDINARY);

export const aCheckIn = (changes: Partial<CheckIn> = {}): CheckIn => ({
  id: 'visit-1', teamId: 'roath', workerId: WORKER, where: 'Splott', caseRef: '4471', backBy: BACK_BY, risk: 'ordinary', minutes: DEFAULT_LADDER, asksEarly: false, ...changes,
});

/** The new state, or the refusal as a fault of the test. */
export function accepted<State, Happening>(decision: Decision<State, Happening, string>): State {
  if (!decision.ok) throw new Error(`refused: ${decision.reason}`);
  return decision.state;
}

export function happened<Happening>(decision: Decision<unknown, Happening, string>): readonly Happening[] {
  if (!decision.ok) throw new Error(`refused: ${decision.reason}`);
  return decision.happened;
}

/** Checked in an hour before "Back by", nothing asked yet. */
export const visitOut = (changes: Partial<CheckIn> = {}): Visit => {
  const request = aCheckIn(changes);
  return accepted(decideCheckIn(request, ladderOf(request.risk), after(-60)));
};

/** Time passes and every step that becomes due runs on its minute. */
export function runUntil(visit: Visit, until: Instant, ladder: Ladder = ladderOf(visit.risk)): Visit {
  let now = visit;
  for (let at = visit.startedAt; at <= until; at += minutes(1)) now = accepted(decideTick(now, ladder, at));
  return now;
}

/** The managers have just been told. */
export const visitOverdue = (risk: Risk = 'ordinary'): Visit => runUntil(visitOut({ risk }), after(risk === 'high' ? 5 : 15));

/** Nothing that was handed to a decision may be changed by it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
