import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerQuestion, loadGuidance } from '../../src/guidance/answer';
import { answerAsked, questionsOf, SETS, type SetName } from './own-set';
import { mark, tally, type Measure } from './score';

type Floor = readonly [kind: string, measure: Measure, floor: number];

// Floors a little under what was measured (test/README-guidance.md), so that a change that answers worse is seen.
const ALWAYS: readonly Floor[] = [['all', 'calm', 1], ['all', 'words', 0.99]];
const WITH_DANGER: readonly Floor[] = [['all', 'urgent', 1], ['all', 'answered', 0.98]];
const FLOORS: Readonly<Record<SetName, readonly Floor[]>> = {
  questions: [...WITH_DANGER, ['all', 'hit@1', 0.84], ['all', 'hit@3', 0.96], ['all', 'mrr', 0.89], ['all', 'own first', 0.87], ['all', 'facts', 0.92], ['all', 'in short', 0.7], ['vocabulary-mismatch', 'hit@3', 0.92], ['welsh', 'hit@3', 0.87], ['all', 'declined', 0.8]],
  'blind-a': [...WITH_DANGER, ['all', 'hit@1', 0.92], ['all', 'hit@3', 0.95], ['all', 'mrr', 0.93], ['all', 'own first', 0.93], ['all', 'facts', 0.9], ['all', 'in short', 0.73], ['vocabulary-mismatch', 'hit@3', 0.88], ['welsh', 'hit@3', 0.9], ['all', 'declined', 0.88]],
  'blind-b': [...WITH_DANGER, ['all', 'hit@1', 0.92], ['all', 'hit@3', 0.95], ['all', 'mrr', 0.93], ['all', 'own first', 0.93], ['all', 'facts', 0.88], ['all', 'in short', 0.65], ['vocabulary-mismatch', 'hit@3', 0.88], ['welsh', 'hit@3', 0.9], ['all', 'declined', 0.87]],
  'blind-c': [...WITH_DANGER, ['all', 'hit@1', 0.78], ['all', 'hit@3', 0.88], ['all', 'mrr', 0.83], ['all', 'own first', 0.86], ['all', 'facts', 0.8], ['all', 'in short', 0.62], ['vocabulary-mismatch', 'hit@3', 0.75], ['welsh', 'hit@3', 0.9], ['all', 'declined', 0.8]],
  'blind-d': [['all', 'urgent', 1], ['all', 'answered', 0.97], ['all', 'hit@1', 0.68], ['all', 'hit@3', 0.82], ['all', 'mrr', 0.75], ['all', 'own first', 0.71], ['all', 'facts', 0.73], ['all', 'in short', 0.55], ['vocabulary-mismatch', 'hit@3', 0.7], ['welsh', 'hit@3', 0.93], ['all', 'declined', 0.63]],
  'blind-e': [['all', 'answered', 0.98], ['all', 'hit@1', 0.68], ['all', 'hit@3', 0.85], ['all', 'mrr', 0.76], ['all', 'own first', 0.69], ['all', 'facts', 0.8], ['vocabulary-mismatch', 'hit@3', 0.85], ['welsh', 'hit@3', 0.8], ['all', 'declined', 0.8]],
  'blind-f': [['all', 'answered', 0.97], ['all', 'hit@1', 0.65], ['all', 'hit@3', 0.83], ['all', 'mrr', 0.72], ['all', 'facts', 0.76], ['vocabulary-mismatch', 'hit@3', 0.82], ['welsh', 'hit@3', 0.9], ['all', 'declined', 0.85]],
  'blind-g': [['all', 'answered', 0.85], ['all', 'hit@1', 0.4], ['all', 'hit@3', 0.58], ['all', 'mrr', 0.48], ['all', 'facts', 0.54], ['all', 'declined', 0.9]],
};

describe.each(SETS)('%s', (name) => {
  const guidance = loadGuidance();
  const asked = questionsOf(name);
  const scores = tally(asked.map((question) => ({ kind: question.kind, marks: mark(question, answerAsked(guidance, question)) })));

  it('has at least thirty questions, each asked once', () => {
    expect(asked.length).toBeGreaterThanOrEqual(30);
    expect(new Set(asked.map(({ question }) => question)).size).toBe(asked.length);
  });

  it('cites sections that exist', () => {
    const known = new Set(guidance.index.sections.flatMap(({ doc, id }) => [`${doc} ${id}`, `${doc} ${id.split(' > ')[0] ?? id}`]));
    const missing = asked.flatMap(({ id, gold }) => gold.filter(({ doc, section }) => !known.has(`${doc} ${section}`)).map(({ doc, section }) => `${id}: ${doc} ${section}`));
    expect(missing).toEqual([]);
  });

  it.each([...ALWAYS, ...FLOORS[name]])('%s: %s at least %d', (kind, measure, floor) => {
    expect(scores.get(kind)?.get(measure)).toBeGreaterThanOrEqual(floor);
  });
});

it('declines nine in ten of what is for somebody else', () => {
  const guidance = loadGuidance();
  const outside = readFileSync(join(__dirname, 'outside.txt'), 'utf8').split('\n').filter((line) => line !== '');
  const declined = outside.filter((text) => answerQuestion(guidance, { text, board: null, audience: null, language: 'en' }).declined);
  expect(declined.length / outside.length).toBeGreaterThanOrEqual(0.9);
});
