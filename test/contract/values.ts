import { LIMITS, type Json, type Write } from '../../src/store/port';
import { everything, freshPlace, mustRead, put, type Subject } from './subject';

/** What a value may be, and how much of it. */
export function valueContract(subject: () => Subject): void {
  describe('a value', () => {
    const values: [string, Json][] = [
      ['nothing', null], ['a truth', false], ['zero', 0], ['a fraction', -1.5e-7], ['a large number', Number.MAX_SAFE_INTEGER], ['an empty text', ''],
      ['an empty list', []], ['an empty object', {}], ['a nest', { a: [{ b: [null, { c: 'd' }] }] }], ['Welsh', 'Tŷ bach twt, llŵybr'], ['emoji', '👩‍👧😀'.repeat(200)],
      ['a NUL', 'before\0after'], ['control characters', '\u0001\u001f\u007f\u0085\u2028\ufeff'], ['line ends', 'a\r\nb\n\nc\r'], ['half an emoji', '\ud83d'],
      ['what looks like a batch', '--changesetresponse_x\r\nHTTP/1.1 404 Not Found\r\n\r\n{"odata.error":{"code":"x"}}'], ['names that mean something', { etag: 'x', PartitionKey: 'y', ['__proto__']: 'z', value: 'w' }],
    ];
    it.each(values)('comes back as it went in: %s', async (_, value) => {
      const { store } = subject();
      const place = freshPlace();
      const [version] = await store.commit(place, [{ put: 'a', value, was: 'absent' }]);
      expect(await store.read(place, 'a')).toEqual({ key: 'a', version, value });
      expect(await everything(store, place)).toEqual([{ key: 'a', version, value }]);
    });

    it('is a copy: changing it changes nothing that is stored', async () => {
      const { store } = subject();
      const place = freshPlace();
      const mine = { list: [1] };
      const writing = store.commit(place, [{ put: 'a', value: mine, was: 'absent' }]);
      mine.list.push(2);
      await writing;
      const read = await mustRead(store, place, 'a');
      // A test may change what production code may only read.
      (read.value as { list: number[] }).list.push(3);
      const [scanned] = await everything(store, place);
      expect(scanned?.value).toEqual({ list: [1] });
      (scanned?.value as { list: number[] }).list.push(4);
      expect((await mustRead(store, place, 'a')).value).toEqual({ list: [1] });
    });

    it(`stays under ${LIMITS.valueLength} characters of JSON, in any script`, async () => {
      const { store } = subject();
      const place = freshPlace();
      // Two quotes belong to the JSON.
      const longest = ['x', 'ŷ', '語', '"'].map((char) => char.repeat(char === '"' ? (LIMITS.valueLength - 4) / 2 : LIMITS.valueLength - 3));
      await store.commit(place, longest.map((value, index): Write => ({ put: `v${index}`, value, was: 'absent' })));
      expect((await everything(store, place)).map((row) => row.value)).toEqual(longest);
      await expect(store.commit(place, [{ put: 'w', value: 'x'.repeat(LIMITS.valueLength - 2), was: 'absent' }])).rejects.toThrow(RangeError);
      expect(await store.read(place, 'w')).toBeUndefined();
    });
  });

  describe('a commit', () => {
    it(`has at most ${LIMITS.writes} writes`, async () => {
      const { store } = subject();
      const place = freshPlace();
      const keys = Array.from({ length: LIMITS.writes + 1 }, (_, index) => `k${index}`);
      await expect(put(store, place, ...keys)).rejects.toThrow(RangeError);
      expect(await everything(store, place)).toEqual([]);
      const versions = await put(store, place, ...keys.slice(1));
      expect(versions).toHaveLength(LIMITS.writes);
      const removals = keys.slice(1).map((key, index): Write => ({ remove: key, was: { version: versions[index] ?? '' } }));
      await store.commit(place, removals);
      expect(await everything(store, place)).toEqual([]);
    });

    it(`has at most ${LIMITS.commitBytes} bytes, and takes nearly that`, async () => {
      const { store } = subject();
      const place = freshPlace();
      const rows = (count: number, char: string, length: number): Write[] =>
        Array.from({ length: count }, (_, index) => ({ put: `row${index}`, value: char.repeat(length), was: 'absent' }));
      await expect(store.commit(place, rows(34, 'x', 29_900))).rejects.toThrow(RangeError);
      await expect(store.commit(place, rows(12, '語', 29_900))).rejects.toThrow(RangeError);
      expect(await everything(store, place)).toEqual([]);
      await store.commit(place, rows(33, 'x', 29_900));
      await store.commit(freshPlace(), rows(11, '語', 29_900));
      await store.commit(freshPlace(), rows(33, '"', 14_900));
      expect((await everything(store, place)).filter((row) => row.value === 'x'.repeat(29_900))).toHaveLength(33);
    });
  });
}
