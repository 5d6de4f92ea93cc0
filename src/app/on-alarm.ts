import { decideClaim, decideClose, decideDeed, refuseManager } from '../domain/alarm';
import { isManager, visitLadder } from '../domain/team';
import { isOpen, type Deed, type Outcome } from '../domain/visit';
import { asManager, change } from './change-visit';
import { namesOf } from './names';
import { says, type Reply } from './reply';
import type { Scope } from './run';

/** What a manager does about an alarm. */
export async function claim(scope: Scope, request: { by: string; visitId: string }): Promise<Reply> {
  const workerId = (await scope.tx.get('visit', request.visitId))?.workerId ?? '';
  const [who = '', worker = ''] = await namesOf(scope, [request.by, workerId]);
  return change(scope, request.visitId, {
    decide: asManager(request.by, (visit) => decideClaim(visit, request.by, scope.now)),
    answer: (visit) => ({ say: 'claimed', who, worker, until: (visit.watch.is === 'alarm' && visit.watch.alarm.claim?.until) || scope.now }),
    card: 'alarm',
  });
}

/** Having called 999 is recorded at once; the card that asks for the police's number comes after. */
const NOTED = { 'no-answer': 'noted-no-answer', 'called-999': 'noted-999', 'rang-outside': 'noted-rang-outside' } as const;

export async function recordDeed(scope: Scope, request: { by: string; visitId: string; what: Deed['what'] }): Promise<Reply> {
  const reply = await change(scope, request.visitId, {
    decide: asManager(request.by, (visit, team) => decideDeed(visit, request, visitLadder(team, visit), scope.now)),
    answer: () => ({ say: NOTED[request.what] }),
    card: 'alarm',
  });
  return reply.sentence?.say === 'noted-999' ? says(reply.sentence, { name: 'reference', visitId: request.visitId }) : reply;
}

export const close = (scope: Scope, request: { by: string; visitId: string; outcome: Outcome; howKnown: string }): Promise<Reply> =>
  change(scope, request.visitId, {
    decide: asManager(request.by, (visit) => decideClose(visit, { who: request.by, outcome: request.outcome, howKnown: request.howKnown }, scope.now)),
    answer: (visit) => ({ say: request.outcome === 'safe' ? 'closed' : `closed-${request.outcome}`, where: visit.where }),
    card: 'alarm',
  });

/** The form behind the Close button. It changes nothing, but who may not close is told so now and not after typing. */
export async function askHowClosed(scope: Scope, request: { by: string; visitId: string }): Promise<Reply> {
  const visit = await scope.tx.get('visit', request.visitId);
  const team = visit && (await scope.tx.get('team', visit.teamId));
  if (!visit || !team) return says({ say: 'no-open-visit' });
  if (!isOpen(visit)) return says({ say: 'refused', reason: 'visit-closed' }, { name: 'alarm', visitId: visit.id });
  const refusal = refuseManager(visit, { id: request.by, isManager: isManager(team, request.by) });
  if (!refusal) return { card: { name: 'close', visitId: visit.id }, sentence: null };
  scope.tx.note('visit', visit.id, `refused: ${refusal}`);
  return says({ say: 'refused', reason: refusal }, { name: 'alarm', visitId: visit.id });
}
