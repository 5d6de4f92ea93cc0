import fc from 'fast-check';
import { decideDuress, decideDuressCall, decideDuressClaim, decideDuressClose, decideDuressTick, isDuressOpen, maySeeDuress, nextDuressLookAt, type Duress } from '../../src/domain/duress';
import { CLAIM_MINUTES, REPEAT_MINUTES } from '../../src/domain/ladder';
import { MINUTE, minutes, type Instant } from '../../src/domain/time';
import { accepted, deepFreeze, happened } from './visits';

const START: Instant = Date.parse('2026-11-24T14:00:00Z');
const visit = { id: 'visit-1', where: 'Splott', caseRef: '4471', startedAt: START - minutes(30), backBy: START + minutes(30) };
const said = { id: 'duress-1', teamId: 'roath', workerId: 'sam', visits: [visit] };
const begun = deepFreeze(decideDuress(null, said, START));
const told = deepFreeze(accepted(decideDuressTick(begun, START)));
const after = (count: number): Instant => START + minutes(count);

it('tells everybody at once, and again every ten minutes, counted from when it was due', () => {
  expect(nextDuressLookAt(begun)).toBe(START);
  expect(happened(decideDuressTick(begun, START))).toEqual([{ type: 'raised', lateMinutes: 0 }]);
  expect(nextDuressLookAt(told)).toBe(after(REPEAT_MINUTES));
  const late = decideDuressTick(told, after(REPEAT_MINUTES + 23));
  expect(happened(late)).toEqual([{ type: 'raised', lateMinutes: 23 }]);
  expect(nextDuressLookAt(accepted(late))).toBe(after(4 * REPEAT_MINUTES));
});

it('said again it is a new call, which ends a claim; the same press twice is one', () => {
  const claimed = accepted(decideDuressClaim(told, 'priya', after(1)));
  expect(decideDuress(claimed, { ...said, visits: [] }, START + 29_000)).toBe(claimed);
  const again = decideDuress(claimed, { ...said, id: 'other', visits: [{ ...visit, id: 'visit-2' }] }, after(2));
  expect(again).toMatchObject({ id: 'duress-1', raisedAt: START, saidAt: after(2), state: { is: 'open', nextAt: after(2), claim: null } });
  expect(again.visits.map(({ id }) => id)).toEqual(['visit-1', 'visit-2']);
});

it('begins anew after one that was closed', () => {
  const closed = accepted(decideDuressClose(told, { who: 'priya', outcome: 'safe', howKnown: 'saw her' }, after(5)));
  expect(decideDuress(closed, { ...said, id: 'duress-2' }, after(6))).toMatchObject({ id: 'duress-2', raisedAt: after(6), state: { is: 'open' } });
});

it('refuses an outcome without how it is known, and anything once it is closed', () => {
  expect(decideDuressClose(told, { who: 'priya', outcome: 'safe', howKnown: ' ' }, after(5))).toEqual({ ok: false, reason: 'how-known-missing' });
  const closed = accepted(decideDuressClose(told, { who: 'priya', outcome: 'police', howKnown: 'they rang' }, after(5)));
  for (const decision of [decideDuressClaim(closed, 'dee', after(6)), decideDuressCall(closed, 'dee', after(6)), decideDuressClose(closed, { who: 'dee', outcome: 'safe', howKnown: 'x' }, after(6))]) expect(decision).toEqual({ ok: false, reason: 'no-alarm' });
  expect(nextDuressLookAt(closed)).toBeNull();
});

it('is seen by the team\'s managers, and never by the one it is about', () => {
  const seen = (id: string, isManager: boolean): boolean => maySeeDuress(told, { id, isManager });
  expect([seen('priya', true), seen('tom', false), seen('sam', false), seen('sam', true)]).toEqual([true, false, false, false]);
});

type Step = { readonly wait: number; readonly do: 'tick' | 'say' | 'claim' | 'call' | 'close'; readonly by: string; readonly howKnown: string; readonly toLook: boolean };
const aStep: fc.Arbitrary<Step> = fc.record({
  wait: fc.integer({ min: 0, max: minutes(15) }), do: fc.constantFrom('tick', 'tick', 'say', 'claim', 'call', 'close'),
  by: fc.constantFrom('priya', 'dee'), howKnown: fc.constantFrom('', '  ', '  ', 'saw her'), toLook: fc.boolean(),
});

function take(duress: Duress, step: Step, now: Instant): { next: Duress; raised: boolean } {
  if (step.do === 'say') return { next: decideDuress(duress, { ...said, id: 'another', visits: [] }, now), raised: false };
  const decision =
    step.do === 'tick' ? decideDuressTick(duress, now)
    : step.do === 'claim' ? decideDuressClaim(duress, step.by, now)
    : step.do === 'call' ? decideDuressCall(duress, step.by, now)
    : decideDuressClose(duress, { who: step.by, outcome: 'safe', howKnown: step.howKnown }, now);
  return decision.ok ? { next: decision.state, raised: decision.happened.some(({ type }) => type === 'raised') } : { next: duress, raised: false };
}

it('ends by a manager\'s outcome and by nothing else; until then a call is always due within ten minutes of the last or of a claim', () => {
  fc.assert(fc.property(fc.array(aStep, { maxLength: 40 }), (steps) => {
    let now = START;
    let duress = told;
    for (const step of steps) {
      const lookAt = nextDuressLookAt(duress);
      now = step.toLook && lookAt !== null ? Math.max(now, lookAt) : now + step.wait;
      const { next, raised } = take(duress, step, now);
      deepFreeze(next);
      if (isDuressOpen(duress) && !isDuressOpen(next)) expect([step.do, step.howKnown.trim() === '']).toEqual(['close', false]);
      if (!isDuressOpen(duress) && next !== duress) expect(step.do).toBe('say');
      if (step.do === 'tick' && lookAt !== null) expect(raised).toBe(lookAt <= now);
      const due = nextDuressLookAt(next);
      if (isDuressOpen(next)) expect(due).toBeLessThanOrEqual(Math.max(now, lookAt ?? now) + minutes(Math.max(REPEAT_MINUTES, CLAIM_MINUTES)));
      if (step.do === 'tick' && raised) expect(due).toBeGreaterThan(now);
      expect(next.calls.length).toBeGreaterThanOrEqual(isDuressOpen(duress) ? duress.calls.length : 0);
      duress = next;
    }
  }), { numRuns: 1_000 });
});

it('holds its repeats for a claim\'s minutes and no longer, whoever presses and how often', () => {
  const claimed = accepted(decideDuressClaim(told, 'priya', after(2)));
  const twice = accepted(decideDuressClaim(claimed, 'dee', after(11)));
  expect(nextDuressLookAt(twice)).toBe(after(2 + CLAIM_MINUTES));
  expect(happened(decideDuressTick(twice, after(2 + CLAIM_MINUTES) - MINUTE))).toEqual([]);
  expect(happened(decideDuressTick(twice, after(2 + CLAIM_MINUTES)))).toEqual([{ type: 'raised', lateMinutes: 0 }]);
});

describe('to the second', () => {
  const SAME_PRESS = 30_000;

  it('said twice is once for half a minute, and then it is a new call', () => {
    expect(decideDuress(told, { ...said, visits: [] }, START + SAME_PRESS - 1)).toBe(told);
    expect(decideDuress(told, { ...said, visits: [] }, START + SAME_PRESS)).toMatchObject({ saidAt: START + SAME_PRESS, visits: [{ id: 'visit-1' }] });
  });

  it('a visit she did not have before is a new call at once, and one she had is not listed twice', () => {
    const again = decideDuress(told, { ...said, visits: [visit, { ...visit, id: 'visit-2' }] }, START + 1_000);
    expect(again).toMatchObject({ saidAt: START + 1_000 });
    expect(again.visits.map(({ id }) => id)).toEqual(['visit-1', 'visit-2']);
  });

  it('begins with nobody having called, and with nobody on it', () => expect(begun).toMatchObject({ calls: [], state: { claim: null } }));

  it('is late from more than a minute on, and then says by how many', () => {
    const lateness = (ms: number) => happened(decideDuressTick(begun, START + ms));
    expect(lateness(MINUTE)).toEqual([{ type: 'raised', lateMinutes: 0 }]);
    expect(lateness(MINUTE + 1)).toEqual([{ type: 'raised', lateMinutes: 1 }]);
  });

  it('pressed again by who is on it already, it changes nothing for anybody', () => {
    const claimed = accepted(decideDuressClaim(told, 'priya', after(1)));
    expect(decideDuressClaim(claimed, 'priya', after(2))).toEqual({ ok: true, state: claimed, happened: [] });
  });

  it('a call to 999 is kept with who made it; by the same person it counts once in half a minute, by another at once', () => {
    const at = (ms: number): Instant => after(1) + ms;
    const called = accepted(decideDuressCall(told, 'priya', at(0)));
    expect(called.calls).toEqual([{ by: 'priya', at: at(0) }]);
    expect(accepted(decideDuressCall(called, 'priya', at(SAME_PRESS - 1)))).toBe(called);
    expect(accepted(decideDuressCall(called, 'priya', at(SAME_PRESS))).calls).toEqual([{ by: 'priya', at: at(0) }, { by: 'priya', at: at(SAME_PRESS) }]);
    const other = decideDuressCall(called, 'dee', at(1));
    expect(happened(other)).toEqual([{ type: 'changed' }]);
    expect(accepted(other).calls.map(({ by }) => by)).toEqual(['priya', 'dee']);
    expect(accepted(decideDuressCall(accepted(other), 'priya', at(2))).calls).toHaveLength(2);
  });
});
