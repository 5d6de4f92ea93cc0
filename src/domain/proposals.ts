import type { CaseFile, Proposal } from './case-file';
import type { Convening } from './convening';
import { identifiedOn, meetingDeadline } from './criteria/criteria';
import type { Evidence, Finding } from './criteria/finding';
import { decided, refused, type Decision } from './decision';
import type { Instant } from './time';
import type { Almanac } from './working-days';

export type ProposalRefusal = 'no-proposal' | 'already-decided' | 'reason-missing';
type ProposalDecision = Decision<CaseFile, Proposal, ProposalRefusal>;

/**
 * Puts each criterion that seems met before the managers, once. Evidence somebody has already judged is not put again;
 * something new beside it is, and after a confirmation only what came after the meeting it led to.
 */
export function propose(file: CaseFile, findings: readonly Finding[], how: { newId: () => string; remindAt: Instant; now: Instant }): { readonly file: CaseFile; readonly raised: readonly Proposal[] } {
  let proposals = file.proposals;
  const raised: Proposal[] = [];
  for (const { criterion, metAt, evidence } of findings) {
    if (metAt === null) continue;
    const last = proposals.filter((one) => one.criterion === criterion).at(-1);
    if (last?.state.is === 'open') {
      proposals = replaced(proposals, { ...last, evidence });
    } else if (isNews(evidence, last)) {
      // After an earlier decision it is the new record that meets it, and nobody is late who decided the old one in time.
      const proposal: Proposal = { id: how.newId(), criterion, metAt: last ? how.now : metAt, evidence, remindAt: how.remindAt, state: { is: 'open' } };
      proposals = [...proposals, proposal];
      raised.push(proposal);
    }
  }
  return { file: { ...file, proposals }, raised };
}

function isNews(evidence: readonly Evidence[], last: Proposal | undefined): boolean {
  if (!last) return true;
  const judged = new Set(last.evidence.map(({ entryId }) => entryId));
  return last.state.is === 'confirmed' ? evidence.every(({ entryId }) => !judged.has(entryId)) : evidence.some(({ entryId }) => !judged.has(entryId));
}

/** A manager's word that it is met. The day it counts from follows from the record when the word came late. */
export function decideConfirm(file: CaseFile, request: { proposalId: string; by: string }, almanac: Almanac, now: Instant): ProposalDecision {
  const proposal = openProposal(file, request.proposalId);
  if (typeof proposal === 'string') return refused(proposal);
  const { criterion, evidence, metAt } = proposal;
  const identified = identifiedOn({ metAt, confirmedAt: now }, almanac);
  const convening: Convening = { criterion, evidence, identifiedOn: identified, confirmedBy: request.by, confirmedAt: now, deadline: meetingDeadline(identified, almanac).last };
  return settled(file, { ...proposal, state: { is: 'confirmed', convening } });
}

export function decideNotMet(file: CaseFile, request: { proposalId: string; by: string; reason: string }, now: Instant): ProposalDecision {
  const proposal = openProposal(file, request.proposalId);
  if (typeof proposal === 'string') return refused(proposal);
  const reason = request.reason.trim();
  if (reason === '') return refused('reason-missing');
  return settled(file, { ...proposal, state: { is: 'not-met', by: request.by, at: now, reason } });
}

/** Proposals nobody has answered in time; each is put again at the given time until somebody does. */
export function dueProposals(file: CaseFile, now: Instant, askAgainAt: Instant): { readonly file: CaseFile; readonly due: readonly Proposal[] } {
  const due = file.proposals.filter((proposal) => proposal.state.is === 'open' && proposal.remindAt <= now);
  return { due, file: { ...file, proposals: file.proposals.map((one) => (due.includes(one) ? { ...one, remindAt: askAgainAt } : one)) } };
}

function openProposal(file: CaseFile, id: string): Proposal | 'no-proposal' | 'already-decided' {
  const proposal = file.proposals.find((one) => one.id === id);
  if (!proposal) return 'no-proposal';
  return proposal.state.is === 'open' ? proposal : 'already-decided';
}

const settled = (file: CaseFile, proposal: Proposal): ProposalDecision => decided({ ...file, proposals: replaced(file.proposals, proposal) }, proposal);
const replaced = (proposals: readonly Proposal[], proposal: Proposal): readonly Proposal[] => proposals.map((one) => (one.id === proposal.id ? proposal : one));
