import { guestsNamed } from '../app/guests';
import { saveSettings, showSettings, type SettingsRequest, type Unreadable } from '../app/settings';
import { says, type Reply } from '../app/reply';
import type { Scope } from '../app/run';
import type { RosterMember } from '../app/teams';
import type { SettingsChange } from '../domain/team-settings';
import { NOBODY } from './cards/settings';
import { readDaysOff, readHours } from './cards/hours-form';
import type { Incoming } from './incoming';
import type { Press } from './presses';
import { byName } from './roster-names';

/** A team's settings, opened and saved in its channel: the channel a press comes from is the team it is about, not the one the card claims. */
const VERBS = ['open-settings', 'save-hours', 'save-people', 'save-minutes', 'save-procedure'] as const;
export type SettingsPress = Extract<Press, { verb: (typeof VERBS)[number] }>;
export const isSettingsPress = (press: Press): press is SettingsPress => VERBS.some((verb) => verb === press.verb);

export interface SettingsDesk {
  readonly isAdmin: (personId: string) => boolean;
  readonly roster: readonly RosterMember[];
}

export async function saySettings(scope: Scope, incoming: Incoming, desk: Pick<SettingsDesk, 'isAdmin'>): Promise<Reply> {
  return incoming.scope === 'channel' ? showSettings(scope, requestOf(incoming, desk), null) : says({ say: 'go-channel' });
}

export async function pressSettings(scope: Scope, incoming: Incoming, press: SettingsPress, desk: SettingsDesk): Promise<Reply> {
  if (incoming.scope !== 'channel') return says({ say: 'go-channel' });
  const request = requestOf(incoming, desk);
  return press.verb === 'open-settings' ? showSettings(scope, request, press.page) : saveSettings(scope, request, await changeIn(scope, press, desk.roster));
}

const requestOf = (incoming: Incoming, { isAdmin }: Pick<SettingsDesk, 'isAdmin'>): SettingsRequest => ({ teamId: incoming.channelId, by: { id: incoming.who.id, isAdmin: isAdmin(incoming.who.id) } });

async function changeIn(scope: Scope, press: Exclude<SettingsPress, { verb: 'open-settings' }>, roster: readonly RosterMember[]): Promise<SettingsChange | Unreadable> {
  switch (press.verb) {
    case 'save-hours': {
      const hours = readHours(press);
      const daysOff = readDaysOff(press.daysOff);
      if (hours === null) return { page: 'unreadable', reason: 'bad-hours' };
      return daysOff === null ? { page: 'unreadable', reason: 'bad-days-off' } : { page: 'hours', hours, daysOff };
    }
    case 'save-people': {
      const chair = press.chair.trim();
      const guests = await guestsNamed(scope, press.guests);
      if (guests.unknown.length > 0) return { page: 'nobody-known', names: guests.unknown };
      return { page: 'people', seniors: press.seniors.map(byName(roster)), guests: guests.ids, chair: chair === '' || chair === NOBODY ? null : byName(roster)(chair), addressFrom: press.addressFrom };
    }
    case 'save-procedure':
      return { page: 'procedure', steps: press.steps };
    case 'save-minutes':
      return {
        page: 'minutes', homeSafe: press.homeSafe === 'true', exactPlace: press.exactPlace === 'true',
        ladder: {
          ordinary: { managers: press.ordinaryManagers, deputies: press.ordinaryDeputies, seniors: press.ordinarySeniors },
          high: { managers: press.highManagers, deputies: press.highDeputies, seniors: press.highSeniors },
        },
      };
    default:
      return press satisfies never;
  }
}
