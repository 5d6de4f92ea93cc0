import { faultAt } from './fault';
import { splitPhrases, type Topic } from './topics';

/** What is told rather than named: further ways of saying a topic or point, under its title. */
interface Told { line: number; say: string[]; cymraeg: string[] }

/** Adds the phrases of situations.md to the topics and points they belong to. Refuses a title that none of them has. */
export function addSituations(file: string, source: string, subjects: readonly (readonly Topic[])[]): Topic[][] {
  const told = readSituations(file, source);
  const titles = new Set(subjects.flat().map(({ title }) => title));
  for (const [title, { line }] of told) if (!titles.has(title)) faultAt(file, line, `no topic or point is called "${title}"`);
  return subjects.map((topics) => topics.map((topic) => {
    const more = told.get(topic.title);
    return more ? { ...topic, say: [...topic.say, ...more.say], cymraeg: [...topic.cymraeg, ...more.cymraeg] } : topic;
  }));
}

function readSituations(file: string, source: string): Map<string, Told> {
  const told = new Map<string, Told>();
  let current: Told | null = null;
  source.split(/\r?\n/).forEach((line, at) => {
    if (line.startsWith('## ')) {
      current = { line: at + 1, say: [], cymraeg: [] };
      told.set(line.slice(3).trim(), current);
    } else if (current && line.trim() !== '') readLine(file, at + 1, line, current);
  });
  return told;
}

function readLine(file: string, number: number, line: string, told: Told): void {
  const [key = '', phrases = ''] = line.split(/:(.*)/s);
  if (key === 'say') told.say.push(...splitPhrases(phrases));
  else if (key === 'cymraeg') told.cymraeg.push(...splitPhrases(phrases));
  else faultAt(file, number, `expected say or cymraeg, found "${line.slice(0, 30)}"`);
}
