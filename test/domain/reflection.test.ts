import fc from 'fast-check';
import { OBSERVE_CITES, observationsOf, asksToObserve, decideObserve, NOTICED, SIGNS, TOLD } from '../../src/domain/observed';
import { decideCheckOut } from '../../src/domain/own-visit';
import { decideReflect, decideShare, isReflectionKept, PROMPTS, promptsFor, REFLECT_IDS, REFLECTION_DAYS, REFLECTION_LENGTH, type Reflection } from '../../src/domain/reflection';
import { decideReport, REPORT_OUTCOMES, type ReportOutcome } from '../../src/domain/report';
import { BOARDS } from '../../src/domain/team';
import { DAY } from '../../src/domain/time';
import { loadGuidance } from '../../src/guidance/answer';
import { accepted, after, visitOut, WORKER } from './visits';

/** What she asks herself after a visit, and what her board asks to be noted. */
const closed = () => accepted(decideCheckOut(visitOut(), WORKER, after(-10)));
const facts = fc.record({
  board: fc.constantFrom(...BOARDS, 'none' as const), audience: fc.constantFrom('children' as const, 'adults' as const, 'both' as const), outcome: fc.constantFrom(...REPORT_OUTCOMES, null), threat: fc.boolean(), startedAt: fc.integer({ min: 0, max: 4e12 }),
});

test('R-05 to R-24: three to five questions a visit, each once, each of her board, always the same for the same visit', () =>
  fc.assert(fc.property(facts, (on) => {
    const asked = promptsFor(on);
    expect(asked.length).toBeGreaterThanOrEqual(3);
    expect(asked.length).toBeLessThanOrEqual(5);
    expect(new Set(asked).size).toBe(asked.length);
    for (const { cites } of asked) if (on.board !== 'none') expect(cites[on.board]).toBeDefined();
    expect(promptsFor(on)).toEqual(asked);
  })));

test.each([
  ['nobody answered: was I relieved?', 'cardiff-vale', 'nobody-in', false, 'R-07'],
  ['a threat in Gwent: frustration, on purpose, or my unease', 'gwent', 'completed', true, 'R-15'],
  ['the last one asks what the manager should hear', 'mid-west-wales', 'completed', false, 'R-24'],
  ['Durham: how they make me feel', 'durham', 'completed', false, 'R-05'],
] as const)('%s', (_says, board, outcome: ReportOutcome, threat, id) => {
  const asked = [0, 1, 2].map((minute) => promptsFor({ board, audience: 'children', outcome, threat, startedAt: after(minute) }).map((prompt) => prompt.id));
  expect(asked.flat()).toContain(id);
});

test('over some visits every question of a board is asked', () => {
  for (const board of BOARDS) {
    const asked = new Set(REPORT_OUTCOMES.flatMap((outcome) => [true, false].flatMap((threat) => Array.from({ length: 40 }, (_, minute) => promptsFor({ board, audience: 'children', outcome, threat, startedAt: after(minute) }).map(({ id }) => id)).flat())));
    expect([...asked].sort()).toEqual(PROMPTS.filter(({ cites }) => cites[board] !== undefined).map(({ id }) => id));
  }
});

test('work with adults is not asked about children at the door', () =>
  fc.assert(fc.property(facts, (on) => expect(promptsFor({ ...on, audience: 'adults' }).map(({ id }) => id)).not.toContain('R-06'))));

test('R-01 to R-04, R-09 and R-13 are observations and never asked as reflection', () =>
  expect(REFLECT_IDS.filter((id) => /^R-(01|02|03|04|09|13)$/.test(id))).toEqual([]));

test('whatever is cited is a section of that guidance', () => {
  const printed = new Set([...loadGuidance().packs.values()].flatMap(({ sections }) => sections.map(({ doc, id }) => `${doc} ${id}`)));
  const cited = [...PROMPTS.map(({ cites }) => cites), ...Object.values(OBSERVE_CITES)].flatMap((cites) => Object.entries(cites));
  expect(cited.filter(([board, section]) => !printed.has(`${board} ${section}`))).toEqual([]);
});

describe('her reflection', () => {
  const write = (answers: Reflection['answers'], before: Reflection | null = null, by = WORKER) => decideReflect(closed(), before, { by, answers }, after(0));
  const written = () => accepted(write({ 'R-05': ' tense ', 'R-24': '  ' }));

  test('keeps what was written and nothing empty', () => expect(written()).toMatchObject({ workerId: WORKER, answers: { 'R-05': 'tense' }, at: after(0), shared: null }));
  test('counts its thirty days from the first word, however often it is changed', () => {
    const again = accepted(decideReflect(closed(), written(), { by: WORKER, answers: { 'R-05': 'calmer' } }, after(0) + 20 * DAY));
    expect(again).toMatchObject({ at: after(0), answers: { 'R-05': 'calmer' } });
    expect([-1, 0].map((ms) => isReflectionKept(again, after(0) + REFLECTION_DAYS * DAY + ms))).toEqual([true, false]);
  });
  test.each([
    ['another person', () => write({ 'R-05': 'x' }, null, 'priya'), 'not-yours'],
    ['nothing written', () => write({ 'R-05': ' \n ' }), 'reflection-empty'],
    ['a novel', () => write({ 'R-05': 'x'.repeat(REFLECTION_LENGTH + 1) }), 'reflection-too-long'],
    ['a visit that is on', () => decideReflect(visitOut(), null, { by: WORKER, answers: { 'R-05': 'x' } }, after(-5)), 'visit-still-open'],
  ])('refuses %s', (_what, decide, reason) => expect(decide()).toEqual({ ok: false, reason }));

  const share = (reflection: Reflection | null, to = 'priya', by = WORKER, now = after(1)) => decideShare(reflection, { by, to, managers: ['priya', 'dee', WORKER] }, now);
  test('is shown to one manager, once', () => {
    const shared = accepted(share(written()));
    expect(shared.shared).toEqual({ with: 'priya', at: after(1) });
    expect(share(shared, 'dee')).toEqual({ ok: false, reason: 'reflection-shared' });
  });
  test.each([
    ['by nobody else', () => share(written(), 'dee', 'priya'), 'reflection-gone'],
    ['not to a colleague', () => share(written(), 'tom'), 'reflection-no-manager'],
    ['not to herself', () => share(written(), WORKER), 'reflection-no-manager'],
    ['not when it is gone', () => share(null), 'reflection-gone'],
    ['not after its days', () => share(written(), 'priya', WORKER, after(0) + REFLECTION_DAYS * DAY), 'reflection-gone'],
  ])('%s', (_what, decide, reason) => expect(decide()).toEqual({ ok: false, reason }));
});

describe('what is noted for the record', () => {
  const note = { by: WORKER, keyPeople: 'no', othersLiving: 'unsaid', signs: ['frozen'], notAssessed: ' upstairs, not let up ', told: ['records'], noticed: [] } as const;
  const reported = () => accepted(decideReport(closed(), { by: WORKER, outcome: 'completed', seen: 'yes', seenAlone: 'no', listened: 'no', threat: 'no', note: '', agreed: { what: '', next: null } }, after(0)));
  test('stands on the visit', () => expect(accepted(decideObserve(reported(), note)).observed).toEqual({ keyPeople: 'no', othersLiving: 'unsaid', signs: ['frozen'], notAssessed: 'upstairs, not let up', told: ['records'], noticed: [] }));
  test.each([
    ['another person', () => decideObserve(reported(), { ...note, by: 'priya' }), 'not-yours'],
    ['before the report', () => decideObserve(closed(), note), 'report-first'],
    ['nothing at all', () => decideObserve(reported(), { by: WORKER, keyPeople: 'unsaid', othersLiving: 'unsaid', signs: [], notAssessed: ' ', told: [], noticed: [] }), 'observed-empty'],
    ['too long a note', () => decideObserve(reported(), { ...note, notAssessed: 'x'.repeat(501) }), 'note-too-long'],
  ])('refuses %s', (_what, decide, reason) => expect(decide()).toEqual({ ok: false, reason }));
  test.each([
    ['cardiff-vale', ['records'], []], ['gwent', ['records'], ['self-neglect']], ['durham', [], []], ['cwm-taf', ['advocacy', 'complaints'], ['progress']],
    ['mid-west-wales', ['records', 'advocacy', 'complaints'], []], ['none', TOLD, NOTICED],
  ] as const)('S036, S037, S055 and S057: %s has the ticks its guidance speaks of', (board, told, noticed) => expect(observationsOf(board)).toMatchObject({ told, noticed }));
  test.each([{ told: ['advocacy'] }, { noticed: ['progress'] }] as const)('one tick alone is enough: %j', (tick) =>
    expect(accepted(decideObserve(reported(), { by: WORKER, keyPeople: 'unsaid', othersLiving: 'unsaid', signs: [], notAssessed: '', told: [], noticed: [], ...tick })).observed).toMatchObject(tick));
  test('each board asks for something of its own', () => {
    expect(BOARDS.filter((board) => !asksToObserve(board))).toEqual([]);
    expect(observationsOf('cwm-taf')).toEqual({ people: false, notAssessed: false, signs: ['hardened', 'afraid', 'frozen', 'minimising'], told: ['advocacy', 'complaints'], noticed: ['progress'] });
    expect(observationsOf('none').signs).toEqual(SIGNS);
  });
});
