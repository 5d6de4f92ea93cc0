import { Conflict } from '../../src/store/port';
import { everything, freshPlace, mustRead, one, put, type Subject } from './subject';
import { increment } from './increment';

/** Several writers at once, in one process; `processes.test.ts` has several processes. */
export function raceContract(subject: () => Subject): void {
  describe('of writers at the same time', () => {
    it.each(['one instance', 'two instances'])('on one row exactly one wins (%s)', async (kind) => {
      const { store, reopen } = subject();
      const other = kind === 'one instance' ? store : await reopen();
      const place = freshPlace();
      const version = one(await put(store, place, 'a'));
      for (const was of ['absent', { version }] as const) {
        const key = was === 'absent' ? 'new' : 'a';
        const write = (value: number): Promise<string[]> => (value % 2 ? other : store).commit(place, [{ put: key, value, was }, { put: `trace-${value}-${key}`, value, was: 'absent' }]);
        const outcomes = await Promise.allSettled(Array.from({ length: 10 }, (_, value) => write(value)));
        const winners = outcomes.flatMap((outcome, value) => (outcome.status === 'fulfilled' ? [value] : []));
        expect(winners).toHaveLength(1);
        for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Conflict);
        expect((await mustRead(store, place, key)).value).toBe(winners[0]);
        expect((await everything(store, place)).filter((row) => row.key.endsWith(`-${key}`)).map((row) => row.value)).toEqual(winners);
      }
    });

    it('fifty increments by read, commit and retry are all counted', async () => {
      const { store } = subject();
      const place = freshPlace();
      await store.commit(place, [{ put: 'count', value: 0, was: 'absent' }]);
      await Promise.all(Array.from({ length: 50 }, () => increment(store, place, 'count')));
      expect((await mustRead(store, place, 'count')).value).toBe(50);
    });

    it('those on different rows all win, and one writer\'s conflict is nobody else\'s', async () => {
      const { store } = subject();
      const place = freshPlace();
      await put(store, place, 'taken');
      const outcomes = await Promise.allSettled(Array.from({ length: 30 }, (_, index) => put(store, place, index % 3 === 0 ? 'taken' : `row${index}`)));
      expect(outcomes.map((outcome) => outcome.status)).toEqual(Array.from({ length: 30 }, (_, index) => (index % 3 === 0 ? 'rejected' : 'fulfilled')));
      expect(await everything(store, place)).toHaveLength(21);
    });

    it('those who do not care what was there all get versions of their own', async () => {
      const { store } = subject();
      const place = freshPlace();
      const versions = await Promise.all(Array.from({ length: 40 }, (_, value) => store.commit(place, [{ put: 'a', value, was: 'any' }])));
      expect(new Set(versions.map(one)).size).toBe(40);
    });
  });
}
