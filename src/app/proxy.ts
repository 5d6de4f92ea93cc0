import { decideConfirm, decideProxy, refuseProxy, type Colleague } from '../domain/proxy';
import { isManager, type Team } from '../domain/team';
import type { Source, Visit } from '../domain/visit';
import { answerHome, awaitedOf, wordCame } from './awaited';
import { named } from './named';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';
import { change } from './change-visit';
import { namesOf } from './names';
import { openVisitsOfTeam } from './watching';

/** A colleague or a manager checks out somebody who has no signal. */

/** Said in words: always a card to confirm, for the one visit the name can mean or for her to choose from. */
export async function askProxyByName(scope: Scope, request: { by: string; name: string }): Promise<Reply> {
  const visits = (await visitsAround(scope, request.by)).filter((visit) => visit.workerId !== request.by);
  const who = await named(scope, [...new Set(visits.map((visit) => visit.workerId))], request.name);
  const meant = visits.filter((visit) => who.includes(visit.workerId));
  const [only, ...others] = meant;
  if (!only) return says({ say: 'nobody-out-named', name: request.name });
  if (others.length > 0) return shows({ name: 'which-proxy', visits: meant.map((visit) => visit.id) });
  return askProxy(scope, { by: request.by, visitId: only.id });
}

/** The form with the source. Who may not is told so now, not after choosing. */
export async function askProxy(scope: Scope, request: { by: string; visitId: string }): Promise<Reply> {
  const visit = await scope.tx.get('visit', request.visitId);
  const team = visit && (await scope.tx.get('team', visit.teamId));
  if (!visit || !team) return says({ say: 'no-open-visit' });
  const reason = refuseProxy(visit, colleagueIn(team, request.by));
  if (reason === null) return shows({ name: 'proxy', visitId: visit.id });
  scope.tx.note('visit', visit.id, `refused: ${reason}`);
  return says({ say: 'refused', reason });
}

export async function checkOutFor(scope: Scope, request: { by: string; visitId: string; source: Source }): Promise<Reply> {
  const workerId = (await scope.tx.get('visit', request.visitId))?.workerId ?? '';
  const [worker = ''] = await namesOf(scope, [workerId]);
  return change(scope, request.visitId, {
    decide: (visit, team) => decideProxy(visit, { by: colleagueIn(team, request.by), source: request.source }, scope.now),
    answer: (visit) => ({ say: 'checked-out-for', worker, where: visit.where }),
    card: null,
  });
}

/** The worker's own word about it, when she is back in reach. */
export async function confirmSafe(scope: Scope, request: { by: string; visitId: string }): Promise<Reply> {
  const reply = await change(scope, request.visitId, { decide: (visit) => decideConfirm(visit, request.by, scope.now), answer: () => ({ say: 'safe-confirmed' }), card: 'visit' });
  const awaited = await awaitedOf(scope, request.by);
  if (reply.sentence?.say === 'safe-confirmed' && awaited?.about.is === 'proxy' && awaited.about.visitId === request.visitId) await wordCame(scope, request.by, (teamId) => ({ card: 'proxy-confirmed', teamId, who: request.by }));
  return reply;
}

/** A check-out in words with nothing open: the answer to whatever was still to be heard of her; null when nothing was. */
export async function answerAwaited(scope: Scope, by: string): Promise<Reply | null> {
  const awaited = await awaitedOf(scope, by);
  return awaited?.about.is === 'proxy' ? confirmSafe(scope, { by, visitId: awaited.about.visitId }) : answerHome(scope, by);
}

/** She is not back after all: the form, with what is known filled in. */
export async function stillOut(scope: Scope, request: { by: string; visitId: string }): Promise<Reply> {
  const visit = await scope.tx.get('visit', request.visitId);
  if (!visit || visit.workerId !== request.by) return says({ say: 'refused', reason: 'not-yours' });
  return says({ say: 'check-in-again' }, { name: 'check-in', filled: { where: visit.where, caseRef: visit.caseRef, backBy: null } });
}

const colleagueIn = (team: Team, id: string): Colleague => ({ id, isManager: isManager(team, id), isMember: team.members.includes(id) });

/** Every open visit of the teams this person belongs to or manages. */
async function visitsAround(scope: Scope, personId: string): Promise<Visit[]> {
  const ids = (await scope.tx.get('person', personId))?.teamIds ?? [];
  const visits = await Promise.all(ids.map((id) => openVisitsOfTeam(scope, id)));
  return visits.flat();
}
