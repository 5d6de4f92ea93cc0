import { erase } from '../../src/app/erase';
import type { Outgoing } from '../../src/app/outgoing';
import { readPolicy, remindReaders, savePolicy } from '../../src/app/policies';
import { command, openDesk, PLACE, rowsOf, runToEnd, setUp, TEAM, type Desk } from './desk';

/** A team that is larger than one commit: everybody who has not read the policy is reminded, and nobody twice. */
const others = Array.from({ length: 130 }, (_, index) => `p${String(index).padStart(3, '0')}`);
let desk: Desk;
beforeEach(async () => {
  desk = openDesk();
  await setUp(desk, { others });
  await command(desk, 'priya', 'policy-save', (scope) => savePolicy(scope, { by: 'priya', teamId: TEAM, policy: 'lone-working', link: 'https://intranet.example/lone', owner: '', reviewAt: null, isNewVersion: false }));
});
afterEach(() => desk.close());

const read = (by: string, version = 1) => command(desk, by, 'policy-read', (scope) => readPolicy(scope, { by, teamId: TEAM, version }));
const reminded = async (): Promise<string[]> =>
  (await rowsOf(desk.store, 'out')).map((row) => row.value as unknown as Outgoing).flatMap(({ to, about }) => (to.kind === 'person' && about.card === 'policy-read' ? [to.id] : [])).sort(); // Only the transaction writes them.

it('S150: in a team of 132 all 130 who have not read it are reminded once', async () => {
  await read('p007');
  await read('dee');
  await command(desk, 'priya', 'remind', (scope) => remindReaders(scope, { by: 'priya', teamId: TEAM }));
  await runToEnd(desk, desk.time.now);
  expect(await reminded()).toEqual([...others.filter((id) => id !== 'p007'), 'priya'].sort());
});

it('whoever is not of the team confirms nothing, and nobody an older version', async () => {
  expect((await read('mallory')).sentence).toEqual({ say: 'refused', reason: 'policy-none' });
  expect((await read('p001', 2)).sentence).toEqual({ say: 'stale' });
  expect(await rowsOf(desk.store, 'ack')).toEqual([]);
});

it('what somebody has read goes with her when she is erased', async () => {
  await read('p001');
  await setUp(desk, { others: others.filter((id) => id !== 'p001') });
  expect(await erase(desk.runner, PLACE, { what: { person: 'p001' }, by: 'priya', confirmedBy: 'dee', admins: new Set() })).toMatchObject({ ok: true });
  expect(await rowsOf(desk.store, 'ack')).toEqual([]);
});
