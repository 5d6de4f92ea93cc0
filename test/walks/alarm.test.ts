import { CHANNEL, startWorld, type Actor, type World } from '../support/doorstep';
import { cardOf, wordsOf, type WireCard } from '../support/stand-in';
import { inChannel, lastCard, lastWords, setUpTeam } from '../support/scenes';

/** What managers do behind an alarm's first four buttons. */
let world: World;
let sam: Actor;
let priya: Actor;
let tom: Actor;

beforeEach(async () => {
  world = await startWorld({ at: '2026-11-24T14:00:00Z' });
  [sam, priya, tom] = [world.person('Sam'), world.person('Priya'), world.person('Tom')];
  await setUpTeam(world, { manager: priya, deputy: world.person('Dee'), member: sam });
  await sam.says('check in 4471 at Splott back by 3pm');
  world.clock.set('2026-11-24T15:15:00Z');
});
afterEach(() => world.stop());

const the = (card: WireCard | null | undefined): WireCard => {
  if (!card) throw new Error('no card');
  return card;
};

async function alarmInChannel() {
  const posted = await world.teams.waitFor('the alarm', (one) => inChannel(one) && wordsOf(one.activity).includes('Overdue: Sam'));
  return { ...posted, card: the(cardOf(posted.activity)) };
}

/** The channel's card once it says this. */
const shown = (activityId: string, words: string) => world.teams.waitFor(words, (one) => one.activityId === activityId && wordsOf(one.activity).includes(words));

const journal = async (did: string) => (await world.dump()).filter((row) => row.key.startsWith('log|visit') && (row.value as { did: string }).did === did).map((row) => (row.value as { by: string }).by);

test('steps in their order, the address first; who did which when is on the card for everybody', async () => {
  const alarm = await alarmInChannel();
  const words = wordsOf(alarm.activity);
  expect(words.indexOf('1. Get the address')).toBeGreaterThan(words.indexOf('has not answered'));
  expect(words).toContain('5. Call the police: 999 if they may be in danger');
  const form = await priya.presses(alarm.card, 'Steps', {}, { conversation: CHANNEL });
  const saved = await priya.presses(the(form.card), 'Save steps', { steps: 'address,phone,nonsense' }, { conversation: CHANNEL });
  expect(saved.words).toContain('Noted, and shown to everybody.');
  const after = await shown(alarm.activityId, '1. ✔️ Get the address');
  expect(wordsOf(after.activity)).toContain('2. ✔️ Ring them, on every number you have. (Priya, 3:15pm)');
  const again = await priya.presses(the(cardOf(after.activity)), 'Steps', {}, { conversation: CHANNEL });
  const left = the(again.card).body.flatMap((element) => (element['type'] === 'Input.ChoiceSet' ? (element['choices'] as { value: string }[]) : [])); // As the template has it.
  expect(left.map(({ value }) => value)).toEqual(['colleague', 'place', 'police']);
});

test("the agency's own steps come after the address, as the manager typed them", async () => {
  await priya.says('team settings', { conversation: CHANNEL });
  const page = await priya.presses(lastCard(world, CHANNEL, 'Minutes'), 'Steps', {}, { conversation: CHANNEL });
  const saved = await priya.presses(the(page.card), 'Save', { steps: '1. Ring the *depot*\n2. Ask whoever is on the late shift, then ring again' }, { conversation: CHANNEL });
  expect(saved.words).toContain('Saved for Roath team');
  const alarm = await alarmInChannel();
  const shownNow = await priya.presses(alarm.card, 'Steps', {}, { conversation: CHANNEL });
  expect(JSON.stringify(the(shownNow.card))).toContain('Ask whoever is on the late shift; then ring again');
  await priya.presses(the(shownNow.card), 'Save steps', { steps: 'Ring the *depot*' }, { conversation: CHANNEL });
  const after = await shown(alarm.activityId, '2. ✔️ Ring the');
  expect(wordsOf(after.activity)).toContain('2. ✔️ Ring the \\*depot\\* (Priya, 3:15pm)');
  expect(wordsOf(after.activity)).toContain('1. Get the address');
});

test('999: recorded at once, the number asked for and shown, and it is no outcome', async () => {
  const alarm = await alarmInChannel();
  const form = await priya.presses(alarm.card, "I've called 999", {}, { conversation: CHANNEL });
  expect(form.words).toContain('Noted: you have called 999');
  expect(form.words).toContain('Police reference number');
  await shown(alarm.activityId, 'Priya called 999 at 3:15pm');
  const saved = await priya.presses(the(form.card), 'Save the number', { reference: 'SWP-0815' }, { conversation: CHANNEL });
  expect(saved.words).toContain('Noted: police reference SWP-0815');
  await shown(alarm.activityId, 'Police reference SWP-0815, from Priya at 3:15pm.');
  world.clock.set('2026-11-24T15:25:00Z');
  await world.teams.waitFor('the deputies are told all the same', (one) => one.conversationId === world.person('Dee').chat && wordsOf(one.activity).includes('Overdue: Sam'));
  world.clock.set('2026-11-24T15:45:00Z');
  await shown(alarm.activityId, 'decide now whether to call the police');
});

test('details: to a manager alone, logged; in the channel they stay out of it; others are refused and logged', async () => {
  const alarm = await alarmInChannel();
  const inTheChannel = await priya.presses(alarm.card, 'Details', {}, { conversation: CHANNEL });
  expect(inTheChannel.words).toContain("I've sent the details to our own chat.");
  expect(inTheChannel.words).not.toContain('keep it out of the channel');
  const sent = await world.teams.waitFor('the details', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('Details: Sam'));
  expect(wordsOf(sent.activity)).toContain('Has not asked for more time.');
  await world.teams.waitFor("Priya's own alarm", (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('Overdue: Sam'));
  const alone = await priya.presses(alarm.card, 'Details');
  expect(alone.words).toContain('Details: Sam');
  for (const other of [tom, sam]) {
    const refused = await other.presses(alarm.card, 'Details');
    expect(refused.words).not.toContain('Details: Sam');
    expect((await other.presses(alarm.card, 'Steps')).words).not.toContain('Tick what has been done');
  }
  expect(lastWords(world, tom.chat)).not.toContain('Splott');
  expect(await journal('details')).toEqual([priya.id, priya.id]);
  expect(await journal('refused: not-a-manager')).toEqual([tom.id, tom.id]);
  expect(await journal('refused: your-own-visit')).toEqual([sam.id, sam.id]);
  expect(world.teams.accepted.filter((one) => inChannel(one) && wordsOf(one.activity).includes('keep it out of the channel'))).toEqual([]);
});
