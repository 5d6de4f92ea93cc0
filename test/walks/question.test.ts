import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { cardOf, wordsOf, type Accepted } from '../support/stand-in';
import { startWorld, type Actor, type World } from '../support/doorstep';
import { lastCard, lastWords, setUpTeam } from '../support/scenes';

/** A tired practitioner asks; her own board answers first, and her manager hears of it only when she says so. */
let world: World;
let sam: Actor;
let priya: Actor;

beforeEach(async () => {
  world = await startWorld();
  sam = world.person('Sam');
  priya = world.person('Priya');
  await setUpTeam(world, { manager: priya, deputy: world.person('Dee'), member: sam });
});
afterEach(() => world.stop());

const lastAnswer = (): Accepted => {
  const answer = world.teams.to(sam.chat).filter((one) => one.activity.type === 'message').at(-1);
  if (!answer) throw new Error('no answer');
  return answer;
};

test('rule 17: the short answer names board and section, fits a screen, and cites as Teams wants it', async () => {
  await sam.says('who has to chair the meeting with the other agencies');
  const { activity } = lastAnswer();
  const text = activity.text ?? '';
  expect(text).toContain('**Durham** (Multi-agency meetings');
  expect(text.toLowerCase()).toContain('team manager');
  expect(text).toContain('Past its review date: Durham (June 2021)');
  expect(text.split(/\s+/).length).toBeLessThanOrEqual(110);
  const [message] = activity.entities ?? [];
  expect(message).toMatchObject({ type: 'https://schema.org/Message', citation: [{ '@type': 'Claim', position: 1, appearance: { name: 'Durham: Multi-agency meetings' } }] });
  expect(text).toContain('[1]');
});

test('rule 24: More, other boards, and the manager after a confirmation, never the channel', async () => {
  await sam.says('who has to chair the meeting with the other agencies');
  const followUp = cardOf(lastAnswer().activity);
  if (!followUp) throw new Error('no buttons');
  await sam.presses(followUp, 'More');
  expect(lastWords(world, sam.chat)).toContain("Guidance supports your agency's policy and does not replace it.");
  const since = world.teams.accepted.length;
  const asked = await sam.presses(followUp, 'Ask my manager');
  expect(asked.words).toContain('Your manager will see your name, your question and this answer');
  expect(world.teams.accepted.slice(since).filter((one) => one.conversationId === priya.chat)).toHaveLength(0);
  if (!asked.card) throw new Error('no confirmation');
  await sam.presses(asked.card, 'Send');
  const sent = await world.teams.waitFor('the question to Priya', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('asks:'));
  expect(wordsOf(sent.activity)).toContain('who has to chair the meeting');
  expect(world.teams.accepted.some((one) => one.conversationId.startsWith('19:') && wordsOf(one.activity).includes('chair'))).toBe(false);
});

test('rule 16: what is not in the guidance is said to be not in the guidance', async () => {
  await sam.says('what is the mileage rate for my car this year');
  expect(lastWords(world, sam.chat)).toContain('This is not in the guidance');
});

test('a thumb is counted and the question is nowhere in the store', async () => {
  await sam.says('who has to chair the meeting with the other agencies');
  const vote = await world.post({
    id: 'v1', type: 'invoke', name: 'message/submitAction', channelId: 'msteams', serviceUrl: world.teams.url, from: { id: '29:sam', aadObjectId: sam.id, name: 'Sam' }, recipient: { id: '28:doorstep', name: 'Doorstep' },
    conversation: { id: sam.chat, conversationType: 'personal', tenantId: 'tenant' }, value: { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{}' } },
  });
  expect(vote.status).toBe(200);
  const dump = await world.dump();
  expect(dump.some((row) => row.key.startsWith('vote|'))).toBe(true);
  expect(JSON.stringify(dump)).not.toContain('chair the meeting');
  expect(lastCard(world, sam.chat).actions?.map((action) => action.title)).toContain('Ask my manager');
});

test('once a month the managers hear which guidance is past its review date', async () => {
  world.clock.set('2026-12-01T09:00:00Z');
  const told = await world.teams.waitFor('the monthly message', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('past its review date'));
  expect(wordsOf(told.activity)).toContain('Gwent (March 2025), Durham (June 2021) and Cwm Taf Morgannwg (October 2025)');
  world.clock.set('2027-01-01T09:00:00Z');
  await world.teams.waitFor('and the month after', () => world.teams.to(priya.chat).filter((one) => wordsOf(one.activity).includes('Guidance I answer from')).length === 2);
});

test('a configured model may write the short answer: it is labelled, and unbelievable words are never sent', async () => {
  const replies = ['The relevant team manager chairs the multi-agency meeting [1].', 'Nobody needs to chair anything [7].'];
  const model = http.createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: replies.shift() ?? '' } }] }));
  });
  await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve));
  const other = await startWorld({ env: { MODEL_URL: `http://127.0.0.1:${(model.address() as AddressInfo).port}/v1`, MODEL_KEY: 'test', MODEL_NAME: 'test' } });
  const ana = other.person('Ana');
  const answers = () => other.teams.to(ana.chat).map((one) => one.activity);
  await ana.says('in durham who has to chair the meeting with the other agencies');
  expect(answers().at(-1)?.text).toContain('The relevant team manager chairs the multi-agency meeting [1].');
  expect(answers().at(-1)?.entities?.[0]).toMatchObject({ additionalType: ['AIGeneratedContent'] });
  await ana.says('and in durham, who chairs that meeting of agencies');
  expect(answers().at(-1)?.text).not.toContain('[7]');
  expect(answers().at(-1)?.text).toContain('**Durham**');
  expect(answers().at(-1)?.entities?.[0]).not.toHaveProperty('additionalType');
  await other.stop();
  model.closeAllConnections();
  model.close();
});
