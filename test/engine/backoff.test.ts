import fc from 'fast-check';
import { backoffMs } from '../../src/engine/backoff';

it.each([
  { alarm: true, attempts: 0, least: 125, most: 250 }, { alarm: true, attempts: 1, least: 250, most: 500 }, { alarm: true, attempts: 3, least: 600, most: 1_200 }, { alarm: true, attempts: 50, least: 600, most: 1_200 },
  { alarm: false, attempts: 0, least: 500, most: 1_000 }, { alarm: false, attempts: 3, least: 4_000, most: 8_000 }, { alarm: false, attempts: 6, least: 30_000, most: 60_000 }, { alarm: false, attempts: 1e9, least: 30_000, most: 60_000 },
])('waits $least to $most ms after $attempts attempts (alarm: $alarm)', ({ alarm, attempts, least, most }) => {
  expect(backoffMs(attempts, alarm, 0)).toBe(least);
  expect(backoffMs(attempts, alarm, 1)).toBe(most);
});

const attempts = fc.nat(1_000_000);
const random = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

it('keeps an alarm close behind an outage, whatever the chance and however often it was tried', () => {
  fc.assert(fc.property(attempts, random, (count, chance) => {
    const wait = backoffMs(count, true, chance);
    expect(Number.isInteger(wait)).toBe(true);
    expect(wait).toBeGreaterThanOrEqual(100);
    expect(wait).toBeLessThanOrEqual(1_200);
  }));
});

it('never makes a courtesy come back sooner after more attempts, nor later than a minute', () => {
  fc.assert(fc.property(attempts, random, (count, chance) => {
    expect(backoffMs(count + 1, false, chance)).toBeGreaterThanOrEqual(backoffMs(count, false, chance));
    expect(backoffMs(count, false, chance)).toBeLessThanOrEqual(60_000);
  }));
});

it('spreads what failed at the same instant', () => {
  const waits = new Set([0, 0.2, 0.4, 0.6, 0.8].map((chance) => backoffMs(2, true, chance)));
  expect(waits.size).toBe(5);
});
