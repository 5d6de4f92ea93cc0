import { watchersOf } from '../domain/team';
import type { Instant } from '../domain/time';
import { alarmPerson, post } from './notify';
import type { Outgoing } from './outgoing';
import type { Scope } from './run';

/**
 * An alarm that cannot reach its person is not given up: the next step's people and the fallback webhook get it now, and
 * it goes on being tried for its own person while it matters.
 */
export async function handOn(scope: Scope, outKey: string, message: Outgoing, retryAt: Instant): Promise<void> {
  const { tx } = scope;
  if ((await tx.plain(outKey)) === null) return;
  tx.write(outKey, null);
  tx.send({ ...message, id: scope.newId(), attempts: message.attempts + 1, lease: null, handedOn: true }, retryAt);
  const { about } = message;
  // Everybody there is has been told already: what is left is the way round Teams.
  if (about.card === 'quiet' && !message.handedOn) return post(scope, { kind: 'webhook', teamId: about.teamId }, about, { alarm: true });
  if ((about.card === 'home-unanswered' || about.card === 'proxy-unconfirmed') && !message.handedOn) {
    const teamId = 'teamId' in about ? about.teamId : (await tx.get('visit', about.visitId))?.teamId;
    if (teamId !== undefined) post(scope, { kind: 'webhook', teamId }, about, { alarm: true });
  }
  if (message.handedOn || about.card !== 'alarm') return;
  const visit = await tx.get('visit', about.visitId);
  const team = visit && (await tx.get('team', visit.teamId));
  if (!visit || !team || visit.watch.is !== 'alarm') return;
  const missed = message.to.kind === 'person' ? message.to.id : CHANNEL;
  const onward = { ...about, unreached: [...about.unreached, missed] };
  const told = new Set([...watchersOf(team, about.rung, visit.workerId), ...about.unreached]);
  const next = watchersOf(team, about.rung === 'managers' ? 'deputies' : 'seniors', visit.workerId).filter((id) => id !== missed && (missed === CHANNEL || !told.has(id)));
  for (const id of next) await alarmPerson(scope, id, onward);
  post(scope, { kind: 'webhook', teamId: team.id }, onward, { alarm: true });
}

/** How a channel that cannot be reached is named among those who were not. */
export const CHANNEL = 'channel';
