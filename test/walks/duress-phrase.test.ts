import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import Database from 'libsql';
import { CHANNEL, startWorld, type World } from '../support/doorstep';
import { channelTraffic, choosePhrase, herScreen, PHRASE, quietCards, settled, startHouse, toldTo, withoutIds, type House } from '../support/duress';
import { lastCard, lastWords, setUpTeam } from '../support/scenes';
import { cardOf, wordsOf } from '../support/stand-in';

/** Choosing the phrase, and saying it when things go wrong. */
const WARNING = 'Do not ring or message them. Call 999 unless you know they are safe.';
const worlds: World[] = [];
afterEach(async () => {
  await Promise.all(worlds.splice(0).map((world) => world.stop()));
});

async function newHouse(): Promise<House> {
  const house = await startHouse();
  worlds.push(house.world);
  return house;
}

test('whoever sets the team up is asked in private; what is everyday is refused; the phrase is never shown again', async () => {
  const world = await startWorld();
  worlds.push(world);
  const [sam, priya, dee] = [world.person('Sam'), world.person('Priya'), world.person('Dee')];
  await priya.says('hello');
  await setUpTeam(world, { manager: priya, deputy: dee, member: sam });
  expect((await choosePhrase(world, priya, 'all good')).words).toContain('That is too short');
  await priya.says('duress phrase');
  const form = lastCard(world, priya.chat);
  expect((await priya.presses(form, 'Save the phrase', { phrase: 'running late again' })).words).toContain('People may say that by accident');
  const saved = await priya.presses(form, 'Save the phrase', { phrase: `My ${PHRASE}` });
  expect(saved.words).toContain('is saved. It works from now on');
  await priya.says('duress phrase');
  await settled(world);
  expect(JSON.stringify([world.teams.accepted, saved])).not.toMatch(new RegExp(PHRASE, 'i'));
  expect((await world.dump()).filter(({ value }) => new RegExp(PHRASE, 'i').test(JSON.stringify(value))).map(({ key }) => key.split('|')[0])).toEqual(['phrase']);
  // The same manager may save the same phrase again: typing it to save it is no call.
  await priya.presses(form, 'Save the phrase', { phrase: `My ${PHRASE}` });
  expect((await world.dump()).some(({ key }) => key.startsWith('quiet|'))).toBe(false);
});

test('only a manager may choose it, and only in her own chat', async () => {
  const { world, sam, priya } = await newHouse();
  const asked = world.teams.to(priya.chat).map((one) => cardOf(one.activity)).find((card) => card?.actions?.some(({ verb }) => verb === 'open-phrase'));
  if (!asked) throw new Error('nobody was asked');
  expect((await sam.presses(asked, 'Choose a phrase')).words).toContain("Only this team's managers");
  expect((await priya.presses(asked, 'Choose a phrase', {}, { conversation: CHANNEL })).card).toBeNull();
  await priya.says('duress phrase', { conversation: CHANNEL });
  await sam.says('duress phrase');
  expect(lastWords(world, sam.chat)).toContain("Only this team's managers");
  const form = await priya.presses(asked, 'Choose a phrase');
  if (!form.card) throw new Error('no form');
  expect((await sam.presses(form.card, 'Save the phrase', { phrase: 'crimson accordion' })).words).toContain("Only this team's managers");
  await sam.says('the crimson accordion');
  await settled(world);
  expect(quietCards({ world, sam, priya } as House, priya)).toEqual([]);
  expect(withoutIds(channelTraffic({ world } as House))).not.toMatch(/duress|phrase/i);
});

test('when somebody leaves the team its managers are asked for another; the old one counts until then', async () => {
  const { world, sam, priya, dee } = await newHouse();
  const tom = world.person('Tom');
  const setUpAgain = async () => {
    await priya.says('set up', { conversation: CHANNEL });
    const form = world.teams.accepted.filter((one) => one.conversationId === CHANNEL).map((one) => cardOf(one.activity)).findLast((card) => card?.actions?.some(({ verb }) => verb === 'set-up'));
    if (!form) throw new Error('no form');
    await priya.presses(form, 'Save', { board: 'durham', audience: 'children', managers: priya.id, deputies: dee.id, language: 'en' }, { conversation: CHANNEL });
    await settled(world);
  };
  const asked = () => toldTo({ world } as House, priya).filter((words) => words.includes('has left the team')).length;
  await setUpAgain();
  expect(asked()).toBe(0);
  world.teams.members = world.teams.members.filter(({ aadObjectId }) => aadObjectId !== tom.id);
  await setUpAgain();
  expect(asked()).toBe(1);
  await sam.says(PHRASE);
  await settled(world);
  expect(quietCards({ world } as House, priya)).toHaveLength(1);
});

test('with the store held up she sees what a check-out sees then, and her managers are told directly, in person alone', async () => {
  const heldUp = async (say: string): Promise<House> => {
    const house = await newHouse();
    await house.sam.says('check in 4471 at Splott back by 3pm');
    await settled(house.world);
    const blocker = new Database(path.join(house.world.folder, 'doorstep.db'));
    // The bot may be writing its heartbeat in this very moment.
    blocker.exec('PRAGMA busy_timeout = 5000');
    blocker.exec('BEGIN IMMEDIATE');
    try {
      await house.sam.says(say);
      if (say !== 'check out') await house.world.teams.waitFor('what the managers are told', (one) => one.conversationId === house.priya.chat && wordsOf(one.activity).startsWith(WARNING));
    } finally {
      blocker.exec('ROLLBACK');
      blocker.close();
    }
    return house;
  };
  const [under, ordinary] = await Promise.all([heldUp(`the ${PHRASE} is on the shelf`), heldUp('check out')]);
  expect(lastWords(under.world, under.sam.chat)).toContain("I can't be sure that was saved. Ring your manager now");
  expect(withoutIds(herScreen(under))).toBe(withoutIds(herScreen(ordinary)));
  expect(withoutIds(channelTraffic(under))).toBe(withoutIds(channelTraffic(ordinary)));
  // Once the store lets go, what was being written may still be saved and told as well.
  expect(toldTo(under, under.priya).join('\n')).toContain("Sam used your team's duress phrase at 2pm. Doorstep could not save this");
}, 60_000);

test('a remark beside a thumb is heard too, and Teams gets its answer', async () => {
  const { world, sam, priya } = await newHouse();
  const body = {
    type: 'invoke', name: 'message/submitAction', id: 'thumb-1', channelId: 'msteams', serviceUrl: world.teams.url, from: { id: '29:sam', name: 'Sam', aadObjectId: sam.id }, recipient: { id: '28:doorstep' },
    conversation: { id: sam.chat, conversationType: 'personal', tenantId: 'tenant' }, value: { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback: JSON.stringify({ feedbackText: `no ${PHRASE} in it` }) } },
  };
  expect((await world.post(body)).status).toBe(200);
  await settled(world);
  expect(quietCards({ world } as House, priya)).toHaveLength(1);
  expect(lastWords(world, sam.chat)).toContain('You have no visit open');
});

test('a manager whom Teams cannot reach: the others are told, and the fallback webhook, whose words begin with the warning', async () => {
  const heard: Record<string, unknown>[] = [];
  const hook = http.createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => void (body += part.toString()));
    request.on('end', () => (heard.push(JSON.parse(body) as Record<string, unknown>), response.end()));
  });
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  const { port } = hook.address() as AddressInfo;
  const house = await startHouse({ env: { FALLBACK_WEBHOOK_URL: `http://127.0.0.1:${port}/`, FALLBACK_WEBHOOK_SECRET: 'sixteen-or-more!' } });
  const { world, sam, priya, dee } = house;
  worlds.push(world);
  await sam.says('check in 4471 at Splott back by 3pm');
  await settled(world);
  world.teams.mood = ({ conversationId }) => (conversationId === priya.chat ? { status: 403 } : 'well');
  await sam.says(PHRASE);
  await world.teams.waitFor('the alarm to the deputy', (one) => one.conversationId === dee.chat && wordsOf(one.activity).includes(WARNING));
  for (let tries = 0; heard.length === 0 && tries < 400; tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard[0]).toMatchObject({ kind: 'duress', text: expect.stringMatching(new RegExp(`^${WARNING}`)) as string });
  expect(JSON.stringify(heard)).not.toMatch(/Splott|4471/);
  expect(withoutIds(channelTraffic(house))).not.toMatch(/duress|not ring or message/i);
  hook.close();
});
