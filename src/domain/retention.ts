import { caseIdOf } from './case-entry';
import { activeFlags, type CaseFile } from './case-file';
import type { Duress } from './duress';
import type { Incident } from './incident';
import type { Plan } from './plan';
import { DAY, type Instant } from './time';
import type { Visit } from './visit';
import type { Worry } from './worry';

/** How long what is over is kept (N-28), and what stops the clock. Never less than twelve months, also over a leap year. */
export const KEPT_DAYS = 366;

export const isKeptLongEnough = (endedAt: Instant | null, now: Instant): boolean => endedAt !== null && endedAt < now - KEPT_DAYS * DAY;

/** From when a visit's time of keeping counts: its end, or what was said about it afterwards. Null while it is open. */
export function visitEndedAt({ watch, report }: Visit): Instant | null {
  return watch.is === 'closed' ? Math.max(watch.at, report?.at ?? 0) : null;
}

export function planEndedAt({ stage, backBy }: Plan): Instant | null {
  return stage.is === 'armed' ? null : Math.max(stage.at, backBy);
}

export const duressEndedAt = ({ state }: Duress): Instant | null => (state.is === 'closed' ? state.at : null);

export const worryEndedAt = ({ state }: Worry): Instant | null => (state.is === 'closed' ? state.at : null);

/** What something that is over is about: by these it belongs to a case or an incident. */
export interface Concern {
  readonly caseRefs: readonly string[];
  readonly workerId: string;
  readonly from: Instant;
  readonly to: Instant;
}

export const visitConcern = (visit: Visit): Concern => ({ caseRefs: refs([visit.caseRef]), workerId: visit.workerId, from: visit.startedAt, to: visitEndedAt(visit) ?? visit.backBy });
export const planConcern = (plan: Plan): Concern => ({ caseRefs: refs([plan.caseRef]), workerId: plan.workerId, from: plan.startAt, to: plan.backBy });
export const duressConcern = (duress: Duress): Concern => ({ caseRefs: refs(duress.visits.map(({ caseRef }) => caseRef)), workerId: duress.workerId, from: duress.raisedAt, to: duressEndedAt(duress) ?? duress.saidAt });
export const worryConcern = (worry: Worry): Concern => ({ caseRefs: [], workerId: worry.by, from: worry.at, to: worryEndedAt(worry) ?? worry.at });

export const incidentConcern = (incident: Incident): Concern => ({ caseRefs: refs([incident.caseRef]), workerId: incident.reportedBy, from: incident.at, to: incident.at });

const refs = (found: readonly (string | null)[]): string[] => found.filter((ref): ref is string => ref !== null);

export type WhyKept = 'hold' | 'flag' | 'criterion' | 'meeting' | 'incident';

/** What keeps a case open: somebody has asked for it to be kept, workers are warned by it, or a manager still owes an answer. */
export function whyCaseIsKept(file: CaseFile): WhyKept | null {
  if (file.hold) return 'hold';
  if (activeFlags(file).length > 0) return 'flag';
  return file.proposals.some(({ state }) => state.is === 'open') ? 'criterion' : null;
}

/** An incident without a reference belongs to whatever its reporter did within a day of it. */
export function isUnder(incident: Incident, concern: Concern): boolean {
  const { caseRef } = incident;
  if (caseRef !== null) return concern.caseRefs.some((ref) => caseIdOf(ref) === caseRef);
  return incident.reportedBy === concern.workerId && incident.at > concern.from - DAY && incident.at < concern.to + DAY;
}
