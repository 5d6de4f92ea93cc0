import { loadGuidance } from '../../src/guidance/answer';
import type { Doc, Section } from '../../src/guidance/pack';
import { FIGURES, LISTS, NAMED, SECTIONS } from './what-must-be-there';

const guidance = loadGuidance();
const sections = guidance.index.sections;
const find = (doc: Doc, id: string): Section | undefined => sections.find((section) => section.doc === doc && section.id === id);
const wordsOf = ({ bullets }: Section): string => bullets.flatMap(({ text, items }) => [text, ...items]).join('\n').toLowerCase();
/** A section with the sub-sections printed under it. */
const wordsUnder = (doc: Doc, id: string): string => sections.filter((section) => section.doc === doc && (section.id === id || section.id.startsWith(`${id} > `))).map(wordsOf).join('\n');

describe('the packs are complete', () => {
  it.each(Object.entries(SECTIONS))('%s has every section of the document, each with its points', (doc, ids) => {
    const have = sections.filter((section) => section.doc === doc);
    expect(ids.filter((id) => !have.some((section) => section.id === id))).toEqual([]);
    const isBare = ({ id, bullets }: Section): boolean => bullets.length === 0 && !have.some((other) => other.id.startsWith(`${id} > `));
    expect(have.filter(isBare).map(({ id }) => id)).toEqual([]);
  });

  it.each(FIGURES)('%s %s carries its figure: %s', (doc, id, figure) => {
    expect(wordsUnder(doc, id)).toMatch(figure);
  });

  it.each(NAMED)('%s names %s in %s', (doc, name, id) => {
    expect(wordsUnder(doc, id)).toContain(name.toLowerCase());
  });

  it.each(LISTS)('%s %s has a list of %d: %s', (doc, id, count, lead) => {
    const lists = (find(doc, id)?.bullets ?? []).filter(({ text, items }) => items.length > 0 && lead.test(text));
    expect(lists.map(({ items }) => items.length)).toContain(count);
  });

  it('links every section of every document from a topic or a point', () => {
    const linked = new Set([...guidance.topics, ...guidance.points].flatMap((topic) => topic.sections.map(({ doc, section }) => `${doc} ${section}`)));
    const bare = sections.filter(({ bullets }) => bullets.length > 0).map(({ doc, id }) => `${doc} ${id}`).filter((ref) => !linked.has(ref));
    expect(bare).toEqual([]);
  });

  it('has 60 to 90 topics', () => {
    expect(guidance.topics.length).toBeGreaterThanOrEqual(60);
    expect(guidance.topics.length).toBeLessThanOrEqual(90);
  });
});
