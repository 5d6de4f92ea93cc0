import type { CaseFile } from '../domain/case-file';
import { isManager, type Team } from '../domain/team';
import type { Scope } from './run';
import { teamFor } from './visits';

/**
 * Who may see what of a case. Members of the listed teams see its history, their managers decide; everybody else who may
 * have to visit sees that there is a flag and whom to speak to, and nothing more.
 */
export type Access = 'manager' | 'member' | 'visitor';

export function accessOf(listed: readonly Team[], personId: string): Access {
  if (listed.some((team) => isManager(team, personId))) return 'manager';
  return listed.some((team) => team.members.includes(personId)) ? 'member' : 'visitor';
}

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
