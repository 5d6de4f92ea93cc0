import fc from 'fast-check';
import { openCase, type CaseFile } from '../../src/domain/case-file';
import type { CaseEntry } from '../../src/domain/case-entry';
import type { Contract } from '../../src/domain/contract';
import type { Incident } from '../../src/domain/incident';
import type { Meeting } from '../../src/domain/meeting';
import type { SafetyPlan } from '../../src/domain/safety-plan';
import { DAY, HOUR, type Instant } from '../../src/domain/time';
import type { Visit } from '../../src/domain/visit';
import { armNight } from '../../src/app/housekeeping';
import { verifyJournal } from '../../src/app/journal';
import { runStep, type Scope } from '../../src/app/run';
import type { Kind, Subjects } from '../../src/app/subject';
import { key } from '../../src/store/keys';
import { booked, called } from '../domain/meetings';
import { openDesk, PLACE, rowsOf, runToEnd, setUp, START, TEAM, type Desk } from './desk';

/** Records of cases, over years: whatever is held, open, visited or young stays, and what is over goes whole. */
interface CaseDrawn {
  readonly hold: boolean;
  readonly flag: boolean;
  readonly openedDays: number;
  readonly entryDays: readonly number[];
  readonly contract: { readonly days: number; readonly isBroken: boolean } | null;
  readonly safetyDays: number | null;
  readonly meeting: { readonly is: 'asked' | 'booked' | 'held' | 'held-open' | 'declined'; readonly days: number } | null;
  readonly incident: { readonly days: number; readonly is: 'open' | 'closed' | 'untold' } | null;
  readonly visit: 'none' | 'open' | 'old';
}

const MOST_DAYS = 3 * 366;
const days = fc.integer({ min: 1, max: MOST_DAYS });
const long = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 760, max: MOST_DAYS }) }, { weight: 1, arbitrary: days });
const drawnCase: fc.Arbitrary<CaseDrawn> = fc.record({
  hold: fc.integer({ min: 0, max: 4 }).map((one) => one === 0), flag: fc.integer({ min: 0, max: 5 }).map((one) => one === 0), openedDays: long, entryDays: fc.array(long, { maxLength: 3 }),
  contract: fc.option(fc.record({ days: long, isBroken: fc.integer({ min: 0, max: 4 }).map((one) => one === 0) })), safetyDays: fc.option(long),
  meeting: fc.option(fc.record({ is: fc.constantFrom('held', 'held', 'declined', 'held-open', 'asked', 'booked'), days: long })),
  incident: fc.option(fc.record({ days: long, is: fc.constantFrom('closed', 'closed', 'closed', 'open', 'untold') })), visit: fc.constantFrom('none', 'none', 'none', 'old', 'open'),
});
const drawn = fc.record({ cases: fc.array(drawnCase, { minLength: 1, maxLength: 5 }), years: fc.integer({ min: 1, max: 2 }), samIsHeld: fc.integer({ min: 0, max: 5 }).map((one) => one === 0), lonely: fc.array(fc.record({ days, isClosed: fc.boolean() }), { maxLength: 2 }) });
type World = typeof drawn extends fc.Arbitrary<infer W> ? W : never;

const NOW: Instant = START + MOST_DAYS * DAY;
const ago = (count: number): Instant => NOW - count * DAY;
const refOf = (index: number): string => `CASE-${index}`;

async function put<K extends Kind>({ tx }: Scope, kind: K, id: string, state: Subjects[K]): Promise<void> {
  await tx.get(kind, id);
  tx.put(kind, id, state);
}

async function write({ tx }: Scope, rowKey: string, value: object): Promise<void> {
  await tx.plain(rowKey);
  tx.write(rowKey, { ...value });
}

const incidentOf = (id: string, caseRef: string | null, at: Instant, is: 'open' | 'closed' | 'untold'): Incident => ({
  id, caseRef, teamId: TEAM, reportedBy: 'sam', reportedAt: at, at, behaviours: ['shouting'], source: 'family', aimedAt: 'me', hurt: 'nobody', policeTold: 'no', agencies: is === 'untold' ? [{ agency: 'school', told: null }] : [], note: '', onlyFor: null, done: [],
  chaseAt: NOW + 900 * DAY, closed: is === 'open' ? null : { by: 'priya', at },
});

function meetingOf(id: string, ref: string, { is, days: count }: NonNullable<CaseDrawn['meeting']>): Meeting {
  const outcome = { by: 'cath', at: ago(count), attended: '', decided: '', familyTold: { what: '', how: 'phone' }, exclusion: '', withdrawsService: false, dissent: '' } as const;
  const action = { id: 'a', kind: 'agreed', what: 'ring', owner: 'sam', dueAt: ago(count), contingency: '', done: null } as const;
  const stage: Record<typeof is, Meeting['stage']> = { asked: called().stage, booked: booked().stage, declined: { is: 'declined', by: 'cath', at: ago(count), reason: 'no' }, held: { is: 'held', outcome, actions: [] }, 'held-open': { is: 'held', outcome, actions: [action] } };
  return { ...called(), id, fileToken: `file-${id}`, caseRef: ref, teamId: TEAM, stage: stage[is] };
}

async function seedCase(desk: Desk, index: number, one: CaseDrawn): Promise<void> {
  const ref = refOf(index);
  await runStep(desk.runner, { place: PLACE, did: 'seed' }, async (scope) => {
    const recorded = (id: string, at: Instant) => ({ id, at, recordedAt: at, by: 'sam', teamId: TEAM });
    const entries: CaseEntry[] = one.entryDays.map((count, entry) => ({ ...recorded(`e${entry}`, ago(count)), kind: 'meeting' }));
    if (one.incident) {
      entries.push({ ...recorded('incident', ago(one.incident.days)), kind: 'incident', incidentId: `i${index}`, behaviours: ['shouting'], aimedAtWorker: true });
      await put(scope, 'incident', `i${index}`, incidentOf(`i${index}`, ref, ago(one.incident.days), one.incident.is));
    }
    for (const entry of entries) await write(scope, key.entry(ref, entry.at, entry.id), entry);
    const flags: CaseFile['flags'] = one.flag ? [{ id: 'f', incidentId: 'i', behaviours: ['shouting'], teamId: TEAM, raisedBy: 'priya', raisedAt: ago(MOST_DAYS), reviewAt: NOW + 900 * DAY, ended: null }] : [];
    await put(scope, 'case', ref, { ...openCase(ref, TEAM, ago(one.openedDays)), entries: entries.length, flags, hold: one.hold ? { by: 'priya', at: START, reason: 'court' } : null });
    if (one.contract) {
      const contract: Contract = { id: ref, caseRef: ref, teamId: TEAM, by: 'sam', at: ago(one.contract.days), behaviours: ['shouting'], consequences: ['court-order'], approved: null, breaches: one.contract.isBroken ? [{ id: 'b', by: 'sam', at: ago(one.contract.days), what: 'x', answer: null }] : [], askAt: null };
      await put(scope, 'contract', ref, contract);
    }
    if (one.safetyDays !== null) {
      const parts = { what: 'x', when: '', where: '', context: '', likelihood: '', result: '', who: '', measures: 'x', responsible: '' };
      const plan: SafetyPlan = { id: ref, caseRef: ref, teamId: TEAM, version: 1, by: 'sam', at: ago(one.safetyDays), parts, inExistingPlan: false, isExtreme: false, agreed: null, reviewAt: ago(one.safetyDays), incidentAt: null };
      await put(scope, 'safety', ref, plan);
      await write(scope, key.safetyVersion(ref, 1), plan);
    }
    if (one.meeting) {
      await put(scope, 'meeting', `m${index}`, meetingOf(`m${index}`, ref, one.meeting));
      await write(scope, key.meetings(ref), { ids: [`m${index}`] });
      await write(scope, key.invitation(`file-m${index}`), { meetingId: `m${index}` });
    }
  });
  if (one.visit !== 'none') await seedVisit(desk, `v${index}`, ref, one.visit);
}

const seedVisit = (desk: Desk, id: string, caseRef: string, is: 'open' | 'old'): Promise<void> =>
  runStep(desk.runner, { place: PLACE, did: 'seed' }, async (scope) => {
    const at = is === 'open' ? NOW - HOUR : ago(MOST_DAYS);
    const visit: Visit = {
      id, teamId: TEAM, workerId: 'tom', where: 'Splott', caseRef, risk: 'ordinary', minutes: null, asksEarly: false, startedAt: at, backBy: at + HOUR, extensions: [], heardAt: at, okAskedAt: null, buddy: null, buddyWanted: null, company: [], report: null, plan: null, observed: null, agreed: null, handling: { steps: [], reference: null },
      watch: is === 'open' ? { is: 'out', anchor: NOW + 5 * DAY, reached: -1 } : { is: 'closed', at, closing: { by: 'worker' }, alarm: null },
    };
    await put(scope, 'visit', id, visit);
  });

async function seed(desk: Desk, world: World): Promise<void> {
  for (const [index, one] of world.cases.entries()) await seedCase(desk, index, one);
  await runStep(desk.runner, { place: PLACE, did: 'seed' }, async (scope) => {
    for (const [index, one] of world.lonely.entries()) await put(scope, 'incident', `lonely${index}`, { ...incidentOf(`lonely${index}`, null, ago(one.days), one.isClosed ? 'closed' : 'open'), reportedBy: `lonely${index}` });
    const open = [...world.cases.flatMap((one, index) => (one.incident?.is === 'open' ? [`i${index}`] : [])), ...world.lonely.flatMap((one, index) => (one.isClosed ? [] : [`lonely${index}`]))];
    await write(scope, key.incidents(TEAM), { ids: open });
    if (world.samIsHeld) await write(scope, key.hold('sam'), { by: 'priya', at: START, reason: 'court' });
    await armNight(scope, world.years);
  });
}

/** What the rules say, told from what was drawn and from nothing of the program. */
function mustStay(one: CaseDrawn, { years, samIsHeld }: World): boolean {
  const isHeld = one.hold || one.flag || (samIsHeld && one.incident !== null);
  const isOpen = one.contract?.isBroken === true || (one.incident !== null && one.incident.is !== 'closed') || one.visit === 'open' || ['asked', 'booked', 'held-open'].includes(one.meeting?.is ?? '');
  const all = [one.openedDays, ...one.entryDays, ...(one.contract ? [one.contract.days] : []), ...(one.safetyDays === null ? [] : [one.safetyDays]), ...(one.meeting ? [one.meeting.days] : []), ...(one.incident ? [one.incident.days] : [])];
  return isHeld || isOpen || Math.min(...all) < years * 366;
}

const standing = async (desk: Desk): Promise<ReadonlySet<string>> => new Set((await Promise.all((['case', 'contract', 'safety', 'meeting', 'incident', 'meetings', 'invitation'] as const).map((kind) => rowsOf(desk.store, kind)))).flat().map((row) => row.key));
const keysOf = (index: number, all: ReadonlySet<string>): string[] => [...all].filter((name) => [`|${refOf(index)}`, `|i${index}`, `|m${index}`, `|file-m${index}`].some((end) => name.endsWith(end) || name.includes(`|${refOf(index)}|`)));

it('never takes away what is held, open, visited or young, and takes the rest whole', async () => {
  await fc.assert(fc.asyncProperty(drawn, async (world) => {
    const desk = openDesk();
    try {
      await setUp(desk);
      desk.time.now = NOW - 3 * DAY;
      await seed(desk, world);
      const before = await standing(desk);
      await runToEnd(desk, NOW);
      await runToEnd(desk, NOW + DAY - HOUR);
      const after = await standing(desk);
      world.cases.forEach((one, index) => expect({ one, left: keysOf(index, after) }).toEqual({ one, left: mustStay(one, world) ? keysOf(index, before) : [] }));
      world.lonely.forEach(({ days: count, isClosed }, index) => expect(after.has(key.incident(`lonely${index}`))).toBe(!isClosed || count < world.years * 366));
      expect((await verifyJournal(desk.store, PLACE)).faults).toEqual([]);
    } finally {
      await desk.close();
    }
  }), { numRuns: 30 });
}, 120_000);

it('takes old seals away with the years, and the books balance from where they begin', async () => {
  const desk = openDesk();
  await setUp(desk);
  await runStep(desk.runner, { place: PLACE, did: 'start' }, (scope) => armNight(scope, 1));
  for (const day of [1, 2, 3]) await runToEnd(desk, START + day * DAY);
  const first = (await rowsOf(desk.store, 'seal'))[0]?.key;
  await runToEnd(desk, START + 400 * DAY);
  await runToEnd(desk, START + 401 * DAY);
  const seals = (await rowsOf(desk.store, 'seal')).map((row) => row.key);
  expect(seals).not.toContain(first);
  expect(seals.length).toBeGreaterThan(0);
  expect((await verifyJournal(desk.store, PLACE)).faults).toEqual([]);
  await desk.store.commit(PLACE, [{ remove: seals[0] ?? '', was: 'any' }]);
  expect((await verifyJournal(desk.store, PLACE)).faults).not.toEqual([]);
  await desk.close();
});
