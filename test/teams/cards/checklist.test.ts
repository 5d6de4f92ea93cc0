import type { Facts } from '../../../src/domain/checklist-facts';
import type { Finding } from '../../../src/domain/prepare';
import { BOARDS } from '../../../src/domain/team';
import { cy } from '../../../src/strings/cy';
import { en } from '../../../src/strings/en';
import { adviceOn, checklistCard } from '../../../src/teams/cards/checklist';
import { planStates } from './plan-samples';
import { MAKERS, teamOf, TEXTS } from './samples';
import { markdownIn, ofType } from './tree';

/** What "Before you go" says and asks, for those who would read it on a doorstep. */
const cards = MAKERS['checklistCard']?.(TEXTS.ordinary, en) ?? {};
const cardOf = (board: string) => cards[`every question of ${board}`] ?? {};
const textOf = (board: string): string => markdownIn(cardOf(board)).join('\n');
const inputsOf = (board: string) => ofType(cardOf(board), (type) => type === 'Input.ChoiceSet');

test.each(BOARDS)('rule 3, rule 4: %s is told that calm is no promise, to leave, 999, and to ring the manager, with the source', (board) => {
  const text = textOf(board);
  for (const line of [/Past calm is no promise/, /If the threat grows, leave\. In danger, call 999\./, /ring your manager at once/, /Do not go unprepared/]) expect(text).toMatch(line);
  const section = { 'cardiff-vale': '9.4', gwent: '6.1', durham: 'Keeping practitioners safe', 'cwm-taf': '6.1', 'mid-west-wales': 'Appendix 3' }[board];
  expect(text).toContain(`Every visit (${en.board[board]} ${section})`);
});

test.each(BOARDS)('rule 17: %s sees whose guidance each question is, and another board only by its own name', (board) => {
  for (const input of inputsOf(board).filter(({ id }) => id !== 'ticks')) {
    const own = `(${en.board[board]} `;
    expect(String(input['label'])).toMatch(/\(.+ .+\)$/);
    if (input['id'] !== 'PV-18') expect(String(input['label'])).toContain(own);
  }
});

test('nothing is filled in beforehand, and every question but the ticks must be answered', () => {
  for (const board of BOARDS) {
    for (const input of inputsOf(board)) {
      expect(input['value']).toBeUndefined();
      expect(input['style']).toBe('expanded');
      expect(input['isRequired']).toBe(input['id'] === 'ticks' ? undefined : true);
    }
  }
});

test('a visit like the last asks no more than six questions and one list', () => {
  const [sample] = planStates({ team: teamOf(TEXTS.ordinary), people: new Map(), where: 'Splott', caseRef: '4471', reason: 'ok', startAt: Date.UTC(2026, 10, 24, 14), backBy: Date.UTC(2026, 10, 24, 15) });
  if (!sample) throw new Error('no sample');
  const year = Object.fromEntries(['PV-07', 'PV-08', 'PV-09', 'PV-10', 'PV-11', 'PV-12', 'PV-25'].map((id) => [id, { answer: { 'PV-07': 'known', 'PV-08': 'current', 'PV-09': 'yes', 'PV-10': 'done', 'PV-11': 'locked', 'PV-12': 'in-date' }[id] ?? 'done', at: sample.known.now }]));
  const facts: Facts = { ...sample.known.facts, board: 'gwent', isFirst: false, isFlagged: false };
  const inputs = ofType(checklistCard({ ...sample.known, facts, kept: year }, en, null), (type) => type.startsWith('Input.'));
  expect(inputs.map(({ id }) => id)).toEqual(['PV-03', 'PV-04', 'PV-05', 'PV-06b', 'PV-13', 'PV-18', 'ticks']);
});

test('boards that do not ask about the car hear that others do', () => {
  expect(BOARDS.filter((board) => textOf(board).includes(en.checklist.otherBoards))).toEqual(['durham', 'cwm-taf']);
});

test('beside a visit in the dark stands when the sun rises and sets, for the boards that speak of it', () => {
  expect(BOARDS.filter((board) => /sunset \d/.test(textOf(board)))).toEqual(['cardiff-vale', 'gwent', 'cwm-taf']);
});

const finding = (id: Finding['id']): Finding => ({ id, answer: 'x', band: 'talk' });
const facts = (board: Facts['board']): Facts => ({ board, audience: 'both', isFlagged: false, threats: [], isFirst: true, company: 'alone', timing: 'daylight' });

test.each([
  ['PV-03', 'cardiff-vale', 'taxi'], ['PV-03', 'gwent', 'Line Manager'], ['PV-03', 'mid-west-wales', 'taxi'],
  ['PV-02', 'mid-west-wales', 'heavy-handed'], ['PV-02', 'cwm-taf', 'do not go alone'], ['PV-01', 'cwm-taf', 'out of hours'],
] as const)('advice on %s for %s speaks of "%s"', (id, board, words) => {
  expect(adviceOn(finding(id), facts(board), en)).toContain(words);
});

test('rule 12: an interpreter is never family', () => expect(adviceOn(finding('PV-20'), facts('mid-west-wales'), en)).toContain('must not be family'));

test('the source stands behind every advice, in both languages', () => {
  expect(adviceOn(finding('PV-04'), facts('gwent'), en)).toMatch(/ \(Gwent 6\.1\)$/);
  expect(adviceOn(finding('PV-04'), facts('mid-west-wales'), cy)).toMatch(/ \(Canolbarth a Gorllewin Cymru Atodiad 3\)$/);
});
