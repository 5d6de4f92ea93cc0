import { watchersOf, type Team } from '../domain/team';
import { minutes, type Instant } from '../domain/time';
import type { Visit } from '../domain/visit';
import { key } from '../store/keys';
import { post } from './notify';
import { says, type Reply } from './reply';
import type { Scope } from './run';
import { openVisits } from './open-visits';
import { isAtWorkAt } from './working-hours';

/**
 * "Home safe?", where a team has switched it on. Safe means out of the house that was visited; this asks for the way home
 * as well, an hour after a visit that ends the working day. Who goes back to work is not asked: she is seen there. An
 * answer that is missing is a word to the managers and no alarm, since her visit is over by her own word.
 */
interface Home {
  readonly teamId: string;
  readonly stage: 'waiting' | 'asked' | 'told';
  /** When the next step is due; of the last one, when it was. */
  readonly at: Instant;
}

const ASK_MINUTES = 60;
const ANSWER_MINUTES = 30;
export const homeSubject = (personId: string): string => `home:${personId}`;

const homeOf = async ({ tx }: Scope, personId: string): Promise<Home | null> => (await tx.plain(key.home(personId))) as Home | null; // Only this file writes it.

/** She has checked out. A later check-out asks later; a new visit forgets it. */
export async function expectHome(scope: Scope, visit: Visit, team: Team): Promise<void> {
  const at = scope.now + minutes(ASK_MINUTES);
  if (!team.homeSafe || visit.watch.is !== 'closed' || visit.watch.closing.by !== 'worker' || isAtWorkAt(team, at)) return;
  await forgetHome(scope, visit.workerId);
  await arm(scope, visit.workerId, { teamId: team.id, stage: 'waiting', at });
}

export async function forgetHome(scope: Scope, personId: string): Promise<void> {
  const home = await homeOf(scope, personId);
  if (!home) return;
  scope.tx.write(key.home(personId), null);
  if (home.stage === 'told') return;
  const dueKey = key.due(home.at, homeSubject(personId));
  await scope.tx.plain(dueKey);
  scope.tx.write(dueKey, null);
}

/** The hour is over, or the half hour in which nothing was heard. */
export async function tickHome(scope: Scope, personId: string): Promise<void> {
  const home = await homeOf(scope, personId);
  const team = home && (await scope.tx.get('team', home.teamId));
  if (!home || !team) return;
  if ((await openVisits(scope, personId)).length > 0) return scope.tx.write(key.home(personId), null);
  if (home.stage === 'waiting') {
    const at = scope.now + minutes(ANSWER_MINUTES);
    post(scope, { kind: 'person', id: personId }, { card: 'home-ask', teamId: team.id, tellAt: at }, { alarm: false });
    return arm(scope, personId, { ...home, stage: 'asked', at });
  }
  tellManagers(scope, team, personId, 'home-unanswered');
  scope.tx.write(key.home(personId), { ...home, stage: 'told', at: scope.now });
}

/** Her answer; null when nothing was asked. Managers who were told that she had not answered hear that she has. */
export async function answerHome(scope: Scope, by: string): Promise<Reply | null> {
  const home = await homeOf(scope, by);
  const team = home && (await scope.tx.get('team', home.teamId));
  if (!home || !team || home.stage === 'waiting') return null;
  if (home.stage === 'told') tellManagers(scope, team, by, 'home-answered');
  await forgetHome(scope, by);
  return says({ say: 'home-noted' });
}

async function arm(scope: Scope, personId: string, home: Home): Promise<void> {
  const dueKey = key.due(home.at, homeSubject(personId));
  await scope.tx.plain(dueKey);
  await scope.tx.plain(key.home(personId));
  scope.tx.write(key.home(personId), { ...home });
  scope.tx.write(dueKey, { subject: homeSubject(personId) });
}

function tellManagers(scope: Scope, team: Team, who: string, card: 'home-unanswered' | 'home-answered'): void {
  for (const id of watchersOf(team, 'managers', who)) post(scope, { kind: 'person', id }, { card, teamId: team.id, who }, { alarm: false });
}
