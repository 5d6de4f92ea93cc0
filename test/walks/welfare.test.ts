import { cardOf, wordsOf, type Accepted } from '../support/stand-in';
import { startWorld, type Actor, type World } from '../support/doorstep';
import { inChannel, lastCard, lastWords, setUpTeam } from '../support/scenes';

/** A long visit is asked about while it lasts; silence in the middle of it is told like silence at its end. */
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

const asked = (one: Accepted) => one.conversationId === sam.chat && wordsOf(one.activity).includes('Still OK?');
const askedTimes = (): number => world.teams.accepted.filter(asked).length;

test('a check that nobody answers goes to the managers, who see what it is about; her answer pauses it', async () => {
  await sam.says('check in 4471 at Splott back by 5pm');
  world.clock.set('2026-11-24T15:00:00Z');
  const check = await world.teams.waitFor('the check', asked);
  // Somebody else may see her screen.
  expect(check.activity.summary).toBe('Doorstep, 3pm');
  expect(wordsOf(check.activity)).toContain("If I don't hear from you by 3:10pm, I'll tell your managers.");

  world.clock.set('2026-11-24T15:10:00Z');
  const alarm = await world.teams.waitFor('the alarm', (one) => inChannel(one) && wordsOf(one.activity).includes('No answer: Sam'));
  expect(wordsOf(alarm.activity)).toContain('Sam is on a visit until 5pm. I asked at 3pm if they are OK and have had no answer.');
  await world.teams.waitFor('the alarm to Priya', (one) => one.conversationId === priya.chat && one.activity.summary === 'No answer: Sam');
  world.clock.set('2026-11-24T15:15:00Z');
  const call = await world.teams.waitFor('the call on the deputies', (one) => inChannel(one) && (one.activity.text ?? '').includes('<at>Dee</at>'));
  expect(call.activity.text).toContain('has not answered since I asked at 3pm');

  const ok = await sam.presses(cardOf(check.activity) ?? lastCard(world, sam.chat), "I'm OK");
  expect(ok.words).toContain("Thank you. I'm still watching this visit, back by 5pm.");
  const paused = await world.teams.waitFor('the card shows that she answered', (one) => one.how === 'update' && one.activityId === alarm.activityId && wordsOf(one.activity).includes('Answered: Sam'));
  expect(wordsOf(paused.activity)).toContain("Sam answered at 3:15pm: I'm OK. Still out, back by 5pm.");
});

test('whatever she does by hand answers it: a question, but not a card that draws itself anew', async () => {
  await sam.says('check in 4471 at Splott back by 5pm');
  world.clock.set('2026-11-24T15:00:00Z');
  await world.teams.waitFor('the check', asked);
  await sam.says('what are the types of resistance');
  world.clock.set('2026-11-24T15:10:00Z');
  world.clock.set('2026-11-24T16:00:00Z');
  await world.teams.waitFor('the next check, an hour from her question', () => askedTimes() === 2);
  expect(world.teams.accepted.some((one) => wordsOf(one.activity).includes('No answer: Sam'))).toBe(false);

  const refresh = { action: { type: 'Action.Execute', verb: 'my-visits', data: { verb: 'my-visits' } }, trigger: 'automatic' };
  await world.post({
    id: 'by-itself', type: 'invoke', name: 'adaptiveCard/action', value: refresh, channelId: 'msteams', serviceUrl: world.teams.url, from: { id: '29:sam', name: 'Sam', aadObjectId: sam.id },
    recipient: { id: '28:doorstep' }, conversation: { id: sam.chat, conversationType: 'personal', tenantId: 'tenant' },
  });
  world.clock.set('2026-11-24T16:10:00Z');
  await world.teams.waitFor('the alarm', (one) => inChannel(one) && wordsOf(one.activity).includes('No answer: Sam'));
});

test('the third extension is hers too, and her managers hear of it', async () => {
  await sam.says('check in 4471 at Splott back by 2:30pm');
  for (const minutes of [10, 15]) await sam.says(`extend ${minutes}`);
  expect(lastWords(world, sam.chat)).toContain('Your new time is 2:55pm.');
  expect(lastWords(world, sam.chat)).not.toContain('let your managers know');
  await sam.says('extend 5');
  expect(lastWords(world, sam.chat)).toContain("Your new time is 3pm. I've let your managers know.");
  const told = await world.teams.waitFor('Priya hears', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('has asked for more time'));
  expect(wordsOf(told.activity)).toContain('Sam at Splott has asked for more time 3 times, 30 minutes in all. Back by 3pm now. Nothing is overdue.');
});

test('asked in words to be watched closely, she is asked sooner and told about sooner', async () => {
  await sam.says('check in 4471 at Splott back by 5pm');
  await sam.says('watch me closely');
  expect(lastWords(world, sam.chat)).toContain("If you are not back by 5pm, I'll tell your managers at 5:05pm.");
  world.clock.set('2026-11-24T14:30:00Z');
  await world.teams.waitFor('the check after half an hour', asked);
});

test('who has often checked out late is offered an earlier reminder, in her own chat and nowhere else', async () => {
  for (const [back, out] of [['2:10pm', '14:16'], ['2:30pm', '14:36'], ['2:50pm', '14:56']] as const) {
    await sam.says(`check in at Splott back by ${back}`);
    world.clock.set(`2026-11-24T${out}:00Z`);
    await sam.says('check out');
  }
  const offer = await world.teams.waitFor('the offer', (one) => wordsOf(one.activity).includes('Would an earlier reminder help?'));
  expect(offer.conversationId).toBe(sam.chat);
  const chosen = await sam.presses(cardOf(offer.activity) ?? lastCard(world, sam.chat), 'Yes, ask me earlier');
  expect(chosen.words).toContain("From your next visit I'll ask 20 minutes before your time as well.");
  await sam.says('check in at Roath back by 4pm');
  world.clock.set('2026-11-24T15:40:00Z');
  await world.teams.waitFor('the earlier reminder', (one) => one.conversationId === sam.chat && wordsOf(one.activity).includes('You are due back from Roath by 4pm'));
  expect(world.teams.accepted.some((one) => one.conversationId !== sam.chat && wordsOf(one.activity).includes('earlier reminder'))).toBe(false);
});
