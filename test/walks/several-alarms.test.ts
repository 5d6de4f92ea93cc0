import { choosePhrase, PHRASE } from '../support/duress';
import { CHANNEL, startWorld, type Actor, type World } from '../support/doorstep';
import { cardOf, wordsOf, type Accepted, type WireCard } from '../support/stand-in';
import { inChannel, setUpTeam } from '../support/scenes';

/** The manager at 5:40pm with three alarms: one list beside the alarms' own cards, which keeps up and then goes quiet. */
let world: World;
let priya: Actor;
let dee: Actor;
let workers: Actor[];

beforeEach(async () => {
  world = await startWorld({ at: '2026-11-24T14:00:00Z' });
  [priya, dee] = [world.person('Priya'), world.person('Dee')];
  workers = ['Sam', 'Tom', 'Una', 'Wyn'].map((name) => world.person(name));
  await setUpTeam(world, { manager: priya, deputy: dee, member: worker(3) });
});
afterEach(() => world.stop());

const worker = (at: number): Actor => workers[at] ?? world.person('Sam');
const isList = (one: Accepted): boolean => wordsOf(one.activity).includes('alarms are open');
const listIn = (chat: string, words: string) => world.teams.waitFor(`${chat}: ${words}`, (one) => one.conversationId === chat && isList(one) && wordsOf(one.activity).includes(words));
const lines = (one: Accepted): { text: string; verb: string; data: Record<string, unknown> }[] =>
  (cardOf(one.activity)?.body ?? []).flatMap((element) => {
    const { selectAction, items } = element as { selectAction?: { verb: string; data: Record<string, unknown> }; items?: { text: string }[] }; // The template's own shape.
    return selectAction && items ? [{ text: items[0]?.text ?? '', ...selectAction }] : [];
  });

/** Back by 3pm, 2:55pm, 2:50pm: in this order they become overdue last, second, first. */
async function threeOut(): Promise<void> {
  await worker(0).says('check in 4471 at Splott back by 3pm');
  await worker(1).says('check in at Adamsdown back by 2:55pm');
  await worker(2).says('check in at Cathays back by 2:50pm');
}

async function threeAlarms(): Promise<Accepted> {
  await threeOut();
  world.clock.set('2026-11-24T15:15:00Z');
  return listIn(CHANNEL, '3 alarms are open');
}

const press = async (one: Accepted, line: number, by: Actor) => {
  const chosen = lines(one)[line];
  const asButton: WireCard = { body: [], actions: [{ title: 'line', verb: chosen?.verb ?? '', data: chosen?.data ?? {} }] };
  const opened = await by.presses(asButton, 'line', {}, { conversation: one.conversationId });
  if (!opened.card) throw new Error('nothing was opened');
  return { ...opened, card: opened.card };
};

test('two alarms have no list', async () => {
  await worker(1).says('check in at Adamsdown back by 2:55pm');
  await worker(2).says('check in at Cathays back by 2:50pm');
  world.clock.set('2026-11-24T15:15:00Z');
  for (const name of ['Tom', 'Una']) await world.teams.waitFor(`${name}'s alarm`, (one) => inChannel(one) && wordsOf(one.activity).includes(`Overdue: ${name}`));
  await priya.says('who is out', { conversation: CHANNEL });
  await world.teams.waitFor('the board', (one) => inChannel(one) && wordsOf(one.activity).includes('2 with an alarm'));
  expect(world.teams.accepted.filter(isList)).toEqual([]);
});

test('three have one, in the channel and with the manager, the longest first and what only a manager can end before it', async () => {
  const inTheChannel = await threeAlarms();
  expect(lines(inTheChannel).map(({ text }) => text.split(':')[0])).toEqual(['Una', 'Tom', 'Sam']);
  expect(wordsOf(inTheChannel.activity)).toContain('Sam: Splott, 4471. Due at 3pm. Nobody is on it.');
  await listIn(priya.chat, '3 alarms are open');
  expect(world.teams.to(dee.chat).filter(isList)).toEqual([]);
  await worker(3).says('help me');
  const four = await listIn(CHANNEL, '4 alarms are open');
  expect(four).toMatchObject({ how: 'update', activityId: inTheChannel.activityId });
  expect(lines(four)[0]?.text).toContain('⚠️ Wyn');
  expect(world.teams.to(CHANNEL).filter((one) => isList(one) && one.how === 'post')).toHaveLength(1);
});

test('a line opens its alarm, and what is done there shows on every list', async () => {
  const list = await threeAlarms();
  await listIn(priya.chat, '3 alarms are open');
  const opened = await press(list, 1, priya);
  expect(opened.words).toContain('Overdue: Tom');
  await priya.presses(opened.card, "I'm on it", {}, { conversation: CHANNEL });
  for (const chat of [CHANNEL, priya.chat]) expect((await listIn(chat, 'Tom: Adamsdown. Due at 2:55pm. Priya is on it.')).how).toBe('update');
});

test('fewer than three and it goes quiet; three again are a new list', async () => {
  const list = await threeAlarms();
  await listIn(priya.chat, '3 alarms are open');
  const opened = await press(list, 0, priya);
  const form = await priya.presses(opened.card, 'Close', {}, { conversation: CHANNEL });
  if (!form.card) throw new Error('no form');
  await priya.presses(form.card, 'Close the alarm', { outcome: 'safe', howKnown: 'I rang' }, { conversation: CHANNEL });
  for (const chat of [CHANNEL, priya.chat]) await world.teams.waitFor(`quiet in ${chat}`, (one) => one.conversationId === chat && one.how === 'update' && wordsOf(one.activity).includes('This list is finished'));
  await worker(3).says('help me');
  const again = await world.teams.waitFor('a new list', (one) => one.conversationId === CHANNEL && isList(one) && one.how === 'post' && one.activityId !== list.activityId);
  expect(lines(again)).toHaveLength(3);
});

test('the late ones all check out: the list is finished, whichever of them was first', async () => {
  await threeAlarms();
  await Promise.all([0, 1, 2].map((at) => worker(at).says('check out')));
  await world.teams.waitFor('quiet', (one) => one.conversationId === CHANNEL && wordsOf(one.activity).includes('This list is finished'));
});

test('somebody under duress who is overdue on another visit: alone with the manager her line says first that she must not be rung, in the channel nothing does', async () => {
  await choosePhrase(world, priya, PHRASE);
  await worker(0).says(`all done, I left the ${PHRASE} behind`);
  await threeOut();
  world.clock.set('2026-11-24T15:15:00Z');
  const alone = await listIn(priya.chat, '3 alarms are open');
  const warned = lines(alone).filter(({ text }) => text.includes('Do not ring or message them'));
  expect(warned.map(({ text }) => text)).toEqual([expect.stringMatching(/^Do not ring or message them.*Sam: Splott/) as string]);
  const inTheChannel = await listIn(CHANNEL, '3 alarms are open');
  expect(wordsOf(inTheChannel.activity)).toContain('Sam: Splott');
  expect(wordsOf(inTheChannel.activity)).not.toContain('Do not ring');
});
