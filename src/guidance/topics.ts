import { faultAt } from './fault';
import { isDoc, type Doc } from './pack';

export interface SectionRef { doc: Doc; section: string }

export interface Topic {
  title: string;
  /** The sections that speak to it, most direct first within a document. */
  sections: readonly SectionRef[];
  /** What people say when they mean it. */
  say: readonly string[];
  cymraeg: readonly string[];
  /** How the documents differ, each named. */
  differs: readonly string[];
  kind: 'list' | 'fact' | 'steps';
}

interface Draft { title: string; line: number; sections: SectionRef[]; say: string[]; cymraeg: string[]; differs: string[]; kind: Topic['kind'] }

/** Reads topics.md. `known` says whether a section exists; a reference to one that does not is a fault. */
export function readTopics(file: string, source: string, known: (ref: SectionRef) => boolean): Topic[] {
  const drafts: Draft[] = [];
  source.split(/\r?\n/).forEach((line, at) => {
    if (line.startsWith('## ')) drafts.push({ title: line.slice(3).trim(), line: at + 1, sections: [], say: [], cymraeg: [], differs: [], kind: 'fact' });
    else if (drafts.length > 0 && line.trim() !== '') readLine({ file, line, number: at + 1, draft: drafts.at(-1), known });
  });
  for (const draft of drafts) {
    if (draft.sections.length === 0) faultAt(file, draft.line, `topic "${draft.title}" links no section`);
    if (draft.say.length === 0) faultAt(file, draft.line, `topic "${draft.title}" has no phrases`);
  }
  return drafts.map(({ line: _line, ...topic }) => topic);
}

interface LineOf { file: string; line: string; number: number; draft: Draft | undefined; known: (ref: SectionRef) => boolean }

function readLine({ file, line, number, draft, known }: LineOf): void {
  if (!draft) return;
  const colon = line.indexOf(':');
  const value = line.slice(colon + 1).trim();
  const key = line.slice(0, Math.max(0, colon));
  if (key === 'sections') draft.sections.push(...splitPhrases(value).map((text) => readRef(file, number, text, known)));
  else if (key === 'say') draft.say.push(...splitPhrases(value));
  else if (key === 'cymraeg') draft.cymraeg.push(...splitPhrases(value));
  else if (key === 'differs') draft.differs.push(value);
  else if (key === 'kind') draft.kind = value === 'list' || value === 'fact' || value === 'steps' ? value : faultAt(file, number, `kind must be list, fact or steps, not "${value}"`);
  else faultAt(file, number, `expected sections, say, cymraeg, differs or kind, found "${line.slice(0, 30)}"`);
}

function readRef(file: string, line: number, text: string, known: (ref: SectionRef) => boolean): SectionRef {
  const space = text.indexOf(' ');
  const doc = text.slice(0, Math.max(0, space));
  if (!isDoc(doc)) return faultAt(file, line, `"${text}" does not start with a document`);
  const ref = { doc, section: text.slice(space + 1).trim() };
  return known(ref) ? ref : faultAt(file, line, `${doc} has no section "${ref.section}"`);
}

export const splitPhrases = (text: string): string[] => text.split(';').map((part) => part.trim()).filter((part) => part !== '');
