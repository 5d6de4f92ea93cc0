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
    memory: async () => {
      child.send('memory');
      const [{ rss }] = (await once(child, 'message')) as [{ rss: number }]; // `probe.cjs` sends nothing else.
      return rss / 1024 / 1024;
    },
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
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
