import { areaOf, lightOf, sunOn, type Spot } from '../../src/domain/daylight';
import { BOARDS } from '../../src/domain/team';
import { HOUR, MINUTE } from '../../src/domain/time';
import { timingOf } from '../../src/domain/timing';

const LONDON: Spot = { latitude: 51.507, longitude: -0.128 };
const EDINBURGH: Spot = { latitude: 55.953, longitude: -3.189 };
const CARDIFF: Spot = { latitude: 51.481, longitude: -3.179 };
const NEWCASTLE: Spot = { latitude: 54.978, longitude: -1.613 };

/** Published times, in UTC: almanacs give them to the minute, and this is to be good to five. */
test.each([
  ['London, midsummer', LONDON, '2026-06-21', '03:43', '20:21'],
  ['London, midwinter', LONDON, '2026-12-21', '08:04', '15:53'],
  ['London, spring', LONDON, '2026-03-20', '06:05', '18:12'],
  ['London, autumn', LONDON, '2026-09-23', '05:49', '17:57'],
  ['Edinburgh, midsummer', EDINBURGH, '2026-06-21', '03:27', '21:02'],
  ['Edinburgh, midwinter', EDINBURGH, '2026-12-21', '08:42', '15:40'],
  ['Cardiff, midsummer', CARDIFF, '2026-06-21', '03:56', '20:33'],
  ['Cardiff, midwinter', CARDIFF, '2026-12-21', '08:15', '16:06'],
  ['Newcastle, midsummer', NEWCASTLE, '2026-06-21', '03:27', '20:49'],
  ['Newcastle, midwinter', NEWCASTLE, '2026-12-21', '08:28', '15:40'],
])('%s', (_what, spot, day, rise, set) => {
  const sun = sunOn(Date.parse(`${day}T12:00:00Z`), spot);
  expect(Math.abs(sun.rise - Date.parse(`${day}T${rise}:00Z`))).toBeLessThanOrEqual(5 * MINUTE);
  expect(Math.abs(sun.set - Date.parse(`${day}T${set}:00Z`))).toBeLessThanOrEqual(5 * MINUTE);
});

test.each([...BOARDS, 'none' as const])('every day of the year has a morning and an evening in %s', (board) => {
  for (let day = Date.UTC(2026, 0, 1, 12); day < Date.UTC(2027, 0, 1); day += 24 * HOUR) {
    const { rise, set } = sunOn(day, areaOf(board));
    expect(new Date(rise).toISOString().slice(0, 10)).toBe(new Date(day).toISOString().slice(0, 10));
    expect(set - rise).toBeGreaterThan(7 * HOUR);
    expect(set - rise).toBeLessThan(18 * HOUR);
  }
});

// In Cardiff on 24 November the sun sets at about ten past four.
test.each([
  ['14:00', '15:00', 'daylight'], ['15:30', '16:30', 'partly-dark'], ['16:30', '17:30', 'dark'], ['06:00', '07:00', 'dark'], ['07:00', '08:30', 'partly-dark'], ['23:00', '23:59', 'dark'],
])('from %s to %s is %s', (from, until, light) => {
  expect(lightOf(Date.parse(`2026-11-24T${from}:00Z`), Date.parse(`2026-11-24T${until}:00Z`), CARDIFF)).toBe(light);
});

test.each([
  ['14:00', '15:00', true, 'daylight'], ['14:00', '15:00', false, 'colleagues-gone'], ['15:30', '16:30', true, 'partly-dark'], ['15:30', '16:30', false, 'dark-or-out-of-hours'], ['17:00', '18:00', true, 'dark-or-out-of-hours'],
] as const)('a visit from %s to %s, in hours %s, is %s', (from, until, isInHours, timing) => {
  expect(timingOf({ startAt: Date.parse(`2026-11-24T${from}:00Z`), backBy: Date.parse(`2026-11-24T${until}:00Z`), isInHours }, 'cardiff-vale')).toBe(timing);
});
