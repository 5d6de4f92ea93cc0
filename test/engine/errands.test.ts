import { makeGraphCalendar } from '../../src/calendar/graph';
import { callMeeting } from '../../src/app/meeting-book';
import { cancelMeeting, convene } from '../../src/app/meetings';
import type { Deliver } from '../../src/app/parcel';
import { withCalendar } from '../../src/engine/errands';
import { outboxRound, type Outbox } from '../../src/engine/outbox';
import { makePace } from '../../src/engine/pace';
import { makeSight } from '../../src/engine/sight';
import type { Meeting } from '../../src/domain/meeting';
import { startGraph, type GraphStandIn } from '../calendar/graph-stand-in';
import { command, held, openDesk, PLACE, rowsOf, setUp, states, TEAM, type Desk } from '../app/desk';
import { says } from '../../src/app/reply';

/** Errands to the calendar through the outbox, on a real store, against a Graph that can be told to misbehave. */
let desk: Desk;
let graph: GraphStandIn;
let outbox: Outbox;
let told: { card: string; news: unknown }[];

beforeEach(async () => {
  desk = openDesk();
  graph = await startGraph();
  await setUp(desk);
  told = [];
  const deliver: Deliver = async ({ message }) => {
    if ('meetingId' in message.about) told.push({ card: message.about.card, news: 'news' in message.about ? message.about.news.is : null });
    return { is: 'sent', posted: null, opened: null };
  };
  const calendar = makeGraphCalendar({ url: graph.url, token: async () => 'a-token', withinMs: 300 });
  const parts = {
    ...desk.runner, places: [PLACE], instance: 'one', msUntil: (at: number) => at - desk.time.now, readRoster: async () => [], admins: [], recordYears: 7,
    observe: { roundDone: () => undefined, accepted: () => undefined, notAccepted: () => undefined, fault: (doing: string, error: unknown) => { throw new Error(doing, { cause: error }); } },
    deliver: withCalendar(deliver, { calendar, runner: desk.runner, words: () => ({ title: 'Multi-agency meeting', text: 'Ask the chair.' }) }),
  };
  outbox = { parts, sight: makeSight(), pace: makePace(), underway: new Map(), quietUntil: 0, wake: () => undefined };
});
afterEach(async () => {
  await graph.close();
  await desk.close();
});

/** Rounds of the outbox until nothing is left, with the waits it asks for. */
async function deliverAll(): Promise<void> {
  for (let rounds = 0; (await rowsOf(desk.store, 'out')).length > 0; rounds += 1) {
    if (rounds > 60) throw new Error('the outbox is never empty');
    await outboxRound(outbox);
    await Promise.all(outbox.underway.values());
    desk.time.now += 70_000;
    desk.time.elapsed += 70_000;
  }
}

const meetingNow = async (): Promise<Meeting> => {
  const [meeting] = await states(desk.store, 'meeting');
  if (!meeting) throw new Error('no meeting');
  return meeting;
};

async function called(): Promise<Meeting> {
  await command(desk, 'priya', 'call', async (scope) => {
    const team = await scope.tx.get('team', TEAM);
    if (!team) throw new Error('no team');
    await callMeeting(scope, { caseRef: '4471', team, ground: { is: 'manager', by: 'priya', at: scope.now, reason: 'Agencies disagree' }, involved: ['sam'] });
    return says({ say: 'family-saved' });
  });
  return meetingNow();
}

async function booked(): Promise<Meeting> {
  const { id } = await called();
  await deliverAll();
  await command(desk, 'priya', 'convene', (scope) => convene(scope, { by: 'priya', meetingId: id, start: Date.parse('2026-11-30T10:00:00Z'), lateReason: '' }));
  return meetingNow();
}

test('times are looked up before the chair is asked, in the calendars of our own people', async () => {
  graph.busy = { priya: [{ status: 'busy', start: '2026-11-24T00:00:00', end: '2026-11-26T00:00:00' }] };
  await called();
  await deliverAll();
  expect(told).toEqual([{ card: 'convene', news: null }]);
  const { times } = await meetingNow();
  expect(times).toMatchObject({ is: 'found', seen: 2 });
  if (times.is === 'found') expect(times.proposed.map(({ why }) => why)).toContain('best-attended');
});

test.each([
  ['knows no calendar of the chair', { status: 404 }], ['says 403', { status: 403 }], ['says 401', { status: 401 }], ['says 429 for ever', { status: 429, retryAfter: 60 }], ['says 503 for ever', { status: 503 }], ['says nothing', 'hangs' as const],
])('a Graph that %s: the chair is asked all the same, with times by working hours', async (_what, mood) => {
  graph.mood = () => mood;
  await called();
  await deliverAll();
  expect(told).toEqual([{ card: 'convene', news: null }]);
  const { times } = await meetingNow();
  expect(times).toMatchObject({ is: 'found', seen: 0 });
  if (times.is === 'found') expect(times.proposed).toHaveLength(4);
});

test('convened, the event is made once, and its link kept; a lost answer makes no second one', async () => {
  const meeting = await booked();
  let lost = 2;
  graph.mood = ({ method, path }) => (method === 'POST' && path.endsWith('/events') && (lost -= 1) >= 0 ? { status: 503 } : 'well');
  await deliverAll();
  expect(graph.events.size).toBe(1);
  expect(await meetingNow()).toMatchObject({ event: { is: 'made', organiser: meeting.chair, id: 'event-1', joinUrl: 'https://teams.example/event-1' } });
  expect(told.at(-1)).toEqual({ card: 'meeting-news', news: 'in-calendar' });
  expect(JSON.stringify([...graph.events.values()])).not.toMatch(/4471|disagree/);
});

test('cancelled while its event was under way, the event does not stay', async () => {
  const { id } = await booked();
  let isCancelled = false;
  graph.mood = ({ method, path }) => {
    if (method === 'POST' && path.endsWith('/events') && !isCancelled) {
      isCancelled = true;
      void command(desk, 'priya', 'cancel', (scope) => cancelMeeting(scope, { by: 'priya', meetingId: id, reason: 'The chair is ill' }));
    }
    return 'well';
  };
  await deliverAll();
  expect(graph.events.size).toBe(0);
  expect(await meetingNow()).toMatchObject({ event: { is: 'none' }, round: 1, stage: { is: 'asked' } });
});

test.each([
  ['knows no calendar of the chair', { status: 404 }], ['says 401', { status: 401 }], ['says 429 for ever', { status: 429, retryAfter: 60 }], ['says 503 for ever', { status: 503 }], ['says nothing', 'hangs' as const],
])('a Graph that %s when the event is made: the meeting stands, and the chair hears once that the file has to do', async (_what, mood) => {
  const { id } = await booked();
  graph.mood = ({ method }) => (method === 'POST' ? mood : 'well');
  await deliverAll();
  expect(told.filter(({ news }) => news === 'file-only')).toHaveLength(1);
  expect((await held(desk.store, 'meeting', id))?.state).toMatchObject({ event: { is: 'file-only' }, stage: { is: 'booked' }, slot: { start: Date.parse('2026-11-30T10:00:00Z') } });
  expect(graph.events.size).toBe(0);
});

test('an event that may not be made is said once, in words, and the meeting stands', async () => {
  const { id } = await booked();
  graph.mood = ({ method }) => (method === 'POST' ? { status: 403 } : 'well');
  await deliverAll();
  expect(told.filter(({ news }) => news === 'file-only')).toHaveLength(1);
  expect((await held(desk.store, 'meeting', id))?.state).toMatchObject({ event: { is: 'file-only' }, stage: { is: 'booked' } });
});

test('an outage of minutes is outlasted: the event is made when Graph is back', async () => {
  await booked();
  let calls = 0;
  graph.mood = () => ((calls += 1) < 6 ? 'breaks' : 'well');
  await deliverAll();
  expect(graph.events.size).toBe(1);
});
