import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openStore, type OpenStore } from '../../src/store/open';
import { startAzurite, type Azurite } from '../support/azurite';
import { exitCode, runAndKill, startChild } from './child';
import { increment } from './increment';
import { everything, mustRead } from './subject';

jest.setTimeout(60_000);

let folder = '';
let azurite: Azurite;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'doorstep-processes-'));
  azurite = await startAzurite();
});
afterAll(async () => {
  await azurite.stop();
  rmSync(folder, { recursive: true, force: true });
});

const stores: [string, () => string][] = [
  ['SQLite', () => `sqlite:${path.join(folder, 'doorstep.db')}`],
  ['Azure Tables', () => `tables:${azurite.connectionString}`],
];

describe.each(stores)('%s under several processes', (_, spec) => {
  let opened: OpenStore;
  beforeAll(async () => {
    opened = await openStore(spec());
  });
  afterAll(() => opened.close());

  it('loses none of the increments that two processes and this one make at once', async () => {
    const { store } = opened;
    await store.commit('counts', [{ put: 'count', value: 0, was: 'absent' }]);
    let childrenLeft = 2;
    const children = [1, 2].map(async () => {
      const code = await exitCode(startChild('increment', spec(), 'counts', 'count', '150'));
      childrenLeft -= 1;
      return code;
    });
    // As long as they run, so that they certainly meet.
    let ours = 0;
    for (; childrenLeft > 0; ours += 1) await increment(store, 'counts', 'count');
    expect(await Promise.all(children)).toEqual([0, 0]);
    expect((await mustRead(store, 'counts', 'count')).value).toBe(300 + ours);
  });
});

interface Killing {
  readonly spec: string;
  readonly place: string;
  readonly kills: number;
  readonly limitMs: number;
}

/** Two children at a time, killed at random moments, until enough of them died or the time is over. Answers what was acknowledged. */
async function killAgainAndAgain({ spec, place, kills, limitMs }: Killing): Promise<{ died: number; acknowledged: string[] }> {
  const until = Date.now() + limitMs;
  const acknowledged: string[] = [];
  let started = 0;
  let died = 0;
  const lane = async (): Promise<void> => {
    while (started < kills && Date.now() < until) {
      started += 1;
      const child = startChild('groups', spec, place, `run${started}`);
      acknowledged.push(...(await runAndKill(child, { afterFirstLineMs: Math.random() * 30 })));
      died += 1;
    }
  };
  await Promise.all([lane(), lane()]);
  return { died, acknowledged };
}

/** The groups that are there, and how many of their five rows. */
async function groupsIn({ store }: OpenStore, place: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const row of await everything(store, place, 1_000_000)) {
    const group = row.key.split('|')[1] ?? '';
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  return sizes;
}

describe('kill -9 in the middle of commits', () => {
  it.each([
    { name: 'SQLite', store: stores[0], kills: 200, limitMs: 20_000, atLeast: 20 },
    { name: 'Azure Tables', store: stores[1], kills: 24, limitMs: 10_000, atLeast: 4 },
  ])('loses no acknowledged commit and leaves none by halves: $name', async ({ store, kills, limitMs, atLeast }) => {
    const spec = store?.[1]() ?? '';
    const { died, acknowledged } = await killAgainAndAgain({ spec, place: 'killed', kills, limitMs });
    const opened = await openStore(spec);
    const groups = await groupsIn(opened, 'killed');
    await opened.close();
    expect(acknowledged.filter((group) => groups.get(group) !== 5)).toEqual([]);
    expect([...groups].filter(([, rows]) => rows !== 5)).toEqual([]);
    // Otherwise the kills met nothing.
    expect(died).toBeGreaterThanOrEqual(atLeast);
    expect(acknowledged.length).toBeGreaterThan(died);
  });
});
