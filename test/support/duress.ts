import { CHANNEL, startWorld, type Actor, type Pressed, type World } from './doorstep';
import { lastCard, setUpTeam } from './scenes';
import { cardOf, wordsOf, type Accepted, type WireCard } from './stand-in';

/** A team with a duress phrase, and everything that reaches the worker and the channel, as it went over the wire. */
export const PHRASE = 'violet teapot';

export interface House {
  readonly world: World;
  readonly sam: Actor;
  readonly priya: Actor;
  readonly dee: Actor;
  /** What Sam's client was answered by itself: the responses to her presses. */
  readonly answers: Pressed[];
  readonly press: (title: string, inputs?: Record<string, string>, card?: WireCard) => Promise<Pressed>;
}

export async function startHouse(options: Parameters<typeof startWorld>[0] = {}): Promise<House> {
  const world = await startWorld(options);
  const [sam, priya, dee] = [world.person('Sam'), world.person('Priya'), world.person('Dee')];
  await priya.says('hello');
  await setUpTeam(world, { manager: priya, deputy: dee, member: sam });
  await choosePhrase(world, priya, PHRASE);
  await settled(world);
  const answers: Pressed[] = [];
  const press: House['press'] = async (title, inputs = {}, card = lastCard(world, sam.chat)) => {
    const pressed = await sam.presses(card, title, inputs);
    answers.push(pressed);
    return pressed;
  };
  return { world, sam, priya, dee, answers, press };
}

/** By the card that setting up the team has sent to the manager alone. */
export async function choosePhrase(world: World, manager: Actor, phrase: string): Promise<Pressed> {
  const asked = await world.teams.waitFor('the question for a phrase', (one) => one.conversationId === manager.chat && cardOf(one.activity)?.actions?.some(({ verb }) => verb === 'open-phrase') === true);
  const card = cardOf(asked.activity);
  const form = card && (await manager.presses(card, 'Choose a phrase'));
  if (!form?.card) throw new Error('no form for the phrase');
  return manager.presses(form.card, 'Save the phrase', { phrase });
}

/** Nothing is due and nothing can go out: whatever comes later comes because the clock is moved or somebody acts. */
export async function settled(world: World): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const isNow = ({ key }: { key: string }): boolean => /^(?:due\||out\|\d\|)(?!.*canary)/.test(key) && Date.parse(/\|(\d{4}-[^|]+)\|/.exec(key)?.[1] ?? '') <= world.clock.now();
    if (!(await world.dump()).some(isNow)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('something is still due or on its way');
}

export async function pass(world: World, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    world.clock.advance({ minutes: 1 });
    await settled(world);
  }
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Ids by the order in which they first appear: all that two houses may differ in. */
export function withoutIds(value: unknown): string {
  const names = new Map<string, string>();
  return JSON.stringify(value, null, 1)
    .replace(ID, (id) => names.get(id) ?? (names.set(id, `id-${names.size + 1}`), names.get(id) ?? ''))
    .replace(/http:\/\/127\.0\.0\.1:\d+/g, 'teams');
}

const onWire = (one: Accepted) => ({ how: one.how, to: one.conversationId, activity: one.activity });
/** Everything that went to Sam, in order: messages and updates, and beside them the answers to her presses. */
export const herScreen = ({ world, sam, answers }: House): unknown => ({ messages: world.teams.to(sam.chat).map(onWire), answers });
export const channelTraffic = ({ world }: House): unknown => world.teams.accepted.filter((one) => one.conversationId.startsWith(CHANNEL)).map(onWire);
export const toldTo = ({ world }: House, who: Actor): string[] => world.teams.to(who.chat).map((one) => wordsOf(one.activity));
export const quietCards = ({ world }: House, who: Actor): Accepted[] => world.teams.to(who.chat).filter((one) => cardOf(one.activity)?.actions?.some(({ verb }) => verb === 'quiet-claim') === true);
