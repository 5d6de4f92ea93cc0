import type { Outgoing } from '../../src/app/outgoing';
import type { Entry, Held } from '../../src/app/subject';
import { ladderFor, REPEAT_MINUTES, UNANSWERED_MINUTES, type Risk } from '../../src/domain/ladder';
import type { Team } from '../../src/domain/team';
import { MINUTE, type Instant } from '../../src/domain/time';
import type { Visit } from '../../src/domain/visit';
import { key } from '../../src/store/keys';
import { keyOf, type Json, type Write } from '../../src/store/port';
import type { MemoryStore } from './memory-store';

/** The rows of the store in the words of the program. Only the program writes them, so their shapes are known. */
export const heldVisit = (value: Json | undefined): Held<Visit> | null => (value === undefined ? null : (value as unknown as Held<Visit>));
export const messageIn = (value: Json): Outgoing => value as unknown as Outgoing;
export const teamOf = (store: MemoryStore, visit: Visit): Team | null => {
  const value = store.peek(key.team(visit.teamId));
  return value === undefined ? null : (value as unknown as Held<Team>).state;
};
export const visitNow = (store: MemoryStore, id: string): Visit | null => heldVisit(store.peek(key.visit(id)))?.state ?? null;
export const visitsNow = (store: MemoryStore): Visit[] => store.keysFrom('visit|').flatMap((row) => heldVisit(store.peek(row))?.state ?? []);
export const isAlarmRow = (rowKey: string): boolean => rowKey.startsWith('out|0|');

/** The journal's entry for a subject in a commit: who did what. */
export function entryIn(writes: readonly Write[], subject: string): Entry | null {
  const write = writes.find((one) => 'put' in one && keyOf(one).startsWith(`log|${subject}|`));
  return write && 'put' in write ? (write.value as unknown as Entry) : null;
}

/**
 * When somebody must be called, by the design's table and nothing else: the managers, the deputies (or five minutes later
 * with nobody on it), the seniors, and these again and again. The instant of the last call due by now; null before the first.
 */
export function lastCallDue(visit: Visit, team: Team, now: Instant): Instant | null {
  const calls = callTimes(visit, team);
  const repeats = Math.floor((now - calls.seniors) / (REPEAT_MINUTES * MINUTE));
  if (repeats >= 0) return calls.seniors + repeats * REPEAT_MINUTES * MINUTE;
  if (now >= calls.deputies) return calls.deputies;
  return now >= calls.managers ? calls.managers : null;
}

type CallMinutes = Readonly<Record<'managers' | 'deputies' | 'seniors', number>>;

export function callTimes(visit: Visit, team: Team): { managers: Instant; deputies: Instant; seniors: Instant } {
  const after = callMinutes(team, visit.risk);
  const at = (rung: keyof CallMinutes) => visit.backBy + after[rung] * MINUTE;
  return { managers: at('managers'), deputies: Math.min(at('deputies'), at('managers') + UNANSWERED_MINUTES * MINUTE), seniors: at('seniors') };
}

/** Asked of every open visit twice in each second of a history: worked out once for a team as it stands. */
const known = new WeakMap<Team, Map<Risk, CallMinutes>>();

function callMinutes(team: Team, risk: Risk): CallMinutes {
  const ofTeam = known.get(team) ?? new Map<Risk, CallMinutes>();
  known.set(team, ofTeam);
  const found = ofTeam.get(risk);
  if (found) return found;
  const after = new Map(ladderFor(risk, team.ladder).map((rung) => [rung.name, rung.afterMinutes]));
  const fresh = { managers: after.get('managers') ?? 0, deputies: after.get('deputies') ?? 0, seniors: after.get('seniors') ?? 0 };
  ofTeam.set(risk, fresh);
  return fresh;
}
