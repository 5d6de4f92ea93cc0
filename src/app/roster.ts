import { decideRoster } from '../domain/membership';
import type { Team } from '../domain/team';
import { HOUR, type Instant } from '../domain/time';
import { key, range } from '../store/keys';
import { askForNewPhrase } from './duress-phrase';
import { post } from './notify';
import type { Scope } from './run';
import { fromRow } from './subject';
import { armRosterRead } from './team-timers';
import { writeRoster, type RosterMember } from './teams';
import { welcomeMembers } from './upkeep-state';
import { tellCoverChanged } from './watching';

export type { RosterMember };

/**
 * Rosters are read from Teams again each night and when somebody joins or leaves. Wanting it is written in a commit; the
 * engine reads, since nothing touches the network inside a transaction, and hands what it read back here.
 */
export interface Reread {
  readonly at: Instant;
  readonly why: 'night' | 'event';
}

const MOST_TEAMS = 500;

/** The night's tick. */
export async function wantRoster(scope: Scope, teamId: string): Promise<void> {
  if (!(await scope.tx.get('team', teamId))) return;
  await armRosterRead(scope, teamId);
  await want(scope, teamId, 'night');
}

/** Somebody joined or left: every team whose channel this is, or lies in that Teams team. */
export async function membersChanged(scope: Scope, { channelId, groupId }: { channelId: string; groupId: string | null }): Promise<void> {
  const { from, to } = range('team');
  const teams = (await scope.tx.look(from, to, MOST_TEAMS)).map((row) => fromRow<'team'>(row).state);
  const touched = teams.filter((team) => team.id === channelId || (groupId !== null && team.groupId === groupId));
  for (const team of touched) await want(scope, team.id, 'event');
}

async function want({ tx, now }: Scope, teamId: string, why: Reread['why']): Promise<void> {
  await tx.plain(key.reread(teamId));
  tx.write(key.reread(teamId), { at: now, why });
}

/** What was read, for the want it was read for: a newer one stays. An empty roster is refused, and the want stays too. */
export async function keepRoster(scope: Scope, teamId: string, read: { members: readonly RosterMember[]; reread: Reread; admins: readonly string[] }): Promise<'kept' | 'empty-roster'> {
  const { tx } = scope;
  const wanted = (await tx.plain(key.reread(teamId))) as Reread | null; // Only `want` writes it.
  if (!wanted) return 'kept';
  const team = await tx.get('team', teamId);
  const decision = team && decideRoster(team, read.members.map((member) => member.id));
  if (decision?.ok === false) return decision.reason;
  if (wanted.at === read.reread.at) tx.write(key.reread(teamId), null);
  if (!team || !decision) return 'kept';
  const after = decision.state;
  tx.put('team', teamId, after);
  const kept = new Set(after.members);
  await writeRoster(scope, teamId, read.members.filter((member) => kept.has(member.id)));
  await askForNewPhrase(scope, team.members, after);
  await welcomeMembers(scope, team.members, after);
  if (team.duty !== after.duty) await tellCoverChanged(scope, team, after);
  for (const happening of decision.happened) if (happening.since === 'now' || read.reread.why === 'night') tellNoManager(scope, after, read.admins);
  return 'kept';
}

/** A want that could not be met for so long ends: the night brings the next. */
const WANTED_FOR_MS = 12 * HOUR;

export async function giveUpRoster({ tx, now }: Scope, teamId: string): Promise<void> {
  const wanted = (await tx.plain(key.reread(teamId))) as Reread | null; // Only `want` writes it.
  if (wanted && now - wanted.at > WANTED_FOR_MS) tx.write(key.reread(teamId), null);
}

/** To the channel, the admins and the fallback webhook, at once and then every night until somebody is chosen. */
function tellNoManager(scope: Scope, team: Team, admins: readonly string[]): void {
  post(scope, { kind: 'channel', teamId: team.id }, { card: 'no-manager', teamId: team.id }, { alarm: false });
  // An admin may never have met us: then this is the only way to one.
  post(scope, { kind: 'webhook', teamId: team.id }, { card: 'no-manager', teamId: team.id }, { alarm: false });
  for (const id of admins) post(scope, { kind: 'person', id }, { card: 'no-manager', teamId: team.id }, { alarm: false });
}
