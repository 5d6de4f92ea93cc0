import { CHANNEL } from '../support/doorstep';
import { channelTraffic, herScreen, pass, PHRASE, quietCards, settled, startHouse, toldTo, withoutIds, type House } from '../support/duress';
import { lastCard, lastWords } from '../support/scenes';
import { cardOf, wordsOf } from '../support/stand-in';

/** The duress phrase: what she sees is an ordinary check-out, byte for byte, and her managers know. */
const WARNING = 'Do not ring or message them. Call 999 unless you know they are safe.';
/** Words that would give her away on any screen but a manager's own. */
const TRACES = [/duress/i, /quiet/i, /hush/i, /gorfodaeth/i, /Do not ring or message them/, new RegExp(PHRASE, 'i'), /phrase/i];

let houses: House[] = [];
afterEach(async () => {
  await Promise.all(houses.map(({ world }) => world.stop()));
  houses = [];
});

/** The same day twice: once with the phrase, once with an ordinary check-out. */
async function twice(live: (house: House, say: string) => Promise<void>): Promise<[under: House, ordinary: House]> {
  const [under, ordinary] = await Promise.all([startHouse(), startHouse()]);
  houses = [under, ordinary];
  await Promise.all([live(under, `all done here, tell mum I left the ${PHRASE} behind`), live(ordinary, 'check out')]);
  return [under, ordinary];
}

function expectNoTrace(house: House): void {
  const screens = `${withoutIds(herScreen(house))}${withoutIds(channelTraffic(house))}`;
  for (const trace of TRACES) expect(screens).not.toMatch(trace);
}

const visitOpen = async ({ sam, world }: House) => {
  await sam.says('check in 4471 at Splott back by 3pm');
  await settled(world);
};

/** An hour in which somebody looks over her shoulder at everything there is. */
async function anHour(house: House): Promise<void> {
  const { world, sam, priya, press } = house;
  const old = world.teams.to(sam.chat).map((one) => cardOf(one.activity)).find((card) => card?.actions?.some(({ verb }) => verb === 'extend'));
  await sam.says('my visits');
  await sam.says('who is out', { conversation: CHANNEL });
  await priya.says('who is out', { conversation: CHANNEL });
  if (old) for (const title of ['Extend 15 minutes', "I'm safe - check out"]) await press(title, {}, old);
  await sam.says('extend 30');
  // The very same words within half a minute count once; hers were others.
  await pass(world, 1);
  await sam.says('check out');
  await pass(world, 2);
  await sam.says('help');
  await sam.says('my day');
  await sam.says('my data');
  await settled(world);
  const shown = await press('Show it');
  if (shown.card) for (const title of shown.card.actions?.map((action) => action.title) ?? []) await press(title, {}, shown.card);
  const report = world.teams.to(sam.chat).map((one) => cardOf(one.activity)).findLast((card) => card?.actions?.some(({ verb }) => verb === 'open-report'));
  if (report) {
    const form = await press('How did it go?', {}, report);
    if (form.card) await press('Finish visit', { outcome: 'completed', note: 'fine' }, form.card);
  }
  await sam.says('check in at Ely back by 2:40pm');
  await pass(world, 20);
  await sam.says('extend 10');
  await priya.says('who is out', { conversation: CHANNEL });
  await pass(world, 12);
  await sam.says('my visits');
  await sam.says('check out');
  await sam.says('on duty', { conversation: CHANNEL });
  await pass(world, 25);
  await sam.says('my visits');
  await priya.says('who is out', { conversation: CHANNEL });
  await sam.says('emergency');
  await settled(world);
}

const expectSame = ([under, ordinary]: [House, House]) => {
  expect(withoutIds(herScreen(under))).toBe(withoutIds(herScreen(ordinary)));
  expect(withoutIds(channelTraffic(under))).toBe(withoutIds(channelTraffic(ordinary)));
  for (const house of [under, ordinary]) expectNoTrace(house);
};

test('her whole screen and the channel are those of an ordinary check-out, then and for an hour after', async () => {
  const [under, ordinary] = await twice(async (house, say) => {
    await visitOpen(house);
    await house.sam.says(say);
    await settled(house.world);
    expect(lastWords(house.world, house.sam.chat)).toContain("You're checked out of Splott at 2pm");
    await anHour(house);
  });
  expectSame([under, ordinary]);
  expect(JSON.stringify(herScreen(under)).length).toBeGreaterThan(5_000);
  for (const who of [under.priya, under.dee]) expect(quietCards(under, who).length).toBeGreaterThan(4);
  for (const who of [ordinary.priya, ordinary.dee]) expect(quietCards(ordinary, who)).toEqual([]);
}, 120_000);

test('an overdue alarm that stands in the channel closes itself there as by a late check-out', async () => {
  const pair = await twice(async (house, say) => {
    await visitOpen(house);
    await pass(house.world, 76);
    await house.sam.says(say);
    await settled(house.world);
    await pass(house.world, 30);
  });
  expectSame(pair);
  const [under] = pair;
  expect(under.world.teams.accepted.some((one) => one.how === 'update' && one.conversationId.startsWith(CHANNEL) && wordsOf(one.activity).includes('Back at 3:16pm'))).toBe(true);
  expect(quietCards(under, under.priya).length).toBeGreaterThan(0);
}, 120_000);

test.each([
  { what: 'with no visit open', open: async () => undefined, alarm: 'Not known: no visit was open' },
  { what: 'with two visits open', open: async (house: House) => (await visitOpen(house), void (await house.sam.says('check in 5512 at Ely back by 4pm'))), alarm: 'Ely, 5512' },
  { what: 'after a call for help', open: async (house: House) => (await visitOpen(house), void (await house.sam.says('help me'))), alarm: 'Splott, 4471' },
])('$what she sees what "check out" gives there, and the alarm goes out', async ({ open, alarm }) => {
  const pair = await twice(async (house, say) => {
    await open(house);
    await settled(house.world);
    await house.sam.says(say);
    await settled(house.world);
    await house.sam.says('my visits');
    await pass(house.world, 2);
  });
  expectSame(pair);
  const [under] = pair;
  const [card] = quietCards(under, under.priya);
  expect(card && wordsOf(card.activity)).toContain(alarm);
}, 120_000);

test('said in a box of a card it is answered as the button that checks out', async () => {
  const pair = await twice(async (house, say) => {
    const { sam, world, press } = house;
    await sam.says('check in');
    const form = lastCard(world, sam.chat);
    await visitOpen(house);
    if (say === 'check out') await press("I'm safe - check out");
    else await press('Check in', { where: `${say} again`.slice(0, 190), backBy: '15:00', caseRef: '' }, form);
    await settled(world);
  });
  expectSame(pair);
  expect(quietCards(pair[0], pair[0].dee)).toHaveLength(1);
}, 60_000);

test('said in the channel it gives what a check-out there gives, and changes nothing that anybody could see later', async () => {
  const pair = await twice(async (house, say) => {
    await visitOpen(house);
    await house.sam.says(say, { conversation: `${CHANNEL};messageid=9` });
    await settled(house.world);
    await house.sam.says('my visits');
    await pass(house.world, 70);
  });
  expectSame(pair);
  expect(quietCards(pair[0], pair[0].priya).length).toBeGreaterThan(0);
}, 120_000);

describe('her managers', () => {
  let house: House;
  const told = (who: 'priya' | 'dee') => quietCards(house, house[who]);
  beforeEach(async () => {
    house = await startHouse();
    houses = [house];
    await visitOpen(house);
    await house.sam.says('the violet teapto is lovely');
    await settled(house.world);
  });

  test('are told in person, at once, by a card that begins with what not to do', () => {
    for (const who of ['priya', 'dee'] as const) {
      const [one] = told(who);
      const card = one && cardOf(one.activity);
      expect(wordsOf({ type: '', attachments: card ? [{ content: card }] : [] })).toMatch(new RegExp(`^⚠️ ${WARNING}`));
      expect(one?.activity.summary).toMatch(new RegExp(`^${WARNING}`));
      expect(one && wordsOf(one.activity)).toContain('Splott, 4471');
      expect(one && wordsOf(one.activity)).toContain('I have not called anyone');
    }
  });

  test('are told again every ten minutes until one of them records how she is; a claim holds it ten minutes and no more', async () => {
    const { world, priya, dee } = house;
    await pass(world, 21);
    expect(told('priya')).toHaveLength(3);
    const card = lastCard(world, priya.chat);
    const claimed = await priya.presses(card, "I'm on it");
    expect(claimed.words).toContain('Do not ring or message them. Without an outcome by 2:31pm');
    await settled(world);
    expect(wordsOf(world.teams.to(dee.chat).at(-1)?.activity ?? { type: '' })).toContain('Priya. Without an outcome by 2:31pm');
    await pass(world, 9);
    expect(told('priya').filter((one) => one.how === 'post')).toHaveLength(3);
    await pass(world, 1);
    expect(told('priya').filter((one) => one.how === 'post')).toHaveLength(4);
    expect((await dee.presses(card, "I've called 999")).words).toContain('Dee called 999 at 2:31pm');
    await pass(world, 10);
    expect(told('priya').filter((one) => one.how === 'post')).toHaveLength(5);
    const form = await dee.presses(card, 'Close');
    if (!form.card) throw new Error('no form');
    expect((await dee.presses(form.card, 'Close the alarm', { outcome: 'safe', howKnown: '   ' })).words).toContain('Say how you know');
    const closed = await dee.presses(form.card, 'Close the alarm', { outcome: 'police', howKnown: 'The police are with her' });
    expect(closed.words).toContain('They are with police. How we know: The police are with her');
    await settled(world);
    const count = world.teams.to(priya.chat).length;
    await pass(world, 30);
    expect(world.teams.to(priya.chat)).toHaveLength(count);
    expectNoTrace(house);
  }, 60_000);

  test('alone see it: to the worker, to a colleague and in the channel its buttons answer as to something that is not there', async () => {
    const { world, sam, priya } = house;
    const card = lastCard(world, priya.chat);
    const tom = world.person('Tom');
    for (const title of ["I'm on it", "I've called 999", 'Details', 'Close']) {
      for (const who of [sam, tom]) {
        const answer = await who.presses(card, title);
        const forged = await who.presses({ ...card, actions: (card.actions ?? []).map((action) => ({ ...action, data: { ...action.data, subject: 'nothing' } })) }, title);
        expect(answer).toEqual(forged);
        expect(answer.card).toBeNull();
      }
      expect((await priya.presses(card, title, {}, { conversation: CHANNEL })).card).toBeNull();
    }
    expectNoTrace(house);
  });

  test('a call for help after it still reaches everybody', async () => {
    await house.sam.says('help me');
    await house.world.teams.waitFor('the alarm', (one) => one.conversationId.startsWith(CHANNEL) && wordsOf(one.activity).includes('Help: Sam'));
  });

  test('whatever else asks them to ring her, alone, begins with the warning; the channel and she see none, and after the outcome nobody does', async () => {
    const { world, sam, priya } = house;
    await sam.says('check in at Ely back by 2:10pm');
    await pass(world, 26);
    const alarms = (chat: string) => world.teams.accepted.filter((one) => one.conversationId === chat && wordsOf(one.activity).includes('Overdue: Sam'));
    const alarm = alarms(priya.chat).at(-1);
    expect(alarm && wordsOf(alarm.activity)).toMatch(new RegExp(`^${WARNING}`));
    expect(alarm?.activity.summary).toMatch(new RegExp(`^${WARNING}`));
    const card = alarm && cardOf(alarm.activity);
    if (!card) throw new Error('no alarm');
    expect((await priya.presses(card, "I'm on it")).words).toMatch(new RegExp(`^${WARNING}`));
    expect((await priya.presses(card, "I'm on it", {}, { conversation: CHANNEL })).words).not.toContain(WARNING);
    await settled(world);
    expectNoTrace(house);
    const form = await priya.presses(quietCards(house, priya).map((one) => cardOf(one.activity)).at(-1) ?? card, 'Close');
    if (!form.card) throw new Error('no form');
    await priya.presses(form.card, 'Close the alarm', { outcome: 'safe', howKnown: 'The police are with her' });
    expect((await priya.presses(card, "I'm on it")).words).not.toContain(WARNING);
  }, 60_000);

  test('see what is known of the visit, each alone, with the warning first; it is written down who looked', async () => {
    const { world, priya, sam } = house;
    const card = lastCard(world, priya.chat);
    expect((await priya.presses(card, 'Details')).words).toContain(WARNING);
    const details = await world.teams.waitFor('the details', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes("What I know about Sam's visit"));
    expect(wordsOf(details.activity)).toMatch(new RegExp(`^${WARNING}`));
    expect((await sam.presses(card, 'Details')).card).toBeNull();
    const looked = (await world.dump()).filter(({ key, value }) => key.startsWith('log|') && (value as { did?: string }).did === 'details').map(({ key, value }) => [key.split(/[|=:]/)[1], (value as { by: string }).by]);
    // Not in the visit's own journal, which is hers to read.
    expect(looked).toEqual([['quiet', priya.id]]);
    expectNoTrace(house);
  });

  test('one who is under duress herself is told of nobody else\'s: her screen may be read', async () => {
    const { world, sam, dee } = house;
    await dee.says(PHRASE);
    await settled(world);
    const before = told('dee').length;
    await pass(world, 11);
    expect(told('dee')).toHaveLength(before);
    expect(told('priya').filter((one) => wordsOf(one.activity).includes('Dee used')).length).toBeGreaterThan(0);
    expect(told('priya').filter((one) => wordsOf(one.activity).includes('Sam used')).length).toBeGreaterThan(1);
    expect(lastWords(world, sam.chat)).not.toContain(WARNING);
  }, 60_000);

  test('neither metrics nor log names know of it', async () => {
    const metrics = await (await fetch(`${house.world.bot.url}/metrics`)).text();
    expect(metrics).toContain('doorstep_message_lateness_seconds');
    expect(metrics).not.toMatch(/duress|quiet|phrase/i);
    const keys = (await house.world.dump()).map(({ key }) => key).join('\n');
    expect(keys).not.toMatch(/duress/i);
  });
});

test('it comes before words of danger: no 999 words on her screen, and nothing in the channel', async () => {
  const house = await startHouse();
  houses = [house];
  const { world, sam, priya } = house;
  await visitOpen(house);
  const [screen, channel] = [world.teams.to(sam.chat).length, JSON.stringify(channelTraffic(house))];
  await sam.says(`help me he has a knife and my ${PHRASE}`);
  await settled(world);
  expect(world.teams.to(sam.chat)).toHaveLength(screen + 1);
  expect(lastWords(world, sam.chat)).toContain("You're checked out of Splott");
  expect(JSON.stringify(channelTraffic(house))).toBe(channel);
  expect(quietCards(house, priya)).toHaveLength(1);
});

test('a manager under duress gets no alarm about herself', async () => {
  const house = await startHouse();
  houses = [house];
  const { world, priya, dee } = house;
  await priya.says('check in at Barry back by 3pm');
  await settled(world);
  const before = world.teams.to(priya.chat).length;
  await priya.says(PHRASE);
  await settled(world);
  expect(world.teams.to(priya.chat).slice(before).map((one) => wordsOf(one.activity)).join()).not.toMatch(/duress|999/i);
  expect(quietCards(house, priya)).toEqual([]);
  expect(quietCards(house, dee)).toHaveLength(1);
  const answer = await priya.presses(lastCard(world, dee.chat), "I'm on it");
  expect(answer.card).toBeNull();
  expect(toldTo(house, priya).join('\n')).not.toContain(WARNING);
});
