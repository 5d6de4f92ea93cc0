import { makeGraphCalendar } from '../../src/calendar/graph';
import type { Booking, Calendar } from '../../src/calendar/port';
import { startGraph, type GraphStandIn } from './graph-stand-in';

/** The agency's calendars over HTTP, on good days and bad ones. */
let graph: GraphStandIn;
let calendar: Calendar;
const NINE = Date.parse('2026-11-24T09:00:00Z');
const TEN = NINE + 3_600_000;
const span = { from: NINE, until: TEN + 6 * 3_600_000 };
const booking: Booking = { once: 'm-1:1', event: null, organiser: 'priya', people: ['priya', 'sam'], title: 'Multi-agency meeting', text: 'Ask the chair.', from: NINE, until: TEN };

beforeEach(async () => {
  graph = await startGraph();
  calendar = makeGraphCalendar({ url: graph.url, token: async () => 'a-token', withinMs: 400 });
});
afterEach(() => graph.close());

const posted = (part: string) => graph.calls.filter(({ method, path }) => method !== 'GET' && path.includes(part));

describe('who is taken when', () => {
  test('is asked of the asker\'s own calendar, by address, with a token', async () => {
    graph.busy = { sam: [{ status: 'busy', start: '2026-11-24T09:30:00.0000000', end: '2026-11-24T10:30:00.0000000' }, { status: 'free', start: '2026-11-24T12:00:00.0000000', end: '2026-11-24T13:00:00.0000000' }] };
    const answer = await calendar.busy({ ...span, asker: 'priya', people: ['priya', 'sam', 'sam'] });
    expect(answer).toEqual({ is: 'done', value: new Map([['priya', []], ['sam', [{ from: NINE + 1_800_000, until: NINE + 5_400_000 }]]]) });
    const [asked] = posted('getSchedule');
    expect(asked).toMatchObject({ path: '/users/priya/calendar/getSchedule', authorization: 'Bearer a-token', body: { schedules: ['priya@agency.example', 'sam@agency.example'], startTime: { dateTime: '2026-11-24T09:00:00', timeZone: 'UTC' } } });
  });

  test('leaves out whoever has no calendar that can be read', async () => {
    const answer = await calendar.busy({ ...span, asker: 'priya', people: ['priya', 'unknown-1', 'hidden-1'] });
    expect(answer).toEqual({ is: 'done', value: new Map([['priya', []]]) });
  });
});

describe('the event', () => {
  test('is private, has a Teams link, and names nothing but the meeting', async () => {
    expect(await calendar.book(booking)).toEqual({ is: 'done', value: { id: 'event-1', joinUrl: 'https://teams.example/event-1' } });
    const [made] = posted('/events');
    expect(made?.body).toEqual({
      subject: 'Multi-agency meeting', body: { contentType: 'text', content: 'Ask the chair.' }, sensitivity: 'private', isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness', transactionId: 'm-1:1',
      start: { dateTime: '2026-11-24T09:00:00', timeZone: 'UTC' }, end: { dateTime: '2026-11-24T10:00:00', timeZone: 'UTC' }, attendees: [{ type: 'required', emailAddress: { address: 'sam@agency.example' } }],
    });
  });

  test('is made once, however often it is asked for', async () => {
    await calendar.book(booking);
    expect(await calendar.book(booking)).toMatchObject({ value: { id: 'event-1' } });
    expect(graph.events.size).toBe(1);
  });

  test('of a first try that went through unheard is moved to the time that is wanted now', async () => {
    await calendar.book({ ...booking, from: TEN, until: TEN + 3_600_000 });
    await calendar.book(booking);
    expect([...graph.events.values()]).toMatchObject([{ start: { dateTime: '2026-11-24T09:00:00' } }]);
  });

  test('is moved under its own name, and cancelled once; one that is gone is gone', async () => {
    await calendar.book(booking);
    await calendar.book({ ...booking, event: 'event-1', from: TEN, until: TEN + 3_600_000 });
    expect([...graph.events.values()]).toMatchObject([{ id: 'event-1', start: { dateTime: '2026-11-24T10:00:00' } }]);
    for (let times = 0; times < 2; times += 1) expect(await calendar.cancel({ organiser: 'priya', event: 'event-1' })).toEqual({ is: 'done', value: 'gone' });
    expect(graph.events.size).toBe(0);
  });
});

describe('when Graph does not do it', () => {
  test.each([
    [401, 'refused'], [403, 'refused'], [400, 'refused'], [429, 'later'], [408, 'later'], [500, 'later'], [503, 'later'],
  ] as const)('%i is %s, and nothing of what it said is passed on', async (status, is) => {
    graph.mood = () => ({ status });
    for (const answer of [await calendar.busy({ ...span, asker: 'priya', people: ['sam'] }), await calendar.book(booking), await calendar.cancel({ organiser: 'priya', event: 'e' })]) {
      expect(answer).toMatchObject({ is, why: `answered ${status}` });
      expect(JSON.stringify(answer)).not.toContain('priya@');
    }
    expect(graph.calls).toHaveLength(3);
  });

  test('waits as long as it is told, and never for an hour', async () => {
    graph.mood = () => ({ status: 429, retryAfter: 7 });
    expect(await calendar.book(booking)).toMatchObject({ is: 'later', afterMs: 7_000 });
    graph.mood = () => ({ status: 429, retryAfter: 3_600 });
    expect(await calendar.book(booking)).toMatchObject({ is: 'later', afterMs: 60_000 });
  });

  test.each(['hangs', 'breaks'] as const)('it %s: no answer, tried again later', async (mood) => {
    graph.mood = () => mood;
    expect(await calendar.book(booking)).toMatchObject({ is: 'later', why: 'no answer' });
  });

  test('the time limit is for the whole errand, not for each call', async () => {
    graph.mood = ({ path }) => (path.includes('getSchedule') ? 'hangs' : 'well');
    const began = performance.now();
    expect(await calendar.busy({ ...span, asker: 'priya', people: ['sam'] })).toMatchObject({ is: 'later' });
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  test('a token that never comes holds up nothing', async () => {
    const stuck = makeGraphCalendar({ url: graph.url, token: () => new Promise(() => undefined), withinMs: 100 });
    expect(await stuck.book(booking)).toMatchObject({ is: 'later', why: 'no answer' });
  });

  test('an answer nobody can read is an answer all the same: asked again later', async () => {
    graph.mood = ({ method }) => (method === 'POST' ? { status: 200 } : 'well');
    expect(await calendar.book(booking)).toMatchObject({ is: 'later' });
  });
});
