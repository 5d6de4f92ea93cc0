import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { end, freePort, hasEnded, startBot, startPlayground, untilBotAnswers } from './processes';

/**
 * Starts the bot together with Microsoft's Playground and prints the address to open. When one of the two ends, so does
 * the other; the visits stay in ./data for the next start.
 */
async function main(): Promise<number> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doorstep-playground-'));
  const botPort = await freePort(Number(process.env['PORT'] ?? 3978) || 3978);
  // Only what went wrong: the address must not scroll away.
  const bot = startBot(botPort, { LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn' }, 'inherit');
  let playground: ChildProcess | null = null;
  let asked = false;
  const endAll = (): void => void [bot, playground].forEach((child) => child?.kill());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ((asked = true), endAll()));
  const parent = process.ppid;
  // npm does not always hand a signal on; when it is gone, nobody is left to end us.
  const orphaned = setInterval(() => process.ppid !== parent && ((asked = true), endAll()), 1_000);
  try {
    await untilBotAnswers(bot, botPort);
    const started = await startPlayground({ botPort, port: Number(process.env['PLAYGROUND_PORT'] ?? 56150) || 56150, folder });
    playground = started.process;
    process.stdout.write(`\nOpen ${started.url} in a browser and type: help\n(The bot listens on port ${botPort}. Ctrl+C ends both.)\n\n`);
    await Promise.race([bot, playground].map(async (child) => hasEnded(child) || once(child, 'exit')));
    if (!asked) process.stderr.write(`The ${hasEnded(bot) ? 'bot' : 'Playground'} has ended, so this ends too.\n`);
  } catch (error) {
    if (!asked) throw error;
  } finally {
    clearInterval(orphaned);
    await Promise.all([end(bot), end(playground)]);
    fs.rmSync(folder, { recursive: true, force: true });
  }
  return asked ? 0 : 1;
}

main().then((code) => process.exit(code), (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
