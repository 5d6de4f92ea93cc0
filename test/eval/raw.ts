import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch, { type SearchOptions } from 'minisearch';
import { answersEn } from '../../src/strings/en/answers';
import { loadGuidance, type Guidance } from '../../src/guidance/answer';
import { findSections } from '../../src/guidance/import/sections';
import { readText } from '../../src/guidance/import/read-text';
import { toPack } from '../../src/guidance/import/to-pack';
import { packSource } from '../../src/guidance/load';
import { DOCS, type Pack, type Section } from '../../src/guidance/pack';
import { answerAsked } from './own-set';
import { tally, mark, type Asked } from './score';

/**
 * The five documents imported raw, as text, with packs, topics and points switched off (synonyms and Welsh stay), beside
 * plain MiniSearch over the same text: once divided as our import divides it, once as the shared catalogue does.
 */
export interface Entry { doc: string; section: string; heading: string; text: string }
export interface Cited { id: string; answer: string; citations: { doc: string; section: string }[]; declined: boolean; urgent: boolean }

const SHARED = join(__dirname, '../../../shared');
const DATA = join(__dirname, '../../src/guidance/packs');
const MOST_CITED = 20;

/** The five seeds as they come out of our own import. */
export function importedSeeds(folder: string = join(SHARED, 'seeds')): Pack[] {
  return DOCS.map((doc) => {
    const read = readText(readFileSync(join(folder, `${doc}.txt`)));
    if (!read.ok) throw new Error(`import ${doc}: ${read.reason}`);
    const about = { title: doc, date: '2026-01-01', review: null, audience: 'both' as const };
    return toPack(doc, answersEn.boards[doc], { about, version: 1, sections: findSections(read.blocks, doc).sections });
  });
}

/** Guidance over imported documents alone. */
export function rawGuidance(packs: readonly Pack[]): Guidance {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-raw-'));
  try {
    for (const doc of DOCS) writeFileSync(join(folder, `${doc}.md`), packSource(doc));
    for (const name of ['topics.md', 'points.md', 'situations.md', 'elsewhere.md']) writeFileSync(join(folder, name), '');
    for (const name of ['synonyms.md', 'glossary-cy.md']) writeFileSync(join(folder, name), readFileSync(join(DATA, name)));
    return loadGuidance(folder, Date.now, packs);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function answerRaw(guidance: Guidance, asked: Asked): Cited {
  const { text, citations, declined, urgent } = answerAsked(guidance, asked);
  return { id: asked.id, answer: text, citations: citations.map(({ doc, section }) => ({ doc, section })), declined, urgent };
}

const wordsOf = ({ bullets }: Section): string => bullets.flatMap(({ text, items }) => [text, ...items]).join('\n');
export const entriesOf = (packs: readonly Pack[]): Entry[] => packs.flatMap(({ sections }) => sections.map((section) => ({ doc: section.doc, section: section.id, heading: section.heading, text: wordsOf(section) })));

/** The same text divided by the shared catalogue of sections. */
export function catalogueEntries(): Entry[] {
  const listed = JSON.parse(readFileSync(join(SHARED, 'eval/sections.json'), 'utf8')) as { doc: string; section: string; heading: string; lines: [number, number] }[]; // Its README describes the form.
  return listed.map(({ doc, section, heading, lines: [from, to] }) => ({
    doc, section, heading, text: readFileSync(join(SHARED, 'seeds', `${doc}.txt`), 'utf8').split('\n').slice(from - 1, to).join('\n'),
  }));
}

/** MiniSearch as it comes, or with the typo tolerance its own page shows: it cites what it finds and shows the best hit. */
export function plainEngine(entries: readonly Entry[], options: SearchOptions = {}): (asked: Asked) => Cited {
  const engine = new MiniSearch({ fields: ['heading', 'text'] });
  engine.addAll(entries.map((entry, id) => ({ ...entry, id })));
  return ({ id, question }) => {
    const found = engine.search(question, options).slice(0, MOST_CITED).flatMap((hit) => entries[Number(hit.id)] ?? []);
    return { id, answer: (found[0]?.text ?? '').split(/\s+/).slice(0, 350).join(' '), citations: found.map(({ doc, section }) => ({ doc, section })), declined: found.length === 0, urgent: false };
  };
}

export const COMPARED = ['hit@1', 'hit@3', 'mrr', 'own first', 'facts'] as const;
type Row = Record<(typeof COMPARED)[number], number>;

/** The means over all questions that the documents answer. */
export function rowFor(asked: readonly Asked[], answer: (one: Asked) => Cited): Row {
  const marked = asked.map((one) => {
    const { answer: text, citations, declined, urgent } = answer(one);
    return { kind: one.kind, marks: mark(one, { text, short: text, citations, declined, urgent }) };
  });
  const all = tally(marked).get('all');
  const value = (name: (typeof COMPARED)[number]): number => Number((all?.get(name) ?? 0).toFixed(3));
  return { 'hit@1': value('hit@1'), 'hit@3': value('hit@3'), mrr: value('mrr'), 'own first': value('own first'), facts: value('facts') };
}

/** Ours first, then what it must not fall behind. MiniSearch knows no boards, so ours is also asked without one. */
export function compareRaw(asked: readonly Asked[]): Record<string, Row> {
  const packs = importedSeeds();
  const guidance = rawGuidance(packs);
  const tolerant = { fuzzy: 0.2, prefix: true };
  return {
    'ours, imported raw': rowFor(asked, (one) => answerRaw(guidance, one)),
    'ours, not told the board': rowFor(asked, (one) => answerRaw(guidance, { ...one, board: null, audience: null })),
    'MiniSearch, our sections': rowFor(asked, plainEngine(entriesOf(packs))),
    'MiniSearch, our sections, fuzzy': rowFor(asked, plainEngine(entriesOf(packs), tolerant)),
    'MiniSearch, catalogue sections': rowFor(asked, plainEngine(catalogueEntries())),
    'MiniSearch, catalogue sections, fuzzy': rowFor(asked, plainEngine(catalogueEntries(), tolerant)),
  };
}
