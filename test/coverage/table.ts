import { AFTER_AND_INCIDENTS } from './after-and-incidents';
import { BEFORE_AND_DURING } from './before-and-during';
import { DIFFERING, EXPLAINED } from './content';
import { DECISIONS } from './decisions';
import { PLANS_AND_PEOPLE } from './plans-and-people';
import type { Row } from './row';
import { RULES } from './rules';
import { SHARING_AND_MEETINGS } from './sharing-and-meetings';
import { names, testFiles, type TestFile } from './titles';

export const ROWS: readonly Row[] = [...BEFORE_AND_DURING, ...AFTER_AND_INCIDENTS, ...SHARING_AND_MEETINGS, ...PLANS_AND_PEOPLE, ...EXPLAINED, ...DIFFERING, ...DECISIONS, ...RULES];

/** The tests that a row leans on and that are not there: renamed, moved or never written. */
export const lost = ({ state }: Row, files: readonly TestFile[]): readonly string[] => (state.is === 'shown' || state.is === 'partly' ? state.by.filter((cited) => !isThere(cited, files)) : []);

function isThere(cited: string, files: readonly TestFile[]): boolean {
  const colon = cited.indexOf(': ');
  const piece = cited.slice(colon + 2);
  const file = files.find(({ path }) => path === cited.slice(0, colon));
  return file !== undefined && (file.titles.some((title) => title.includes(piece)) || file.text.includes(`['${piece}',`));
}

/** What is listed by hand, with the tests that name the row themselves. A row without a test that is named by one is shown after all. */
export function standing(row: Row, files: readonly TestFile[]): { readonly is: Row['state']['is']; readonly by: readonly string[]; readonly note: string } {
  const { state } = row;
  const naming = files.flatMap(({ path, titles }) => titles.filter((title) => names(title, row.id)).map((title) => `${path}: ${title}`));
  const listed = state.is === 'shown' || state.is === 'partly' ? state.by : [];
  const by = [...listed, ...naming.filter((one) => !listed.some((cited) => one.startsWith(cited)))];
  if (state.is === 'not-software') return { is: state.is, by, note: state.why };
  return { is: state.is === 'missing' && by.length > 0 ? 'shown' : state.is, by, note: state.is === 'partly' ? `Lacks: ${state.lacks}` : '' };
}

const KINDS = [['systems and procedures', /^S/], ['differences', /^D/], ['decisions', /^N/], ['safety rules', /^rule/]] as const;
const STATES = ['shown', 'partly', 'missing', 'not-software'] as const;
const cell = (text: string): string => text.replaceAll('|', '\\|');

export function markdown(): string {
  const files = testFiles();
  const rows = ROWS.map((row) => ({ ...row, ...standing(row, files) }));
  const count = (of: RegExp, is: string): number => rows.filter((row) => of.test(row.id) && row.is === is).length;
  return [
    '# What shows the source',
    '',
    'Made by `npm run coverage-table` from the lists in this folder and from the titles of the tests; do not change it by hand. A row is `partly` shown when something of it is not there, which is said.',
    '',
    `| rows of the catalogue | ${STATES.join(' | ')} |`,
    '|---|---|---|---|---|',
    ...KINDS.map(([kind, of]) => `| ${kind} | ${STATES.map((is) => count(of, is)).join(' | ')} |`),
    '',
    '| row | what it is about | state | tests |',
    '|---|---|---|---|',
    ...rows.map(({ id, what, is, by, note }) => `| ${id} | ${cell(what)} | ${is} | ${[...(note ? [note] : []), ...by.map((one) => `\`${cell(one)}\``)].join('<br>')} |`),
    '',
  ].join('\n');
}
