import { startWorld, type Actor, type World } from '../support/doorstep';
import { inChannel, lastCard, lastWords, setUpTeam } from '../support/scenes';
import { wordsOf, type WireCard } from '../support/stand-in';

/** N-23: an incident of the last twelve months makes a visit a risky one, flag or none. */
let world: World;
let sam: Actor;

const must = (card: WireCard | null | undefined): WireCard => {
  if (!card) throw new Error('no card');
  return card;
};

async function startOn(at: string): Promise<void> {
  world = await startWorld({ at });
  sam = world.person('Sam');
  await setUpTeam(world, { manager: world.person('Priya'), deputy: world.person('Dee'), member: sam });
  await sam.says('report an incident');
  const form = must((await sam.presses(lastCard(world, sam.chat), "Yes, I've spoken to them")).card);
  await sam.presses(form, 'Report', { caseRef: '4471', behaviours: 'shouting', date: '2025-11-24', time: '09:00', source: 'family', aimedAt: 'me', hurt: 'nobody' });
}
afterEach(() => world.stop());

const overdueIn = () => world.teams.accepted.some((one) => inChannel(one) && wordsOf(one.activity).includes('Overdue: Sam'));

test('N-23: within the year: she reads why, and her managers hear after five minutes', async () => {
  await startOn('2025-11-24T10:00:00Z');
  world.clock.set('2026-11-24T08:00:00Z');
  await sam.says('check in 4471 at Splott back by 8:30am');
  expect(lastWords(world, sam.chat)).toContain("An incident on Monday 24 November 2025 is on this case's record. I tell your managers sooner on this visit.");
  world.clock.set('2026-11-24T08:35:00Z');
  await world.teams.waitFor('the alarm after five minutes', overdueIn);
});

test('N-23: on the plan too, before she sets off', async () => {
  await startOn('2025-11-24T10:00:00Z');
  await sam.says('plan a visit');
  const saved = await sam.presses(lastCard(world, sam.chat), 'Save plan', { caseRef: '4471', where: 'Splott', date: '2025-11-24', start: '14:00', backBy: '15:00', company: 'alone', expecting: 'yes', isFirst: 'no' });
  expect(JSON.stringify(must(saved.card))).toContain('An incident on Monday 24 November 2025');
});

test('N-23: a year on it is an ordinary visit again', async () => {
  await startOn('2025-11-24T10:00:00Z');
  world.clock.set('2026-11-24T09:01:00Z');
  await sam.says('check in 4471 at Splott back by 9:30am');
  expect(lastWords(world, sam.chat)).not.toContain('An incident on');
  world.clock.set('2026-11-24T09:40:00Z');
  await world.teams.waitFor('she is asked', (one) => one.conversationId === sam.chat && wordsOf(one.activity).includes('9:45am'));
  expect(overdueIn()).toBe(false);
  world.clock.set('2026-11-24T09:45:00Z');
  await world.teams.waitFor('the alarm after fifteen', overdueIn);
});

test('N-23: another case is none of it', async () => {
  await startOn('2025-11-24T10:00:00Z');
  await sam.says('check in 5512 at Splott back by 11am');
  expect(lastWords(world, sam.chat)).not.toMatch(/incident|sooner/i);
});
