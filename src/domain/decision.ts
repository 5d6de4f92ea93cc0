/** What a decision answers: the new state and what follows from it, or why not. Refusals are values; only faults throw. */
export type Decision<State, Happening, Reason extends string> =
  | { readonly ok: true; readonly state: State; readonly happened: readonly Happening[] }
  | { readonly ok: false; readonly reason: Reason };

export const decided = <State, Happening>(state: State, ...happened: Happening[]) => ({ ok: true, state, happened }) as const;
export const refused = <Reason extends string>(reason: Reason) => ({ ok: false, reason }) as const;
