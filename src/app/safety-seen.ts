import { accessOf } from '../domain/case-access';
import { caseIdOf } from '../domain/case-entry';
import { activeFlags } from '../domain/case-file';
import type { SafetyPlan } from '../domain/safety-plan';
import type { Team } from '../domain/team';
import type { Scope } from './run';

/** A case's safety plan as whoever is about to visit meets it: whole in the teams on the case, elsewhere whom to speak to. */
export type SafetySeen =
  | { readonly is: 'none' }
  /** A risk flag, and nobody has written down how everybody is kept safe. */
  | { readonly is: 'missing'; readonly caseRef: string }
  | { readonly is: 'known'; readonly plan: SafetyPlan }
  | { readonly is: 'speak-to'; readonly people: readonly string[] };

export async function safetySeenBy({ tx }: Pick<Scope, 'tx'>, caseRef: string | null, viewer: string): Promise<SafetySeen> {
  if (caseRef === null) return { is: 'none' };
  const ref = caseIdOf(caseRef);
  const [file, plan] = [await tx.get('case', ref), await tx.get('safety', ref)];
  const listed = await Promise.all((file?.teamIds ?? (plan ? [plan.teamId] : [])).map((id) => tx.get('team', id)));
  const teams = listed.filter((team): team is Team => team !== null);
  const isListed = accessOf(teams, viewer) !== 'visitor';
  if (plan) return isListed ? { is: 'known', plan } : { is: 'speak-to', people: await namesIn(tx, teams.filter(({ id }) => id === plan.teamId)) };
  return isListed && file && activeFlags(file).length > 0 ? { is: 'missing', caseRef: ref } : { is: 'none' };
}

const namesIn = (tx: Scope['tx'], teams: readonly Team[]): Promise<string[]> =>
  Promise.all([...new Set(teams.flatMap(({ managers }) => managers))].map(async (id) => (await tx.get('person', id))?.name ?? id));
