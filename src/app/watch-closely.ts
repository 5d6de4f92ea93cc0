import { alarmDueAt } from '../domain/ladder';
import { visitLadder, type Team } from '../domain/team';
import { hasAlarm, type Visit } from '../domain/visit';
import { decideWatchClosely } from '../domain/watch-closely';
import { says, type Reply } from './reply';
import type { Scope } from './run';
import { change } from './change-visit';
import { openVisits } from './open-visits';

/** The worker's wish to be on the high ladder. */
export async function watchClosely(scope: Scope, request: { by: string; visitId: string }): Promise<Reply> {
  const visit = await scope.tx.get('visit', request.visitId);
  const team = visit && (await scope.tx.get('team', visit.teamId));
  if (!visit || !team) return says({ say: 'no-open-visit' });
  const high = highLadder(team, visit);
  return change(scope, visit.id, {
    decide: () => decideWatchClosely(visit, request.by, { now: visitLadder(team, visit), high }, scope.now),
    answer: (after) => ({ say: 'watched-closely', backBy: after.backBy, alarmAt: alarmDueAt(high, after.backBy), alarmIsOn: hasAlarm(after) }),
    card: 'visit',
  });
}

/** Said in words it means every visit she has open: somebody who is afraid is not asked which. */
export async function watchAllClosely(scope: Scope, by: string): Promise<Reply> {
  let reply = says({ say: 'no-open-visit' });
  for (const { id } of await openVisits(scope, by)) reply = await watchClosely(scope, { by, visitId: id });
  return reply;
}

const highLadder = (team: Team, visit: Visit) => visitLadder(team, { ...visit, risk: 'high' });
