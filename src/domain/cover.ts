import { isAtWork, type Calendar, type LocalTime } from './hours';
import { isManager, watchersOf, type Team } from './team';
import type { Instant } from './time';

/**
 * Who would act on an alarm at a given moment. Somebody outside Teams is a number to ring and no watcher: no alarm of
 * ours makes a telephone ring.
 */
export type Cover =
  | { readonly is: 'duty'; readonly who: string; readonly until: Instant }
  | { readonly is: 'at-work'; readonly who: readonly string[] }
  | { readonly is: 'nobody'; readonly ring: string | null };

/** A visit is covered when somebody watches still this long after "Back by": the ladder's last step has come by then. */
export const COVER_MINUTES = 60;

export interface Moment {
  readonly at: Instant;
  readonly local: LocalTime;
}

/** Nobody covers a visit she is on herself. `calendar` holds the team's hours, and bank holidays beside its own days off. */
export function coverAt(team: Team, workerId: string, { at, local }: Moment, calendar: Calendar): Cover {
  const { duty } = team;
  if (duty && duty.until >= at && duty.who !== workerId && isManager(team, duty.who)) return { is: 'duty', who: duty.who, until: duty.until };
  const who = watchersOf(team, 'managers', workerId);
  if (who.length > 0 && isAtWork(calendar, local)) return { is: 'at-work', who };
  return { is: 'nobody', ring: team.outOfHours?.phone ?? null };
}
