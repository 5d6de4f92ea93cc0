import type { Unwatched } from '../domain/sentence';
import { managersOf, type Team } from '../domain/team';
import { isOpen, type Visit } from '../domain/visit';
import { range } from '../store/keys';
import { post } from './notify';
import type { Scope } from './run';
import type { OpenIndex } from './open-visits';
import { armRosterRead, armShiftEnd } from './team-timers';
import { coverOf } from './working-hours';

/** Whether anybody would act on a visit's alarm. Nobody is no reason to refuse: the visit goes on and both sides are told. */
export function unwatched(team: Team, visit: Pick<Visit, 'workerId' | 'backBy'>): Unwatched | null {
  const cover = coverOf(team, visit);
  return cover.is === 'nobody' ? { ring: cover.ring } : null;
}

/** A visit has begun: whoever should know that nobody watches does, and the end of the day will find her if she is still out. */
export async function watchBegins(scope: Scope, visit: Visit, team: Team): Promise<void> {
  if (unwatched(team, visit)) tellUnwatched(scope, visit, team);
  await armShiftEnd(scope, team);
  // Teams that were set up before rosters were read again begin with their next visit.
  await armRosterRead(scope, team.id);
}

/** Says to every manager that a visit ends when nobody is there to act; what the worker reads is in her own answer. */
export function tellUnwatched(scope: Scope, visit: Visit, team: Team): void {
  for (const id of managersOf(team)) if (id !== visit.workerId) post(scope, { kind: 'person', id }, { card: 'unwatched', visitId: visit.id, backBy: visit.backBy }, { alarm: false });
}

/** To the worker herself: whether anybody watches, as it is when she reads it. */
export const tellWorker = (scope: Scope, visit: Visit): void => post(scope, { kind: 'person', id: visit.workerId }, { card: 'cover', visitId: visit.id }, { alarm: false });

const MOST_OPEN = 1_000;
/** As many as one commit takes beside the rest; the others see it on their cards. */
const MOST_TOLD = 40;

/** The duty has changed: whoever was told that nobody watches hears when somebody does, and whoever was watched when nobody does any more. */
export async function tellCoverChanged(scope: Scope, before: Team, after: Team): Promise<void> {
  const visits = (await openVisitsOfTeam(scope, after.id)).filter((visit) => (unwatched(before, visit) === null) !== (unwatched(after, visit) === null));
  for (const visit of visits.slice(0, MOST_TOLD)) tellWorker(scope, visit);
}

export async function openVisitsOfTeam({ tx }: Scope, teamId: string): Promise<Visit[]> {
  const { from, to } = range('open');
  const index = await tx.look(from, to, MOST_OPEN);
  const ids = index.flatMap((row) => (row.value as unknown as OpenIndex).ids); // Only `app/visits` writes it.
  const visits = await Promise.all(ids.map((id) => tx.get('visit', id)));
  return visits.filter((visit): visit is Visit => visit !== null && isOpen(visit) && visit.teamId === teamId);
}
