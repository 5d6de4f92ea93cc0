import fs from 'node:fs';
import path from 'node:path';
import { VARIABLES } from '../src/config';
import { CLAIM_MINUTES, DEFAULT_LADDER, ladderFor, REPEAT_MINUTES, UNANSWERED_MINUTES } from '../src/domain/ladder';
import { readWords } from '../src/teams/words/read-words';

/** What the README says of the program, compared with the program. */
const ROOT = path.join(__dirname, '..');
const readme = fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string>; dependencies: Record<string, string>; devDependencies: Record<string, string> };
const part = (title: string) => readme.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
/** What stands in backquotes in the first cell of each row. */
const firstCells = (text: string) => text.split('\n').filter((line) => line.startsWith('| `')).flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));

test('names every setting that config.ts reads, once, and no other', () => {
  expect(firstCells(part('Settings')).toSorted()).toEqual([...VARIABLES].toSorted());
});

test('gives a reason for every direct dependency, and names no other', () => {
  expect(firstCells(part('Dependencies, one reason each')).toSorted()).toEqual([...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)].toSorted());
});

test('names only commands that there are, and every one stands here or where it belongs', () => {
  const named = new Set([...readme.matchAll(/npm run (?:-s )?([\w-]+)/g)].map(([, name = '']) => name));
  expect([...named].filter((name) => !(name in manifest.scripts))).toEqual([]);
  const elsewhere = ['infra/privacy.md', 'infra/README.md', 'test/README.md'].map((file) => fs.readFileSync(path.join(ROOT, file), 'utf8')).join('\n');
  // What npm itself knows by name, and what the others begin with.
  const others = Object.keys(manifest.scripts).filter((name) => !['build', 'start', 'test'].includes(name));
  expect(others.filter((name) => !named.has(name) && !elsewhere.includes(`npm run ${name}`))).toEqual([]);
});

test('its links lead somewhere, and the folders it names are there', () => {
  const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to).filter((to) => !to.startsWith('http'));
  const folders = [...readme.matchAll(/`((?:src|cards|infra|manifest|test)\/[\w/.-]+)`/g)].map(([, to = '']) => to);
  expect(links.length).toBeGreaterThan(10);
  expect([...links, ...folders].filter((to) => !fs.existsSync(path.join(ROOT, to)))).toEqual([]);
});

test('the ladder it shows is the ladder that is climbed', () => {
  const asks = (risk: 'ordinary' | 'high') => ladderFor(risk).map(({ afterMinutes }) => afterMinutes).filter((after) => after < DEFAULT_LADDER[risk].managers).map((after) => (after > 0 ? `+${after}` : String(after))).join(', ');
  const { ordinary, high } = DEFAULT_LADDER;
  const rows = [`| ${asks('ordinary')} | ${asks('high')} |`, `| +${ordinary.managers} | +${high.managers} |`, `| +${ordinary.deputies}, or +${ordinary.managers + UNANSWERED_MINUTES} with nobody on it | +${high.deputies} |`, `| +${ordinary.seniors} | +${high.seniors} |`];
  for (const row of rows) expect(part('The ladder')).toContain(row);
  expect(part('The ladder')).toContain(`again every ${REPEAT_MINUTES} minutes`);
  expect(part('The ladder')).toContain(`for ${CLAIM_MINUTES} minutes and no longer`);
});

test('whatever it says one can type is understood', () => {
  const words = [...part('What you can type').matchAll(/`([^`]+)`/g)].map(([, text = '']) => text.replace(/^@Doorstep /, '').replace('NAME', 'Priya Patel'));
  expect(words.length).toBeGreaterThan(20);
  expect(words.filter((text) => readWords(text, { now: Date.parse('2026-11-24T14:00:00Z'), zone: 'Europe/London', language: null }).is === 'question')).toEqual([]);
});

test('has the parts that somebody looks for who was given this and nothing else', () => {
  for (const title of ['Try it', 'The ladder', 'What you can type', 'What it cannot do', 'Settings', 'Run it for real', 'How to change it', 'Where things are', 'Dependencies, one reason each']) expect(part(title)).toMatch(/\S/);
});
