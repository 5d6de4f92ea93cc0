import { BEAT_EVERY_MS, beat, GAP_TOLD_AFTER, startHeartbeat, type Heart } from '../../src/engine/heartbeat';
import { dueRows, openDesk, PLACE, pass, rowsOf, runDue, setUp, subjectOf, type Desk } from '../app/desk';
import { accepts, namesOf, openRig, waiting, nameOf, type Rig } from './rig';

let desk: Desk;
beforeEach(() => (desk = openDesk()));
afterEach(() => desk.close());

const gaps = async (rig: Rig) => (await waiting(rig)).filter((message) => message.about.card === 'gap');

describe('the gap notice', () => {
  it('is not given at the first start, nor after a short stop', async () => {
    await setUp(desk);
    const rig = openRig({ desk });
    await beat(rig.parts, PLACE);
    rig.advance(GAP_TOLD_AFTER);
    await beat(rig.parts, PLACE);
    expect(await gaps(rig)).toEqual([]);
  });

  it('rule 23: tells each team from when to when nobody watched, as an alarm', async () => {
    await setUp(desk);
    await setUp(desk, { teamId: 'splott' });
    const rig = openRig({ desk });
    await beat(rig.parts, PLACE);
    const from = desk.time.now;
    rig.advance(GAP_TOLD_AFTER + 1);
    await beat(rig.parts, PLACE);
    expect((await gaps(rig)).map(({ alarm, to, about }) => ({ alarm, to, about }))).toEqual(
      ['roath', 'splott'].map((teamId) => ({ alarm: true, to: { kind: 'channel', teamId }, about: { card: 'gap', teamId, from, until: desk.time.now } })),
    );
  });

  it('is given once when two instances start at the same time, and not again by the next beat', async () => {
    await setUp(desk);
    const [one, two] = [openRig({ desk }), openRig({ desk, instance: 'two' })];
    await beat(one.parts, PLACE);
    one.advance(3_600_000);
    await Promise.all([beat(one.parts, PLACE), beat(two.parts, PLACE), beat(one.parts, PLACE)]);
    one.advance(BEAT_EVERY_MS);
    await beat(two.parts, PLACE);
    expect(await gaps(one)).toHaveLength(1);
  });

  it('is not given while another instance went on beating', async () => {
    await setUp(desk);
    const [one, two] = [openRig({ desk }), openRig({ desk, instance: 'two' })];
    await beat(one.parts, PLACE);
    for (let minute = 0; minute < 20; minute += 1) {
      one.advance(60_000);
      await beat(two.parts, PLACE);
    }
    await beat(one.parts, PLACE);
    expect(await gaps(one)).toEqual([]);
  });

  it('measures the gap in real time: a clock that runs fast makes none', async () => {
    await setUp(desk);
    const rig = openRig({ desk });
    const fast = { ...rig.parts, msUntil: (at: number) => (at - desk.time.now) / 60 };
    await beat(fast, PLACE);
    rig.advance(GAP_TOLD_AFTER * 59);
    await beat(fast, PLACE);
    expect(await gaps(rig)).toEqual([]);
  });
});

describe('the canary', () => {
  let rig: Rig;
  let heart: Heart;
  let pings: number;
  let nextBeat: () => Promise<void>;

  /** Starts the heart; each further beat comes when the test says so. */
  function start(): void {
    let end = () => {};
    let asleep = () => {};
    let sleeping = new Promise<void>((resolve) => (asleep = resolve));
    pings = 0;
    const parts = { ...rig.parts, pause: (ms: number) => {
      expect(ms).toBe(BEAT_EVERY_MS);
      asleep();
      return new Promise<void>((resolve) => (end = resolve));
    } };
    heart = startHeartbeat(parts, async () => void (pings += 1));
    nextBeat = async () => {
      await sleeping;
      sleeping = new Promise<void>((resolve) => (asleep = resolve));
      rig.advance(BEAT_EVERY_MS);
      end();
      await sleeping;
    };
    firstBeat = sleeping;
  }
  let firstBeat: Promise<void>;

  beforeEach(async () => {
    await setUp(desk);
    rig = openRig({ desk });
    start();
    await firstBeat;
  });
  afterEach(() => heart.stop());

  const canaries = async () => (await dueRows(desk.store)).map(subjectOf).filter((subject) => subject.startsWith('canary'));
  const travel = async () => {
    await runDue(desk);
    await rig.drain();
  };

  it('is set off as a timer of its own instance', async () => {
    expect(await canaries()).toEqual(['canary:one']);
    expect(pings).toBe(0);
  });

  it('goes through timer, outbox and connector, and only then is the outside told', async () => {
    await nextBeat();
    expect(pings).toBe(0);
    await runDue(desk);
    expect((await waiting(rig)).map(nameOf)).toEqual(['canary canary']);
    await nextBeat();
    expect(pings).toBe(0);
    await rig.drain();
    expect(namesOf(rig.tried)).toEqual(['canary canary']);
    expect(pings).toBe(0);
    await nextBeat();
    expect(pings).toBe(1);
  });

  it('is sent again each time it is home: one ping a journey', async () => {
    for (let journey = 1; journey <= 3; journey += 1) {
      await travel();
      await nextBeat();
      expect(pings).toBe(journey);
      expect(await canaries()).toEqual(['canary:one']);
    }
    await nextBeat();
    expect(pings).toBe(3);
  });

  it('does not ping while Teams accepts nothing, and pings again once it does', async () => {
    rig.answer = () => ({ is: 'retry', afterMs: 1_000, scope: 'service', why: '503' });
    for (let beats = 0; beats < 30; beats += 1) {
      await travel();
      await nextBeat();
    }
    expect(pings).toBe(0);
    rig.answer = accepts;
    for (let beats = 0; beats < 10 && pings === 0; beats += 1) {
      await travel();
      await nextBeat();
    }
    expect(pings).toBe(1);
  });

  it('is sent anew when it was lost on the way', async () => {
    rig.answer = () => ({ is: 'unknown', why: 'timeout' });
    await travel();
    expect(await waiting(rig)).toEqual([]);
    rig.answer = accepts;
    for (let beats = 0; beats < 10 && pings === 0; beats += 1) {
      await nextBeat();
      await travel();
    }
    expect(pings).toBe(1);
  });

  it("is not taken for another instance's", async () => {
    const other = openRig({ desk, instance: 'two' });
    await runDue(desk);
    await desk.store.commit(PLACE, [{ put: 'canary|two', value: { at: desk.time.now + 1 }, was: 'any' }]);
    await nextBeat();
    expect(pings).toBe(0);
    expect(await rowsOf(other.desk.store, 'canary')).toHaveLength(1);
  });

  it('does not reach people', async () => {
    await pass(desk, { seconds: 1 });
    await rig.drain();
    expect(rig.tried.map((parcel) => parcel.message.to.kind)).toEqual(['canary']);
    expect(rig.tried[0]?.message.alarm).toBe(false);
  });
});
