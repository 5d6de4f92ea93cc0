import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { CHANNEL, startWorld, type Actor, type World } from '../support/doorstep';
import { cardOf, wordsOf } from '../support/stand-in';
import { inChannel, lastCard, lastWords, setUpTeam } from '../support/scenes';

/** People join and leave while others are out. No open visit is ever dropped for it. */
let world: World;
let sam: Actor;
let priya: Actor;
let dee: Actor;

let webhook: http.Server;
let received: string[];

beforeEach(async () => {
  received = [];
  webhook = http.createServer((request, response) => void request.on('data', (chunk: Buffer) => received.push(chunk.toString())).on('end', () => response.end()));
  await new Promise<void>((resolve) => webhook.listen(0, '127.0.0.1', resolve));
  const { port } = webhook.address() as AddressInfo; // It listens on a port.
  world = await startWorld({ at: '2026-11-24T14:00:00Z', env: { ADMINS: 'aad-priya,aad-ann', FALLBACK_WEBHOOK_URL: `http://127.0.0.1:${port}`, FALLBACK_WEBHOOK_SECRET: 'a secret of some length' } });
  [sam, priya, dee] = [world.person('Sam'), world.person('Priya'), world.person('Dee')];
  await setUpTeam(world, { manager: priya, deputy: dee, member: sam });
});
afterEach(async () => {
  await world.stop();
  await new Promise((resolve) => (webhook.closeAllConnections(), webhook.close(resolve)));
});

const heardBy = (actor: Actor, words: string) => world.teams.waitFor(`"${words}" to ${actor.id}`, (one) => one.conversationId === actor.chat && wordsOf(one.activity).includes(words));
const heardInChannel = (words: string) => world.teams.waitFor(`"${words}" in the channel`, (one) => inChannel(one) && wordsOf(one.activity).includes(words));

/** Teams says that somebody left, in the team's own first channel, and not who the others are. */
async function leaves(name: string): Promise<void> {
  world.teams.members = world.teams.members.filter((member) => member.name !== name);
  await event({ membersRemoved: [{ id: `29:${name.toLowerCase()}` }] });
}

const event = (what: object) => world.post({
  id: randomUUID(), type: 'conversationUpdate', channelId: 'msteams', serviceUrl: world.teams.url, from: { id: '29:somebody' }, recipient: { id: '28:doorstep' },
  conversation: { id: '19:general@thread.tacv2', conversationType: 'channel', tenantId: 'tenant' }, channelData: { team: { id: '19:team' }, tenant: { id: 'tenant' } }, ...what,
});

/** Until the roster has been read, asking gives the old answer. */
async function until(actor: Actor, says: string, words: string): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    await actor.says(says);
    if (lastWords(world, actor.chat).includes(words)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`"${says}" never answered "${words}" but ${lastWords(world, actor.chat)}`);
}

test('a member who leaves with a visit open stays watched until it is closed, and can close it herself', async () => {
  await sam.says('check in 4471 at Splott back by 3pm');
  await leaves('Sam');
  await until(sam, 'on duty', 'No team is set up');
  await sam.says('extend 15');
  expect(lastWords(world, sam.chat)).toContain('Your new time is 3:15pm');
  world.clock.set('2026-11-24T15:30:00Z');
  const alarm = await heardInChannel('Overdue: Sam');
  await heardBy(priya, 'Overdue: Sam');
  const form = await priya.presses(cardOf(alarm.activity) ?? lastCard(world, CHANNEL), 'Close', {}, { conversation: CHANNEL });
  if (!form.card) throw new Error('no form');
  expect((await priya.presses(form.card, 'Close the alarm', { outcome: 'safe', howKnown: 'Rang her' }, { conversation: CHANNEL })).words).toContain('Priya closed this alarm');
  await sam.says('check in 4471 at Splott back by 5pm');
  expect(lastWords(world, sam.chat)).toContain('Nobody watches your visits yet');
});

test('whoever joins is watched without anybody setting up again', async () => {
  const tom = world.person('Tom');
  await event({ membersAdded: [{ id: '29:tom' }] });
  await until(tom, 'on duty', 'Nobody is on duty');
  await tom.says('check in at Ely back by 3pm');
  expect(lastWords(world, tom.chat)).toContain("You're checked in at Ely");
});

test('the last manager leaves: the channel and the admins hear what to do, and deputies are told of alarms', async () => {
  const ann = world.person('Ann');
  await ann.says('hello');
  await sam.says('check in 4471 at Splott back by 3pm');
  await leaves('Priya');
  const words = 'Roath team has no manager in its channel any more. Please choose one';
  await heardInChannel(words);
  await heardBy(ann, words);
  for (let tries = 0; tries < 100 && received.length === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 30));
  expect(received.join()).toContain(words);
  world.clock.set('2026-11-24T15:15:00Z');
  const alarm = await heardInChannel('Overdue: Sam');
  expect(wordsOf(alarm.activity)).toContain('<at>Dee</at>: please ring now.');
  await heardBy(dee, 'Overdue: Sam');
  expect((await priya.presses(cardOf(alarm.activity) ?? lastCard(world, CHANNEL), "I'm on it", {}, { conversation: CHANNEL })).words).toContain("Only this team's managers and deputies can do that");
});

test('the roster is read again at night, also when Teams said nothing', async () => {
  await sam.says('check in 4471 at Splott back by 3pm');
  await sam.says('check out');
  world.teams.members = world.teams.members.filter((member) => member.name !== 'Sam');
  world.clock.set('2026-11-25T02:00:00Z');
  await until(sam, 'on duty', 'No team is set up');
});

test('when Teams cannot say who is there, everybody stays watched', async () => {
  world.teams.mood = ({ method }) => (method === 'GET' ? { status: 403 } : 'well');
  await leaves('Sam');
  await until(priya, 'on duty', 'Nobody is on duty');
  await sam.says('check in 4471 at Splott back by 3pm');
  expect(lastWords(world, sam.chat)).toContain("You're checked in at Splott");
});
