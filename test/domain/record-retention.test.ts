import { DEFAULT_RECORD_YEARS, incidentEndedAt, isRecordOld, meetingEndedAt } from '../../src/domain/record-retention';
import type { Incident } from '../../src/domain/incident';
import type { Meeting } from '../../src/domain/meeting';
import { DAY } from '../../src/domain/time';
import { booked } from './meetings';

const NOW = Date.parse('2034-11-24T03:00:00Z');

it.each([
  { says: 'nothing ended', lastAt: null, years: 1, isOld: false },
  { says: 'to the day', lastAt: NOW - 366 * DAY, years: 1, isOld: false },
  { says: 'a day later', lastAt: NOW - 367 * DAY, years: 1, isOld: true },
  { says: 'seven years by default', lastAt: NOW - 7 * 366 * DAY - 1, years: DEFAULT_RECORD_YEARS, isOld: true },
  { says: 'under seven years', lastAt: Date.parse('2027-11-25T00:00:00Z'), years: DEFAULT_RECORD_YEARS, isOld: false },
])('a record: $says', ({ lastAt, years, isOld }) => expect(isRecordOld(lastAt, years, NOW)).toBe(isOld));

const incident: Incident = {
  id: 'i', caseRef: '4471', teamId: 't', reportedBy: 'sam', reportedAt: 1, at: 1, behaviours: ['shouting'], source: 'family', aimedAt: 'me', hurt: 'nobody', policeTold: 'no', agencies: [], note: '', onlyFor: null, done: [], chaseAt: 0, closed: { by: 'priya', at: 50 },
};
it('an incident ends when it is closed and everybody who has to know was told', () => {
  expect(incidentEndedAt({ ...incident, closed: null })).toBeNull();
  expect(incidentEndedAt(incident)).toBe(50);
  expect(incidentEndedAt({ ...incident, agencies: [{ agency: 'school', told: null }] })).toBeNull();
  expect(incidentEndedAt({ ...incident, agencies: [{ agency: 'school', told: { by: 'priya', at: 70, whom: 'head' } }] })).toBe(70);
});

it('a meeting ends when everything agreed there is done', () => {
  const outcome = { by: 'cath', at: 100, attended: '', decided: '', familyTold: { what: '', how: 'phone' }, exclusion: '', withdrawsService: false, dissent: '' } as const;
  const stage = { is: 'held', outcome, actions: [] } as const;
  const held: Meeting = { ...booked(), stage };
  expect(meetingEndedAt(held)).toBe(100);
  const action = { id: 'a', kind: 'agreed', what: 'ring', owner: 'sam', dueAt: 1, contingency: '', done: null } as const;
  expect(meetingEndedAt({ ...held, stage: { ...stage, actions: [action] } })).toBeNull();
  expect(meetingEndedAt({ ...held, stage: { ...stage, actions: [{ ...action, done: { by: 'sam', at: stage.outcome.at + 9 } }] } })).toBe(stage.outcome.at + 9);
  expect(meetingEndedAt({ ...held, stage: { is: 'asked', since: 1 } })).toBeNull();
});
