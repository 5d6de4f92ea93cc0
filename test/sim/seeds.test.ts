import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Lived } from './simulate';

/** Two hundred histories of the real engine, commands and domain. Two processes share them: jest's own world makes them take half as long again. */
const SEEDS = 200;
const PROCESSES = 2;
const EACH = SEEDS / PROCESSES;
const WITHIN_MS = 600_000;

async function livedFrom(from: number): Promise<Lived> {
  const child = spawn(process.execPath, ['-r', path.join(__dirname, '../support/swc-register.cjs'), path.join(__dirname, 'simulate.ts'), '--json', '--seeds', String(EACH), '--from', String(from)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (said += piece));
  await once(child, 'close');
  return JSON.parse(said) as Lived; // Printed by simulate.ts as such.
}

test('every promise is kept in two hundred histories, which have seen enough to mean something', async () => {
  const lived = await Promise.all(Array.from({ length: PROCESSES }, (_, index) => livedFrom(1 + index * EACH)));
  expect(lived.flatMap(({ broken }) => broken)).toEqual([]);
  const sum = (of: (one: Lived) => number) => lived.reduce((total, one) => total + of(one), 0);
  expect(sum((one) => one.histories)).toBe(SEEDS);
  expect(sum((one) => one.totals.visits)).toBeGreaterThan(5 * SEEDS);
  expect(sum((one) => one.totals.duresses)).toBeGreaterThan(SEEDS / 10);
  expect(sum((one) => one.totals.accepted)).toBeGreaterThan(50 * SEEDS);
  expect(sum((one) => one.totals.doubled)).toBeGreaterThan(SEEDS / 10);
  expect(sum((one) => one.totals.died)).toBeGreaterThan(SEEDS);
  // Lateness is only judged while nothing goes wrong: most of the time has to be that.
  expect(sum((one) => one.totals.calmShare) / SEEDS).toBeGreaterThan(0.5);
}, WITHIN_MS);
