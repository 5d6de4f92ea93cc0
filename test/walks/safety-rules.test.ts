import { startWorld, type Actor, type World } from '../support/doorstep';
import { cardOf, wordsOf, type WireCard } from '../support/stand-in';
import { inChannel, lastCard, lastWords, setUpTeam } from '../support/scenes';

/** Rules of safety that run through a whole day, as the people in it meet them. The others stand beside what they are about. */
let world: World;
let sam: Actor;
let priya: Actor;

beforeEach(async () => {
  world = await startWorld({ at: '2026-11-24T09:00:00Z' });
  [sam, priya] = [world.person('Sam'), world.person('Priya')];
  await setUpTeam(world, { manager: priya, deputy: world.person('Dee'), member: sam });
});
afterEach(() => world.stop());

const must = (card: WireCard | null | undefined): WireCard => {
  if (!card) throw new Error('no card');
  return card;
};
const PLAN = { caseRef: '4471', where: 'Splott', date: '2026-11-24', start: '14:00', backBy: '15:00', company: 'alone', expecting: 'yes', isFirst: 'no' };

async function checklist(): Promise<WireCard> {
  await sam.says('plan a visit');
  return must((await sam.presses(lastCard(world, sam.chat), 'Save plan', PLAN)).card);
}

test('rule 8, rule 10: a visit that is held is no end of it: both sides are asked who sees the person instead', async () => {
  await sam.presses(await checklist(), 'Submit checklist', { 'PV-04': 'neither', 'PV-05': 'must-be-home', 'PV-06b': 'none', 'PV-07': 'known', 'PV-08': 'current', 'PV-09': 'yes', 'PV-12': 'in-date', 'PV-13': 'yes', 'PV-18': 'no' });
  const asked = await world.teams.waitFor('the decision', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('Decide before this visit'));
  const held = await priya.presses(must(cardOf(asked.activity)), 'Hold the visit', { reason: 'Not without a phone.' });
  expect(held.words).toContain('Agree today who sees the person at risk instead, how and when.');
  const heard = await world.teams.waitFor('Sam hears', (one) => one.conversationId === sam.chat && wordsOf(one.activity).includes('Hold this visit'));
  expect(wordsOf(heard.activity)).toContain('Ring them before you go, and agree how the person at risk is seen instead.');
});

test('rule 8: who does not go is asked to say so if it was fear, and is not asked why', async () => {
  const card = must((await sam.presses(await checklist(), 'Not now')).card);
  const off = await sam.presses(card, "I'm not going");
  expect(off.words).toContain('If you felt unsafe about going, tell your manager, so that the person at risk is still seen.');
  expect(must(off.card).body.some(({ type }) => String(type).startsWith('Input'))).toBe(false);
});

test('rule 2, rule 23: an alarm asks for a voice, and a bot that stood still says so', async () => {
  await sam.says('check in 4471 at Splott back by 10am');
  world.clock.set('2026-11-24T10:15:00Z');
  const alarm = await world.teams.waitFor('the alarm', (one) => inChannel(one) && wordsOf(one.activity).includes('Overdue: Sam'));
  expect(wordsOf(alarm.activity)).toMatch(/ring/i);
  await world.bot.stop();
  world.clock.set('2026-11-24T10:40:00Z');
  await world.restart();
  await world.teams.waitFor('the gap', (one) => inChannel(one) && wordsOf(one.activity).includes('Doorstep was not running'), 15_000);
});

test('rule 22: nothing closes a visit by itself: three days of silence later the alarm still goes round', async () => {
  await sam.says('check in 4471 at Splott back by 10am');
  world.clock.set('2026-11-24T10:45:00Z');
  await world.teams.waitFor('the alarm', (one) => inChannel(one) && wordsOf(one.activity).includes('Overdue: Sam'));
  const soFar = () => world.teams.accepted.filter((one) => one.conversationId === priya.chat && one.how === 'post' && wordsOf(one.activity).includes('Overdue: Sam')).length;
  const before = soFar();
  world.clock.set('2026-11-27T10:45:00Z');
  await world.teams.waitFor('the alarm again', () => soFar() > before);
  await sam.says('my visits');
  expect(lastWords(world, sam.chat)).not.toContain('You have no visit open');
});

test('rule 9, rule 21: a visit that comes to nothing tells nobody anything about the family or the worker', async () => {
  await sam.says('check in 4471 at Splott for 30 minutes');
  const form = must((await sam.presses(lastCard(world, sam.chat), "I'm safe - check out")).card);
  const report = must((await sam.presses(form, 'How did it go?')).card);
  await sam.presses(report, 'Finish visit', { outcome: 'nobody-in', expected: 'yes' });
  await priya.says('who is out');
  const heard = world.teams.accepted.filter((one) => one.conversationId === priya.chat || inChannel(one)).map((one) => wordsOf(one.activity)).join('\n');
  expect(heard).not.toMatch(/nobody in|missed|avoid|4471/i);
});
