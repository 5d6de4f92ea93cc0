import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { end, freePort, startBot, startPlayground, untilBotAnswers, type Playground } from '../../src/cli/processes';
import { openClient, type Client } from './browse';
import { makeMirror, type Mirror } from './mirror';
import { makeOther, type Other } from './others';
import { makeRecording } from './recording';

/** The bot as it is built, the Playground and a browser, each on its own port, with a store of their own and a fast clock. */
export interface Stage {
  readonly client: Client;
  /** What the clock of the bot shows so many minutes from now, as `Input.Time` and people write it. */
  readonly clockIn: (minutes: number) => { readonly typed: string; readonly shown: string };
  /** Somebody of the team who is not at this browser. */
  readonly other: (name: string) => Other;
  /** Pictures of a card that somebody else has before them, who is not at this browser. */
  readonly show: Mirror;
  readonly killBot: () => Promise<void>;
  readonly startBot: () => Promise<void>;
}

export interface Running {
  readonly stage: Stage;
  readonly stop: () => Promise<void>;
  readonly botLog: () => string;
}

export const ROOT = path.join(__dirname, '..', '..');
export const PICTURES = path.join(ROOT, 'e2e-shots');
const SPEED = 60;
const FIRST_INSTANT = '2026-11-24T14:00:00Z'; // A Tuesday in winter: London's clock shows the same.

export async function startStage(chromium: string): Promise<Running> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doorstep-e2e-'));
  const botPort = await freePort(0);
  const anchor = Date.now();
  const own = { STORE: `sqlite:${path.join(folder, 'doorstep.db')}`, CLOCK_SPEED: String(SPEED), CLOCK_START: FIRST_INSTANT, CLOCK_ANCHOR: String(anchor), LOG_LEVEL: 'warn' };
  const log = fs.openSync(path.join(folder, 'bot.log'), 'a');
  let bot: ChildProcess | null = null;
  let playground: Playground | null = null;
  let client: Client | null = null;
  const start = async (): Promise<void> => {
    bot = startBot(botPort, own, log);
    await untilBotAnswers(bot, botPort);
  };
  const stop = async (): Promise<void> => {
    await client?.close().catch(() => undefined);
    await Promise.all([end(bot), end(playground?.process ?? null)]);
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await start();
    const recordTo = path.join(folder, 'recording.log');
    playground = await startPlayground({ botPort, port: await freePort(0), folder, recordTo });
    client = await openClient({ url: playground.url, chromium, picturesIn: PICTURES });
    const recording = makeRecording(recordTo);
    const nowAt = (): number => Date.parse(FIRST_INSTANT) + (Date.now() - anchor) * SPEED;
    const stage: Stage = {
      client,
      clockIn: (minutes) => clockAt(nowAt() + minutes * 60_000),
      other: (name) => makeOther({ name, recording, botUrl: `http://127.0.0.1:${botPort}/api/messages` }),
      show: makeMirror(client, playground.url),
      killBot: () => end(bot, 'SIGKILL'),
      startBot: start,
    };
    return { stage, stop, botLog: () => fs.readFileSync(path.join(folder, 'bot.log'), 'utf8') };
  } catch (error) {
    await stop();
    throw error;
  }
}

function clockAt(instant: number): { typed: string; shown: string } {
  const at = new Date(instant);
  const [hour, minute] = [at.getUTCHours(), at.getUTCMinutes()];
  const two = (count: number): string => String(count).padStart(2, '0');
  const minutes = minute === 0 ? '' : `:${two(minute)}`;
  const shown = hour === 12 && minute === 0 ? 'midday' : `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
  return { typed: `${two(hour)}:${two(minute)}`, shown };
}
