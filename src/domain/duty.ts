import { decided, refused, type Decision } from './decision';
import { isManager, type Team } from './team';
import { HOUR, type Instant } from './time';

/** Who watches now. At most one person at a time; with nobody on duty every manager is told all the same. */
export interface Duty {
  readonly who: string;
  readonly from: Instant;
  readonly until: Instant;
}

/** Asked to take over and not answered yet: until she says yes, the first stays. */
export interface Handover {
  readonly to: string;
  readonly by: string;
  readonly at: Instant;
}

export type DutyHappening =
  | { readonly type: 'took-over'; readonly who: string; readonly until: Instant; readonly from: string | null }
  | { readonly type: 'asked'; readonly to: string; readonly by: string; readonly at: Instant }
  | { readonly type: 'declined'; readonly who: string; readonly by: string };

export type DutyRefusal = 'not-a-manager' | 'duty-time' | 'duty-not-yours' | 'duty-not-a-manager' | 'no-offer';
type DutyDecision = Decision<Team, DutyHappening, DutyRefusal>;

export const LONGEST_DUTY_HOURS = 24;

/** Whoever says that she watches does so from now: nobody has to let go first. Refuses a time that has passed, or one that nobody stays awake for. */
export function decideTakeDuty(team: Team, { by, until }: { by: string; until: Instant }, now: Instant): DutyDecision {
  if (!isManager(team, by)) return refused('not-a-manager');
  if (until <= now || until > now + LONGEST_DUTY_HOURS * HOUR) return refused('duty-time');
  const current = dutyAt(team, now);
  if (current?.who === by && current.until === until) return decided(team);
  const from = current?.who === by ? current.from : now;
  return decided({ ...team, duty: { who: by, from, until }, handover: null }, { type: 'took-over', who: by, until, from: current && current.who !== by ? current.who : null });
}

/** Asks somebody to take over. Only who is on duty may, unless nobody is. */
export function decideHandOver(team: Team, { by, to }: { by: string; to: string }, now: Instant): DutyDecision {
  if (!isManager(team, by)) return refused('not-a-manager');
  const current = dutyAt(team, now);
  if (current && current.who !== by) return refused('duty-not-yours');
  if (to === by || !isManager(team, to)) return refused('duty-not-a-manager');
  return decided({ ...team, handover: { to, by, at: now } }, { type: 'asked', to, by, at: now });
}

/** `asked` is when the card that is answered was made: an older request is no request any more. Pressed twice it is one yes. */
export function decideAccept(team: Team, { by, asked, until }: { by: string; asked: Instant; until: Instant }, now: Instant): DutyDecision {
  if (dutyAt(team, now)?.who === by) return decided(team);
  return isAsked(team, { by, asked }) ? decideTakeDuty(team, { by, until }, now) : refused('no-offer');
}

export function decideDecline(team: Team, { by, asked }: { by: string; asked: Instant }): DutyDecision {
  if (!isAsked(team, { by, asked }) || !team.handover) return refused('no-offer');
  return decided({ ...team, handover: null }, { type: 'declined', who: by, by: team.handover.by });
}

/** Time has passed: a duty that is over ends, and a request made in it. */
export function endDuty(team: Team, now: Instant): Team {
  return team.duty && team.duty.until <= now ? { ...team, duty: null, handover: null } : team;
}

/** Who is on duty at a moment; a duty that ran out, or of somebody who manages no more, is none. */
export const dutyAt = (team: Team, at: Instant): Duty | null => (team.duty && team.duty.until > at && isManager(team, team.duty.who) ? team.duty : null);

const isAsked = ({ handover }: Team, { by, asked }: { by: string; asked: Instant }): boolean => handover !== null && handover.to === by && handover.at === asked;
