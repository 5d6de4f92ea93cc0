import type { Team } from '../domain/team';
import { DAY } from '../domain/time';
import { isAnythingDue, membersMoved, NOTHING_KEPT_UP, saysNextAt, type Upkeep } from '../domain/upkeep';
import { almanacFor, nextWorkingMorning } from './almanac';
import { managersToAsk } from './case-book';
import { post } from './notify';
import type { Scope } from './run';

/** What a team keeps up, as it is stored, and when its managers are told. */
export const upkeepOf = async ({ tx }: Pick<Scope, 'tx'>, teamId: string): Promise<Upkeep> => (await tx.get('upkeep', teamId)) ?? { ...NOTHING_KEPT_UP, id: teamId };

/** The morning of the working day on which there is something to say, and never today's: nobody is told what she has just done. */
export function keepUpkeep({ tx, now }: Scope, team: Team, upkeep: Upkeep): void {
  const at = saysNextAt(upkeep);
  const askAt = at === null ? null : nextWorkingMorning(Math.max(now, at - DAY), almanacFor(team));
  tx.put('upkeep', team.id, { ...upkeep, askAt });
  tx.timer('upkeep', team.id, askAt);
}

/** The roster has changed: who joined has an induction to come. */
export async function welcomeMembers(scope: Scope, before: readonly string[], after: Team): Promise<void> {
  const upkeep = await scope.tx.get('upkeep', after.id);
  const moved = upkeep && membersMoved(upkeep, before, after.members, scope.now);
  if (moved && moved !== upkeep) keepUpkeep(scope, after, moved);
}

/** A working morning: the managers hear what is due, and a week later what still is. */
export async function tickUpkeep(scope: Scope, teamId: string): Promise<void> {
  const upkeep = await scope.tx.get('upkeep', teamId);
  const team = upkeep && (await scope.tx.get('team', teamId));
  if (!upkeep || !team || upkeep.askAt === null || upkeep.askAt > scope.now) return;
  const isDue = isAnythingDue(upkeep, scope.now);
  if (isDue) for (const id of managersToAsk(team)) post(scope, { kind: 'person', id }, { card: 'upkeep', teamId }, { alarm: false });
  keepUpkeep(scope, team, isDue ? { ...upkeep, askedAt: scope.now } : upkeep);
}
