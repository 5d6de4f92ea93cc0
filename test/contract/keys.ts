import { LIMITS } from '../../src/store/port';
import { key as keyMaker, range } from '../../src/store/keys';
import { everything, freshPlace, keysOf, mustRead, one, put, type Subject } from './subject';

const PRINTABLE = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const FORBIDDEN = [...'/\\#?%', '\n', '\t', '\0', '\x7f', 'é', '😀'];
const ALLOWED = PRINTABLE.filter((char) => !FORBIDDEN.includes(char));

/** Which keys there are, in which order they come, and where a range begins and ends. */
export function keyContract(subject: () => Subject): void {
  describe('a key', () => {
    it('may hold every printable ASCII character that Azure allows, and sorts by code', async () => {
      const { store } = subject();
      const place = freshPlace();
      const keys = [...ALLOWED, ALLOWED.join(''), "it's", "''", 'a&b=c+d', 'a{b}c', 'a "quoted" | one', ' lead', 'trail ', '..', "') or (RowKey ge '"];
      await put(store, place, ...keys.slice(0, 60));
      await put(store, place, ...keys.slice(60));
      expect(keysOf(await everything(store, place))).toEqual([...keys].sort());
      expect((await mustRead(store, place, ALLOWED.join(''))).value).toBe(ALLOWED.join(''));
      for (const key of keys.slice(-10)) {
        const { version } = await mustRead(store, place, key);
        expect(keysOf(await store.scan(place, key, `${key} `, 10))).toEqual([key]);
        const changed = one(await store.commit(place, [{ put: key, value: 2, was: { version } }]));
        await store.commit(place, [{ remove: key, was: { version: changed } }]);
        expect(await store.read(place, key)).toBeUndefined();
      }
    });

    it.each(FORBIDDEN)('with %j in it is refused, with all that came beside it', async (char) => {
      const { store } = subject();
      const place = freshPlace();
      const writes = [{ put: 'fine', value: 1, was: 'any' as const }, { put: `a${char}b`, value: 1, was: 'any' as const }];
      await expect(store.commit(place, writes)).rejects.toThrow(RangeError);
      await expect(store.commit(place, [{ remove: `a${char}b`, was: 'any' }])).rejects.toThrow(RangeError);
      expect(await everything(store, place)).toEqual([]);
    });

    it('is never empty, and comes once in a commit', async () => {
      const { store } = subject();
      const place = freshPlace();
      await expect(put(store, place, '')).rejects.toThrow(RangeError);
      await expect(put(store, place, 'a', 'b', 'a')).rejects.toThrow(RangeError);
      expect(await everything(store, place)).toEqual([]);
    });

    it(`has at most ${LIMITS.keyLength} characters`, async () => {
      const { store } = subject();
      const place = freshPlace();
      const longest = 'k'.repeat(LIMITS.keyLength);
      await put(store, place, longest);
      await expect(put(store, place, `${longest}k`)).rejects.toThrow(RangeError);
      expect(keysOf(await everything(store, place))).toEqual([longest]);
    });
  });

  describe('a scan', () => {
    it('begins with `from`, ends before `to`, and stops at its limit', async () => {
      const { store } = subject();
      const place = freshPlace();
      await put(store, place, 'd', 'a', 'c', 'b', 'aa', 'B');
      const found = async (from: string, to: string, limit = 10): Promise<string[]> => keysOf(await store.scan(place, from, to, limit));
      expect(await found('a', 'c')).toEqual(['a', 'aa', 'b']);
      expect(await found('aaa', 'zz')).toEqual(['b', 'c', 'd']);
      expect(await found('a', 'a')).toEqual([]);
      expect(await found('c', 'a')).toEqual([]);
      expect(await found('A', 'z', 2)).toEqual(['B', 'a']);
      expect(await found('a', 'z', 0)).toEqual([]);
      expect(await store.scan(place, 'b', 'c', 1)).toEqual([await mustRead(store, place, 'b')]);
    });

    it('of one kind finds all of that kind and no other', async () => {
      const { store } = subject();
      const place = freshPlace();
      const mine = [keyMaker.log('v1', 0), keyMaker.log('v1', 999_999_999), keyMaker.log('v1', 10)];
      await put(store, place, ...mine, keyMaker.log('v10', 1), keyMaker.log('v', 1), keyMaker.beat(), keyMaker.visit('v1'), 'log|v1', 'log|v1}', 'log|v1{');
      const { from, to } = range('log', 'v1');
      expect(keysOf(await store.scan(place, from, to, 10))).toEqual([...mine].sort());
      const all = range('log');
      expect(keysOf(await store.scan(place, all.from, all.to, 20))).toHaveLength(8);
    });

    it('goes past the thousand rows of one page', async () => {
      const { store } = subject();
      const place = freshPlace();
      const keys = Array.from({ length: 1_080 }, (_, index) => `row|${String(index).padStart(5, '0')}`);
      for (let start = 0; start < keys.length; start += LIMITS.writes) await put(store, place, ...keys.slice(start, start + LIMITS.writes));
      expect(keysOf(await store.scan(place, 'row|', 'row}', 5_000))).toEqual(keys);
      expect(keysOf(await store.scan(place, 'row|', 'row}', 1_001))).toEqual(keys.slice(0, 1_001));
      expect(keysOf(await store.scan(place, 'row|', 'row}', 1_000))).toEqual(keys.slice(0, 1_000));
      expect(keysOf(await store.scan(place, 'row|00001', 'row|01079', 5_000))).toEqual(keys.slice(1, -1));
    });
  });

  it('places do not see each other', async () => {
    const { store } = subject();
    const [here, there] = [freshPlace(), freshPlace()];
    await store.commit(here, [{ put: 'a', value: 'here', was: 'absent' }]);
    expect(await store.read(there, 'a')).toBeUndefined();
    const version = one(await store.commit(there, [{ put: 'a', value: 'there', was: 'absent' }]));
    await store.commit(there, [{ remove: 'a', was: { version } }]);
    expect((await mustRead(store, here, 'a')).value).toBe('here');
    expect(await everything(store, there)).toEqual([]);
  });
}
