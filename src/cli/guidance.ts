import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGuidance } from '../guidance/answer';
import { findSharedRuns } from '../guidance/compare';
import { packSource } from '../guidance/load';
import { NAMED_DOCUMENTS } from '../guidance/names';
import { DOCS } from '../guidance/pack';

const USAGE = 'npm run guidance -- compare FOLDER | check';
const LONGEST_SHARED_RUN = 8;

type Write = (text: string) => void;

/** Runs one subcommand; returns the exit code. Import, list and retire join this table. */
const COMMANDS: Readonly<Record<string, (args: readonly string[], write: Write) => number>> = {
  compare: ([folder], write) => (folder === undefined ? usage(write) : compare(folder, write)),
  check: (_args, write) => check(write),
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

/** Lists every document with its status; fails when one cannot be read. What is past review is not a fault: it is shown with every answer. */
export function check(write: Write): number {
  const guidance = loadGuidance();
  for (const pack of guidance.packs.values()) {
    const state = pack.reviewBy === null ? 'no review date' : guidance.today() > pack.reviewBy ? `PAST REVIEW since ${pack.reviewBy}` : `review by ${pack.reviewBy}`;
    const points = pack.sections.reduce((sum, section) => sum + section.bullets.length, 0);
    write(`${pack.doc.padEnd(16)} ${state.padEnd(28)} ${pack.sections.length} sections, ${points} points, published ${pack.published}\n`);
  }
  write(`${guidance.topics.length} topics, ${guidance.points.length} points in plain words, ${guidance.elsewhere.length} subjects elsewhere\n`);
  return 0;
}

export function runGuidance([command = '', ...args]: readonly string[], write: Write): number {
  const run = COMMANDS[command];
  return run ? run(args, write) : usage(write);
}

if (require.main === module) {
  try {
    process.exitCode = runGuidance(process.argv.slice(2), (text) => process.stdout.write(text));
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exitCode = 1;
  }
}
