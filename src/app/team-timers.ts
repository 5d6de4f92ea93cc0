import type { Instant } from '../domain/time';
import { key } from '../store/keys';
import type { Scope } from './run';

/**
 * A team's timers beside the one that its row holds. Each stands under a name of its own and is looked at again when it
 * goes off, so that arming the same instant twice, or one that no longer holds, is harmless.
 */
export const dutySubject = (teamId: string): string => `duty:${teamId}`;

export const armDutyEnd = (scope: Scope, teamId: string, at: Instant): Promise<void> => arm(scope, dutySubject(teamId), at);

async function arm({ tx }: Scope, subject: string, at: Instant): Promise<void> {
  const dueKey = key.due(at, subject);
  await tx.plain(dueKey);
  tx.write(dueKey, { subject });
}
