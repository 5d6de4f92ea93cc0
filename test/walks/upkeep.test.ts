import { CHANNEL, startWorld, type Actor, type World } from '../support/doorstep';
import { inChannel, lastCard, lastWords, setUpTeam } from '../support/scenes';
import { cardOf, wordsOf, type Accepted, type WireCard } from '../support/stand-in';

/** A team's own duties: switched on by a manager, said on a working morning, done with one tap. */
let world: World;
let sam: Actor;
let priya: Actor;
let dee: Actor;

beforeEach(async () => {
  // A Friday.
  world = await startWorld({ at: '2026-11-20T10:00:00Z' });
  [sam, priya, dee] = [world.person('Sam'), world.person('Priya'), world.person('Dee')];
  await setUpTeam(world, { manager: priya, deputy: dee, member: sam });
  // Whoever sets a team up is asked for a phrase, after a moment: from here on nothing comes by itself.
  await world.teams.waitFor('the question for a phrase', (one) => one.conversationId === priya.chat);
});
afterEach(() => world.stop());

const must = (card: WireCard | null | undefined): WireCard => {
  if (!card) throw new Error('no card came back');
  return card;
};
const heardBy = (actor: Actor, words: string): Promise<Accepted> => world.teams.waitFor(`"${words}" to ${actor.id}`, (one) => one.conversationId === actor.chat && wordsOf(one.activity).includes(words));
const cardTo = async (actor: Actor, words: string): Promise<WireCard> => must(cardOf((await heardBy(actor, words)).activity));

/** The roster is read and written down by the engine. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it never came to be so');
}

async function switchOn(wanted: Record<string, string>): Promise<string> {
  await priya.says('duties');
  const form = must((await priya.presses(lastCard(world, priya.chat), 'Choose duties')).card);
  return (await priya.presses(form, 'Save', wanted)).words;
}

test('S148, S157, S158: off until it is switched on; due on the next working morning; one tap records the day and who; due again a year on', async () => {
  await priya.says('duties');
  expect(lastWords(world, priya.chat)).toContain('Nothing is switched on.');
  expect(await switchOn({ training: 'year', emergency: '6-months' })).toContain('Switched on: 2.');
  world.clock.set('2026-11-22T12:00:00Z');
  await priya.says('duties');
  const before = world.teams.to(priya.chat).length;
  world.clock.set('2026-11-23T09:00:10Z');
  await world.teams.waitFor('Monday morning', () => world.teams.to(priya.chat).length > before);
  const asked = lastCard(world, priya.chat);
  expect(lastWords(world, priya.chat)).toContain('2 things are due.');
  expect(world.teams.to(dee.chat)).toEqual([]);
  const done = await priya.presses(asked, 'Done: training');
  expect(done.words).toContain('Recorded, with the day and your name.');
  expect(done.words).toContain('Last: Monday 23 November 2026 (Priya). Next: Monday 22 November 2027.');
  expect(done.card?.actions?.map(({ title }) => title)).toEqual(['Done: emergency practice', 'Another day', 'Agenda text', 'Choose duties']);
  const form = must((await priya.presses(must(done.card), 'Another day')).card);
  expect((await priya.presses(form, 'Record', { doing: 'emergency', on: '2026-11-30' })).words).toContain('Choose a day that has been');
  expect((await priya.presses(form, 'Record', { doing: 'emergency', on: '2026-11-17' })).words).toContain('Last: Tuesday 17 November 2026 (Priya). Next: Tuesday 18 May 2027.');
  expect(world.teams.accepted.filter((one) => inChannel(one) && wordsOf(one.activity).includes('emergency practice'))).toEqual([]);
});

test('S161: what nobody has seen to is said again a week later, and not before', async () => {
  await switchOn({ question: '4-weeks' });
  world.clock.set('2026-11-23T09:00:10Z');
  await heardBy(priya, 'Ask each person alone, also those who never mention it.');
  const before = world.teams.to(priya.chat).length;
  world.clock.set('2026-11-27T12:00:00Z');
  await priya.says('duties');
  expect(world.teams.to(priya.chat).length).toBe(before + 1);
  world.clock.set('2026-11-30T09:00:10Z');
  await world.teams.waitFor('the week after', () => world.teams.to(priya.chat).length > before + 1);
});

test('S155: whoever joins has an induction to come, and the managers hear it the next working morning', async () => {
  await switchOn({ induction: 'on' });
  const tom = world.person('Tom');
  await world.post({
    id: 'joined', type: 'conversationUpdate', channelId: 'msteams', serviceUrl: world.teams.url, from: { id: '29:tom', aadObjectId: tom.id }, recipient: { id: '28:doorstep' }, membersAdded: [{ id: '29:tom', aadObjectId: tom.id }],
    conversation: { id: CHANNEL, conversationType: 'channel', tenantId: 'tenant' }, channelData: { team: { id: '19:team' }, tenant: { id: 'tenant' } },
  });
  await until(async () => JSON.stringify((await world.dump()).find(({ key }) => key.startsWith('upkeep|'))).includes(tom.id));
  world.clock.set('2026-11-23T09:00:10Z');
  const asked = await cardTo(priya, 'New: Tom, since Friday 20 November 2026.');
  expect((await priya.presses(asked, 'Done: induction of Tom')).words).toContain('Recorded: Tom has had the induction.');
});

test('S154: the text for the team meeting names nobody, and says whose guidance asks for it', async () => {
  await switchOn({ agenda: '4-weeks' });
  await priya.says('team agenda');
  const words = lastWords(world, priya.chat);
  expect(words).toContain('Incidents that are still open: 0.');
  expect(words).toContain('Due now: Safety in the team meeting.');
  expect(words).toContain("Durham's guidance does not ask for this.");
  expect(words).not.toContain('Sam');
});

test('S144, S152: what people carry, by counts and in the order of names', async () => {
  await sam.says('check in 4471 at Splott back by 11am');
  await sam.says('check out');
  await dee.says('check in 4471 at Splott back by 11am');
  await dee.says('check out');
  await priya.says('allocation');
  const words = lastWords(world, priya.chat);
  expect(words).toContain('Dee: 1 visit, flagged cases: 0\nSam: 1 visit, flagged cases: 0');
  expect(words).toContain('this ranks nobody');
});

test('only managers, and only in their own chat; what is switched on may be chosen where the settings are', async () => {
  await sam.says('duties');
  expect(lastWords(world, sam.chat)).toContain("Only this team's managers and deputies can do that");
  await sam.says('allocation');
  expect(lastWords(world, sam.chat)).toContain("Only this team's managers and deputies can do that");
  await priya.says('duties', { conversation: CHANNEL });
  expect(wordsOf(world.teams.accepted.filter(inChannel).at(-1)?.activity ?? { type: '' })).toContain('in our own chat');
  await priya.says('team settings', { conversation: CHANNEL });
  const form = must((await priya.presses(lastCard(world, CHANNEL, 'Choose duties'), 'Choose duties', {}, { conversation: CHANNEL })).card);
  expect((await sam.presses(form, 'Save', { training: 'year' }, { conversation: CHANNEL })).words).toContain("Only this team's managers and deputies can do that");
  expect((await priya.presses(form, 'Save', { training: 'year' }, { conversation: CHANNEL })).words).toContain('Switched on: 1.');
});
