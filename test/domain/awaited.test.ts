import fc from 'fast-check';
import { askedAlready, awaitWord, takeStep, toldChannel, toldManagers, type Awaited, type Step } from '../../src/domain/awaited';
import { minutes } from '../../src/domain/time';

const NOW = Date.parse('2026-11-24T17:00:00Z');
const home = awaitWord('team', { is: 'home' }, { now: NOW, notBefore: NOW });
const proxy = awaitWord('team', { is: 'proxy', visitId: 'v' }, { now: NOW, notBefore: NOW });

/** The steps with their minutes after the visit's end, each taken the moment it is due. */
function stepsOf(awaited: Awaited, count: number): [Step, number][] {
  const steps: [Step, number][] = [];
  for (let next = awaited; steps.length < count; ) {
    const taken = takeStep(next, next.at);
    if (!taken) throw new Error('no step');
    steps.push([taken.step, (next.at - NOW) / minutes(1)]);
    next = taken.after;
  }
  return steps;
}

test('home: asked after an hour, managers after half an hour more, everybody a quarter later, then every half hour', () =>
  expect(stepsOf(home, 6)).toEqual([['ask', 60], ['managers', 90], ['everybody-first', 105], ['everybody', 135], ['everybody', 165], ['everybody', 195]]));

test("a colleague's word: asked again after a quarter of an hour, managers and everybody at the same distance", () =>
  expect(stepsOf(proxy, 5)).toEqual([['ask', 15], ['managers', 30], ['everybody-first', 45], ['everybody', 75], ['everybody', 105]]));

test('nobody is asked again before she was due back', () => expect(awaitWord('team', { is: 'proxy', visitId: 'v' }, { now: NOW, notBefore: NOW + minutes(50) }).at).toBe(NOW + minutes(50)));

test('nothing is done before its time, and after an outage she still has her full minutes', () => {
  expect(takeStep(home, home.at - 1)).toBeNull();
  const late = takeStep(home, home.at + minutes(300));
  expect(late).toMatchObject({ step: 'ask', after: { next: 'managers', at: home.at + minutes(330) } });
});

test('silence never ends it: whenever one looks, a step is due later or was taken now, and no step is passed over', () => {
  fc.assert(fc.property(fc.constantFrom(home, proxy), fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 60 }), (begun, waits) => {
    const order: readonly Step[] = ['ask', 'managers', 'everybody-first', 'everybody'];
    let [awaited, now, reached] = [begun, NOW, -1];
    for (const wait of waits) {
      now += minutes(wait);
      const taken = takeStep(awaited, now);
      if (!taken) continue;
      expect(order.indexOf(taken.step)).toBe(Math.min(reached + 1, 3));
      reached = order.indexOf(taken.step);
      awaited = taken.after;
      expect(awaited.at).toBeGreaterThan(now);
    }
    expect([askedAlready(awaited), toldManagers(awaited), toldChannel(awaited)]).toEqual([reached >= 0, reached >= 1, reached >= 2]);
  }));
});
