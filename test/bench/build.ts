import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { transformFileSync } from '@swc/core';

/** What ships, compiled into a folder of its own, with the echo bot compiled beside it: neither side pays for a compiler at run time. */
export interface Built {
  readonly folder: string;
  readonly main: string;
  readonly echo: string;
  readonly probe: string;
  remove(): void;
}

export const ROOT = path.join(__dirname, '..', '..');

export function build(): Built {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doorstep-bench-'));
  // The program finds its cards, guidance and packages beside `dist`, as it does in the repository.
  for (const beside of ['cards', 'src', 'node_modules']) fs.symlinkSync(path.join(ROOT, beside), path.join(folder, beside));
  const tsc = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  // Types are checked by their own command; here only the output counts.
  execFileSync(process.execPath, [tsc, '-p', path.join(ROOT, 'tsconfig.build.json'), '--noCheck', '--outDir', path.join(folder, 'dist')], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  const echo = path.join(folder, 'echo.js');
  const { code } = transformFileSync(path.join(__dirname, 'echo.ts'), { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' }, swcrc: false });
  fs.writeFileSync(echo, code);
  return {
    folder, echo,
    main: path.join(folder, 'dist', 'main.js'),
    probe: path.join(__dirname, 'probe.cjs'),
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}
