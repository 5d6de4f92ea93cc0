import { CHANNEL, startWorld, type Actor, type Pressed, type World } from '../support/doorstep';
import { cardOf, wordsOf, type WireCard } from '../support/stand-in';
import { lastCard, lastWords, setUpTeam } from '../support/scenes';

/** After a visit: a moment for herself that nobody else reads, and what her board asks to be noted for the case. */
let world: World;
let sam: Actor;
let tom: Actor;
let priya: Actor;

beforeEach(async () => {
  world = await startWorld({ at: '2026-11-24T14:00:00Z' });
  [sam, tom, priya] = [world.person('Sam'), world.person('Tom'), world.person('Priya')];
  await setUpTeam(world, { manager: priya, deputy: world.person('Dee'), member: sam });
});
afterEach(() => world.stop());

const the = (card: WireCard | null | undefined): WireCard => {
  if (!card) throw new Error('no card');
  return card;
};
const SECRET = 'I was frightened on the stairs';
const inputsOf = (card: WireCard): string[] => card.body.flatMap((node) => (typeof node['id'] === 'string' ? [node['id']] : []));
const told = (who: Actor | string) => world.teams.to(typeof who === 'string' ? who : who.chat).map((one) => wordsOf(one.activity)).join('\n');

async function reported(outcome = 'completed'): Promise<Pressed> {
  await sam.says('check in 4471 at Splott back by 4pm');
  await sam.says('check out');
  const form = await sam.presses(lastCard(world, sam.chat), 'How did it go?');
  return sam.presses(the(form.card), 'Finish visit', { outcome, seen: 'yes', seenAlone: 'no', listened: 'yes', threat: 'no' });
}

async function written(): Promise<Pressed> {
  const saved = await reported();
  const form = await sam.presses(the(saved.card), 'Reflect, just for me');
  expect(form.words).toContain('Only you can read this');
  expect(inputsOf(the(form.card)).length).toBeGreaterThanOrEqual(3);
  return sam.presses(the(form.card), 'Keep it for me', { 'R-05': SECRET });
}

test('kept for her alone: she reads it again, and neither managers, channel, case nor journal hold a word of it', async () => {
  const kept = await written();
  expect(kept.words).toContain('Kept, for you alone. After 30 days it is gone.');
  expect(kept.words).toContain('It goes on Thursday 24 December 2026.');
  await sam.says('reflect');
  expect(lastWords(world, sam.chat)).toContain(SECRET);
  await priya.says('case 4471');
  await priya.says('review visits');
  await tom.says('reflect');
  expect(lastWords(world, tom.chat)).toContain('I find no finished visit');
  expect(told(priya) + told(tom) + told(CHANNEL)).not.toContain('frightened');
  expect((await world.dump()).filter((row) => JSON.stringify(row.value).includes('frightened')).map((row) => row.key.split('|')[0])).toEqual(['reflection']);
});

test('my data shows it to her, and to nobody else', async () => {
  await written();
  await sam.says('my data');
  const ready = await world.teams.waitFor('her data', (one) => one.conversationId === sam.chat && cardOf(one.activity)?.actions?.some(({ title }) => title === 'Show it') === true);
  const start = await sam.presses(the(cardOf(ready.activity)), 'Show it');
  expect((await sam.presses(the(start.card), 'Reflections (1)')).words).toContain(SECRET);
  expect((await priya.presses(the(start.card), 'Reflections (1)')).words).not.toContain(SECRET);
});

test('a forged press of somebody else opens, changes, shares and deletes nothing', async () => {
  const kept = await written();
  const card = the(kept.card);
  for (const title of ['Change it', 'Share with my manager', 'Delete it now']) expect((await priya.presses(card, title)).words).not.toContain('frightened');
  const share = await sam.presses(card, 'Share with my manager');
  expect((await priya.presses(the(share.card), 'Share it', { pick: priya.id })).words).toContain('I hold no reflection');
  expect((await sam.presses(the(share.card), 'Share it', { pick: tom.id })).words).toContain('Choose one of the managers');
  await sam.says('reflect');
  expect(lastWords(world, sam.chat)).toContain(SECRET);
});

test('shown to one manager by her own press, in person, once', async () => {
  const kept = await written();
  const share = await sam.presses(the(kept.card), 'Share with my manager');
  expect(share.words).toContain('I cannot take it back');
  const sent = await sam.presses(the(share.card), 'Share it', { pick: priya.id });
  expect(sent.words).toContain('Priya gets it in person, and nobody else does.');
  const got = await world.teams.waitFor('the reflection', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('frightened'));
  expect(wordsOf(got.activity)).toContain('Sam has shared a reflection with you');
  expect(wordsOf(got.activity)).not.toMatch(/4471|Splott/);
  expect((await sam.presses(the(share.card), 'Share it', { pick: 'aad-dee' })).words).toContain('You have shared this already');
  expect(told(CHANNEL) + told(world.person('Dee'))).not.toContain('frightened');
});

test('deleted before it went out, it never arrives', async () => {
  const kept = await written();
  const share = await sam.presses(the(kept.card), 'Share with my manager');
  world.teams.mood = ({ conversationId }) => (conversationId === priya.chat ? { status: 503 } : 'well');
  await sam.presses(the(share.card), 'Share it', { pick: priya.id });
  await sam.presses(the(kept.card), 'Delete it now');
  world.teams.mood = () => 'well';
  world.clock.advance({ minutes: 10 });
  await priya.says('who is out');
  await sam.says('reflect');
  expect(lastWords(world, sam.chat)).toContain('A moment for yourself');
  expect(told(priya)).not.toContain('frightened');
});

test('what the board asks to be noted goes on the case, where her manager reads it', async () => {
  const saved = await reported();
  expect(saved.words).toContain('Seen alone: No.');
  const form = await sam.presses(the(saved.card), 'Add what you saw');
  expect(form.words).toContain('Durham Impact on undertaking assessments');
  const noted = await sam.presses(the(form.card), 'Add to the record', { signs: 'frozen,afraid', notAssessed: 'Not let upstairs' });
  expect(noted.words).toContain('Noticed: afraid, or too scared to speak and watching everything, frozen.');
  await priya.says('case 4471');
  expect(lastWords(world, priya.chat)).toContain('Could not be assessed: Not let upstairs');
  expect(lastWords(world, priya.chat)).toContain('Seen alone: no.');
});

test('nobody came to the door: nothing to note, and the question is another', async () => {
  const saved = await reported('nobody-in');
  expect(the(saved.card).actions?.map(({ title }) => title)).not.toContain('Add what you saw');
});

test('in Welsh, and not in a channel', async () => {
  await written();
  await sam.says('Cymraeg');
  await sam.says('myfyrio');
  expect(lastWords(world, sam.chat)).toContain('Dim ond chi all ddarllen hwn');
  await sam.says('reflect', { conversation: CHANNEL });
  expect(told(CHANNEL)).not.toContain('frightened');
  expect(cardOf(world.teams.to(sam.chat).at(-1)?.activity ?? { type: '' })).toBeDefined();
});
