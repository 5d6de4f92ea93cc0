import { isManager, type Team } from '../domain/team';
import { key } from '../store/keys';
import { teamGuestOf } from './guests';
import { drillSubject } from './tick';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';
import { teamFor } from './which-team';

/** What managers ask of a whole team. In the channel it is the channel's team, alone it is the manager's own. */
export async function showBoard(scope: Scope, request: { by: string; channelId: string | null; page: number }): Promise<Reply> {
  const found = await managedTeam(scope, request);
  return found.is === 'team' ? shows({ name: 'board', teamId: found.team.id, page: request.page }) : found.reply;
}

/** Another page of the list of alarms, which names its team. */
export async function showAlarms(scope: Scope, request: { by: string; teamId: string; page: number }): Promise<Reply> {
  const found = await managedTeam(scope, { by: request.by, channelId: request.teamId });
  return found.is === 'team' ? shows({ name: 'alarms', teamId: found.team.id, page: request.page }) : found.reply;
}

/** A test alarm through the whole path: timer, outbox, Teams. */
export async function startDrill(scope: Scope, request: { by: string; channelId: string | null }): Promise<Reply> {
  const found = await managedTeam(scope, request);
  if (found.is !== 'team') return found.reply;
  const dueKey = key.due(scope.now, drillSubject(found.team.id));
  await scope.tx.plain(dueKey);
  scope.tx.write(dueKey, { subject: drillSubject(found.team.id) });
  scope.tx.note('team', found.team.id, 'drill');
  return says({ say: 'drill-started' });
}

/** In the channel it is the channel's team; in somebody's own chat her own, or the one she watches from outside. */
export async function teamAt(scope: Scope, { by, channelId }: { by: string; channelId: string | null }): Promise<Team | null> {
  if (channelId !== null) return scope.tx.get('team', channelId);
  return (await teamFor(scope, by)) ?? teamGuestOf(scope, by);
}

export async function managedTeam(scope: Scope, { by, channelId }: { by: string; channelId: string | null }): Promise<{ is: 'team'; team: Team } | { is: 'none'; reply: Reply }> {
  const team = await teamAt(scope, { by, channelId });
  if (!team) return { is: 'none', reply: says({ say: 'no-team-here' }) };
  if (isManager(team, by)) return { is: 'team', team };
  scope.tx.note('team', team.id, 'refused: not-a-manager');
  return { is: 'none', reply: says({ say: 'refused', reason: 'not-a-manager' }) };
}
