import type { Board } from '../../src/domain/team';
import { CHANNEL, type Actor, type World } from './doorstep';
import { cardOf, wordsOf, type Accepted, type WireCard } from './stand-in';

/** Openings that many walks share: a team that is set up, a visit that has begun. */
export const inChannel = (one: Accepted): boolean => one.conversationId.startsWith(CHANNEL);

export const lastWords = (world: World, conversation: string): string => wordsOf(world.teams.to(conversation).at(-1)?.activity ?? { type: '' });

/** The newest card of a conversation, or the newest with this button: the engine may have drawn another one since. */
export function lastCard(world: World, conversation: string, button: string | null = null): WireCard {
  const card = world.teams.to(conversation).map((one) => cardOf(one.activity)).filter((found) => found !== undefined && (button === null || found.actions?.some(({ title }) => title === button))).at(-1);
  if (!card) throw new Error(`no card in ${conversation}${button === null ? '' : ` with "${button}"`}`);
  return card;
}

/** Priya manages, Dee stands in for her, everybody known to the world is a member. */
export async function setUpTeam(world: World, people: { manager: Actor; deputy: Actor; member: Actor }, language: 'en' | 'cy' | 'both' = 'en', board: Board = 'durham'): Promise<void> {
  await people.manager.says('set up', { conversation: `${CHANNEL};messageid=1` });
  const form = await world.teams.waitFor('the set-up form', inChannel);
  const card = cardOf(form.activity);
  if (!card) throw new Error('the set-up form has no card');
  await people.manager.presses(card, 'Save', {
    board, audience: 'children', managers: people.manager.id, deputies: people.deputy.id, outOfHoursName: 'Duty desk', outOfHoursPhone: '01632 960001', language,
  }, { conversation: CHANNEL });
  // The roster is written down by a timer of its own.
  for (let tries = 0; tries < 200; tries += 1) {
    const row = (await world.dump()).find(({ key }) => key === `person|${people.member.id}`);
    if ((row?.value as { state: { teamIds: string[] } } | undefined)?.state.teamIds.length) return; // A person's row.
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('the roster was never written down');
}
