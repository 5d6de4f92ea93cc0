import { agenciesOn, CASE_AGENCIES, type AgenciesKnown, type CaseAgency } from '../domain/case-agencies';
import { caseIdOf } from '../domain/case-entry';
import { entriesOf } from './case-rows';
import { standingOf } from './case-standing';
import { refusedOn } from './cases';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';

/** Which agencies work with a family: ticked by whoever works on the case, and suggested to the chair of a meeting. */
export async function openAgencies(scope: Scope, { by, ref }: { by: string; ref: string }): Promise<Reply> {
  const caseId = caseIdOf(ref);
  const { file, access } = await standingOf(scope, caseId, by);
  return file && access !== 'visitor' ? shows({ name: 'case-agencies', ref: caseId }) : refusedOn(scope, caseId, 'not-on-the-case', null);
}

export async function saveAgencies(scope: Scope, request: { by: string; ref: string; agencies: readonly CaseAgency[] }): Promise<Reply> {
  const ref = caseIdOf(request.ref);
  const { file, access } = await standingOf(scope, ref, request.by);
  if (!file || access === 'visitor') return refusedOn(scope, ref, 'not-on-the-case', null);
  scope.tx.put('case', ref, { ...file, agencies: CASE_AGENCIES.filter((agency) => request.agencies.includes(agency)) });
  return says({ say: 'case-recorded', ref }, { name: 'case', ref, page: 0 });
}

/** What the record knows of them, for whoever is asked to convene. */
export async function agenciesOf({ tx }: Pick<Scope, 'tx'>, caseRef: string): Promise<AgenciesKnown> {
  const file = await tx.get('case', caseRef);
  return agenciesOn(file?.agencies ?? [], file ? await entriesOf((from, to, limit) => tx.look(from, to, limit), caseRef) : []);
}
