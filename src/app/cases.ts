import { caseIdOf, type CaseEntry, type Excuse, type Means, type MissedHow, type VisitEntry } from '../domain/case-entry';
import { sinceReset } from '../domain/criteria/window';
import { missesIn } from '../domain/criteria/misses';
import type { Answered, Report } from '../domain/report';
import type { CaseRefusal } from '../domain/case-sentence';
import type { Visit } from '../domain/visit';
import { isManager } from '../domain/team';
import { key } from '../store/keys';
import { ownerOf, record, recordedNow } from './case-book';
import { entriesOf } from './case-rows';
import { standingOf, type Standing } from './case-standing';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';

/** What comes on a case's record by people's hands and by visits that are over. */
export const visitEntryId = (visitId: string): string => `visit:${visitId}`;

/** A finished visit goes on its case's record in the same commit as its report. Sent again, the report replaces the entry. */
export async function recordVisit(scope: Scope, visit: Visit, { report, expected }: { report: Report; expected: Answered }): Promise<void> {
  const team = await scope.tx.get('team', visit.teamId);
  if (visit.caseRef === null || !team) return;
  const { outcome, seen, seenAlone, listened, threat, note } = report;
  // Whether they expected us was asked when the visit was planned; what she says now goes first.
  const plan = visit.plan === null ? null : await scope.tx.get('plan', visit.plan.id);
  const entry: VisitEntry = {
    ...recordedNow(scope, visit.workerId, visit.teamId), id: visitEntryId(visit.id), at: visit.startedAt, kind: 'visit', visitId: visit.id, outcome, expected: expected === 'unsaid' ? (plan?.expecting ?? 'unsaid') : expected, seen, seenAlone, listened, threat, note, observed: visit.observed, agreed: visit.agreed,
  };
  await record(scope, { ref: visit.caseRef, team }, [entry]);
}

/** What was noted of a visit since its report goes beside it; whether they expected us stays as it was said. */
export async function recordAgain(scope: Scope, visit: Visit): Promise<void> {
  if (visit.caseRef === null || !visit.report) return;
  const entry = (await scope.tx.plain(key.entry(caseIdOf(visit.caseRef), visit.startedAt, visitEntryId(visit.id)))) as unknown as VisitEntry | null; // Only `recordVisit` writes it.
  await recordVisit(scope, visit, { report: visit.report, expected: entry?.expected ?? 'unsaid' });
}

export async function showCase(scope: Scope, request: { by: string; ref: string; page: number }): Promise<Reply> {
  const ref = caseIdOf(request.ref);
  const { file, team } = await standingOf(scope, ref, request.by);
  if (!team) return says({ say: 'no-team-here' });
  if (!file) return says({ say: 'case-empty', ref }, { name: 'case', ref, page: 0 });
  // Looking is journalled where there is something to see: who has read about whom can be asked later.
  scope.tx.note('case', ref, 'looked');
  return shows({ name: 'case', ref, page: request.page });
}

export interface MissedRequest {
  readonly by: string;
  readonly ref: string;
  readonly at: number;
  readonly what: 'visit' | 'appointment';
  readonly how: MissedHow;
  readonly source: string;
  readonly note: string;
}

export const CASE_NOTE = 300;
export const SOURCE_LENGTH = 80;

/** A missed appointment that was no visit, or what a partner agency tells, with its source. */
export async function recordMissed(scope: Scope, request: MissedRequest): Promise<Reply> {
  const { by, at, what, how, source, note } = request;
  if (at > scope.now) return refusedOn(scope, request.ref, 'not-happened-yet', null);
  if (note.trim().length > CASE_NOTE || source.trim().length > SOURCE_LENGTH) return refusedOn(scope, request.ref, 'case-note-too-long', null);
  return write(scope, request, (teamId) => [{ ...recordedNow(scope, by, teamId), at, kind: 'missed', what, how, expected: 'yes', source: source.trim() || null, note: note.trim() }]);
}

/** An attempt to reach a family after a miss: the worker's own word, which the manager weighs when confirming. */
export async function recordFollowUp(scope: Scope, request: { by: string; ref: string; missId: string; means: Means; at: number }): Promise<Reply> {
  if (request.at > scope.now) return refusedOn(scope, request.ref, 'not-happened-yet', null);
  if (!(await missOf(scope, request))) return refusedOn(scope, request.ref, 'no-such-miss', null);
  const { by, missId, means, at } = request;
  return write(scope, request, (teamId) => [{ ...recordedNow(scope, by, teamId), at, kind: 'follow-up', missId, means }]);
}

/** A word about a miss afterwards: that they did expect us, or why it is nobody's failing. Then it stays on the record and never counts. */
export async function correctMiss(scope: Scope, request: { by: string; ref: string; missId: string; why: Excuse | 'expected' }): Promise<Reply> {
  if (!(await missOf(scope, request))) return refusedOn(scope, request.ref, 'no-such-miss', null);
  const { by, missId, why } = request;
  return write(scope, request, (teamId) => {
    const said = { ...recordedNow(scope, by, teamId), at: scope.now, missId };
    return [why === 'expected' ? { ...said, kind: 'expected' } : { ...said, kind: 'excused', why }];
  });
}

/** Only a manager starts the count anew, and only with a reason. */
export async function resetCount(scope: Scope, request: { by: string; ref: string; reason: string }): Promise<Reply> {
  const standing = await standingOf(scope, caseIdOf(request.ref), request.by);
  if (standing.access !== 'manager') return refusedOn(scope, request.ref, 'not-a-case-manager', null);
  const reason = request.reason.trim();
  if (reason === '') return refusedOn(scope, request.ref, 'reason-missing', null);
  return write(scope, request, (teamId) => [{ ...recordedNow(scope, request.by, teamId), at: scope.now, kind: 'reset', reason }]);
}

/** Lets a team that has visited see the history from now on. */
export async function listTeam(scope: Scope, request: { by: string; ref: string; teamId: string }): Promise<Reply> {
  const ref = caseIdOf(request.ref);
  const { file, access } = await standingOf(scope, ref, request.by);
  if (access !== 'manager' || !file) return refusedOn(scope, ref, 'not-a-case-manager', null);
  const team = file.visitedBy.includes(request.teamId) ? await scope.tx.get('team', request.teamId) : null;
  if (!team) return shows({ name: 'case', ref, page: 0 });
  scope.tx.put('case', ref, { ...file, teamIds: [...file.teamIds, team.id], visitedBy: file.visitedBy.filter((id) => id !== team.id) });
  return says({ say: 'team-listed', name: team.name, ref }, { name: 'case', ref, page: 0 });
}

/** Durham's criteria as advice for the team that answers for this case, or no longer. */
export async function useAdvice(scope: Scope, request: { by: string; ref: string; on: boolean }): Promise<Reply> {
  const ref = caseIdOf(request.ref);
  const { file, access } = await standingOf(scope, ref, request.by);
  const team = file && (await ownerOf(scope, file));
  if (access !== 'manager' || !team || !isManager(team, request.by)) return refusedOn(scope, ref, 'not-a-case-manager', null);
  scope.tx.put('team', team.id, { ...team, criteriaAdvice: request.on });
  return shows({ name: 'case', ref, page: 0 });
}

/** A miss on this case that this person may follow up: one of a listed team's members, or of her own. */
async function missOf(scope: Scope, { ref, missId, by }: { ref: string; missId: string; by: string }): Promise<CaseEntry | null> {
  const caseId = caseIdOf(ref);
  const { counted, uncounted } = missesIn(sinceReset(await entriesOf((from, to, limit) => scope.tx.look(from, to, limit), caseId)));
  const miss = [...counted, ...uncounted.map((one) => one.miss)].find(({ id }) => id === missId) ?? null;
  const { access } = await standingOf(scope, caseId, by);
  return miss && (access !== 'visitor' || miss.by === by) ? miss : null;
}

async function write(scope: Scope, { ref, by }: { ref: string; by: string }, entries: (teamId: string) => CaseEntry[]): Promise<Reply> {
  const caseId = caseIdOf(ref);
  const { team }: Standing = await standingOf(scope, caseId, by);
  if (!team) return says({ say: 'no-team-here' });
  await record(scope, { ref: caseId, team }, entries(team.id));
  return says({ say: 'case-recorded', ref: caseId }, { name: 'case', ref: caseId, page: 0 });
}

/** Refused, in words; the journal says so where there is a case to say it of. */
export async function refusedOn(scope: Scope, ref: string, reason: CaseRefusal, card: Reply['card']): Promise<Reply> {
  const caseId = caseIdOf(ref);
  if (await scope.tx.get('case', caseId)) scope.tx.note('case', caseId, `refused: ${reason}`);
  return says({ say: 'refused', reason }, card);
}
