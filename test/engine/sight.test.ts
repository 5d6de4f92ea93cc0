import { LEASE_MS, makeSight } from '../../src/engine/sight';

const row = (version: string, key = 'out|0|x') => ({ key, version, value: null });

it('lets a lease be taken over after it was seen unchanged for ten seconds', () => {
  const sight = makeSight();
  expect([sight.waitFor(row('1'), 5), sight.waitFor(row('1'), 9_000), sight.waitFor(row('1'), 10_004), sight.waitFor(row('1'), 10_005)]).toEqual([LEASE_MS, 1_005, 1, 0]);
});

it('counts anew when the lease was renewed', () => {
  const sight = makeSight();
  sight.waitFor(row('1'), 0);
  expect(sight.waitFor(row('2'), 9_999)).toBe(LEASE_MS);
  expect(sight.waitFor(row('2'), 19_998)).toBe(1);
  expect(sight.waitFor(row('2'), 19_999)).toBe(0);
});

it('keeps what is looked at in every round', () => {
  const sight = makeSight();
  for (let now = 0; now < LEASE_MS; now += 1_000) {
    sight.waitFor(row('1'), now);
    sight.forgetUnseen();
  }
  expect(sight.waitFor(row('1'), LEASE_MS)).toBe(0);
});

it('forgets what is gone: the same row seen again later starts anew', () => {
  const sight = makeSight();
  sight.waitFor(row('1'), 0);
  sight.forgetUnseen();
  sight.forgetUnseen();
  expect(sight.waitFor(row('1'), LEASE_MS)).toBe(LEASE_MS);
});
