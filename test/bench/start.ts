import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { startStandIn, type StandIn } from '../support/stand-in';
import { ROOT, type Built } from './build';
import { atMost, median, side, type Figure } from './figure';
import { makeClient, typed, typist } from './people';
import { startServer } from './server';

/** From nothing to ready, beside loading Microsoft's two libraries alone; and what is then held in memory, beside the echo bot. */
const ROUNDS = 5;
const WARM_TURNS = 20;

export async function startFigures(built: Built): Promise<Figure[]> {
  const times = { ours: [] as number[], libraries: [] as number[] };
  for (let round = -1; round < ROUNDS; round += 1) {
    const libraries = await loadLibraries(built);
    const bot = await startServer(built, built.main, given(built, `start-${round}`));
    await bot.stop();
    if (round < 0) continue; // The first reads the files from disk.
    times.libraries.push(libraries);
    times.ours.push(bot.startMs);
  }
  const [ours, libraries] = [median(times.ours), median(times.libraries)];
  return [
    { what: 'start to ready, against loading botbuilder and teams-ai', value: ours / libraries, unit: '×', limit: atMost(2.5), sides: [side('ours', ours, 'ms'), side('libraries', libraries, 'ms')] },
    await memory(built),
  ];
}

const given = (built: Built, name: string): Record<string, string> => ({ STORE: `sqlite:${path.join(built.folder, `${name}.db`)}` });

async function loadLibraries(built: Built): Promise<number> {
  const script = path.join(built.folder, 'libraries.js');
  fs.writeFileSync(script, "require('botbuilder'); require('@microsoft/teams-ai'); process.send('loaded'); process.disconnect();\n");
  const began = performance.now();
  const child = fork(script, [], { cwd: ROOT, execArgv: ['--expose-gc', '-r', built.probe], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await once(child, 'message');
  const ms = performance.now() - began;
  await once(child, 'exit');
  return ms;
}

/** Both have answered a few messages: what is loaded at first use counts as well. */
async function memory(built: Built): Promise<Figure> {
  const teams = await startStandIn();
  const [ours, echo] = [await idleMb(built, teams, built.main, given(built, 'memory')), await idleMb(built, teams, built.echo, {})];
  await teams.close();
  return { what: 'idle memory above the echo bot', value: ours - echo, unit: 'MB', limit: atMost(60), sides: [side('ours', ours, 'MB'), side('echo', echo, 'MB')] };
}

async function idleMb(built: Built, teams: StandIn, script: string, env: Record<string, string>): Promise<number> {
  const bot = await startServer(built, script, env);
  const client = makeClient(bot.origin);
  for (let turn = 0; turn < WARM_TURNS; turn += 1) await client.turn(typed(typist('sam'), teams.url, turn % 2 === 0 ? 'help' : 'my visits'));
  client.close();
  const mb = await bot.memory();
  await bot.stop();
  return mb;
}
