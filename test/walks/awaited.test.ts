import { CHANNEL, startWorld, type Actor, type World } from '../support/doorstep';
import { channelTraffic, herScreen, PHRASE, quietCards, settled, startHouse, toldTo, withoutIds, type House } from '../support/duress';
import { inChannel, lastCard, lastWords, setUpTeam } from '../support/scenes';
import { cardOf, wordsOf, type WireCard } from '../support/stand-in';

/** A visit is over and a word of hers is missing: that she is home, or that a colleague who checked her out was right. */
const must = (card: WireCard | null | undefined): WireCard => {
  if (!card) throw new Error('no card');
  return card;
};
const heard = (world: World, who: Actor, words: string) => world.teams.waitFor(`"${words}" to ${who.id}`, (one) => one.conversationId === who.chat && wordsOf(one.activity).includes(words));
const heardInChannel = (world: World, words: string) => world.teams.waitFor(`"${words}" in the channel`, (one) => inChannel(one) && wordsOf(one.activity).includes(words));
const timesTold = (world: World, who: Actor, words: string): number => world.teams.to(who.chat).filter((one) => wordsOf(one.activity).includes(words)).length;

async function askHomeSafe(world: World, manager: Actor): Promise<void> {
  await manager.says('team settings', { conversation: CHANNEL });
  const page = await manager.presses(lastCard(world, CHANNEL), 'Minutes', {}, { conversation: CHANNEL });
  const saved = await manager.presses(must(page.card), 'Save', { homeSafe: 'true', ordinaryManagers: '15', ordinaryDeputies: '25', ordinarySeniors: '45', highManagers: '5', highDeputies: '10', highSeniors: '20' }, { conversation: CHANNEL });
  expect(saved.words).toContain('Saved for Roath team');
}

describe('home safe', () => {
  let world: World;
  let sam: Actor;
  let priya: Actor;
  let dee: Actor;
  beforeEach(async () => {
    world = await startWorld({ at: '2026-11-24T15:30:00Z' });
    [sam, priya, dee] = [world.person('Sam'), world.person('Priya'), world.person('Dee')];
    await setUpTeam(world, { manager: priya, deputy: dee, member: sam });
    await askHomeSafe(world, priya);
  });
  afterEach(() => world.stop());

  async function lastVisitOfTheDay(): Promise<void> {
    await sam.says('check in 4471 at Splott back by 4:45pm');
    world.clock.set('2026-11-24T16:30:00Z');
    await sam.says('check out');
    world.clock.set('2026-11-24T17:30:00Z');
    const asked = await heard(world, sam, 'Are you home safe?');
    expect(asked.activity.summary).toBe('Doorstep, 5:30pm');
  }

  test('asked an hour after the last visit; "home safe" in words ends it and nobody hears of it', async () => {
    await lastVisitOfTheDay();
    await sam.says('home safe');
    expect(lastWords(world, sam.chat)).toContain('Noted that you are home safe.');
    world.clock.set('2026-11-24T19:00:00Z');
    await settled(world);
    expect(timesTold(world, priya, 'Not home yet')).toBe(0);
  });

  test('she never says it: the manager is told to ring, then everybody and the channel, again until somebody has spoken to her', async () => {
    await lastVisitOfTheDay();
    world.clock.set('2026-11-24T18:00:00Z');
    expect(wordsOf((await heard(world, priya, 'Not home yet: Sam')).activity)).toContain('Please ring them now.');
    expect(timesTold(world, dee, 'Not home yet')).toBe(0);
    world.clock.set('2026-11-24T18:15:00Z');
    const posted = await heardInChannel(world, 'Not home yet: Sam');
    // In the channel: who, and nothing of where.
    expect(wordsOf(posted.activity)).not.toMatch(/Splott|4471/);
    await heard(world, dee, 'Not home yet: Sam');
    await settled(world);
    const before = timesTold(world, priya, 'Not home yet');
    world.clock.set('2026-11-24T18:45:00Z');
    await world.teams.waitFor('told again', () => timesTold(world, priya, 'Not home yet') > before);

    const refused = await sam.presses(must(cardOf(posted.activity)), 'Spoke to them: safe', {}, { conversation: CHANNEL });
    expect(refused.words).toContain("Only this team's managers and deputies can do that");
    const noted = await dee.presses(must(cardOf(posted.activity)), 'Spoke to them: safe', {}, { conversation: CHANNEL });
    expect(noted.words).toContain('you have spoken to Sam, who is safe');
    await heard(world, priya, 'Dee has spoken to Sam, who is safe.');
    await heardInChannel(world, 'Dee has spoken to Sam, who is safe.');
    await settled(world);
    const last = timesTold(world, priya, 'Not home yet');
    world.clock.set('2026-11-24T21:00:00Z');
    await settled(world);
    expect(timesTold(world, priya, 'Not home yet')).toBe(last);
    expect((await dee.presses(must(cardOf(posted.activity)), 'Spoke to them: safe', {}, { conversation: CHANNEL })).words).toContain('Nothing was waiting for that answer');
  });

  test('her own late answer, and another check-in, are told to whoever was told that it was missing', async () => {
    await lastVisitOfTheDay();
    world.clock.set('2026-11-24T18:00:00Z');
    await heard(world, priya, 'Not home yet: Sam');
    const answered = await sam.presses(lastCard(world, sam.chat), 'Home safe');
    expect(answered.words).toContain('Noted that you are home safe.');
    await heard(world, priya, 'Sam is home safe. Nothing more to do.');
    await sam.says('check in 4471 at Ely back by 7pm');
    world.clock.set('2026-11-24T18:30:00Z');
    await sam.says('check out');
    world.clock.set('2026-11-24T20:00:00Z');
    await world.teams.waitFor('missing again', () => timesTold(world, priya, 'Not home yet: Sam') >= 1);
  });
});

describe('duress on the way home', () => {
  /** Two evenings that differ in what she types and in nothing else. */
  async function evening(said: string): Promise<House> {
    const house = await startHouse({ at: '2026-11-24T15:30:00Z' });
    const { world, sam, priya } = house;
    await askHomeSafe(world, priya);
    await sam.says('check in 4471 at Splott back by 4:45pm');
    world.clock.set('2026-11-24T16:25:00Z');
    await settled(world);
    await sam.says('check out');
    await settled(world);
    world.clock.set('2026-11-24T17:25:00Z');
    await settled(world);
    world.clock.set('2026-11-24T17:55:00Z');
    await settled(world);
    await sam.says(said);
    await settled(world);
    world.clock.set('2026-11-24T19:30:00Z');
    await settled(world);
    return house;
  }

  test('the phrase is answered as "home safe" is, to the letter; nobody is told that she is home, and managers hear not to ring', async () => {
    const houses = await Promise.all([evening(`ok home safe ${PHRASE}`), evening('home safe')]);
    const [quiet, plain] = houses;
    try {
      expect(toldTo(plain, plain.priya).join('\n')).toContain('Sam is home safe. Nothing more to do.');
      expect(withoutIds(herScreen(quiet))).toBe(withoutIds(herScreen(plain)));
      expect(withoutIds(channelTraffic(quiet))).toBe(withoutIds(channelTraffic(plain)));
      expect(quietCards(quiet, quiet.priya).length).toBeGreaterThan(0);
      expect(toldTo(quiet, quiet.priya).join('\n')).toContain('Do not ring or message them');
      expect(toldTo(quiet, quiet.priya).join('\n')).not.toContain('is home safe');
    } finally {
      await Promise.all(houses.map(({ world }) => world.stop()));
    }
  }, 40_000);
});

describe('checked out by a colleague', () => {
  let world: World;
  let sam: Actor;
  let priya: Actor;
  let tom: Actor;
  beforeEach(async () => {
    world = await startWorld({ at: '2026-11-24T14:00:00Z' });
    [sam, priya, tom] = [world.person('Sam'), world.person('Priya'), world.person('Tom')];
    await setUpTeam(world, { manager: priya, deputy: world.person('Dee'), member: tom });
    await sam.says('check in 4471 at Splott back by 2:10pm');
    await tom.says('check out for Sam');
    await tom.presses(lastCard(world, tom.chat), 'Check Sam out', { source: 'spoke' });
    await heard(world, sam, 'Is that right?');
  });
  afterEach(() => world.stop());

  test('she never confirms: asked again, then the managers are told to ring, then everybody; never silently safe', async () => {
    world.clock.set('2026-11-24T14:15:00Z');
    await world.teams.waitFor('asked again', () => timesTold(world, sam, 'Is that right?') === 2);
    world.clock.set('2026-11-24T14:30:00Z');
    const told = await heard(world, priya, 'Not confirmed: Sam');
    expect(wordsOf(told.activity)).toContain('Tom checked Sam out of Splott at 2pm. How they know: spoke to them. Sam has not confirmed it. Please ring Sam now.');
    world.clock.set('2026-11-24T14:45:00Z');
    await heardInChannel(world, 'Not confirmed: Sam');
    await priya.presses(must(cardOf(told.activity)), 'Spoke to them: safe');
    await heardInChannel(world, 'Priya has spoken to Sam, who is safe.');
    const before = timesTold(world, priya, 'Not confirmed');
    world.clock.set('2026-11-24T17:00:00Z');
    await settled(world);
    expect(timesTold(world, priya, 'Not confirmed')).toBe(before);
  });

  test('her "check out" in words is the confirmation, and managers who were told hear of it', async () => {
    world.clock.set('2026-11-24T14:15:00Z');
    await world.teams.waitFor('asked again', () => timesTold(world, sam, 'Is that right?') === 2);
    world.clock.set('2026-11-24T14:30:00Z');
    await heard(world, priya, 'Not confirmed: Sam');
    await sam.says('im out and safe');
    expect(lastWords(world, sam.chat)).toContain('Thank you. Glad you are safe.');
    await heard(world, priya, 'Sam has confirmed that they are safe.');
  });

  test('"I\'m still out" ends nothing until she has checked in again', async () => {
    const form = await sam.presses(lastCard(world, sam.chat), "I'm still out");
    world.clock.set('2026-11-24T14:15:00Z');
    await world.teams.waitFor('asked again', () => timesTold(world, sam, 'Is that right?') === 2);
    world.clock.set('2026-11-24T14:30:00Z');
    await heard(world, priya, 'Not confirmed: Sam');
    await sam.presses(must(form.card), 'Check in', { where: 'Splott', backBy: '15:00', caseRef: '4471' });
    await heard(world, priya, 'Sam has checked in to another visit');
  });
});
