import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import type { Built } from './build';

/** A bot in a process of its own, as it would run: started, asked, stopped. */
export interface Server {
  readonly origin: string;
  /** From the start of the process until it said that it was ready. */
  readonly startMs: number;
  /** Resident memory in MB once garbage is collected. */
  memory(): Promise<number>;
  /** Processor time used so far: what other programs on the machine do does not count in it. */
  processorMs(): Promise<number>;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 30_000;

export async function startServer(built: Built, script: string, given: Readonly<Record<string, string>>): Promise<Server> {
  const port = await freePort();
  const profile = process.env['BENCH_PROFILE'];
  const profiling = profile && script === built.main ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const began = performance.now();
  const child = fork(script, [], {
    cwd: built.folder,
    execArgv: ['--expose-gc', '-r', built.probe, ...profiling],
    env: { PATH: process.env['PATH'], PORT: String(port), LOG_LEVEL: 'fatal', ...given },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const origin = `http://127.0.0.1:${port}`;
  await ready(child, `${origin}/readyz`);
  return {
    origin,
    startMs: performance.now() - began,
    memory: async () => (await told(child, 'memory')) / 1024 / 1024,
    processorMs: async () => (await told(child, 'processor')) / 1000,
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function told(child: ChildProcess, what: 'memory' | 'processor'): Promise<number> {
  const answer = once(child, 'message');
  child.send(what);
  return Number((await answer)[0]);
}

async function ready(child: ChildProcess, url: string): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while ((await statusOf(url)) !== 200) {
    if (child.exitCode !== null) throw new Error(`start ${child.spawnfile}: ended with ${child.exitCode}`);
    if (performance.now() > deadline) throw new Error(`start: not ready in ${READY_WITHIN_MS} ms`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const statusOf = (url: string): Promise<number> =>
  new Promise((resolve) => {
    const request = http.get(url, { agent: false }, (response) => (response.resume(), resolve(response.statusCode ?? 0)));
    request.on('error', () => resolve(0));
  });

async function freePort(): Promise<number> {
  const holder = net.createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo; // Listening on TCP.
  holder.close();
  await once(holder, 'close');
  return port;
}
