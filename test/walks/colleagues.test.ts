import { cardOf, wordsOf } from '../support/stand-in';
import { CHANNEL, startWorld, type Actor, type World } from '../support/doorstep';
import { inChannel, lastCard, lastWords, setUpTeam } from '../support/scenes';

/** What colleagues do for each other, and what they may not. */
let world: World;
let sam: Actor;
let priya: Actor;
let dee: Actor;
let tom: Actor;

beforeEach(async () => {
  world = await startWorld({ at: '2026-11-24T14:00:00Z' });
  [sam, priya, dee, tom] = [world.person('Sam Evans'), world.person('Priya'), world.person('Dee'), world.person('Tom')];
  await setUpTeam(world, { manager: priya, deputy: dee, member: tom });
});
afterEach(() => world.stop());

/** Tom answers the question whether he will be her buddy. */
async function tomSays(title: string, heard: string): Promise<void> {
  const ask = await world.teams.waitFor('Tom is asked', (one) => one.conversationId === tom.chat && wordsOf(one.activity).includes('Sam Evans chose you as buddy'));
  const answered = await tom.presses(cardOf(ask.activity) ?? lastCard(world, tom.chat), title);
  expect(answered.words).toContain(heard);
}

test('no signal: a colleague says that she is safe and how he knows; she confirms when she is back', async () => {
  await sam.says('check in 4471 at Splott back by 3pm');
  await tom.says('check out for Sam');
  expect(lastWords(world, tom.chat)).toContain('Sam Evans is checked in at Splott, back by 3pm. Check them out only if you know they have left and are safe.');
  expect(world.teams.to(sam.chat).some((one) => wordsOf(one.activity).includes('checked you out'))).toBe(false);

  const done = await tom.presses(lastCard(world, tom.chat), 'Check Sam Evans out', { source: 'spoke' });
  expect(done.words).toContain("Sam Evans is checked out of Splott. I've stopped watching that visit and asked Sam Evans to confirm.");
  const told = await world.teams.waitFor('Priya hears who said so', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('checked Sam Evans out'));
  expect(wordsOf(told.activity)).toContain('Tom checked Sam Evans out of Splott at 2pm. How they know: spoke to them.');

  const ask = await world.teams.waitFor('Sam is asked', (one) => one.conversationId === sam.chat && wordsOf(one.activity).includes('Is that right?'));
  expect(ask.activity.summary).toBe('Doorstep, 2pm');
  const confirmed = await sam.presses(cardOf(ask.activity) ?? lastCard(world, sam.chat), "Yes, I'm safe");
  expect(confirmed.words).toContain('Thank you. Glad you are safe.');
  world.clock.set('2026-11-24T15:30:00Z');
  await sam.says('my visits');
  expect(world.teams.accepted.some((one) => wordsOf(one.activity).includes('Overdue: '))).toBe(false);
});

test('"I\'m still out" brings the check-in back, with what is known filled in', async () => {
  await sam.says('check in 4471 at Splott back by 3pm');
  await tom.says('check Sam Evans out');
  await tom.presses(lastCard(world, tom.chat), 'Check Sam Evans out', { source: 'wrote' });
  const ask = await world.teams.waitFor('Sam is asked', (one) => one.conversationId === sam.chat && wordsOf(one.activity).includes('Is that right?'));
  const form = await sam.presses(cardOf(ask.activity) ?? lastCard(world, sam.chat), "I'm still out");
  expect(form.words).toContain('You are not being watched now.');
  expect(form.words).toContain('Splott');
});

test('a visit that is watched closely takes a manager, and a call for help its own card', async () => {
  await sam.says('check in 4471 at Splott back by 3pm');
  await sam.says('watch me closely');
  await tom.says('check out for Sam');
  expect(lastWords(world, tom.chat)).toContain('only a manager can check them out');
  await sam.says('help me');
  await world.teams.waitFor('the alarm, in person too', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('Help: Sam'));
  await priya.says('check out for Sam');
  expect(lastWords(world, priya.chat)).toContain('A manager has to speak to them and close that alarm on its own card.');
});

test('a name that fits nobody who is out changes nothing', async () => {
  await tom.says('check out for Sam');
  expect(lastWords(world, tom.chat)).toContain('Nobody called Sam in your teams has a visit open. Nothing has changed.');
});

test('N-60: a buddy is asked whether he will, asked again when she does not answer, and his "no answer" goes up at once', async () => {
  await sam.says('check in 4471 at Splott back by 3pm');
  await sam.says('buddy tom');
  expect(lastWords(world, sam.chat)).toContain("I've asked Tom to be your buddy for this visit. Until Tom says yes, nobody but your managers is told if you do not answer.");
  expect(lastWords(world, sam.chat)).toContain('Tom (has not confirmed yet)');
  await tomSays('Yes, ask me to ring', "If Sam Evans has not answered me by 3:10pm, I'll ask you to ring.");
  await world.teams.waitFor('Sam hears', (one) => one.conversationId === sam.chat && wordsOf(one.activity).includes('Tom said yes and is your buddy'));
  world.clock.set('2026-11-24T15:10:00Z');
  const ask = await world.teams.waitFor('Tom is asked', (one) => one.conversationId === tom.chat && wordsOf(one.activity).includes('Can you reach Sam Evans?'));
  expect(wordsOf(ask.activity)).toContain('I tell their managers at 3:15pm');
  const noted = await tom.presses(cardOf(ask.activity) ?? lastCard(world, tom.chat), 'Rang, no answer');
  expect(noted.words).toContain('Noted: no answer.');
  const alarm = await world.teams.waitFor('the alarm, five minutes before its time', (one) => inChannel(one) && wordsOf(one.activity).includes('Overdue: Sam Evans'));
  expect(wordsOf(alarm.activity)).toContain('Tom rang at 3:10pm, no answer');
});

test('N-60: a buddy who cannot is never asked to ring, she hears it, and her managers are told at their time', async () => {
  await sam.says('check in 4471 at Splott back by 3pm');
  await sam.says('buddy tom');
  await tomSays("No, I can't", "I'll let Sam Evans know that you cannot be their buddy.");
  await world.teams.waitFor('Sam hears', (one) => one.conversationId === sam.chat && wordsOf(one.activity).includes('Tom cannot be your buddy'));
  world.clock.set('2026-11-24T15:15:00Z');
  await world.teams.waitFor('the alarm', (one) => inChannel(one) && wordsOf(one.activity).includes('Overdue: Sam Evans'));
  expect(world.teams.accepted.some((one) => wordsOf(one.activity).includes('Can you reach'))).toBe(false);
});

test('a buddy who has spoken to her ends it, with the source; the list is there for who types no name', async () => {
  await sam.says('check in 4471 at Splott back by 3pm');
  await sam.says('buddy');
  const chosen = await sam.presses(lastCard(world, sam.chat), 'Choose as my buddy', { pick: tom.id });
  expect(chosen.words).toContain("I've asked Tom to be your buddy");
  await tomSays('Yes, ask me to ring', 'Thank you.');
  world.clock.set('2026-11-24T15:10:00Z');
  const ask = await world.teams.waitFor('Tom is asked', (one) => one.conversationId === tom.chat && wordsOf(one.activity).includes('Can you reach Sam Evans?'));
  const safe = await tom.presses(cardOf(ask.activity) ?? lastCard(world, tom.chat), 'Spoke to them: safe');
  expect(safe.words).toContain('Sam Evans is checked out of Splott.');
});

test('two on one visit: each is watched for herself, and the alarm says with whom', async () => {
  await sam.says('check in 4471 at Splott back by 3pm');
  await sam.says('with Tom');
  expect(lastWords(world, sam.chat)).toContain("I've asked Tom to confirm. Each of you checks out for yourself.");
  expect(lastWords(world, sam.chat)).toContain('Tom (has not confirmed yet)');
  const ask = await world.teams.waitFor('Tom is asked', (one) => one.conversationId === tom.chat && wordsOf(one.activity).includes('You are down as visiting with Sam Evans'));
  const joined = await tom.presses(cardOf(ask.activity) ?? lastCard(world, tom.chat), 'Yes, check me in');
  expect(joined.words).toContain("You're checked in at Splott with Sam Evans, back by 3pm.");
  await world.teams.waitFor('Sam hears', (one) => one.conversationId === sam.chat && wordsOf(one.activity).includes('Tom confirmed that they are with you'));
  await tom.says('check out');
  expect(lastWords(world, tom.chat)).toContain("You're checked out of Splott");
  world.clock.set('2026-11-24T15:15:00Z');
  const alarm = await world.teams.waitFor('the alarm about Sam', (one) => inChannel(one) && wordsOf(one.activity).includes('Overdue: Sam Evans'));
  expect(wordsOf(alarm.activity)).toContain('On the same visit: Tom. Ring them too.');
  expect(world.teams.accepted.some((one) => wordsOf(one.activity).includes('Overdue: Tom'))).toBe(false);
});

test('who says that they are not there is not watched, and the worker hears of it', async () => {
  await sam.says('check in 4471 at Splott back by 3pm');
  await sam.says('with Tom');
  const ask = await world.teams.waitFor('Tom is asked', (one) => one.conversationId === tom.chat && wordsOf(one.activity).includes('You are down as visiting'));
  await tom.presses(cardOf(ask.activity) ?? lastCard(world, tom.chat), "No, I'm not there");
  await world.teams.waitFor('Sam hears', (one) => one.conversationId === sam.chat && wordsOf(one.activity).includes('Tom says they are not with you'));
  await tom.says('my visits');
  expect(lastWords(world, tom.chat)).toContain('You have no visit open');
});

test('named at check-in: asked at once, shown as not confirmed, and each is watched for herself', async () => {
  await sam.says('check in 4471 with Tom at Splott back by 3pm');
  const words = lastWords(world, sam.chat);
  expect(words).toContain("You're checked in at Splott. Back by 3pm.");
  expect(words).toContain("I've asked Tom to confirm. Each of you checks out for yourself.");
  expect(words).toContain('Tom (has not confirmed yet)');
  const ask = await world.teams.waitFor('Tom is asked', (one) => one.conversationId === tom.chat && wordsOf(one.activity).includes('You are down as visiting with Sam Evans'));
  await tom.presses(cardOf(ask.activity) ?? lastCard(world, tom.chat), 'Yes, check me in');
  await sam.says('check out');
  world.clock.set('2026-11-24T15:15:00Z');
  await world.teams.waitFor('the alarm about Tom alone', (one) => inChannel(one) && wordsOf(one.activity).includes('Overdue: Tom'));
  expect(world.teams.accepted.some((one) => wordsOf(one.activity).includes('Overdue: Sam'))).toBe(false);
});

test('a name that fits nobody, or two, is asked about; she is checked in all the same', async () => {
  world.person('Bronwen Rees');
  world.person('Bronwen Hall');
  await priya.says('set up', { conversation: CHANNEL });
  const form = await world.teams.waitFor('the form again', (one) => inChannel(one) && JSON.stringify(cardOf(one.activity) ?? {}).includes('Bronwen Hall'));
  await priya.presses(cardOf(form.activity) ?? lastCard(world, CHANNEL), 'Save', { board: 'durham', audience: 'children', managers: priya.id, deputies: dee.id, language: 'en' }, { conversation: CHANNEL });
  for (const name of ['Bronwen', 'Angharad']) {
    await sam.says(`check in 4471 at Splott with ${name} back by 3pm`);
    const words = lastWords(world, sam.chat);
    expect(words).toContain("You're checked in at Splott. Back by 3pm.");
    expect(words).toContain(`I can't tell who you mean by ${name}, so nobody is asked under that name.`);
    expect(words).toContain('Colleague');
    await sam.says('check out');
    world.clock.advance({ minutes: 1 });
  }
  await sam.says('check in 4471 at Splott with Bronwen back by 3pm');
  const chosen = await sam.presses(lastCard(world, sam.chat), 'They are with me', { pick: 'aad-bronwen hall' });
  expect(chosen.words).toContain("I've asked Bronwen Hall to confirm.");
});

test('named while the time is still to be asked: the form keeps the name and asks once it is sent', async () => {
  await sam.says('check in 4471 at Splott with Tom');
  const form = lastCard(world, sam.chat);
  expect(lastWords(world, sam.chat)).toContain("With Tom: once you are checked in, I'll ask them to confirm.");
  const past = await sam.presses(form, 'Check in', { where: 'Splott', backBy: '13:00', caseRef: '4471' });
  const done = await sam.presses(past.card ?? form, 'Check in', { where: 'Splott', backBy: '15:00', caseRef: '4471' });
  expect(done.words).toContain("I've asked Tom to confirm.");
  await world.teams.waitFor('Tom is asked', (one) => one.conversationId === tom.chat && wordsOf(one.activity).includes('You are down as visiting with Sam Evans'));
});
