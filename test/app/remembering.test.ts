import { rememberingReads } from '../../src/app/remembering';
import type { Row, Store, Write } from '../../src/store/port';
import { range } from '../../src/store/keys';

/** One turn's view of the store: what it writes it sees at once, by key and in a range, before the disk has answered. */
const row = (key: string, text = 'old'): Row => ({ key, version: '1', value: { text } });
const put = (key: string, text = 'new'): Write => ({ put: key, value: { text }, was: 'any' });
const { from, to } = range('case', '4471');

/** Holds every commit until it is let go. */
function slowStore(rows: readonly Row[]): { store: Store; end: (fault?: Error) => void } {
  const waiting: ((fault?: Error) => void)[] = [];
  const store: Store = {
    read: async (_place, key) => rows.find((one) => one.key === key),
    scan: async (_place, first, last, limit) => rows.filter(({ key }) => key >= first && key < last).slice(0, limit),
    commit: (_place, writes) => new Promise((resolve, reject) => waiting.push((fault) => (fault ? reject(fault) : resolve(writes.map(() => '2'))))),
  };
  return { store, end: (fault) => waiting.forEach((settle) => settle(fault)) };
}

const seen = async (store: Store, limit = 10): Promise<string[]> => (await store.scan('main', from, to, limit)).map(({ key, value }) => `${key.split('|')[2] ?? ''} ${(value as { text: string }).text}`); // Rows of this file alone.

test.each([
  ['a row that is added', [put('case|4471|2')], ['1 old', '2 new', '3 old']],
  ['a row that is changed', [put('case|4471|3')], ['1 old', '3 new']],
  ['a row that is taken away', [{ remove: 'case|4471|1', was: 'any' } as const], ['3 old']],
  ['rows of another range', [put('case|4472|2'), put('case|4471'), put('due|1')], ['1 old', '3 old']],
])('%s stands in its range while the disk is waited for', async (_what, writes, expected) => {
  const { store, end } = slowStore([row('case|4471|1'), row('case|4471|3')]);
  const turn = rememberingReads(store);
  const committed = turn.commit('main', writes);
  expect(await seen(turn)).toEqual(expected);
  end();
  await committed;
  expect(await turn.scan('elsewhere', from, to, 10)).toHaveLength(2);
});

test('a page stays as long as it was asked for, and shows nothing from behind its last row', async () => {
  const turn = rememberingReads(slowStore([row('case|4471|1'), row('case|4471|3'), row('case|4471|7')]).store);
  void turn.commit('main', [put('case|4471|2'), put('case|4471|5')]);
  expect(await seen(turn, 2)).toEqual(['1 old', '2 new']);
  expect(await seen(turn, 4)).toEqual(['1 old', '2 new', '3 old', '5 new']);
});

test('after a commit that went wrong nothing of it is seen', async () => {
  const { store, end } = slowStore([row('case|4471|1')]);
  const turn = rememberingReads(store);
  const committed = turn.commit('main', [put('case|4471|2')]);
  end(new Error('disk'));
  await expect(committed).rejects.toThrow('disk');
  expect(await seen(turn)).toEqual(['1 old']);
});
