import { refuseManager } from '../domain/alarm';
import type { Decision } from '../domain/decision';
import type { Sentence } from '../domain/sentence';
import { isManager, visitLadder, type Team } from '../domain/team';
import { isOpen, type Happening, type Refusal, type Visit } from '../domain/visit';
import { nextLookAt } from '../domain/watch';
import { noteAlarm } from './alarm-list';
import { countClosed } from './counts';
import { noteReturn } from './habits';
import { expectWord } from './awaited';
import { keepForLookingBack } from './looking-back';
import { notify } from './notify';
import { indexOpen } from './open-visits';
import { says, type Reply } from './reply';
import type { Scope } from './run';
import { tellUnwatched, unwatched } from './watching';

/** Every change of a visit: read, let the domain decide, write state, timer, messages and index together. */
export interface Change {
  readonly decide: (visit: Visit, team: Team) => Decision<Visit, Happening, Refusal>;
  readonly answer: (visit: Visit, team: Team) => Sentence;
  /** Null where the one who asks has no card about it. */
  readonly card: 'visit' | 'alarm' | 'help' | null;
}

export async function change(scope: Scope, visitId: string, { decide, answer, card }: Change): Promise<Reply> {
  const visit = await scope.tx.get('visit', visitId);
  const team = visit && (await scope.tx.get('team', visit.teamId));
  if (!visit || !team) return says({ say: 'no-open-visit' });
  const decision = decide(visit, team);
  if (!decision.ok) {
    scope.tx.note('visit', visit.id, `refused: ${decision.reason}`);
    if (decision.reason === 'not-a-manager' || decision.reason === 'your-own-visit' || decision.reason === 'not-yours') {
      // Somebody else's visit is not shown to those who have no part in it.
      return says({ say: 'refused', reason: decision.reason }, card === 'alarm' ? { name: 'alarm', visitId } : null);
    }
    return says(decision.reason === 'stale' ? { say: 'stale' } : { say: 'refused', reason: decision.reason }, card && { name: card, visitId });
  }
  await save(scope, visit, decision.state, team, decision.happened);
  return says(answer(decision.state, team), card && { name: card, visitId });
}

export async function save(scope: Scope, before: Visit, after: Visit, team: Team, happened: readonly Happening[]): Promise<void> {
  scope.tx.put('visit', after.id, after);
  scope.tx.timer('visit', after.id, nextLookAt(after, visitLadder(team, after)));
  if (isOpen(before) && !isOpen(after)) {
    await indexOpen(scope, after);
    await countClosed(scope, after);
    await noteReturn(scope, after);
    await expectWord(scope, after, team);
    await keepForLookingBack(scope, after);
  }
  if (after.backBy !== before.backBy && !unwatched(team, before) && unwatched(team, after)) tellUnwatched(scope, after, team);
  await notify(scope, after, team, happened);
  await noteAlarm(scope, before, after, happened.length > 0);
}

export const asManager =
  (by: string, decide: (visit: Visit, team: Team) => Decision<Visit, Happening, Refusal>) =>
  (visit: Visit, team: Team): Decision<Visit, Happening, Refusal> => {
    const refusal = refuseManager(visit, { id: by, isManager: isManager(team, by) });
    return refusal ? { ok: false, reason: refusal } : decide(visit, team);
  };

/** Time has passed for this visit. */
export async function tickVisit(scope: Scope, visitId: string, decideTick: (visit: Visit, team: Team) => Decision<Visit, Happening, Refusal>): Promise<void> {
  const visit = await scope.tx.get('visit', visitId);
  const team = visit && (await scope.tx.get('team', visit.teamId));
  if (!visit || !team) return;
  const decision = decideTick(visit, team);
  if (decision.ok) await save(scope, visit, decision.state, team, decision.happened);
}
