import type { CaseFile } from '../domain/case-file';
import type { Team } from '../domain/team';
import { accessOf, type Access } from '../domain/case-access';
import type { Scope } from './run';
import { teamFor } from './which-team';

export interface Standing {
  readonly file: CaseFile | null;
  readonly access: Access;
  /** The team in whose name this person writes. */
  readonly team: Team | null;
}

/** A case nobody has written to is open to the first who does. */
export async function standingOf(scope: Scope, caseId: string, personId: string): Promise<Standing> {
  const file = await scope.tx.get('case', caseId);
  const listed = (await Promise.all((file?.teamIds ?? []).map((id) => scope.tx.get('team', id)))).filter((team) => team !== null);
  const own = await teamFor(scope, personId);
  const team = listed.find((one) => one.id === own?.id) ?? own;
  return { file, team, access: accessOf(file ? listed : own ? [own] : [], personId) };
}
