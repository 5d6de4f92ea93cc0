import fs from 'node:fs';
import path from 'node:path';
import { findChromium } from './browse';
import { PICTURES, startStage, type Running } from './stage';
import { STEPS } from './steps';

/**
 * The real bot in a real client, as a person would use it. One line a step; the first that fails ends the run with a
 * picture of what was on the screen. Installs nothing.
 */
const WITHIN_MS = 175_000;

async function main(): Promise<number> {
  const chromium = findChromium();
  if (!chromium) {
    console.error('This needs Chromium, and there is none here. On Debian or Ubuntu: apt-get install chromium. Elsewhere set CHROMIUM to its path. Nothing was installed or started.');
    return 1;
  }
  fs.rmSync(PICTURES, { recursive: true, force: true });
  fs.mkdirSync(PICTURES, { recursive: true });
  const begun = performance.now();
  const running = await startStage(chromium);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.stop().then(() => process.exit(1)));
  try {
    return await play(running, begun);
  } finally {
    await running.stop();
  }
}

async function play(running: Running, begun: number): Promise<number> {
  const seconds = (): string => `${((performance.now() - begun) / 1000).toFixed(0).padStart(4)} s`;
  for (const { name, run } of STEPS) {
    try {
      await within(WITHIN_MS - (performance.now() - begun), run(running.stage));
      console.log(`ok   ${seconds()}  ${name}`);
    } catch (error) {
      await running.stage.client.picture('failed').catch(() => undefined);
      console.error(`FAIL ${seconds()}  ${name}\n     ${error instanceof Error ? error.message : String(error)}\n     On the screen: ${path.join(path.basename(PICTURES), 'failed.png')}`);
      console.error(`     The bot's log ends:\n${running.botLog().trim().split('\n').slice(-10).join('\n')}`);
      return 1;
    }
  }
  console.log(`\n${STEPS.length} steps in ${seconds().trim()}. Pictures: ${path.basename(PICTURES)}/`);
  return 0;
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the whole run has to end within ${WITHIN_MS / 1000} s`)), Math.max(0, ms));
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

main().then((code) => process.exit(code), (error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
