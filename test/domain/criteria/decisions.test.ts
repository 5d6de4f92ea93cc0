import { almanacFor, middayOf } from '../../../src/app/almanac';
import { MISSED_HOW, type CaseEntry } from '../../../src/domain/case-entry';
import { findCriteria, identifiedOn, meetingDeadline } from '../../../src/domain/criteria/criteria';
import { missesIn } from '../../../src/domain/criteria/misses';
import { REPORT_OUTCOMES } from '../../../src/domain/report';
import { ALMANAC, dayOfMiss, excused, followedUp, followUp, incident, meeting, misses, missed, on, reset, riskDecision, visit } from './record';

/** What the guidance leaves open and the catalogue decides (N-08 to N-14), each at its edge; then the catalogue's own worked examples (5.1). */
type Criterion = 'A' | 'B' | 'C';
const find = (criterion: Criterion, ...entries: (CaseEntry | CaseEntry[])[]) => {
  const found = findCriteria(entries.flat(), ALMANAC).find((one) => one.criterion === criterion);
  if (!found) throw new Error(`no finding for ${criterion}`);
  return found;
};
/** So many misses with follow-up before one more, which is judged. */
const withThree = (...last: (CaseEntry | CaseEntry[])[]) => find('B', misses(3).flat(), ...last);

describe('N-08: which misses count', () => {
  test.each([
    { says: 'the third', count: 3, met: false },
    { says: 'the fourth', count: 4, met: true },
    { says: 'the fifth', count: 5, met: true },
  ])('$says: met is $met', ({ count, met }) => expect(find('B', misses(count).flat()).met).toBe(met));

  test.each([
    { says: 'a meeting on the day of the second miss leaves what came after', since: meeting(dayOfMiss(1)), met: false, left: 2 },
    { says: 'a meeting the day before the first leaves all', since: meeting('2026-10-04'), met: true, left: 4 },
    { says: 'a reset on the day of the second miss leaves what came after', since: reset(dayOfMiss(1)), met: false, left: 2 },
    { says: 'a reset before a later meeting: the meeting counts', since: [reset('2026-10-04'), meeting('2026-10-20')], met: false, left: 1 },
    { says: 'a meeting before a later reset: the reset counts', since: [meeting('2026-10-04'), reset('2026-10-20')], met: false, left: 1 },
    { says: 'a kept visit resets nothing', since: visit('kept', '2026-10-20', { outcome: 'completed', seen: 'yes' }), met: true, left: 4 },
  ])('$says', ({ since, met, left }) => expect(find('B', misses(4).flat(), since)).toMatchObject({ met, evidence: { length: left } }));

  test('visits and appointments are one pool', () => {
    expect(find('B', misses(2).flat(), followedUp(missed('a1', dayOfMiss(2))), followedUp(missed('a2', dayOfMiss(3)))).met).toBe(true);
  });
  test('a reset starts the count of misses, and nothing of the other criteria', () => {
    const refused = [visit('h', 2, { outcome: 'not-let-in', seen: 'no' }), reset(3)];
    expect(find('A', refused).met).toBe(true);
    expect(find('C', incident('i', 2), reset(3), riskDecision('i', 4, true)).met).toBe(true);
  });
});

describe('N-09: rigorous follow-up is two attempts by different means within two working days', () => {
  // Thursday 29 October 2026: day 1 is Friday, day 2 Monday 2 November.
  const miss = visit('m4', '2026-10-29');
  test.each([
    { says: 'none', attempts: [], lacks: 'none' },
    { says: 'one', attempts: [followUp('m4', '2026-10-30', 'phone')], lacks: 'one-only' },
    { says: 'two by one means', attempts: [followUp('m4', '2026-10-29', 'phone'), followUp('m4', '2026-10-30', 'phone')], lacks: 'same-means' },
    { says: 'two, the second on the last day', attempts: [followUp('m4', '2026-10-29', 'phone'), followUp('m4', 2, 'letter')], lacks: null },
    { says: 'two, the second a day too late', attempts: [followUp('m4', '2026-10-29', 'phone'), followUp('m4', 3, 'letter')], lacks: 'too-late' },
    { says: 'two, over the weekend between', attempts: [followUp('m4', '2026-10-31', 'phone'), followUp('m4', 1, 'letter')], lacks: null },
    { says: 'three, of which two are late', attempts: [followUp('m4', '2026-10-30', 'phone'), followUp('m4', 3, 'letter'), followUp('m4', 4, 'visit')], lacks: 'too-late' },
  ])('$says', ({ attempts, lacks }) => {
    const found = withThree(miss, attempts);
    expect(found.met).toBe(lacks === null);
    expect(found.lacking.flatMap((lack) => (lack.need === 'follow-up' ? [lack.lacks] : []))).toEqual(lacks === null ? [] : [lacks]);
  });
});

describe('N-10: what counts as missed', () => {
  const COUNTED = new Set(['no-answer-someone-in', 'nobody-in', 'cancelled-late', 'not-let-in']);
  const HOW_COUNTED = new Set(['no-answer', 'nobody-in', 'refused', 'cancelled-late', 'left-early', 'did-not-come']);
  test.each(REPORT_OUTCOMES)('the fourth visit ends as %s', (outcome) => expect(withThree(followedUp(visit('m4', dayOfMiss(3), { outcome }))).met).toBe(COUNTED.has(outcome)));
  test.each(MISSED_HOW)('the fourth is entered as %s', (how) => expect(withThree(followedUp(missed('m4', dayOfMiss(3), { how }))).met).toBe(HOW_COUNTED.has(how)));
  test('caused by us, though nobody was in: it stays on the record and does not count', () => {
    const found = withThree(followedUp(visit('m4', dayOfMiss(3))), excused('m4', 3, 'by-us'));
    expect(found).toMatchObject({ met: false, lacking: [{ need: 'misses', more: 1 }] });
  });
  test.each(['no', 'unsaid'] as const)('unannounced (%s): it does not count', (expected) => expect(withThree(followedUp(visit('m4', dayOfMiss(3), { expected }))).met).toBe(false));
});

describe('N-11: what a partner tells', () => {
  const partner = missed('m4', dayOfMiss(3), { source: 'Health visitor' });
  test('counts with its source, once it is followed up like our own', () => {
    expect(withThree(partner).met).toBe(false);
    expect(withThree(followedUp(partner)).met).toBe(true);
  });
  test('illness that a partner tells of does not', () => expect(missesIn([{ ...partner, how: 'illness' }])).toMatchObject({ counted: [], uncounted: [{ why: 'illness' }] }));
});

describe('N-12: criterion A needs both refusals on the record', () => {
  const home = visit('h', 2, { outcome: 'not-let-in' });
  const person = visit('p', 3, { outcome: 'let-in-not-seen', seen: 'no' });
  test.each([
    { says: 'the home alone', entries: [home], met: false },
    { says: 'the person alone', entries: [person], met: false },
    { says: 'the home ten times', entries: Array.from({ length: 10 }, (_, index) => ({ ...home, id: `h${index}` })), met: false },
    { says: 'both', entries: [home, person], met: true },
    { says: 'both, the person first', entries: [{ ...person, at: on(1) }, home], met: true },
    { says: 'both, and the person seen since', entries: [home, person, visit('s', 4, { outcome: 'completed', seen: 'yes' })], met: false },
    { says: 'both, a meeting between them', entries: [home, meeting('2026-11-02'), person], met: false },
  ])('$says: met is $met', ({ entries, met }) => expect(find('A', entries).met).toBe(met));
});

describe('N-13: criterion C waits for a manager', () => {
  test.each([
    { says: 'a threat without a decision', entries: [incident('i', 2)], met: false, asks: true },
    { says: 'decided that an assessment is needed', entries: [incident('i', 2), riskDecision('i', 3, true)], met: true, asks: false },
    { says: 'decided that none is needed', entries: [incident('i', 2), riskDecision('i', 3, false)], met: false, asks: false },
    { says: 'needed for the second of two', entries: [incident('i', 2), riskDecision('i', 3, false), incident('j', 4), riskDecision('j', 5, true)], met: true, asks: false },
    { says: 'decided, and threatened again since', entries: [incident('i', 2), riskDecision('i', 3, false), incident('j', 4)], met: false, asks: true },
  ])('$says', ({ entries, met, asks }) => {
    const found = find('C', entries);
    expect(found.met).toBe(met);
    expect(found.lacking.some(({ need }) => need === 'risk-decision')).toBe(asks);
  });
});

describe('N-14: a late word buys no time', () => {
  const confirmedOn = (day: string) => identifiedOn({ metAt: on(16), confirmedAt: middayOf(day) }, ALMANAC);
  test.each([['2026-11-16', '2026-11-16'], ['2026-11-17', '2026-11-17'], ['2026-11-18', '2026-11-16'], ['2026-12-16', '2026-11-16']])('met on Monday 16 November, confirmed on %s: identified on %s', (confirmed, day) => expect(confirmedOn(confirmed)).toBe(day));
  test("the team's own day off lengthens the time to decide as it does the time to meet", () => {
    const almanac = almanacFor({ board: 'durham', daysOff: ['2026-11-17'] });
    expect(identifiedOn({ metAt: on(16), confirmedAt: on(18) }, almanac)).toBe('2026-11-18');
    expect(meetingDeadline('2026-11-16', almanac).last).toBe('2026-11-26');
  });
});

describe('the worked tests of catalogue 5.1', () => {
  test('3 missed with follow-up: no proposal', () => expect(find('B', misses(3).flat()).met).toBe(false));
  test('4 missed with follow-up: proposal', () => expect(find('B', misses(4).flat()).met).toBe(true));
  test('4 missed, one without documented follow-up: not met, and shows what is lacking', () => {
    expect(withThree(visit('m4', dayOfMiss(3)))).toMatchObject({ met: false, lacking: [{ need: 'follow-up', entryId: 'm4', lacks: 'none' }] });
  });
  test('refused entry but child seen elsewhere: not A, and evidence for the manager to look at', () => {
    const found = find('A', visit('h', 2, { outcome: 'not-let-in', seen: 'no' }), visit('school', 2, { outcome: 'completed', seen: 'yes' }));
    expect(found).toMatchObject({ met: false, evidence: [{ entryId: 'h', shows: 'home-refused' }], lacking: [{ need: 'person-not-seen' }] });
  });
  test('threat by phone with no risk assessment decision: asks the manager first', () => {
    expect(find('C', incident('phone', 2))).toMatchObject({ met: false, lacking: [{ need: 'risk-decision', incidentId: 'phone' }] });
  });
  test('identified Monday 16 November 2026: day 1 Tuesday 17, day 7 Wednesday 25', () => {
    const { last, steps } = meetingDeadline('2026-11-16', ALMANAC);
    expect([steps[0], last]).toEqual([{ day: '2026-11-17', counted: 1 }, '2026-11-25']);
  });
  test('identified Friday 18 December 2026: past the weekends, Christmas Day and the substitute for Boxing Day, day 7 is Thursday 31', () => {
    const { last, steps } = meetingDeadline('2026-12-18', ALMANAC);
    expect(last).toBe('2026-12-31');
    expect(steps.flatMap((step) => ('off' in step && step.off.is === 'bank-holiday' ? [step.day] : []))).toEqual(['2026-12-25', '2026-12-28']);
  });
});
