import { CHANNEL, startWorld, type Actor, type World } from '../support/doorstep';
import { lastCard, lastWords, setUpTeam } from '../support/scenes';
import { wordsOf, type WireCard } from '../support/stand-in';

/** `settings` in somebody's own chat: what she can set herself, on one card; what is her manager's is said so. */
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

const valuesOf = (card: WireCard): Record<string, unknown> => {
  const found: Record<string, unknown> = {};
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== 'object' || node === null) return;
    const input = node as { id?: unknown; value?: unknown; items?: unknown }; // A card's node.
    if (typeof input.id === 'string') found[input.id] = input.value;
    walk(input.items);
  };
  walk(card.body);
  return found;
};
const open = async () => {
  await sam.says('settings');
  return lastCard(world, sam.chat);
};
const told = (who: Actor) => world.teams.to(who.chat).map((one) => wordsOf(one.activity)).join('\n');

test('opened, they show what holds now, and whose the rest is', async () => {
  const card = await open();
  expect(valuesOf(card)).toEqual({ language: 'auto', early: 'no', buddy: 'nobody' });
  expect(lastWords(world, sam.chat)).toContain('Your manager sets the rest for Roath team');
  expect(lastWords(world, sam.chat)).toContain('safeguarding board (Durham), work with (children)');
});

test('saved together: Welsh, asked earlier, and a buddy with whom her next visit begins', async () => {
  const saved = await sam.presses(await open(), 'Save settings', { language: 'cy', early: 'yes', buddy: tom.id });
  expect(saved.words).toContain("Mae eich gosodiadau'n cyfrif o'ch ymweliad nesaf.");
  await sam.says('gosodiadau');
  expect(valuesOf(lastCard(world, sam.chat))).toEqual({ language: 'cy', early: 'yes', buddy: tom.id });
  await sam.says('check in 4471 at Splott back by 3pm');
  await world.teams.waitFor('the buddy is told', (one) => one.conversationId === tom.chat && wordsOf(one.activity).includes('Sam'));
  expect(lastWords(world, sam.chat)).toContain('Tom');
  world.clock.set('2026-11-24T14:40:00Z');
  await world.teams.waitFor('the earlier reminder', (one) => one.conversationId === sam.chat && one.activity.summary === 'Doorstep, 2:40yp');
});

test('a buddy for one visit changes nothing for the next, and nobody is nobody', async () => {
  await sam.presses(await open(), 'Save settings', { language: 'en', early: 'no', buddy: tom.id });
  await sam.says('check in at Splott back by 3pm');
  await sam.says('check out');
  await sam.presses(await open(), 'Save settings', { language: 'en', early: 'no', buddy: 'nobody' });
  const before = told(tom).length;
  await sam.says('check in at Ely back by 3pm');
  await sam.says('check out');
  expect(told(tom).length).toBe(before);
});

test('somebody outside the team, or herself, is no buddy, and nothing of the rest is saved', async () => {
  for (const buddy of ['aad-stranger', sam.id]) {
    const refused = await sam.presses(await open(), 'Save settings', { language: 'cy', early: 'yes', buddy });
    expect(refused.words).toContain('Choose somebody who is in your team');
  }
  expect(valuesOf(await open())).toEqual({ language: 'auto', early: 'no', buddy: 'nobody' });
});

test('a team she is not in cannot be made to watch her', async () => {
  const refused = await sam.presses(await open(), 'Save settings', { language: 'en', early: 'no', buddy: 'nobody', watchedBy: '19:other@thread.tacv2' });
  expect(refused.words).toContain('You are not in that team any more');
});

test("in the channel the same word opens the team's settings and nobody's own", async () => {
  await priya.says('settings', { conversation: CHANNEL });
  expect(lastWords(world, CHANNEL)).not.toContain('Your settings');
});
