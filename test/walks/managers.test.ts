import { CHANNEL, startWorld, type Actor, type World } from '../support/doorstep';
import { cardOf, wordsOf } from '../support/stand-in';
import { inChannel, lastCard, lastWords, setUpTeam } from '../support/scenes';

/** A manager's questions about the whole team. */
let world: World;
let sam: Actor;
let priya: Actor;
let tom: Actor;

beforeEach(async () => {
  world = await startWorld({ at: '2026-11-24T14:00:00Z' });
  [sam, priya, tom] = [world.person('Sam'), world.person('Priya'), world.person('Tom')];
  await setUpTeam(world, { manager: priya, deputy: world.person('Dee'), member: sam });
});
afterEach(() => world.stop());

test('who is out: alarms first, nobody but managers, and the page keeps up', async () => {
  await sam.says('check in 4471 at Splott back by 3pm');
  await tom.says('check in at Adamsdown back by 2:30pm');
  world.clock.set('2026-11-24T15:15:00Z');
  await world.teams.waitFor("Sam's alarm", (one) => inChannel(one) && wordsOf(one.activity).includes('Overdue: Sam'));
  await priya.says('who is out', { conversation: CHANNEL });
  const board = await world.teams.waitFor('the board', (one) => inChannel(one) && wordsOf(one.activity).includes('Who is out'));
  const words = wordsOf(board.activity);
  expect(words).toContain('2 visits are open, 2 with an alarm');
  expect(words.indexOf('Tom: Adamsdown')).toBeLessThan(words.indexOf('Sam: Splott'));
  await tom.says('check out');
  const card = cardOf(board.activity);
  if (!card) throw new Error('no board');
  const fresh = await priya.presses(card, 'Refresh', {}, { conversation: CHANNEL });
  expect(fresh.words).toContain('1 visit is open, 1 with an alarm');
  await sam.says('who is out');
  expect(lastWords(world, sam.chat)).toContain("Only this team's managers and deputies can do that");
});

test('a drill goes to the channel and every manager and says how long it took', async () => {
  await priya.says('drill', { conversation: CHANNEL });
  for (const conversation of [CHANNEL, priya.chat, world.person('Dee').chat]) {
    await world.teams.waitFor(`the drill in ${conversation}`, (one) => one.conversationId === conversation && wordsOf(one.activity).includes('This is a drill'));
  }
});

test('after the visit: how it went, a note for the case file, and somebody to talk to', async () => {
  await sam.says('check in 4471 at Splott back by 3pm');
  const form = await sam.presses(lastCard(world, sam.chat), "I'm safe - check out");
  if (!form.card) throw new Error('no card');
  const report = await sam.presses(form.card, 'How did it go?');
  if (!report.card) throw new Error('no form');
  const saved = await sam.presses(report.card, 'Finish visit', { outcome: 'no-answer-someone-in', seen: 'no', note: 'Television on, **nobody** came' });
  expect(saved.words).toContain('Outcome: No answer, someone in.');
  expect(saved.words).toContain('Child seen: No.');
  expect(saved.words).toContain('\\*\\*nobody\\*\\*');
  if (!saved.card) throw new Error('no note');
  const whom = await sam.presses(saved.card, "I'd like a call");
  if (!whom.card) throw new Error('not asked whom');
  await sam.presses(whom.card, 'Ask them', { pick: 'managers' });
  await world.teams.waitFor('Priya hears it in person', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('would like a call'));
});
