import fc from 'fast-check';
import { coverAt } from '../../src/domain/cover';
import { decideAccept, decideDecline, decideHandOver, decideTakeDuty, dutyAt, endDuty, LONGEST_DUTY_HOURS } from '../../src/domain/duty';
import { DEFAULT_LADDER } from '../../src/domain/ladder';
import { managersOf, TEAM_DEFAULTS, watchersOf, type Team } from '../../src/domain/team';
import { HOUR, minutes } from '../../src/domain/time';
import { accepted, happened } from './visits';

const NOW = Date.parse('2026-11-24T16:00:00Z');
const SIX = NOW + 2 * HOUR;
const team: Team = {
  ...TEAM_DEFAULTS, id: 'roath', name: 'Roath team', channel: { conversationId: 'c', serviceUrl: 's', tenantId: null, botId: 'b' }, board: 'gwent', audience: 'children',
  managers: ['priya', 'ben'], deputies: ['dee'], seniors: ['zoe'], outOfHours: { name: 'Duty desk', phone: '01632 960001' }, members: ['priya', 'ben', 'dee', 'zoe', 'sam'], ladder: DEFAULT_LADDER, language: 'en',
};
const dee = accepted(decideTakeDuty(team, { by: 'dee', until: SIX }, NOW));
const reasonOf = (decision: { ok: boolean; reason?: string }): string => (decision.ok ? 'done' : (decision.reason ?? ''));

describe('taking the duty', () => {
  it('is from now, and calls whoever takes it first without leaving anybody out', () => {
    expect(dee.duty).toEqual({ who: 'dee', from: NOW, until: SIX });
    expect(watchersOf(dee, 'managers', 'sam')).toEqual(['dee', 'priya', 'ben']);
    expect(watchersOf(dee, 'seniors', 'sam')).toEqual(['dee', 'priya', 'ben', 'zoe']);
  });

  it('does not call her first about herself', () => expect(watchersOf(dee, 'managers', 'dee')).toEqual(['priya', 'ben']));

  it('tells whoever had it before', () => expect(happened(decideTakeDuty(dee, { by: 'ben', until: SIX }, NOW))).toEqual([{ type: 'took-over', who: 'ben', until: SIX, from: 'dee' }]));

  it('twice is once', () => expect(happened(decideTakeDuty(dee, { by: 'dee', until: SIX }, NOW + minutes(1)))).toEqual([]));

  it('again with another time goes on since when it began', () => expect(accepted(decideTakeDuty(dee, { by: 'dee', until: SIX + HOUR }, NOW + HOUR)).duty).toEqual({ who: 'dee', from: NOW, until: SIX + HOUR }));

  test.each([
    ['somebody who manages nothing here', { by: 'sam', until: SIX }, 'not-a-manager'],
    ['a time that has passed', { by: 'dee', until: NOW }, 'duty-time'],
    ['more than a day', { by: 'dee', until: NOW + 25 * HOUR }, 'duty-time'],
  ])('refuses %s', (_, request, reason) => expect(reasonOf(decideTakeDuty(team, request, NOW))).toBe(reason));
});

describe('handing over', () => {
  const asked = accepted(decideHandOver(dee, { by: 'dee', to: 'ben' }, NOW));

  it('changes nothing until the other says yes', () => {
    expect(asked.duty).toEqual(dee.duty);
    expect(accepted(decideAccept(asked, { by: 'ben', asked: NOW, until: SIX + HOUR }, NOW + minutes(3))).duty).toEqual({ who: 'ben', from: NOW + minutes(3), until: SIX + HOUR });
  });

  it('leaves the first on duty when the other cannot', () => {
    expect(accepted(decideDecline(asked, { by: 'ben', asked: NOW }))).toEqual(dee);
    expect(happened(decideDecline(asked, { by: 'ben', asked: NOW }))).toEqual([{ type: 'declined', who: 'ben', by: 'dee' }]);
  });

  test.each([
    ['to be asked by somebody else than who is on duty', () => decideHandOver(dee, { by: 'ben', to: 'priya' }, NOW), 'duty-not-yours'],
    ['to herself', () => decideHandOver(dee, { by: 'dee', to: 'dee' }, NOW), 'duty-not-a-manager'],
    ['to somebody who manages nothing here', () => decideHandOver(dee, { by: 'dee', to: 'sam' }, NOW), 'duty-not-a-manager'],
    ['by somebody who manages nothing here', () => decideHandOver(dee, { by: 'sam', to: 'dee' }, NOW), 'not-a-manager'],
    ['a yes from somebody who was not asked', () => decideAccept(asked, { by: 'priya', asked: NOW, until: SIX }, NOW), 'no-offer'],
    ['a yes to an older request', () => decideAccept(asked, { by: 'ben', asked: NOW - 1, until: SIX }, NOW), 'no-offer'],
    ['a yes after she has said no', () => decideAccept(accepted(decideDecline(asked, { by: 'ben', asked: NOW })), { by: 'ben', asked: NOW, until: SIX }, NOW), 'no-offer'],
  ])('refuses %s', (_, decide, reason) => expect(reasonOf(decide())).toBe(reason));

  it('can be asked by anybody when nobody is on duty', () => expect(reasonOf(decideHandOver(team, { by: 'ben', to: 'dee' }, NOW))).toBe('done'));
});

it('ends by itself, and not a moment before', () => {
  expect(endDuty(dee, SIX - 1)).toBe(dee);
  expect(endDuty(dee, SIX).duty).toBeNull();
  expect(dutyAt(dee, SIX)).toBeNull();
});

it('nobody on duty never means nobody told, whoever takes it, hands it over, ends it or leaves', () => {
  const person = fc.constantFrom('priya', 'ben', 'dee', 'zoe', 'sam', 'nobody');
  const aStep = fc.record({ do: fc.constantFrom('take', 'ask', 'accept', 'decline', 'end'), by: person, to: person, wait: fc.integer({ min: 0, max: 30 * HOUR }) });
  fc.assert(fc.property(fc.array(aStep, { maxLength: 20 }), person, (steps, worker) => {
    let [now, current] = [NOW, team];
    for (const step of steps) {
      now += step.wait;
      const asked = current.handover?.at ?? 0;
      const decision = {
        take: () => decideTakeDuty(current, { by: step.by, until: now + HOUR }, now), ask: () => decideHandOver(current, { by: step.by, to: step.to }, now),
        accept: () => decideAccept(current, { by: step.by, asked, until: now + HOUR }, now), decline: () => decideDecline(current, { by: step.by, asked }), end: () => ({ ok: true, state: endDuty(current, now) }) as const,
      }[step.do as 'take']();
      if (decision.ok) current = decision.state;
      const told = watchersOf(current, 'managers', worker);
      expect(told).not.toContain(worker);
      expect(new Set(told).size).toBe(told.length);
      for (const id of team.managers) if (id !== worker) expect(told).toContain(id);
      expect(managersOf(current)).toEqual(managersOf(team));
    }
  }));
});

describe('who covers the end of a visit', () => {
  const noon = { at: NOW, local: { date: '2026-11-24', weekday: 'tue', minute: 12 * 60 } } as const;
  const evening = { at: SIX, local: { date: '2026-11-24', weekday: 'tue', minute: 18 * 60 } } as const;

  test.each([
    { says: 'the managers at work', of: team, worker: 'sam', moment: noon, cover: { is: 'at-work', who: ['priya', 'ben'] } },
    { says: 'whoever is on duty in the evening', of: dee, worker: 'sam', moment: evening, cover: { is: 'duty', who: 'dee', until: SIX } },
    { says: 'nobody in the evening, with a number to ring', of: team, worker: 'sam', moment: evening, cover: { is: 'nobody', ring: '01632 960001' } },
    { says: 'nobody when the duty ends before', of: dee, worker: 'sam', moment: { ...evening, at: SIX + 1 }, cover: { is: 'nobody', ring: '01632 960001' } },
    { says: 'nobody when the one on duty is the one who is out', of: dee, worker: 'dee', moment: evening, cover: { is: 'nobody', ring: '01632 960001' } },
    { says: 'nobody, and no number', of: { ...team, outOfHours: null }, worker: 'sam', moment: evening, cover: { is: 'nobody', ring: null } },
    { says: 'nobody at work when the only manager is out', of: { ...team, managers: ['priya'], deputies: [] }, worker: 'priya', moment: noon, cover: { is: 'nobody', ring: '01632 960001' } },
  ])('$says', ({ of, worker, moment, cover }) => expect(coverAt(of, worker, moment, of)).toEqual(cover));
});

describe('at the edges', () => {
  test('a duty may last a whole day and not longer', () => expect([LONGEST_DUTY_HOURS * HOUR, LONGEST_DUTY_HOURS * HOUR + 1].map((ms) => reasonOf(decideTakeDuty(team, { by: 'dee', until: NOW + ms }, NOW)))).toEqual(['done', 'duty-time']));

  test('who goes on with her own duty took it over from nobody', () => expect(happened(decideTakeDuty(dee, { by: 'dee', until: SIX + HOUR }, NOW + 1))).toMatchObject([{ type: 'took-over', from: null }]));

  test('who is on duty already and presses yes changes nothing', () => expect(accepted(decideAccept(dee, { by: 'dee', asked: NOW, until: SIX + HOUR }, NOW + 1))).toBe(dee));

  test('a request for somebody else, or one made at another time, cannot be declined', () => {
    const asked = accepted(decideHandOver(dee, { by: 'dee', to: 'ben' }, NOW));
    expect([{ by: 'priya', asked: NOW }, { by: 'ben', asked: NOW + 1 }].map((press) => reasonOf(decideDecline(asked, press)))).toEqual(['no-offer', 'no-offer']);
  });
});
