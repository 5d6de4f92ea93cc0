import type { StandIn } from '../support/stand-in';
import type { Awaited } from './arrivals';
import { makeClient, pressed, typed, typist, type Client, type Typist } from './people';
import { seedCrews, seedVisits, type Crew, type Seeder } from './seed';

/**
 * A county: 2,000 practitioners with 12 visits a week each, in a week of 37.5 hours. Its load is laid closer together ten
 * times, on a clock that runs as clocks do: the engine's polls and Teams' limits would not run faster with a faster clock.
 * Of each visit somebody checks in and out in person; beside them stand visits that began before and are asked about.
 */
export const COUNTY = { practitioners: 2_000, visitsAWeek: 12, hoursAWeek: 37.5, crews: 100 } as const;
export const VISITS_AN_HOUR = (COUNTY.practitioners * COUNTY.visitsAWeek) / COUNTY.hoursAWeek;
/** Six real minutes hold an hour of the county. */
export const TIMES_CLOSER = 10;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** Of a hundred visits so many are still on ten minutes before Back by, at Back by, and a quarter of an hour later. */
const STILL_OUT = { reminded: 50, asked: 25, overdue: 5 } as const;
type Kind = keyof typeof STILL_OUT;
const LEAST_PEOPLE = 150;
const BACK_BY_AFTER: Readonly<Record<Kind, number>> = { reminded: 10 * MINUTE, asked: 0, overdue: -15 * MINUTE };

/** A visit that is on when the load begins, and the instant at which it asks for somebody. */
interface Begun {
  readonly kind: Kind;
  readonly at: number;
  readonly workerId: string;
  readonly crewIndex: number;
  readonly visitId: string;
}

export interface Load {
  readonly visits: number;
  readonly minutes: number;
  readonly crews: readonly Crew[];
  readonly begun: readonly Begun[];
}

/** So many real minutes of it, from `start`. */
export async function seedLoad(seeder: Seeder, given: { minutes: number; start: number; serviceUrl: string }): Promise<Load> {
  const visits = Math.round((VISITS_AN_HOUR / 60) * TIMES_CLOSER * given.minutes);
  const kinds = (Object.keys(STILL_OUT) as Kind[]).flatMap((kind) => spread(kind, Math.round((visits * STILL_OUT[kind]) / 100), given.minutes)); // The keys of a literal.
  const perCrew = Math.ceil(kinds.length / COUNTY.crews) + COUNTY.practitioners / COUNTY.crews;
  const crews = await seedCrews(seeder, { crews: COUNTY.crews, workers: perCrew, serviceUrl: given.serviceUrl });
  seeder.clock.set(new Date(given.start - 30 * MINUTE).toISOString());
  const planned = kinds.map(({ kind, at }, index) => {
    const crewIndex = index % COUNTY.crews;
    return { kind, at, crewIndex, workerId: crews[crewIndex]?.workers[Math.floor(index / COUNTY.crews)] ?? '', where: `Area ${index}`, backBy: given.start + at + BACK_BY_AFTER[kind] };
  });
  const ids = await seedVisits(seeder, planned);
  return { visits, minutes: given.minutes, crews, begun: planned.map((one, index) => ({ ...one, visitId: ids[index] ?? '' })) };
}

const spread = (kind: Kind, count: number, minutes: number) => Array.from({ length: count }, (_, index) => ({ kind, at: Math.round(2 * SECOND + ((index + 0.5) / count) * minutes * MINUTE) }));

/** Where its alarms have to come, and when. */
export const alarmsOf = (load: Load, start: number): readonly Awaited[] =>
  load.begun.filter(({ kind }) => kind === 'overdue').flatMap(({ visitId, at, crewIndex }) =>
    [load.crews[crewIndex]?.channel ?? '', load.crews[crewIndex]?.managerChat ?? ''].map((conversation) => ({ visitId, conversation, dueAt: start + at })));

/** Does what the people of the county do, each at its moment after `anchor`; answers how long each of their turns took. */
export async function play(load: Load, where: { teams: StandIn; origin: string; anchor: number }): Promise<readonly number[]> {
  const client = makeClient(where.origin);
  const turns: number[] = [];
  const scene: Scene = { url: where.teams.url, client, turn: async (activity) => {
    const { body, ms } = await client.turn(activity);
    turns.push(ms);
    return body;
  } };
  const at = async (ms: number, deed: () => Promise<unknown>) => {
    await new Promise((resolve) => setTimeout(resolve, where.anchor + ms - Date.now()));
    await deed();
  };
  await Promise.all([...begunDeeds(load, scene), ...newVisits(load, scene)].map(({ ms, deed }) => at(ms, deed)));
  client.close();
  return turns;
}

interface Scene {
  readonly url: string;
  readonly client: Client;
  readonly turn: (activity: object) => Promise<string>;
}
interface Deed {
  readonly ms: number;
  readonly deed: () => Promise<unknown>;
}

const workerOf = (workerId: string): Typist => typist(workerId.replace('aad-', ''));

/** Whoever is asked answers after a while; an alarm is taken on, and then she is back. In the first third everybody looks at her visits once, as the others do who check in then. */
const begunDeeds = (load: Load, { url, turn }: Scene): readonly Deed[] =>
  load.begun.flatMap((begun, index): Deed[] => [
    { ms: (index / load.begun.length) * (load.minutes / 3) * MINUTE, deed: () => turn(typed(workerOf(begun.workerId), url, 'my visits')) },
    ...answers(begun, { url, turn }),
  ]);

function answers({ kind, at, workerId, visitId, crewIndex }: Begun, { url, turn }: Pick<Scene, 'url' | 'turn'>): readonly Deed[] {
  const who = workerOf(workerId);
  if (kind === 'reminded') return [{ ms: at + 15 * SECOND, deed: () => turn(pressed(who, url, 'check-out', { subject: visitId })) }];
  if (kind === 'asked') return [{ ms: at + 20 * SECOND, deed: () => turn(typed(who, url, 'extend 15')) }];
  return [
    { ms: at + 8 * SECOND, deed: () => turn(pressed(typist(`manager-${crewIndex}`), url, 'claim', { subject: visitId })) },
    { ms: at + 25 * SECOND, deed: () => turn(typed(who, url, 'check out')) },
  ];
}

/** Check in, ask something (every third), stay longer (every fifth), check out: each on a case of its own. */
function newVisits(load: Load, { url, turn }: Scene): readonly Deed[] {
  const county = load.crews.flatMap(({ workers }) => workers.slice(-COUNTY.practitioners / COUNTY.crews));
  // So few that a third of the way through everybody has been seen: what is kept of each person is then kept.
  const free = county.slice(0, Math.max(LEAST_PEOPLE, Math.floor(load.visits / 3)));
  return Array.from({ length: load.visits }, (_, index): Deed => {
    const who = workerOf(free[index % free.length] ?? '');
    const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * SECOND));
    return { ms: (index / load.visits) * load.minutes * MINUTE, deed: async () => {
      const body = await turn(pressed(who, url, 'check-in', { where: 'Splott', backBy: '13:30', caseRef: String(10_000 + index) }));
      await pause(15);
      if (index % 3 === 0) await turn(typed(who, url, 'when should I leave a visit'));
      if (index % 5 === 0) await turn(typed(who, url, 'extend 15'));
      await pause(20);
      await turn(pressed(who, url, 'check-out', { subject: /"subject":"([^"]+)"/.exec(body)?.[1] ?? '' }));
    } };
  });
}
