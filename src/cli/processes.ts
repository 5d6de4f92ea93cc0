import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

/** The two processes of a try-out: the bot as it is built, and Microsoft's Playground, a Teams client that needs no tenant. */
const ROOT = path.join(__dirname, '..', '..');
const LOOPBACK = '127.0.0.1';
const START_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 100;

/** Nobody signs in here: with credentials, or told that this is production, the bot would not talk to the Playground. */
const NOT_HERE = ['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId', 'AGENCIES', 'NODE_ENV', 'HOST'];

export function startBot(port: number, own: Readonly<Record<string, string>>, output: 'inherit' | number): ChildProcess {
  const outside = Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_HERE.includes(name)));
  return spawn(process.execPath, [path.join(ROOT, 'dist', 'main.js')], { cwd: ROOT, stdio: ['ignore', output, output], env: { ...outside, ...own, HOST: LOOPBACK, PORT: String(port) } });
}

/** Resolves once the bot answers. Asks it rather than its log, which may be silent. */
export async function untilBotAnswers(bot: ChildProcess, port: number): Promise<void> {
  for (const until = Date.now() + START_WITHIN_MS; Date.now() < until; await pause(LOOK_EVERY_MS)) {
    if (hasEnded(bot)) throw new Error('The bot ended before it answered. What it said stands above.');
    const answer = await fetch(`http://${LOOPBACK}:${port}/healthz`).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error(`The bot did not answer on port ${port} within a minute.`);
}

export interface Playground {
  readonly process: ChildProcess;
  readonly url: string;
}

/** Everything it writes goes to `folder`; the people and the channel it plays come from our own file. */
export async function startPlayground(wanted: { botPort: number; port: number; folder: string; recordTo?: string }): Promise<Playground> {
  const log = path.join(wanted.folder, 'playground.log');
  const playground = spawn(process.execPath, [playgroundProgram(), 'start', '-e', `http://${LOOPBACK}:${wanted.botPort}/api/messages`, '-c', 'msteams', '-p', String(wanted.port), '--dt', ...(wanted.recordTo ? ['--er'] : [])], {
    cwd: wanted.folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env, TEAMSAPPTESTER_BROWSER: 'none', SEND_INSTALLATION_ACTIVITY: 'true', M365_AGENTS_PLAYGROUND_LOGFILE: log,
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: path.join(ROOT, '.m365agentsplayground.yml'), ...(wanted.recordTo ? { M365_AGENTS_PLAYGROUND_RECORDING_FILE: wanted.recordTo } : {}),
    },
  });
  let said = '';
  playground.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for (const until = Date.now() + START_WITHIN_MS; Date.now() < until && !hasEnded(playground); await pause(LOOK_EVERY_MS)) {
    // It moves to another port when its own is taken: what it prints counts, not what it was asked.
    const port = /Listening on (\d+)/i.exec(said)?.[1];
    const url = `http://localhost:${port}`;
    if (port && (await fetch(url).catch(() => null))?.ok) return { process: playground, url };
  }
  playground.kill();
  throw new Error(`The Playground did not start. ${lastLines(log)}`);
}

function playgroundProgram(): string {
  try {
    return require.resolve('@microsoft/m365agentsplayground/cli.js');
  } catch (cause) {
    throw new Error('The Playground is not installed. Run: npm ci --include=dev', { cause });
  }
}

/** The wanted port, or another one when somebody has it. */
export async function freePort(wanted: number): Promise<number> {
  const server = net.createServer();
  const free = await new Promise<boolean>((resolve) => server.once('error', () => resolve(false)).listen(wanted, LOOPBACK, () => resolve(true)));
  if (!free) return freePort(0);
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : wanted;
}

export const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export async function end(child: ChildProcess | null, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (!child || hasEnded(child)) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** It tells the reason of a failure to its file only. */
const lastLines = (file: string): string => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n').slice(-3).join(' ') : '');
