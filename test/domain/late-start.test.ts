import { backByFrom } from '../../src/domain/late-start';
import { minutes, SECOND } from '../../src/domain/time';

const startsAt = Date.parse('2026-11-24T14:00:00Z');
const plan = { startsAt, backBy: startsAt + minutes(45) };

it.each([
  ['on time', 0, 45], ['a quarter of an hour late', minutes(15), 60], ['some seconds late: the next full minute', 20 * SECOND, 46],
  ['early: the end stays', -minutes(20), 45], ['after the planned end', minutes(90), 135],
])('moves Back by with the start: %s', (_, late, ends) => {
  expect(backByFrom(plan, startsAt + late)).toBe(startsAt + minutes(ends));
});
