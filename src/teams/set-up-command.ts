import type { Reply } from '../app/reply';
import type { Scope } from '../app/run';
import { channelName, setUpTeam, type RosterMember } from '../app/teams';
import type { Desk } from './desk';
import type { Incoming } from './incoming';
import type { Press } from './presses';
import { byName } from './roster-names';

/** The form that says who watches this channel's team. */
export async function setUp(scope: Scope, desk: Desk, incoming: Incoming, press: Extract<Press, { verb: 'set-up' }>, roster: RosterMember[]): Promise<Reply> {
  const { board, audience, managers, deputies, language, outOfHoursName, outOfHoursPhone } = press;
  const outOfHours = outOfHoursPhone.trim() === '' ? null : { name: outOfHoursName.trim(), phone: outOfHoursPhone.trim() };
  return setUpTeam(scope, {
    // The channel the press came from, not the one the card claims.
    teamId: incoming.channelId,
    name: incoming.teamName || (await channelName(scope, incoming.channelId)),
    channel: { conversationId: incoming.channelId, serviceUrl: incoming.serviceUrl, tenantId: incoming.tenantId, botId: incoming.botId },
    roster,
    groupId: incoming.groupId,
    by: { id: incoming.who.id, isAdmin: desk.isAdmin(incoming.who.id) },
    settings: { board, audience, managers: managers.map(byName(roster)), deputies: deputies.map(byName(roster)), language, outOfHours },
  });
}
