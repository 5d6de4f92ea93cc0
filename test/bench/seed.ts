import { settle } from '../../src/app/settle';
import type { Outgoing } from '../../src/app/outgoing';
import { meet } from '../../src/app/people';
import { says } from '../../src/app/reply';
import { run, type Act } from '../../src/app/run';
import { setUpTeam } from '../../src/app/teams';
import { checkIn } from '../../src/app/check-in';
import { dueRound, eachAtOnce } from '../../src/engine/due';
import type { EngineParts } from '../../src/engine/ports';
import { key, range } from '../../src/store/keys';
import { SqliteStore } from '../../src/store/sqlite';
import { ALWAYS } from '../support/always';
import { makeTestClock, type TestClock } from '../support/clock';

/** Fills a store as people would have: through the app's own commands, on a clock that can be moved. */
export interface Seeder {
  readonly store: SqliteStore;
  readonly clock: TestClock;
  readonly parts: EngineParts;
}

/** A team that is set up, with one manager whom Doorstep has met, and the people whose visits it watches. */
export interface Crew {
  readonly channel: string;
  readonly managerChat: string;
  readonly workers: readonly string[];
}

export interface Planned {
  readonly workerId: string;
  readonly where: string;
  readonly backBy: number;
}

export const PLACE = 'main';
const AT_ONCE = 64;

export function openSeeder(file: string, at: number): Seeder {
  const store = new SqliteStore(file);
  const clock = makeTestClock(new Date(at).toISOString());
  const parts: EngineParts = {
    ...clock, store, places: [PLACE], instance: 'bench', wake: () => {},
    // Whoever meets a conflict waits in real time: nobody moves the clock for it.
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    readRoster: async () => [], admins: [], recordYears: 7,
    deliver: async () => ({ is: 'unreachable', why: 'seeding' }),
    observe: { roundDone: () => {}, accepted: () => {}, notAccepted: () => {}, fault: (doing, error) => { throw new Error(`seed: ${doing}`, { cause: error }); } },
  };
  return { store, clock, parts };
}

const act = (by: string, did: string): Act => ({ place: PLACE, by, did, activity: null, words: null });

export async function seedCrews(seeder: Seeder, size: { crews: number; workers: number; serviceUrl: string }): Promise<Crew[]> {
  const crews = Array.from({ length: size.crews }, (_, index) => ({ ...crewOf(index, size.workers), index }));
  for (const { index, ...crew } of crews) await seedCrew(seeder, crew, index, size.serviceUrl);
  await tickAll(seeder);
  return crews;
}

const crewOf = (index: number, workers: number): Crew => ({
  channel: `19:channel-${index}@thread.tacv2`,
  managerChat: `personal:29:manager-${index}`,
  workers: Array.from({ length: workers }, (_, worker) => `aad-worker-${index}-${worker}`),
});

async function seedCrew(seeder: Seeder, crew: Crew, index: number, serviceUrl: string): Promise<void> {
  const member = (id: string) => ({ id, name: id.replace('aad-', ''), teamsUserId: id.replace('aad-', '29:') });
  const [manager, deputy] = [`aad-manager-${index}`, `aad-deputy-${index}`];
  await run(seeder.parts, act(manager, 'set-up'), (scope) =>
    setUpTeam(scope, {
      teamId: crew.channel, name: `Team ${index}`,
      channel: { conversationId: crew.channel, serviceUrl, tenantId: 'tenant', botId: '28:doorstep' },
      roster: [manager, deputy, ...crew.workers].map(member), by: { id: manager, isAdmin: true },
      settings: { board: 'cardiff-vale', audience: 'children', managers: [manager], deputies: [deputy], outOfHours: null, language: 'en', hours: ALWAYS },
    }));
  await run(seeder.parts, act(manager, 'met'), async (scope) => {
    await meet(scope, { ...member(manager), personal: { conversationId: crew.managerChat, serviceUrl, tenantId: 'tenant' } });
    return says({ say: 'not-understood' });
  });
}

/** Checks everybody in; answers the visits' ids in the order of the plan. */
export async function seedVisits(seeder: Seeder, planned: readonly Planned[]): Promise<string[]> {
  const ids = new Map<Planned, string>();
  await eachAtOnce(planned, AT_ONCE, async (visit) => {
    const reply = await run(seeder.parts, act(visit.workerId, 'check-in'), (scope) => checkIn(scope, { ...visit, caseRef: '4471', planId: null }));
    if (!reply.card || !('visitId' in reply.card)) throw new Error(`seed: ${JSON.stringify(reply)}`);
    ids.set(visit, reply.card.visitId);
  });
  return planned.map((visit) => ids.get(visit) ?? '');
}

/** Runs every timer that is due by the clock, and those they set for right afterwards. */
export async function tickAll({ store, clock, parts }: Seeder): Promise<void> {
  const isDue = async () => (await store.scan(PLACE, range('due').from, key.due(clock.now() + 1, ''), 1)).length > 0;
  while (await isDue()) {
    await dueRound(parts, PLACE, new Map());
    clock.advance({ seconds: 1 });
  }
}

/** Takes what waits to be sent out of the box, as if nobody needed it any more. */
export async function emptyOutbox({ store }: Seeder): Promise<void> {
  const waiting = await store.scan(PLACE, range('out').from, range('out').to, 1_000_000);
  await eachAtOnce(waiting, AT_ONCE, async (row) => {
    const message = row.value as unknown as Outgoing; // Only `app` writes outgoing messages.
    await store.commit(PLACE, await settle(store, PLACE, { key: row.key, version: row.version, message }, null, { is: 'moot' }));
  });
}
