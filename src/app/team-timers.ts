import type { Team } from '../domain/team';
import { DAY, HOUR, type Instant } from '../domain/time';
import { key } from '../store/keys';
import type { Scope } from './run';
import { nextShiftEnd } from './working-hours';

/**
 * A team's timers beside the one that its row holds. Each stands under a name of its own and is looked at again when it
 * goes off, so that arming the same instant twice, or one that no longer holds, is harmless.
 */
export const dutySubject = (teamId: string): string => `duty:${teamId}`;
export const shiftSubject = (teamId: string): string => `shift:${teamId}`;

export const rosterSubject = (teamId: string): string => `roster:${teamId}`;

export const armDutyEnd = (scope: Scope, teamId: string, at: Instant): Promise<void> => arm(scope, dutySubject(teamId), at);

/** The end of the next working day; a team without hours has none. */
export async function armShiftEnd(scope: Scope, team: Team): Promise<void> {
  const at = nextShiftEnd(team, scope.now);
  if (at !== null) await arm(scope, shiftSubject(team.id), at);
}

/** Two in the night, UTC: every team's roster is read again before the next working day. */
export function armRosterRead(scope: Scope, teamId: string): Promise<void> {
  const two = Math.floor(scope.now / DAY) * DAY + 2 * HOUR;
  return arm(scope, rosterSubject(teamId), two > scope.now ? two : two + DAY);
}

/** Also for what is not a team's: armed twice is armed once. */
export async function arm({ tx }: Scope, subject: string, at: Instant): Promise<void> {
  const dueKey = key.due(at, subject);
  if ((await tx.plain(dueKey)) === null) tx.write(dueKey, { subject });
}
