import { faultAt } from './fault';
import { splitPhrases } from './topics';

/** A subject people ask about that none of the documents covers, and who does know. */
export interface Elsewhere { title: string; say: readonly string[]; ask: string; gofyn: string }

/** Reads elsewhere.md: `## Subject`, `say: phrases`, `ask: whom`, `gofyn: whom, in Welsh`. */
export function readElsewhere(file: string, source: string): Elsewhere[] {
  const subjects: { title: string; say: string[]; ask: string; gofyn: string }[] = [];
  source.split(/\r?\n/).forEach((line, at) => {
    if (line.startsWith('## ')) { subjects.push({ title: line.slice(3).trim(), say: [], ask: '', gofyn: '' }); return; }
    const subject = subjects.at(-1);
    if (!subject || line.trim() === '') return;
    const colon = line.indexOf(':');
    const value = line.slice(colon + 1).trim();
    const key = line.slice(0, Math.max(0, colon));
    if (key === 'say') subject.say.push(...splitPhrases(value));
    else if (key === 'ask') subject.ask = value;
    else if (key === 'gofyn') subject.gofyn = value;
    else faultAt(file, at + 1, 'expected say, ask or gofyn');
  });
  return subjects;
}
