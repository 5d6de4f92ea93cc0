import { checkedOut, choose, NO_HABIT, type Habit } from '../../src/domain/habit';
import { ladderFor } from '../../src/domain/ladder';
import { DAY, minutes } from '../../src/domain/time';

const START = Date.parse('2026-11-02T15:00:00Z');
/** Checks out on each of these days, so many minutes after Back by, and answers on which of them she was offered a reminder. */
function offers(returns: readonly (readonly [day: number, late: number])[], from: Habit = NO_HABIT): number[] {
  let habit = from;
  return returns.flatMap(([day, late]) => {
    const backBy = START + day * DAY;
    const after = checkedOut(habit, backBy, backBy + minutes(late));
    habit = after.habit;
    return after.offer ? [day] : [];
  });
}

it.each([
  { says: 'three late check-outs in thirty days', returns: [[0, 6], [5, 30], [29, 5]] as const, offered: [29] },
  { says: 'two', returns: [[0, 6], [5, 30]] as const, offered: [] },
  { says: 'three, of which one is over thirty days ago', returns: [[0, 6], [20, 30], [31, 6]] as const, offered: [] },
  { says: 'a few minutes after the time, as anybody is', returns: [[0, 4], [1, 4], [2, 4], [3, 4]] as const, offered: [] },
  { says: 'on time in between', returns: [[0, 6], [1, -10], [2, 6], [3, -5], [4, 6]] as const, offered: [4] },
  { says: 'once only', returns: [[0, 6], [1, 6], [2, 6], [3, 6], [4, 6]] as const, offered: [2] },
])('offers an earlier reminder after $says', ({ returns, offered }) => expect(offers(returns)).toEqual(offered));

it.each(['yes', 'no'] as const)('never offers it to who has said %s', (answer) => {
  expect(offers([[0, 6], [1, 6], [2, 6], [3, 6]], choose(NO_HABIT, answer === 'yes'))).toEqual([]);
});

it('asks twenty minutes before, and then as everybody is asked', () => {
  for (const risk of ['ordinary', 'high'] as const) {
    const [first, ...rest] = ladderFor(risk, undefined, { asksEarly: true });
    expect(first).toEqual({ name: 'early', afterMinutes: -20 });
    expect(rest).toEqual(ladderFor(risk));
  }
});
