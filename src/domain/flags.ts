import { activeFlags, type CaseFile, type Flag } from './case-file';
import { decided, refused, type Decision } from './decision';
import type { Incident } from './incident';
import type { Instant } from './time';

export type FlagRefusal = 'no-flag' | 'reason-missing' | 'flag-stands' | 'no-such-incident';
type FlagDecision = Decision<CaseFile, Flag, FlagRefusal>;

/** Raises a flag from an incident on this very case. A second press finds the flag standing. */
export function decideRaiseFlag(file: CaseFile, request: { id: string; by: string; incident: Incident; reviewAt: Instant }, now: Instant): FlagDecision {
  const { incident } = request;
  if (incident.caseRef !== file.id) return refused('no-such-incident');
  if (activeFlags(file).some((flag) => flag.incidentId === incident.id)) return refused('flag-stands');
  const flag: Flag = { id: request.id, incidentId: incident.id, behaviours: incident.behaviours, teamId: incident.teamId, raisedBy: request.by, raisedAt: now, reviewAt: request.reviewAt, ended: null };
  return decided({ ...file, flags: [...file.flags, flag] }, flag);
}

/** Reviewed and kept: the next review is as far off as the first was. */
export function decideKeepFlag(file: CaseFile, request: { flagId: string; reviewAt: Instant }): FlagDecision {
  const flag = activeFlags(file).find((one) => one.id === request.flagId);
  return flag ? decided(...changed(file, { ...flag, reviewAt: request.reviewAt })) : refused('no-flag');
}

/** Only a manager's reason ends a flag. */
export function decideEndFlag(file: CaseFile, request: { flagId: string; by: string; reason: string }, now: Instant): FlagDecision {
  const flag = activeFlags(file).find((one) => one.id === request.flagId);
  if (!flag) return refused('no-flag');
  const reason = request.reason.trim();
  if (reason === '') return refused('reason-missing');
  return decided(...changed(file, { ...flag, ended: { by: request.by, at: now, reason } }));
}

/** Flags whose review has come; each is asked about again at the given time until somebody answers. */
export function dueFlags(file: CaseFile, now: Instant, askAgainAt: Instant): { readonly file: CaseFile; readonly due: readonly Flag[] } {
  const due = activeFlags(file).filter((flag) => flag.reviewAt <= now);
  return { due, file: { ...file, flags: file.flags.map((flag) => (due.includes(flag) ? { ...flag, reviewAt: askAgainAt } : flag)) } };
}

const changed = (file: CaseFile, flag: Flag): [CaseFile, Flag] => [{ ...file, flags: file.flags.map((one) => (one.id === flag.id ? flag : one)) }, flag];
