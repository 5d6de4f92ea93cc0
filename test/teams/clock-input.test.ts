import { endOn, instantOn } from '../../src/teams/clock-input';

/** A date picker and a time picker, by the wall clock of here. */
const utc = (iso: string) => Date.parse(iso);

test.each([
  ['2026-11-24', '14:00', '2026-11-24T14:00:00Z'], ['2026-07-01', '14:00', '2026-07-01T13:00:00Z'], ['2026-03-29', '00:30', '2026-03-29T00:30:00Z'], ['2026-03-29', '02:30', '2026-03-29T01:30:00Z'],
])('%s at %s', (date, time, at) => expect(instantOn(date, time)).toBe(utc(at)));

test.each([
  ['the same day', '14:00', '15:00', '2026-11-24T15:00:00Z'],
  ['after midnight', '23:00', '00:30', '2026-11-25T00:30:00Z'],
  ['before it starts: left for the plan to refuse', '14:00', '13:00', '2026-11-24T13:00:00Z'],
  ['at its start: refused as well', '14:00', '14:00', '2026-11-24T14:00:00Z'],
])('an end on %s', (_what, start, end, at) => expect(endOn('2026-11-24', end, instantOn('2026-11-24', start))).toBe(utc(at)));
