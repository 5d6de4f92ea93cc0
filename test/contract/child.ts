import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const LOADER = path.join(__dirname, '../support/swc-register.cjs');

/** Starts one of `children/*.ts` as a process of its own; what it complains of appears among the test's output. */
export const startChild = (program: string, ...args: string[]): ChildProcess =>
  spawn(process.execPath, ['-r', LOADER, path.join(__dirname, 'children', `${program}.ts`), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });

export async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  await once(child, 'exit');
  return child.exitCode;
}

/** Lets a child run until it is killed at a random moment, and answers the whole lines that it printed. */
export async function runAndKill(child: ChildProcess, { afterFirstLineMs }: { afterFirstLineMs: number }): Promise<string[]> {
  let printed = '';
  let timer: NodeJS.Timeout | undefined;
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString('utf8');
    timer ??= setTimeout(() => child.kill('SIGKILL'), afterFirstLineMs);
  });
  // `close` comes after the last of the output, `exit` may not.
  await once(child, 'close');
  if (child.signalCode !== 'SIGKILL') throw new Error(`run child: it ended by itself with ${String(child.exitCode)}`);
  return printed.slice(0, printed.lastIndexOf('\n') + 1).split('\n').filter(Boolean);
}
