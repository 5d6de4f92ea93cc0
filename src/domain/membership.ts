import { decided, refused, type Decision } from './decision';
import type { Team } from './team';

/** Who is in the channel changes without us. What follows for the team; open visits are never touched by it. */
export type MembershipHappening =
  /** No manager is left in the channel; somebody has to choose one. `told` are those who hear of alarms until then. */
  | { readonly type: 'no-manager'; readonly told: readonly string[]; readonly since: 'now' | 'before' };

export const LARGEST_ROSTER = 600;

/**
 * The roster as Teams tells it now. Refuses an empty one: nobody at all is a fault of the reading and not a team whose
 * alarms nobody hears. Managers who left go, but not the last who could be told: they stay until others are chosen.
 */
export function decideRoster(team: Team, present: readonly string[]): Decision<Team, MembershipHappening, 'empty-roster'> {
  if (present.length === 0) return refused('empty-roster');
  const here = new Set(present);
  const stay = (ids: readonly string[]) => ids.filter((id) => here.has(id));
  const isHereOrGuest = (id: string): boolean => here.has(id) || team.guests.includes(id);
  const kept = stay(team.members);
  const known = new Set(kept);
  const members = [...kept, ...present.filter((id) => !known.has(id)).slice(0, Math.max(0, LARGEST_ROSTER - kept.length))];
  const [managers, deputies, seniors] = [stay(team.managers), stay(team.deputies), stay(team.seniors)];
  const isLost = managers.length === 0;
  // Whoever manages from another team was never in this channel: leaving it says nothing of them.
  const isNobodyLeft = isLost && deputies.length === 0 && team.guests.length === 0;
  const after: Team = {
    ...team, members, seniors,
    managers: isNobodyLeft ? team.managers : managers,
    deputies: isNobodyLeft && team.managers.length === 0 ? team.deputies : deputies,
    chair: team.chair !== null && here.has(team.chair) ? team.chair : null,
    duty: team.duty && isHereOrGuest(team.duty.who) ? team.duty : null,
    handover: team.handover && isHereOrGuest(team.handover.to) && isHereOrGuest(team.handover.by) ? team.handover : null,
  };
  if (!isLost) return decided(after);
  const told = after.managers.length > 0 ? after.managers : [...after.deputies, ...after.guests];
  return decided(after, { type: 'no-manager', told, since: team.managers.some((id) => team.members.includes(id)) ? 'now' : 'before' });
}
