import { makeHealth, ROUND_WITHIN_MS, SKEW_AT_MOST_MS } from '../../src/engine/health';

const at = (skew: number | null = 0) => {
  const time = { elapsed: 1_000 };
  const health = makeHealth({ elapsed: () => time.elapsed, skewMs: () => skew });
  return { time, health, both: () => (health.observe.roundDone('due'), health.observe.roundDone('outbox')) };
};

it('is not ready before both loops have been round once', () => {
  const { health } = at();
  expect(health.problems()).toEqual(['the timer sweep has not completed a round yet', 'the outbox has not completed a round yet']);
  health.observe.roundDone('due');
  expect(health.problems()).toEqual(['the outbox has not completed a round yet']);
  health.observe.roundDone('outbox');
  expect(health.problems()).toEqual([]);
});

it.each([
  { stuck: 'due' as const, alive: 'outbox' as const, says: 'the timer sweep has not completed a round in 30 s' },
  { stuck: 'outbox' as const, alive: 'due' as const, says: 'the outbox has not completed a round in 30 s' },
])('says so when "$stuck" stands still, and is ready again when it goes on', ({ stuck, alive, says }) => {
  const { health, time, both } = at();
  both();
  time.elapsed += ROUND_WITHIN_MS;
  expect(health.problems()).toEqual([]);
  health.observe.roundDone(alive);
  time.elapsed += 1;
  expect(health.problems()).toEqual([says]);
  health.observe.roundDone(stuck);
  expect(health.problems()).toEqual([]);
});

it.each([
  { skew: null, says: [] }, { skew: SKEW_AT_MOST_MS, says: [] }, { skew: -SKEW_AT_MOST_MS, says: [] },
  { skew: SKEW_AT_MOST_MS + 1_000, says: ["the clock is 6 s behind the storage's"] }, { skew: -7_000, says: ["the clock is 7 s ahead of the storage's"] },
])('with a storage clock $skew ms ahead it says $says', ({ skew, says }) => {
  const { health, both } = at(skew);
  both();
  expect(health.problems()).toEqual(says);
});
