import { docsNamed } from '../named';
import type { Doc, Pack, Section } from '../pack';
import type { Topic } from '../topics';
import { contentStems } from '../words';
import { makeLinker } from './guess-links';

/**
 * Topics were written over the packs. Where a board's document was replaced, a link stays only if the same number still
 * stands over much the same heading; else the section that speaks most of the topic is linked. What is said of how that board
 * differs is left out: it may no longer hold. A topic without links stays, because subjects outside the guidance are weighed against it.
 */
export function relink(topics: readonly Topic[], packs: readonly Pack[], imported: readonly Pack[]): Topic[] {
  if (imported.length === 0) return [...topics];
  const replaced = new Set<Doc>(imported.map(({ doc }) => doc));
  const before = sectionsByKey(packs);
  const after = sectionsByKey(imported);
  const all = [...before.values(), ...after.values()];
  const linkers = imported.map(({ doc, sections }) => ({ doc, linker: makeLinker(all, sections) }));
  return topics.map((topic) => {
    const kept = topic.sections.filter(({ doc, section }) => !replaced.has(doc) || isSameSubject(before.get(`${doc} ${section}`), after.get(`${doc} ${section}`)));
    const guessed = linkers.flatMap(({ doc, linker }) => (kept.some((link) => link.doc === doc) ? [] : linker.linksOf(topic)));
    return { ...topic, sections: [...kept, ...guessed], differs: topic.differs.filter((line) => !docsNamed(line).some((doc) => replaced.has(doc))) };
  });
}

const sectionsByKey = (packs: readonly Pack[]): Map<string, Section> =>
  new Map(packs.flatMap(({ sections }) => sections.map((section) => [`${section.doc} ${section.id}`, section] as const)));

function isSameSubject(was: Section | undefined, is: Section | undefined): boolean {
  if (!was || !is) return false;
  const words = new Set(contentStems(was.heading));
  const now = new Set(contentStems(is.heading));
  const shared = [...now].filter((stem) => words.has(stem)).length;
  return shared > 0 && shared >= 0.5 * Math.min(words.size, now.size);
}
