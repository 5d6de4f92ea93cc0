import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Reply } from '../../src/app/reply';
import { run, runStep, type Act, type Handler, type Runner } from '../../src/app/run';
import { fromRow, subjectKey, type Held, type Kind, type Subjects } from '../../src/app/subject';
import { setUpTeam, type SetUpRequest } from '../../src/app/teams';
import { tick } from '../../src/app/tick';
import { checkIn } from '../../src/app/check-in';
import type { LadderMinutes } from '../../src/domain/ladder';
import { minutes, type Instant } from '../../src/domain/time';
import type { Visit } from '../../src/domain/visit';
import { makeRuntime, REAL_TIME } from '../../src/engine/runtime';
import { range } from '../../src/store/keys';
import type { Row, Store } from '../../src/store/port';
import { SqliteStore } from '../../src/store/sqlite';
import { ALWAYS } from '../support/always';

/** The inner rooms on a real SQLite file, with a clock the test moves: no Teams, no HTTP, no engine of its own. */
export const PLACE = 'main';
export const TEAM = 'roath';
export const START: Instant = Date.parse('2026-11-24T14:00:00Z');

export interface TestTime {
  now: Instant;
  /** The steady clock: waiting moves it, and nothing else does. */
  elapsed: number;
}

export interface Desk {
  readonly store: SqliteStore;
  readonly file: string;
  readonly time: TestTime;
  readonly runner: Runner;
  readonly woken: () => number;
  close(): Promise<void>;
}

export function openDesk(): Desk {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doorstep-desk-'));
  const file = path.join(folder, 'doorstep.db');
  const store = new SqliteStore(file);
  const time: TestTime = { now: START, elapsed: 0 };
  let ids = 0;
  let wakes = 0;
  const runner: Runner = {
    store,
    now: () => time.now,
    newId: () => `id-${(ids += 1)}`,
    pause: async (ms) => void (time.elapsed += ms),
    within: makeRuntime(REAL_TIME).within,
    elapsed: () => time.elapsed,
    random: () => 1,
    wake: () => void (wakes += 1),
  };
  const close = async () => {
    await store.close();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  return { store, file, time, runner, woken: () => wakes, close };
}

/** A command as a person sends it, under an activity id of its own unless the test names one. */
export function command(desk: Desk, by: string, did: string, handler: Handler<Reply>, act: Partial<Act> & { runner?: Runner; activityId?: string } = {}): Promise<Reply> {
  const { runner = desk.runner, activityId = desk.runner.newId(), ...rest } = act;
  return run(runner, { place: PLACE, by, did, activity: { conversation: `chat-${by}`, id: activityId }, words: null, ...rest }, handler);
}

export const member = (id: string) => ({ id, name: id, teamsUserId: `29:${id}` });

export const setUpRequest = (changes: { managers?: string[]; deputies?: string[]; others?: string[]; ladder?: LadderMinutes; teamId?: string } = {}): SetUpRequest => {
  const { managers = ['priya'], deputies = ['dee'], others = ['sam', 'tom'], ladder, teamId = TEAM } = changes;
  return {
    teamId, name: 'Roath team', channel: { conversationId: '19:c', serviceUrl: 'http://127.0.0.1:9', tenantId: null, botId: '28:bot' },
    roster: [...new Set([...managers, ...deputies, ...others])].map(member), by: { id: 'ann', isAdmin: true },
    settings: { board: 'cardiff-vale', audience: 'children', managers, deputies, outOfHours: null, language: 'en', hours: ALWAYS, ...(ladder ? { ladder } : {}) },
  };
};

/** A team whose people are all written down. */
export async function setUp(desk: Desk, changes: Parameters<typeof setUpRequest>[0] = {}): Promise<void> {
  await command(desk, 'ann', 'set-up', (scope) => setUpTeam(scope, setUpRequest(changes)));
  for (let steps = 0; (await held(desk.store, 'team', changes.teamId ?? TEAM))?.timerAt !== null; steps += 1) {
    if (steps > 100) throw new Error('set up: the roster is never written down');
    desk.time.now += 1;
    await runDue(desk);
  }
  // What set-up itself asks its managers for is no matter of these tests.
  const said = (await rowsOf(desk.store, 'out')).map((row) => ({ remove: row.key, was: 'any' }) as const);
  if (said.length > 0) await desk.store.commit(PLACE, said);
}

export const checkInAs = (workerId: string, backInMinutes = 60): Handler<Reply> => (scope) => checkIn(scope, { workerId, where: 'Splott', caseRef: '4471', backBy: scope.now + minutes(backInMinutes), planId: null });

/** Checks in and answers the visit. */
export async function visitBy(desk: Desk, workerId: string, backInMinutes = 60): Promise<Visit> {
  const before = new Set((await states(desk.store, 'visit')).map((visit) => visit.id));
  await command(desk, workerId, 'check-in', checkInAs(workerId, backInMinutes));
  const visit = (await states(desk.store, 'visit')).find((one) => !before.has(one.id));
  if (!visit) throw new Error(`check in ${workerId}: no visit was opened`);
  return visit;
}

/** Does what the engine's sweep does: everything due now, in order, until nothing is. */
export async function runDue(desk: Desk, runner: Runner = desk.runner): Promise<number> {
  let count = 0;
  for (;;) {
    const due = (await dueRows(desk.store)).filter((row) => instantOf(row) <= desk.time.now);
    if (due.length === 0) return count;
    for (const row of due) await runStep(runner, { place: PLACE, did: 'tick' }, (scope) => tick(scope, { key: row.key, subject: subjectOf(row) }));
    if ((count += due.length) > 10_000) throw new Error('run what is due: it never ends');
  }
}

/** Moves the clock and runs what has become due, all at once: as after an outage of that length. */
export async function pass(desk: Desk, by: { minutes?: number; seconds?: number }): Promise<void> {
  desk.time.now += minutes(by.minutes ?? 0) + (by.seconds ?? 0) * 1_000;
  await runDue(desk);
}

/** Runs work that goes on by timers a moment apart, such as the night's, to its end. Answers how many steps it took. */
export async function runToEnd(desk: Desk, at: Instant): Promise<number> {
  let steps = 0;
  for (desk.time.now = at; ; desk.time.now += 1) {
    const ran = await runDue(desk);
    if (ran === 0) return steps;
    steps += ran;
  }
}

export const rowsOf = (store: Store, prefix: Parameters<typeof range>[0], ...parts: string[]): Promise<Row[]> => {
  const { from, to } = range(prefix, ...parts);
  return store.scan(PLACE, from, to, 10_000);
};
export const dueRows = (store: Store): Promise<Row[]> => rowsOf(store, 'due');
/** The timers of visits, without the team's and the night's own. */
export const visitTimers = async (store: Store): Promise<Row[]> => (await dueRows(store)).filter((row) => subjectOf(row).startsWith('visit:'));
export const subjectOf = (row: Row): string => (row.value as { subject: string }).subject; // A due row.
export const instantOf = (row: Row): Instant => Date.parse(row.key.split('|')[1] ?? '');

export async function held<K extends Kind>(store: Store, kind: K, id: string): Promise<Held<Subjects[K]> | null> {
  const row = await store.read(PLACE, subjectKey(kind, id));
  return row ? fromRow<K>(row) : null;
}
export const states = async <K extends Kind>(store: Store, kind: K): Promise<Subjects[K][]> => (await rowsOf(store, kind)).map((row) => fromRow<K>(row).state);
