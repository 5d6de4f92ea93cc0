import { decideHelp, decideRing, openForHelp } from '../domain/own-visit';
import { visitLadder, watchersOf } from '../domain/team';
import type { Ring, Visit } from '../domain/visit';
import { change, save } from './change-visit';
import { namesOf } from './names';
import { indexOpen, openVisits } from './open-visits';
import { says, type Reply } from './reply';
import type { Scope } from './run';
import { teamFor } from './which-team';

/** Raises the top alarm for the visit she is on, or for none. Says who was told, or that nobody could be. */
export async function askForHelp(scope: Scope, by: string): Promise<Reply> {
  const visit = (await openVisits(scope, by)).at(-1) ?? (await openHelpVisit(scope, by));
  const team = visit && (await scope.tx.get('team', visit.teamId));
  if (!visit || !team) return says({ say: 'help-nobody' });
  const decision = decideHelp(visit, by, visitLadder(team, visit), scope.now);
  if (decision.ok) await save(scope, visit, decision.state, team, decision.happened);
  const people = await namesOf(scope, watchersOf(team, 'seniors', by));
  return says({ say: 'help-told', people }, { name: 'help', visitId: visit.id });
}

async function openHelpVisit(scope: Scope, workerId: string): Promise<Visit | null> {
  const team = await teamFor(scope, workerId);
  if (!team) return null;
  const visit = openForHelp({ id: scope.newId(), teamId: team.id, workerId, minutes: team.ladder }, scope.now);
  await scope.tx.get('visit', visit.id);
  await indexOpen(scope, visit);
  return visit;
}

export const chooseRing = (scope: Scope, request: { by: string; visitId: string; ring: Exclude<Ring, 'unsaid'> }): Promise<Reply> =>
  change(scope, request.visitId, {
    decide: (visit) => decideRing(visit, request),
    answer: () => ({ say: 'ring-noted', ring: request.ring }),
    card: 'help',
  });
