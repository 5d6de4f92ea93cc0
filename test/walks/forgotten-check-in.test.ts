import { cardOf, wordsOf, type Accepted, type WireCard } from '../support/stand-in';
import { CHANNEL, startWorld, type Actor, type World } from '../support/doorstep';

/** The first whole job, as the people in it see it: set up, check in, silence, alarm, claim, second step, close. */
let world: World;
let sam: Actor;
let priya: Actor;
let dee: Actor;

beforeEach(async () => {
  world = await startWorld({ at: '2026-11-24T14:00:00Z' });
  [sam, priya, dee] = [world.person('Sam'), world.person('Priya'), world.person('Dee')];
});
afterEach(() => world.stop());

const inChannel = (one: Accepted) => one.conversationId.startsWith(CHANNEL);
const lastCard = (conversation: string): WireCard => {
  const cards = world.teams.to(conversation).map((one) => cardOf(one.activity)).filter((card) => card !== undefined);
  const card = cards.at(-1);
  if (!card) throw new Error(`no card in ${conversation}`);
  return card;
};

async function setUp(): Promise<void> {
  await priya.says('set up', { conversation: `${CHANNEL};messageid=1` });
  const form = await world.teams.waitFor('the set-up form', inChannel);
  const card = cardOf(form.activity);
  if (!card) throw new Error('no form');
  const saved = await priya.presses(card, 'Save', { board: 'durham', audience: 'children', managers: priya.id, deputies: dee.id, outOfHoursName: 'Duty desk', outOfHoursPhone: '01632 960001', language: 'en' }, { conversation: CHANNEL });
  expect(saved.words).toContain("I'll post here and message Priya");
  await world.teams.waitFor('the set-up in words', (one) => inChannel(one) && wordsOf(one.activity).includes('is set up'));
}

async function checkIn(): Promise<void> {
  // The roster is written down by a timer of its own; until then Sam is told that nobody watches.
  for (let tries = 0; tries < 50; tries += 1) {
    await sam.says('check in 4471 at Splott back by 3pm');
    if (wordsOf(world.teams.to(sam.chat).at(-1)?.activity ?? { type: '' }).includes('checked in at Splott')) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`never checked in:\n${world.teams.to(sam.chat).map((one) => wordsOf(one.activity)).join('\n')}`);
}

test('rule 22, N-05: a visit nobody ends is asked about, then told to the managers, step by step, until somebody says how they are', async () => {
  await setUp();
  await checkIn();
  expect(wordsOf(world.teams.to(sam.chat).at(-1)?.activity ?? { type: '' })).toContain("You're checked in at Splott. Back by 3pm. If I don't hear from you, I'll tell Priya.");

  world.clock.set('2026-11-24T14:50:00Z');
  const nearly = await world.teams.waitFor('the reminder', (one) => one.conversationId === sam.chat && wordsOf(one.activity).includes('Nearly time'));
  expect(nearly.activity.summary).toBe('Doorstep, 2:50pm');

  world.clock.set('2026-11-24T15:00:00Z');
  await world.teams.waitFor('the question', (one) => one.conversationId === sam.chat && wordsOf(one.activity).includes('Are you back?'));

  world.clock.set('2026-11-24T15:15:00Z');
  const alarm = await world.teams.waitFor('the alarm in the channel', (one) => inChannel(one) && wordsOf(one.activity).includes('Overdue: Sam'));
  expect(wordsOf(alarm.activity)).toContain('Sam was due back at 3pm, 15 minutes ago');
  await world.teams.waitFor('the alarm to Priya in person', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('Overdue: Sam'));
  expect(wordsOf(alarm.activity)).toContain('<at>Priya</at>: please ring now.');
  expect(cardOf(alarm.activity)).toMatchObject({ msteams: { entities: [{ type: 'mention', mentioned: { id: '29:priya' } }] } });
  expect(world.teams.to(dee.chat)).toHaveLength(0);

  const card = cardOf(alarm.activity);
  if (!card) throw new Error('the alarm has no card');
  const owned = await priya.presses(card, "I'm on it", {}, { conversation: CHANNEL });
  expect(owned.words).toContain('Priya is on it since 3:15pm');
  await world.teams.waitFor('Sam hears that Priya is on it', (one) => one.conversationId === sam.chat && wordsOf(one.activity).includes('Priya has seen that you are overdue'));
  await world.teams.waitFor('the card for everybody', (one) => one.how === 'update' && one.activityId === alarm.activityId && wordsOf(one.activity).includes('Priya is on it'));

  world.clock.set('2026-11-24T15:24:59Z');
  world.clock.set('2026-11-24T15:25:00Z');
  const call = await world.teams.waitFor('the call on the deputies in the thread', (one) => one.conversationId === `${CHANNEL};messageid=${alarm.activityId}`);
  expect(call.activity.text).toContain('<at>Dee</at>');
  const personal = await world.teams.waitFor('the alarm to Dee in person', (one) => one.conversationId === dee.chat && wordsOf(one.activity).includes('Overdue: Sam'));

  world.clock.set('2026-11-24T15:45:00Z');
  await world.teams.waitFor('senior managers and out of hours', (one) => inChannel(one) && (one.activity.text ?? '').includes('01632 960001'));

  const form = await dee.presses(cardOf(personal.activity) ?? card, 'Close');
  if (!form.card) throw new Error('no form to close with');
  const empty = await dee.presses(form.card, 'Close the alarm', { outcome: 'safe', howKnown: ' ' });
  expect(empty.words).toContain('Say how you know');
  const closed = await dee.presses(form.card, 'Close the alarm', { outcome: 'safe', howKnown: 'Rang and spoke to Sam' });
  expect(closed.words).toContain('Dee closed this alarm at 3:45pm. They are safe. How we know: Rang and spoke to Sam');
  await world.teams.waitFor('the channel card says closed', (one) => one.how === 'update' && one.activityId === alarm.activityId && wordsOf(one.activity).includes('Closed: Sam'));

  await world.teams.waitFor("Dee's own card says closed", (one) => one.how === 'update' && one.conversationId === dee.chat && wordsOf(one.activity).includes('Closed: Sam'));
  await world.teams.waitFor("Priya's own card says closed", (one) => one.how === 'update' && one.conversationId === priya.chat && wordsOf(one.activity).includes('Closed: Sam'));
  const before = world.teams.accepted.length;
  world.clock.set('2026-11-24T17:00:00Z');
  await sam.says('my visits');
  expect(world.teams.accepted.slice(before).map((one) => wordsOf(one.activity))).toEqual(['You have no visit open. To start one, type: check in.']);
});

test('a late check-out closes the alarm by itself', async () => {
  await setUp();
  await checkIn();
  world.clock.set('2026-11-24T15:15:00Z');
  const alarm = await world.teams.waitFor('the alarm', (one) => inChannel(one) && wordsOf(one.activity).includes('Overdue: Sam'));
  world.clock.set('2026-11-24T15:22:00Z');
  const out = await sam.presses(lastCard(sam.chat), "I'm safe - check out");
  expect(out.words).toContain("You're checked out of Splott at 3:22pm");
  await world.teams.waitFor('the card closes itself', (one) => one.how === 'update' && one.activityId === alarm.activityId && wordsOf(one.activity).includes('Back at 3:22pm. Sam checked out.'));
});

test('an extension moves the time, and the same words sent twice count once', async () => {
  await setUp();
  await checkIn();
  await sam.says('extend 30');
  await sam.says('extend 30');
  const said = world.teams.to(sam.chat).map((one) => wordsOf(one.activity)).filter((words) => words.includes('new time'));
  expect(said).toHaveLength(2);
  expect(said.every((words) => words.includes('Your new time is 3:30pm'))).toBe(true);
  world.clock.set('2026-11-24T15:15:00Z');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(world.teams.accepted.map((one) => wordsOf(one.activity)).filter((words) => words.includes('Overdue: '))).toEqual([]);
  world.clock.set('2026-11-24T15:45:00Z');
  await world.teams.waitFor('the alarm counts from the new time', (one) => inChannel(one) && wordsOf(one.activity).includes('Overdue: Sam'));
});
