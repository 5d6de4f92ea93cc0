import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { makeConnector } from '../../../src/teams/connector';
import { keepEntityFields } from '../../../src/teams/sdk-mends';
import { startStandIn, type StandIn } from '../../support/stand-in';

/** What the SDK puts on the wire: seen from the other end, because its own test adapter cannot see it. */
let teams: StandIn;
beforeAll(async () => {
  keepEntityFields();
  teams = await startStandIn();
});
afterAll(() => teams.close());

const connector = makeConnector({ appId: '', settings: {}, credentials: new ConfigurationServiceClientCredentialFactory({}) });
const to = (conversationId: string) => ({ serviceUrl: teams.url, conversationId });

const LABEL = {
  type: 'https://schema.org/Message', '@type': 'Message', '@context': 'https://schema.org', additionalType: ['AIGeneratedContent'],
  citation: [{ '@type': 'Claim', position: 1, appearance: { '@type': 'DigitalDocument', name: 'Going alone', abstract: 'What 6.12 says', keywords: ['6.12'], url: 'https://x.example' } }],
};
const MENTION = { type: 'mention', text: '<at>Dee</at>', mentioned: { id: '29:dee', name: 'Dee' } };

test('the AI label, citations and mentions arrive whole', async () => {
  await connector.post(to('a:sam'), { type: 'message', text: '[1]', entities: [LABEL, MENTION] });
  expect(teams.to('a:sam').at(-1)?.activity.entities).toEqual([LABEL, MENTION]);
});

test('and on an update as well', async () => {
  await connector.update(to('a:up'), 'an-id', { type: 'message', text: '[1]', entities: [LABEL] });
  expect(teams.to('a:up').at(-1)).toMatchObject({ how: 'update', activityId: 'an-id', activity: { entities: [LABEL] } });
});

test.each(['19:abc@thread.tacv2;messageid=1732', 'a:1/2?x=y#z', 'a:é 😀'])('a conversation named "%s" is reached under that name', async (conversationId) => {
  await connector.post(to(conversationId), { type: 'message', text: 'x' });
  expect(teams.accepted.at(-1)?.conversationId).toBe(conversationId);
});

test('a service address with a path keeps it', async () => {
  const id = await connector.post({ serviceUrl: `${teams.url}/`, conversationId: 'a:slash' }, { type: 'message', text: 'x' });
  expect(teams.to('a:slash').at(-1)?.activityId).toBe(id);
});
