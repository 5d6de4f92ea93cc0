import { CHANNEL, startWorld, type Actor, type World } from '../support/doorstep';
import { wordsOf } from '../support/stand-in';
import { inChannel, lastCard, setUpTeam } from '../support/scenes';

/** The exact place: asked for only where the agency wants it, seen by managers alone, gone a day after the visit. */
const IN_CHANNEL = { conversation: CHANNEL } as const;
const PLACE = '4 Acacia Road, the flat above the shop';
const MINUTES = { ordinaryManagers: '15', ordinaryDeputies: '25', ordinarySeniors: '45', highManagers: '5', highDeputies: '10', highSeniors: '20' };
let world: World;
let sam: Actor;
let priya: Actor;

beforeEach(async () => {
  world = await startWorld({ at: '2026-11-24T14:00:00Z' });
  [sam, priya] = [world.person('Sam'), world.person('Priya')];
  await setUpTeam(world, { manager: priya, deputy: world.person('Dee'), member: sam });
});
afterEach(() => world.stop());

async function switchOn(): Promise<void> {
  await priya.says('team settings', IN_CHANNEL);
  const page = await priya.presses(lastCard(world, CHANNEL, 'Minutes'), 'Minutes', {}, IN_CHANNEL);
  if (!page.card) throw new Error('no page');
  await priya.presses(page.card, 'Save', { ...MINUTES, exactPlace: 'true' }, IN_CHANNEL);
}

async function checkIn(): Promise<void> {
  await sam.says('check in');
  await sam.presses(lastCard(world, sam.chat), 'Check in', { where: 'Splott', backBy: '15:00', exactPlace: PLACE });
}

const isKept = async (): Promise<boolean> => (await world.dump()).some(({ value }) => JSON.stringify(value).includes('Acacia'));
const isSaid = (): string[] => world.teams.accepted.filter((one) => wordsOf(one.activity).includes('Acacia')).map(({ conversationId }) => conversationId);

test('nobody is asked for it, and nothing is kept, while it is switched off', async () => {
  await checkIn();
  expect(lastCard(world, sam.chat).body.some((input) => input['id'] === 'exactPlace')).toBe(false);
  expect(await isKept()).toBe(false);
});

test('rule 13: managers see it alone, never the channel or the worker, and a day after closing it is gone', async () => {
  await switchOn();
  await checkIn();
  expect(isSaid()).toEqual([]);
  world.clock.set('2026-11-24T15:15:00Z');
  await world.teams.waitFor('the alarm', (one) => inChannel(one) && wordsOf(one.activity).includes('Overdue: Sam'));
  await world.teams.waitFor('the alarm to Priya', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('Overdue: Sam'));
  await priya.presses(lastCard(world, CHANNEL), 'Details', {}, IN_CHANNEL);
  await world.teams.waitFor('the details', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes(PLACE));
  expect((await priya.presses(lastCard(world, priya.chat), 'Back to the alarm')).words).not.toContain('Acacia');
  expect((await sam.presses(lastCard(world, CHANNEL), 'Details', {}, IN_CHANNEL)).words).not.toContain('Acacia');
  expect(new Set(isSaid())).toEqual(new Set([priya.chat]));

  world.clock.set('2026-11-24T15:20:00Z');
  await sam.says('check out');
  world.clock.set('2026-11-25T15:19:00Z');
  await sam.says('my visits');
  expect(await isKept()).toBe(true);
  // The first look is a day after check-in; the one that counts is a day after closing.
  world.clock.set('2026-11-25T15:20:00Z');
  for (let tries = 0; tries < 100 && (await isKept()); tries += 1) await new Promise((resolve) => setTimeout(resolve, 30));
  expect(await isKept()).toBe(false);
});
