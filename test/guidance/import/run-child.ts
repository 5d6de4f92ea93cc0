import { execFile } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const REGISTER = join(ROOT, 'test/support/swc-register.cjs');

export interface Ended { code: number; out: string; err: string }

/** Runs one of our TypeScript files in plain Node, within two minutes. */
export function runChild(file: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['-r', REGISTER, join(ROOT, file), ...args], { env: { ...process.env, ...env }, timeout: 120_000, maxBuffer: 10_000_000 }, (error, out, err) => {
      resolve({ code: error ? (typeof error.code === 'number' ? error.code : -1) : 0, out, err });
    });
  });
}
