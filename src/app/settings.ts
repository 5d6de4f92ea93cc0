import { refused } from '../domain/decision';
import { mayChange } from '../domain/team';
import { decideSettings, type SettingsChange } from '../domain/team-settings';
import { says, shows, type Reply, type SettingsPage } from './reply';
import type { Scope } from './run';
import { armShiftEnd } from './team-timers';
import { openVisitsOfTeam, tellCoverChanged } from './watching';

/** What is set after the first card. The channel it is asked in is the team it is about. */
export interface SettingsRequest {
  readonly teamId: string;
  readonly by: { readonly id: string; readonly isAdmin: boolean };
}

/** The way to every page; who may not change them is told before filling anything in. */
export async function showSettings(scope: Scope, request: SettingsRequest, page: SettingsPage | null): Promise<Reply> {
  const team = await scope.tx.get('team', request.teamId);
  if (!team) return says({ say: 'no-team-here' });
  if (!mayChange(team, request.by)) return notAllowed(scope, team.id);
  return shows(page === null ? { name: 'team-saved', teamId: team.id } : { name: 'settings', teamId: team.id, page });
}

/** A form whose words say nothing certain: nothing is decided on it. */
export type Unreadable =
  | { readonly page: 'unreadable'; readonly reason: 'bad-hours' | 'bad-days-off' }
  /** Managers of another team whom nobody knows by that name. */
  | { readonly page: 'nobody-known'; readonly names: readonly string[] };

export async function saveSettings(scope: Scope, request: SettingsRequest, change: SettingsChange | Unreadable): Promise<Reply> {
  const team = await scope.tx.get('team', request.teamId);
  if (!team) return says({ say: 'no-team-here' });
  if (!mayChange(team, request.by)) return notAllowed(scope, team.id);
  if (change.page === 'nobody-known') return says({ say: 'guests-unknown', names: change.names }, { name: 'settings', teamId: team.id, page: 'people' });
  const decision = change.page === 'unreadable' ? refused(change.reason) : decideSettings(team, { by: request.by, change });
  if (!decision.ok) return says({ say: 'refused', reason: decision.reason }, { name: 'settings', teamId: team.id, page: change.page === 'unreadable' ? 'hours' : change.page });
  scope.tx.put('team', team.id, decision.state);
  if ((await openVisitsOfTeam(scope, team.id)).length > 0) await armShiftEnd(scope, decision.state);
  await tellCoverChanged(scope, team, decision.state);
  return says({ say: 'settings-saved', name: team.name }, { name: 'team-saved', teamId: team.id });
}

function notAllowed({ tx }: Scope, teamId: string): Reply {
  tx.note('team', teamId, 'refused: not-allowed');
  return says({ say: 'refused', reason: 'not-allowed' });
}
