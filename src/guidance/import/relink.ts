import { docsNamed } from '../named';
import type { Doc, Pack, Section } from '../pack';
import type { Topic } from '../topics';
import { contentStems } from '../words';

/**
 * Topics were written over the packs. Where a board's document was replaced, a link stays only if the same number still
 * stands over much the same heading, and what is said of how that board differs is left out: it may no longer hold. A topic
 * without links stays, because subjects outside the guidance are weighed against it.
 */
export function relink(topics: readonly Topic[], packs: readonly Pack[], imported: readonly Pack[]): Topic[] {
  if (imported.length === 0) return [...topics];
  const replaced = new Set<Doc>(imported.map(({ doc }) => doc));
  const before = sectionsByKey(packs);
  const after = sectionsByKey(imported);
  return topics.map((topic) => ({
    ...topic,
    sections: topic.sections.filter(({ doc, section }) => !replaced.has(doc) || isSameSubject(before.get(`${doc} ${section}`), after.get(`${doc} ${section}`))),
    differs: topic.differs.filter((line) => !docsNamed(line).some((doc) => replaced.has(doc))),
  }));
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
