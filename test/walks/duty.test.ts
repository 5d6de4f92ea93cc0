import { CHANNEL, startWorld, type Actor, type World } from '../support/doorstep';
import { cardOf, wordsOf } from '../support/stand-in';
import { inChannel, lastCard, lastWords, setUpTeam } from '../support/scenes';

/** Who watches now: on duty, handed over, and visits that end when nobody does. */
let world: World;
let sam: Actor;
let priya: Actor;
let dee: Actor;

beforeEach(async () => {
  world = await startWorld({ at: '2026-11-24T14:00:00Z' });
  [sam, priya, dee] = [world.person('Sam'), world.person('Priya'), world.person('Dee')];
  await setUpTeam(world, { manager: priya, deputy: dee, member: sam });
});
afterEach(() => world.stop());

const heardBy = (actor: Actor, words: string) => world.teams.waitFor(`"${words}" to ${actor.id}`, (one) => one.conversationId === actor.chat && wordsOf(one.activity).includes(words));
const heardInChannel = (words: string) => world.teams.waitFor(`"${words}" in the channel`, (one) => inChannel(one) && wordsOf(one.activity).includes(words));

test('whoever is on duty is called first and every manager is still told; it is handed over only when the other says yes', async () => {
  await sam.says("who's on duty?");
  expect(lastWords(world, sam.chat)).toContain('Nobody is on duty. If a visit is overdue, I tell Priya.');
  await dee.says('on duty me until 6pm', { conversation: CHANNEL });
  await heardInChannel("You're on duty until 6pm. Nobody is out now.");
  await sam.says('check in 4471 at Splott back by 3pm');
  expect(lastWords(world, sam.chat)).toContain("I'll tell Dee and Priya");

  await priya.says('who is out', { conversation: CHANNEL });
  await heardInChannel('1 visit is open, none with an alarm. Dee is on duty until 6pm.');
  await dee.says('handover to Priya');
  await heardBy(priya, 'Dee asks you to take over');
  await dee.says('on duty');
  expect(lastWords(world, dee.chat)).toContain('Dee is on duty until 6pm');
  world.clock.set('2026-11-24T15:15:00Z');
  const alarm = await heardInChannel('Overdue: Sam');
  expect(wordsOf(alarm.activity)).toContain('<at>Dee</at>: please ring now.');
  await heardBy(dee, 'Overdue: Sam');
  await heardBy(priya, 'Overdue: Sam');

  const asked = await heardBy(priya, 'Dee asks you to take over');
  const card = cardOf(asked.activity);
  if (!card) throw new Error('no card to answer');
  expect((await priya.presses(card, 'Take over', { until: '20:00' })).words).toContain("You're on duty until 8pm. 1 visit is open now.");
  await heardBy(dee, 'Priya is on duty until 8pm.');
  await heardInChannel('Priya is on duty until 8pm.');
  expect((await dee.presses(card, 'Take over', { until: '20:00' })).words).toContain('Nobody is asking you to take over any more');
});

test('somebody who cannot take over says so, and the first stays on duty', async () => {
  await priya.says('on duty me until 6pm');
  await priya.says('handover');
  const list = await priya.presses(lastCard(world, priya.chat), 'Ask them', { to: dee.id });
  expect(list.words).toContain("I've asked Dee to take over");
  const asked = await heardBy(dee, 'Priya asks you to take over');
  await dee.presses(cardOf(asked.activity) ?? lastCard(world, dee.chat), 'Not now');
  await heardBy(priya, "Dee can't take over now, so nothing has changed");
  await sam.says('on duty');
  expect(lastWords(world, sam.chat)).toContain('Priya is on duty until 6pm.');
});

test('only managers are on duty, and a worker who tries is refused politely', async () => {
  await sam.says('on duty me until 6pm');
  expect(lastWords(world, sam.chat)).toContain("Only this team's managers and deputies can do that");
  await sam.says('on duty');
  expect(lastWords(world, sam.chat)).toContain('Nobody is on duty');
});

test('a visit that ends when nobody watches: both sides are told, it goes on, and whoever then takes the duty covers it', async () => {
  await sam.says('check in 4471 at Splott back by 6pm');
  const words = lastWords(world, sam.chat);
  expect(words).toContain("You're checked in at Splott. Back by 6pm. Nobody is watching this. Ring 01632 960001 to agree who does, or move the visit.");
  expect(words.match(/Nobody is watching this/g)).toHaveLength(1);
  const warning = await heardBy(priya, 'Nobody is watching this. Ring 01632 960001 to agree who does, or move the visit.');
  expect(wordsOf(warning.activity)).toContain('Sam is due back from Splott by 6pm, and nobody is on duty then.');
  await heardBy(dee, 'Nobody is watching this');
  await sam.says('my visits');
  expect(lastWords(world, sam.chat)).toContain('Nobody is watching this. Ring 01632 960001');

  const taken = await priya.presses(cardOf(warning.activity) ?? lastCard(world, priya.chat), "I'm on duty until 7pm");
  expect(taken.words).toContain("You're on duty until 7pm");
  await heardBy(sam, 'Priya is on duty until 7pm and watches your visit.');
  await sam.says('my visits');
  expect(lastWords(world, sam.chat)).not.toContain('Nobody is watching this');

  await sam.says('extend 30');
  expect(lastWords(world, sam.chat)).toContain('Your new time is 6:30pm. Nobody is watching this. Ring 01632 960001');
  await heardBy(dee, 'Sam is due back from Splott by 6:30pm, and nobody is on duty then.');
});

test('the ladder runs all the same when nobody watches', async () => {
  await sam.says('check in 4471 at Splott back by 6pm');
  world.clock.set('2026-11-24T18:15:00Z');
  await heardInChannel('Overdue: Sam');
  await heardBy(priya, 'Overdue: Sam');
});

test('a duty that ends while somebody is out: the channel and whoever had it see who, and the worker hears that nobody watches', async () => {
  await priya.says('on duty me until 7pm');
  await sam.says('check in 4471 at Splott back by 5:45pm');
  expect(lastWords(world, sam.chat)).not.toContain('Nobody is watching this');
  await sam.says('extend 30');
  await priya.says('on duty me until 6pm');
  await heardBy(sam, 'Nobody is watching this. Ring 01632 960001');
  world.clock.set('2026-11-24T18:00:00Z');
  const still = await heardInChannel('1 visit is still open.');
  expect(wordsOf(still.activity)).toContain('Nobody is watching this. Ring 01632 960001');
  expect(wordsOf(still.activity)).toContain('Sam: Splott');
  await heardBy(priya, '1 visit is still open.');
});

test('somebody outside Teams is a number at the last step, until a manager says that she has rung it', async () => {
  await sam.says('check in 4471 at Splott back by 3pm');
  world.clock.set('2026-11-24T15:15:00Z');
  const alarm = await heardInChannel('Overdue: Sam');
  world.clock.set('2026-11-24T15:45:00Z');
  const ring = await heardInChannel('Duty desk is outside Teams and has not heard. Ring 01632 960001 now and tell them about Sam.');
  expect(ring.conversationId).toBe(`${CHANNEL};messageid=${alarm.activityId}`);
  const card = cardOf(ring.activity);
  if (!card) throw new Error('no card');
  expect((await sam.presses(card, "I've rung them", {}, { conversation: CHANNEL })).words).toContain('This alarm is about your own visit');
  const rung = await dee.presses(card, "I've rung them", {}, { conversation: CHANNEL });
  expect(rung.words).toContain('Dee rang the out-of-hours contact at 3:45pm');
  await world.teams.waitFor('everybody sees that she has', (one) => one.how === 'update' && one.activityId === alarm.activityId && wordsOf(one.activity).includes('Dee rang the out-of-hours contact'));
  const count = () => world.teams.accepted.filter((one) => wordsOf(one.activity).includes('is outside Teams')).length;
  const before = count();
  const since = world.teams.accepted.length;
  world.clock.set('2026-11-24T15:55:00Z');
  await world.teams.waitFor('the next call', (one) => world.teams.accepted.indexOf(one) >= since && one.conversationId === `${CHANNEL};messageid=${alarm.activityId}` && (one.activity.text ?? '').includes('<at>Dee</at>'));
  expect(count()).toBe(before);
});
