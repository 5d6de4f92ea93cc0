import { invitationFile, type Invitation } from '../../src/calendar/ics';

/** What we use of the parser: its types are for another kind of module. */
interface Component {
  getFirstSubcomponent(name: string): Component | null;
  getAllSubcomponents(name: string): Component[];
  getFirstProperty(name: string): object | null;
  getFirstPropertyValue(name: string): unknown;
}
interface Parser {
  parse(text: string): unknown;
  readonly Component: new (tree: unknown) => Component;
  readonly Event: new (component: Component) => { uid: string; sequence: number; summary: string; description: string; startDate: { toJSDate(): Date }; endDate: { toJSDate(): Date } };
}
const ICAL = jest.requireActual<Parser>('ical.js');

/** Read back by somebody else's parser, as a calendar would. */
const invitation: Invitation = {
  uid: 'm-1', sequence: 2, start: Date.parse('2026-11-24T10:00:00Z'), end: Date.parse('2026-11-24T11:00:00Z'), changedAt: Date.parse('2026-11-20T12:00:00Z'),
  isCancelled: false, title: 'Multi-agency meeting', text: 'Ask the chair; bring "notes", please.\nThank you.', joinUrl: 'https://teams.example/l/1',
};

function opened(changes: Partial<Invitation> = {}) {
  const calendar = new ICAL.Component(ICAL.parse(invitationFile({ ...invitation, ...changes })));
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('no event in the file');
  return { calendar, event: new ICAL.Event(component), component };
}

test('opens as one event with its times, its words and the way to join', () => {
  const { calendar, event, component } = opened();
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  expect([event.uid, event.sequence, event.summary, event.description]).toEqual(['m-1', 2, invitation.title, invitation.text]);
  expect([event.startDate.toJSDate().getTime(), event.endDate.toJSDate().getTime()]).toEqual([invitation.start, invitation.end]);
  expect(component.getFirstPropertyValue('url')).toBe('https://teams.example/l/1');
  expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
});

test('in summer the hour is the same instant, and the shortest form has no link', () => {
  const start = Date.parse('2026-07-01T09:00:00Z');
  const { event, component } = opened({ start, end: start + 3_600_000, joinUrl: null });
  expect(event.startDate.toJSDate().getTime()).toBe(start);
  expect(component.getFirstProperty('url')).toBeNull();
});

test('a cancelled meeting takes its entry out again: the same name, a higher count', () => {
  const { calendar, event, component } = opened({ isCancelled: true, sequence: 3 });
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect([event.uid, event.sequence]).toEqual(['m-1', 3]);
});

test('lines are broken as the standard wants them, and nothing people typed can begin a line of its own', () => {
  const { event } = opened({ text: `${'é'.repeat(200)}\r\nBEGIN:VALARM\r\nEND:VALARM` });
  expect(event.description).toContain('BEGIN:VALARM');
  const lines = invitationFile({ ...invitation, text: `${'é'.repeat(200)}\r\nBEGIN:VALARM` }).split('\r\n');
  expect(lines.filter((line) => line === 'BEGIN:VALARM')).toEqual([]);
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});
