import { decided, refused, type Decision } from './decision';
import type { Duty, Handover } from './duty';
import { OFFICE_HOURS, type WorkingHours } from './hours';
import { DEFAULT_LADDER, ladderFor, type Ladder, type LadderMinutes, type Risk, type RungName } from './ladder';

/** One team: a manager channel, the people whose visits it watches, and who is told. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly channel: Channel;
  readonly board: Board | 'none';
  readonly audience: Audience;
  readonly managers: readonly string[];
  readonly deputies: readonly string[];
  readonly outOfHours: PhoneContact | null;
  readonly members: readonly string[];
  readonly ladder: LadderMinutes;
  readonly language: ChannelLanguage;
  /** Told in person at the last step, beside managers and deputies. */
  readonly seniors: readonly string[];
  /** Managers who are not in the channel: of a neighbouring team, on call. Told with the deputies, and may do what these may. */
  readonly guests: readonly string[];
  /** Who convenes multi-agency meetings. */
  readonly chair: string | null;
  /** Who can turn a case reference into an address, a car and next of kin, at every hour: names, a number. We hold none of it. */
  readonly addressFrom: string;
  readonly hours: WorkingHours;
  /** Days on which the hours do not hold: `2026-12-24`. */
  readonly daysOff: readonly string[];
  /** Asked after the day's last visit whether she is home. */
  readonly homeSafe: boolean;
  /** The agency's own steps for somebody who does not return, in their order; none means the usual ones. */
  readonly procedure: readonly string[];
  /** The exact place is asked for at check-in, for managers' eyes alone. */
  readonly exactPlace: boolean;
  /** The Teams team that the channel lies in, when Teams said so: people join and leave that. */
  readonly groupId: string | null;
  readonly duty: Duty | null;
  readonly handover: Handover | null;
  /** Durham's criteria for a multi-agency meeting as advice, in a team of another board that asked for it. */
  readonly criteriaAdvice: boolean;
}

/** What a team has that nobody has set: also a team that was stored before these were asked for. */
export const TEAM_DEFAULTS = {
  seniors: [], guests: [], chair: null, addressFrom: '', hours: OFFICE_HOURS, daysOff: [], homeSafe: false, exactPlace: false, procedure: [], groupId: null, criteriaAdvice: false, duty: null, handover: null,
} satisfies Partial<Team>;

export const BOARDS = ['cardiff-vale', 'gwent', 'durham', 'cwm-taf', 'mid-west-wales'] as const;
export type Board = (typeof BOARDS)[number];
export type Audience = 'children' | 'adults' | 'both';
export type Language = 'en' | 'cy';
/** `both`: Welsh first, then English. */
export type ChannelLanguage = Language | 'both';

export interface Channel {
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly tenantId: string | null;
  /** The bot's own id there, needed to open a conversation with a member. */
  readonly botId: string;
}

export interface PhoneContact {
  readonly name: string;
  readonly phone: string;
}

export type TeamRefusal = 'no-manager' | 'not-allowed' | 'bad-minutes' | 'too-many-people' | 'not-in-roster' | 'bad-hours' | 'bad-days-off' | 'bad-steps' | 'address-too-long';

export type TeamSettings = Pick<Team, 'board' | 'audience' | 'managers' | 'deputies' | 'outOfHours' | 'language'> & { readonly ladder?: LadderMinutes; readonly hours?: WorkingHours };

/** More than this and one alarm no longer fits one commit. */
export const MOST_WATCHERS = 30;

/** The team's managers and the agency's admins; a new team is the admins' to make. */
export const mayChange = (current: Team | null, by: { id: string; isAdmin: boolean }): boolean => by.isAdmin || (current !== null && isManager(current, by.id));

/** Refuses a team without a manager, people the channel does not hold, and ladders that run backwards. What the first card does not ask stays as it was. */
export function decideSetUp(
  current: Team | null,
  request: { id: string; name: string; channel: Channel; members: readonly string[]; by: { id: string; isAdmin: boolean }; settings: TeamSettings; groupId?: string | null },
): Decision<Team, never, TeamRefusal> {
  const { settings } = request;
  if (!mayChange(current, request.by)) return refused('not-allowed');
  if (settings.managers.length === 0) return refused('no-manager');
  if (new Set([...settings.managers, ...settings.deputies, ...(current?.seniors ?? []), ...(current?.guests ?? [])]).size > MOST_WATCHERS) return refused('too-many-people');
  const roster = new Set(request.members);
  if (![...settings.managers, ...settings.deputies].every((id) => roster.has(id))) return refused('not-in-roster');
  const ladder = settings.ladder ?? current?.ladder ?? DEFAULT_LADDER;
  if (!climbs(ladder)) return refused('bad-minutes');
  const deputies = settings.deputies.filter((id) => !settings.managers.includes(id));
  return decided({ ...TEAM_DEFAULTS, ...current, id: request.id, name: request.name, channel: request.channel, members: request.members, groupId: request.groupId ?? current?.groupId ?? null, ...settings, deputies, ladder });
}

/** Everybody who may press a manager's button. */
export const managersOf = (team: Team): readonly string[] => [...new Set([...team.managers, ...team.deputies, ...team.seniors, ...team.guests])];

export const isManager = (team: Team, personId: string): boolean => managersOf(team).includes(personId);

/** A visit keeps the minutes it began with, whatever its team changes since. */
export const visitLadder = (team: Pick<Team, 'ladder'>, visit: { readonly risk: Risk; readonly minutes: LadderMinutes | null; readonly asksEarly: boolean }): Ladder =>
  ladderFor(visit.risk, visit.minutes ?? team.ladder, visit);

/**
 * The people a rung speaks to in person, without the one who is out. Whoever is on duty comes first, and nobody is left
 * out because of it. A visiting manager's alarm starts with the deputies.
 */
export function watchersOf(team: Team, rung: RungName, workerId: string): readonly string[] {
  const without = (ids: readonly string[]) => ids.filter((id) => id !== workerId);
  const managers = without(team.managers);
  const deputies = without([...team.deputies, ...team.guests.filter((id) => !team.deputies.includes(id))]);
  switch (rung) {
    case 'managers':
      return dutyFirst(team, workerId, managers.length > 0 && !team.managers.includes(workerId) ? managers : [...deputies, ...managers]);
    case 'deputies':
      return deputies.length > 0 ? deputies : managers;
    case 'seniors':
      return dutyFirst(team, workerId, without(managersOf(team)));
    case 'early':
    case 'soon':
    case 'due':
    case 'still-out':
    case 'last-ask':
      return [];
    default:
      return rung satisfies never;
  }
}

function dutyFirst(team: Team, workerId: string, ids: readonly string[]): readonly string[] {
  const who = team.duty?.who;
  return who === undefined || who === workerId || !isManager(team, who) ? ids : [who, ...ids.filter((id) => id !== who)];
}

export function climbs(ladder: LadderMinutes): boolean {
  return Object.values(ladder).every(
    ({ managers, deputies, seniors }) => [managers, deputies, seniors].every(Number.isInteger) && 1 <= managers && managers < deputies && deputies < seniors && seniors <= 240,
  );
}

/** Only Durham's guidance has criteria with figures. Elsewhere they are looked at when the team wants them, and always said to be Durham's. */
export const criteriaFor = (team: Pick<Team, 'board' | 'criteriaAdvice'>): 'own' | 'advice' | 'off' => (team.board === 'durham' ? 'own' : team.criteriaAdvice ? 'advice' : 'off');
