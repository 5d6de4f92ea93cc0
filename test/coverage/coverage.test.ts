import { lost, ROWS, standing } from './table';
import { missing, shown } from './row';
import { names, testFiles } from './titles';

/** The catalogue and the tests that show it: no row is forgotten, and no test is claimed that is not there. */
const files = testFiles();
const numbered = (prefix: string, count: number, width: number): readonly string[] => Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(width, '0')}`);

test('every row is listed, once and in order', () => {
  const all = [...numbered('S', 197, 3), ...numbered('D-', 45, 2), ...numbered('N-', 60, 2), ...numbered('rule ', 27, 1)];
  expect(ROWS.map(({ id }) => id)).toEqual(all);
});

test('every test that a row leans on is there: one that was renamed gets its new title in the lists beside this', () => expect(ROWS.flatMap((row) => lost(row, files).map((cited) => `${row.id}: ${cited}`))).toEqual([]));

test('a row that is shown has a test, and words of its own', () => {
  const bare = ROWS.filter(({ what, state }) => what.length < 3 || (state.is === 'shown' && state.by.length === 0));
  expect(bare.map(({ id }) => id)).toEqual([]);
});

test('the test above can fail: a title nobody wrote, a file that is not there, a row that is not in the table of questions', () => {
  const by = ['domain/ladder.test.ts: climbs a ladder of gold', 'domain/gold.test.ts: climbs', 'guidance/rows.test.ts: S999'];
  expect(lost(shown('S999', 'nothing', ...by), files)).toEqual(by);
});

test.each([['S072: a decision', 'S072', true], ['S0721', 'S072', false], ['rule 17: sources', 'rule 7', false], ['rules 7 and 14: people decide', 'rule 14', true], ['Rule 7', 'rule 7', true], ['N-01 and N-02', 'N-02', true]])('"%s" names %s: %s', (title, id, expected) => {
  expect(names(title, id)).toBe(expected);
});

test('a row without a test is shown once a test names it', () => {
  const naming = [{ path: 'x.test.ts', titles: ['S073: asks every month'], text: '' }];
  expect(standing(missing('S073', 'asking'), naming)).toEqual({ is: 'shown', by: ['x.test.ts: S073: asks every month'], note: '' });
  expect(standing(missing('S074', 'asking'), naming).is).toBe('missing');
});
