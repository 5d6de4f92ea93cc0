import { en } from '../../../src/strings/en';
import { flagNotes } from '../../../src/teams/cards/case';
import { CASE_MAKERS } from './case-samples';
import { caseTexts } from './samples';
import { markdownIn } from './tree';

/** What another team's worker reads about a case: that there is a flag and whom to speak to, never what happened. */
const WORDS = [...Object.values(en.cases.behaviours), ...Object.values(en.report.outcomes), ...Object.values(en.cases.how), ...Object.values(en.cases.means), en.cases.entry.incident].map((word) => word.toLowerCase());
const cards = Object.entries(CASE_MAKERS['caseCard']?.(caseTexts('ordinary'), en) ?? {});
const textOf = (card: unknown): string => markdownIn(card).join('\n').toLowerCase();

const visitors = cards.filter(([name, card]) => name.includes('visitor') && card !== null);
const members = cards.filter(([name, card]) => name.includes('member') && card !== null);

test.each(visitors)('rule 13: %s says nothing of what happened', (_name, card) => {
  for (const word of WORDS) expect(textOf(card)).not.toContain(word);
  expect(textOf(card)).not.toContain('rang and spoke');
});

test('the test above can fail: a member of the team reads what happened', () => {
  expect(members.some(([, card]) => WORDS.some((word) => textOf(card).includes(word)))).toBe(true);
});

test('with a flag it names whom to speak to before going', () => {
  const flagged = visitors.filter(([name]) => name.startsWith('flagged'));
  expect(flagged.length).toBeGreaterThan(0);
  for (const [, card] of flagged) expect(textOf(card)).toContain('speak to priya patel before you go');
});

test("at the door another team's flag is the same two facts", () => {
  expect(flagNotes([{ is: 'speak-to', people: ['Priya'] }], en)).toEqual(['There is a risk flag. Speak to Priya before you go.']);
});

test('rule 4: a case without a flag is never said to be safe', () => {
  expect(en.cases.factCalm).toContain('does not mean that a visit is safe');
});

test('rule 21: misses are never put as proof', () => {
  const counted = members.filter(([, card]) => textOf(card).includes('missed visits and appointments'));
  expect(counted.length).toBeGreaterThan(0);
  for (const [, card] of counted.filter(([name]) => !name.includes('older'))) expect(textOf(card)).toContain('missed visits and refusals prove nothing by themselves');
});

test('rule 17: criteria name their document, its date and that it is past review, and are advice in another team', () => {
  const advised = cards.find(([name]) => name === 'another board, advice')?.[1];
  expect(textOf(advised)).toContain("criteria: durham's guidance, multi-agency meetings, july 2019, past its review date of june 2021. advice only: your own board's procedure comes first.");
  const without = cards.find(([name]) => name === 'another board')?.[1];
  expect(textOf(without)).toContain("your board's guidance gives no figures");
  expect(textOf(without)).not.toContain('the criterion needs 4');
});

test('rule 7: no card about a criterion or a flag decides: each has the button for it', () => {
  const open = Object.entries(CASE_MAKERS['criterionCard']?.(caseTexts('ordinary'), en) ?? {}).filter(([name]) => name.includes('open'));
  expect(open.length).toBeGreaterThan(0);
  for (const [, card] of open) expect(textOf(card)).toContain('is for you to decide');
});
