import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import readline from 'node:readline';

/** The program itself in a process of its own: what is killed here is killed as by a power cut. */
export interface BotProcess {
  readonly url: string;
  /** What it logged as wrong, for the message of a test that fails. */
  readonly complaints: readonly string[];
  readonly kill: () => void;
  readonly terminate: () => void;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

const ROOT = path.join(__dirname, '../..');
const NODE = [process.execPath, '-r', './test/support/swc-register.cjs', 'src/main.ts'];
const UP_WITHIN_MS = 60_000;

/** `fileBlocks` of 512 bytes is the largest file it may write: its disk is full there. */
export async function startBotProcess(env: Record<string, string>, fileBlocks: number | null = null): Promise<BotProcess> {
  const command = fileBlocks === null ? NODE : ['sh', '-c', `ulimit -f ${fileBlocks}; exec "$@"`, 'sh', ...NODE];
  const child = spawn(command[0] ?? '', command.slice(1), { cwd: ROOT, env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(child, 'close').then(() => (process.off('exit', kill), { code: child.exitCode, signal: child.signalCode }));
  const complaints: string[] = [];
  const url = await addressOf(child, complaints).catch((error: unknown) => {
    kill();
    throw new Error(`start bot: ${String(error)}\n${complaints.join('\n')}`, { cause: error });
  });
  return { url, complaints, kill, terminate: () => void child.kill('SIGTERM'), ended };
}

function addressOf(child: ChildProcess, complaints: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not listening within ${UP_WITHIN_MS} ms`)), UP_WITHIN_MS);
    const end = (act: () => void) => (clearTimeout(timer), act());
    child.once('exit', (code) => end(() => reject(new Error(`it ended with ${String(code)}`))));
    child.stderr?.on('data', (chunk: Buffer) => complaints.push(chunk.toString('utf8')));
    if (!child.stdout) throw new Error('start bot: it has no output');
    readline.createInterface(child.stdout).on('line', (line) => {
      const { msg = '', url = '', level = 0 } = JSON.parse(line) as { msg?: string; url?: string; level?: number }; // The program logs one object a line.
      if (level >= 40) complaints.push(line);
      if (msg.startsWith('listening')) end(() => resolve(url));
    });
  });
}
