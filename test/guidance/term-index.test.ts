import MiniSearch from 'minisearch';
import { loadGuidance } from '../../src/guidance/answer';
import { makeTermIndex, scoreGroups } from '../../src/guidance/term-index';
import { contentStems } from '../../src/guidance/words';

const sections = loadGuidance().index.sections.map(({ heading, bullets }) => ({
  heading: contentStems(heading).join(' '), text: bullets.flatMap(({ text, items }) => [text, ...items]).flatMap(contentStems).join(' '),
}));

describe('the index of single words', () => {
  it('scores every word of the guidance as MiniSearch does', () => {
    const ours = makeTermIndex(sections, { heading: 2, text: 1 });
    const theirs = new MiniSearch({ fields: ['heading', 'text'], tokenize: (text) => text.split(' '), processTerm: (term) => term || null });
    theirs.addAll(sections.map((section, id) => ({ id, ...section })));
    const stems = [...new Set(sections.flatMap(({ heading, text }) => `${heading} ${text}`.split(' ')))].filter((stem) => stem !== '');
    expect(stems.length).toBeGreaterThan(1000);
    for (const stem of stems) {
      const expected = new Float64Array(sections.length);
      for (const { id, score } of theirs.search(stem, { boost: { heading: 2 } })) expected[Number(id)] = score;
      const scores = scoreGroups(ours, [{ terms: [{ stems: [stem], weight: 1 }] }]);
      expect(Math.max(...scores.map((score, id) => Math.abs(score - (expected[id] ?? 0))))).toBeLessThan(1e-9);
    }
  });

  it('gives a word that nobody uses no score and keeps nothing of it', () => {
    const index = makeTermIndex(sections, { text: 1 });
    expect(scoreGroups(index, [{ terms: [{ stems: ['qwxz'], weight: 1 }] }]).every((score) => score === 0)).toBe(true);
    expect(index.kept.size).toBe(0);
  });
});
