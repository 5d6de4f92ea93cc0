import { standingOf } from '../../src/app/case-standing';
import { saveAgencies } from '../../src/app/case-agencies';
import { entriesOf } from '../../src/app/case-rows';
import { viewCase } from '../../src/app/case-view';
import { correctMiss, listTeam, recordFollowUp, recordMissed, resetCount, showCase, useAdvice } from '../../src/app/cases';
import { prepare } from '../../src/app/deliveries';
import { isFlagged } from '../../src/app/flagged';
import { raiseFlag } from '../../src/app/flags';
import { armNight } from '../../src/app/housekeeping';
import { agencyTold, recordTask } from '../../src/app/incident-tasks';
import { chooseHearers, reportIncident, type ReportRequest } from '../../src/app/incidents';
import { verifyJournal } from '../../src/app/journal';
import type { Outgoing } from '../../src/app/outgoing';
import { flagsIn } from '../../src/app/reading';
import type { Handler } from '../../src/app/run';
import type { Reply } from '../../src/app/reply';
import { safetyIn } from '../../src/app/reading';
import { saveSafetyPlan } from '../../src/app/safety-plans';
import { saveReport } from '../../src/app/reports';
import { checkOut } from '../../src/app/visits';
import { DAY, HOUR, type Instant } from '../../src/domain/time';
import { command, held, openDesk, PLACE, rowsOf, runDue, runToEnd, setUp, states, visitBy, type Desk } from './desk';

/** The case record inside: what is written together, who may do what, and what the clock asks again. */
let desk: Desk;
beforeEach(async () => void (await setUp((desk = openDesk()))));
afterEach(() => desk.close());

const entries = () => entriesOf((from, to, limit) => desk.store.scan(PLACE, from, to, limit), '4471');
const file = async () => (await held(desk.store, 'case', '4471'))?.state ?? null;
const outgoing = async (card: string) => (await rowsOf(desk.store, 'out')).map((row) => row.value as unknown as Outgoing).filter(({ about }) => about.card === card); // Only the transaction writes them.
const toWhom = async (card: string) => (await outgoing(card)).map(({ to }) => (to.kind === 'person' ? to.id : to.kind)).sort();
const by = (who: string, handler: Handler<Reply>) => command(desk, who, 'test', handler);

async function finish(worker: string, outcome: 'nobody-in' | 'completed' | 'not-let-in' = 'nobody-in', expected: 'yes' | 'unsaid' = 'yes'): Promise<string> {
  const visit = await visitBy(desk, worker);
  await by(worker, (scope) => checkOut(scope, { by: worker, visitId: visit.id }));
  await by(worker, (scope) => saveReport(scope, { by: worker, visitId: visit.id, outcome, expected, seen: 'unsaid', seenAlone: 'unsaid', listened: 'unsaid', threat: 'unsaid', note: '', agreed: { what: '', next: null } }));
  desk.time.now += HOUR;
  return `visit:${visit.id}`;
}

const missed = (who: string, changes: { at?: Instant; source?: string; note?: string } = {}) =>
  by(who, (scope) => recordMissed(scope, { by: who, ref: ' 4471 ', at: scope.now - HOUR, what: 'appointment', how: 'did-not-come', source: '', note: '', ...changes }));

const incident = (changes: Partial<ReportRequest> = {}): ReportRequest => ({
  reportedBy: 'sam', caseRef: '4471', at: desk.time.now - HOUR, behaviours: ['shouting'], source: 'family', aimedAt: 'me', hurt: 'nobody', policeTold: 'no', told: [], toTell: [], note: '', ...changes,
});
const report = async (changes: Partial<ReportRequest> = {}) => {
  await by('sam', (scope) => reportIncident(scope, incident(changes)));
  const id = (await states(desk.store, 'incident')).at(-1)?.id;
  if (id === undefined) throw new Error('no incident was kept');
  return id;
};

describe('a finished visit', () => {
  it('goes on the record of its case in the same commit, and its report sent again replaces it', async () => {
    const visit = await visitBy(desk, 'sam');
    await by('sam', (scope) => checkOut(scope, { by: 'sam', visitId: visit.id }));
    const answers = { by: 'sam', visitId: visit.id, expected: 'yes', seen: 'unsaid', seenAlone: 'unsaid', listened: 'unsaid', threat: 'unsaid', note: '', agreed: { what: '', next: null } } as const;
    await by('sam', (scope) => saveReport(scope, { ...answers, outcome: 'nobody-in' }));
    await by('sam', (scope) => saveReport(scope, { ...answers, outcome: 'completed' }));
    expect(await entries()).toMatchObject([{ kind: 'visit', visitId: visit.id, outcome: 'completed' }]);
    expect(await file()).toMatchObject({ id: '4471', teamIds: ['roath'], entries: 2 });
  });

  it('two people writing at the same moment are both counted', async () => {
    await Promise.all([missed('sam'), missed('tom'), missed('priya')]);
    expect(await entries()).toHaveLength(3);
    expect((await file())?.entries).toBe(3);
  });

});

describe('the same press sent again under a new id', () => {
  it('counts a miss once, and an incident once', async () => {
    await missed('sam', { at: desk.time.now });
    desk.time.now += 15_000;
    await missed('sam', { at: desk.time.now });
    expect(await entries()).toHaveLength(1);
    const said = incident();
    await by('sam', (scope) => reportIncident(scope, said));
    desk.time.now += 15_000;
    await by('sam', (scope) => reportIncident(scope, said));
    expect(await states(desk.store, 'incident')).toHaveLength(1);
    expect(await toWhom('incident')).toEqual(['priya']);
  });

  it('half a minute on it is another', async () => {
    await missed('sam');
    desk.time.now += 31_000;
    await missed('sam');
    expect(await entries()).toHaveLength(2);
  });
});

describe('rule 9: withdrawal and misses are never an accusation', () => {
  it('a miss on the record tells no manager anything by itself', async () => {
    await finish('sam');
    await missed('sam');
    expect(await outgoing('criterion')).toEqual([]);
  });
});

describe('N-23: an incident of the last twelve months', () => {
  const seenBy = (viewer: string) => flagsIn(desk.store, PLACE, { caseRef: '4471', viewer, now: desk.time.now });

  it('is known to the case\'s own team; anybody else reads only whom to speak to, and a flag says it instead', async () => {
    const id = await report();
    expect(await seenBy('tom')).toEqual([{ is: 'incident', at: desk.time.now - HOUR }]);
    expect(await seenBy('stranger')).toEqual([{ is: 'speak-to-incident', people: ['priya'] }]);
    await by('priya', (scope) => raiseFlag(scope, { by: 'priya', incidentId: id }));
    expect(await seenBy('stranger')).toEqual([{ is: 'speak-to', people: ['priya'] }]);
    desk.time.now += 366 * DAY;
    expect((await seenBy('tom')).map(({ is }) => is)).toEqual(['known']);
  });
});

describe('what is entered by hand', () => {
  it.each([
    { says: 'a miss to come', act: () => missed('sam', { at: desk.time.now + DAY }), reason: 'not-happened-yet' },
    { says: 'a note that is too long', act: () => missed('sam', { note: 'x'.repeat(301) }), reason: 'case-note-too-long' },
    { says: 'a source that is too long', act: () => missed('sam', { source: 'x'.repeat(81) }), reason: 'case-note-too-long' },
    { says: 'a follow-up of a miss that is not there', act: () => by('sam', (scope) => recordFollowUp(scope, { by: 'sam', ref: '4471', missId: 'none', means: 'phone', at: scope.now })), reason: 'no-such-miss' },
    { says: 'a reset by somebody who is no manager', act: () => by('sam', (scope) => resetCount(scope, { by: 'sam', ref: '4471', reason: 'x' })), reason: 'not-a-case-manager' },
    { says: 'a reset without a reason', act: () => by('priya', (scope) => resetCount(scope, { by: 'priya', ref: '4471', reason: ' ' })), reason: 'reason-missing' },
    { says: 'advice switched on by somebody who is no manager', act: () => by('tom', (scope) => useAdvice(scope, { by: 'tom', ref: '4471', on: true })), reason: 'not-a-case-manager' },
  ])('refuses $says', async ({ act, reason }) => {
    await missed('sam');
    const before = (await entries()).length;
    expect((await act()).sentence).toEqual({ say: 'refused', reason });
    expect(await entries()).toHaveLength(before);
  });

  it('puts right whether they expected us', async () => {
    const missId = await finish('sam', 'nobody-in', 'unsaid');
    await by('sam', (scope) => correctMiss(scope, { by: 'sam', ref: '4471', missId, why: 'expected' }));
    expect((await entries()).map(({ kind }) => kind)).toEqual(['visit', 'expected']);
  });
});

describe('another team', () => {
  beforeEach(async () => {
    await setUp(desk, { teamId: 'ely', managers: ['eve'], deputies: [], others: ['vic'] });
    await finish('sam');
  });

  it('sees flags only, until a manager of a listed team lets it see the history', async () => {
    await missed('vic');
    const access = async (who: string) => {
      let found = '';
      await by(who, async (scope) => ((found = (await standingOf(scope, '4471', who)).access), { card: null, sentence: null }));
      return found;
    };
    expect([await access('vic'), await access('eve'), await access('sam'), await access('priya')]).toEqual(['visitor', 'visitor', 'member', 'manager']);
    expect((await by('eve', (scope) => listTeam(scope, { by: 'eve', ref: '4471', teamId: 'ely' }))).sentence).toEqual({ say: 'refused', reason: 'not-a-case-manager' });
    await by('priya', (scope) => listTeam(scope, { by: 'priya', ref: '4471', teamId: 'ely' }));
    expect([await access('vic'), await access('eve')]).toEqual(['member', 'manager']);
  });

  it('sees of a safety plan whom to speak to, and nothing of it, of a meeting or of the agencies', async () => {
    await missed('vic');
    const written = { by: 'sam', caseRef: '4471', from: 0, inExistingPlan: false, isExtreme: false, parts: { what: 'Shouting', when: '', where: '', context: '', likelihood: '', result: '', who: '', measures: 'In pairs', responsible: '' } };
    await by('sam', (scope) => saveSafetyPlan(scope, written));
    await by('sam', (scope) => saveAgencies(scope, { by: 'sam', ref: '4471', agencies: ['police'] }));
    const view = (who: string) => viewCase({ store: desk.store, place: PLACE, now: desk.time.now }, '4471', who);
    expect((await view('sam')).agreed.safety?.parts.measures).toBe('In pairs');
    expect(await view('vic')).toMatchObject({ agreed: { safety: null, meeting: null, contract: null }, agencies: { known: [], sources: [] }, entries: [] });
    const atDoor = (who: string) => safetyIn(desk.store, PLACE, { caseRef: ' 4471', viewer: who, now: desk.time.now });
    expect(await atDoor('sam')).toMatchObject({ is: 'known' });
    expect(await atDoor('vic')).toEqual({ is: 'speak-to', people: ['priya'] });
    expect((await by('vic', (scope) => saveAgencies(scope, { by: 'vic', ref: '4471', agencies: [] }))).sentence).toEqual({ say: 'refused', reason: 'not-on-the-case' });
  });

  it('follows up its own misses and no others', async () => {
    await missed('vic');
    const idBy = async (who: string) => (await entries()).find((entry) => entry.by === who)?.id ?? '';
    const [theirs, own] = [await idBy('sam'), await idBy('vic')];
    const follow = (missId: string) => by('vic', (scope) => recordFollowUp(scope, { by: 'vic', ref: '4471', missId, means: 'phone', at: scope.now }));
    expect((await follow(theirs)).sentence).toMatchObject({ say: 'refused', reason: 'no-such-miss' });
    expect((await follow(own)).sentence).toMatchObject({ say: 'case-recorded' });
  });

  it('in no team at all there is nothing to see', async () => {
    expect((await by('stranger', (scope) => showCase(scope, { by: 'stranger', ref: '4471', page: 0 }))).sentence).toEqual({ say: 'no-team-here' });
  });
});

describe('an incident', () => {
  it('is put to the managers in person and to the channel without a word of it', async () => {
    await report();
    expect(await toWhom('incident')).toEqual(['priya']);
    expect(await toWhom('incident-notice')).toEqual(['channel']);
    expect((await outgoing('incident')).every(({ alarm }) => !alarm)).toBe(true);
  });

  it('rule 11: a threat to kill goes to the seniors too, ahead of everything', async () => {
    await report({ behaviours: ['threat-to-kill'] });
    expect(await toWhom('incident')).toEqual(['dee', 'priya']);
    expect((await outgoing('incident')).every(({ alarm }) => alarm)).toBe(true);
  });

  it('by a colleague is told to nobody but whom she chose, and is on no case', async () => {
    const id = await report({ source: 'colleague', toTell: [] });
    expect([await toWhom('incident'), await toWhom('incident-notice'), await file()]).toEqual([[], [], null]);
    await by('sam', (scope) => chooseHearers(scope, { by: 'sam', incidentId: id, people: ['dee', 'tom'] }));
    expect(await toWhom('incident')).toEqual(['dee']);
    const task = (who: string) => by(who, (scope) => recordTask(scope, { by: who, incidentId: id, task: 'cause', note: 'spoke to both', required: null }));
    expect((await task('priya')).sentence).toEqual({ say: 'refused', reason: 'not-your-incident' });
    expect((await task('dee')).sentence).toMatchObject({ say: 'task-recorded' });
  });

  it('is seen to by somebody else than whom it happened to', async () => {
    await by('priya', (scope) => reportIncident(scope, { ...incident(), reportedBy: 'priya' }));
    const id = (await states(desk.store, 'incident')).at(-1)?.id ?? '';
    expect(await toWhom('incident')).toEqual(['dee']);
    expect((await by('priya', (scope) => recordTask(scope, { by: 'priya', incidentId: id, task: 'cause', note: 'x', required: null }))).sentence).toEqual({ say: 'refused', reason: 'your-own-incident' });
  });

  it('is asked about the same afternoon and then every morning, also whoever has agencies to tell, until nothing is open', async () => {
    const id = await report({ toTell: ['school'] });
    const chases = async () => (await outgoing('incident')).map(({ about, to }) => `${about.card === 'incident' ? about.why : ''} ${to.kind === 'person' ? to.id : ''}`).sort();
    desk.time.now = Date.parse('2026-11-24T16:00:00Z');
    await runDue(desk);
    expect(await chases()).toEqual(['agencies sam', 'open priya', 'reported priya']);
    desk.time.now = Date.parse('2026-11-25T09:00:00Z');
    await runDue(desk);
    expect(await chases()).toHaveLength(5);
    await by('sam', (scope) => agencyTold(scope, { by: 'sam', incidentId: id, agency: 'school', whom: 'head of year' }));
    desk.time.now = Date.parse('2026-11-26T09:00:00Z');
    await runDue(desk);
    expect((await chases()).filter((chase) => chase === 'agencies sam')).toHaveLength(2);
  });

  it('decided to need a risk assessment, it meets criterion C on a Durham team, and is advice elsewhere only when asked for', async () => {
    const id = await report();
    const decide = (required: boolean) => by('priya', (scope) => recordTask(scope, { by: 'priya', incidentId: id, task: 'risk-assessment', note: 'threat at the door', required }));
    await decide(true);
    expect(await outgoing('criterion')).toEqual([]);
    await by('priya', (scope) => useAdvice(scope, { by: 'priya', ref: '4471', on: true }));
    await decide(true);
    expect(await toWhom('criterion')).toEqual(['priya']);
    expect((await file())?.proposals).toMatchObject([{ criterion: 'C', state: { is: 'open' } }]);
  });
});

describe('access refused in one way and not in both', () => {
  it('is no criterion, and is shown to the managers once for each refusal', async () => {
    await finish('sam', 'completed');
    await by('priya', (scope) => useAdvice(scope, { by: 'priya', ref: '4471', on: true }));
    await finish('sam', 'not-let-in');
    expect([await toWhom('refused-access'), await toWhom('criterion')]).toEqual([['priya'], []]);
    await finish('sam', 'nobody-in');
    expect(await toWhom('refused-access')).toEqual(['priya']);
    await finish('tom', 'not-let-in');
    expect(await toWhom('refused-access')).toEqual(['priya', 'priya']);
  });
});

describe('a flag', () => {
  const flagged = async () => {
    let found = false;
    await by('sam', async (scope) => ((found = await isFlagged(scope, '4471')), { card: null, sentence: null }));
    return found;
  };

  it('makes the next visit high, for every team, and is asked about after six months', async () => {
    // Long enough ago to make no visit high by itself.
    const id = await report({ at: desk.time.now - 366 * DAY });
    expect((await visitBy(desk, 'tom')).risk).toBe('ordinary');
    expect((await by('sam', (scope) => raiseFlag(scope, { by: 'sam', incidentId: id }))).sentence).toEqual({ say: 'refused', reason: 'not-a-case-manager' });
    await by('priya', (scope) => raiseFlag(scope, { by: 'priya', incidentId: id }));
    expect(await flagged()).toBe(true);
    expect((await visitBy(desk, 'sam')).risk).toBe('high');
    desk.time.now = Date.parse('2027-05-24T07:59:00Z');
    await runDue(desk);
    expect(await outgoing('flag-review')).toEqual([]);
    desk.time.now = Date.parse('2027-05-24T08:00:00Z');
    await runDue(desk);
    expect(await toWhom('flag-review')).toEqual(['priya']);
    expect(await flagged()).toBe(true);
  });
});

it('a message about an incident that has been erased since is dropped, not drawn', async () => {
  const id = await report();
  const [message] = await outgoing('incident');
  if (!message) throw new Error('no message');
  expect((await prepare(desk.store, PLACE, message, desk.time.now)).is).toBe('ready');
  const row = await desk.store.read(PLACE, `incident|${id}`);
  await desk.store.commit(PLACE, [{ remove: `incident|${id}`, was: { version: row?.version ?? '' } }]);
  expect(await prepare(desk.store, PLACE, message, desk.time.now)).toEqual({ is: 'moot' });
});

it('the books balance with cases in them, and the night seals heads and not their entries', async () => {
  await by('sam', async (scope) => (await armNight(scope), { card: null, sentence: null }));
  await finish('sam');
  await by('priya', (scope) => raiseFlag(scope, { by: 'priya', incidentId: 'none' }));
  const id = await report();
  await by('priya', (scope) => raiseFlag(scope, { by: 'priya', incidentId: id }));
  await runToEnd(desk, Date.parse('2026-11-25T03:00:00Z'));
  const sealed = (await rowsOf(desk.store, 'seal')).flatMap((row) => (row.value as unknown as { heads: [string][] }).heads.map(([name]) => name)); // Only housekeeping writes seals.
  expect(sealed.filter((name) => name.startsWith('case|'))).toEqual(['case|4471']);
  expect(await verifyJournal(desk.store, PLACE)).toMatchObject({ faults: [] });
});
