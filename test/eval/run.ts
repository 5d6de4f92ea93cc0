import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadGuidance, type Guidance } from '../../src/guidance/answer';
import { answerAsked, ownQuestions, readQuestions } from './own-set';
import { compareRaw } from './raw';
import { mark, tally } from './score';

/**
 * Prints how well questions are answered: on our own set, and, where the shared set lies beside the project, on that
 * with its own scorer. `node -r ./test/support/swc-register.cjs test/eval/run.ts`
 */
const SHARED = join(__dirname, '../../../shared/eval');

function printOwn(guidance: Guidance): void {
  const asked = ownQuestions();
  const marked = asked.map((question) => ({ question, kind: question.kind, marks: mark(question, answerAsked(guidance, question)) }));
  console.log(`Own set: ${asked.length} questions`);
  console.table(Object.fromEntries([...tally(marked)].map(([kind, measures]) => [kind, Object.fromEntries([...measures].map(([name, value]) => [name, Number(value.toFixed(3))]))])));
  for (const { question, marks } of marked) {
    if ((marks['hit@1'] ?? 1) < 1 || (marks.facts ?? 1) < 1 || marks.declined === 0 || marks.urgent === 0) console.log(`${question.id}\t${JSON.stringify(marks)}\t${question.question}`);
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

function printAll(): void {
  const guidance = loadGuidance();
  printOwn(guidance);
  if (existsSync(join(SHARED, 'dev.jsonl'))) printShared(guidance);
}

if (process.argv.includes('--raw')) printRaw(); else printAll();
