import ICAL from './parser';
import { invitationFile, type Invitation } from '../../src/calendar/ics';

/** Read back by somebody else's parser, as a calendar would. */
const invitation: Invitation = {
  uid: 'm-1', sequence: 2, start: Date.parse('2026-11-24T10:00:00Z'), end: Date.parse('2026-11-24T11:00:00Z'), changedAt: Date.parse('2026-11-20T12:00:00Z'),
  isCancelled: false, title: 'Multi-agency meeting', text: 'Ask the chair; bring "notes", please.\nThank you.', joinUrl: 'https://teams.example/l/1',
};

const opened = (changes: Partial<Invitation> = {}) => ICAL.open(invitationFile({ ...invitation, ...changes }));

test('opens as one event with its times, its words and the way to join', () => {
  const { title: summary, text: description, start, end, joinUrl: url } = invitation;
  expect(opened()).toEqual({ method: 'PUBLISH', status: 'CONFIRMED', events: 1, uid: 'm-1', sequence: 2, summary, description, start, end, url });
});

test('in summer the hour is the same instant, and the shortest form has no link', () => {
  const start = Date.parse('2026-07-01T09:00:00Z');
  expect(opened({ start, end: start + 3_600_000, joinUrl: null })).toMatchObject({ start, url: null });
});

test('a cancelled meeting takes its entry out again: the same name, a higher count', () => {
  expect(opened({ isCancelled: true, sequence: 3 })).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', uid: 'm-1', sequence: 3 });
});

test('lines are broken as the standard wants them, and nothing people typed can begin a line of its own', () => {
  const text = `${'é'.repeat(200)}\r\nBEGIN:VALARM`;
  expect(opened({ text }).description).toContain('BEGIN:VALARM');
  const lines = invitationFile({ ...invitation, text }).split('\r\n');
  expect(lines.filter((line) => line === 'BEGIN:VALARM')).toEqual([]);
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});
