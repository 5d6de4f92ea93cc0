import { liveThroughKills } from './random-kills';

/** A round without a kill and one with some; `npm run faults` goes on for a minute. */
jest.setTimeout(180_000);

test('two bots on one Azurite, killed at random: no alarm lost, none told twice without a kill to blame, and the state follows from the journal', async () => {
  const verdict = await liveThroughKills(20_261_124, (rounds) => rounds < 2);
  expect(verdict.faults).toEqual([]);
  expect(verdict.rounds).toBe(2);
  expect(verdict.kills).toBeGreaterThan(0);
});
