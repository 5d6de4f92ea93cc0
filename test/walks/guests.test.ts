import { CHANNEL, startWorld, type Actor, type World } from '../support/doorstep';
import { inChannel, lastCard, lastWords, setUpTeam } from '../support/scenes';
import { cardOf, wordsOf, type WireCard } from '../support/stand-in';

/** A manager who is not in the team's channel: the deputy of a neighbouring team, or whoever is on call. */
let world: World;
let sam: Actor;
let priya: Actor;
let carys: Actor;
const IN_CHANNEL = { conversation: CHANNEL };

beforeEach(async () => {
  world = await startWorld({ at: '2026-11-24T14:00:00Z' });
  [sam, priya] = [world.person('Sam'), world.person('Priya')];
  await setUpTeam(world, { manager: priya, deputy: world.person('Dee'), member: sam });
  carys = world.person('Carys');
  // In Teams she is no member of this channel.
  world.teams.members = world.teams.members.filter(({ name }) => name !== 'Carys');
});
afterEach(() => world.stop());

const must = (card: WireCard | null | undefined): WireCard => {
  if (!card) throw new Error('no card');
  return card;
};

async function nameGuests(guests: string): Promise<string> {
  await priya.says('team settings', IN_CHANNEL);
  const page = must((await priya.presses(lastCard(world, CHANNEL), 'Who else', {}, IN_CHANNEL)).card);
  return (await priya.presses(page, 'Save', { seniors: '', guests, chair: 'nobody', addressFrom: 'Duty desk' }, IN_CHANNEL)).words;
}

const heard = (words: string) => world.teams.waitFor(`"${words}" to Carys`, (one) => one.conversationId === carys.chat && wordsOf(one.activity).includes(words));

test('named by name, she is told with the deputies, and claims and closes as they do', async () => {
  await carys.says('hello');
  const saved = await nameGuests('carys');
  expect(saved).toContain('Saved for Roath team');
  expect(saved).not.toContain("can't reach");
  await sam.says('check in 4471 at Splott back by 2:30pm');
  world.clock.set('2026-11-24T14:45:00Z');
  await world.teams.waitFor('the managers first', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('Overdue: Sam'));
  expect(world.teams.to(carys.chat).some((one) => wordsOf(one.activity).includes('Overdue'))).toBe(false);
  world.clock.set('2026-11-24T14:50:00Z');
  const alarm = must(cardOf((await heard('Overdue: Sam')).activity));
  expect((await carys.presses(alarm, "I'm on it")).words).toContain('Carys is on it');
  const form = must((await carys.presses(alarm, 'Close')).card);
  expect((await carys.presses(form, 'Close the alarm', { outcome: 'safe', howKnown: 'Rang her' })).words).toContain('Carys closed this alarm');
});

test('from her own chat she sees who is out and takes the duty; the roster that is read at night leaves her where she is', async () => {
  await carys.says('hello');
  await nameGuests('Carys');
  await sam.says('check in 4471 at Splott back by 3pm');
  await carys.says('who is out');
  expect(lastWords(world, carys.chat)).toContain('Sam: Splott');
  await carys.says('on duty me until 6pm');
  expect(lastWords(world, carys.chat)).toContain("You're on duty until 6pm.");
  await sam.says('check out');
  world.clock.set('2026-11-25T02:00:00Z');
  await world.teams.waitFor('a night has passed', () => true);
  world.clock.set('2026-11-25T09:00:00Z');
  await sam.says('check in 4471 at Splott back by 9:30am');
  world.clock.set('2026-11-25T09:55:00Z');
  await heard('Overdue: Sam');
});

test('a name that nobody knows saves nothing and says what to do; who was met only by name is said to be out of reach', async () => {
  const refused = await nameGuests('Angharad Price');
  expect(refused).toContain('I know nobody by this name, or more than one: Angharad Price. Nothing is saved yet.');
  // Seen in a channel, never in a chat of her own.
  await carys.says('hello', { conversation: '19:elsewhere@thread.tacv2' });
  const saved = await nameGuests('Carys');
  expect(saved).toContain("I can't reach Carys in person yet. Ask them to open a chat with Doorstep and type: hello.");
});

test('nobody else can act for the team', async () => {
  await carys.says('hello');
  await sam.says('check in 4471 at Splott back by 2:30pm');
  world.clock.set('2026-11-24T14:45:00Z');
  const alarm = await world.teams.waitFor('the alarm', (one) => inChannel(one) && wordsOf(one.activity).includes('Overdue: Sam'));
  expect((await carys.presses(must(cardOf(alarm.activity)), "I'm on it", {}, IN_CHANNEL)).words).toContain("Only this team's managers and deputies can do that");
});
