import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { readConfig } from '../config';
import { findSharedRuns } from '../guidance/compare';
import { packSource } from '../guidance/load';
import { NAMED_DOCUMENTS } from '../guidance/names';
import { DOCS } from '../guidance/pack';
import { openStore } from '../store/open';
import { DOCUMENT_USAGE, isDocumentCommand, runDocumentCommand, type Desk } from './import-document';

const USAGE = `npm run guidance -- compare FOLDER\n${DOCUMENT_USAGE}`;
const LONGEST_SHARED_RUN = 8;

type Write = (text: string) => void;

/** What needs no store. Import, list, retire and check do, and have a file of their own. */
const COMMANDS: Readonly<Record<string, (args: readonly string[], write: Write) => number>> = {
  compare: ([folder], write) => (folder === undefined ? usage(write) : compare(folder, write)),
};

const usage = (write: Write): number => { write(`${USAGE}\n`); return 2; };

/** Fails when a pack shares a run of eight words with its source `FOLDER/<doc>.txt`. */
export function compare(folder: string, write: Write): number {
  let shared = 0;
  for (const doc of DOCS) {
    const path = join(folder, `${doc}.txt`);
    if (!existsSync(path)) { write(`compare ${doc}: no ${doc}.txt in the folder\n`); return 1; }
    const runs = findSharedRuns(packSource(doc), readFileSync(path, 'utf8'), { length: LONGEST_SHARED_RUN, allowed: NAMED_DOCUMENTS });
    for (const { line, words } of runs) write(`compare ${doc}: line ${line} shares "${words}"\n`);
    shared += runs.length;
  }
  write(`${shared} runs of ${LONGEST_SHARED_RUN} words shared\n`);
  return shared === 0 ? 0 : 1;
}

export function runGuidance([command = '', ...args]: readonly string[], write: Write): number {
  const run = COMMANDS[command];
  return run ? run(args, write) : usage(write);
}

/** The agency's store as configured, opened for one piece of work. Refuses a place no agency has. */
const withStore: Desk['withStore'] = async (wanted, work) => {
  const config = readConfig(process.env, () => 'guidance');
  const places = config.places.size > 0 ? [...new Set(config.places.values())] : [config.onlyPlace];
  const place = wanted ?? (places.length === 1 ? places[0] : undefined);
  if (place === undefined || !places.includes(place)) throw new Error(`which agency? Use --place ${places.join(' or --place ')}.`);
  const opened = await openStore(config.store);
  try {
    return await work(opened.store, place);
  } finally {
    await opened.close();
  }
};

async function confirm(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^(?:y|yes|ie|iawn)$/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
}

async function main([command = '', ...args]: readonly string[]): Promise<number> {
  const out = (text: string): void => void process.stdout.write(text);
  if (!isDocumentCommand(command)) return runGuidance([command, ...args], out);
  return runDocumentCommand(command, args, { out, err: (text) => void process.stderr.write(text), confirm: process.stdin.isTTY ? confirm : null, withStore, now: () => new Date() });
}

if (require.main === module) {
  main(process.argv.slice(2)).then(
    (code) => { process.exitCode = code; },
    (fault: unknown) => {
      process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
      process.exitCode = 1;
    },
  );
}
