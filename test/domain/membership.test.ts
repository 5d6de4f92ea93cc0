import fc from 'fast-check';
import { DEFAULT_LADDER } from '../../src/domain/ladder';
import { decideRoster, LARGEST_ROSTER } from '../../src/domain/membership';
import { managersOf, TEAM_DEFAULTS, watchersOf, type Team } from '../../src/domain/team';
import { accepted, happened } from './visits';

const team: Team = {
  ...TEAM_DEFAULTS, id: 'roath', name: 'Roath team', channel: { conversationId: 'c', serviceUrl: 's', tenantId: null, botId: 'b' }, board: 'gwent', audience: 'children',
  managers: ['priya', 'ben'], deputies: ['dee'], seniors: ['zoe'], chair: 'zoe', outOfHours: null, members: ['priya', 'ben', 'dee', 'zoe', 'sam'], ladder: DEFAULT_LADDER, language: 'en',
  duty: { who: 'ben', from: 1, until: 2 }, handover: { to: 'dee', by: 'ben', at: 1 },
};
const without = (...ids: string[]) => team.members.filter((id) => !ids.includes(id));

it('changes nothing when nobody came or went', () => expect(accepted(decideRoster(team, [...team.members].reverse()))).toEqual(team));
it('adds who joined and drops who left', () => expect(accepted(decideRoster(team, [...without('sam'), 'tom'])).members).toEqual(['priya', 'ben', 'dee', 'zoe', 'tom']));
it('ends the duty of whoever left, and what was asked of her', () => expect(accepted(decideRoster(team, without('ben')))).toMatchObject({ managers: ['priya'], duty: null, handover: null }));
it('leaves no chair who is not there', () => expect(accepted(decideRoster(team, without('zoe')))).toMatchObject({ chair: null, seniors: [] }));
it('refuses a roster of nobody: that is a fault and no team', () => expect(decideRoster(team, [])).toEqual({ ok: false, reason: 'empty-roster' }));

it('leaves a manager of another team where she is: she was never in this channel', () => {
  const watched: Team = { ...team, guests: ['carys'], duty: { who: 'carys', from: 1, until: 2 } };
  const after = accepted(decideRoster(watched, without('priya', 'ben', 'dee')));
  expect(after).toMatchObject({ managers: [], guests: ['carys'], duty: { who: 'carys' } });
  expect(watchersOf(after, 'managers', 'sam')).toContain('carys');
  expect(watchersOf(after, 'deputies', 'sam')).toEqual(['carys']);
});

it('says when the last manager has gone, and lets the deputies be told', () => {
  const decision = decideRoster(team, without('priya', 'ben'));
  expect(accepted(decision)).toMatchObject({ managers: [], deputies: ['dee'] });
  expect(happened(decision)).toEqual([{ type: 'no-manager', told: ['dee'], since: 'now' }]);
  expect(watchersOf(accepted(decision), 'managers', 'sam')).toEqual(['dee']);
  expect(happened(decideRoster(accepted(decision), without('priya', 'ben')))).toEqual([{ type: 'no-manager', told: ['dee'], since: 'before' }]);
});

it('keeps the last who could be told until somebody else is chosen', () => {
  const decision = decideRoster(team, ['sam']);
  expect(accepted(decision).managers).toEqual(['priya', 'ben']);
  expect(happened(decision)).toEqual([{ type: 'no-manager', told: ['priya', 'ben'], since: 'now' }]);
});

it('a roster larger than we hold loses nobody who was in it', () => {
  const many = Array.from({ length: LARGEST_ROSTER }, (_, index) => `p${index}`);
  const full = accepted(decideRoster({ ...team, members: ['sam', ...many.slice(1)] }, [...many, 'sam', 'late']));
  expect(full.members).toHaveLength(LARGEST_ROSTER);
  expect(full.members).toContain('sam');
});

it('whoever comes and goes, an alarm has somebody to go to', () => {
  const roster = fc.uniqueArray(fc.constantFrom(...team.members, 'tom', 'ann'), { minLength: 1 });
  fc.assert(fc.property(fc.array(roster, { maxLength: 8 }), (rosters) => {
    const after = rosters.reduce((now, present) => accepted(decideRoster(now, present)), team);
    expect(watchersOf(after, 'managers', 'sam').length).toBeGreaterThan(0);
    expect(managersOf(after).every((id) => managersOf(team).includes(id))).toBe(true);
  }));
});
