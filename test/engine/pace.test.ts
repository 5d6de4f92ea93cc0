import fc from 'fast-check';
import { KEPT_FOR_ALARMS, APP_LIMITS, makePace, THREAD_LIMITS, type Pace, type Window } from '../../src/engine/pace';

/** What Teams counts: no stretch of `ms` may hold more than `count`. */
function mostWithin(sent: readonly number[], ms: number): number {
  return sent.reduce((most, from) => Math.max(most, sent.filter((at) => at >= from && at < from + ms).length), 0);
}

/** Sends as fast as the pace allows: waits exactly as long as it is told. */
function sendAll(pace: Pace, conversations: readonly string[], start = 0): { at: number; to: string }[] {
  let now = start;
  return conversations.map((to) => {
    for (let wait = pace.take(to, now); wait > 0; wait = pace.take(to, now)) now += wait;
    return { at: now, to };
  });
}
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

it('knows the limits of Teams', () => {
  expect(THREAD_LIMITS).toEqual([{ count: 7, ms: 1_000 }, { count: 8, ms: 2_000 }, { count: 60, ms: 30_000 }, { count: 1_800, ms: 3_600_000 }]);
  expect(APP_LIMITS).toEqual([{ count: 50, ms: 1_000 }]);
});

it.each([
  { sent: 7, within: 0 }, { sent: 8, within: 1_100 }, { sent: 9, within: 2_200 }, { sent: 60, within: 30_000 }, { sent: 61, within: 30_200 },
])('lets $sent messages to one conversation go within $within ms', ({ sent, within }) => {
  const all = sendAll(makePace(), times(sent, 'a'));
  expect(all.at(-1)?.at).toBeLessThanOrEqual(within);
});

it.each(THREAD_LIMITS)('never sends more than $count to one conversation in $ms ms', ({ count, ms }: Window) => {
  const all = sendAll(makePace(), times(Math.min(count * 2 + 5, 2_000), 'a')).map(({ at }) => at);
  expect(mostWithin(all, ms)).toBeLessThanOrEqual(count);
});

it('never sends more than 50 in a second to everybody together', () => {
  const all = sendAll(makePace(), Array.from({ length: 240 }, (_, index) => `person-${index}`));
  expect(mostWithin(all.map(({ at }) => at), 1_000)).toBe(50);
  expect(all.at(-1)?.at).toBeLessThan(4_200);
});

it('leaves two places of a window to alarms, however many courtesies come', () => {
  const pace = makePace();
  const sent = (kind: 'alarm' | 'courtesy', count: number) => Array.from({ length: count }, () => pace.take('a', 0, kind)).filter((wait) => wait === 0).length;
  expect(sent('courtesy', 10)).toBe(7 - KEPT_FOR_ALARMS);
  expect(sent('alarm', 10)).toBe(KEPT_FOR_ALARMS);
});

it('leaves as many of the program\'s places as alarms wait for, and never the last one for ever', () => {
  const courtesies = (pace: ReturnType<typeof makePace>, alarmsWaiting: number, at: number) => Array.from({ length: 60 }, (_, index) => pace.take(`chat ${index}`, at, 'courtesy', alarmsWaiting)).filter((wait) => wait === 0).length;
  expect(courtesies(makePace(), 0, 0)).toBe(48);
  expect(courtesies(makePace(), 30, 0)).toBe(20);
  const pace = makePace();
  expect(courtesies(pace, 500, 0)).toBe(1);
  expect(Array.from({ length: 60 }, (_, index) => pace.take(`alarm ${index}`, 0)).filter((wait) => wait === 0)).toHaveLength(49);
  expect(courtesies(pace, 500, 2_000)).toBe(1);
});

it('does not make one conversation wait for another', () => {
  const pace = makePace();
  for (let sent = 0; sent < 7; sent += 1) pace.take('busy', 0);
  expect(pace.take('busy', 0)).toBeGreaterThan(0);
  expect(pace.take('free', 0)).toBe(0);
});

it('keeps quiet where the service asked for it, for as long as it asked, and only there', () => {
  const pace = makePace();
  pace.quiet('a', 5_000);
  pace.quiet('a', 3_000);
  expect([pace.take('a', 1_000), pace.take('b', 1_000), pace.take('a', 4_999), pace.take('a', 5_000)]).toEqual([4_000, 0, 1, 0]);
});

it('gives a place back that was not used, and only that one', () => {
  const pace = makePace();
  for (let sent = 0; sent < 7; sent += 1) pace.take('a', sent);
  pace.giveBack('a', 6);
  pace.giveBack('a', 1_000);
  pace.giveBack('b', 3);
  expect([pace.take('a', 7), pace.take('a', 7) > 0]).toEqual([0, true]);
});

it('gives the place among everybody back as well', () => {
  const pace = makePace();
  for (let sent = 0; sent < 50; sent += 1) pace.take(`person-${sent}`, 0);
  expect(pace.take('next', 1)).toBeGreaterThan(0);
  pace.giveBack('person-7', 0);
  expect(pace.take('next', 1)).toBe(0);
});

it('takes no place while it makes somebody wait', () => {
  const pace = makePace();
  for (let sent = 0; sent < 7; sent += 1) pace.take('a', 0);
  for (let asked = 0; asked < 500; asked += 1) pace.take('a', 500);
  expect(pace.take('a', 1_020)).toBe(0);
});

it('remembers the hour of a conversation although thousands of others were written to', () => {
  const pace = makePace();
  let now = 0;
  for (let sent = 0; sent < 1_800; sent += 1) {
    for (let wait = pace.take('busy', now); wait > 0; wait = pace.take('busy', now)) now += wait;
  }
  for (let other = 0; other < 5_100; other += 1) {
    for (let wait = pace.take(`other-${other}`, now); wait > 0; wait = pace.take(`other-${other}`, now)) now += wait;
  }
  expect(now).toBeLessThan(3_600_000);
  expect(pace.take('busy', now)).toBeGreaterThan(0);
});

const aMessage = fc.record({ to: fc.constantFrom('a', 'b', 'c'), wait: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat(400), fc.nat(5_000)) });
const someMessages = fc.array(aMessage, { minLength: 1, maxLength: 220 });

it('keeps every window, for any messages at any times', () => {
  fc.assert(
    fc.property(someMessages, (messages) => {
      const pace = makePace();
      let now = 0;
      const sent: { at: number; to: string }[] = [];
      for (const { to, wait } of messages) {
        now += wait;
        if (pace.take(to, now) === 0) sent.push({ at: now, to });
      }
      for (const name of ['a', 'b', 'c']) {
        const own = sent.filter(({ to }) => to === name).map(({ at }) => at);
        for (const { count, ms } of THREAD_LIMITS) expect(mostWithin(own, ms)).toBeLessThanOrEqual(count);
      }
      for (const { count, ms } of APP_LIMITS) expect(mostWithin(sent.map(({ at }) => at), ms)).toBeLessThanOrEqual(count);
    }),
    { numRuns: 200 },
  );
});

/** Room that our clock and the service's may differ by; a message waits for a limit and this, and for nothing else. */
const MARGIN = 20;

it('makes a message wait only when a window is full, and only until it is not', () => {
  fc.assert(
    fc.property(someMessages, (messages) => {
      const pace = makePace();
      let now = 0;
      const sent: { at: number; to: string }[] = [];
      for (const { to, wait } of messages) {
        now += wait;
        const told = pace.take(to, now);
        const full = (of: readonly number[], limits: readonly Window[], at: number) => limits.some(({ count, ms }) => of.filter((one) => one > at - ms - MARGIN).length >= count);
        const own = sent.filter((one) => one.to === to).map((one) => one.at);
        const isFull = (at: number) => full(own, THREAD_LIMITS, at) || full(sent.map((one) => one.at), APP_LIMITS, at);
        expect(told > 0).toBe(isFull(now));
        if (told > 0) expect([isFull(now + told - 1), isFull(now + told)]).toEqual([true, false]);
        else sent.push({ at: now, to });
      }
    }),
    { numRuns: 200 },
  );
});
