import { readWords } from '../../../src/teams/words/read-words';
import { CHECK_INS, CHECK_OUTS, COMMANDS, EXTENSIONS, PLANS, QUESTIONS } from './battery-english';
import { WELSH } from './battery-welsh';
import { NOW, type Row } from './expected';

const read = ([said, expected]: Row) => expect(readWords(said, NOW)).toEqual(expected);

describe('at 1:05pm on a Tuesday, reads', () => {
  test.each(CHECK_INS)('a check-in: %j', (...row) => read(row));
  test.each(EXTENSIONS)('an extension: %j', (...row) => read(row));
  test.each(CHECK_OUTS)('a check-out: %j', (...row) => read(row));
  test.each(PLANS)('a plan: %j', (...row) => read(row));
  test.each(COMMANDS)('a command: %j', (...row) => read(row));
  test.each(QUESTIONS)('a question: %j', (...row) => read(row));
  test.each(WELSH)('Welsh: %j', (...row) => read(row));
});

test('the battery is wide enough to mean something', () => {
  expect([CHECK_INS, EXTENSIONS, CHECK_OUTS, PLANS, COMMANDS, QUESTIONS, WELSH].flat().length).toBeGreaterThanOrEqual(150);
  expect(WELSH.length).toBeGreaterThanOrEqual(40);
});
