import { startEngine, type Engine } from '../../src/engine/engine';
import type { EngineParts } from '../../src/engine/ports';
import type { Chance } from './chance';
import { unsteadyStore } from './unsteady-store';
import { whileAlive, type Life, type World } from './world';

/** One copy of the program: the real engine on simulated ports, killed and started again under the same name. */
export interface Instance {
  readonly name: string;
  /** What a person's command runs on; null while it is down. */
  readonly runner: () => EngineParts | null;
  readonly life: () => Life | null;
  readonly start: () => void;
  readonly crash: (why: string, downMs: number) => void;
  /** Ends in order, as on SIGTERM, and starts again. */
  readonly restart: () => Promise<void>;
}

export interface InstanceParts {
  readonly name: string;
  readonly skewMs: number;
  readonly chance: Chance;
  readonly onPing: (life: Life) => void;
  readonly onFault: (life: Life, doing: string, error: unknown) => void;
}

interface Running {
  readonly life: Life;
  readonly parts: EngineParts;
  readonly engine: Engine;
}

export function makeInstance(world: World, own: InstanceParts): Instance {
  let running: Running | null = null;
  let count = 0;
  const start = () => {
    if (running) return;
    count += 1;
    const life: Life = { name: `${own.name}.${count}`, chance: own.chance.fork(String(count)), startedAt: world.time.elapsed(), diedAt: null, crash: (why) => crash(why, own.chance.between(200, 8_000)) };
    world.lives.push(life);
    const parts = makeParts(world, own, life, () => running?.engine.wake());
    world.tell(`${life.name} starts`);
    running = { life, parts, engine: startEngine(parts, async () => own.onPing(life)) };
  };
  const crash = (why: string, downMs: number) => {
    if (!running) return;
    world.tell(`${running.life.name} dies ${why}, for ${downMs} ms`);
    running.life.diedAt = world.time.elapsed();
    running = null;
    if (world.lives.every((life) => life.diedAt !== null)) world.calm.disturb(world.time.elapsed() + downMs);
    world.time.after(downMs, start);
  };
  return {
    name: own.name,
    runner: () => running?.parts ?? null,
    life: () => running?.life ?? null,
    start,
    crash,
    restart: async () => {
      const ending = running;
      if (!ending) return;
      world.tell(`${ending.life.name} is told to stop`);
      await ending.engine.stop();
      crash('after its work was done', own.chance.between(200, 5_000));
    },
  };
}

function makeParts(world: World, own: InstanceParts, life: Life, wake: () => void): EngineParts {
  const { time } = world;
  const now = () => time.wall() + own.skewMs;
  let ids = 0;
  return {
    store: unsteadyStore(world, life),
    now,
    msUntil: (at) => at - now(),
    elapsed: time.elapsed,
    pause: (ms) => whileAlive(life, time.pause(ms)),
    within: (ms, work) => whileAlive(life, within(world, ms, work)),
    random: life.chance.next,
    // The life's name in each id tells later whose lease a message carries.
    newId: () => `${life.chance.between(0x10000, 0xfffff).toString(16)}-${life.name}-${(ids += 1)}`,
    wake,
    places: ['main'],
    instance: own.name,
    readRoster: () => Promise.reject(new Error('nobody reads rosters in these hours')), admins: [], recordYears: 7,
    deliver: world.teams.deliverFor(life),
    observe: { roundDone: () => {}, accepted: () => {}, notAccepted: () => {}, fault: (doing, error) => own.onFault(life, doing, error) },
  };
}

function within<T>({ time }: World, ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const callOff = time.after(ms, () => reject(new Error(`no answer within ${Math.round(ms)} ms`)));
    work.then(resolve, reject).finally(callOff);
  });
}
