import type { CaseRefusal } from '../domain/case-sentence';
import { nextChaseAt, type Incident } from '../domain/incident';
import { isManager, type Team } from '../domain/team';
import { key } from '../store/keys';
import { says, type Reply } from './reply';
import type { Scope } from './run';

/** An incident's row, its timer and its team's list of open ones, which always change together. */
export async function saveIncident(scope: Scope, before: Incident | null, after: Incident): Promise<void> {
  const { tx } = scope;
  await tx.get('incident', after.id);
  tx.put('incident', after.id, after);
  tx.timer('incident', after.id, nextChaseAt(after));
  if (before !== null && (before.closed === null) === (after.closed === null)) return;
  const ids = (await openIncidents(scope, after.teamId)).filter((id) => id !== after.id);
  const open = after.closed ? ids : [...ids, after.id];
  tx.write(key.incidents(after.teamId), open.length > 0 ? { ids: open } : null);
}

/** What stands under a team's `incidents` key. */
export interface OpenIncidents {
  readonly ids: readonly string[];
}

export const openIncidents = async ({ tx }: Scope, teamId: string): Promise<readonly string[]> => ((await tx.plain(key.incidents(teamId))) as OpenIncidents | null)?.ids ?? []; // Only `saveIncident` writes it.

/** Who may know of it: when a colleague is the source, only those she chose. */
export const mayDecide = (incident: Incident, team: Team, personId: string): boolean => isManager(team, personId) && (incident.onlyFor === null || incident.onlyFor.includes(personId));
export const maySee = (incident: Incident, team: Team, personId: string): boolean => incident.reportedBy === personId || mayDecide(incident, team, personId);

/** Refused, in words and in the journal. */
export function refusedIncident({ tx }: Scope, incident: Incident | null, reason: CaseRefusal, card: Reply['card'] = null): Reply {
  if (incident) tx.note('incident', incident.id, `refused: ${reason}`);
  return says({ say: 'refused', reason }, card);
}
