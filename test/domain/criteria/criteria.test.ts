import type { CaseEntry } from '../../../src/domain/case-entry';
import { findCriteria, identifiedOn, meetingDeadline } from '../../../src/domain/criteria/criteria';
import { ALMANAC, incident, meeting, on, reset, riskDecision, visit } from './record';

const find = (criterion: 'A' | 'B' | 'C', entries: readonly CaseEntry[]) => {
  const found = findCriteria(entries, ALMANAC).find((one) => one.criterion === criterion);
  if (!found) throw new Error(`no finding for ${criterion}`);
  return found;
};

describe('criterion A: kept from the person and from the home', () => {
  const refused = visit('home', 2, { outcome: 'not-let-in' });
  const notSeen = visit('inside', 9, { outcome: 'let-in-not-seen' });
  it.each([
    { says: 'both on the record', entries: [refused, notSeen], met: true, lacking: [] },
    { says: 'both at one door', entries: [{ ...refused, seen: 'no' as const }], met: true, lacking: [] },
    { says: 'the home alone is for the manager to look at', entries: [refused], met: false, lacking: ['person-not-seen'] },
    { says: 'twice the home alone', entries: [refused, visit('home-2', 3, { outcome: 'not-let-in' })], met: false, lacking: ['person-not-seen'] },
    { says: 'let in and not seen alone', entries: [notSeen], met: false, lacking: ['home-refused'] },
    { says: 'nobody in, which is no refusal', entries: [visit('out', 2, { seen: 'no' })], met: false, lacking: ['home-refused', 'person-not-seen'] },
    { says: 'no answer though somebody was in', entries: [visit('in', 2, { outcome: 'no-answer-someone-in', seen: 'no' })], met: false, lacking: ['home-refused', 'person-not-seen'] },
    { says: 'refused entry but seen at the door', entries: [{ ...refused, seen: 'yes' as const }], met: false, lacking: ['person-not-seen'] },
    { says: 'refused entry but seen elsewhere that day', entries: [{ ...refused, seen: 'no' as const }, visit('school', 2, { outcome: 'completed', seen: 'yes' })], met: false, lacking: ['person-not-seen'] },
    { says: 'refused entry but seen elsewhere later', entries: [{ ...refused, seen: 'no' as const }, visit('school', 5, { outcome: 'completed', seen: 'yes' })], met: false, lacking: ['person-not-seen'] },
    { says: 'seen before, not since', entries: [visit('school', '2026-10-30', { outcome: 'completed', seen: 'yes' }), { ...refused, seen: 'no' as const }], met: true, lacking: [] },
    { says: 'both, and a meeting held since the first', entries: [refused, meeting(5), notSeen], met: false, lacking: ['home-refused'] },
    { says: 'both, and the count of misses reset since the first', entries: [refused, reset(5), notSeen], met: true, lacking: [] },
  ])('$says', ({ entries, met, lacking }) => {
    const found = find('A', entries);
    expect(found.met).toBe(met);
    expect(found.lacking.map(({ need }) => need)).toEqual(lacking);
  });

  it('is met when the second kind came on the record, with what shows it', () => {
    expect(find('A', [notSeen, refused])).toMatchObject({ metAt: on(9), evidence: [{ entryId: 'home', shows: 'home-refused' }, { entryId: 'inside', shows: 'person-not-seen' }] });
  });
});

describe('criterion C: workers intimidated, and the risk has to be assessed', () => {
  it.each([
    { says: 'a threat with no decision: asks the manager first', entries: [incident('i', 2)], met: false, lacking: ['risk-decision'] },
    { says: 'decided that it is needed', entries: [incident('i', 2), riskDecision('i', 3, true)], met: true, lacking: [] },
    { says: 'decided that it is not', entries: [incident('i', 2), riskDecision('i', 3, false)], met: false, lacking: [] },
    { says: 'decided again, the later counts', entries: [incident('i', 2), riskDecision('i', 4, true), riskDecision('i', 3, false)], met: true, lacking: [] },
    { says: 'one decided, one waiting', entries: [incident('i', 2), incident('j', 4), riskDecision('i', 3, true)], met: true, lacking: ['risk-decision'] },
    { says: 'aimed at somebody who is no worker', entries: [incident('i', 2, { aimedAtWorker: false })], met: false, lacking: [] },
    { says: 'a decision about another incident', entries: [incident('i', 2), riskDecision('j', 3, true)], met: false, lacking: ['risk-decision'] },
    { says: 'a threat in a visit report and no incident: asks for the report', entries: [visit('v', 2, { threat: 'yes' })], met: false, lacking: ['incident-report'] },
    { says: 'a threat in a visit report, reported since', entries: [visit('v', 2, { threat: 'yes' }), incident('i', 2)], met: false, lacking: ['risk-decision'] },
    { says: 'before the last meeting', entries: [incident('i', 2), riskDecision('i', 3, true), meeting(5)], met: false, lacking: [] },
  ])('$says', ({ entries, met, lacking }) => {
    const found = find('C', entries);
    expect(found.met).toBe(met);
    expect(found.lacking.map(({ need }) => need)).toEqual(lacking);
  });

  it('is met with the decision, not with the threat', () => {
    expect(find('C', [incident('i', 2), riskDecision('i', 4, true)]).metAt).toBe(on(4));
  });
});

describe('rule 21: a single miss, refusal or threat is proof of nothing', () => {
  it.each(['A', 'B', 'C'] as const)('criterion %s is never met by one entry', (criterion) => {
    for (const outcome of ['nobody-in', 'not-let-in', 'let-in-not-seen', 'cancelled-late', 'cut-short'] as const) expect(find(criterion, [visit('v', 2, { outcome, threat: 'yes' })]).met).toBe(false);
    expect(find(criterion, [incident('i', 2)]).met).toBe(false);
  });
});

describe('the day it was identified', () => {
  it.each([
    { says: 'confirmed the same day', met: 16, confirmed: '2026-11-16', day: '2026-11-16', deadline: '2026-11-25' },
    { says: 'confirmed on the next working day', met: 16, confirmed: '2026-11-17', day: '2026-11-17', deadline: '2026-11-26' },
    { says: 'confirmed a day too late: the record counts', met: 16, confirmed: '2026-11-18', day: '2026-11-16', deadline: '2026-11-25' },
    { says: 'confirmed a week late: the record counts', met: 16, confirmed: '2026-11-24', day: '2026-11-16', deadline: '2026-11-25' },
    { says: 'recorded on Friday, confirmed on Monday', met: 13, confirmed: '2026-11-16', day: '2026-11-16', deadline: '2026-11-25' },
    { says: 'recorded on Friday, confirmed on Sunday', met: 13, confirmed: '2026-11-15', day: '2026-11-15', deadline: '2026-11-24' },
    { says: 'recorded on Friday, confirmed on Tuesday', met: 13, confirmed: '2026-11-17', day: '2026-11-13', deadline: '2026-11-24' },
  ])('$says', ({ met, confirmed, day, deadline }) => {
    const identified = identifiedOn({ metAt: on(met), confirmedAt: on(confirmed) }, ALMANAC);
    expect(identified).toBe(day);
    expect(meetingDeadline(identified, ALMANAC).last).toBe(deadline);
  });

  it('goes by the clock on the wall: half past midnight in summer is the next day', () => {
    expect(identifiedOn({ metAt: Date.parse('2026-07-06T23:30:00Z'), confirmedAt: Date.parse('2026-07-06T23:40:00Z') }, ALMANAC)).toBe('2026-07-07');
  });
});
