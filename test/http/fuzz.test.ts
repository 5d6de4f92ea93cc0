import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { press as pressSchema } from '../../src/teams/presses';
import { checkIn, standing, startVillage, type Village } from './team';
import { send } from './raw';

/** Five hundred activities and presses that were bent on the way: never a fault, never a crash, never a row changed by a stranger. */
const RUNS = 250;
let village: Village;
let visitId: string;
let before: Awaited<ReturnType<typeof standing>>;

beforeAll(async () => {
  village = await startVillage();
  visitId = await checkIn(village);
  await village.stranger.says('my visits');
  before = await standing(village.store);
});
afterAll(() => village.stop());

// What a forger would try, and what breaks programs.
const odd = fc.oneof(
  fc.anything({ maxDepth: 3, withNullPrototype: false, withBigInt: false }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom('', ' ', '\u0000', '__proto__', 'constructor', '${1+1}', '<at>Sam</at>', '../..', 'visit|x', '1e999', NaN, -1, 2 ** 53, 'x'.repeat(5_000), '\u202etxt', '😀'.repeat(100), [], {}, null, true),
);
const VERBS = pressSchema.options.map((option) => [...option.shape.verb.values][0] ?? '');

const stranger = () => ({ id: '29:mallory', name: 'Mallory', aadObjectId: 'aad-mallory' });
const wellFormed = () => ({
  type: 'message', id: randomUUID(), channelId: 'msteams', serviceUrl: village.world.teams.url, timestamp: '2026-11-24T14:00:00Z', locale: 'en-GB', text: 'my visits',
  from: stranger(), recipient: { id: '28:doorstep', name: 'Doorstep' }, conversation: { id: village.stranger.chat, conversationType: 'personal', tenantId: 'tenant' },
  channelData: { tenant: { id: 'tenant' } }, entities: [], attachments: [],
});

/** Any field, or a field within one, replaced or dropped; `from` keeps naming the stranger when it names anybody. */
const bends = fc.array(fc.record({ path: fc.constantFrom('type', 'id', 'channelId', 'serviceUrl', 'timestamp', 'locale', 'text', 'from', 'from.name', 'recipient', 'recipient.id', 'conversation', 'conversation.id', 'conversation.conversationType', 'conversation.tenantId', 'conversation.isGroup', 'channelData', 'channelData.team', 'entities', 'attachments', 'value', 'name', 'action', 'membersAdded', 'deliveryMode', 'localTimestamp', 'expiration', 'replyToId', 'callerId'), to: odd }), { minLength: 1, maxLength: 4 });

function bend(activity: Record<string, unknown>, changes: readonly { path: string; to: unknown }[]): Record<string, unknown> {
  for (const { path, to } of changes) {
    const [outer = '', inner] = path.split('.');
    const held = activity[outer];
    if (inner === undefined) activity[outer] = to;
    else if (typeof held === 'object' && held !== null) activity[outer] = { ...held, [inner]: to };
  }
  return activity;
}

async function post(body: unknown): Promise<number> {
  const text = JSON.stringify(body) ?? '';
  const { status } = await send(`${village.world.bot.url}/api/messages`, { headers: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }, chunks: [text] });
  return status;
}

async function holds(body: unknown): Promise<void> {
  const status = await post(body);
  expect(status).toBeGreaterThanOrEqual(200);
  expect(status).toBeLessThan(500);
}

afterEach(async () => {
  const after = await standing(village.store);
  // A bent name or chat is the stranger's own; people nobody knew before may have been met. Whoever was here stands as before.
  const known = Object.fromEntries(Object.entries(after).filter(([key]) => !key.startsWith('person|') || key in before));
  expect({ ...known, 'person|aad-mallory': null }).toEqual({ ...before, 'person|aad-mallory': null });
  expect((await village.sam.says('my visits')).status).toBe(200);
  // Nothing was merely caught: what cannot be read is turned away before it becomes a fault.
  expect(await faults()).toEqual([]);
});

async function faults(): Promise<string[]> {
  const { body } = await send(`${village.world.bot.url}/metrics`, { method: 'GET' });
  return body.split('\n').filter((line) => line.startsWith('doorstep_faults_total'));
}

test('bent activities', async () => {
  await fc.assert(fc.asyncProperty(bends, async (changes) => holds(bend(wellFormed(), changes))), { numRuns: RUNS });
}, 60_000);

test('bent presses on a visit that is somebody else\'s', async () => {
  const data = fc.record({
    verb: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...VERBS) }, { weight: 1, arbitrary: odd }),
    subject: fc.oneof({ weight: 4, arbitrary: fc.constant('VISIT') }, { weight: 1, arbitrary: odd }),
    version: fc.oneof(fc.constant(null), fc.integer(), odd), minutes: fc.oneof(fc.integer({ min: 5, max: 60 }), odd), outcome: fc.oneof(fc.constantFrom('safe', 'hurt', 'police'), odd),
    howKnown: odd, where: odd, backBy: fc.oneof(fc.constant('15:30'), odd), caseRef: odd, board: fc.oneof(fc.constant('durham'), odd), managers: fc.oneof(fc.constant('aad-mallory'), odd), workerId: fc.constant('aad-sam'), by: fc.constant('aad-sam'),
  }, { requiredKeys: ['verb'] });
  const asInvoke = (given: Record<string, unknown>) => ({ ...wellFormed(), type: 'invoke', name: 'adaptiveCard/action', text: undefined, value: { action: { type: 'Action.Execute', verb: given['verb'], data: given }, trigger: 'manual' } });
  const asSubmit = (given: Record<string, unknown>) => ({ ...wellFormed(), text: undefined, value: given });
  await fc.assert(
    fc.asyncProperty(data, fc.boolean(), async (given, execute) => {
      const aimed = given.subject === 'VISIT' ? { ...given, subject: visitId } : given;
      await holds(execute ? asInvoke(aimed) : asSubmit(aimed));
    }),
    { numRuns: RUNS },
  );
}, 60_000);
