import { claim as claimVisit, close as closeVisit } from '../../src/app/on-alarm';
import { checkOut, extend } from '../../src/app/visits';
import { post } from '../../src/app/notify';
import { runStep } from '../../src/app/run';
import { fromRow } from '../../src/app/subject';
import { startOutbox } from '../../src/engine/outbox';
import { minutes } from '../../src/domain/time';
import { key } from '../../src/store/keys';
import type { Json } from '../../src/store/port';
import { command, openDesk, PLACE, rowsOf, setUp, visitBy, type Desk } from '../app/desk';
import { withFates } from '../app/fates';
import { accepts, ask, isTo, nameOf, namesOf, openRig, overdue, send, waiting, type Rig } from './rig';

let desk: Desk;
let rig: Rig;
beforeEach(() => {
  desk = openDesk();
  rig = openRig({ desk });
});
afterEach(() => desk.close());

const claim = (visitId: string, by = 'priya') => command(desk, by, 'claim', (scope) => claimVisit(scope, { by, visitId }));
const close = (visitId: string) => command(desk, 'priya', 'close', (scope) => closeVisit(scope, { by: 'priya', visitId, outcome: 'safe', howKnown: 'rang' }));
const backIn = (visitId: string, by = 'sam') => command(desk, by, 'check-out', (scope) => checkOut(scope, { by, visitId }));
const extend30 = (visitId: string) => command(desk, 'sam', 'extend', (scope) => extend(scope, { by: 'sam', visitId, minutes: 30, shown: null }));
const posts = async () => (await rowsOf(desk.store, 'post')).map((row) => row.value as { slot: string; state: string }); // Posts.

/** Time passes, with rounds as close together as the loop's wake-ups bring them. */
async function goOn(ms: number, step = 500): Promise<void> {
  for (let passed = 0; passed < ms; passed += step) {
    rig.advance(step);
    await rig.round();
  }
}

it('tells channel and managers of an overdue visit, once', async () => {
  await overdue(rig);
  await rig.drain();
  expect(namesOf(rig.tried).sort()).toEqual(['alarm channel', 'alarm priya']);
  expect(await waiting(rig)).toEqual([]);
  expect((await posts()).map((one) => one.state)).toEqual(['posted', 'posted']);
});

it('lets an alarm overtake the courtesies that waited before it', async () => {
  await setUp(desk);
  const visit = await visitBy(desk, 'sam', 30);
  for (let count = 0; count < 12; count += 1) await ask(rig, visit, 'priya');
  rig.advance(minutes(45));
  await overdueNow(visit.id);
  await rig.round();
  // Seven a second is what the conversation takes: two of them are left to alarms, of which one has come.
  expect(namesOf(rig.tried).sort()).toEqual(['alarm priya', ...Array.from({ length: 4 }, () => 'ask priya')]);
});

/** An alarm to Priya about a visit that is overdue now, and nothing else. */
async function overdueNow(visitId: string): Promise<void> {
  const row = await desk.store.read(PLACE, key.visit(visitId));
  if (!row) throw new Error(`no visit ${visitId}`);
  const { state } = fromRow<'visit'>(row);
  const watch = { is: 'alarm', anchor: state.backBy, reached: 4, alarm: { raisedAt: desk.time.now, claim: null, workerBackAt: null, deeds: [] } };
  await desk.store.commit(PLACE, [{ put: row.key, value: { ...(row.value as object), state: { ...state, watch } } as unknown as Json, was: 'any' }]); // As the store holds it.
  await send(rig, { kind: 'person', id: 'priya' }, { card: 'alarm', visitId, rung: 'managers', lateMinutes: 0, skipped: [], unreached: [] }, true);
}

describe('a poisoned message', () => {
  /** A visit this program cannot read: every message about it fails before it is sent. */
  async function poison(messages: number): Promise<{ mend: () => Promise<unknown> }> {
    const broken = await visitBy(desk, 'tom', 600);
    const row = await desk.store.read(PLACE, key.visit(broken.id));
    for (let count = 0; count < messages; count += 1) await ask(rig, broken, 'tom');
    await desk.store.commit(PLACE, [{ put: key.visit(broken.id), value: { shape: 99 }, was: 'any' }]);
    return { mend: () => desk.store.commit(PLACE, [{ put: key.visit(broken.id), value: row?.value ?? null, was: 'any' }]) };
  }

  it.each([1, 7])('does not hold the next, nor do %d of them', async (messages) => {
    await setUp(desk);
    const visit = await visitBy(desk, 'sam', 600);
    await poison(messages);
    rig.advance(1);
    await ask(rig, visit, 'dee');
    await rig.drain();
    expect(namesOf(rig.tried)).toEqual(['ask dee']);
    expect(rig.faults).toHaveLength(messages);
  });

  it('does not hold the next although there are more of them than go out at once', async () => {
    const people = Array.from({ length: 40 }, (_, index) => `p${index}`);
    await setUp(desk, { others: ['sam', 'tom', ...people] });
    const visit = await visitBy(desk, 'sam', 600);
    const broken = await visitBy(desk, 'tom', 600);
    for (const person of people) await ask(rig, broken, person);
    await desk.store.commit(PLACE, [{ put: key.visit(broken.id), value: { shape: 99 }, was: 'any' }]);
    rig.advance(1);
    await ask(rig, visit, 'dee');
    await rig.round();
    await rig.round();
    expect(namesOf(rig.tried)).toEqual(['ask dee']);
  });

  it('that is an alarm is not lost: it goes out once it can be read', async () => {
    const visit = await overdue(rig);
    const row = await desk.store.read(PLACE, key.visit(visit.id));
    await desk.store.commit(PLACE, [{ put: key.visit(visit.id), value: { shape: 99 }, was: 'any' }]);
    await rig.round();
    await rig.round();
    expect(rig.tried).toEqual([]);
    await desk.store.commit(PLACE, [{ put: key.visit(visit.id), value: row?.value ?? null, was: 'any' }]);
    rig.advance(10_000);
    await rig.drain();
    expect(namesOf(rig.tried).sort()).toEqual(['alarm channel', 'alarm priya']);
  });
});

describe('a conversation that asks for time', () => {
  const busy = (afterMs: number) => (rig.answer = (parcel) => (isTo(parcel, 'priya') ? { is: 'retry', afterMs, scope: 'conversation', why: '429' } : accepts()));

  it('gets it, and nobody else waits', async () => {
    await overdue(rig);
    busy(5_000);
    await rig.drain();
    expect(namesOf(rig.tried).sort()).toEqual(['alarm channel', 'alarm priya']);
    rig.answer = accepts;
    rig.advance(4_999);
    await rig.drain();
    expect(rig.tried).toHaveLength(2);
    rig.advance(1);
    await rig.drain();
    expect(namesOf(rig.tried)).toHaveLength(3);
    expect(rig.tried[2]?.message).toMatchObject({ to: { id: 'priya' }, mayBeRepeat: false, attempts: 1 });
    expect(await waiting(rig)).toEqual([]);
  });

  it('is left alone by all other messages to it as well', async () => {
    const visit = await overdue(rig);
    busy(5_000);
    await rig.drain();
    rig.answer = accepts;
    await ask(rig, visit, 'priya');
    rig.advance(1_000);
    await rig.drain();
    expect(namesOf(rig.tried)).not.toContain('ask priya');
    rig.advance(4_000);
    await rig.drain();
    expect(namesOf(rig.tried)).toContain('ask priya');
  });

  it('keeps an alarm close behind even when it asks for no time at all', async () => {
    await overdue(rig);
    busy(0);
    await goOn(60_000, 100);
    const tries = rig.tried.filter((parcel) => isTo(parcel, 'priya')).length;
    expect(tries).toBeGreaterThan(60_000 / 1_400);
    expect(tries).toBeLessThan(60_000 / 500);
    expect((await waiting(rig)).map(nameOf)).toEqual(['alarm priya']);
  });

  it('makes a courtesy give up in the end, and an alarm never', async () => {
    const visit = await overdue(rig);
    await ask(rig, visit, 'priya');
    busy(0);
    for (let minute = 0; minute < 30; minute += 1) {
      rig.advance(60_000);
      await rig.drain();
    }
    expect((await waiting(rig)).map(nameOf)).toEqual(['alarm priya']);
    expect(rig.ends.filter(({ end }) => end === 'dead')).toMatchObject([{ alarm: false }]);
  });
});

describe('a service that is down', () => {
  it('is asked by one message at a time, and gets everything when it is back', async () => {
    await overdue(rig, { managers: ['priya', 'mo', 'max', 'meg'] });
    rig.answer = () => ({ is: 'retry', afterMs: 800, scope: 'service', why: '503' });
    await rig.round();
    const first = rig.tried.length;
    rig.tried.length = 0;
    await goOn(8_000, 100);
    expect(first).toBe(5);
    expect(rig.tried.length).toBeGreaterThanOrEqual(5);
    expect(rig.tried.length).toBeLessThanOrEqual(11);
    rig.answer = accepts;
    rig.tried.length = 0;
    rig.advance(1_200);
    await rig.drain();
    expect(namesOf(rig.tried).sort()).toEqual(['alarm channel', 'alarm max', 'alarm meg', 'alarm mo', 'alarm priya']);
    expect(rig.tried.every((parcel) => !parcel.message.mayBeRepeat)).toBe(true);
  });

  it('does not hold an alarm up by messages that nobody needs any more', async () => {
    await setUp(desk, { others: ['sam', ...Array.from({ length: 12 }, (_, index) => `p${index}`)] });
    const over = await visitBy(desk, 'p0', 600);
    const visit = await visitBy(desk, 'sam', 600);
    for (let count = 0; count < 12; count += 1) await ask(rig, over, `p${count}`);
    await backIn(over.id, 'p0');
    rig.answer = () => ({ is: 'retry', afterMs: 800, scope: 'service', why: '503' });
    await ask(rig, visit);
    await rig.drain();
    await overdueNow(visit.id);
    for (let count = 0; count < 12; count += 1) await ask(rig, over, `p${count}`);
    rig.answer = accepts;
    rig.tried.length = 0;
    await goOn(3_000, 100);
    expect(namesOf(rig.tried).sort()).toEqual(['alarm priya', 'ask sam']);
    expect(await waiting(rig)).toEqual([]);
  });

  it('costs an alarm no more than two seconds beyond the outage', async () => {
    await overdue(rig);
    rig.answer = () => ({ is: 'retry', afterMs: 800, scope: 'service', why: '503' });
    await goOn(120_000, 250);
    rig.answer = accepts;
    await goOn(2_000, 100);
    expect(await waiting(rig)).toEqual([]);
  });

  it('costs it no more when its probes would have used up what the conversation takes in an hour', async () => {
    await setUp(desk);
    const visit = await visitBy(desk, 'sam', 600);
    for (let sent = 0; sent < 1_790; sent += 1) {
      rig.advance(1_000);
      rig.outbox.pace.take('person:priya', desk.time.elapsed);
    }
    await overdueNow(visit.id);
    rig.answer = () => ({ is: 'retry', afterMs: 800, scope: 'service', why: '503' });
    await goOn(40_000);
    expect(rig.tried.length).toBeGreaterThan(20);
    rig.answer = accepts;
    await goOn(2_000, 100);
    expect(await waiting(rig)).toEqual([]);
  });
});

describe('a message of which nobody knows whether it was shown', () => {
  it.each([
    { how: 'no answer came', answer: () => ({ is: 'unknown', why: 'timeout' }) as const },
    { how: 'sending it threw', answer: () => { throw new Error('socket hang up'); } },
  ])('is sent again, marked, when it is an alarm and $how', async ({ answer }) => {
    await overdue(rig);
    rig.answer = (parcel) => (isTo(parcel, 'priya') ? answer() : accepts());
    await rig.drain();
    rig.answer = accepts;
    rig.advance(1_200);
    await rig.drain();
    const toPriya = rig.tried.filter((parcel) => isTo(parcel, 'priya')).map((parcel) => parcel.message.mayBeRepeat);
    expect(toPriya).toEqual([false, true]);
    expect(rig.tried.filter((parcel) => nameOf(parcel.message) === 'alarm channel')).toHaveLength(1);
  });

  it('stays marked, however often it is then refused', async () => {
    await overdue(rig);
    const answers = [{ is: 'unknown', why: 'timeout' }, { is: 'retry', afterMs: 0, scope: 'conversation', why: '429' }] as const;
    let count = 0;
    rig.answer = (parcel) => (isTo(parcel, 'priya') ? (answers[count++] ?? accepts()) : accepts());
    for (let rounds = 0; rounds < 4; rounds += 1) {
      await rig.drain();
      rig.advance(1_200);
    }
    expect(rig.tried.filter((parcel) => isTo(parcel, 'priya')).map((parcel) => parcel.message.mayBeRepeat)).toEqual([false, true, true]);
  });

  it('is not sent again when it is a courtesy', async () => {
    await setUp(desk);
    const visit = await visitBy(desk, 'sam', 600);
    await ask(rig, visit);
    rig.answer = () => ({ is: 'unknown', why: 'timeout' });
    await rig.drain();
    rig.advance(120_000);
    await rig.drain();
    expect(rig.tried).toHaveLength(1);
    expect(await waiting(rig)).toEqual([]);
  });
});

describe('a message nobody needs any more', () => {
  it.each([
    { says: 'an alarm once the visit is closed', make: (id: string) => close(id) },
    { says: 'an alarm once she is back', make: (id: string) => backIn(id) },
    { says: 'an alarm once she extended', make: (id: string) => extend30(id) },
  ])('is dropped: $says, with the trace it would have left', async ({ make }) => {
    const visit = await overdue(rig);
    await make(visit.id);
    await goOn(5_000);
    expect(namesOf(rig.tried)).toEqual([]);
    expect(await waiting(rig)).toEqual([]);
    expect(await posts()).toEqual([]);
  });

  it.each([
    { says: 'she extended', make: (id: string) => extend30(id) }, { says: 'she is back', make: (id: string) => backIn(id) },
  ])('is dropped: a question once $says', async ({ make }) => {
    await setUp(desk);
    const visit = await visitBy(desk, 'sam', 600);
    await ask(rig, visit);
    await make(visit.id);
    await rig.drain();
    expect(rig.tried).toEqual([]);
    expect(await waiting(rig)).toEqual([]);
  });
});

describe('bringing a card up to date', () => {
  it('waits for the card itself, and is not sent when that was drawn with the news', async () => {
    const visit = await overdue(rig);
    rig.answer = (parcel) => (parcel.message.about.card === 'alarm' ? { is: 'retry', afterMs: 3_000, scope: 'conversation', why: '429' } : accepts());
    await rig.drain();
    await claim(visit.id);
    rig.answer = accepts;
    await goOn(20_000);
    expect(namesOf(rig.tried).filter((name) => name.startsWith('refresh'))).toEqual([]);
    expect(rig.tried.filter((parcel) => parcel.message.about.card === 'alarm').at(-1)?.visit?.watch).toMatchObject({ alarm: { claim: { by: 'priya' } } });
    expect(await waiting(rig)).toEqual([]);
  });

  it('is sent to the card that stands there when it was drawn before the news, and once', async () => {
    const visit = await overdue(rig);
    await rig.drain();
    rig.tried.length = 0;
    await claim(visit.id);
    await rig.drain();
    const refreshed = rig.tried.filter((parcel) => parcel.message.about.card === 'refresh');
    expect(namesOf(refreshed).sort()).toEqual(['refresh channel', 'refresh priya']);
    for (const parcel of refreshed) expect(parcel.post).toMatchObject({ state: 'posted', activityId: expect.stringMatching(/^activity-/) as string });
  });

  it('is not done again by an older update, once a newer one has drawn everything', async () => {
    const visit = await overdue(rig);
    await rig.drain();
    rig.answer = (parcel) => (parcel.message.about.card === 'refresh' ? { is: 'retry', afterMs: 100, scope: 'conversation', why: '429' } : accepts());
    await claim(visit.id);
    await rig.drain();
    rig.answer = accepts;
    rig.tried.length = 0;
    rig.advance(200);
    await claim(visit.id, 'dee');
    await goOn(20_000);
    expect(namesOf(rig.tried).filter((name) => name.startsWith('refresh')).sort()).toEqual(['refresh channel', 'refresh priya']);
    expect(await waiting(rig)).toEqual([]);
  });
});

describe('somebody who cannot be reached', () => {
  const away = (personId: string) => (rig.answer = (parcel) => (isTo(parcel, personId) ? { is: 'unreachable', why: 'MessageWritesBlocked' } : accepts()));

  it('has her alarm handed on to the next people and the webhook at once, and is tried again', async () => {
    await overdue(rig);
    away('priya');
    await rig.drain();
    expect(namesOf(rig.tried).sort()).toEqual(['alarm channel', 'alarm dee', 'alarm priya', 'alarm webhook']);
    expect(rig.tried.find((parcel) => isTo(parcel, 'dee'))?.message.about).toMatchObject({ unreached: ['priya'] });
    expect(rig.ends).toMatchObject([{ alarm: true, end: 'unreachable' }]);
    rig.advance(59_000);
    await rig.drain();
    expect(rig.tried).toHaveLength(4);
    rig.answer = accepts;
    rig.advance(1_000);
    await rig.drain();
    expect(namesOf(rig.tried).slice(4)).toEqual(['alarm priya']);
    expect(await waiting(rig)).toEqual([]);
  });

  it('is handed on once, however often she is tried', async () => {
    await overdue(rig);
    away('priya');
    for (let minute = 0; minute < 4; minute += 1) {
      await rig.drain();
      rig.advance(60_000);
    }
    expect(namesOf(rig.tried).filter((name) => name === 'alarm priya')).toHaveLength(4);
    expect(namesOf(rig.tried).filter((name) => name === 'alarm dee' || name === 'alarm webhook')).toHaveLength(2);
  });

  it('is tried no more once the alarm is over', async () => {
    const visit = await overdue(rig);
    away('priya');
    await rig.drain();
    await close(visit.id);
    rig.tried.length = 0;
    await goOn(180_000);
    expect(namesOf(rig.tried).filter((name) => name === 'alarm priya')).toEqual([]);
    expect(await waiting(rig)).toEqual([]);
  });

  it('is made up for by the webhook when nobody at all can be reached, and everybody goes on being tried', async () => {
    await overdue(rig);
    rig.answer = (parcel) => (parcel.message.to.kind === 'webhook' ? accepts() : { is: 'unreachable', why: 'blocked' });
    await goOn(5_000);
    expect(namesOf(rig.tried)).toContain('alarm webhook');
    rig.tried.length = 0;
    await goOn(61_000);
    expect(new Set(namesOf(rig.tried))).toEqual(new Set(['alarm channel', 'alarm priya', 'alarm dee']));
    expect(namesOf(rig.tried).length).toBeLessThanOrEqual(4);
  });

  it('that is the channel is made up for by the people of the next step', async () => {
    await overdue(rig);
    rig.answer = (parcel) => (parcel.message.to.kind === 'channel' ? { is: 'unreachable', why: 'removed' } : accepts());
    await rig.drain();
    expect(namesOf(rig.tried)).toEqual(expect.arrayContaining(['alarm priya', 'alarm dee', 'alarm webhook']));
    expect((await waiting(rig)).map(nameOf)).toEqual(['alarm channel']);
  });
});

describe('what becomes of a message while its process is in trouble', () => {
  it('is not sent twice by two processes on one store', async () => {
    await overdue(rig, { managers: ['priya', 'mo', 'max'] });
    const other = openRig({ desk, instance: 'two' });
    await Promise.all([rig.round(), other.round(), rig.round(), other.round()]);
    expect([...namesOf(rig.tried), ...namesOf(other.tried)].sort()).toEqual(['alarm channel', 'alarm max', 'alarm mo', 'alarm priya']);
  });

  it.each([
    { says: 'is sent when its claim was written and the answer lost', fate: 'answer-lost' as const, rounds: 1 },
    { says: 'is sent by the next round when its claim was lost', fate: 'lost' as const, rounds: 2 },
    { says: 'is sent by the next round when somebody else was faster and gave up', fate: 'conflict' as const, rounds: 2 },
  ])('$says, unmarked', async ({ fate, rounds }) => {
    await setUp(desk);
    const visit = await visitBy(desk, 'sam', 600);
    const troubled = openRig({ desk, store: withFates(desk.store, [fate]) });
    await ask(rig, visit);
    for (let round = 0; round < rounds; round += 1) await troubled.round();
    expect(troubled.tried.map((parcel) => parcel.message.mayBeRepeat)).toEqual([false]);
    expect(await waiting(rig)).toEqual([]);
  });

  it('is sent once although settling it failed again and again', async () => {
    await setUp(desk);
    const visit = await visitBy(desk, 'sam', 600);
    const troubled = openRig({ desk, store: withFates(desk.store, ['well', 'broken', 'broken', 'lost', 'broken']) });
    await ask(rig, visit);
    await troubled.drain();
    expect(troubled.tried).toHaveLength(1);
    expect(await waiting(rig)).toEqual([]);
  });

  it('is not sent on a claim that has grown old', async () => {
    await overdue(rig);
    const slow = openRig({ desk, store: { ...withFates(desk.store, []), read: async (place, name) => { rig.advance(name.startsWith('team') ? 3_000 : 0); return desk.store.read(place, name); } } });
    await slow.round();
    expect(slow.tried).toEqual([]);
    expect((await waiting(rig)).map((message) => message.lease)).toEqual([null, null]);
    await rig.drain();
    expect(namesOf(rig.tried).sort()).toEqual(['alarm channel', 'alarm priya']);
    expect(rig.tried.every((parcel) => !parcel.message.mayBeRepeat)).toBe(true);
  });

  it('is not tried over and over while the storage takes nothing', async () => {
    await overdue(rig);
    const store = withFates(desk.store, [], 'broken');
    const full = openRig({ desk, store });
    for (let round = 0; round < 20; round += 1) await full.round();
    expect(store.tried()).toBeLessThanOrEqual(2);
    rig.advance(5_000);
    for (let round = 0; round < 20; round += 1) await full.round();
    expect(store.tried()).toBeGreaterThan(2);
    await rig.drain();
    expect(namesOf(rig.tried).sort()).toEqual(['alarm channel', 'alarm priya']);
  });
});

it('says how late a message was accepted, on the first try or a later one', async () => {
  await overdue(rig);
  rig.answer = (parcel) => (isTo(parcel, 'priya') && parcel.message.attempts === 0 ? { is: 'retry', afterMs: 0, scope: 'conversation', why: '429' } : accepts());
  rig.accepted.length = 0;
  await rig.drain();
  rig.advance(1_000);
  await rig.drain();
  expect(rig.accepted).toEqual([{ alarm: true, lateMs: 0, attempts: 0 }, { alarm: true, lateMs: 1_000, attempts: 1 }]);
});

it('waits for what is under way before it says that it has stopped', async () => {
  await overdue(rig);
  let started = () => {};
  const sending = new Promise<void>((resolve) => (started = resolve));
  let end = () => {};
  const sent = new Promise<void>((resolve) => (end = resolve));
  rig.answer = async () => (started(), sent.then(accepts));
  const loop = startOutbox({ ...rig.parts, pause: () => new Promise(() => {}) });
  await sending;
  let stopped = false;
  const stopping = loop.stop().then(() => (stopped = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(stopped).toBe(false);
  end();
  await stopping;
  expect(await waiting(rig)).toEqual([]);
});

it('sends a gap notice whatever became of the visits', async () => {
  await setUp(desk);
  await runStep(rig.parts, { place: PLACE, did: 'test' }, async (scope) => post(scope, { kind: 'channel', teamId: 'roath' }, { card: 'gap', teamId: 'roath', from: 0, until: 1 }, { alarm: true }));
  await rig.drain();
  expect(namesOf(rig.tried)).toEqual(['gap channel']);
});
