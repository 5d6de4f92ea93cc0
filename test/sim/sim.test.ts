import { live, type History } from './history';
import { PLANTS } from './plants';
import { NAMED } from './named';

/** Histories of the real engine, commands and domain, as many as the suite has time for; `npm run simulate` lives the others. */
const SEEDS = 20;
const A_BATCH = 10;
/** A planted bug has to show within so many. */
const PLANTED_WITHIN = 30;

const batches = Array.from({ length: SEEDS / A_BATCH }, (_, index) => [1 + index * A_BATCH, (index + 1) * A_BATCH] as const);
const lived: History[] = [];

describe('deterministic simulation', () => {
  const limit = Error.stackTraceLimit;
  // Conflicts are part of the game here, and their stacks cost more than the histories.
  beforeAll(() => void (Error.stackTraceLimit = 0));
  afterAll(() => void (Error.stackTraceLimit = limit));

  it.each(batches)('keeps every promise in seeds %i to %i', async (first, last) => {
    for (let seed = first; seed <= last; seed += 1) {
      const history = await live(seed);
      lived.push(history);
      expect({ seed, faults: history.faults }).toEqual({ seed, faults: [] });
    }
  }, 120_000);

  it('has seen enough to mean something', () => {
    const sum = (of: (history: History) => number) => lived.reduce((total, history) => total + of(history), 0);
    expect(lived).toHaveLength(SEEDS);
    expect(sum((history) => history.visits)).toBeGreaterThan(100);
    expect(sum((history) => history.duresses)).toBeGreaterThan(2);
    expect(sum((history) => history.accepted)).toBeGreaterThan(1_000);
    expect(sum((history) => history.doubled)).toBeGreaterThan(0);
    expect(sum((history) => history.died)).toBeGreaterThan(20);
    // Lateness is only judged while nothing goes wrong: most of the time has to be that.
    expect(sum((history) => history.calmShare) / SEEDS).toBeGreaterThan(0.5);
  });

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
