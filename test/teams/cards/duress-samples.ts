import type { DuressFacts } from '../../../src/app/facts';
import type { Decision } from '../../../src/domain/decision';
import { decideDuress, decideDuressCall, decideDuressClaim, decideDuressClose, decideDuressTick, type Duress } from '../../../src/domain/duress';
import { MINUTE } from '../../../src/domain/time';

/** A duress in every state, reached the way the program reaches them. */
export function duressStates(by: Pick<DuressFacts, 'team' | 'people' | 'now'> & { readonly where: string; readonly caseRef: string; readonly howKnown: string }): { readonly name: string; readonly facts: DuressFacts }[] {
  const { team, people, now } = by;
  const visit = { id: 'a-visit', where: by.where, caseRef: by.caseRef, startedAt: now - 60 * MINUTE, backBy: now + 30 * MINUTE };
  const said = (visits: Duress['visits']): Duress => decideDuress(null, { id: 'a-duress', teamId: team.id, workerId: 'worker', visits }, now);
  const told = reach(decideDuressTick(said([visit]), now));
  const claimed = reach(decideDuressCall(reach(decideDuressClaim(told, 'manager', now)), 'manager', now));
  return [
    { name: 'told', duress: told },
    { name: 'with no visit open', duress: said([]) },
    { name: 'with four visits open', duress: said([1, 2, 3, 4].map((number) => ({ ...visit, id: `visit-${number}` }))) },
    { name: 'somebody on it, 999 called', duress: claimed },
    { name: 'closed', duress: reach(decideDuressClose(claimed, { who: 'manager', outcome: 'police', howKnown: by.howKnown }, now + MINUTE)) },
  ].map(({ name, duress }) => ({ name, facts: { team, people, now, duress } }));
}

function reach<State, Happening>(decision: Decision<State, Happening, string>): State {
  if (!decision.ok) throw new Error(`a sample was refused: ${decision.reason}`);
  return decision.state;
}
