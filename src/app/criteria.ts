import { caseIdOf, type CaseEntry } from '../domain/case-entry';
import type { CaseFile, Proposal } from '../domain/case-file';
import { decideConfirm, decideNotMet } from '../domain/proposals';
import type { Team } from '../domain/team';
import { almanacFor, middayOf } from './almanac';
import { standingOf } from './case-standing';
import { managersToAsk, ownerOf, recordedNow, saveCase } from './case-book';
import { writeEntries } from './case-rows';
import { refusedOn } from './cases';
import { callForCriterion } from './meeting-call';
import { post } from './notify';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';

/** A manager's word on a criterion that seems met. We never decide it, and of two managers the first decides. */
interface Deciding {
  readonly by: string;
  readonly ref: string;
  readonly proposalId: string;
}

export async function confirmCriterion(scope: Scope, request: Deciding): Promise<Reply> {
  const { by, proposalId } = request;
  const ref = caseIdOf(request.ref);
  const { file, access } = await standingOf(scope, ref, by);
  const team = file && (await ownerOf(scope, file));
  if (!file || !team || access !== 'manager') return refusedOn(scope, ref, 'not-a-case-manager', null);
  const decision = decideConfirm(file, { proposalId, by }, almanacFor(team), scope.now);
  if (!decision.ok) return refusedOn(scope, ref, decision.reason, { name: 'criterion', ref, proposalId });
  const [proposal] = decision.happened;
  if (proposal?.state.is !== 'confirmed') throw new Error(`confirm ${proposalId}: decided and not confirmed`);
  await settle(scope, decision.state.id, { file: decision.state, proposal, team, by, reason: '' });
  await callForCriterion(scope, { file: decision.state, team, convening: proposal.state.convening });
  const { identifiedOn, deadline } = proposal.state.convening;
  return says({ say: 'criterion-confirmed', ref, identified: middayOf(identifiedOn), deadline: middayOf(deadline) }, { name: 'criterion', ref, proposalId });
}

export async function rejectCriterion(scope: Scope, request: Deciding & { reason: string }): Promise<Reply> {
  const { by, proposalId, reason } = request;
  const ref = caseIdOf(request.ref);
  const { file, access } = await standingOf(scope, ref, by);
  const team = file && (await ownerOf(scope, file));
  if (!file || !team || access !== 'manager') return refusedOn(scope, ref, 'not-a-case-manager', null);
  const decision = decideNotMet(file, { proposalId, by, reason }, scope.now);
  if (!decision.ok) return refusedOn(scope, ref, decision.reason, decision.reason === 'reason-missing' ? null : { name: 'criterion', ref, proposalId });
  const [proposal] = decision.happened;
  if (!proposal) throw new Error(`reject ${proposalId}: decided and nothing happened`);
  await settle(scope, ref, { file: decision.state, proposal, team, by, reason: reason.trim() });
  return says({ say: 'criterion-not-met', ref }, { name: 'criterion', ref, proposalId });
}

/** The form behind "Not met"; who may not decide is told so before typing. */
export async function askNotMet(scope: Scope, request: Deciding): Promise<Reply> {
  const ref = caseIdOf(request.ref);
  const { file, access } = await standingOf(scope, ref, request.by);
  if (access !== 'manager') return refusedOn(scope, ref, 'not-a-case-manager', null);
  const isOpen = file?.proposals.some((one) => one.id === request.proposalId && one.state.is === 'open') ?? false;
  return shows(isOpen ? { name: 'reason', ask: { for: 'not-met', ref, proposalId: request.proposalId } } : { name: 'criterion', ref, proposalId: request.proposalId });
}

/** The decision on the timeline, and to the other managers, who have the same card. */
async function settle(scope: Scope, ref: string, { file, proposal, team, by, reason }: { file: CaseFile; proposal: Proposal; team: Team; by: string; reason: string }): Promise<void> {
  const step = proposal.state.is === 'confirmed' ? 'confirmed' : 'not-met';
  const entry: CaseEntry = { ...recordedNow(scope, by, team.id), at: scope.now, kind: 'criterion', criterion: proposal.criterion, step, reason };
  await writeEntries(scope, ref, [entry]);
  saveCase(scope, { ...file, entries: file.entries + 1 });
  for (const id of managersToAsk(team, by)) post(scope, { kind: 'person', id }, { card: 'criterion', ref, proposalId: proposal.id, teamId: team.id }, { alarm: false });
}
