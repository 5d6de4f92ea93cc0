import { Conflict, Unclear, type Store } from '../../src/store/port';
import { whileAlive, type Life, type World } from './world';

/** The store as one instance meets it: slow, gone, in conflict, or silent about what it did. */
export function unsteadyStore(world: World, life: Life): Store {
  const calls = world.plant.store(world.store, world);
  return {
    read: (place, key) => whileAlive(life, call(world, life, () => calls.read(place, key), null)),
    scan: (place, from, to, limit) => whileAlive(life, call(world, life, () => calls.scan(place, from, to, limit), null)),
    commit: (place, writes) => whileAlive(life, call(world, life, () => calls.commit(place, writes), `${writes.length} writes`)),
  };
}

/** Longer than this and the store counts as out of order. */
const SLOW_MS = 150;

async function call<T>(world: World, life: Life, work: () => Promise<T>, commit: string | null): Promise<T> {
  const { chance } = life;
  mayCrash(world, life);
  if (life.diedAt !== null) throw new Error('dead');
  const gone = world.weather.now('store-gone');
  if (gone) return whenGone(world, life, work, { hangs: gone.hangs, isCommit: commit !== null });
  const flaky = world.weather.now('store-flaky');
  if (flaky && chance.often(flaky.share)) return whenFlaky(world, life, work, commit !== null);
  const slow = world.weather.now('store-slow');
  const waitMs = slow ? chance.between(1, slow.mostMs) : commit === null && chance.often(0.7) ? 0 : chance.between(1, 12);
  if (waitMs > SLOW_MS) world.calm.disturb(world.time.elapsed() + waitMs);
  if (waitMs > 0) await world.time.pause(waitMs);
  // A request that was on its way when its sender died may still arrive.
  if (life.diedAt !== null && chance.often(0.5)) throw new Error('dead');
  const result = await work();
  mayCrash(world, life);
  return result;
}

async function whenGone<T>(world: World, life: Life, work: () => Promise<T>, how: { hangs: boolean; isCommit: boolean }): Promise<T> {
  const { chance } = life;
  const appliesFirst = how.isCommit && chance.often(0.05);
  if (appliesFirst) await work();
  const waitMs = how.hangs ? chance.between(1_000, 4_000) : chance.between(1, 30);
  world.calm.disturb(world.time.elapsed() + waitMs);
  await world.time.pause(waitMs);
  if (how.isCommit && !appliesFirst && how.hangs && chance.often(0.05)) await work().catch(() => undefined);
  if (how.isCommit && (how.hangs || appliesFirst)) throw new Unclear('the store did not answer');
  throw new Error('the store is gone');
}

async function whenFlaky<T>(world: World, life: Life, work: () => Promise<T>, isCommit: boolean): Promise<T> {
  const { chance } = life;
  await world.time.pause(chance.between(1, 50));
  world.calm.disturb(world.time.elapsed());
  if (!isCommit) throw new Error('the store failed once');
  switch (chance.pick(['conflict', 'unclear', 'applied', 'error'])) {
    case 'conflict':
      throw new Conflict('the store says that somebody was faster');
    case 'applied':
      await work();
      throw new Unclear('the store broke off after it wrote');
    case 'unclear':
      throw new Unclear('the store broke off before it wrote');
    default:
      throw new Error('the store failed once');
  }
}

export function mayCrash(world: World, life: Life): void {
  const crashy = world.weather.now('crashy');
  if (crashy && life.diedAt === null && life.chance.often(crashy.share / 10)) life.crash('at a call');
}
