import { CHANNEL, startWorld, type Actor, type Pressed, type World } from '../support/doorstep';
import { choosePhrase, herScreen, pass, PHRASE, settled, toldTo, withoutIds, type House } from '../support/duress';
import { lastCard, lastWords, setUpTeam } from '../support/scenes';
import { cardOf, wordsOf, type WireCard } from '../support/stand-in';

/** "I'd like a call": to her managers or to the person she chose, answered by one tap, repeated politely, never in the channel. */
const the = (card: WireCard | null | undefined): WireCard => {
  if (!card) throw new Error('no card');
  return card;
};

describe('on an ordinary day', () => {
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

  const told = (who: Actor | string) => world.teams.to(typeof who === 'string' ? who : who.chat).map((one) => wordsOf(one.activity));
  const asks = (who: Actor) => told(who).filter((text) => text.includes('Sam would like a call')).length;
  const asked = (who: Actor, times = 1) => world.teams.waitFor(`${who.id} asked ${times} times`, () => asks(who) >= times);

  async function formAfterVisit(): Promise<WireCard> {
    await sam.says('check in 4471 at Splott back by 4pm');
    await sam.says('check out');
    const form = await sam.presses(lastCard(world, sam.chat), 'How did it go?');
    const saved = await sam.presses(the(form.card), 'Finish visit', { outcome: 'completed' });
    return the((await sam.presses(the(saved.card), "I'd like a call")).card);
  }

  test('her managers are asked in person, one taps, she hears who it will be, and it ends there', async () => {
    const form = await formAfterVisit();
    expect((await sam.presses(form, 'Ask them', { pick: 'managers' })).words).toContain("I've asked Priya to ring you today");
    await asked(priya);
    const yes = await priya.presses(lastCard(world, priya.chat), "I'll ring");
    expect(yes.words).toContain("Thank you. I've told Sam that you will ring.");
    await world.teams.waitFor('she hears', (one) => one.conversationId === sam.chat && wordsOf(one.activity).includes('Priya will ring you.'));
    await pass(world, 65);
    expect(asks(priya)).toBe(1);
    expect(told(CHANNEL).join()).not.toContain('call');
  });

  test('the colleague she chose and nobody else: twice more, politely, and then she is told and chooses herself', async () => {
    const form = await formAfterVisit();
    await sam.presses(form, 'Ask them', { pick: tom.id });
    await asked(tom);
    world.clock.advance({ minutes: 30 });
    await asked(tom, 2);
    world.clock.advance({ minutes: 30 });
    await asked(tom, 3);
    world.clock.advance({ minutes: 30 });
    const news = await world.teams.waitFor('she is told', (one) => one.conversationId === sam.chat && wordsOf(one.activity).includes('Nobody has said yet that they will ring you'));
    expect(news.activity.summary).toBe('Doorstep, 3:30pm');
    expect(asks(priya)).toBe(0);
    const again = await sam.presses(the(cardOf(news.activity)), 'Ask somebody');
    await sam.presses(the(again.card), 'Ask them', { pick: 'managers' });
    await asked(priya);
    // Tom's card is old: the wish is another one now.
    expect((await tom.presses(lastCard(world, tom.chat), "I'll ring")).words).toContain('You were not asked for this call');
    expect(told(CHANNEL).join()).not.toContain('call');
  });

  test('in words, with a name or without, in both languages; never in the channel', async () => {
    await sam.says("I'd like a call from Tom");
    await asked(tom);
    await sam.says('call from Beelzebub');
    expect(lastWords(world, sam.chat)).toContain('Who should ring you?');
    await sam.says("I'd like a call", { conversation: CHANNEL });
    expect(lastWords(world, CHANNEL)).toContain('our own chat');
    await sam.says('Cymraeg');
    await sam.says('hoffwn gael galwad');
    expect(lastWords(world, sam.chat)).toContain('Pwy ddylai eich ffonio?');
  });

  test('whoever was not asked can neither answer nor be chosen from outside the team', async () => {
    const form = await formAfterVisit();
    expect((await sam.presses(form, 'Ask them', { pick: 'aad-stranger' })).words).toContain('Choose somebody on the list');
    await sam.presses(form, 'Ask them', { pick: tom.id });
    await asked(tom);
    expect((await priya.presses(lastCard(world, tom.chat), "I'll ring")).words).toContain('You were not asked');
    expect(told(sam).join()).not.toContain('Priya will ring you');
  });
});

/** With a colleague in the team, who is no manager. */
async function houseWithTom(): Promise<House & { readonly tom: Actor }> {
  const world = await startWorld({ at: '2026-11-24T14:00:00Z' });
  const [sam, priya, dee, tom] = [world.person('Sam'), world.person('Priya'), world.person('Dee'), world.person('Tom')];
  await setUpTeam(world, { manager: priya, deputy: dee, member: sam });
  await choosePhrase(world, priya, PHRASE);
  await settled(world);
  const answers: Pressed[] = [];
  const press: House['press'] = async (title, inputs = {}, card = lastCard(world, sam.chat)) => {
    const pressed = await sam.presses(card, title, inputs);
    answers.push(pressed);
    return pressed;
  };
  return { world, sam, priya, dee, tom, answers, press };
}

const called = (house: House, who: Actor) => toldTo(house, who).filter((text) => text.includes('Sam would like a call'));

test('under duress a colleague is not asked to ring her, managers hear it with the warning, and her screen is that of any other day', async () => {
  const screens: string[] = [];
  for (const words of [PHRASE, 'check out']) {
    const house = await houseWithTom();
    const { world, sam, priya, tom, press } = house;
    try {
      await sam.says('check in 4471 at Splott back by 4pm');
      await sam.says(words);
      await settled(world);
      await sam.says("I'd like a call");
      await press('Ask them', { pick: tom.id });
      await pass(world, 91);
      screens.push(withoutIds(herScreen(house)));
      expect(called(house, tom)).toHaveLength(words === PHRASE ? 0 : 3);
      expect(called(house, priya).filter((text) => !text.includes('Do not ring or message them.'))).toEqual([]);
      expect(called(house, priya).length).toBe(words === PHRASE ? 3 : 0);
    } finally {
      await world.stop();
    }
  }
  expect(screens[0]).toBe(screens[1]);
}, 90_000);

test('under duress those who were asked before it began are held back, each in words that tell no more than they may know', async () => {
  const { world, sam, tom, dee } = await houseWithTom();
  try {
    await sam.says('check in 4471 at Splott back by 4pm');
    await sam.says("I'd like a call from Dee");
    await settled(world);
    const card = lastCard(world, dee.chat);
    await sam.says(PHRASE);
    await settled(world);
    expect((await dee.presses(card, "I'll ring")).words).toContain('Do not ring or message Sam now.');
    await sam.says("I'd like a call from Tom");
    await settled(world);
    expect((await tom.presses(card, "I'll ring")).words).toContain('Thank you. Priya is ringing Sam, so you need not.');
    expect(world.teams.to(sam.chat).map((one) => wordsOf(one.activity)).join()).not.toMatch(/(?:Tom|Dee) will ring you/);
  } finally {
    await world.stop();
  }
}, 60_000);
