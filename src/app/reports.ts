import type { Agreed } from '../domain/agreed';
import { decideObserve, type Observed } from '../domain/observed';
import { decideReport, type Answered, type Report } from '../domain/report';
import type { Visit } from '../domain/visit';
import { recordAgain, recordVisit } from './cases';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';

/** What comes after a visit: how it went, and somebody to talk to. */
export async function openReport(scope: Scope, request: { by: string; visitId: string }): Promise<Reply> {
  const visit = await scope.tx.get('visit', request.visitId);
  if (!visit || visit.workerId !== request.by) return says({ say: 'refused', reason: 'not-yours' });
  return shows({ name: 'report', visitId: visit.id });
}

export async function saveReport(scope: Scope, request: Omit<Report, 'at'> & { by: string; visitId: string; expected: Answered; agreed: Agreed }): Promise<Reply> {
  const { visitId, expected, ...report } = request;
  const visit = await scope.tx.get('visit', visitId);
  if (!visit) return says({ say: 'no-open-visit' });
  const decision = decideReport(visit, report, scope.now);
  if (decision.ok) {
    scope.tx.put('visit', visit.id, decision.state);
    if (decision.state.report) await recordVisit(scope, decision.state, { report: decision.state.report, expected });
    return says({ say: 'report-saved' }, { name: 'report-saved', visitId });
  }
  scope.tx.note('visit', visit.id, `refused: ${decision.reason}`);
  return says({ say: 'refused', reason: decision.reason }, decision.reason === 'note-too-long' || decision.reason === 'next-date-wrong' ? { name: 'report', visitId } : null);
}

/** The form for what her board asks to be noted, and the finished report: each for her alone. */
export const openObserve = (scope: Scope, request: { by: string; visitId: string }): Promise<Reply> => showOwn(scope, request, 'observe');
export const showReport = (scope: Scope, request: { by: string; visitId: string }): Promise<Reply> => showOwn(scope, request, 'report-saved');

async function showOwn(scope: Scope, { by, visitId }: { by: string; visitId: string }, name: 'observe' | 'report-saved'): Promise<Reply> {
  const visit = await scope.tx.get('visit', visitId);
  if (!visit || visit.workerId !== by) return says({ say: 'refused', reason: 'not-yours' });
  return shows({ name: visit.report === null ? 'report' : name, visitId });
}

/** What her board asks to be noted: on the visit, and on its case's record beside the report. */
export async function observe(scope: Scope, request: Observed & { by: string; visitId: string }): Promise<Reply> {
  const { visitId, ...observed } = request;
  const visit = await scope.tx.get('visit', visitId);
  if (!visit) return says({ say: 'no-open-visit' });
  const decision = decideObserve(visit, observed);
  if (decision.ok) {
    scope.tx.put('visit', visit.id, decision.state);
    await recordAgain(scope, decision.state);
    return says({ say: 'observed-saved' }, { name: 'report-saved', visitId });
  }
  scope.tx.note('visit', visit.id, `refused: ${decision.reason}`);
  return says({ say: 'refused', reason: decision.reason }, decision.reason === 'not-yours' ? null : { name: decision.reason === 'report-first' ? 'report' : 'observe', visitId });
}

/** The visit a next date was agreed at, for the form that plans it. */
export async function agreedVisit({ tx }: Scope, { by, visitId }: { by: string; visitId: string }): Promise<Visit | null> {
  const visit = await tx.get('visit', visitId);
  return visit?.workerId === by && visit.agreed !== null ? visit : null;
}
