import { CHANNEL, startWorld, type World } from '../support/doorstep';
import { cardOf, wordsOf } from '../support/stand-in';

/** What Microsoft's reviewers try first, as far as a program can try it: greetings, nonsense, an installation. */
let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

const event = (more: Record<string, unknown>, conversation = 'personal:29:sam') => world.post({
  id: `event-${Math.random()}`, channelId: 'msteams', serviceUrl: world.teams.url, timestamp: '2026-11-24T14:00:00Z', locale: 'en-GB', from: { id: '29:sam', name: 'Sam', aadObjectId: 'aad-sam' }, recipient: { id: '28:doorstep', name: 'Doorstep' },
  conversation: { id: conversation, conversationType: conversation.startsWith('19:') ? 'channel' : 'personal', tenantId: 'tenant' }, channelData: { tenant: { id: 'tenant' } }, ...more,
});
/** Teams tells of an installation twice. */
const install = async (conversation?: string) => {
  await event({ type: 'conversationUpdate', membersAdded: [{ id: '28:doorstep' }] }, conversation);
  await event({ type: 'installationUpdate', action: 'add' }, conversation);
};
const sent = (conversation: string) => world.teams.to(conversation).filter(({ activity }) => activity.type === 'message');

test('installed, it says once what it is worth, what one can type and what it cannot do', async () => {
  const sam = world.person('Sam');
  await install();
  expect(sent(sam.chat)).toHaveLength(1);
  const words = wordsOf(sent(sam.chat)[0]?.activity ?? { type: '' });
  for (const said of [/visit/i, /check in/i, /999/]) expect(words).toMatch(said);
});

test.each(['hi', 'Hello', 'HELP', 'help!', ' hi ', 'Helo', 'helo', 'bore da'])('"%s" is greeted with one message that can be acted on', async (greeting) => {
  const sam = world.person('Sam');
  await sam.says(greeting);
  expect(sent(sam.chat)).toHaveLength(1);
  const [{ activity } = { activity: { type: '' } }] = sent(sam.chat);
  expect(cardOf(activity)?.actions?.length ?? 0).toBeGreaterThan(0);
});

test.each(['asdf qwerty', '?', '🙂', '/start', 'lorem ipsum dolor sit amet'])('nonsense like "%s" gets one message and a way forward', async (nonsense) => {
  const sam = world.person('Sam');
  await sam.says(nonsense);
  expect(sent(sam.chat)).toHaveLength(1);
  expect(wordsOf(sent(sam.chat)[0]?.activity ?? { type: '' })).toMatch(/help|check in|manager/i);
});

test('in a channel it speaks where it was spoken to, once, and says nothing about anybody', async () => {
  const sam = world.person('Sam');
  await sam.says('help', { conversation: CHANNEL });
  expect(world.teams.accepted.filter(({ activity }) => activity.type === 'message').map(({ conversationId }) => conversationId)).toEqual([CHANNEL]);
});
