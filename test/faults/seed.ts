import { setUpTeam } from '../../src/app/teams';
import { checkIn } from '../../src/app/check-in';
import { runStep, type Runner } from '../../src/app/run';
import { MINUTE, type Instant } from '../../src/domain/time';
import { dueRound } from '../../src/engine/due';
import type { EngineParts } from '../../src/engine/ports';
import { range } from '../../src/store/keys';
import type { Store } from '../../src/store/port';
import { ALWAYS } from '../support/always';
import { makeTestClock, type TestClock } from '../support/clock';
import type { Actor } from '../support/doorstep';
import type { Street } from './street';

/**
 * The afternoon before the fault, lived through by the real commands and timers without a bot: a team, its people, and
 * visits whose worker was asked for the last time and did not answer. Their alarm is the next thing that happens.
 */
export interface Crew {
  readonly channel: string;
  readonly manager: string;
  readonly deputy: string;
  readonly workers: readonly string[];
}

export const crew = (name: string, workers: number): Crew => ({
  channel: `19:${name.toLowerCase()}@thread.tacv2`,
  manager: `Mo${name}`,
  deputy: `Dee${name}`,
  workers: Array.from({ length: workers }, (_, index) => `W${index + 1}${name}`),
});

/** Sets the team up; `overdueAt` is the instant at which its managers hear of every worker, or null for nobody out. */
export async function seed(street: Street, team: Crew, overdueAt: Instant | null): Promise<void> {
  await street.inStore(async (store) => {
    const clock = makeTestClock(new Date(street.inSeconds(-7_200)).toISOString());
    const parts = partsOf(store, clock);
    const people = [team.manager, team.deputy, ...team.workers].map((name) => ({ name, actor: street.person(name) }));
    await runStep(parts, { place: 'main', did: 'seed' }, (scope) =>
      setUpTeam(scope, {
        teamId: team.channel, name: team.channel,
        channel: { conversationId: team.channel, serviceUrl: street.teams.url, tenantId: 'tenant', botId: '28:doorstep' },
        roster: people.map(({ name, actor }) => ({ id: actor.id, name, teamsUserId: teamsUserId(actor) })),
        by: { id: street.person(team.manager).id, isAdmin: true },
        settings: { board: 'durham', audience: 'children', managers: [street.person(team.manager).id], deputies: [street.person(team.deputy).id], outOfHours: null, language: 'en', hours: ALWAYS },
      }));
    await letTimersRun(parts, clock);
    // What set-up asks its managers for is no part of the fault.
    const said = (await store.scan('main', range('out').from, range('out').to, 200)).filter(({ value }) => JSON.stringify(value).includes('"ask-phrase"')).map(({ key }) => ({ remove: key, was: 'any' }) as const);
    if (said.length > 0) await store.commit('main', said);
    if (overdueAt !== null) for (const worker of team.workers) await goOut(parts, street.person(worker), overdueAt);
    if (overdueAt === null) return;
    clock.set(new Date(overdueAt - 5 * MINUTE).toISOString());
    await letTimersRun(parts, clock);
  });
}

const goOut = (parts: Runner, worker: Actor, overdueAt: Instant) =>
  runStep(parts, { place: 'main', did: 'seed' }, (scope) => checkIn(scope, { workerId: worker.id, where: 'Splott', caseRef: '4471', backBy: overdueAt - 15 * MINUTE, planId: null }));

/** Everything due until now, and what that sets off a moment later: a roster is written down in two steps. */
async function letTimersRun(parts: EngineParts, clock: TestClock): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await dueRound(parts, 'main', new Map());
    clock.advance({ seconds: 0.002 });
  }
}

const teamsUserId = (actor: Actor): string => actor.chat.slice('personal:'.length);

function partsOf(store: Store, clock: TestClock): EngineParts {
  const fault = (doing: string, error: unknown) => {
    throw new Error(`seed: ${doing}`, { cause: error });
  };
  return {
    ...clock, store, places: ['main'], instance: 'seed', wake: () => {},
    readRoster: () => Promise.reject(new Error('seed: no roster is read')), admins: [], recordYears: 7,
    deliver: () => Promise.reject(new Error('seed: nothing is delivered')),
    observe: { roundDone: () => {}, accepted: () => {}, notAccepted: () => {}, fault },
  };
}
