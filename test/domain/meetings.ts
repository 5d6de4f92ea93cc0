import { decideConvene, openMeeting, usualEnd } from '../../src/domain/convene';
import type { Decision } from '../../src/domain/decision';
import { DEFAULT_LADDER } from '../../src/domain/ladder';
import type { Action, Ground, Meeting, Warning } from '../../src/domain/meeting';
import { TEAM_DEFAULTS, type Team } from '../../src/domain/team';
import { DAY, HOUR, type Instant } from '../../src/domain/time';

/** Meetings as their tests need them: called on a Monday, to be held within seven working days. */
export const MONDAY: Instant = Date.parse('2026-11-16T12:00:00Z');
export const DEADLINE = '2026-11-25';
/** Ten in the morning, so many days after that Monday. */
export const tenOn = (days: number): Instant => MONDAY - 2 * HOUR + days * DAY;
export const AGAIN: Instant = MONDAY + 100 * DAY;
export const WARNINGS: readonly Warning[] = ([3, 5, 6, 7] as const).map((day) => ({ day, at: MONDAY + day * DAY }));

export const team: Team = {
  ...TEAM_DEFAULTS, id: 'team', name: 'Roath team', channel: { conversationId: '19:c', serviceUrl: 'https://x.example', tenantId: null, botId: '28:b' }, board: 'durham', audience: 'children',
  managers: ['priya'], deputies: ['dee'], members: ['sam'], outOfHours: null, ladder: DEFAULT_LADDER, language: 'en', chair: 'cath', seniors: ['sian'],
};

export const ground: Ground = { is: 'criterion', convening: { criterion: 'B', evidence: [], identifiedOn: '2026-11-16', confirmedBy: 'priya', confirmedAt: MONDAY, deadline: DEADLINE } };

export const called = (changes: Partial<Parameters<typeof openMeeting>[0]> = {}): Meeting =>
  openMeeting({ id: 'm', fileToken: 'file', caseRef: '4471', team, ground, involved: ['sam'], warnings: WARNINGS, ...changes }, MONDAY);

export const timing = (start: Instant, changes: { by?: string; lateReason?: string } = {}) => ({ by: 'cath', slot: { start, end: usualEnd(start) }, day: new Date(start).toISOString().slice(0, 10), lateReason: '', ...changes });

export const booked = (start = tenOn(3)): Meeting => reached(decideConvene(called(), team, timing(start), MONDAY));

export function reached<State, Happening, Reason extends string>(decision: Decision<State, Happening, Reason>): State {
  if (!decision.ok) throw new Error(`refused: ${decision.reason}`);
  return decision.state;
}

export const reasonOf = <State, Happening, Reason extends string>(decision: Decision<State, Happening, Reason>): Reason | 'ok' => (decision.ok ? 'ok' : decision.reason);

export const action = (dueAt: Instant, changes: Partial<Action> = {}): Action => ({ id: 'a', kind: 'agreed', what: 'Visit together', owner: 'Health visitor', dueAt, contingency: 'Tell the manager', done: null, ...changes });
