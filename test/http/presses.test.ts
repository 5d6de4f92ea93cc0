import { randomUUID } from 'node:crypto';
import { CHANNEL, readPressed, type Pressed } from '../support/doorstep';
import { press as pressSchema } from '../../src/teams/presses';
import { cardOf, wordsOf } from '../support/stand-in';
import { checkIn, IN_CHANNEL, isInChannel, journalOf, lastCard, load, raiseAlarm, standing, startVillage, type Village } from './team';

/** Buttons that were forged, that are old, or that belong to somebody else. */
let village: Village;
let visitId: string;

beforeEach(async () => {
  village = await startVillage({ env: { ADMINS: 'aad-priya' } });
  visitId = await checkIn(village);
  // Whoever writes to the bot is known from then on, with the chat to reach them in: that is done before anything is compared.
  for (const who of [village.priya, village.dee, village.stranger]) await who.says('my visits');
});
afterEach(() => village.stop());

type Who = 'sam' | 'priya' | 'dee' | 'stranger';

/** A press with whatever data a forger likes, sent in somebody's own name. */
function press(who: Who, data: Record<string, unknown>, where: { id?: string; conversation?: string } = {}): Promise<Pressed> {
  const forged = { title: 'forged', verb: data['verb'], data } as { title: string; verb: string; data: Record<string, unknown> }; // A forger is not bound by our types.
  return village[who].presses({ body: [], actions: [forged] }, 'forged', {}, where);
}

async function changesNothing(act: () => Promise<unknown>): Promise<void> {
  const before = await standingBut(village);
  await act();
  expect(await standingBut(village)).toEqual(before);
}

/** Everything but when the worker was last heard: whatever she presses herself is a sign of life. */
const standingBut = async ({ store }: Village): Promise<unknown> => JSON.parse(JSON.stringify(await standing(store), (name, value: unknown) => (name === 'heardAt' ? null : value)));

describe('forged data', () => {
  test.each<[string, Record<string, unknown>]>([
    ['a verb nobody knows', { verb: 'delete-everything', subject: 'x' }],
    ['no verb', { subject: 'x' }],
    ['a verb that is a list', { verb: ['check-out'], subject: 'x' }],
    ['a verb from the prototype', { verb: 'constructor', subject: 'x' }],
    ['a subject that is a number', { verb: 'check-out', subject: 7 }],
    ['a subject that is an object', { verb: 'check-out', subject: { id: 'x' } }],
    ['no subject', { verb: 'check-out' }],
    ['minutes as text', { verb: 'extend', subject: 'x', version: null, minutes: '30' }],
    ['minutes that are no number', { verb: 'extend', subject: 'x', version: null, minutes: null }],
    ['an outcome nobody offers', { verb: 'close', subject: 'x', outcome: 'fine', howKnown: 'x' }],
    ['a time that is none', { verb: 'check-in', where: 'Splott', backBy: '25:99' }],
    ['a board nobody has', { verb: 'set-up', subject: 'x', board: 'mine', managers: 'aad-mallory' }],
  ])('%s gets a sentence and changes nothing', async (_what, data) => {
    await changesNothing(async () => {
      const { status, words } = await press('sam', data['subject'] === 'x' ? { ...data, subject: visitId } : data);
      expect(status).toBe(200);
      expect(words).not.toBe('');
    });
  });

  test.each([Number.MAX_SAFE_INTEGER, -30, 0, 0.5, 4, 241, 1e308])('an extension of %s minutes is refused', async (minutes) => {
    await changesNothing(async () => {
      const { status, words } = await press('sam', { verb: 'extend', subject: visitId, version: (await load(village.store, 'visit', visitId))?.backBy, minutes });
      expect(status).toBe(200);
      expect(words).not.toContain('new time');
    });
  });

  test('who acts is taken from the activity, whatever the card says', async () => {
    await changesNothing(() => press('stranger', { verb: 'check-out', subject: visitId, by: village.sam.id, from: { aadObjectId: village.sam.id }, actor: village.sam.id, workerId: village.sam.id }));
    expect(await journalOf(village.store, 'visit', visitId)).toContainEqual(expect.objectContaining({ by: village.stranger.id, did: 'refused: not-yours' }));
  });

  test("a card cannot name another team's channel for the set-up it carries", async () => {
    const team = Object.keys(await standing(village.store)).find((key) => key.startsWith('team|'));
    await changesNothing(() => press('stranger', { verb: 'set-up', subject: team?.slice(5), board: 'durham', managers: 'aad-mallory' }, { conversation: village.stranger.chat }));
  });

  test('an empty value is answered too', async () => {
    for (const value of [null, {}, [], 'x', 7, { action: null }, { action: { verb: 'check-out', data: 'x' } }, { action: { data: { verb: 'check-out' } } }]) {
      const { status, body } = await village.world.post({
        type: 'invoke', name: 'adaptiveCard/action', id: randomUUID(), channelId: 'msteams', serviceUrl: village.world.teams.url,
        from: { id: '29:sam', name: 'Sam', aadObjectId: 'aad-sam' }, recipient: { id: '28:doorstep' }, conversation: { id: village.sam.chat, conversationType: 'personal' }, value,
      });
      expect({ value, status }).toEqual({ value, status: 200 });
      expect(readPressed(status, body).words).not.toBe('');
    }
  });
});

describe("somebody else's visit", () => {
  const verbs = pressSchema.options.flatMap((option) => [...option.shape.verb.values]);
  // One for each verb's fields: what does not belong to it is ignored.
  const filled = { version: null, minutes: 30, outcome: 'safe', howKnown: 'I say so', source: 'spoke', pick: 'aad-tom', ring: 'ring', page: 0, question: 'what is resistance', where: 'Roath', backBy: '15:30', board: 'durham', managers: 'aad-mallory' };

  test.each(verbs)('a stranger who sends %s learns nothing and changes nothing', async (verb) => {
    await raiseAlarm(village);
    await changesNothing(async () => {
      for (const subject of [visitId, CHANNEL]) {
        for (const outcome of ['safe', 'completed']) {
          const { status, words, card } = await press('stranger', { ...filled, verb, subject, outcome });
          expect(status).toBe(200);
          expect(words).not.toMatch(/Splott|4471|Sam\b/);
          expect(JSON.stringify(card)).not.toContain(visitId);
        }
      }
    });
    const told = village.world.teams.to(village.stranger.chat).map((one) => wordsOf(one.activity)).join();
    expect(told).not.toMatch(/Splott|4471/);
  });

  test.each(['claim', 'no-answer', 'called-999', 'ask-close', 'close', 'open-steps', 'save-steps', 'save-reference', 'details'])('a stranger who sends %s stands in the journal', async (verb) => {
    await raiseAlarm(village);
    await press('stranger', { verb, subject: visitId, outcome: 'safe', howKnown: 'I say so' });
    expect((await journalOf(village.store, 'visit', visitId)).at(-1)).toMatchObject({ by: village.stranger.id, did: 'refused: not-a-manager' });
  });

  test.each(['check-out', 'extend'])('a manager cannot send %s for the worker, and stands in the journal', async (verb) => {
    await changesNothing(() => press('priya', { verb, subject: visitId, version: null, minutes: 30 }));
    expect((await journalOf(village.store, 'visit', visitId)).at(-1)).toMatchObject({ by: village.priya.id, did: 'refused: not-yours' });
  });

  test.each(['claim', 'no-answer', 'called-999', 'ask-close', 'close', 'open-steps', 'save-steps', 'save-reference', 'details'])('the worker herself cannot send %s, and stands in the journal', async (verb) => {
    await raiseAlarm(village);
    await changesNothing(async () => {
      expect((await press('sam', { verb, subject: visitId, outcome: 'safe', howKnown: 'I say so' })).status).toBe(200);
    });
    expect((await journalOf(village.store, 'visit', visitId)).at(-1)).toMatchObject({ by: village.sam.id, did: 'refused: your-own-visit' });
  });

  test('a visit that was never made is not invented', async () => {
    for (const verb of ['check-out', 'claim', 'close', 'show-alarm', 'still-there', 'ask-close', 'no-answer']) {
      await changesNothing(async () => {
        const { status, words } = await press('priya', { verb, subject: 'no-such-visit|visit|x', outcome: 'safe', howKnown: 'x' });
        expect(status).toBe(200);
        expect(words).not.toBe('');
      });
    }
  });
});

describe('old buttons, and the same one twice', () => {
  test('an extension pressed on a card that shows an older return time does not count', async () => {
    const old = lastCard(village, village.sam.chat);
    await village.sam.presses(old, 'Extend 15 minutes');
    const stands = (await load(village.store, 'visit', visitId))?.backBy;
    const again = await village.sam.presses(old, 'Extend 30 minutes');
    expect(again.status).toBe(200);
    expect(again.words).not.toBe('');
    // Today's card comes back, ready to be pressed.
    expect(again.card?.actions?.find(({ verb }) => verb === 'extend')?.data['version']).toBe(stands);
    expect((await load(village.store, 'visit', visitId))?.backBy).toBe(stands);
  });

  test('the same press, delivered again under the same id, is answered alike and counts once', async () => {
    const { backBy = 0 } = (await load(village.store, 'visit', visitId)) ?? {};
    const data = { verb: 'extend', subject: visitId, version: backBy, minutes: 15 };
    const id = randomUUID();
    const first = await press('sam', data, { id });
    const second = await press('sam', data, { id });
    expect(second).toEqual(first);
    expect((await load(village.store, 'visit', visitId))?.backBy).toBe(backBy + 15 * 60_000);
    expect((await load(village.store, 'visit', visitId))?.extensions).toHaveLength(1);
  });

  test('delivered twice at the same moment it counts once too', async () => {
    const { backBy = 0 } = (await load(village.store, 'visit', visitId)) ?? {};
    const id = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => press('sam', { verb: 'extend', subject: visitId, version: backBy, minutes: 15 }, { id })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ words }) => words)).size).toBe(1);
    expect((await load(village.store, 'visit', visitId))?.extensions).toHaveLength(1);
  });

  test('words delivered twice under the same id are answered alike and count once', async () => {
    const id = randomUUID();
    await village.sam.says('extend 20', { id });
    const first = wordsOf(village.world.teams.to(village.sam.chat).at(-1)?.activity ?? { type: '' });
    await village.sam.says('extend 20', { id });
    expect(wordsOf(village.world.teams.to(village.sam.chat).at(-1)?.activity ?? { type: '' })).toBe(first);
    expect((await load(village.store, 'visit', visitId))?.extensions).toHaveLength(1);
  });

  test('"I\'m safe" on the oldest card still counts while the visit is open', async () => {
    const oldest = lastCard(village, village.sam.chat);
    await village.sam.presses(oldest, 'Extend 15 minutes');
    await village.sam.presses(oldest, "I'm safe - check out");
    expect((await load(village.store, 'visit', visitId))?.watch.is).toBe('closed');
  });

  test("a manager's button on a visit that is closed changes nothing and shows how it ended", async () => {
    const alarm = await raiseAlarm(village);
    await village.sam.says('check out');
    await changesNothing(async () => {
      for (const title of ["I'm on it", 'Close']) {
        const pressed = await village.priya.presses(alarm, title, {}, IN_CHANNEL);
        expect(pressed.status).toBe(200);
        expect(pressed.card?.actions ?? []).toEqual([]);
      }
    });
  });

  test('the fallback, Action.Submit, does what Action.Execute does', async () => {
    const { status } = await village.world.post({
      type: 'message', id: randomUUID(), channelId: 'msteams', serviceUrl: village.world.teams.url, value: { verb: 'check-out', subject: visitId },
      from: { id: '29:sam', name: 'Sam', aadObjectId: 'aad-sam' }, recipient: { id: '28:doorstep' }, conversation: { id: village.sam.chat, conversationType: 'personal' },
    });
    expect(status).toBe(200);
    expect((await load(village.store, 'visit', visitId))?.watch.is).toBe('closed');
  });
});

test('after all this the alarm still comes', async () => {
  for (let tries = 0; tries < 5; tries += 1) await press('stranger', { verb: 'close', subject: visitId, outcome: 'safe', howKnown: 'x' });
  await raiseAlarm(village);
  expect(village.world.teams.accepted.some((one) => isInChannel(one) && cardOf(one.activity) && wordsOf(one.activity).includes('Splott'))).toBe(true);
});

test('a stale extension stands in the journal', async () => {
  const old = lastCard(village, village.sam.chat);
  await village.sam.presses(old, 'Extend 15 minutes');
  await village.sam.presses(old, 'Extend 30 minutes');
  expect((await journalOf(village.store, 'visit', visitId)).at(-1)).toEqual(expect.objectContaining({ by: village.sam.id, did: 'refused: stale' }));
});

test('only admins and managers change a team, and who tried stands in the journal', async () => {
  const guarded = await startVillage({ env: { ADMINS: 'aad-priya' } });
  try {
    await guarded.sam.says('my visits');
    const before = await standing(guarded.store);
    const data = { verb: 'set-up', subject: CHANNEL, board: 'durham', managers: guarded.sam.id };
    const { status, words } = await guarded.sam.presses({ body: [], actions: [{ title: 'forged', verb: 'set-up', data }] }, 'forged', {}, IN_CHANNEL);
    expect(status).toBe(200);
    expect(words).not.toBe('');
    expect(await standing(guarded.store)).toEqual(before);
    expect((await journalOf(guarded.store, 'team', CHANNEL)).at(-1)).toMatchObject({ by: guarded.sam.id, did: 'refused: not-allowed' });
  } finally {
    await guarded.stop();
  }
});
