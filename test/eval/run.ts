import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { loadGuidance, type Guidance } from '../../src/guidance/answer';
import { answerAsked, ownQuestions, pathOf, readQuestions, SETS } from './own-set';
import { compareRaw } from './raw';
import { mark, tally } from './score';

/**
 * Prints how well questions are answered: on the sets beside this file, and, where the shared set lies beside the project, on
 * that with its own scorer. `npm run eval`, `npm run eval -- FILE.jsonl ...` for other sets, `--raw` for documents imported raw,
 * `--quiet` for the tables without the questions that went wrong, for a set that must not be read.
 */
const SHARED = join(__dirname, '../../../shared/eval');

function printSet(guidance: Guidance, path: string, isQuiet: boolean): void {
  const asked = readQuestions(path);
  const marked = asked.map((question) => ({ question, kind: question.kind, marks: mark(question, answerAsked(guidance, question)) }));
  console.log(`${basename(path)}: ${asked.length} questions`);
  console.table(Object.fromEntries([...tally(marked)].map(([kind, measures]) => [kind, Object.fromEntries([...measures].map(([name, value]) => [name, Number(value.toFixed(3))]))])));
  if (isQuiet) return;
  for (const { question, marks } of marked) {
    if ((marks['hit@1'] ?? 1) < 1 || (marks['own first'] ?? 1) < 1 || (marks.facts ?? 1) < 1 || Object.values(marks).includes(0)) console.log(`${question.id}\t${JSON.stringify(marks)}\t${question.question}`);
  }
}

function printShared(guidance: Guidance): void {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-eval-'));
  const questions = join(SHARED, 'dev.jsonl');
  const answers = join(folder, 'answers.jsonl');
  try {
    writeFileSync(answers, readQuestions(questions).map((asked) => {
      const { text: answer, citations, declined, urgent, language } = answerAsked(guidance, asked);
      return JSON.stringify({ id: asked.id, answer, citations, declined, urgent, language });
    }).join('\n'));
    console.log('Shared development set');
    console.log(execFileSync(process.execPath, [join(SHARED, 'score.mjs'), questions, answers], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The documents imported raw, beside MiniSearch over the same text. */
function printRaw(): void {
  if (!existsSync(join(SHARED, 'dev.jsonl'))) { console.log('eval --raw: the shared documents do not lie beside the project'); return; }
  console.log('Imported raw, without packs, topics and points: shared development set, then our own');
  console.table(compareRaw(readQuestions(join(SHARED, 'dev.jsonl'))));
  console.table(compareRaw(ownQuestions()));
}

const options = process.argv.slice(2).filter((word) => word.startsWith('--'));
const files = process.argv.slice(2).filter((word) => !word.startsWith('--'));

if (options.includes('--raw')) printRaw();
else {
  const guidance = loadGuidance();
  for (const path of files.length > 0 ? files : SETS.map(pathOf)) printSet(guidance, path, options.includes('--quiet'));
  if (files.length === 0 && existsSync(join(SHARED, 'dev.jsonl'))) printShared(guidance);
}
