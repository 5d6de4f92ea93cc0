import { NotSaved } from '../../src/app/run';
import { fromRow, KINDS, SHAPE, toValue, type Kind } from '../../src/app/subject';
import { isOpen } from '../../src/domain/visit';
import { nextLookAt } from '../../src/domain/watch';
import { ladderFor } from '../../src/domain/ladder';
import type { Json } from '../../src/store/port';
import { checkInAs, command, openDesk, PLACE, setUp, type Desk } from './desk';

/**
 * One value of every shape that was ever written, as it stood in the store. These are never edited: a program that can no
 * longer read them would forget an open visit.
 */
const OPEN_VISIT = { id: 'v1', teamId: 't1', workerId: 'p1', where: 'Splott', caseRef: '4471', risk: 'ordinary', startedAt: 1795528800000, backBy: 1795532400000, extensions: [{ at: 1795530000000, minutes: 30 }] };
const ALARM = { kind: 'overdue', raisedAt: 1795533300000, claim: { by: 'm1', at: 1795533360000, until: 1795533960000 }, ring: 'unsaid', workerBackAt: null, deeds: [{ what: 'no-answer', by: 'm1', at: 1795533400000 }] };
const HEAD = { sequence: 3, head: 'c0ffee', timerAt: 1795533300000 };

const STORED: { shape: number; kind: Kind; says: string; value: Json & { state: object } }[] = [
  { shape: 1, kind: 'visit', says: 'a visit that is out', value: { shape: 1, state: { ...OPEN_VISIT, watch: { is: 'out', anchor: 1795532400000, reached: -1 } }, ...HEAD } },
  { shape: 1, kind: 'visit', says: 'a paused alarm', value: { shape: 1, state: { ...OPEN_VISIT, watch: { is: 'paused', anchor: 1795532400000, reached: 1, alarm: { ...ALARM, claim: null } } }, ...HEAD } },
  { shape: 1, kind: 'visit', says: 'an alarm', value: { shape: 1, state: { ...OPEN_VISIT, risk: 'high', watch: { is: 'alarm', anchor: 1795532400000, reached: 4, alarm: ALARM } }, ...HEAD } },
  { shape: 1, kind: 'visit', says: 'a closed visit', value: { shape: 1, state: { ...OPEN_VISIT, watch: { is: 'closed', at: 1795533999000, closing: { by: 'manager', who: 'm1', outcome: 'safe', howKnown: 'rang' }, alarm: ALARM } }, ...HEAD, timerAt: null } },
  { shape: 1, kind: 'person', says: 'a person', value: { shape: 1, state: { id: 'p1', name: 'Sam', teamsUserId: '29:p1', language: 'cy', teamIds: ['t1'], watchedBy: 't1', personal: { conversationId: 'a:1', serviceUrl: 'http://127.0.0.1', tenantId: null } }, sequence: 2, head: 'c0ffee', timerAt: null } },
  { shape: 1, kind: 'team', says: 'a team', value: { shape: 1, state: {
    id: 't1', name: 'Roath', channel: { conversationId: '19:c', serviceUrl: 'http://127.0.0.1', tenantId: 'x', botId: '28:b' }, board: 'gwent', audience: 'both', managers: ['m1'], deputies: ['d1'],
    outOfHours: { name: 'Duty', phone: '01632 960001' }, members: ['m1', 'd1', 'p1'], ladder: { ordinary: { managers: 15, deputies: 25, seniors: 45 }, high: { managers: 5, deputies: 10, seniors: 20 } }, language: 'both',
  }, sequence: 1, head: 'c0ffee', timerAt: null } },
  { shape: 1, kind: 'plan', says: 'an armed plan', value: { shape: 1, state: {
    id: 'n1', teamId: 't1', workerId: 'p1', where: 'Splott', caseRef: '4471', startAt: 1795528800000, backBy: 1795532400000, company: 'alone', expecting: 'unsaid', isFirst: true, version: 2,
    stage: { is: 'armed', asked: false }, decision: { what: 'agree', reason: 'with Tom', by: 'm1', at: 1795500000000 },
    prepared: { at: 1795500000000, findings: [{ id: 'PV-04', answer: 'neither', band: 'high' }], verdict: 'talk', isOutdated: false },
  }, sequence: 3, head: 'c0ffee', timerAt: 1795530000000 } },
  { shape: 1, kind: 'case', says: 'a case', value: { shape: 1, state: {
    id: '4471', openedAt: 1795528800000, teamIds: ['t1'], visitedBy: ['t2'], entries: 9,
    flags: [{ id: 'f1', incidentId: 'i1', behaviours: ['shouting'], teamId: 't1', raisedBy: 'm1', raisedAt: 1795528800000, reviewAt: 1811160000000, ended: null }],
    proposals: [{ id: 'c1', criterion: 'B', metAt: 1795528800000, evidence: [{ entryId: 'visit:v1', at: 1795528800000, shows: 'missed' }], remindAt: 1795597200000, state: { is: 'confirmed', convening: { criterion: 'B', evidence: [], identifiedOn: '2026-11-24', confirmedBy: 'm1', confirmedAt: 1795528800000, deadline: '2026-12-03' } } }],
  }, sequence: 12, head: 'c0ffee', timerAt: 1811160000000 } },
  { shape: 1, kind: 'case', says: 'a case with its agencies', value: { shape: 1, state: { id: '5512', openedAt: 1795528800000, teamIds: ['t1'], visitedBy: [], entries: 1, flags: [], proposals: [], shown: [], hold: null, agencies: ['police', 'school'] }, sequence: 2, head: 'c0ffee', timerAt: null } },
  { shape: 1, kind: 'incident', says: 'an incident', value: { shape: 1, state: {
    id: 'i1', caseRef: '4471', teamId: 't1', reportedBy: 'p1', reportedAt: 1795528800000, at: 1795525200000, behaviours: ['shouting'], source: 'family', aimedAt: 'me', hurt: 'nobody', policeTold: 'unsaid',
    agencies: [{ agency: 'school', told: null }], note: '', onlyFor: null, done: [{ task: 'measures', by: 'm1', at: 1795528900000, note: 'two go together' }], chaseAt: 1795597200000, closed: null,
  }, sequence: 2, head: 'c0ffee', timerAt: 1795597200000 } },
  { shape: 1, kind: 'safety', says: 'an agreed safety plan', value: { shape: 1, state: {
    id: '4471', caseRef: '4471', teamId: 't1', version: 2, by: 'p1', at: 1795528800000, parts: { what: 'Shouting', when: '', where: '', context: '', likelihood: '', result: '', who: '', measures: 'In pairs', responsible: '' },
    inExistingPlan: false, isExtreme: true, agreed: { by: 'm1', at: 1795528900000 }, reviewAt: 1796133700000,
  }, sequence: 3, head: 'c0ffee', timerAt: 1796133700000 } },
  { shape: 1, kind: 'safety', says: 'a safety plan after an incident', value: { shape: 1, state: {
    id: '4471', caseRef: '4471', teamId: 't1', version: 2, by: 'p1', at: 1795528800000, parts: { what: 'Shouting', when: '', where: '', context: '', likelihood: '', result: '', who: '', measures: 'In pairs', responsible: '' },
    inExistingPlan: false, isExtreme: true, agreed: null, reviewAt: 1795700000000, incidentAt: 1795700000000,
  }, sequence: 4, head: 'c0ffee', timerAt: 1795700000000 } },
  { shape: 1, kind: 'contract', says: 'a broken contract', value: { shape: 1, state: {
    id: '4471', caseRef: '4471', teamId: 't1', by: 'p1', at: 1795528800000, behaviours: ['shouting'], consequences: ['court-order'], approved: { by: 'm1', at: 1795528900000 },
    breaches: [{ id: 'b1', by: 'p1', at: 1795529000000, what: 'Shouted', answer: null }], askAt: 1795597200000,
  }, sequence: 3, head: 'c0ffee', timerAt: 1795597200000 } },
  { shape: 1, kind: 'upkeep', says: "a team's duties", value: { shape: 1, state: {
    id: 't1', items: {
      'risk-assessment': { every: 'off', since: 0, last: null }, environment: { every: 'off', since: 0, last: null }, training: { every: 'year', since: 1795528800000, last: { on: 1795528800000, by: 'm1' } }, emergency: { every: 'off', since: 0, last: null },
      question: { every: '4-weeks', since: 1795528800000, last: null }, agenda: { every: 'off', since: 0, last: null }, allocation: { every: 'off', since: 0, last: null }, 'own-training': { every: 'off', since: 0, last: null },
    },
    induction: 'on', newcomers: [{ id: 'p1', joinedAt: 1795528800000 }], kept: [{ what: 'training', whom: null, on: 1795528800000, by: 'm1' }], askedAt: null, askAt: 1795597200000,
  }, sequence: 2, head: 'c0ffee', timerAt: 1795597200000 } },
  { shape: 1, kind: 'policies', says: "a team's policies", value: { shape: 1, state: {
    id: 't1', rows: {
      'lone-working': { link: 'https://intranet.example/lone', owner: 'Safety lead', reviewAt: 1795597200000, version: 2 }, 'out-of-hours': null, 'risk-assessment': null, violence: null, recording: null, notifying: null, police: null, 'information-sharing': null,
      training: null, behaviour: null, transport: null, support: null, 'whom-to-contact': null, 'legal-advice': null, 'joint-visits': null,
    },
    contacts: { police: 'Desk 101', edt: '', safeguarding: '', support: '', legal: '' }, shared: [{ what: 'Durham', whom: 'the team', on: 1795528800000, by: 'm1' }], askedAt: null, askAt: 1795597200000, reminding: null, remindedAt: null,
  }, sequence: 2, head: 'c0ffee', timerAt: 1795597200000 } },
  { shape: 1, kind: 'worry', says: 'a worry that was read', value: { shape: 1, state: {
    id: 'w1', teamId: 't1', by: 'p1', at: 1795528800000, note: 'the dog', want: 'talk', to: ['m1', 'd1'], state: { is: 'heard', who: 'm1', at: 1795529800000 }, askAt: 1795597200000, unanswered: 0,
  }, sequence: 2, head: 'c0ffee', timerAt: 1795597200000 } },
  { shape: 1, kind: 'meeting', says: 'a meeting that was asked for', value: { shape: 1, state: {
    id: 'm1', fileToken: 'k1', caseRef: '4471', teamId: 't1', grounds: [{ is: 'manager', by: 'm1', at: 1795528800000, reason: 'two near misses' }], involved: ['p1'], passedBy: [], chair: 'c1',
    deadline: null, warnings: [], times: { is: 'looking' }, family: { is: 'invited' }, access: { interpreter: 'unknown', safeWay: '' }, stage: { is: 'asked', since: 1795528800000 },
    slot: null, sequence: 0, changedAt: 1795528800000, event: { is: 'none' }, round: 0, askAt: null,
  }, sequence: 1, head: 'c0ffee', timerAt: 1795597200000 } },
  { shape: 1, kind: 'gone', says: 'a tombstone', value: { shape: 1, state: { id: 'visit:5f1c', graves: [{ why: 'erased', at: 1795533300000, by: 'm1', confirmedBy: 'm2', sequence: 4, head: 'c0ffee' }] }, sequence: 1, head: 'c0ffee', timerAt: null } },
  { shape: 1, kind: 'quiet', says: 'a duress', value: { shape: 1, state: {
    id: 'q1', teamId: 't1', workerId: 'p1', raisedAt: 1795533300000, saidAt: 1795533300000, visits: [{ id: 'v1', where: 'Splott', caseRef: '4471', startedAt: 1795528800000, backBy: 1795532400000 }],
    calls: [{ by: 'm1', at: 1795533400000 }], state: { is: 'open', nextAt: 1795533900000, claim: { by: 'm1', at: 1795533360000, until: 1795533960000 } },
  }, ...HEAD } },
];

const row = (value: Json, kind: Kind = 'visit') => ({ key: `${kind}|x`, version: '1', value });

it.each(STORED)('reads $says of shape $shape back as it was', ({ value, kind }) => {
  const held = fromRow(row(value, kind));
  // What later shapes add is theirs; what was written must still be there.
  expect(held).toMatchObject({ state: value.state });
  expect(held.timerAt).toBe((value as { timerAt?: number | null }).timerAt);
});

it.each(STORED.filter(({ kind }) => kind === 'visit'))('goes on watching $says of shape $shape', ({ value, says }) => {
  const { state } = fromRow<'visit'>(row(value));
  expect(isOpen(state)).toBe(says !== 'a closed visit');
  expect(nextLookAt(state, ladderFor(state.risk)) === null).toBe(says === 'a closed visit');
});

it('reads what was noted before the form asked what they were told', () => {
  const noted = { keyPeople: 'no', othersLiving: 'unsaid', signs: ['frozen'], notAssessed: 'upstairs' };
  const { state } = fromRow<'visit'>(row({ shape: 1, state: { ...OPEN_VISIT, watch: { is: 'out', anchor: 1795532400000, reached: -1 }, observed: noted }, ...HEAD }));
  expect(state.observed).toEqual({ ...noted, told: [], noticed: [] });
});

it('holds one value of every kind at every shape there has been', () => {
  for (const kind of KINDS) {
    for (let shape = 1; shape <= SHAPE; shape += 1) expect(STORED.filter((stored) => stored.kind === kind && stored.shape === shape)).not.toEqual([]);
  }
});

it.each([
  { says: 'newer than this program', shape: SHAPE + 1 }, { says: 'that is no number', shape: 'one' }, { says: 'that is missing', shape: undefined },
])('refuses a shape $says', ({ shape }) => {
  expect(() => fromRow(row({ shape, state: {}, sequence: 1, head: 'x', timerAt: null }))).toThrow(/read visit\|x: shape .*knows up to/);
});

it('writes the shape of today', () => {
  expect(toValue({ state: {}, sequence: 1, head: 'x', timerAt: null })).toEqual({ shape: SHAPE, state: {}, sequence: 1, head: 'x', timerAt: null });
});

describe('an older program', () => {
  let desk: Desk;
  beforeEach(async () => void (await setUp((desk = openDesk()))));
  afterEach(() => desk.close());

  it('does not write over a subject of a newer shape, and says that nothing was saved', async () => {
    const before = await desk.store.read(PLACE, 'person|sam');
    const newer = { ...(before?.value as object), shape: SHAPE + 1, more: 'from tomorrow' };
    await desk.store.commit(PLACE, [{ put: 'person|sam', value: newer, was: 'any' }]);
    await expect(command(desk, 'sam', 'check-in', checkInAs('sam'))).rejects.toBeInstanceOf(NotSaved);
    expect((await desk.store.read(PLACE, 'person|sam'))?.value).toEqual(newer);
  });
});
