import { decided, refused } from './decision';
import { isBackButWatched, type Companion, type Visit, type VisitDecision } from './visit';

/**
 * Two people on one visit. Only who says so herself counts as being there, and each has a visit of her own: one of them
 * being back says nothing about the other.
 */
export function decideAskCompany(visit: Visit, request: { by: string; id: string }): VisitDecision {
  if (request.by !== visit.workerId) return refused('not-yours');
  if (visit.watch.is === 'closed' || isBackButWatched(visit.watch)) return refused('visit-closed');
  if (request.id === visit.workerId) return refused('company-self');
  const known = visit.company.find(({ id }) => id === request.id);
  if (known && known.said !== 'not-with') return decided(visit);
  return decided(withCompanion(visit, { id: request.id, said: 'asked', visitId: null }), { type: 'company-asked', id: request.id });
}

/** "I'm with her": from here on this colleague has a visit too. */
export function decideJoin(visit: Visit, request: { by: string; visitId: string }): VisitDecision {
  const known = visit.company.find(({ id }) => id === request.by);
  if (!known) return refused('not-with-them');
  if (visit.watch.is === 'closed') return refused('visit-closed');
  if (known.said === 'with') return decided(visit);
  return decided(withCompanion(visit, { id: request.by, said: 'with', visitId: request.visitId }), { type: 'company-said', id: request.by, isWith: true });
}

/** "I'm not with her". Who has a visit of her own checks out of that instead. */
export function decideNotWith(visit: Visit, by: string): VisitDecision {
  const known = visit.company.find(({ id }) => id === by);
  if (!known) return refused('not-with-them');
  if (visit.watch.is === 'closed') return refused('visit-closed');
  if (known.said !== 'asked') return decided(visit);
  return decided(withCompanion(visit, { ...known, said: 'not-with' }), { type: 'company-said', id: by, isWith: false });
}

const withCompanion = (visit: Visit, companion: Companion): Visit => ({ ...visit, company: [...visit.company.filter(({ id }) => id !== companion.id), companion] });

/** Those who have said themselves that they are there. */
export const togetherWith = ({ company }: Visit): readonly string[] => company.flatMap(({ id, said }) => (said === 'with' ? [id] : []));
