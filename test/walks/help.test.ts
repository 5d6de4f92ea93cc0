import path from 'node:path';
import Database from 'libsql';
import { cardOf, wordsOf } from '../support/stand-in';
import { startWorld, type Actor, type World } from '../support/doorstep';
import { inChannel, lastCard, lastWords, setUpTeam } from '../support/scenes';

/** Somebody in danger: words first, then everybody at once, and nothing closes it but a manager's word. */
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

const from = (chat: string, since: number) => world.teams.accepted.slice(since).filter((one) => one.conversationId === chat && one.activity.type === 'message').map((one) => wordsOf(one.activity));

test('rule 1: danger words get the 999 words first, no form, and everybody is told at once', async () => {
  await sam.says('check in 4471 at Splott back by 3pm');
  const since = world.teams.accepted.length;
  await sam.says('he has a knife and he wont let me out');
  const [first, second] = from(sam.chat, since);
  expect(first).toMatch(/^If you are in danger, leave if you can and call 999/);
  expect(first).toContain('Doorstep does not call anyone');
  expect(second).toContain("I've told Priya and Dee that you need help");
  expect(lastCard(world, sam.chat).body.some((element) => String(element['type']).startsWith('Input'))).toBe(false);
  for (const chat of [priya.chat, dee.chat]) {
    const alarm = await world.teams.waitFor(`the alarm in ${chat}`, (one) => one.conversationId === chat && wordsOf(one.activity).includes('Help: Sam'));
    expect(alarm.activity.summary).toBe('Help: Sam');
    expect(wordsOf(alarm.activity)).toContain('Call 999 unless you know they are safe');
  }
  const posted = await world.teams.waitFor('the alarm in the channel', (one) => inChannel(one) && wordsOf(one.activity).includes('Help: Sam'));
  // A ringing phone can make things worse: nobody is told to ring before she has said so.
  expect(wordsOf(posted.activity)).not.toContain('please ring');
});

test('"do not ring me" is on the managers\' card before they ring, and her own check-out does not close the alarm', async () => {
  await sam.says('check in 4471 at Splott back by 3pm');
  await sam.says('help me');
  const alarm = await world.teams.waitFor('the alarm', (one) => inChannel(one) && wordsOf(one.activity).includes('Help: Sam'));
  await sam.presses(lastCard(world, sam.chat), 'Do not ring me');
  await world.teams.waitFor('do not ring', (one) => one.activityId === alarm.activityId && wordsOf(one.activity).includes('Do not ring or message them'));
  await sam.says('check out');
  expect(lastWords(world, sam.chat)).toContain('A manager still has to speak to you');
  const repeats = () => world.teams.accepted.filter((one) => one.how === 'post' && one.conversationId === priya.chat && wordsOf(one.activity).includes('Sam')).length;
  const before = repeats();
  world.clock.advance({ minutes: 10 });
  await world.teams.waitFor('the alarm again after ten minutes', () => repeats() > before);
  const form = await priya.presses(cardOf(alarm.activity) ?? lastCard(world, priya.chat), 'Close');
  if (!form.card) throw new Error('no form');
  const closed = await priya.presses(form.card, 'Close the alarm', { outcome: 'police', howKnown: 'Police rang me from the house' });
  expect(closed.words).toContain('They are with police');
});

test('without a visit open the same alarm goes out', async () => {
  await sam.says('emergency');
  const alarm = await world.teams.waitFor('the alarm', (one) => inChannel(one) && wordsOf(one.activity).includes('Help: Sam'));
  expect(wordsOf(alarm.activity)).toContain('Not known: no visit was open');
});

test('with the store held up she still gets the words, and the managers last seen watching her are told directly', async () => {
  await priya.says('hello');
  await sam.says('check in 4471 at Splott back by 3pm');
  const since = world.teams.accepted.length;
  const blocker = new Database(path.join(world.folder, 'doorstep.db'));
  // The bot may be writing its heartbeat in this very moment.
  blocker.exec('PRAGMA busy_timeout = 5000');
  blocker.exec('BEGIN IMMEDIATE');
  try {
    await sam.says('help me');
  } finally {
    blocker.exec('ROLLBACK');
    blocker.close();
  }
  const [first, last] = from(sam.chat, since);
  expect(first).toMatch(/^If you are in danger, leave if you can and call 999/);
  expect(last).toContain("I can't be sure that was saved. Ring your manager now");
  expect(from(priya.chat, since).join('\n')).toContain('Help: Sam asked for help at 2pm. Call 999 unless you know they are safe.');
  expect(world.teams.accepted.slice(since).some((one) => inChannel(one) && wordsOf(one.activity).includes('Help: Sam'))).toBe(true);
});
