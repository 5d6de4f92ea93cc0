import { says } from '../../src/app/reply';
import { COMMIT_WITHIN_MS, NotSaved } from '../../src/app/run';
import { askForHelp } from '../../src/app/help';
import { extend } from '../../src/app/visits';
import { SqliteStore } from '../../src/store/sqlite';
import { checkInAs, command, openDesk, PLACE, rowsOf, setUp, states, visitBy, type Desk } from './desk';
import { on, withFates, type Fate } from './fates';

let desk: Desk;
beforeEach(async () => {
  desk = openDesk();
  await setUp(desk);
});
afterEach(() => desk.close());

const visits = () => states(desk.store, 'visit');
const faultOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'no fault', (error: unknown) => error);
const extensionsOf = async (): Promise<number> => (await visits()).reduce((sum, visit) => sum + visit.extensions.length, 0);
const extendBy30 = async (words: string | null, activityId: string, by = 'sam') => {
  const visit = (await visits()).find((one) => one.workerId === by);
  return command(desk, by, 'extend', (scope) => extend(scope, { by, visitId: visit?.id ?? '', minutes: 30, shown: null }), { words, activityId });
};

describe('the same activity', () => {
  it('counts once when Teams delivers it twice, and gets the same answer', async () => {
    const first = await command(desk, 'sam', 'check-in', checkInAs('sam'), { activityId: 'a1' });
    desk.time.now += 6 * 24 * 3_600_000;
    const second = await command(desk, 'sam', 'check-in', checkInAs('sam'), { activityId: 'a1' });
    expect(first.sentence).toMatchObject({ say: 'checked-in' });
    expect(second).toEqual(first);
    expect(await visits()).toHaveLength(1);
  });

  it('counts once when it arrives twice at the same time', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => command(desk, 'sam', 'check-in', checkInAs('sam'), { activityId: 'a1' })));
    expect(second).toEqual(first);
    expect(await visits()).toHaveLength(1);
  });

  it('counts once when two processes get it at the same time', async () => {
    const other = new SqliteStore(desk.file);
    const replies = await Promise.all([desk.store, other].map((store) => command(desk, 'sam', 'check-in', checkInAs('sam'), { activityId: 'a1', runner: on(desk.runner, store) })));
    expect(replies[1]).toEqual(replies[0]);
    expect(await visits()).toHaveLength(1);
    await other.close();
  });

  it('is another one in another conversation', async () => {
    await command(desk, 'sam', 'check-in', checkInAs('sam'), { activityId: 'a1' });
    await command(desk, 'tom', 'check-in', checkInAs('tom'), { activityId: 'a1' });
    expect(await visits()).toHaveLength(2);
  });

  it('leaves no receipt when it changed nothing, so that it may count later', async () => {
    const before = (await rowsOf(desk.store, 'done')).length;
    await command(desk, 'sam', 'extend', (scope) => extend(scope, { by: 'sam', visitId: 'none', minutes: 30, shown: null }));
    expect(await rowsOf(desk.store, 'done')).toHaveLength(before);
  });
});

it('takes a check-in that comes again under a new activity id for the one it was', async () => {
  for (const activityId of ['a1', 'a2']) expect((await command(desk, 'sam', 'check-in', checkInAs('sam'), { activityId })).sentence?.say).toBe('checked-in');
  expect(await visits()).toHaveLength(1);
});

it('shows both of two check-ins sent from two phones at once: neither is lost, and one is told of the other', async () => {
  const replies = await Promise.all([60, 90].map((backIn) => command(desk, 'sam', 'check-in', checkInAs('sam', backIn), { activityId: `a${backIn}` })));
  expect(replies.map((reply) => reply.sentence?.say).sort()).toEqual(['already-checked-in', 'checked-in']);
  expect((await rowsOf(desk.store, 'open')).map((row) => (row.value as { ids: string[] }).ids)).toEqual([(await visits()).map((visit) => visit.id)]);
});

describe('the same words under a new activity id', () => {
  beforeEach(async () => void (await visitBy(desk, 'sam')));

  it.each([
    { after: 0, extensions: 1 }, { after: 29, extensions: 1 }, { after: 31, extensions: 2 },
  ])('after $after s they have counted $extensions time(s)', async ({ after, extensions }) => {
    const first = await extendBy30('extend 30', 'a1');
    desk.time.now += after * 1_000;
    const second = await extendBy30('extend 30', 'a2');
    expect(await extensionsOf()).toBe(extensions);
    if (extensions === 1) expect(second).toEqual(first);
  });

  it('count again when they are other words', async () => {
    await extendBy30('extend 30', 'a1');
    await extendBy30('30 more', 'a2');
    expect(await extensionsOf()).toBe(2);
  });

  it('count again when they are pressed and not typed', async () => {
    await extendBy30('extend 30', 'a1');
    await extendBy30(null, 'a2');
    expect(await extensionsOf()).toBe(2);
  });

  it('count when somebody else says them', async () => {
    await visitBy(desk, 'tom');
    await extendBy30('extend 30', 'a1', 'tom');
    await extendBy30('extend 30', 'a2', 'sam');
    expect(await extensionsOf()).toBe(2);
  });

  it('do not count late either, when the second delivery is itself delivered again', async () => {
    await extendBy30('extend 30', 'a1');
    desk.time.now += 15_000;
    await extendBy30('extend 30', 'a2');
    desk.time.now += 20_000;
    await extendBy30('extend 30', 'a2');
    expect(await extensionsOf()).toBe(1);
  });
});

describe('a commit that goes wrong', () => {
  const checkInWith = (fates: Fate[], always: Fate = 'well') => {
    const store = withFates(desk.store, fates, always);
    return { store, reply: command(desk, 'sam', 'check-in', checkInAs('sam'), { activityId: 'a1', runner: on(desk.runner, store) }) };
  };

  it.each([
    { says: 'is found by its receipt when it was applied and reported unclear', fates: ['answer-lost' as const], commits: 1 },
    { says: 'is made again when it was unclear and not applied', fates: ['lost' as const], commits: 2 },
    { says: 'is decided again after a conflict', fates: ['conflict' as const], commits: 2 },
    { says: 'is decided again after many', fates: ['conflict' as const, 'lost' as const, 'conflict' as const, 'answer-lost' as const], commits: 4 },
  ])('$says', async ({ fates, commits }) => {
    const { store, reply } = checkInWith(fates);
    expect((await reply).sentence).toMatchObject({ say: 'checked-in' });
    expect(store.tried()).toBe(commits);
    expect(await visits()).toHaveLength(1);
    expect(await rowsOf(desk.store, 'open')).toHaveLength(1);
  });

  it.each(['conflict', 'lost'] as const)('is given up after four seconds of "%s", and says so', async (always) => {
    const { reply } = checkInWith([], always);
    expect(await faultOf(reply)).toBeInstanceOf(NotSaved);
    expect(desk.time.elapsed).toBeGreaterThan(COMMIT_WITHIN_MS);
    expect(desk.time.elapsed).toBeLessThan(COMMIT_WITHIN_MS + 200);
    expect(await visits()).toEqual([]);
  });

  it('is not tried again after a fault, keeps the cause, and does not look like success', async () => {
    const wakes = desk.woken();
    const { store, reply } = checkInWith([], 'broken');
    const fault = await faultOf(reply);
    expect(fault).toBeInstanceOf(NotSaved);
    expect(String((fault as Error).cause)).toContain('the disk is full');
    expect(store.tried()).toBe(1);
    expect(desk.woken()).toBe(wakes);
    expect(await visits()).toEqual([]);
  });

  it('is not waited for longer than what is left of the four seconds', async () => {
    const store = withFates(desk.store, ['conflict'], 'hangs');
    const runner = { ...on(desk.runner, store), pause: async () => void (desk.time.elapsed += COMMIT_WITHIN_MS - 50) };
    expect(await faultOf(command(desk, 'sam', 'check-in', checkInAs('sam'), { runner }))).toBeInstanceOf(NotSaved);
    expect(store.tried()).toBe(2);
  });

  it('wakes the engine once for a message, and not for a timer that its next look finds anyway', async () => {
    const wakes = desk.woken();
    await checkInWith(['conflict']).reply;
    expect(desk.woken()).toBe(wakes);
    await command(desk, 'sam', 'help', (scope) => askForHelp(scope, 'sam'));
    expect(desk.woken()).toBe(wakes + 1);
  });
});

it('writes nothing when the work itself fails, and says so', async () => {
  const fault = await faultOf(command(desk, 'sam', 'check-in', async (scope) => {
    await checkInAs('sam')(scope);
    throw new Error('half way');
  }));
  expect(fault).toBeInstanceOf(NotSaved);
  expect(await visits()).toEqual([]);
});

it('commits nothing for a command that only looks', async () => {
  const store = withFates(desk.store, [], 'broken');
  expect(await command(desk, 'sam', 'my-visits', async ({ tx }) => {
    await tx.get('visit', 'none');
    return says({ say: 'no-open-visit' });
  }, { runner: on(desk.runner, store) })).toEqual(says({ say: 'no-open-visit' }));
  expect(store.tried()).toBe(0);
  expect(await desk.store.read(PLACE, 'visit|none')).toBeUndefined();
});
