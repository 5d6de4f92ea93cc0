import { CHANNEL, startWorld, type Actor, type World } from '../support/doorstep';
import { cardOf, wordsOf, type WireCard } from '../support/stand-in';
import { inChannel, lastWords, setUpTeam } from '../support/scenes';

/** When it is over: support for the worker, the month in figures, and visits to look back on. */
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

async function overdueAndClosed(outcome: string) {
  await sam.says('check in 4471 at Splott back by 3pm');
  world.clock.set('2026-11-24T15:15:00Z');
  const alarm = await world.teams.waitFor('the alarm', (one) => inChannel(one) && wordsOf(one.activity).includes('Overdue: Sam'));
  const form = await priya.presses(the(cardOf(alarm.activity)), 'Close', {}, { conversation: CHANNEL });
  return priya.presses(the(form.card), 'Close the alarm', { outcome, howKnown: 'I rang' }, { conversation: CHANNEL });
}

test.each([['hurt', 'hurt or shaken', 'ask what support they want'], ['police', 'with the police', 'agree with the police who stays in touch']])('closed with "%s": next steps for the manager, support for the worker, no fault with her', async (outcome, toHer, toManager) => {
  const closed = await overdueAndClosed(outcome);
  expect(closed.words).toContain(toManager);
  expect(closed.words).toContain('report an incident');
  const support = await world.teams.waitFor('support', (one) => one.conversationId === sam.chat && wordsOf(one.activity).includes(toHer));
  expect(wordsOf(support.activity)).toContain('not your fault');
  expect(support.activity.summary).toBe('Doorstep, 3:15pm');
  const whom = await sam.presses(the(cardOf(support.activity)), "I'd like a call");
  await sam.presses(the(whom.card), 'Ask them', { pick: 'managers' });
  await world.teams.waitFor('Priya hears it', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('would like a call'));
});

test('closed as safe: nothing more is said to her', async () => {
  const closed = await overdueAndClosed('safe');
  expect(closed.words).toContain('Thank you');
  await sam.says('check in at Adamsdown back by 4pm');
  await sam.says('check out');
  expect(world.teams.to(sam.chat).map((one) => wordsOf(one.activity)).join('\n')).not.toContain('not your fault');
});

test('rule 6, N-39: the first of the month: how many, how they ended, and nobody by name', async () => {
  await overdueAndClosed('safe');
  await sam.says('check in at Adamsdown back by 4pm');
  world.clock.set('2026-11-24T16:15:00Z');
  await world.teams.waitFor('the second alarm', (one) => inChannel(one) && wordsOf(one.activity).includes('Adamsdown'));
  await sam.says('check out');
  await tom.says('check in at Cathays back by 5pm');
  await tom.says('check out');
  world.clock.set('2026-12-01T09:00:00Z');
  const word = await world.teams.waitFor('the month', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('In the month to'));
  expect(wordsOf(word.activity)).toContain('In the month to Monday 30 November 2026 your team finished 3 visits. 2 had an alarm, and 1 of those ended with a late check-out.');
  expect(wordsOf(word.activity)).not.toMatch(/Sam|Tom/);
  expect(world.teams.accepted.filter((one) => inChannel(one) && wordsOf(one.activity).includes('In the month to'))).toEqual([]);
});

test('rule 9: visits to look back on, in neutral words, for a manager alone, and the journal says who looked', async () => {
  await sam.says('check in 4471 at Splott back by 3pm');
  world.clock.advance({ minutes: 40 });
  await sam.says('check out');
  await tom.says('check in at Cathays back by 5pm');
  world.clock.advance({ minutes: 1 });
  await tom.says('check out');
  await priya.says('check in at Ely back by 5pm');
  await priya.says('check out');
  await priya.says('review visits');
  const words = lastWords(world, priya.chat);
  expect(words).toContain('2 visits of the last 30 days');
  expect(words).toContain('Tuesday 24 November 2026, 2pm to 2:40pm: Sam, Splott, 4471. Back by 3pm.');
  expect(words).toContain('Tom, Cathays. Back by 5pm. Checked out within two minutes. Did the visit move, or was a button pressed by mistake?');
  expect(words).not.toContain('Ely');
  expect(words).not.toMatch(/suspicious|false|late again|why did/i);
  await priya.says('review visits', { conversation: CHANNEL });
  expect(lastWords(world, CHANNEL)).toContain('our own chat');
  await sam.says('review visits');
  expect(lastWords(world, sam.chat)).toContain("Only this team's managers and deputies");
  const looked = (await world.dump()).filter((row) => row.key.startsWith('log|team')).map((row) => row.value as { by: string; did: string });
  expect(looked.filter(({ did }) => did === 'review visits').map(({ by }) => by)).toEqual([priya.id]);
});
