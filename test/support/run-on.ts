import path from 'node:path';
import type { Reply } from '../../src/app/reply';
import { run, type Handler } from '../../src/app/run';
import { makeRuntime, REAL_TIME } from '../../src/engine/runtime';
import { SqliteStore } from '../../src/store/sqlite';
import type { World } from './doorstep';

/** A command on the world's own store, for what would take a form of many boxes to say over HTTP. */
export async function runOn(world: World, by: string, handler: Handler<Reply>): Promise<Reply> {
  const store = new SqliteStore(path.join(world.folder, 'doorstep.db'));
  const reply = await run({ ...makeRuntime(REAL_TIME), now: world.clock.now, store, wake: () => world.bot.wake() }, { place: 'main', by, did: 'test', activity: null, words: null }, handler);
  await store.close();
  return reply;
}
