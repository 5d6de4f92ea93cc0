import { DateTime } from 'luxon';
import { readWords } from '../../../src/teams/words/read-words';
import type { WordsContext } from '../../../src/teams/words/intent';
import { at, wall } from './expected';

function backBy(said: string, context: WordsContext): number | null {
  const intent = readWords(`check in Splott ${said}`, context);
  if (intent.is !== 'check-in') throw new Error(`read as ${intent.is}`);
  expect(intent.unsure.includes('back-by')).toBe(intent.backBy === null);
  return intent.backBy;
}

describe('an hour without morning or evening', () => {
  test.each([
    ['09:00', 'back by 11', '11:00'],
    ['09:00', 'back by 10', '10:00'],
    ['10:00', 'back by 3', '15:00'],
    ['10:00', 'back by half 12', '12:30'],
    ['12:40', 'back by quarter to 1', '12:45'],
    ['17:00', 'back by 7', '19:00'],
    ['21:50', 'back by 11', '23:00'],
    ['10:00', 'until 0130', null],
    ['10:00', 'until 1430', '14:30'],
    ['10:00', 'till noon', '12:00'],
    ['08:00', 'back by 9am', '09:00'],
    ['06:00', 'back by 7pm', '19:00'],
    ['18:00', 'back by 9 tonight', '21:00'],
  ])('said at %s, "%s" means %s', (now, said, expected) => {
    expect(backBy(said, at(now))).toBe(expected === null ? null : wall(expected));
  });

  test.each([
    ['06:00', 'back by 7'],
    ['08:00', 'back by half 9'],
    ['05:00', 'back by 6'],
    ['01:00', 'back by 3'],
    ['16:00', 'back by 3'],
    ['10:00', 'back by 9am'],
    ['14:00', 'back by 14:00'],
    ['23:00', 'back by 1am'],
    ['13:00', 'back by 3 tomorrow'],
    ['13:00', 'back by 3, maybe 4'],
    ['13:00', 'for 17 hours'],
    ['13:00', 'for 0 minutes'],
    ['13:00', 'back by 3 or half past'],
    ['13:00', 'for an hour, back by 5'],
  ])('said at %s, "%s" is asked', (now, said) => {
    expect(backBy(said, at(now))).toBeNull();
  });

  test('tomorrow counts when it is said, and midnight ends today', () => {
    expect(backBy('back by 1am tomorrow', at('23:00'))).toBe(wall('01:00', '2026-11-18'));
    expect(backBy('until midnight', at('18:00'))).toBe(wall('00:00', '2026-11-18'));
  });

  test('two ways of saying one time agree', () => {
    expect(backBy('for an hour, back by 2', at('13:00'))).toBe(wall('14:00'));
  });
});

describe('the nights on which the clocks change', () => {
  const utc = (time: string): WordsContext => ({ now: DateTime.fromISO(time, { zone: 'utc' }).toMillis(), zone: 'Europe/London', language: null });

  test.each([
    ['spring skips 1:30', '2026-03-29T00:30Z', 'back by 1:30am', null],
    ['spring is an hour short', '2026-03-29T00:30Z', 'back by 3am', '2026-03-29T02:00Z'],
    ['two hours are two hours', '2026-03-29T00:30Z', 'for 2 hours', '2026-03-29T02:30Z'],
    ['autumn has two 1:30s', '2026-10-24T23:30Z', 'back by 1:30am tomorrow', null],
    ['autumn has two 1:30s, said after midnight', '2026-10-25T00:10Z', 'back by 1:30am', null],
    ['the second of them is alone once the first is past', '2026-10-25T01:15Z', 'back by 1:30am', '2026-10-25T01:30Z'],
    ['autumn is an hour long', '2026-10-25T00:10Z', 'back by 3am', '2026-10-25T03:00Z'],
    ['the day after is an ordinary day', '2026-10-25T10:00Z', 'back by 3', '2026-10-25T15:00Z'],
    ['summer time counts', '2026-07-01T10:00Z', 'back by 3', '2026-07-01T14:00Z'],
  ])('%s', (_why, now, said, expected) => {
    expect(backBy(said, utc(now))).toBe(expected === null ? null : DateTime.fromISO(expected).toMillis());
  });
});
