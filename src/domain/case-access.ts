import { isManager, type Team } from './team';

/**
 * Who may see what of a case. Members of the listed teams see its history, their managers decide; everybody else who may
 * have to visit sees that there is a flag and whom to speak to, and nothing more.
 */
export type Access = 'manager' | 'member' | 'visitor';

export function accessOf(listed: readonly Team[], personId: string): Access {
  if (listed.some((team) => isManager(team, personId))) return 'manager';
  return listed.some((team) => team.members.includes(personId)) ? 'member' : 'visitor';
}
