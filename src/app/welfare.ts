import { visitLadder } from '../domain/team';
import { decideHeard, decideStillOk } from '../domain/welfare';
import type { Reply } from './reply';
import type { Scope } from './run';
import { change, save } from './change-visit';
import { openVisits } from './open-visits';

/** The worker answers "Still OK?". */
export const stillOk = (scope: Scope, request: { by: string; visitId: string }): Promise<Reply> =>
  change(scope, request.visitId, {
    decide: (visit, team) => decideStillOk(visit, request.by, visitLadder(team, visit), scope.now),
    answer: (visit) => ({ say: 'still-ok', backBy: visit.backBy, alarmGoesOn: visit.watch.is === 'alarm' }),
    card: 'visit',
  });

/** Whatever somebody does here by hand is a sign of life on every visit she has open. */
export async function hear(scope: Scope, personId: string): Promise<void> {
  for (const visit of await openVisits(scope, personId)) {
    const decision = decideHeard(visit, scope.now);
    const team = decision.ok && decision.state !== visit && (await scope.tx.get('team', visit.teamId));
    if (decision.ok && team) await save(scope, visit, decision.state, team, decision.happened);
  }
}
