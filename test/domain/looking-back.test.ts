import { chooseVisits, QUESTIONS, SAMPLE, type PastVisit } from '../../src/domain/looking-back';
import { minutes } from '../../src/domain/time';

/** Which finished visits a manager is shown: drawn by lot, and those whose times are worth a friendly question. */
const past = (visitId: string, from: number, until: number, workerId = visitId): PastVisit => ({ visitId, workerId, startedAt: minutes(from), endedAt: minutes(until) });
const byId = (id: string): string => id;
const many = Array.from({ length: 40 }, (_, index) => past(`v${String(index).padStart(2, '0')}`, index * 100, index * 100 + 60));

test('five, as the lot has it, and no question where nothing is unusual', () => {
  expect(chooseVisits(many, byId)).toEqual(many.slice(0, SAMPLE).map(({ visitId }) => ({ visitId, question: null })));
  expect(chooseVisits(many, (id) => byId(id).split('').reverse().join('')).map(({ visitId }) => visitId)).toEqual(['v00', 'v10', 'v20', 'v30', 'v01']);
});

test('S119, N-45: however often somebody visits, no more than two of hers are drawn', () => {
  const hers = many.map((visit) => ({ ...visit, workerId: 'sam' }));
  const others = [past('zy', 9_000, 9_060, 'tom'), past('zz', 9_100, 9_160, 'zoe')];
  expect(chooseVisits([...hers, ...others], byId).map(({ visitId }) => visitId)).toEqual(['v00', 'v01', 'zy', 'zz']);
});

test.each([
  { says: 'over within two minutes', until: 2, question: 'short' },
  { says: 'longer than that', until: 3, question: null },
] as const)('a visit $says is asked about: $question', ({ until, question }) => expect(chooseVisits([past('z', 0, until)], byId)).toEqual([{ visitId: 'z', question }]));

test.each([
  { says: 'the same person, the second begun before the first ended', second: past('b', 30, 90, 'sam'), question: 'overlap' },
  { says: 'the same person, one after the other', second: past('b', 60, 90, 'sam'), question: null },
  { says: 'two people at the same time', second: past('b', 30, 90, 'tom'), question: null },
] as const)('overlapping times: $says', ({ second, question }) => {
  expect(chooseVisits([past('a', 0, 60, 'sam'), second], byId)).toEqual([{ visitId: 'a', question: null }, { visitId: 'b', question }]);
});

test('what is unusual is shown beside the five, and no more than a few', () => {
  const short = Array.from({ length: 9 }, (_, index) => past(`z${index}`, 9_000 + index * 100, 9_001 + index * 100));
  const chosen = chooseVisits([...many, ...short], byId);
  expect(chosen).toHaveLength(SAMPLE + QUESTIONS);
  expect(chosen.slice(SAMPLE).map(({ question }) => question)).toEqual(['short', 'short', 'short']);
});
