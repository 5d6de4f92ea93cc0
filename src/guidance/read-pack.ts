import { faultAt } from './fault';
import { isAudience, isDoc, type Bullet, type Doc, type Pack, type Section } from './pack';

interface Draft { id: string; heading: string; bullets: { text: string; items: string[] }[] }

type Key = 'doc' | 'title' | 'board' | 'audience' | 'published' | 'review' | 'reviewBy' | 'note';

/** Reads one document's pack. Refuses anything but the agreed form, with file and line, so that no point is dropped unseen. */
export function readPack(file: string, source: string): Pack {
  const lines = source.split(/\r?\n/);
  const { fields, end } = readFields(file, lines);
  const { doc, audience, reviewBy } = fields;
  if (!isDoc(doc)) return faultAt(file, 1, `unknown doc "${doc}"`);
  if (!isAudience(audience)) return faultAt(file, 1, `audience must be children, adults or both, not "${audience}"`);
  if (reviewBy !== 'none' && !/^\d{4}-\d{2}-\d{2}$/.test(reviewBy)) faultAt(file, 1, `reviewBy must be a date or none, not "${reviewBy}"`);
  return { ...fields, doc, audience, reviewBy: reviewBy === 'none' ? null : reviewBy, sections: readSections(file, lines, end, doc) };
}

function readFields(file: string, lines: readonly string[]): { fields: Record<Key, string>; end: number } {
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) faultAt(file, 1, 'expected front matter between --- lines');
  const found = new Map(lines.slice(1, end).map((line, at) => {
    const colon = line.indexOf(':');
    return colon > 0 ? [line.slice(0, colon), line.slice(colon + 1).trim()] as const : faultAt(file, at + 2, 'expected "key: value"');
  }));
  const value = (key: Key): string => found.get(key) ?? faultAt(file, 1, `front matter lacks "${key}"`);
  const fields = {
    doc: value('doc'), title: value('title'), board: value('board'), audience: value('audience'),
    published: value('published'), review: value('review'), reviewBy: value('reviewBy'), note: value('note'),
  };
  return { fields, end: end + 1 };
}

function readSections(file: string, lines: readonly string[], from: number, doc: Doc): Section[] {
  const drafts: Draft[] = [];
  let parent = '';
  lines.slice(from).forEach((line, at) => {
    const number = from + at + 1;
    if (line.trim() === '') return;
    if (line.startsWith('### ')) {
      if (parent === '') faultAt(file, number, 'a ### heading needs a ## section above it');
      drafts.push({ id: `${parent} > ${line.slice(4).trim()}`, heading: line.slice(4).trim(), bullets: [] });
    } else if (line.startsWith('## ')) {
      const [id = '', heading] = line.slice(3).split(' | ').map((part) => part.trim());
      parent = id;
      drafts.push({ id, heading: heading ?? id, bullets: [] });
    } else addBullet({ file, line, number, draft: drafts.at(-1) });
  });
  return drafts.map((draft) => ({ doc, ...draft }));
}

function addBullet({ file, line, number, draft }: { file: string; line: string; number: number; draft: Draft | undefined }): void {
  if (!draft) return faultAt(file, number, 'a bullet before the first section');
  if (line.startsWith('- ')) { draft.bullets.push({ text: line.slice(2).trim(), items: [] }); return; }
  const last = draft.bullets.at(-1);
  if (!line.startsWith('  - ')) return faultAt(file, number, 'expected "- ", "  - " or a heading');
  if (!last) return faultAt(file, number, 'an item before its lead');
  last.items.push(line.slice(4).trim());
}

export const isList = (bullet: Bullet): boolean => bullet.items.length > 0;
