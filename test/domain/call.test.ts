import fc from 'fast-check';
import { callLookAt, decideCallTick, decideWant, decideWillRing, REMIND_MINUTES, TIMES, type WantedCall } from '../../src/domain/call';
import { minutes } from '../../src/domain/time';
import { accepted, after } from './visits';

/** "I'd like a call": asked, reminded politely, answered by one, or she is told. */
const request = { workerId: 'sam', teamId: 'roath', asked: ['priya', 'dee'] };
const wanted = (now = after(0)): WantedCall => accepted(decideWant(null, request, now));
const STEP = minutes(REMIND_MINUTES);

test('asked once, reminded twice, and then she is told; nothing runs after that', () => {
  let call = wanted();
  const steps: string[] = [];
  for (let now = after(0); callLookAt(call) !== null; now += STEP) {
    const due = decideCallTick(call, now + STEP);
    if (!due) throw new Error('nothing was due');
    steps.push(due.step);
    call = due.call;
  }
  expect(steps).toEqual([...Array.from({ length: TIMES - 1 }, () => 'remind'), 'tell-her']);
  expect(decideCallTick(call, after(10_000))).toBeNull();
});

test('before its time nothing happens', () => expect(decideCallTick(wanted(), after(0) + STEP - 1)).toBeNull());

test('the same wish twice is one; another choice is a new one', () => {
  expect(decideWant(wanted(), { ...request, asked: ['dee', 'priya'] }, after(5))).toEqual({ ok: true, state: wanted(), happened: [] });
  expect(decideWant(wanted(), { ...request, asked: ['tom'] }, after(5))).toMatchObject({ state: { asked: ['tom'], at: after(5) }, happened: ['ask'] });
});

test.each([
  ['nobody', decideWant(null, { ...request, asked: [] }, after(0)), 'call-nobody'],
  ['herself', decideWant(null, { ...request, asked: ['sam'] }, after(0)), 'call-nobody'],
  ['an answer nobody asked for', decideWillRing(wanted(), 'tom'), 'call-not-asked'],
  ['an answer to a call that is gone', decideWillRing(null, 'priya'), 'call-over'],
  ['a second ringer', decideWillRing(accepted(decideWillRing(wanted(), 'priya')), 'dee'), 'call-over'],
])('refuses %s', (_what, decision, reason) => expect(decision).toEqual({ ok: false, reason }));

test('whenever somebody says so, once is enough and the reminders end', () =>
  fc.assert(fc.property(fc.integer({ min: 0, max: TIMES + 2 }), fc.integer({ min: 1, max: 3 }), (waits, presses) => {
    let call = wanted();
    for (let wait = 0; wait < waits; wait += 1) call = decideCallTick(call, (callLookAt(call) ?? 0) + 1)?.call ?? call;
    const news = Array.from({ length: presses }, () => {
      const said = decideWillRing(call, 'dee');
      if (!said.ok) throw new Error(said.reason);
      call = said.state;
      return said.happened.length;
    });
    expect(news.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(callLookAt(call)).toBeNull();
  })));
