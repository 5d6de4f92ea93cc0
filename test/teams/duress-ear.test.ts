import type { Runner } from '../../src/app/run';
import { toValue } from '../../src/app/subject';
import { makeRuntime, REAL_TIME } from '../../src/engine/runtime';
import { key } from '../../src/store/keys';
import type { Json, Row, Store } from '../../src/store/port';
import { makeEar } from '../../src/teams/duress-ear';
import type { Incoming } from '../../src/teams/incoming';

/** The phrase is heard before anything else, also while the store is away. */
const PERSON = { id: 'sam', name: 'Sam', teamsUserId: '29:sam', language: null, teamIds: ['roath', 'ely'], watchedBy: null, usualBuddy: null, personal: null };
const ROWS = new Map<string, Json>([
  [key.person('sam'), toValue({ state: PERSON, sequence: 1, head: 'x', timerAt: null })],
  [key.phrase('ely'), { shape: 1, words: 'violet teapot', at: 0 }],
]);

type Read = (key: string) => Promise<Row | undefined>;
const well: Read = async (at) => (ROWS.has(at) ? { key: at, version: '1', value: ROWS.get(at) ?? null } : undefined);
const fails: Read = () => Promise.reject(new Error('no store'));
const hangs: Read = () => new Promise(() => undefined);

function listen(read: Read, said: string, ask: Incoming['ask'] = { is: 'words', text: said }) {
  const store: Store = { read: (_place, at) => read(at), scan: async () => [], commit: async () => [] };
  const runner: Runner = { ...makeRuntime(REAL_TIME), store, wake: () => undefined };
  const incoming: Incoming = {
    who: { id: 'sam', name: 'Sam', teamsUserId: '29:sam', personal: null }, scope: 'personal', conversationId: 'c', channelId: 'c', groupId: null, activityId: 'a', serviceUrl: 'http://x', tenantId: null, locale: null, teamName: '', botId: 'b',
    ask, typed: [said],
  };
  return (ear: ReturnType<typeof makeEar>) => ear.hear(runner, 'main', incoming);
}

const SAID = 'i left the violet teapto there';

test('hears the phrase of any team she belongs to, and nothing in other words', async () => {
  const ear = makeEar();
  expect(await listen(well, SAID)(ear)).toBe('ely');
  expect(await listen(well, 'all done here')(ear)).toBeNull();
});

test.each([['fails', fails], ['does not answer', hangs]] as const)('hears it from memory when the store %s, in less than a second', async (_what, read) => {
  const ear = makeEar();
  await listen(well, 'check in')(ear);
  const started = performance.now();
  expect(await listen(read, SAID)(ear)).toBe('ely');
  expect(await listen(read, 'all done here')(ear)).toBeNull();
  expect(performance.now() - started).toBeLessThan(1_500);
});

test('with nothing remembered and no store it hears nothing, and fails in no other way', async () => {
  expect(await listen(fails, SAID)(makeEar())).toBeNull();
});

test('forgets a phrase that was taken away', async () => {
  const ear = makeEar();
  await listen(well, 'check in')(ear);
  await listen(async (at) => (at.startsWith('phrase|') ? undefined : well(at)), 'check in')(ear);
  expect(await listen(fails, SAID)(ear)).toBeNull();
});

test('does not hear a manager who types it to save it, or who quotes it when she tells how it ended', async () => {
  expect(await listen(well, 'violet teapot', { is: 'press', press: { verb: 'save-phrase', subject: 'ely', phrase: 'violet teapot' }, from: 'execute', byHand: true })(makeEar())).toBeNull();
  expect(await listen(well, 'she said violet teapot', { is: 'press', press: { verb: 'quiet-close', subject: 'x', outcome: 'safe', howKnown: 'she said violet teapot' }, from: 'execute', byHand: true })(makeEar())).toBeNull();
  expect(await listen(well, 'violet teapot', { is: 'press', press: null, from: 'execute', byHand: true })(makeEar())).toBe('ely');
});
