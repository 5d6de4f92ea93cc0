import fc from 'fast-check';
import { EXCUSES, MEANS, MISSED_HOW, type CaseEntry } from '../../../src/domain/case-entry';
import { findB } from '../../../src/domain/criteria/criterion-b';
import { missesIn } from '../../../src/domain/criteria/misses';
import { REPORT_OUTCOMES } from '../../../src/domain/report';
import { ALMANAC, dayOfMiss, excused, expected, followedUp, followUp, meeting, misses, missed, on, reset, visit } from './record';

const find = (...parts: (CaseEntry | CaseEntry[])[]) => findB(parts.flat(), ALMANAC);

describe('criterion B: more than three missed, each followed up', () => {
  it.each([
    { says: 'nothing on the record', entries: [], met: false, more: 4 },
    { says: 'three missed with follow-up: no proposal', entries: misses(3), met: false, more: 1 },
    { says: 'four missed with follow-up: proposal', entries: misses(4), met: true, more: 0 },
    { says: 'five missed with follow-up', entries: misses(5), met: true, more: 0 },
  ])('$says', ({ entries, met, more }) => {
    const found = find(...entries);
    expect(found.met).toBe(met);
    expect(found.lacking.flatMap((lack) => (lack.need === 'misses' ? [lack.more] : []))).toEqual(more > 0 ? [more] : []);
    expect(found.evidence).toHaveLength(entries.length);
  });

  it('four missed, one without documented follow-up: not met, and shows what is lacking', () => {
    const found = find(...misses(3), visit('m4', dayOfMiss(3)));
    expect(found).toMatchObject({ met: false, metAt: null, lacking: [{ need: 'follow-up', entryId: 'm4', at: on(dayOfMiss(3)), lacks: 'none' }] });
    expect(found.evidence).toHaveLength(3);
  });

  it('a fifth with follow-up makes up for one without', () => {
    expect(find(...misses(3), visit('bare', 2), followedUp(visit('m5', 9))).met).toBe(true);
  });

  it('a kept visit in between resets nothing', () => {
    expect(find(...misses(2), visit('kept', '2026-10-15', { outcome: 'completed' }), ...misses(4).slice(2)).met).toBe(true);
  });

  it('counts visits and appointments together, and what a partner tells', () => {
    const partner = missed('m4', dayOfMiss(3), { source: 'health visitor' });
    expect(find(...misses(2), followedUp(missed('m3', dayOfMiss(2))), followedUp(partner)).met).toBe(true);
  });

  it.each([
    { says: 'a meeting held since the second', since: meeting('2026-10-15'), met: false },
    { says: 'a reset since the second', since: reset('2026-10-15'), met: false },
    { says: 'a meeting before them all', since: meeting('2026-10-01'), met: true },
    { says: 'a reset before them all', since: reset('2026-10-01'), met: true },
  ])('$says', ({ since, met }) => {
    expect(find(...misses(4), since).met).toBe(met);
  });

  it('four after the meeting count again', () => {
    expect(find(meeting('2026-10-01'), ...misses(4)).met).toBe(true);
  });

  it('is met when the last attempt it needed came on the record', () => {
    expect(find(...misses(4)).metAt).toBe(on('2026-10-27'));
    const late = misses(4).flat().map((entry) => (entry.id.startsWith('m1-letter') ? { ...entry, recordedAt: on(20) } : entry));
    expect(find(late).metAt).toBe(on(20));
  });
});

describe('a miss counts', () => {
  const COUNTS: readonly string[] = ['not-let-in', 'no-answer-someone-in', 'nobody-in', 'cancelled-late'];
  it.each(REPORT_OUTCOMES)('after the outcome %s as the catalogue says', (outcome) => {
    const { counted, uncounted } = missesIn([visit('v', 2, { outcome })]);
    expect(counted).toHaveLength(COUNTS.includes(outcome) ? 1 : 0);
    const why = { 'cancelled-early': 'rearranged', 'cancelled-by-us': 'by-us', 'cut-short': 'cut-short' } as Record<string, string>;
    expect(uncounted.map((one) => one.why)).toEqual(why[outcome] ? [why[outcome]] : []);
  });

  it.each(MISSED_HOW)('entered by hand as %s as the catalogue says', (how) => {
    expect(missesIn([missed('v', 2, { how })]).counted).toHaveLength(['cancelled-early', 'illness', 'by-us'].includes(how) ? 0 : 1);
  });

  it.each([{ expected: 'no' as const, why: 'not-expected' }, { expected: 'unsaid' as const, why: 'expected-unknown' }])('never when they were not told: $expected', ({ expected, why }) => {
    expect(missesIn([visit('v', 2, { expected })])).toMatchObject({ counted: [], uncounted: [{ why }] });
  });

  it.each(EXCUSES)('never once it is excused: %s', (why) => {
    expect(missesIn([visit('v', 2), excused('v', 3, why)])).toMatchObject({ counted: [], uncounted: [{ why }] });
  });

  it.each([
    { says: 'said afterwards that they did', entries: [expected('v', 3)], counts: 1 },
    { says: 'said that they did not, then that they did', entries: [excused('v', 3, 'not-expected'), expected('v', 4)], counts: 1 },
    { says: 'said that they did, then that we caused it', entries: [expected('v', 3), excused('v', 4, 'by-us')], counts: 0 },
  ])('is as somebody said last: $says', ({ entries, counts }) => {
    expect(missesIn([visit('v', 2, { expected: 'unsaid' }), ...entries]).counted).toHaveLength(counts);
  });

  it('asks whether they expected us before it counts', () => {
    const found = find(...misses(3), followedUp(visit('m4', dayOfMiss(3), { expected: 'unsaid' })));
    expect(found).toMatchObject({ met: false });
    expect(found.lacking).toContainEqual({ need: 'expected', entryId: 'm4', at: on(dayOfMiss(3)) });
  });
});

describe('follow-up: two attempts by different means within two working days', () => {
  const [three] = [misses(3)];
  const fourth = visit('m4', '2026-10-29'); // A Thursday: day 1 is Friday, day 2 the Monday after.
  it.each([
    { says: 'the same day, twice', attempts: [followUp('m4', '2026-10-29', 'phone'), followUp('m4', '2026-10-29', 'text')], lacks: null },
    { says: 'the last on the second working day, after the weekend', attempts: [followUp('m4', '2026-10-29', 'phone'), followUp('m4', 2, 'text')], lacks: null },
    { says: 'the last a day too late', attempts: [followUp('m4', '2026-10-29', 'phone'), followUp('m4', 3, 'text')], lacks: 'too-late' },
    { says: 'both by telephone', attempts: [followUp('m4', '2026-10-29', 'phone'), followUp('m4', '2026-10-30', 'phone')], lacks: 'same-means' },
    { says: 'only one', attempts: [followUp('m4', '2026-10-29', 'phone')], lacks: 'one-only' },
    { says: 'none', attempts: [], lacks: 'none' },
    { says: 'before the miss', attempts: [followUp('m4', '2026-10-28', 'phone'), followUp('m4', '2026-10-28', 'text')], lacks: 'none' },
    { says: 'for another miss', attempts: [followUp('m1', '2026-10-29', 'phone'), followUp('m1', '2026-10-29', 'text')], lacks: 'none' },
  ])('$says', ({ attempts, lacks }) => {
    const found = find(...three, fourth, attempts);
    expect(found.met).toBe(lacks === null);
    expect(found.lacking).toEqual(lacks === null ? [] : [{ need: 'follow-up', entryId: 'm4', at: fourth.at, lacks }]);
  });

  it('counts no bank holiday: missed on Christmas Eve 2026, Tuesday 29 December is day 1', () => {
    const eve = visit('m4', '2026-12-24');
    expect(find(...three, eve, followUp('m4', '2026-12-29', 'phone'), followUp('m4', '2026-12-30', 'text')).met).toBe(true);
    expect(find(...three, eve, followUp('m4', '2026-12-29', 'phone'), followUp('m4', '2026-12-31', 'text')).met).toBe(false);
  });
});

describe('whatever is on the record', () => {
  const day = fc.integer({ min: 1, max: 30 });
  const entry = fc.oneof(
    fc.record({ id: fc.integer({ max: 8, min: 1 }), day, outcome: fc.constantFrom(...REPORT_OUTCOMES), expected: fc.constantFrom('yes' as const, 'no' as const, 'unsaid' as const) }).map(({ id, day: when, outcome, expected }) => visit(`v${id}`, when, { outcome, expected })),
    fc.record({ id: fc.integer({ max: 8, min: 1 }), day, means: fc.constantFrom(...MEANS) }).map((one) => followUp(`v${one.id}`, one.day, one.means)),
    day.map(reset), day.map(meeting),
  );
  const record = fc.array(entry, { maxLength: 60 });

  it('is met exactly by four or more counted and followed up, and then has a moment', () => {
    fc.assert(fc.property(record, (entries) => {
      const found = find(entries);
      expect(found.met).toBe(found.evidence.length >= 4);
      expect(found.metAt === null).toBe(!found.met);
    }));
  });

  it('the order of the rows changes nothing', () => {
    fc.assert(fc.property(record, (entries) => {
      expect(find([...entries].reverse())).toMatchObject({ met: find(entries).met, metAt: find(entries).metAt });
    }));
  });

  it('cancelled by us never brings it nearer', () => {
    fc.assert(fc.property(record, day, (entries, when) => {
      expect(find([...entries, visit('ours', when, { outcome: 'cancelled-by-us' })])).toEqual(find(entries));
    }));
  });
});
