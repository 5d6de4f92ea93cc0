import { CHANNEL, type Actor, type World } from '../support/doorstep';
import { PHRASE, settled, startHouse } from '../support/duress';
import { inChannel, lastCard, lastWords } from '../support/scenes';
import { cardOf, wordsOf, type Accepted, type WireCard } from '../support/stand-in';

/** "I am worried": to the managers she chooses, never in the channel, and asked about until one of them has answered. */
let world: World;
let sam: Actor;
let priya: Actor;
let dee: Actor;

beforeEach(async () => {
  // A Tuesday.
  ({ world, sam, priya, dee } = await startHouse({ at: '2026-11-24T14:00:00Z' }));
});
afterEach(() => world.stop());

const must = (card: WireCard | null | undefined): WireCard => {
  if (!card) throw new Error('no card came back');
  return card;
};
const heardBy = (actor: Actor, words: string): Promise<Accepted> => world.teams.waitFor(`"${words}" to ${actor.id}`, (one) => one.conversationId === actor.chat && wordsOf(one.activity).includes(words));
const cardTo = async (actor: Actor, words: string): Promise<WireCard> => must(cardOf((await heardBy(actor, words)).activity));
const count = (actor: Actor, words: string): number => world.teams.to(actor.chat).filter((one) => wordsOf(one.activity).includes(words)).length;

async function say(inputs: Record<string, string> = {}): Promise<WireCard> {
  await sam.says('I am worried');
  return must((await sam.presses(lastCard(world, sam.chat), 'Tell them', { pick: dee.id, want: 'talk', note: 'the man next door', ...inputs })).card);
}

async function morning(iso: string): Promise<void> {
  world.clock.set(iso);
  await settled(world);
}

test('S156, S149: told to the manager she chose and to nobody else, read, spoken about, closed', async () => {
  await sam.says('I am worried');
  expect(lastWords(world, sam.chat)).toContain('In danger now? Leave if you can and call 999');
  expect(lastCard(world, sam.chat).actions?.map(({ title }) => title)).toEqual(['Tell them', 'I need help']);
  const mine = await say();
  const card = await cardTo(dee, 'Sam would like to talk with you in person.');
  expect((await heardBy(dee, 'Sam would like')).activity.summary).toBe('Doorstep: for you alone');
  expect(wordsOf((await heardBy(dee, 'Sam would like')).activity)).toContain('In their own words: the man next door');
  expect(count(priya, 'is worried')).toBe(0);
  expect(world.teams.accepted.filter((one) => inChannel(one) && /worried|next door/.test(wordsOf(one.activity)))).toEqual([]);

  const read = await dee.presses(card, 'I have read this');
  expect(read.words).toContain('I am telling Sam that you have read it.');
  expect((await heardBy(sam, 'Dee read it on Tuesday 24 November 2026.')).activity.summary).toMatch(/^Doorstep, /);
  expect((await dee.presses(must(read.card), 'We have spoken')).words).toContain('Dee closed it on Tuesday 24 November 2026.');
  await heardBy(sam, 'Dee closed it');
  expect((await sam.presses(mine, 'It is settled')).words).toContain('Dee closed it on Tuesday 24 November 2026.');
});

test('nobody answers: they are asked each working morning, and she is asked whether somebody else should know', async () => {
  await say();
  await heardBy(dee, 'Sam would like');
  await morning('2026-11-25T09:00:05Z');
  expect(count(dee, 'Sam would like')).toBe(2);
  expect(count(sam, 'no answer yet')).toBe(0);
  await morning('2026-11-26T09:00:05Z');
  expect(count(dee, 'Sam would like')).toBe(3);
  const unheard = await cardTo(sam, 'I have asked Dee again and have no answer yet.');
  expect(count(priya, 'is worried')).toBe(0);
  const form = must((await sam.presses(unheard, 'Tell somebody else too')).card);
  expect(JSON.stringify(form.body)).not.toContain(dee.id);
  expect((await sam.presses(form, 'Tell them', { pick: priya.id })).words).toContain('I have told Dee and Priya, and nobody else.');
  await heardBy(priya, 'Sam would like to talk');
  // Friday, then nothing on Saturday and Sunday.
  await morning('2026-11-27T09:00:05Z');
  const before = count(priya, 'Sam would like');
  await morning('2026-11-29T12:00:00Z');
  expect(count(priya, 'Sam would like')).toBe(before);
});

test('read is no outcome: whoever read it is reminded a week later until they have spoken', async () => {
  await say();
  await dee.presses(await cardTo(dee, 'Sam would like'), 'I have read this');
  await morning('2026-11-30T12:00:00Z');
  expect(count(dee, 'Sam would like')).toBe(1);
  await morning('2026-12-01T09:00:05Z');
  expect(count(dee, 'Sam would like')).toBe(2);
});

test('whom she did not choose can neither read it nor answer it, and a choice of nobody is asked again', async () => {
  await say();
  const card = await cardTo(dee, 'Sam would like');
  expect((await priya.presses(card, 'I have read this')).words).toContain('That was not told to you');
  await sam.says('I am worried');
  expect(lastWords(world, sam.chat)).toContain('Tuesday 24 November 2026: told to Dee. Nobody has answered yet.');
  expect((await sam.presses(lastCard(world, sam.chat), 'Tell them', { pick: sam.id, want: 'know' })).words).toContain('Choose at least one manager');
  await sam.says('I am worried', { conversation: CHANNEL });
  expect(wordsOf(world.teams.accepted.filter(inChannel).at(-1)?.activity ?? { type: '' })).toContain('in our own chat');
});

test('under duress it looks like any other, and whoever reads it is told first not to ring', async () => {
  await sam.says('check in 4471 at Splott back by 4pm');
  await sam.says(`all fine, ${PHRASE}`);
  await settled(world);
  const mine = await say({ want: 'ring' });
  expect(JSON.stringify(mine)).not.toMatch(/do not ring/i);
  const told = wordsOf((await heardBy(dee, 'Sam asks you to ring today.')).activity);
  expect(told.indexOf('Do not ring or message them.')).toBeGreaterThanOrEqual(0);
  expect(told.indexOf('Do not ring or message them.')).toBeLessThan(told.indexOf('asks you to ring'));
  const read = await dee.presses(await cardTo(dee, 'Sam asks you to ring today.'), 'I have read this');
  expect(read.words).toContain('Do not ring or message them.');
});

test('in Welsh', async () => {
  await sam.says('Cymraeg');
  await sam.says("Rwy'n poeni");
  expect(lastWords(world, sam.chat)).toContain('Dewiswch pwy ddylai wybod.');
  const mine = await sam.presses(lastCard(world, sam.chat), 'Dweud wrthynt', { pick: dee.id, want: 'ring', note: '' });
  expect(mine.words).toContain("Mae'r bobl hyn yn cael gwybod, a neb arall: Dee.");
  // Asked to ring today: asked again the same afternoon.
  await heardBy(dee, 'Sam asks you to ring today.');
  await morning('2026-11-24T16:00:05Z');
  expect(count(dee, 'Sam asks you to ring today.')).toBe(2);
});
