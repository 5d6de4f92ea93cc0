import { live } from './history';
import { PLANTS } from './plants';
import { NAMED } from './named';

/** A planted bug has to show within so many. */
const PLANTED_WITHIN = 30;

/** What the simulation is worth: that a seed is one history, that what it found stays mended, and that it sees what is broken on purpose. */
describe('deterministic simulation', () => {
  const limit = Error.stackTraceLimit;
  // Conflicts are part of the game here, and their stacks cost more than the histories.
  beforeAll(() => void (Error.stackTraceLimit = 0));
  afterAll(() => void (Error.stackTraceLimit = limit));

  it('lives the same history again from the same seed', async () => {
    const [once, again] = [await live(7), await live(7)];
    expect(once.told.length).toBeGreaterThan(20);
    expect(again.told).toEqual(once.told);
  }, 60_000);

  it.each(NAMED)('seed $seed: $name', async ({ seed }) => {
    expect((await live(seed)).faults).toEqual([]);
  }, 60_000);

  it.each(PLANTS)('sees a program that $name', async ({ plant }) => {
    for (let seed = 1; seed <= PLANTED_WITHIN; seed += 1) if ((await live(seed, { plant })).faults.length > 0) return;
    throw new Error(`${PLANTED_WITHIN} histories and nobody noticed`);
  }, 120_000);
});
