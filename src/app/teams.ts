import { LARGEST_ROSTER } from '../domain/membership';
import { decideSetUp, type Channel, type TeamSettings } from '../domain/team';
import { key } from '../store/keys';
import { askForNewPhrase, askForPhrase } from './duress-phrase';
import { says, type Reply } from './reply';
import { armRosterRead } from './team-timers';
import { armReview } from './tick';
import type { Scope } from './run';
import { welcomeMembers } from './upkeep-state';

/** A member as the Teams roster tells it. */
export interface RosterMember {
  readonly id: string;
  readonly name: string;
  readonly teamsUserId: string;
}

interface RosterPage {
  readonly members: readonly RosterMember[];
}

/** A roster page that fits one value, and a step that fits one commit with two rows a member. */
const PAGE = 100;
const STEP = 25;

export interface SetUpRequest {
  readonly teamId: string;
  readonly name: string;
  readonly channel: Channel;
  readonly roster: readonly RosterMember[];
  readonly by: { readonly id: string; readonly isAdmin: boolean };
  readonly settings: TeamSettings;
  readonly groupId?: string | null;
}

/** Saves the team; its members' own rows follow by timer, since a roster is larger than one commit. */
export async function setUpTeam(scope: Scope, request: SetUpRequest): Promise<Reply> {
  const { tx } = scope;
  const current = await tx.get('team', request.teamId);
  const roster = request.roster.slice(0, LARGEST_ROSTER);
  const decision = decideSetUp(current, { ...request, id: request.teamId, members: roster.map((member) => member.id) });
  if (!decision.ok) {
    if (decision.reason === 'not-allowed' && current) tx.note('team', request.teamId, 'refused: not-allowed');
    return says({ say: 'refused', reason: decision.reason }, decision.reason === 'not-allowed' ? null : { name: 'team-form', teamId: request.teamId });
  }
  const team = decision.state;
  tx.put('team', team.id, team);
  await writeRoster(scope, team.id, roster);
  await armReview(scope, team.id);
  await armRosterRead(scope, team.id);
  await askForPhrase(scope, team, request.by.id);
  await askForNewPhrase(scope, current?.members ?? [], team);
  await welcomeMembers(scope, current?.members ?? [], team);
  const watchers = [...team.managers, ...team.deputies];
  const names = team.managers.map((id) => roster.find((member) => member.id === id)?.name ?? id);
  return says({ say: 'team-saved', name: team.name, managers: names, readers: roster.length, readersNotManagers: roster.filter((member) => !watchers.includes(member.id)).length }, { name: 'team-saved', teamId: team.id });
}

/** The members' own rows, to be written by timer. What was still waiting is overtaken. */
export async function writeRoster(scope: Scope, teamId: string, roster: readonly RosterMember[]): Promise<void> {
  for (let page = 0; page * PAGE < LARGEST_ROSTER; page += 1) await writePage(scope, teamId, page, roster.slice(page * PAGE, (page + 1) * PAGE));
  scope.tx.timer('team', teamId, scope.now);
}

/** One step of writing the roster down. Answers by timer until nobody is left. */
export async function spreadRoster(scope: Scope, teamId: string): Promise<void> {
  const { tx, now } = scope;
  if (!(await tx.get('team', teamId))) return;
  for (let page = 0; page * PAGE < LARGEST_ROSTER; page += 1) {
    const waiting = (await tx.plain(key.roster(teamId, page))) as RosterPage | null; // Only `writePage` writes it.
    if (!waiting) continue;
    for (const member of waiting.members.slice(0, STEP)) await enrol(scope, teamId, member);
    await writePage(scope, teamId, page, waiting.members.slice(STEP));
    tx.timer('team', teamId, now + 1);
    return;
  }
  tx.timer('team', teamId, null);
}

async function writePage({ tx }: Scope, teamId: string, page: number, members: readonly RosterMember[]): Promise<void> {
  const pageKey = key.roster(teamId, page);
  const before = await tx.plain(pageKey);
  if (members.length > 0) tx.write(pageKey, { members: members.map((member) => ({ ...member })) });
  else if (before !== null) tx.write(pageKey, null);
}

async function enrol({ tx }: Scope, teamId: string, member: RosterMember): Promise<void> {
  const known = await tx.get('person', member.id);
  const teamIds = known?.teamIds.includes(teamId) ? known.teamIds : [...(known?.teamIds ?? []), teamId];
  tx.put('person', member.id, {
    id: member.id, name: member.name, teamsUserId: member.teamsUserId, teamIds,
    language: known?.language ?? null, personal: known?.personal ?? null, watchedBy: known?.watchedBy ?? null, usualBuddy: known?.usualBuddy ?? null,
  });
}

/** Teams tells a team's name when the bot is added to it; later activities leave it out. */
export async function nameChannel({ tx }: Scope, channelId: string, name: string): Promise<void> {
  const known = await tx.plain(key.channel(channelId));
  if (name !== '' && known === null) tx.write(key.channel(channelId), { name });
}

export async function channelName({ tx }: Scope, channelId: string): Promise<string> {
  const known = (await tx.plain(key.channel(channelId))) as { name: string } | null; // Only `nameChannel` writes it.
  return known?.name ?? (await tx.get('team', channelId))?.name ?? 'Team';
}
