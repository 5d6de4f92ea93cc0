import { Conflict, Unclear, type Belief, type Write } from '../../src/store/port';
import { everything, freshPlace, keysOf, mustRead, one, put, type Subject } from './subject';

/** All or none, versions, and what a writer believes stands there. */
export function beliefContract(subject: () => Subject): void {
  describe('a commit', () => {
    const bad: [string, Write][] = [
      ['a put of what it believes absent', { put: 'b', value: 'new', was: 'absent' }],
      ['a put over a version long gone', { put: 'b', value: 'new', was: { version: 'never-was' } }],
      ['a put over a version of a row that is not there', { put: 'nothing', value: 'new', was: { version: 'never-was' } }],
      ['a removal of a version long gone', { remove: 'b', was: { version: 'never-was' } }],
      ['a removal of nothing', { remove: 'nothing', was: 'any' }],
    ];
    it.each(bad)('writes nothing when one of three is %s', async (_, write) => {
      const { store } = subject();
      const place = freshPlace();
      await put(store, place, 'b', 'z');
      const before = await everything(store, place);
      for (const position of [0, 1, 2]) {
        const writes: Write[] = [{ put: 'a', value: 'new', was: 'absent' }, { remove: 'z', was: 'any' }];
        writes.splice(position, 0, write);
        await expect(store.commit(place, writes)).rejects.toBeInstanceOf(Conflict);
        expect(await everything(store, place)).toEqual(before);
      }
    });

    it('takes puts and removals of every belief together', async () => {
      const { store } = subject();
      const place = freshPlace();
      const [, changed = '', removed = ''] = await put(store, place, 'any', 'changed', 'removed', 'swept');
      const versions = await store.commit(place, [
        { put: 'any', value: 1, was: 'any' },
        { put: 'changed', value: 2, was: { version: changed } },
        { remove: 'removed', was: { version: removed } },
        { remove: 'swept', was: 'any' },
        { put: 'new', value: 3, was: 'absent' },
        { put: 'upserted', value: 4, was: 'any' },
      ]);
      expect(versions.map((version) => version !== '')).toEqual([true, true, false, false, true, true]);
      expect((await everything(store, place)).map(({ key, value }) => [key, value])).toEqual([['any', 1], ['changed', 2], ['new', 3], ['upserted', 4]]);
      expect((await mustRead(store, place, 'changed')).version).toBe(versions[1]);
    });

    it('of no writes is refused', async () => {
      await expect(subject().store.commit(freshPlace(), [])).rejects.toBeInstanceOf(RangeError);
    });

    it('is seen by another instance', async () => {
      const { store, reopen } = subject();
      const place = freshPlace();
      const [version = ''] = await put(store, place, 'a');
      const other = await reopen();
      expect(await other.read(place, 'a')).toEqual({ key: 'a', version, value: 'a' });
      await other.commit(place, [{ put: 'a', value: 'theirs', was: { version } }]);
      expect((await mustRead(store, place, 'a')).value).toBe('theirs');
    });
  });

  describe('a version', () => {
    it('changes at every put, also of the same value', async () => {
      const { store } = subject();
      const place = freshPlace();
      const seen: string[] = [one(await put(store, place, 'a'))];
      for (let round = 0; round < 20; round += 1) seen.push(one(await store.commit(place, [{ put: 'a', value: 'a', was: { version: seen[round] ?? '' } }])));
      expect(new Set(seen).size).toBe(21);
      expect((await mustRead(store, place, 'a')).version).toBe(seen[20]);
    });

    it('never comes back after the row was removed and made again', async () => {
      const { store } = subject();
      const place = freshPlace();
      const seen = new Set<string>();
      for (let round = 0; round < 40; round += 1) {
        const version = one(await store.commit(place, [{ put: 'a', value: 'same', was: 'absent' }]));
        seen.add(version);
        await store.commit(place, [{ remove: 'a', was: { version } }]);
      }
      expect(seen.size).toBe(40);
    });

    const stale: [string, (was: Exclude<Belief, 'absent'>) => Write][] = [
      ['put', (was) => ({ put: 'a', value: 'late', was })],
      ['removal', (was) => ({ remove: 'a', was })],
    ];
    it.each(stale)('of before refuses a %s, also once the row was made again', async (_, write) => {
      const { store } = subject();
      const place = freshPlace();
      const first = one(await put(store, place, 'a'));
      await store.commit(place, [{ put: 'a', value: 'second', was: { version: first } }]);
      await expect(store.commit(place, [write({ version: first })])).rejects.toBeInstanceOf(Conflict);
      await store.commit(place, [{ remove: 'a', was: 'any' }]);
      await expect(store.commit(place, [write({ version: first })])).rejects.toBeInstanceOf(Conflict);
      await put(store, place, 'a');
      await expect(store.commit(place, [write({ version: first })])).rejects.toBeInstanceOf(Conflict);
      expect((await mustRead(store, place, 'a')).value).toBe('a');
    });
  });

  describe('a commit without an answer', () => {
    const writes: Write[] = [{ put: 'state', value: 1, was: 'absent' }, { put: 'done|receipt', value: 'reply', was: 'absent' }];

    it('that was applied is Unclear, and found again by its receipt', async () => {
      const { store, loseNextAnswer } = subject();
      const place = freshPlace();
      loseNextAnswer();
      await expect(store.commit(place, writes)).rejects.toBeInstanceOf(Unclear);
      expect((await mustRead(store, place, 'done|receipt')).value).toBe('reply');
      expect(keysOf(await everything(store, place))).toEqual(['done|receipt', 'state']);
      await expect(store.commit(place, writes)).rejects.toBeInstanceOf(Conflict);
    });

    it('that never arrived is Unclear, leaves no receipt, and can be given again', async () => {
      const { store, loseNextRequest } = subject();
      const place = freshPlace();
      loseNextRequest();
      await expect(store.commit(place, writes)).rejects.toBeInstanceOf(Unclear);
      expect(await everything(store, place)).toEqual([]);
      await store.commit(place, writes);
      expect(keysOf(await everything(store, place))).toEqual(['done|receipt', 'state']);
    });
  });
}
