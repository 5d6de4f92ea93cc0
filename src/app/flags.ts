import { caseIdOf, type CaseEntry } from '../domain/case-entry';
import type { CaseFile, Flag } from '../domain/case-file';
import type { Decision } from '../domain/decision';
import { decideEndFlag, decideKeepFlag, decideRaiseFlag, type FlagRefusal } from '../domain/flags';
import { monthsLater } from './almanac';
import { standingOf } from './case-standing';
import { recordedNow, saveCase } from './case-book';
import { writeEntries } from './case-rows';
import { refusedOn } from './cases';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';

/** Flags: a risk to whoever visits next. Managers raise, keep and end them; time never does. */
export const REVIEW_MONTHS = 6;

export async function raiseFlag(scope: Scope, request: { by: string; incidentId: string }): Promise<Reply> {
  const incident = await scope.tx.get('incident', request.incidentId);
  const ref = incident?.caseRef ?? null;
  const { file, access } = ref === null ? { file: null, access: 'visitor' as const } : await standingOf(scope, ref, request.by);
  if (!incident || ref === null || !file) return says({ say: 'refused', reason: 'no-such-incident' });
  if (access !== 'manager') return refusedOn(scope, ref, 'not-a-case-manager', null);
  const reviewAt = monthsLater(scope.now, REVIEW_MONTHS);
  const decision = decideRaiseFlag(file, { id: scope.newId(), by: request.by, incident, reviewAt }, scope.now);
  const card = { name: 'incident', incidentId: incident.id } as const;
  if (!decision.ok) return refusedOn(scope, ref, decision.reason, card);
  await save(scope, decision, { by: request.by, step: 'raised', reason: '' });
  return says({ say: 'flag-raised', ref, reviewAt }, card);
}

export async function keepFlag(scope: Scope, request: { by: string; ref: string; flagId: string }): Promise<Reply> {
  const reviewAt = monthsLater(scope.now, REVIEW_MONTHS);
  const reply = await asManager(scope, request, (file) => decideKeepFlag(file, { flagId: request.flagId, reviewAt }), { step: 'kept', reason: '' });
  return reply ?? says({ say: 'flag-kept', ref: caseIdOf(request.ref), reviewAt }, { name: 'case', ref: caseIdOf(request.ref), page: 0 });
}

export async function endFlag(scope: Scope, request: { by: string; ref: string; flagId: string; reason: string }): Promise<Reply> {
  const { by, flagId, reason } = request;
  const reply = await asManager(scope, request, (file) => decideEndFlag(file, { flagId, by, reason }, scope.now), { step: 'ended', reason: reason.trim() });
  return reply ?? says({ say: 'flag-ended', ref: caseIdOf(request.ref) }, { name: 'case', ref: caseIdOf(request.ref), page: 0 });
}

/** The form behind "End the flag". */
export async function askEndFlag(scope: Scope, { by, ref, flagId }: { by: string; ref: string; flagId: string }): Promise<Reply> {
  const { access } = await standingOf(scope, caseIdOf(ref), by);
  return access === 'manager' ? shows({ name: 'reason', ask: { for: 'end-flag', ref: caseIdOf(ref), flagId } }) : refusedOn(scope, ref, 'not-a-case-manager', null);
}

type Step = { readonly step: 'raised' | 'kept' | 'ended'; readonly reason: string };

async function asManager(scope: Scope, request: { by: string; ref: string; flagId: string }, decide: (file: CaseFile) => Decision<CaseFile, Flag, FlagRefusal>, step: Step): Promise<Reply | null> {
  const ref = caseIdOf(request.ref);
  const { file, access } = await standingOf(scope, ref, request.by);
  if (!file || access !== 'manager') return refusedOn(scope, ref, 'not-a-case-manager', null);
  const decision = decide(file);
  if (decision.ok) {
    await save(scope, decision, { by: request.by, ...step });
    return null;
  }
  return refusedOn(scope, ref, decision.reason, decision.reason === 'reason-missing' ? null : { name: 'case', ref, page: 0 });
}

async function save(scope: Scope, { state, happened }: { state: CaseFile; happened: readonly Flag[] }, { by, step, reason }: Step & { by: string }): Promise<void> {
  const entries = happened.map((flag): CaseEntry => ({ ...recordedNow(scope, by, flag.teamId), at: scope.now, kind: 'flag', flagId: flag.id, step, reason }));
  await writeEntries(scope, state.id, entries);
  saveCase(scope, { ...state, entries: state.entries + entries.length });
}
