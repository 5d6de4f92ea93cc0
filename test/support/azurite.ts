import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** The real table server, in a process of its own: it leaves when its parent does, even one that was killed. */
const SERVER = `
  const Server = require('azurite/dist/src/table/TableServer').default;
  const Configuration = require('azurite/dist/src/table/TableConfiguration').default;
  const [file] = process.argv.slice(1);
  const keepAliveSeconds = 60, log = false, loose = false, skipApiVersionCheck = true;
  const server = new Server(new Configuration('127.0.0.1', 0, keepAliveSeconds, file, log, log, undefined, undefined, loose, skipApiVersionCheck));
  process.on('disconnect', () => process.exit());
  server.start().then(() => process.send(new URL(server.getHttpServerAddress()).port));
`;

// Azurite's account and key are published and the same everywhere.
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export interface Azurite {
  readonly port: number;
  readonly connectionString: string;
  readonly stop: () => Promise<void>;
}

export const connectionStringTo = (port: number): string =>
  `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};TableEndpoint=http://127.0.0.1:${port}/${ACCOUNT};`;

export async function startAzurite(): Promise<Azurite> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'doorstep-azurite-'));
  const child = spawn(process.execPath, ['-e', SERVER, path.join(folder, 'tables.json')], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const gone = once(child, 'exit');
  const early = gone.then(([code]: unknown[]) => {
    throw new Error(`start azurite: it ended with ${String(code)}`);
  });
  early.catch(() => {});
  const [port] = (await Promise.race([once(child, 'message'), early])) as unknown[];
  const stop = async (): Promise<void> => {
    child.kill();
    await gone;
    await rm(folder, { recursive: true, force: true });
  };
  return { port: Number(port), connectionString: connectionStringTo(Number(port)), stop };
}
