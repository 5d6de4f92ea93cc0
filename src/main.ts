import { randomUUID } from 'node:crypto';
import os from 'node:os';
import { ConfigFault, readConfig } from './config';
import { wire } from './wire';

/** The process: starts, says why it cannot, and ends in order when it is told to. */
const DRAIN_WITHIN_MS = 10_000;

function stopOnSignal(stop: () => Promise<void>): void {
  const end = () => {
    setTimeout(() => process.exit(1), DRAIN_WITHIN_MS).unref();
    stop().then(() => process.exit(0), () => process.exit(1));
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

async function main(): Promise<void> {
  try {
    const doorstep = await wire(readConfig(process.env, () => `${os.hostname()}-${randomUUID().slice(0, 8)}`));
    stopOnSignal(doorstep.stop);
    setImmediate(doorstep.warm);
  } catch (error) {
    process.stderr.write(error instanceof ConfigFault ? `${error.message}\n` : `Doorstep cannot start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  }
}

void main();
