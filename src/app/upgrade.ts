import { wholeObserved, type Observed } from '../domain/observed';
import { NOTHING_DONE } from '../domain/procedure';
import { TEAM_DEFAULTS } from '../domain/team';
import { NOTHING_WRITTEN } from '../domain/policies';
import { NOTHING_KEPT_UP } from '../domain/upkeep';
import type { Kind, Subjects } from './subject';

/**
 * What rows written by earlier programs lack, and what it was for them. A field is added here on the day it is added to
 * its type: the row's own value wins, so an old visit stays readable and goes on being watched.
 */
const ADDED: { readonly [K in Kind]: (old: Subjects[K]) => Partial<Subjects[K]> } = {
  visit: (old) => ({ minutes: null, asksEarly: false, handling: NOTHING_DONE, heardAt: old.extensions.at(-1)?.at ?? old.startedAt, okAskedAt: null, buddy: null, buddyWanted: null, company: [], plan: null, observed: null, agreed: null }),
  person: () => ({ usualBuddy: null }),
  team: () => TEAM_DEFAULTS,
  plan: () => ({}),
  case: () => ({ shown: [], hold: null, agencies: [] }),
  incident: () => ({}),
  quiet: () => ({}),
  meeting: () => ({}),
  gone: () => ({}),
  safety: () => ({ incidentAt: null }),
  contract: () => ({}),
  upkeep: () => NOTHING_KEPT_UP,
  worry: () => ({}),
  policies: () => NOTHING_WRITTEN,
};

/** A row of today lacks nothing and is handed on as it is: it is read many times for each time it is written. */
export function upgraded<K extends Kind>(kind: K, state: Subjects[K]): Subjects[K] {
  const added = ADDED[kind](state);
  return grown(Object.keys(added).every((name) => name in state) ? state : { ...added, ...state });
}

/** What was noted on a visit has itself grown. Nothing but a visit holds it. */
function grown<S extends object>(state: S): S {
  if (!('observed' in state) || state.observed === null) return state;
  return { ...state, observed: wholeObserved(state.observed as Observed) }; // Only a visit has it, and only `decideObserve` fills it.
}
