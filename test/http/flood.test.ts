import { randomUUID } from 'node:crypto';
import { BURST } from '../../src/teams/gate';
import type { Actor } from '../support/doorstep';
import { choosePhrase, PHRASE } from '../support/duress';
import { wordsOf } from '../support/stand-in';
import { checkIn, IN_CHANNEL, raiseAlarm, startVillage, type Village } from './team';

/** One person's message must not hold up another's alarm: everything runs on one thread. */
let village: Village;
beforeAll(async () => {
  village = await startVillage();
});
afterAll(() => village.stop());

const LONGEST = 28_000;
async function cost(text: string): Promise<number> {
  const began = performance.now();
  expect((await village.sam.says(text, { id: randomUUID() })).status).toBe(200);
  return performance.now() - began;
}

test.each([
  ['one endless word', 'x'.repeat(LONGEST)],
  ['an endless word after a command', `check in at ${'x'.repeat(LONGEST - 20)}`],
  ['digits', '1'.repeat(LONGEST)],
  ['one emoji after the other', '😀'.repeat(LONGEST / 2)],
  ['nothing but spaces', `${' '.repeat(LONGEST - 1)}x`],
  ['one opening bracket after the other', '('.repeat(LONGEST)],
])('the longest message Teams can send, made of %s, costs no more than a few ordinary ones', async (_what, text) => {
  await cost('what are the types of resistance');
  const ordinary = Math.max(...(await Promise.all([1, 2, 3].map(() => cost('what are the types of resistance')))));
  expect(await cost(text)).toBeLessThan(10 * ordinary + 250);
});

describe('a flood from one person', () => {
  let flooded: Village;
  beforeAll(async () => {
    flooded = await startVillage();
    await checkIn(flooded);
    await flood(flooded.sam, 2 * BURST);
  }, 60_000);
  afterAll(() => flooded.stop());

  const told = () => flooded.world.teams.to(flooded.sam.chat).map((one) => wordsOf(one.activity));
  const slow = /answering more slowly/;
  const QUESTION = 'what are the types of resistance';
  /** Enough to be over the limit. */
  const flood = (who: Actor, count = BURST + 30) => Promise.all(Array.from({ length: count }, () => who.says('my visits', { id: randomUUID() })));

  test('is told so once, and then answered more slowly, without a word', async () => {
    await flood(flooded.sam);
    expect(told().filter((words) => slow.test(words))).toHaveLength(1);
    const before = told().length;
    await flooded.sam.says(QUESTION, { id: randomUUID() });
    expect(told()).toHaveLength(before);
    flooded.world.clock.advance({ seconds: 1 });
    await flooded.sam.says(QUESTION, { id: randomUUID() });
    await flooded.sam.says(QUESTION, { id: randomUUID() });
    expect(told().slice(before).filter((words) => /uncooperative/i.test(words))).toHaveLength(1);
  });

  test('holds nobody else up', async () => {
    await flooded.dee.says(QUESTION);
    expect(wordsOf(flooded.world.teams.to(flooded.dee.chat).at(-1)?.activity ?? { type: '' })).toMatch(/uncooperative/i);
  });

  test('gets an answer to each press, and nothing is written for it', async () => {
    await flood(flooded.sam);
    const receipts = async () => (await flooded.world.dump()).filter(({ key }) => key.startsWith('done|')).length;
    const before = await receipts();
    const card = { body: [], actions: [{ title: 'x', verb: 'open-check-in', data: { verb: 'open-check-in' } }] };
    const pressed = await flooded.sam.presses(card, 'x');
    expect(pressed).toMatchObject({ status: 200, card: null });
    expect(pressed.words).toMatch(slow);
    expect(await receipts()).toBe(before);
  });

  test.each(['help me', 'extend 15', 'help', 'watch me closely', 'check out'])('"%s" is never held up', async (words) => {
    await flood(flooded.sam);
    const before = told().length;
    await flooded.sam.says(words, { id: randomUUID() });
    expect(told().slice(before).join()).not.toMatch(slow);
    expect(told().length).toBeGreaterThan(before);
  });

  // Last, since a second visit is heard of by others too.
  test('still checks in: a visit that was dropped in silence would be watched by nobody', async () => {
    await flood(flooded.sam);
    const before = told().length;
    await flooded.sam.says('check in at Roath back by 3:30pm', { id: randomUUID() });
    expect(told().slice(before).join('\n')).toContain('I watch both until you say');
  });
});

describe('in the middle of an alarm', () => {
  let village: Village;
  beforeAll(async () => (village = await startVillage()));
  afterAll(() => village.stop());
  const flood = (who: Actor) => Promise.all(Array.from({ length: BURST + 30 }, () => who.says('my visits', { id: randomUUID() })));

  test('neither its buttons nor the duress phrase are ever held up', async () => {
    const { priya, sam, world } = village;
    await choosePhrase(world, priya, PHRASE);
    await checkIn(village);
    await flood(sam);
    await flood(priya);
    const alarm = await raiseAlarm(village);
    expect((await priya.presses(alarm, "I'm on it", {}, IN_CHANNEL)).card).not.toBeNull();
    await sam.says(`all fine, tell ${PHRASE}`, { id: randomUUID() });
    expect(wordsOf(world.teams.to(sam.chat).at(-1)?.activity ?? { type: '' })).toMatch(/checked out/);
    await world.teams.waitFor('the silent alarm', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('Do not ring or message them'));
  });
});
