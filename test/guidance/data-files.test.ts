import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findSharedRuns } from '../../src/guidance/compare';
import { readElsewhere } from '../../src/guidance/elsewhere';
import { readPack } from '../../src/guidance/read-pack';
import { readSynonyms } from '../../src/guidance/synonyms';
import { addSituations } from '../../src/guidance/situations';
import { readTopics } from '../../src/guidance/topics';
import { readGlossary } from '../../src/guidance/welsh';
import { questionsOf, readQuestions, SETS } from '../eval/own-set';
import { findEchoes, searchedPhrases } from './echo';

const FRONT = '---\ndoc: durham\ntitle: T\nboard: B\naudience: children\npublished: 2019\nreview: none\nreviewBy: none\nnote: N\n---\n';
const known = ({ section }: { section: string }): boolean => section === '1.1';

describe('a line that cannot be read stops the start, with file, line and cause', () => {
  it.each([
    ['an item before its lead', () => readPack('durham.md', `${FRONT}## 1.1\n  - item\n`), 'read durham.md, line 12: an item before its lead'],
    ['a bullet outside a section', () => readPack('durham.md', `${FRONT}- point\n`), 'read durham.md, line 11: a bullet before the first section'],
    ['loose text', () => readPack('durham.md', `${FRONT}## 1.1\nloose\n`), 'read durham.md, line 12: expected "- ", "  - " or a heading'],
    ['a sub-section without its section', () => readPack('durham.md', `${FRONT}### DO\n`), 'read durham.md, line 11: a ### heading needs'],
    ['an unknown document', () => readPack('x.md', FRONT.replace('durham', 'leeds')), 'read x.md, line 1: unknown doc "leeds"'],
    ['a bad date', () => readPack('x.md', FRONT.replace('reviewBy: none', 'reviewBy: June')), 'reviewBy must be a date or none, not "June"'],
    ['missing front matter', () => readPack('x.md', '# hello'), 'read x.md, line 1: expected front matter'],
    ['a topic on a section that does not exist', () => readTopics('t.md', '## A\nsections: durham 9.9\nsay: a\n', known), 'read t.md, line 2: durham has no section "9.9"'],
    ['a topic without phrases', () => readTopics('t.md', '## A\nsections: durham 1.1\n', known), 'read t.md, line 1: topic "A" has no phrases'],
    ['a topic with an unknown key', () => readTopics('t.md', '## A\nsection: durham 1.1\n', known), 'read t.md, line 2: expected sections, say'],
    ['synonyms without a colon', () => readSynonyms('s.md', '- dog, cat\n'), 'read s.md, line 1: expected'],
    ['a glossary line without a colon', () => readGlossary('g.md', '\n- ci\n'), 'read g.md, line 2: expected'],
    ['a situation of a topic that does not exist', () => addSituations('s.md', '# S\n\n## B\nsay: a\n', [[]]), 'read s.md, line 3: no topic or point is called "B"'],
    ['a situation with an unknown key', () => addSituations('s.md', '## B\nasked: a\n', [[]]), 'read s.md, line 2: expected say or cymraeg'],
    ['a subject with an unknown key', () => readElsewhere('e.md', '## A\ntell: x\n'), 'read e.md, line 2: expected say, ask or gofyn'],
  ])('%s', (_what, read, message) => {
    expect(read).toThrow(message);
  });
});

const PACKS = join(__dirname, '../../src/guidance/packs');
const SHARED = join(__dirname, '../../../shared/eval/dev.jsonl');
const plain = (text: string): string => ` ${text.toLowerCase().replace(/['\u2019]/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;

describe('the questions we measure with', () => {
  const asked = [...SETS.flatMap(questionsOf), ...(existsSync(SHARED) ? readQuestions(SHARED) : [])];

  it('share no four words in a row with anything they are found by', () => {
    // blind-d was written after the language, by somebody who had not seen it: what they share, they share by chance.
    expect(findEchoes(asked.filter(({ id }) => !id.startsWith('bd')), searchedPhrases())).toEqual([]);
  });

  it('would be noticed by four words, not by three, nor by the name of a law', () => {
    const at = (phrase: string) => findEchoes([{ id: 'q', question: "He's kicked off again at the clinic" }, { id: 'r', question: 'what is the rule of optimism' }], [{ file: 'topics.md', line: 1, phrase }]);
    expect(at('hes kicked off again')).toMatchObject([{ question: 'q', words: 'hes kicked off again' }]);
    expect(at('kicked off again')).toEqual([]);
    expect(at('the rule of optimism')).toEqual([]);
  });

  it('stand in no pack, topic, point or synonym', () => {
    const files = readdirSync(PACKS).map((name) => plain(readFileSync(join(PACKS, name), 'utf8')));
    expect(asked.filter(({ question }) => files.some((file) => file.includes(plain(question)))).map(({ id }) => id)).toEqual([]);
  });
});

describe('comparing a pack with its source', () => {
  const source = 'The practitioner should always tell the line manager where the visit will take place today.';
  const runs = (pack: string, allowed: readonly string[] = []) => findSharedRuns(pack, source, { length: 8, allowed });

  it('finds a run of eight words, with its line', () => {
    expect(runs('## 1\n- You should always tell the line manager where the meeting is.')).toEqual([{ line: 2, words: 'should always tell the line manager where the' }]);
  });

  it('passes seven words, headings, addresses and named documents', () => {
    expect(runs('- You should always tell the line manager where they are.')).toEqual([]);
    expect(runs('## should always tell the line manager where the visit')).toEqual([]);
    expect(runs('- should always tell the line manager where the visit', ['Should Always Tell the Line Manager Where the Visit Will'])).toEqual([]);
  });
});
