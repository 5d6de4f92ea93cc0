import { openCase, nextCaseLookAt, type CaseFile } from '../../src/domain/case-file';
import type { Criterion } from '../../src/domain/case-entry';
import type { Finding } from '../../src/domain/criteria/finding';
import { decideConfirm, decideNotMet, dueProposals, propose } from '../../src/domain/proposals';
import { DAY, HOUR } from '../../src/domain/time';
import { ALMANAC, on } from './criteria/record';

const MET = on(16);
const found = (ids: readonly string[], criterion: Criterion = 'B'): Finding => ({ criterion, met: true, metAt: MET, evidence: ids.map((entryId) => ({ entryId, at: MET, shows: 'missed' as const })), lacking: [] });
const unmet: Finding = { criterion: 'B', met: false, metAt: null, evidence: [], lacking: [{ need: 'misses', more: 1 }] };

let ids = 0;
const put = (file: CaseFile, findings: readonly Finding[], now = MET) => propose(file, findings, { newId: () => `p${(ids += 1)}`, remindAt: now + DAY, now });
beforeEach(() => void (ids = 0));

const fresh = openCase('4471', 'roath', MET);
const asked = put({ ...fresh }, [found(['a', 'b', 'c', 'd'])]).file;
const state = <S>(decision: { ok: true; state: S } | { ok: false; reason: string }): S => {
  if (!decision.ok) throw new Error(decision.reason);
  return decision.state;
};
const [only] = asked.proposals;
const proposalId = only?.id ?? '';
const confirmed = state(decideConfirm(asked, { proposalId, by: 'priya' }, ALMANAC, MET + HOUR));
const rejected = state(decideNotMet(asked, { proposalId, by: 'priya', reason: ' in hospital ' }, MET + HOUR));

describe('a criterion that seems met', () => {
  it.each([
    { says: 'is put to the managers once', file: fresh, finding: found(['a', 'b', 'c', 'd']), raised: 1 },
    { says: 'is not put while nothing meets it', file: fresh, finding: unmet, raised: 0 },
    { says: 'is not put again while it waits, whatever is added', file: asked, finding: found(['a', 'b', 'c', 'd', 'e']), raised: 0 },
    { says: 'is not put again on what was judged not enough', file: rejected, finding: found(['a', 'b', 'c', 'd']), raised: 0 },
    { says: 'is not put again on less', file: rejected, finding: found(['b', 'c', 'd']), raised: 0 },
    { says: 'is put again when something new is on the record', file: rejected, finding: found(['a', 'b', 'c', 'd', 'e']), raised: 1 },
    { says: 'is not put again for one more miss once it is confirmed', file: confirmed, finding: found(['a', 'b', 'c', 'd', 'e']), raised: 0 },
    { says: 'is put again on what came after the meeting', file: confirmed, finding: found(['w', 'x', 'y', 'z']), raised: 1 },
    { says: 'is put beside another criterion', file: confirmed, finding: found(['i'], 'C'), raised: 1 },
  ])('$says', ({ file, finding, raised }) => {
    expect(put(file, [finding]).raised).toHaveLength(raised);
  });

  it('shows all that counts, though more came while it waited', () => {
    expect(put(asked, [found(['a', 'b', 'c', 'd', 'e'])]).file.proposals[0]?.evidence).toHaveLength(5);
  });

  it('counts from the new record after an earlier one was judged: nobody is late who decided in time', () => {
    const again = put(rejected, [found(['a', 'b', 'c', 'd', 'e'])], MET + 3 * DAY).raised[0];
    expect(again?.metAt).toBe(MET + 3 * DAY);
  });
});

describe("a manager's word", () => {
  it('confirms, and the deadline follows from the day', () => {
    expect(confirmed.proposals[0]?.state).toEqual({
      is: 'confirmed', convening: { criterion: 'B', evidence: only?.evidence, identifiedOn: '2026-11-16', confirmedBy: 'priya', confirmedAt: MET + HOUR, deadline: '2026-11-25' },
    });
  });

  it('comes late and buys no time', () => {
    const late = state(decideConfirm(asked, { proposalId, by: 'priya' }, ALMANAC, on(20)));
    expect(late.proposals[0]?.state).toMatchObject({ convening: { identifiedOn: '2026-11-16', deadline: '2026-11-25', confirmedAt: on(20) } });
  });

  it('rejects with a reason, which is kept as it was said', () => {
    expect(rejected.proposals[0]?.state).toEqual({ is: 'not-met', by: 'priya', at: MET + HOUR, reason: 'in hospital' });
  });

  it.each([
    { says: 'a second confirmation', decision: decideConfirm(confirmed, { proposalId, by: 'dee' }, ALMANAC, MET + HOUR), reason: 'already-decided' },
    { says: 'a rejection of what is confirmed', decision: decideNotMet(confirmed, { proposalId, by: 'dee', reason: 'no' }, MET + HOUR), reason: 'already-decided' },
    { says: 'a confirmation of what is rejected', decision: decideConfirm(rejected, { proposalId, by: 'dee' }, ALMANAC, MET + HOUR), reason: 'already-decided' },
    { says: 'a rejection without a reason', decision: decideNotMet(asked, { proposalId, by: 'dee', reason: ' \n' }, MET), reason: 'reason-missing' },
    { says: 'one that was never put', decision: decideConfirm(asked, { proposalId: 'other', by: 'dee' }, ALMANAC, MET), reason: 'no-proposal' },
  ])('refuses $says', ({ decision, reason }) => {
    expect(decision).toEqual({ ok: false, reason });
  });
});

describe('while nobody answers', () => {
  it('is asked again when its time has come, and never falls silent', () => {
    expect(dueProposals(asked, MET + DAY - 1, MET + 9 * DAY).due).toEqual([]);
    const { due, file } = dueProposals(asked, MET + DAY, MET + 2 * DAY);
    expect(due.map(({ id }) => id)).toEqual([proposalId]);
    expect(nextCaseLookAt(file)).toBe(MET + 2 * DAY);
  });

  it.each([{ says: 'confirmed', file: confirmed }, { says: 'not met', file: rejected }])('asks no more once it is $says', ({ file }) => {
    expect(nextCaseLookAt(file)).toBeNull();
    expect(dueProposals(file, MET + 90 * DAY, 0).due).toEqual([]);
  });
});
