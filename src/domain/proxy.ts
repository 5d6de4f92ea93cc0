import { decided, refused } from './decision';
import type { Instant } from './time';
import { isBackButWatched, needsOutcome, type Happening, type Refusal, type Source, type Visit, type VisitDecision } from './visit';

/**
 * A check-out for somebody else, because she has no signal. It rests on what a person knows, so the source is kept, and
 * she is asked herself once she can answer.
 */
/** What the actor is to the visit's team. */
export interface Colleague {
  readonly id: string;
  readonly isManager: boolean;
  readonly isMember: boolean;
}

/** Why this person may not check this visit out. A high-risk one takes a manager; where an outcome is needed, only the alarm's own Close ends it. */
export function refuseProxy(visit: Visit, by: Colleague): Refusal | null {
  const { watch } = visit;
  if (!by.isMember && !by.isManager) return 'not-a-colleague';
  if (by.id === visit.workerId) return 'proxy-own';
  if (watch.is === 'closed') return 'visit-closed';
  if (watch.is === 'alarm' && (needsOutcome(visit, watch.alarm) || isBackButWatched(watch))) return 'proxy-alarm';
  return visit.risk === 'high' && !by.isManager ? 'proxy-high' : null;
}

export function decideProxy(visit: Visit, request: { by: Colleague; source: Source }, now: Instant): VisitDecision {
  const { watch } = visit;
  const reason = refuseProxy(visit, request.by);
  if (reason !== null || watch.is === 'closed') return refused(reason ?? 'visit-closed');
  const closing = { by: 'colleague', who: request.by.id, source: request.source, confirmedAt: null } as const;
  const alarm = watch.is === 'out' ? null : watch.alarm;
  const told: Happening[] = [{ type: 'checked-out-by', who: request.by.id, isManager: request.by.isManager }, ...(alarm ? [{ type: 'closed' } as const] : [])];
  return decided({ ...visit, okAskedAt: null, watch: { is: 'closed', at: now, closing, alarm } }, ...told);
}

/** The worker's own word, afterwards. Said twice it is one word. */
export function decideConfirm(visit: Visit, by: string, now: Instant): VisitDecision {
  const { watch } = visit;
  if (by !== visit.workerId) return refused('not-yours');
  if (watch.is !== 'closed' || watch.closing.by !== 'colleague') return refused('nothing-to-confirm');
  if (watch.closing.confirmedAt !== null) return decided(visit);
  return decided({ ...visit, heardAt: now, watch: { ...watch, closing: { ...watch.closing, confirmedAt: now } } }, ...(watch.alarm ? [{ type: 'changed' } as const] : []));
}
