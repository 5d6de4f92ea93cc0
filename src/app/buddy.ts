import { buddyAskedAt, decideBuddy, decideBuddyAnswer, decideBuddyNoAnswer } from '../domain/buddy';
import { visitLadder } from '../domain/team';
import { named } from './named';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';
import { change } from './change-visit';
import { namesOf } from './names';
import { openVisits } from './open-visits';

/** The colleague who is to be asked first. Until they say yes her managers are told as if she had none. */
export async function chooseBuddy(scope: Scope, request: { by: string; visitId: string; buddy: string }): Promise<Reply> {
  const [who = ''] = await namesOf(scope, [request.buddy]);
  return change(scope, request.visitId, {
    decide: (visit, team) => (team.members.includes(request.buddy) || visit.workerId !== request.by ? decideBuddy(visit, request) : { ok: false, reason: 'colleague-unknown' }),
    answer: (visit, team) => (visit.buddy?.id === request.buddy ? { say: 'buddy-chosen', who, askedAt: buddyAskedAt(visitLadder(team, visit), visit.backBy) } : { say: 'buddy-wanted', who }),
    card: 'visit',
  });
}

/** Said in words, for the visit begun last. A name that fits nobody, or several, is asked. */
export async function chooseBuddyByName(scope: Scope, request: { by: string; name: string | null }): Promise<Reply> {
  const visit = (await openVisits(scope, request.by)).at(-1);
  const team = visit && (await scope.tx.get('team', visit.teamId));
  if (!visit || !team) return says({ say: 'no-open-visit' });
  const others = team.members.filter((id) => id !== request.by);
  const found = request.name === null ? [] : await named(scope, others, request.name);
  const [buddy, ...more] = found;
  if (buddy !== undefined && more.length === 0) return chooseBuddy(scope, { by: request.by, visitId: visit.id, buddy });
  return openPick(scope, { by: request.by, visitId: visit.id, to: 'buddy' });
}

/** The list of her team. */
export async function openPick(scope: Scope, request: { by: string; visitId: string; to: 'buddy' | 'with' }): Promise<Reply> {
  const visit = await scope.tx.get('visit', request.visitId);
  if (!visit || visit.workerId !== request.by) return says({ say: 'refused', reason: 'not-yours' });
  return shows({ name: 'pick-colleague', visitId: visit.id, to: request.to });
}

/** Yes or no, from the colleague she chose. */
export async function answerBuddy(scope: Scope, request: { by: string; visitId: string; isWilling: boolean }): Promise<Reply> {
  const workerId = (await scope.tx.get('visit', request.visitId))?.workerId ?? '';
  const [worker = ''] = await namesOf(scope, [workerId]);
  return change(scope, request.visitId, {
    decide: (visit, team) => decideBuddyAnswer(visit, request, visitLadder(team, visit), scope.now),
    answer: (visit, team) => (request.isWilling ? { say: 'buddy-yes', worker, askedAt: visit.buddy?.askedAt ? null : buddyAskedAt(visitLadder(team, visit), visit.backBy) } : { say: 'buddy-no', worker }),
    card: null,
  });
}

export async function buddyNoAnswer(scope: Scope, request: { by: string; visitId: string }): Promise<Reply> {
  const workerId = (await scope.tx.get('visit', request.visitId))?.workerId ?? '';
  const [worker = ''] = await namesOf(scope, [workerId]);
  return change(scope, request.visitId, {
    decide: (visit, team) => decideBuddyNoAnswer(visit, request.by, visitLadder(team, visit), scope.now),
    answer: () => ({ say: 'buddy-noted', worker }),
    card: null,
  });
}
