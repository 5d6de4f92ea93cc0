import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answerQuestion, loadGuidance, type Answer, type Question } from '../guidance/answer';
import { DOCS, isAudience, isDoc, type Audience, type Doc } from '../guidance/pack';

const USAGE = `npm run ask -- "question" [--board ${DOCS.join('|')}] [--audience children|adults|both] [--json]\nnpm run ask -- --batch file.jsonl`;

/** A line of a batch: `{id, question, board, audience}`; what is missing counts as not said. */
function readLine(line: string, number: number): { id: string; question: Question } {
  const value: unknown = JSON.parse(line);
  const fields = typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map<string, unknown>();
  const text: unknown = fields.get('question');
  if (typeof text !== 'string') throw new Error(`batch line ${number}: no "question"`);
  return { id: String(fields.get('id') ?? number), question: { text, board: readBoard(fields.get('board')), audience: readAudience(fields.get('audience')), language: 'en' } };
}

function readBoard(value: unknown): Doc | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && isDoc(value)) return value;
  throw new Error(`unknown board "${JSON.stringify(value)}": use one of ${DOCS.join(', ')}`);
}

function readAudience(value: unknown): Audience | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && isAudience(value)) return value;
  throw new Error(`unknown audience "${JSON.stringify(value)}": use children, adults or both`);
}

const forBatch = (id: string, answer: Answer): string => JSON.stringify({
  id, answer: answer.text, citations: answer.citations.map(({ doc, section }) => ({ doc, section })),
  declined: answer.declined, urgent: answer.urgent, language: answer.language,
});

function forJson({ parts: _parts, ...answer }: Answer): string {
  return JSON.stringify(answer, null, 2);
}

/** Answers on standard output; returns the exit code. */
export function ask(argv: readonly string[], write: (text: string) => void): number {
  const { values, positionals } = parseArgs({
    args: [...argv], allowPositionals: true,
    options: { board: { type: 'string' }, audience: { type: 'string' }, batch: { type: 'string' }, json: { type: 'boolean' } },
  });
  const guidance = loadGuidance();
  if (values.batch !== undefined) {
    const lines = readFileSync(values.batch, 'utf8').split('\n').filter((line) => line.trim() !== '');
    write(lines.map((line, at) => {
      const { id, question } = readLine(line, at + 1);
      return `${forBatch(id, answerQuestion(guidance, question))}\n`;
    }).join(''));
    return 0;
  }
  const text = positionals.join(' ').trim();
  if (text === '') { write(`${USAGE}\n`); return 2; }
  const answer = answerQuestion(guidance, { text, board: readBoard(values.board), audience: readAudience(values.audience), language: 'en' });
  write(`${values.json === true ? forJson(answer) : answer.text}\n`);
  return 0;
}

if (require.main === module) {
  try {
    process.exitCode = ask(process.argv.slice(2), (text) => process.stdout.write(text));
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n${USAGE}\n`);
    process.exitCode = 1;
  }
}
