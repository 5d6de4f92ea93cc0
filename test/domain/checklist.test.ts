import { checklistFor, sourcesOf, type QuestionId } from '../../src/domain/checklist';
import { CORE, CORE_IDS, type CoreId } from '../../src/domain/checklist-core';
import type { Band, Facts } from '../../src/domain/checklist-facts';
import { EXTENSION_IDS } from '../../src/domain/checklist-more';
import { assess, decidePrepare, isYearlyDue, yearlyOf, type YearlyAnswers } from '../../src/domain/prepare';
import { BOARDS, type Board } from '../../src/domain/team';
import { DAY } from '../../src/domain/time';
import { aPlan, facts, PLANNED_AT } from './plans';
import { accepted, happened } from './visits';

const always = () => true;
const never = () => false;
const NOW = PLANNED_AT;

/** Catalogue 3.2, row by row: which boards ask it. */
const ASKED: Readonly<Record<CoreId, string>> = {
  'PV-01': 'CV GW CT', 'PV-02': 'CV GW DU CT MW', 'PV-03': 'CV GW MW', 'PV-04': 'CV GW DU CT MW', 'PV-05': 'CV GW DU CT MW', 'PV-06a': 'CV GW DU CT MW', 'PV-06b': 'CV GW DU CT MW',
  'PV-07': 'CV GW DU CT MW', 'PV-08': 'CV GW DU CT MW', 'PV-09': 'CV GW DU CT MW', 'PV-10': 'CV GW CT MW', 'PV-11': 'GW CT MW', 'PV-12': 'CV GW DU CT MW', 'PV-13': 'CV GW DU CT MW',
};
const SHORT: Readonly<Record<Board, string>> = { 'cardiff-vale': 'CV', gwent: 'GW', durham: 'DU', 'cwm-taf': 'CT', 'mid-west-wales': 'MW' };
const coreOf = (board: Facts['board']): CoreId[] => {
  const { derived, fresh, yearly } = checklistFor(facts({ board }), always);
  return CORE_IDS.filter((id) => [...derived, ...fresh, ...yearly].some((asked) => asked === id));
};

describe('whose questions', () => {
  test.each(BOARDS.flatMap((board) => CORE_IDS.map((id) => [board, id, ASKED[id].includes(SHORT[board])] as const)))('%s asks %s: %s', (board, id, asks) => {
    expect(coreOf(board).includes(id)).toBe(asks);
  });

  // PV-06 is one question in the documents and two here.
  test.each([['cardiff-vale', 12], ['gwent', 13], ['durham', 9], ['cwm-taf', 12], ['mid-west-wales', 12], ['none', 13]] as const)('%s asks %i in all', (board, count) => {
    expect(coreOf(board).filter((id) => id !== 'PV-06b')).toHaveLength(count);
  });

  test.each([
    ['PV-04', 'gwent', [{ board: 'gwent', section: '6.1' }]],
    ['PV-04', 'durham', [{ board: 'durham', section: 'Keeping practitioners safe' }]],
    ['PV-03', 'cwm-taf', [{ board: 'cardiff-vale', section: '9.2' }, { board: 'gwent', section: '6.1' }, { board: 'mid-west-wales', section: 'Appendix 3' }]],
    ['PV-14', 'gwent', [{ board: 'cwm-taf', section: '8' }]],
    ['PV-18', 'none', [{ board: 'cwm-taf', section: '4' }]],
    ['PV-20', 'mid-west-wales', [{ board: 'mid-west-wales', section: '10' }]],
  ] as const)('%s is shown to %s with its sources', (id, board, sources) => expect(sourcesOf(id, board)).toEqual(sources));

  it('has a source for every question and board', () => {
    for (const id of [...CORE_IDS, ...EXTENSION_IDS, 'PV-18'] as QuestionId[]) for (const board of [...BOARDS, 'none' as const]) expect(sourcesOf(id, board)).not.toEqual([]);
  });
});

describe('what is derived, kept for the year and asked fresh', () => {
  const { derived, fresh, yearly } = checklistFor(facts({ board: 'none' }), always);
  test('is as the design says', () => {
    expect(derived).toEqual(['PV-01', 'PV-02', 'PV-06a']);
    expect(yearly).toEqual(['PV-07', 'PV-08', 'PV-09', 'PV-10', 'PV-11', 'PV-12']);
    expect(fresh).toEqual(['PV-03', 'PV-04', 'PV-05', 'PV-06b', 'PV-13', 'PV-18']);
  });
});

/** Catalogue 3.4, row by row: which visits are asked. */
const none = facts({ audience: 'adults', company: 'colleague' });
describe('which visits', () => {
  const ticksOf = (changes: Partial<Facts>) => checklistFor({ ...none, ...changes }, never).ticks;
  test.each([
    ['any visit', {}, ['PV-19']],
    ['a first visit', { isFirst: true }, ['PV-14', 'PV-19', 'PV-20', 'PV-21', 'PV-27']],
    ['a flagged case', { isFlagged: true }, ['PV-15', 'PV-16', 'PV-19', 'PV-22', 'PV-23']],
    ['work with children', { audience: 'children' as const }, ['PV-19', 'PV-24']],
    ['work with both', { audience: 'both' as const }, ['PV-19', 'PV-24']],
  ])('%s', (_what, changes, ids) => expect(ticksOf(changes)).toEqual(ids));

  it('asks PV-25 once a year', () => expect(checklistFor(none, always).ticks).toContain('PV-25'));
  test.each([[{}, false], [{ company: 'alone' as const }, true], [{ isFlagged: true }, true]])('asks of evidence of violence %j: %s', (changes, asked) => {
    expect(checklistFor({ ...none, ...changes }, never).fresh.includes('PV-18')).toBe(asked);
  });
});

/** Catalogue 3.3, row by row: every answer with its band, for an ordinary and a flagged case. */
const BANDS: readonly (readonly [CoreId, string, Band, Band])[] = [
  ['PV-01', 'daylight', 'ok', 'ok'], ['PV-01', 'partly-dark', 'note', 'high'], ['PV-01', 'dark-or-out-of-hours', 'note', 'high'], ['PV-01', 'colleagues-gone', 'note', 'high'],
  ['PV-02', 'arranged', 'ok', 'ok'], ['PV-02', 'not-yet-arranged', 'talk', 'high'], ['PV-02', 'manager-agrees', 'ok', 'ok'], ['PV-02', 'alone', 'ok', 'high'],
  ['PV-03', 'no', 'ok', 'ok'], ['PV-03', 'yes', 'talk', 'talk'], ['PV-03', 'unsure', 'talk', 'talk'],
  ['PV-04', 'phone', 'ok', 'ok'], ['PV-04', 'doubtful-signal', 'talk', 'talk'], ['PV-04', 'alarm-only', 'ok', 'ok'], ['PV-04', 'neither', 'high', 'high'],
  ['PV-05', 'must-be-home', 'ok', 'ok'], ['PV-05', 'neutral', 'ok', 'ok'], ['PV-05', 'could-be-neutral', 'note', 'talk'],
  ['PV-06a', 'with-time', 'ok', 'ok'], ['PV-06a', 'no-time', 'high', 'high'], ['PV-06a', 'no', 'high', 'high'],
  ['PV-06b', 'none', 'ok', 'ok'], ['PV-06b', 'told', 'ok', 'ok'], ['PV-06b', 'not-told', 'high', 'high'],
  ['PV-07', 'known', 'ok', 'ok'], ['PV-07', 'unsure', 'talk', 'talk'], ['PV-07', 'none', 'high', 'high'],
  ['PV-08', 'current', 'ok', 'ok'], ['PV-08', 'changed', 'talk', 'talk'], ['PV-08', 'no', 'talk', 'talk'],
  ['PV-09', 'yes', 'ok', 'ok'], ['PV-09', 'lives-alone', 'ok', 'ok'], ['PV-09', 'no', 'talk', 'talk'],
  ['PV-10', 'done', 'ok', 'ok'], ['PV-10', 'partly', 'note', 'note'], ['PV-10', 'no', 'note', 'note'],
  ['PV-11', 'locked', 'ok', 'ok'], ['PV-11', 'unsure', 'note', 'note'], ['PV-11', 'no', 'note', 'note'],
  ['PV-12', 'in-date', 'ok', 'ok'], ['PV-12', 'out-of-date', 'talk', 'talk'], ['PV-12', 'never', 'talk', 'talk'],
  ['PV-13', 'yes', 'ok', 'ok'], ['PV-13', 'unsure', 'high', 'high'], ['PV-13', 'no', 'high', 'high'],
];

describe('what an answer means', () => {
  test.each(BANDS)('%s "%s" is %s, on a flagged case %s', (id, value, ordinary, flagged) => {
    const band = CORE.find((question) => question.id === id)?.answers.find((answer) => answer.value === value)?.band;
    expect(band?.(facts())).toBe(ordinary);
    expect(band?.(facts({ isFlagged: true }))).toBe(flagged);
  });

  it('leaves no answer out of the table', () => {
    expect(BANDS.map(([id, value]) => `${id} ${value}`).sort()).toEqual(CORE.flatMap(({ id, answers }) => answers.map(({ value }) => `${id} ${value}`)).sort());
  });
});

const CALM = { 'PV-03': 'no', 'PV-04': 'phone', 'PV-05': 'neutral', 'PV-06b': 'none', 'PV-07': 'known', 'PV-08': 'current', 'PV-09': 'yes', 'PV-10': 'done', 'PV-11': 'locked', 'PV-12': 'in-date', 'PV-13': 'yes', 'PV-18': 'no' };
const prepare = (chosen: Readonly<Record<string, string>>, changes: Partial<Facts> = {}, ticked: readonly string[] = ['PV-14', 'PV-15', 'PV-16', 'PV-19', 'PV-20', 'PV-21', 'PV-22', 'PV-23', 'PV-24', 'PV-25', 'PV-27'], kept: YearlyAnswers = {}) =>
  decidePrepare(aPlan(), { by: 'sam', version: 1, chosen: { ...CALM, ...chosen }, ticked, kept }, facts(changes), NOW);

describe('the verdict', () => {
  test.each([
    ['all well', {}, {}, 'nothing', false],
    ['advice only', { 'PV-10': 'no' }, {}, 'nothing', false],
    ['after dark, and nothing else', {}, { timing: 'dark-or-out-of-hours' as const }, 'nothing', false],
    ['a car that may be followed', { 'PV-03': 'yes' }, {}, 'talk', false],
    ['no way to call for help', { 'PV-04': 'neither' }, {}, 'talk', true],
    ['alone on a flagged case', {}, { isFlagged: true }, 'talk', true],
    ['evidence of violence, alone (rule 25)', { 'PV-18': 'yes' }, {}, 'not-alone', true],
    ['a flag for violence, alone, whatever she answers (rule 25)', {}, { isFlagged: true, threats: ['physical' as const] }, 'not-alone', true],
    ['a flag for violence, with a colleague', {}, { isFlagged: true, threats: ['physical' as const], company: 'colleague' as const }, 'nothing', false],
    ['a flag for swearing, alone', {}, { isFlagged: true, threats: ['swearing' as const] }, 'talk', true],
    ['an open account, where somebody looked for workers online', { 'PV-11': 'no' }, { isFlagged: true, threats: ['personal-data' as const], company: 'colleague' as const }, 'talk', false],
    ['evidence of violence, with a colleague', { 'PV-18': 'yes' }, { isFlagged: true, company: 'colleague' as const }, 'talk', true],
    ['not sure of violence, alone', { 'PV-18': 'unsure' }, {}, 'talk', true],
  ])('%s', (_what, chosen, changes, verdict, asksManager) => {
    const decision = prepare(chosen, changes);
    expect(accepted(decision).prepared?.verdict).toBe(verdict);
    expect(happened(decision).map(({ type }) => type)).toEqual(asksManager ? ['decide'] : []);
  });

  it('counts the dark as one more thing to talk about beside another risky answer', () => {
    const findings = accepted(prepare({ 'PV-03': 'yes' }, { timing: 'partly-dark' })).prepared?.findings;
    expect(findings?.find(({ id }) => id === 'PV-01')).toMatchObject({ answer: 'partly-dark', band: 'talk' });
  });

  test.each([
    ['PV-14', { isFirst: true }, 'talk'], ['PV-15', { isFlagged: true }, 'high'], ['PV-16', { isFlagged: true }, 'talk'], ['PV-19', {}, 'note'], ['PV-20', { isFirst: true }, 'note'], ['PV-21', { isFirst: true }, 'note'],
    ['PV-22', { isFlagged: true }, 'note'], ['PV-23', { isFlagged: true }, 'talk'], ['PV-24', {}, 'note'], ['PV-25', {}, 'note'], ['PV-27', { isFirst: true }, 'note'],
  ] as const)('%s left open is %j: %s', (id, changes, band) => {
    expect(accepted(prepare({}, changes, [])).prepared?.findings.find((finding) => finding.id === id)).toEqual({ id, answer: 'open', band });
    expect(accepted(prepare({}, changes)).prepared?.findings.find((finding) => finding.id === id)).toEqual({ id, answer: 'done', band: 'ok' });
  });

  it('puts the weightiest first', () => {
    const bands = accepted(prepare({ 'PV-03': 'yes', 'PV-04': 'neither', 'PV-10': 'no' })).prepared?.findings.map(({ band }) => band);
    expect(bands?.slice(0, 3)).toEqual(['high', 'talk', 'note']);
  });

  test.each(Object.keys(CALM))('refuses a form without %s, and one with an answer nobody offered', (id) => {
    for (const given of ['', 'perhaps']) expect(prepare({ [id]: given })).toEqual({ ok: false, reason: 'answers-missing' });
  });
});

describe('once a year', () => {
  const kept = (answer: string, daysAgo: number): YearlyAnswers => ({ 'PV-12': { answer, at: NOW - daysAgo * DAY } });
  test.each([['in-date', 364, false], ['in-date', 365, true], ['never', 1, true], ['out-of-date', 1, true]])('safety training "%s" %i days ago is asked again: %s', (answer, daysAgo, due) => {
    expect(isYearlyDue(kept(answer, daysAgo), facts(), NOW)('PV-12')).toBe(due);
  });

  it('asks who has never been asked, and not who said "partly" about her phone book', () => {
    expect(isYearlyDue({}, facts(), NOW)('PV-10')).toBe(true);
    expect(isYearlyDue({ 'PV-10': { answer: 'partly', at: NOW - DAY } }, facts(), NOW)('PV-10')).toBe(false);
  });

  it('weighs a kept answer without asking it, and keeps only what was asked', () => {
    const findings = assess({ chosen: { ...CALM, 'PV-12': '' }, ticked: [] }, kept('in-date', 10), facts(), NOW);
    expect(findings?.find(({ id }) => id === 'PV-12')).toEqual({ id: 'PV-12', answer: 'in-date', band: 'ok' });
    const next = yearlyOf(findings ?? [], ['PV-07'], kept('in-date', 10), NOW);
    expect(next).toEqual({ 'PV-12': { answer: 'in-date', at: NOW - 10 * DAY }, 'PV-07': { answer: 'known', at: NOW } });
  });
});
