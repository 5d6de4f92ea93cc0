import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Starts the bot together with Microsoft's Playground, a Teams client that needs no tenant, and prints the address to
 * open. When the bot ends, the Playground ends; the visits stay in ./data for the next start.
 */
const BOT_PORT = process.env['PORT'] ?? '3978';
const ROOT = path.join(__dirname, '..', '..');
const SWEEP_MS = 200;

const bot = spawn(process.execPath, [path.join(__dirname, '..', 'main.js')], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, PORT: BOT_PORT } });
let playground: ChildProcess | null = null;

bot.stdout.on('data', (chunk: Buffer) => {
  process.stdout.write(chunk);
  if (!playground && chunk.toString().includes('"listening')) playground = startPlayground();
});
bot.on('exit', (code) => {
  playground?.kill();
  process.exit(code ?? 1);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => bot.kill(signal));

function startPlayground(): ChildProcess {
  const cli = path.join(ROOT, 'node_modules', '@microsoft', 'm365agentsplayground', 'cli.js');
  const child = spawn(process.execPath, [cli, 'start', '-e', `http://127.0.0.1:${BOT_PORT}/api/messages`, '-c', 'msteams', '-p', process.env['PLAYGROUND_PORT'] ?? '56150', '--dt'], {
    cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none', SEND_INSTALLATION_ACTIVITY: 'true' },
  });
  child.stdout.on('data', (chunk: Buffer) => tellAddress(chunk.toString()));
  child.stderr.pipe(process.stderr);
  child.on('exit', (code) => {
    if (code) process.stderr.write(`The Playground ended with ${code}. ${reason()}\n`);
    bot.kill();
  });
  return child;
}

/** The Playground moves to another port when its own is taken: what it prints counts, not what it was asked. */
function tellAddress(text: string): void {
  const port = /Listening on (\d+)/i.exec(text)?.[1];
  if (port) setTimeout(() => process.stdout.write(`\nOpen http://localhost:${port} in a browser and type: help\n\n`), SWEEP_MS);
}

/** It writes why it failed to a file only. */
function reason(): string {
  const file = path.join(ROOT, 'devTools', 'm365agentsplayground.log');
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n').slice(-3).join(' ') : '';
}
