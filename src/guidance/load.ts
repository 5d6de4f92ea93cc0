import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexDifferences, type Differences } from './differ';
import { readElsewhere, type Elsewhere } from './elsewhere';
import { relink } from './import/relink';
import { DOCS, type Doc, type Pack } from './pack';
import { readPack } from './read-pack';
import type { Lexicon } from './query';
import { buildIndex, type SearchIndex } from './search-index';
import { makeVocabulary } from './spelling';
import { readSynonyms } from './synonyms';
import { readTopics, type Topic } from './topics';
import { addSituations } from './situations';
import { readGlossary, toEnglish } from './welsh';
import { contentStems, stemOf, tokenise } from './words';

export interface Guidance {
  packs: ReadonlyMap<Doc, Pack>;
  topics: readonly Topic[];
  /** Finer than topics: single points, searched beside them and never shown as a heading. */
  points: readonly Topic[];
  elsewhere: readonly Elsewhere[];
  differences: Differences;
  lexicon: Lexicon;
  /** Its phrase subjects are the topics, then the subjects elsewhere. */
  index: SearchIndex;
  /** Stems that only the subjects elsewhere use: they mark a question as not for the guidance. */
  onlyElsewhere: ReadonlySet<string>;
  /** Today as an ISO date, to tell what is past its review. */
  today: () => string;
}

/** Beside this file when run from source, back in the source tree when run from `dist`. */
const FOLDERS = [join(__dirname, 'packs'), join(__dirname, '../../src/guidance/packs')];

const folderOfPacks = (): string => FOLDERS.find((path) => existsSync(path)) ?? join(__dirname, 'packs');

/** One pack as it is written. */
export const packSource = (doc: Doc): string => readFileSync(join(folderOfPacks(), `${doc}.md`), 'utf8');

/** Reads the packs and the data files from disk and builds the index; an imported document stands in for its board's pack. Throws on the first line it cannot read. */
export function loadGuidance(
  folder: string = folderOfPacks(),
  now: () => number = Date.now,
  imported: readonly Pack[] = [],
): Guidance {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const shipped = DOCS.map((doc) => readPack(`${doc}.md`, read(`${doc}.md`)));
  const packs = shipped.map((pack) => imported.find(({ doc }) => doc === pack.doc) ?? pack);
  const sections = packs.flatMap((pack) => pack.sections);
  const known = new Set(shipped.flatMap((pack) => pack.sections.map((section) => `${section.doc} ${section.id}`)));
  const links = (name: string): Topic[] => relink(readTopics(name, read(name), (ref) => known.has(`${ref.doc} ${ref.section}`)), shipped, imported);
  const [topics = [], points = []] = addSituations('situations.md', read('situations.md'), [links('topics.md'), links('points.md')]);
  const elsewhere = readElsewhere('elsewhere.md', read('elsewhere.md'));
  const synonyms = readSynonyms('synonyms.md', read('synonyms.md'));
  const glossary = readGlossary('glossary-cy.md', read('glossary-cy.md'));
  const welsh = (phrase: string): string => toEnglish(glossary, phrase).map(({ english }) => english).join(' ');
  const guidanceWords = tokenise([...textsOf({ packs: new Map(packs.map((pack) => [pack.doc, pack])), topics, points }), ...synonyms.byPhrase.keys()].join(' '));
  const elsewhereStems = elsewhere.flatMap((subject) => subject.say.flatMap((phrase) => contentStems(phrase)));
  const vocabulary = makeVocabulary(guidanceWords, elsewhereStems);
  return {
    packs: new Map(packs.map((pack) => [pack.doc, pack])), topics, points, elsewhere, differences: indexDifferences(topics),
    onlyElsewhere: onlyIn(elsewhereStems, guidanceWords),
    today: () => new Date(now()).toISOString().slice(0, 10),
    lexicon: { synonyms, glossary, vocabulary },
    index: buildIndex(sections, [
      ...[...topics, ...points].map((topic) => ({ title: topic.title, phrases: [...topic.say, ...topic.cymraeg.map(welsh)] })),
      ...elsewhere.map((subject) => ({ title: subject.title, phrases: subject.say })),
    ]),
  };
}

function onlyIn(stems: readonly string[], otherWords: readonly string[]): Set<string> {
  const others = new Set(otherWords.map(stemOf));
  return new Set(stems.filter((stem) => !others.has(stem)));
}

/** Every text that people may quote when they ask: what the sections say, and what subjects are called. */
export const textsOf = ({ packs, topics, points }: Pick<Guidance, 'packs' | 'topics' | 'points'>): string[] => [
  ...[...packs.values()].flatMap(({ sections }) => sections.flatMap((section) => [section.heading, ...section.bullets.flatMap((bullet) => [bullet.text, ...bullet.items])])),
  ...[...topics, ...points].flatMap((topic) => [topic.title, ...topic.say]),
];
