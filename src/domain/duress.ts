import { decided, refused, type Decision } from './decision';
import { CLAIM_MINUTES, REPEAT_MINUTES } from './ladder';
import { MINUTE, minutes, type Instant } from './time';
import type { Claim, Outcome, Refusal, Visit } from './visit';

/**
 * A worker has said the team's duress phrase. This stands beside her visits and not in them: they are checked out in the
 * ordinary way, so whatever shows, lists or counts visits shows an ordinary check-out by itself, also what is written
 * later. Only those who ask for a duress by its own id meet it. Where its name may be read by others (keys, timers,
 * logs, what buttons send) it is called `quiet`.
 */
export interface Duress {
  readonly id: string;
  readonly teamId: string;
  readonly workerId: string;
  readonly raisedAt: Instant;
  /** When the phrase was said last. */
  readonly saidAt: Instant;
  /** What she had open when she said it, the latest last. */
  readonly visits: readonly LeftVisit[];
  readonly calls: readonly PoliceCall[];
  readonly state: DuressState;
}

export type LeftVisit = Pick<Visit, 'id' | 'where' | 'caseRef' | 'startedAt' | 'backBy'>;

/** Somebody has called 999. */
export interface PoliceCall {
  readonly by: string;
  readonly at: Instant;
}

export type DuressState =
  /** `nextAt`: when everybody is told, first or again. */
  | { readonly is: 'open'; readonly nextAt: Instant; readonly claim: Claim | null }
  | { readonly is: 'closed'; readonly at: Instant; readonly who: string; readonly outcome: Outcome; readonly howKnown: string };

export type DuressHappening = { readonly type: 'raised'; readonly lateMinutes: number } | { readonly type: 'changed' };
export type DuressDecision = Decision<Duress, DuressHappening, Extract<Refusal, 'no-alarm' | 'how-known-missing'>>;

/** The same words or press sent twice. */
const SAME_PRESS_MS = 30_000;
const LATE_AFTER_MS = MINUTE;

export const isDuressOpen = ({ state }: Duress): boolean => state.is === 'open';

/** Begins one, due to be told at once. Said again while one is open, it is a new call that ends whatever claim holds it. */
export function decideDuress(held: Duress | null, said: Pick<Duress, 'id' | 'teamId' | 'workerId' | 'visits'>, now: Instant): Duress {
  const open = { is: 'open', nextAt: now, claim: null } as const;
  if (!held || !isDuressOpen(held)) return { ...said, raisedAt: now, saidAt: now, calls: [], state: open };
  const visits = [...held.visits, ...said.visits.filter(({ id }) => !held.visits.some((known) => known.id === id))];
  if (now - held.saidAt < SAME_PRESS_MS && visits.length === held.visits.length) return held;
  return { ...held, saidAt: now, visits, state: open };
}

/** When time has something to do: a claim holds the next call until it runs out, and no longer. Null once it is closed. */
export function nextDuressLookAt({ state }: Duress): Instant | null {
  if (state.is === 'closed') return null;
  return state.claim ? state.claim.until : state.nextAt;
}

/** Time has passed: everybody is told, and again every so many minutes until there is an outcome. */
export function decideDuressTick(duress: Duress, now: Instant): DuressDecision {
  const dueAt = nextDuressLookAt(duress);
  if (dueAt === null || dueAt > now) return decided(duress);
  const every = minutes(REPEAT_MINUTES);
  // Counted from when it was due: an outage does not stretch the repeats.
  const nextAt = dueAt + every * (1 + Math.floor((now - dueAt) / every));
  const lateMinutes = now - dueAt > LATE_AFTER_MS ? Math.floor((now - dueAt) / MINUTE) : 0;
  return decided({ ...duress, state: { is: 'open', nextAt, claim: null } }, { type: 'raised', lateMinutes });
}

/** "I'm on it" holds the repeats for its minutes. A second press, by anybody, buys no more. */
export function decideDuressClaim(duress: Duress, by: string, now: Instant): DuressDecision {
  const { state } = duress;
  if (state.is === 'closed') return refused('no-alarm');
  if (state.claim?.by === by) return decided(duress);
  const claim: Claim = { by, at: now, until: state.claim?.until ?? now + minutes(CLAIM_MINUTES) };
  return decided({ ...duress, state: { ...state, claim } }, { type: 'changed' });
}

/** Somebody has called 999. It is no outcome: the repeats go on. */
export function decideDuressCall(duress: Duress, by: string, now: Instant): DuressDecision {
  if (duress.state.is === 'closed') return refused('no-alarm');
  if (duress.calls.some((call) => call.by === by && now - call.at < SAME_PRESS_MS)) return decided(duress);
  return decided({ ...duress, calls: [...duress.calls, { by, at: now }] }, { type: 'changed' });
}

/** How she is and how it is known: the only way in which it ends. */
export function decideDuressClose(duress: Duress, closing: { who: string; outcome: Outcome; howKnown: string }, now: Instant): DuressDecision {
  if (duress.state.is === 'closed') return refused('no-alarm');
  const howKnown = closing.howKnown.trim();
  if (howKnown === '') return refused('how-known-missing');
  return decided({ ...duress, state: { is: 'closed', at: now, ...closing, howKnown } }, { type: 'changed' });
}

/** The team's managers and nobody else; never the one it is about, who must not even learn that it is there. */
export const maySeeDuress = (duress: Duress, viewer: { readonly id: string; readonly isManager: boolean }): boolean => viewer.isManager && viewer.id !== duress.workerId;
