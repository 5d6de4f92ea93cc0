import fc from 'fast-check';
import { decideAction, decideDone, decideOutcome, MOST_ACTIONS, type Recording } from '../../src/domain/meeting-outcome';
import { proposeTimes, PROPOSED } from '../../src/domain/meeting-times';
import { decideMeetingTick, nextMeetingLookAt } from '../../src/domain/meeting-watch';
import { isOpenMeeting, openActions, type Meeting } from '../../src/domain/meeting';
import { DAY, HOUR } from '../../src/domain/time';
import { action, AGAIN, booked, called, MONDAY, reached, reasonOf, team, tenOn } from './meetings';

/** Time, and what comes after a meeting. */
const AFTER = tenOn(3) + 2 * HOUR;
const recording = (changes: Partial<Recording['outcome']> = {}, by = 'cath'): Recording => ({
  by, again: AGAIN, actions: [action(AFTER + DAY)],
  outcome: { attended: 'School, health, police', decided: 'Visit together', familyTold: { what: 'The plan', how: 'in-person' }, exclusion: '', withdrawsService: false, dissent: '', ...changes },
});
const held = (): Meeting => reached(decideOutcome(booked(), team, recording(), AFTER));

describe('reminders', () => {
  test('come on day 3, 5, 6 and 7 while nobody has convened', () => {
    let meeting = called();
    const warned: unknown[] = [];
    for (let at = nextMeetingLookAt(meeting); at !== null; at = nextMeetingLookAt(meeting)) {
      const ticked = decideMeetingTick(meeting, at, AGAIN);
      warned.push(...ticked.asks);
      meeting = ticked.meeting;
    }
    expect(warned).toEqual([3, 5, 6, 7].map((day) => ({ type: 'warn', day })));
  });

  test('after an outage only the latest comes', () => expect(decideMeetingTick(called(), MONDAY + 6.5 * DAY, AGAIN).asks).toEqual([{ type: 'warn', day: 6 }]));
  test('of a meeting booked in time there are none', () => expect(decideMeetingTick({ ...booked(), askAt: null }, MONDAY + 8 * DAY, AGAIN).asks).toEqual([]));

  test('a meeting booked past its deadline is told to seniors on the last day, and to nobody before', () => {
    const late: Meeting = { ...booked(), askAt: null, stage: { is: 'booked', by: 'cath', at: MONDAY, lateReason: 'The school is closed' } };
    expect(decideMeetingTick(late, MONDAY + 6 * DAY, AGAIN).asks).toEqual([]);
    expect(decideMeetingTick(late, MONDAY + 7 * DAY, AGAIN).asks).toEqual([{ type: 'warn', day: 7 }]);
  });
});

describe('the outcome', () => {
  test('is asked for when the meeting is over, and again until it is recorded', () => {
    const first = decideMeetingTick({ ...booked(), warnings: [] }, tenOn(3) + HOUR, AGAIN);
    expect(first).toMatchObject({ asks: [{ type: 'ask-outcome' }], meeting: { askAt: AGAIN } });
    expect(decideMeetingTick(first.meeting, AGAIN, AGAIN + DAY)).toMatchObject({ asks: [{ type: 'ask-outcome' }], meeting: { askAt: AGAIN + DAY } });
  });

  test.each([
    ['before it began', booked(), recording(), tenOn(3) - 1, 'not-held-yet'],
    ['by a worker', booked(), recording({}, 'sam'), AFTER, 'not-the-chair'],
    ['of a meeting that is not booked', called(), recording(), AFTER, 'not-booked'],
    ['without who came', booked(), recording({ attended: ' ' }), AFTER, 'attended-missing'],
    ['without what was decided', booked(), recording({ decided: '' }), AFTER, 'attended-missing'],
    ['of a meeting without the family, and not why', { ...booked(), family: { is: 'not-invited', reason: 'x' } as const }, recording(), AFTER, 'exclusion-missing'],
    ['with a novel', booked(), recording({ dissent: 'x'.repeat(501) }), AFTER, 'meeting-text-too-long'],
    ['a second time', held(), recording(), AFTER, 'meeting-over'],
    ['while it goes on', booked(), recording(), tenOn(3) + 1, 'ok'],
  ])('%s: %s', (_what, meeting, request, now, expected) => expect(reasonOf(decideOutcome(meeting, team, request, now))).toBe(expected));

  test('ends the meeting and its reminders', () => {
    expect(isOpenMeeting(held())).toBe(false);
    expect(held()).toMatchObject({ warnings: [], askAt: AFTER + DAY, stage: { is: 'held', outcome: { by: 'cath', at: AFTER } } });
  });
});

describe('what was agreed', () => {
  test('is asked about on its day, then again until it is done, then no more', () => {
    const due = decideMeetingTick(held(), AFTER + DAY, AGAIN);
    expect(due).toMatchObject({ asks: [{ type: 'ask-actions', actions: [{ id: 'a' }] }], meeting: { askAt: AGAIN } });
    const done = reached(decideDone(due.meeting, team, { by: 'cath', actionId: 'a', again: AGAIN }, AFTER + DAY));
    expect(openActions(done)).toEqual([]);
    expect(nextMeetingLookAt(done)).toBeNull();
  });

  test('done twice is done once, by the first', () => {
    const once = reached(decideDone(held(), team, { by: 'cath', actionId: 'a', again: AGAIN }, AFTER + 1));
    expect(reached(decideDone(once, team, { by: 'priya', actionId: 'a', again: AGAIN }, AFTER + 2))).toBe(once);
  });

  test.each([
    ['of its own', action(AFTER + 2 * DAY, { id: 'b', what: 'Tell the school' }), 'ok'],
    ['that was due yesterday', action(AFTER - DAY, { id: 'b' }), 'due-passed'],
    ['that nobody does', action(AFTER + DAY, { id: 'b', owner: ' ' }), 'action-missing'],
    ['without end', action(AFTER + DAY, { id: 'b', what: 'x'.repeat(501) }), 'meeting-text-too-long'],
  ])('an action %s: %s', (_what, one, expected) => expect(reasonOf(decideAction(held(), team, { by: 'cath', action: one, again: AGAIN }, AFTER))).toBe(expected));

  test('the same action sent again stands once, and there is an end to how many', () => {
    const twice = reached(decideAction(held(), team, { by: 'cath', action: action(AFTER + DAY, { id: 'b' }), again: AGAIN }, AFTER));
    expect(openActions(twice)).toHaveLength(1);
    let full = held();
    for (let index = 1; index < MOST_ACTIONS; index += 1) full = reached(decideAction(full, team, { by: 'cath', action: action(AFTER + DAY, { id: `b${index}`, what: `What ${index}` }), again: AGAIN }, AFTER));
    expect(reasonOf(decideAction(full, team, { by: 'cath', action: action(AFTER + DAY, { id: 'z', what: 'One more' }), again: AGAIN }, AFTER))).toBe('meeting-text-too-long');
  });

  test('a sooner action is asked about sooner', () => {
    const sooner = reached(decideAction(held(), team, { by: 'cath', action: action(AFTER + HOUR, { id: 'b', what: 'Ring' }), again: AGAIN }, AFTER));
    expect(sooner.askAt).toBe(AFTER + HOUR);
  });
});

describe('times proposed', () => {
  const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  const slots = [1, 2, 3, 4].flatMap((day) => [0, 4].map((hours) => ({ start: tenOn(day) + hours * HOUR, end: tenOn(day) + (hours + 1) * HOUR })));
  const all = { from: 0, until: AGAIN };

  test('without calendars: the earliest, and others on other days', () => {
    const times = proposeTimes(slots, new Map(), dayOf);
    expect(times.map(({ start, why }) => [start, why])).toEqual([[tenOn(1), 'earliest'], [tenOn(2), 'other'], [tenOn(3), 'other'], [tenOn(4), 'other']]);
  });

  test('with calendars: the earliest, the one most can come to, and two more', () => {
    const taken = new Map([['priya', [{ from: 0, until: tenOn(2) }]], ['sam', [{ from: tenOn(1), until: tenOn(2) + HOUR }]]]);
    const times = proposeTimes(slots, taken, dayOf);
    expect(times.map(({ start, why, free }) => [start, why, free])).toEqual([[tenOn(1), 'earliest', 0], [tenOn(2) + 4 * HOUR, 'best-attended', 2], [tenOn(3), 'other', 2], [tenOn(4), 'other', 2]]);
  });

  test('a time that touches another is free', () => expect(proposeTimes(slots.slice(0, 1), new Map([['a', [{ from: slots[0]?.end ?? 0, until: AGAIN }]]]), dayOf)).toMatchObject([{ free: 1 }]));

  test('are in order, each once, the earliest among them, as many as there are up to four', () => {
    const starts = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 30 });
    const busy = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 40 })), { maxLength: 5 });
    fc.assert(fc.property(starts, fc.array(busy, { maxLength: 4 }), (hours, people) => {
      const given = hours.sort((a, b) => a - b).map((hour) => ({ start: MONDAY + hour * HOUR, end: MONDAY + (hour + 1) * HOUR }));
      const taken = new Map(people.map((times, index) => [String(index), times.map(([from, long]) => ({ from: MONDAY + from * HOUR, until: MONDAY + (from + long) * HOUR }))]));
      const times = proposeTimes(given, taken, dayOf);
      expect(times).toHaveLength(Math.min(PROPOSED, given.length));
      expect(times.map(({ start }) => start)).toEqual([...new Set(times.map(({ start }) => start))].sort((a, b) => a - b));
      if (given[0]) expect(times[0]?.start).toBe(given[0].start);
      const best = Math.max(0, ...given.map((slot) => [...taken.values()].filter((spans) => spans.every((span) => span.until <= slot.start || slot.end <= span.from)).length));
      expect(Math.max(0, ...times.map(({ free }) => free))).toBe(best);
    }));
  });

  test('everybody taken all the time: the earliest is still proposed', () => expect(proposeTimes(slots, new Map([['a', [all]]]), dayOf)).toHaveLength(PROPOSED));
});
