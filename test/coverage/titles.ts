import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

/** What stands as a title in the tests of the suite, and which rows a test names: in its title, or as the first word of a line of its table. */
export interface TestFile {
  readonly path: string;
  readonly titles: readonly string[];
  readonly text: string;
}

export const TESTS = join(__dirname, '..');
const CALLS = new Set(['test', 'it', 'describe']);

/** Every test file, read with the compiler's own eyes: a title in a comment is none. */
export const testFiles = (): readonly TestFile[] =>
  readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts')).sort().map((name) => {
    const text = readFileSync(join(TESTS, name), 'utf8');
    return { path: relative(TESTS, join(TESTS, name)).split(sep).join('/'), titles: titlesIn(name, text), text };
  });

function titlesIn(name: string, text: string): readonly string[] {
  const titles: string[] = [];
  const look = (node: ts.Node): void => {
    const title = ts.isCallExpression(node) && isTestCall(node.expression) ? node.arguments[0] : undefined;
    if (title && ts.isStringLiteralLike(title)) titles.push(title.text);
    else if (title && ts.isTemplateExpression(title)) titles.push(title.getText().slice(1, -1));
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
  return titles;
}

/** test(…), test.concurrent(…), test.each(rows)(…), test.each<Row>(rows)(…). */
function isTestCall(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return CALLS.has(callee.text);
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text !== 'each' && isTestCall(callee.expression);
  return ts.isCallExpression(callee) && ts.isPropertyAccessExpression(callee.expression) && callee.expression.name.text === 'each' && isTestCall(callee.expression.expression);
}

/** Whether a text names a row: S072 and not S0721; rule 7 and not rule 17; "rules 7 and 14" names both. */
export function names(title: string, id: string): boolean {
  const rule = /^rule (\d+)$/.exec(id)?.[1];
  if (!rule) return new RegExp(`\\b${id}(?!\\d)`).test(title);
  return [...title.matchAll(/\brules? ((?:\d+(?:, | and | to )?)+)/gi)].some(([, list]) => (list ?? '').split(/\D+/).includes(rule));
}
