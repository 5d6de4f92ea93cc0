import { randomUUID } from 'node:crypto';
import { CHANNEL, startWorld, type Actor, type World } from '../support/doorstep';
import { inChannel, lastCard, lastWords, setUpTeam } from '../support/scenes';
import { cardOf, wordsOf, type Accepted, type WireCard } from '../support/stand-in';

/** A new phone, another team, another role in the middle of a visit: it stays open, is watched by the same team, and somebody may close it. */
let world: World;
let sam: Actor;
let priya: Actor;
let dee: Actor;
let tom: Actor;
const SECOND = '19:ely@thread.tacv2';
const NEW_PHONE = 'personal:another-installation';

beforeEach(async () => {
  world = await startWorld({ at: '2026-11-24T14:00:00Z' });
  [sam, priya, dee, tom] = [world.person('Sam'), world.person('Priya'), world.person('Dee'), world.person('Tom')];
  await setUpTeam(world, { manager: priya, deputy: dee, member: sam });
  await sam.says('check in 4471 at Splott back by 3pm');
});
afterEach(() => world.stop());

const must = (card: WireCard | null | undefined): WireCard => {
  if (!card) throw new Error('no card');
  return card;
};
const says = (words: string, where: (one: Accepted) => boolean) => world.teams.waitFor(`"${words}"`, (one) => where(one) && wordsOf(one.activity).includes(words));
const at = (conversation: string) => (one: Accepted): boolean => one.conversationId.startsWith(conversation);

async function until(actor: Actor, asked: string, words: string): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    await actor.says(asked);
    if (lastWords(world, actor.chat).includes(words)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`"${asked}" never answered "${words}" but ${lastWords(world, actor.chat)}`);
}

async function setUp(channel: string, by: Actor, managers: string, deputies: string): Promise<void> {
  await by.says('set up', { conversation: channel });
  await by.presses(lastCard(world, channel), 'Save', { board: 'durham', audience: 'children', managers, deputies, language: 'en' }, { conversation: channel });
}

test('a new phone: she is asked where she wrote last, and checks out from there', async () => {
  await sam.says('my visits', { conversation: NEW_PHONE });
  expect(lastWords(world, NEW_PHONE)).toContain('Splott');
  world.clock.set('2026-11-24T15:00:00Z');
  const asked = await says('Are you back?', at(NEW_PHONE));
  const out = await sam.presses(must(cardOf(asked.activity)), "I'm safe - check out", {}, { conversation: NEW_PHONE });
  expect(out.words).toContain("You're checked out of Splott");
});

test('a new phone that nobody answers: the alarm goes out all the same', async () => {
  await sam.says('hello', { conversation: NEW_PHONE });
  world.clock.set('2026-11-24T15:15:00Z');
  await says('Overdue: Sam', at(CHANNEL));
  await says('Overdue: Sam', at(priya.chat));
});

test('another team: the visit stays with the one that has watched it from the beginning; the next is the new one\'s', async () => {
  const everybody = [...world.teams.members];
  world.teams.members = everybody.filter(({ name }) => name !== 'Sam');
  await world.post({
    id: randomUUID(), type: 'conversationUpdate', channelId: 'msteams', serviceUrl: world.teams.url, from: { id: '29:somebody' }, recipient: { id: '28:doorstep' }, membersRemoved: [{ id: '29:sam' }],
    conversation: { id: CHANNEL, conversationType: 'channel', tenantId: 'tenant' }, channelData: { tenant: { id: 'tenant' } },
  });
  await until(sam, 'on duty', 'No team is set up');
  world.teams.members = everybody.filter(({ name }) => name === 'Sam' || name === 'Tom');
  await setUp(SECOND, tom, tom.id, '');
  await until(sam, 'on duty', 'Nobody is on duty');

  await sam.says('extend 15');
  expect(lastWords(world, sam.chat)).toContain('Your new time is 3:15pm');
  world.clock.set('2026-11-24T15:30:00Z');
  const alarm = await says('Overdue: Sam', at(CHANNEL));
  await says('Overdue: Sam', at(priya.chat));
  expect(world.teams.accepted.some((one) => at(SECOND)(one) && wordsOf(one.activity).includes('Overdue: Sam'))).toBe(false);
  expect((await tom.presses(must(cardOf(alarm.activity)), "I'm on it", {}, { conversation: CHANNEL })).words).toContain("Only this team's managers and deputies can do that");
  await sam.says('check out');
  await sam.says('check in 4471 at Ely back by 4pm');
  world.clock.set('2026-11-24T16:15:00Z');
  await says('Overdue: Sam', at(SECOND));
});

test('she becomes a manager while she is out: her own alarm is still for others', async () => {
  await setUp(CHANNEL, dee, sam.id, dee.id);
  world.clock.set('2026-11-24T15:15:00Z');
  const alarm = must(cardOf((await says('Overdue: Sam', inChannel)).activity));
  expect((await sam.presses(alarm, 'Close', {}, { conversation: CHANNEL })).words).toContain('somebody else has to');
  // A visiting manager's alarm starts with the deputies.
  await says('Overdue: Sam', at(dee.chat));
  const form = must((await dee.presses(alarm, 'Close', {}, { conversation: CHANNEL })).card);
  expect((await dee.presses(form, 'Close the alarm', { outcome: 'safe', howKnown: 'Rang her' }, { conversation: CHANNEL })).words).toContain('Dee closed this alarm');
});

test('whoever has claimed it manages no more: the claim runs out, the others are called, and the new manager may close it', async () => {
  world.clock.set('2026-11-24T15:15:00Z');
  const alarm = must(cardOf((await says('Overdue: Sam', inChannel)).activity));
  await priya.presses(alarm, "I'm on it", {}, { conversation: CHANNEL });
  await setUp(CHANNEL, dee, tom.id, dee.id);
  expect((await priya.presses(alarm, 'Close', {}, { conversation: CHANNEL })).words).toContain("Only this team's managers and deputies can do that");
  const told = () => world.teams.to(dee.chat).filter((one) => wordsOf(one.activity).includes('Overdue: Sam')).length;
  const before = told();
  world.clock.set('2026-11-24T15:25:00Z');
  await world.teams.waitFor('the deputy is called', () => told() > before);
  world.clock.set('2026-11-24T15:45:00Z');
  await says('Overdue: Sam', at(tom.chat));
  const form = must((await tom.presses(alarm, 'Close', {}, { conversation: CHANNEL })).card);
  expect((await tom.presses(form, 'Close the alarm', { outcome: 'safe', howKnown: 'Rang her' }, { conversation: CHANNEL })).words).toContain('Tom closed this alarm');
});
