import fc from 'fast-check';
import { BEHAVIOURS, LISTED_BY } from '../../src/domain/behaviours';
import { activeFlags, nextCaseLookAt, openCase } from '../../src/domain/case-file';
import { decideEndFlag, decideKeepFlag, decideRaiseFlag, dueFlags } from '../../src/domain/flags';
import { AGENCIES, decideCloseIncident, decideIncident, decideTask, decideTold, INCIDENT_NOTE, isToKill, nextChaseAt, openTasks, TASK_NOTE, TASKS, untold, type Incident, type NewIncident } from '../../src/domain/incident';
import { BOARDS } from '../../src/domain/team';
import { DAY, HOUR } from '../../src/domain/time';

const NOW = Date.parse('2026-11-24T14:00:00Z');
const said = (changes: Partial<NewIncident> = {}): NewIncident => ({
  id: 'i1', caseRef: '4471', teamId: 'roath', reportedBy: 'sam', at: NOW - HOUR, behaviours: ['shouting'], source: 'family', aimedAt: 'me', hurt: 'nobody', policeTold: 'unsaid',
  told: [], toTell: [], note: '', onlyFor: null, chaseAt: NOW + 2 * HOUR, ...changes,
});
const reasonOf = (decision: { ok: true } | { ok: false; reason: string }): string => (decision.ok ? 'accepted' : decision.reason);
const state = <S>(decision: { ok: true; state: S } | { ok: false; reason: string }): S => {
  if (!decision.ok) throw new Error(decision.reason);
  return decision.state;
};
const reported = (changes: Partial<NewIncident> = {}): Incident => state(decideIncident(said(changes), NOW));
const seenTo = (incident: Incident): Incident => TASKS.reduce((before, task) => state(decideTask(before, { task, by: 'priya', note: 'done' }, NOW)), incident);

describe('reporting', () => {
  it.each([
    { says: 'one behaviour and no more', changes: {}, reason: 'accepted' },
    { says: 'no case reference', changes: { caseRef: null }, reason: 'accepted' },
    { says: 'a clock a minute ahead', changes: { at: NOW + 60_000 }, reason: 'accepted' },
    { says: 'something months ago', changes: { at: NOW - 200 * DAY }, reason: 'accepted' },
    { says: 'the longest note', changes: { note: 'x'.repeat(INCIDENT_NOTE) }, reason: 'accepted' },
    { says: 'nothing that happened', changes: { behaviours: [] }, reason: 'behaviour-missing' },
    { says: 'a time to come', changes: { at: NOW + HOUR }, reason: 'not-happened-yet' },
    { says: 'a note that is too long', changes: { note: 'x'.repeat(INCIDENT_NOTE + 1) }, reason: 'note-too-long' },
  ])('$says: $reason', ({ changes, reason }) => {
    expect(reasonOf(decideIncident(said(changes), NOW))).toBe(reason);
  });

  it('rule 6: asks nowhere whether it was serious enough, and ranks nobody', () => {
    expect(Object.keys(reported()).filter((field) => /serious|severity|score|rank/i.test(field))).toEqual([]);
  });

  it('an agency told and still to be told is told', () => {
    expect(reported({ told: ['school'], toTell: ['school', 'health'] }).agencies.map(({ agency, told }) => [agency, told !== null])).toEqual([['health', false], ['school', true]]);
  });

  it('rule 11: a threat to kill stands out among all that happened', () => {
    expect(isToKill(reported({ behaviours: ['shouting', 'threat-to-kill'] }))).toBe(true);
    expect(isToKill(reported({ behaviours: ['shouting', 'physical'] }))).toBe(false);
  });

  it('knows what each board lists: twelve, fifteen, none, fourteen and fifteen', () => {
    const counts = Object.fromEntries(BOARDS.map((board) => [board, BEHAVIOURS.filter((behaviour) => LISTED_BY[behaviour].includes(board)).length]));
    expect(counts).toEqual({ 'cardiff-vale': 12, gwent: 15, durham: 0, 'cwm-taf': 14, 'mid-west-wales': 15 });
  });
});

describe('seeing to it', () => {
  it.each(TASKS)('the part %s wants words', (task) => {
    expect(reasonOf(decideTask(reported(), { task, by: 'priya', note: '  ' }, NOW))).toBe('note-missing');
    expect(reasonOf(decideTask(reported(), { task, by: 'priya', note: 'x'.repeat(TASK_NOTE + 1) }, NOW))).toBe('task-note-too-long');
    expect(openTasks(state(decideTask(reported(), { task, by: 'priya', note: 'two go together' }, NOW)))).not.toContain(task);
  });

  it('said again, the later words stand', () => {
    const once = state(decideTask(reported(), { task: 'cause', by: 'priya', note: 'not known yet' }, NOW));
    expect(state(decideTask(once, { task: 'cause', by: 'dee', note: 'racist motive' }, NOW + 1)).done).toEqual([{ task: 'cause', by: 'dee', at: NOW + 1, note: 'racist motive' }]);
  });

  it('rule 14: an agency is told by somebody, some time, and to a person there', () => {
    const open = reported({ toTell: ['school'] });
    expect(reasonOf(decideTold(open, { agency: 'school', by: 'sam', whom: ' ' }, NOW))).toBe('note-missing');
    const told = state(decideTold(open, { agency: 'school', by: 'sam', whom: 'head of year' }, NOW + 5));
    expect(told.agencies).toEqual([{ agency: 'school', told: { by: 'sam', at: NOW + 5, whom: 'head of year' } }]);
    expect(untold(state(decideTold(told, { agency: 'health', by: 'sam', whom: 'duty nurse' }, NOW + 6)))).toEqual([]);
  });

  it.each([
    { says: 'with parts still open', incident: reported(), reason: 'tasks-open' },
    { says: 'with an agency still to be told', incident: seenTo(reported({ toTell: ['school'] })), reason: 'agencies-open' },
    { says: 'with nothing open', incident: seenTo(reported()), reason: 'accepted' },
    { says: 'twice', incident: state(decideCloseIncident(seenTo(reported()), 'priya', NOW)), reason: 'incident-closed' },
  ])('closing $says: $reason', ({ incident, reason }) => {
    expect(reasonOf(decideCloseIncident(incident, 'priya', NOW))).toBe(reason);
  });

  it('is chased until it is closed, whatever order things are done in', () => {
    const step = fc.oneof(fc.constantFrom(...TASKS).map((task) => ({ task })), fc.constantFrom(...AGENCIES).map((agency) => ({ agency })), fc.constant({ close: true }));
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), fc.subarray([...AGENCIES]), (steps, toTell) => {
      let incident = reported({ toTell });
      for (const one of steps) {
        const decision = 'task' in one ? decideTask(incident, { task: one.task, by: 'priya', note: 'done' }, NOW) : 'agency' in one ? decideTold(incident, { agency: one.agency, by: 'priya', whom: 'duty desk' }, NOW) : decideCloseIncident(incident, 'priya', NOW);
        if (decision.ok) incident = decision.state;
        if (incident.closed) expect([...openTasks(incident), ...untold(incident)]).toEqual([]);
        expect(nextChaseAt(incident) === null).toBe(incident.closed !== null);
      }
    }));
  });
});

describe('a flag', () => {
  const file = openCase('4471', 'roath', NOW);
  const reviewAt = NOW + 182 * DAY;
  const raised = state(decideRaiseFlag(file, { id: 'f1', by: 'priya', incident: reported(), reviewAt }, NOW));

  it('is raised from an incident on the same case, and only once from each', () => {
    expect(activeFlags(raised)).toMatchObject([{ id: 'f1', incidentId: 'i1', behaviours: ['shouting'], raisedBy: 'priya', reviewAt }]);
    expect(reasonOf(decideRaiseFlag(raised, { id: 'f2', by: 'dee', incident: reported(), reviewAt }, NOW))).toBe('flag-stands');
    expect(reasonOf(decideRaiseFlag(file, { id: 'f2', by: 'dee', incident: reported({ caseRef: '5512' }), reviewAt }, NOW))).toBe('no-such-incident');
    expect(reasonOf(decideRaiseFlag(file, { id: 'f2', by: 'dee', incident: reported({ caseRef: null }), reviewAt }, NOW))).toBe('no-such-incident');
  });

  it('rule 7: no time ends it; it is reviewed, and asked about until somebody answers', () => {
    let looked = raised;
    for (let at = reviewAt; at < reviewAt + 400 * DAY; at += DAY) {
      const { file: next, due } = dueFlags(looked, at, at + DAY);
      expect(due).toHaveLength(1);
      looked = next;
    }
    expect(activeFlags(looked)).toHaveLength(1);
    expect(nextCaseLookAt(looked)).not.toBeNull();
  });

  it('is kept for another half year, or ended with a reason and by nothing else', () => {
    expect(activeFlags(state(decideKeepFlag(raised, { flagId: 'f1', reviewAt: reviewAt + 182 * DAY })))).toMatchObject([{ reviewAt: reviewAt + 182 * DAY }]);
    expect(reasonOf(decideEndFlag(raised, { flagId: 'f1', by: 'priya', reason: ' ' }, NOW))).toBe('reason-missing');
    const ended = state(decideEndFlag(raised, { flagId: 'f1', by: 'priya', reason: 'moved away' }, NOW + 1));
    expect(activeFlags(ended)).toEqual([]);
    expect(ended.flags).toMatchObject([{ ended: { by: 'priya', at: NOW + 1, reason: 'moved away' } }]);
    expect(nextCaseLookAt(ended)).toBeNull();
    expect(reasonOf(decideEndFlag(ended, { flagId: 'f1', by: 'dee', reason: 'again' }, NOW))).toBe('no-flag');
    expect(reasonOf(decideKeepFlag(ended, { flagId: 'f1', reviewAt }))).toBe('no-flag');
  });
});
