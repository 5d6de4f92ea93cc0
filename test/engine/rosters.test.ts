import { savePhrase } from '../../src/app/duress-phrase';
import { membersChanged } from '../../src/app/roster';
import { runStep } from '../../src/app/run';
import { rostersRound } from '../../src/engine/rosters';
import type { EngineParts } from '../../src/engine/ports';
import { command, held, member, PLACE, rowsOf, setUp, TEAM, runToEnd, type Desk, openDesk } from '../app/desk';
import { openRig, type Rig } from './rig';

/** Rosters are read apart from everything else, once for each want, and a reading that fails changes nothing. */
let desk: Desk;
let rig: Rig;
let roster: string[];
let reads: number;
let failed: Map<string, number>;
let answer: () => Promise<string[]>;

beforeEach(async () => {
  desk = openDesk();
  rig = openRig({ desk });
  await setUp(desk);
  [roster, reads, failed] = [['priya', 'dee', 'sam', 'tom'], 0, new Map<string, number>()];
  answer = async () => roster;
});
afterEach(() => desk.close());

const round = () => {
  const parts: EngineParts = { ...rig.parts, readRoster: async () => ((reads += 1), (await answer()).map(member)), admins: ['ann'] };
  return rostersRound(parts, PLACE, failed);
};
const change = () => runStep(desk.runner, { place: PLACE, did: 'members-changed' }, (scope) => membersChanged(scope, { channelId: TEAM, groupId: null }));
const members = async () => (await held(desk.store, 'team', TEAM))?.state.members;

it('reads nothing that nobody wants', async () => {
  await round();
  expect(reads).toBe(0);
});

it('reads once for a change, and writes down who joined', async () => {
  await change();
  roster = ['priya', 'dee', 'sam', 'ann'];
  await round();
  await round();
  expect(reads).toBe(1);
  expect(await members()).toEqual(['priya', 'dee', 'sam', 'ann']);
  await runToEnd(desk, desk.time.now);
  expect((await held(desk.store, 'person', 'ann'))?.state.teamIds).toEqual([TEAM]);
});

it('reads every night, and is wanted again the night after', async () => {
  roster = ['priya', 'dee', 'sam'];
  await runToEnd(desk, Date.parse('2026-11-25T02:00:00Z'));
  await round();
  expect(await members()).toEqual(['priya', 'dee', 'sam']);
  await runToEnd(desk, Date.parse('2026-11-26T02:00:00Z'));
  await round();
  expect(reads).toBe(2);
});

test.each([['fails', () => Promise.reject(new Error('no answer'))], ['names nobody', async () => []]])('a reading that %s changes nothing and is tried again five minutes later', async (_, fails) => {
  await change();
  const good = answer;
  answer = fails;
  await round();
  await round();
  expect([reads, rig.faults.length, (await members())?.length]).toEqual([1, 1, 4]);
  answer = good;
  roster = ['priya', 'dee', 'sam'];
  desk.time.elapsed += 5 * 60_000;
  await round();
  expect(await members()).toEqual(['priya', 'dee', 'sam']);
});

it('a channel that nobody can read any more is not asked for ever, but again the next night', async () => {
  await change();
  answer = () => Promise.reject(new Error('403'));
  await round();
  desk.time.elapsed += 5 * 60_000;
  desk.time.now += 13 * 3_600_000;
  await round();
  desk.time.elapsed += 5 * 60_000;
  await round();
  expect(reads).toBe(2);
  await runToEnd(desk, Date.parse('2026-11-26T02:00:00Z'));
  await round();
  expect(reads).toBe(3);
});

it('a change during the reading is read again', async () => {
  await change();
  answer = async () => {
    const before = [...roster];
    desk.time.now += 10;
    await change();
    return before;
  };
  await round();
  answer = async () => ['priya', 'dee'];
  await round();
  expect(reads).toBe(2);
  expect(await members()).toEqual(['priya', 'dee']);
  expect(await rowsOf(desk.store, 'reread')).toEqual([]);
});

it('whoever leaves knew the duress phrase: the managers are asked for another, and nobody who joins is a reason for it', async () => {
  const asked = async () => (await rowsOf(desk.store, 'out')).map((row) => row.value as { about: { card: string }; to: { id: string } }).filter(({ about }) => about.card === 'ask-phrase').map(({ to }) => to.id);
  await command(desk, 'priya', 'phrase', (scope) => savePhrase(scope, { by: 'priya', teamId: TEAM, words: ['umbrella', 'stand'] }));
  roster = [...roster, 'ann'];
  await change();
  await round();
  expect(await asked()).toEqual([]);
  roster = roster.filter((id) => id !== 'tom');
  await change();
  await round();
  expect(await asked()).toEqual(['priya']);
});

it('the last manager gone is told at once, not again at every change, and again at night', async () => {
  const told = async () => (await rowsOf(desk.store, 'out')).filter((row) => (row.value as { about: { card: string } }).about.card === 'no-manager').length;
  roster = ['dee', 'sam'];
  await change();
  await round();
  expect(await told()).toBe(3);
  await change();
  await round();
  expect(await told()).toBe(3);
  await runToEnd(desk, Date.parse('2026-11-25T02:00:00Z'));
  await round();
  expect(await told()).toBe(6);
});
