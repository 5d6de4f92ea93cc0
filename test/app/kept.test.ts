import fs from 'node:fs';
import path from 'node:path';
import { erase } from '../../src/app/erase';
import { armNight } from '../../src/app/housekeeping';
import { reportIncident } from '../../src/app/incidents';
import { verifyJournal } from '../../src/app/journal';
import { KEPT, stemOf } from '../../src/app/kept';
import { askMyData } from '../../src/app/my-data-search';
import { saveReport } from '../../src/app/reports';
import { runStep } from '../../src/app/run';
import { checkOut } from '../../src/app/visits';
import { DAY } from '../../src/domain/time';
import { key, type Prefix } from '../../src/store/keys';
import type { Row } from '../../src/store/port';
import { command, openDesk, PLACE, rowsOf, runToEnd, setUp, states, TEAM, visitBy, type Desk } from './desk';

/** The table of everything that is kept: whole, printed, and true of what erasing leaves behind. */
const KINDS = Object.keys(KEPT) as Prefix[]; // Its own keys.

it('names every kind of key, and every kind makes keys of its own stem', () => {
  expect([...KINDS].sort()).toEqual(Object.keys(key).sort());
  const sample: Readonly<Record<Prefix, string>> = {
    visit: key.visit('a'), person: key.person('a'), team: key.team('a'), upkeep: key.upkeep('a'), policies: key.policies('a'), ack: key.ack('a', 'b'), worry: key.worry('a'), worries: key.worries('a'), plan: key.plan('a'), case: key.case('a'), entry: key.entry('a', 0, 'b'), gone: key.gone('a'), incident: key.incident('a'), incidents: key.incidents('a'),
    quiet: key.quiet('a'), hushed: key.hushed('a'), phrase: key.phrase('a'), safety: key.safety('a'), safetyVersion: key.safetyVersion('a', 1), contract: key.contract('a'), meeting: key.meeting('a'), meetings: key.meetings('a'),
    invitation: key.invitation('a'), open: key.open('a'), plans: key.plans('a'), home: key.home('a'), habit: key.habit('a'), supervision: key.supervision('a'), yearly: key.yearly('a'), hold: key.hold('a'), call: key.call('a'), reflection: key.reflection('a', 'b'), mine: key.mine('a'), mineFound: key.mineFound('a', 1), alarm: key.alarm('a', 'b'),
    alarms: key.alarms('a'), past: key.past('a', 0, 'b'), count: key.count('a', '2026-11', 0), due: key.due(0, 'a'), out: key.out({ alarm: true, notBefore: 0, id: 'a' }), post: key.post('a', 'b'), roster: key.roster('a', 0), reread: key.reread('a'),
    exact: key.exact('a'), said: key.said('a'), log: key.log('a', 1), seal: key.seal(0, 0), done: key.done('a', 'b'), address: key.address('a'), beat: key.beat(), canary: key.canary('a'), night: key.night(), probe: key.probe('a'), channel: key.channel('a'), doc: key.doc('a', null), vote: key.vote(0, 'a'),
  };
  for (const kind of KINDS) expect(sample[kind].split('|')[0]).toBe(stemOf(kind));
});

it('stands in infra/privacy.md, word for word', () => {
  const printed = fs.readFileSync(path.join(__dirname, '../../infra/privacy.md'), 'utf8');
  const table = ['| Key | What | Of | Stays | Erasing the person | Erasing the case |', '|---|---|---|---|---|---|', ...KINDS.map((kind) => { const { what, of, stays, person, case: ofCase } = KEPT[kind]; return `| \`${kind}\` | ${what} | ${of} | ${stays} | ${person} | ${ofCase} |`; })].join('\n');
  expect(printed).toContain(table);
});

describe('what erasing leaves', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = openDesk();
    await setUp(desk);
    await runStep(desk.runner, { place: PLACE, did: 'start' }, armNight);
    await live();
  });
  afterEach(() => desk.close());

  /** A day of Sam's that leaves a row of nearly every kind, and what others left of it. */
  async function live(): Promise<void> {
    const { id } = await visitBy(desk, 'sam');
    await command(desk, 'sam', 'check-out', (scope) => checkOut(scope, { by: 'sam', visitId: id }));
    await command(desk, 'sam', 'report', (scope) => saveReport(scope, { by: 'sam', visitId: id, outcome: 'completed', expected: 'yes', seen: 'yes', seenAlone: 'no', listened: 'yes', threat: 'no', note: 'the blue door', agreed: { what: '', next: null } }));
    await command(desk, 'sam', 'incident', (scope) => reportIncident(scope, { reportedBy: 'sam', caseRef: '4471', at: scope.now - 1, behaviours: ['shouting'], source: 'family', aimedAt: 'me', hurt: 'nobody', policeTold: 'no', told: [], toTell: [], note: '' }));
    await command(desk, 'sam', 'my-data', (scope) => askMyData(scope, 'sam'));
    const rows = [
      [key.said('sam'), { words: 'a hash', at: desk.time.now, reply: null }], [key.home('sam'), { teamId: TEAM, stage: 'told', at: desk.time.now }], [key.supervision('sam'), { lastAt: desk.time.now, next: null, dueAt: null }], [key.habit('sam'), { lateAt: [desk.time.now], early: 'yes' }], [key.yearly('sam'), { answers: { 'PV-07': { answer: 'known', at: desk.time.now } } }],
      [key.call('sam'), { workerId: 'sam', teamId: TEAM, asked: ['priya'], at: desk.time.now, state: { is: 'unanswered' } }], [key.reflection('sam', id), { visitId: id, workerId: 'sam', at: desk.time.now, answers: { 'R-05': 'the blue door' }, shared: null }], [key.address('sam'), { conversationId: 'a:sam' }], [key.hushed('sam'), { id: 'q' }], [key.open('sam'), { ids: [] }], [key.plans('sam'), { ids: [] }], [key.exact(id), { text: 'the blue door', at: desk.time.now }],
    ] as const;
    await desk.store.commit(PLACE, rows.map(([put, value]) => ({ put, value: { shape: 1, ...value }, was: 'any' as const })));
    await runStep(desk.runner, { place: PLACE, did: 'end' }, async ({ tx, now }) => {
      for (const one of await states(desk.store, 'incident')) {
        await tx.get('incident', one.id);
        tx.put('incident', one.id, { ...one, closed: { by: 'priya', at: now } });
        await tx.plain(key.incidents(one.teamId));
        tx.write(key.incidents(one.teamId), null);
      }
      const team = await tx.get('team', TEAM);
      if (team) tx.put('team', TEAM, { ...team, members: team.members.filter((member) => member !== 'sam') });
    });
    await runToEnd(desk, desk.time.now + DAY);
  }

  const everything = () => desk.store.scan(PLACE, ' ', '~', 10_000);
  const stemsWhere = async (test: (row: Row) => boolean) => new Set((await everything()).filter(test).map((row) => row.key.split('|')[0]));
  const stems = (erased: 'person' | 'case', ...how: string[]) => new Set(KINDS.filter((kind) => how.includes(KEPT[kind][erased])).map(stemOf));
  const names = (id: string) => ({ key: name, value }: Row): boolean => new RegExp(`["|:]${id}["|]`).test(`${name}|${JSON.stringify(value)}`);
  const order = (what: { person: string } | { case: string }) => erase(desk.runner, PLACE, { what, by: 'priya', confirmedBy: 'dee', admins: new Set() });

  it('of a person: only what the table says stays, or passes by itself', async () => {
    const before = await stemsWhere(names('sam'));
    for (const stem of ['visit', 'person', 'home', 'habit', 'call', 'reflection', 'yearly', 'mine', 'said', 'address', 'hushed', 'open', 'plans', 'past', 'log']) expect(before).toContain(stem);
    expect(await order({ person: 'sam' })).toMatchObject({ ok: true });
    const allowed = stems('person', 'stays', 'passes');
    expect([...(await stemsWhere(names('sam')))].filter((stem) => !allowed.has(stem ?? ''))).toEqual([]);
    expect(await rowsOf(desk.store, 'exact')).toEqual([]);
    expect((await verifyJournal(desk.store, PLACE)).faults).toEqual([]);
    await runToEnd(desk, desk.time.now + 9 * DAY);
    const staying = stems('person', 'stays');
    expect([...(await stemsWhere(names('sam')))].filter((stem) => !staying.has(stem ?? ''))).toEqual(['out']);
  });

  it('of a case: nothing that names it but the seals', async () => {
    const before = await stemsWhere(names('4471'));
    for (const stem of ['case', 'incident', 'log', 'seal', 'visit']) expect(before).toContain(stem);
    expect(await order({ case: '4471' })).toMatchObject({ ok: true });
    await runToEnd(desk, desk.time.now + 9 * DAY);
    expect([...(await stemsWhere(names('4471')))].sort()).toEqual(['seal']);
    expect(JSON.stringify(await everything())).not.toContain('the blue door');
    expect((await verifyJournal(desk.store, PLACE)).faults).toEqual([]);
  });
});
