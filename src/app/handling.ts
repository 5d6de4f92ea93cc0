import { refuseManager } from '../domain/alarm';
import { decideReference, decideSteps, stepsFor, type Step } from '../domain/procedure';
import { isManager, type Team } from '../domain/team';
import type { Visit } from '../domain/visit';
import { post } from './notify';
import { says, shows, type CardRef, type Reply } from './reply';
import type { Scope } from './run';
import { asManager, change } from './change-visit';

/** What a manager does behind an alarm's first four buttons: steps, the police's number, the details. */
export interface ManagerRequest {
  readonly by: string;
  readonly visitId: string;
}

export const openSteps = (scope: Scope, request: ManagerRequest): Promise<Reply> => forManager(scope, request, () => shows({ name: 'steps', visitId: request.visitId }));

/** Steps that are none of this alarm's are left out: they come from a card. */
export const saveSteps = (scope: Scope, request: ManagerRequest & { steps: readonly Step[] }): Promise<Reply> =>
  change(scope, request.visitId, {
    decide: asManager(request.by, (visit, team) => decideSteps(visit, { by: request.by, steps: request.steps.filter((step) => isStepOf(visit, team, step)) }, scope.now)),
    answer: () => ({ say: 'steps-noted' }),
    card: 'alarm',
  });

export const saveReference = (scope: Scope, request: ManagerRequest & { reference: string }): Promise<Reply> =>
  change(scope, request.visitId, {
    decide: asManager(request.by, (visit) => decideReference(visit, request, scope.now)),
    answer: (visit) => ({ say: 'reference-noted', reference: visit.handling.reference?.number ?? null }),
    card: 'alarm',
  });

/** Everything a manager may know about the visit: alone, never in the channel, and the journal says who looked. */
export const openDetails = (scope: Scope, request: ManagerRequest & { isAlone: boolean }): Promise<Reply> =>
  forManager(scope, request, (visit) => {
    scope.tx.note('visit', visit.id, 'details');
    if (request.isAlone) return shows({ name: 'details', visitId: visit.id });
    post(scope, { kind: 'person', id: request.by }, { card: 'details', visitId: visit.id }, { alarm: false });
    return says({ say: 'details-sent' }, { name: 'alarm', visitId: visit.id });
  });

const isStepOf = ({ watch }: Visit, team: Team, step: Step): boolean => watch.is === 'alarm' && stepsFor(team, watch.alarm).includes(step);

/** Whoever may not is told so now, and stands in the journal. */
async function forManager(scope: Scope, { by, visitId }: ManagerRequest, answer: (visit: Visit) => Reply): Promise<Reply> {
  const visit = await scope.tx.get('visit', visitId);
  const team = visit && (await scope.tx.get('team', visit.teamId));
  if (!visit || !team) return says({ say: 'no-open-visit' });
  const refusal = refuseManager(visit, { id: by, isManager: isManager(team, by) });
  if (!refusal) return answer(visit);
  scope.tx.note('visit', visit.id, `refused: ${refusal}`);
  const alarm: CardRef = { name: 'alarm', visitId: visit.id };
  return says({ say: 'refused', reason: refusal }, alarm);
}
