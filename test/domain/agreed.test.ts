import { asksForSummary, readAgreed, SUMMARY_CITES } from '../../src/domain/agreed';
import { BOARDS } from '../../src/domain/team';
import { DAY, HOUR } from '../../src/domain/time';
import { loadGuidance } from '../../src/guidance/answer';

const NOW = Date.parse('2026-11-24T17:00:00Z');
const MIDDAY = Date.parse('2026-11-24T12:00:00Z');

describe('what was agreed, and when they meet next', () => {
  test.each([
    ['nothing said is nothing agreed', { what: ' \n', next: null }, { agreed: null }],
    ['either is enough', { what: '', next: MIDDAY + DAY }, { agreed: { what: '', next: MIDDAY + DAY } }],
    ['and is kept without its margins', { what: ' school run ', next: null }, { agreed: { what: 'school run', next: null } }],
    ['later today is still a next visit', { what: '', next: MIDDAY }, { agreed: { what: '', next: MIDDAY } }],
    ['yesterday is not', { what: '', next: MIDDAY - DAY }, { refusal: 'next-date-wrong' }],
    ['nor a year in the next decade', { what: '', next: NOW + 367 * DAY }, { refusal: 'next-date-wrong' }],
    ['a whole letter is too much', { what: 'x'.repeat(501), next: null }, { refusal: 'note-too-long' }],
  ])('%s', (_says, said, read) => expect(readAgreed(said, NOW)).toEqual(read));

  test('until midnight of the day itself', () => {
    expect(readAgreed({ what: '', next: MIDDAY }, MIDDAY + 12 * HOUR)).toEqual({ agreed: { what: '', next: MIDDAY } });
    expect(readAgreed({ what: '', next: MIDDAY }, MIDDAY + 12 * HOUR + 1)).toEqual({ refusal: 'next-date-wrong' });
  });
});

test('S035: three boards ask for a summary at the end of a contact, and their guidance says so where we cite it', () => {
  expect(BOARDS.filter(asksForSummary).sort()).toEqual(['cardiff-vale', 'durham', 'mid-west-wales']);
  expect(asksForSummary('none')).toBe(false);
  const printed = new Set([...loadGuidance().packs.values()].flatMap(({ sections }) => sections.map(({ doc, id }) => `${doc} ${id}`)));
  expect(Object.entries(SUMMARY_CITES).filter(([board, section]) => !printed.has(`${board} ${section}`))).toEqual([]);
});
