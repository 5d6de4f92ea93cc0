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
  /** What the storage was asked for so far; counted only when BENCH_OPERATIONS is given. */
  operations(): Promise<Operations>;
  /** Resident memory, and what is in use after one collection, in MB. */
  inUse(): Promise<{ readonly resident: number; readonly used: number }>;
  stop(): Promise<void>;
}

export interface Operations {
  readonly reads: number;
  /** Of at most a thousand rows. */
  readonly pages: number;
  readonly commits: number;
  readonly rowsWritten: number;
}

const READY_WITHIN_MS = 30_000;
const MB = 1024 * 1024;

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
    memory: async () => Number(await told(child, 'memory')) / MB,
    processorMs: async () => Number(await told(child, 'processor')) / 1000,
    operations: async () => (await told(child, 'operations')) as Operations, // As probe.cjs counts them.
    inUse: async () => {
      const { rss, heapUsed, external } = (await told(child, 'used')) as NodeJS.MemoryUsage; // As Node tells it.
      return { resident: rss / MB, used: (heapUsed + external) / MB };
    },
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function told(child: ChildProcess, what: 'memory' | 'processor' | 'operations' | 'used'): Promise<unknown> {
  const answer = once(child, 'message');
  child.send(what);
  return (await answer)[0];
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
