import { askedAlready, awaitWord, takeStep, tellAtAfter, toldChannel, toldManagers, type About as Awaiting, type Awaited, type Step } from '../domain/awaited';
import { isManager, watchersOf, type Team } from '../domain/team';
import type { Instant } from '../domain/time';
import { hasSaid, type Visit } from '../domain/visit';
import { key } from '../store/keys';
import { isHushed } from './duress';
import { namesOf } from './names';
import { post } from './notify';
import { openVisits } from './open-visits';
import type { About } from './outgoing';
import { says, type Reply } from './reply';
import type { Scope } from './run';
import { isAtWorkAt } from './working-hours';

/** The word still expected of a person after her visit: kept in a row of hers with a timer, since no visit is open any more. */
export const awaitedSubject = (personId: string): string => `home:${personId}`;

/** Rows of earlier programs knew only the way home, and told once. */
type Stored = Awaited | { readonly teamId: string; readonly stage: 'waiting' | 'asked' | 'told'; readonly at: Instant };
const EARLIER = { waiting: 'ask', asked: 'managers', told: 'everybody' } as const;

export async function awaitedOf({ tx }: Scope, personId: string): Promise<Awaited | null> {
  const row = (await tx.plain(key.home(personId))) as Stored | null; // Only this file writes it.
  if (row === null || 'about' in row) return row;
  return { teamId: row.teamId, about: { is: 'home' }, next: EARLIER[row.stage], at: row.at };
}

/** A visit has been closed: what is still to be heard of her. Who goes back to work is not asked whether she is home: she is seen there. */
export async function expectWord(scope: Scope, visit: Visit, team: Team): Promise<void> {
  if (visit.watch.is !== 'closed' || visit.watch.closing.by === 'manager') return;
  const about: Awaiting = visit.watch.closing.by === 'colleague' ? { is: 'proxy', visitId: visit.id } : { is: 'home' };
  const awaited = awaitWord(team.id, about, { now: scope.now, notBefore: about.is === 'proxy' ? visit.backBy : scope.now });
  if (about.is === 'home' && (!team.homeSafe || isAtWorkAt(team, awaited.at))) return;
  await forgetWord(scope, visit.workerId);
  await keep(scope, visit.workerId, awaited);
}

/** She has begun another visit. One that time has opened is no word of hers. */
export async function visitBegun(scope: Scope, visit: Visit): Promise<void> {
  if (hasSaid(visit)) await wordCame(scope, visit.workerId, (teamId) => ({ card: 'out-again', teamId, who: visit.workerId }));
}

/** What was awaited is there: whoever was told that it was missing hears so. Never while she is under duress, when no word of hers is to be believed. */
export async function wordCame(scope: Scope, personId: string, news: (teamId: string) => About): Promise<void> {
  const awaited = await awaitedOf(scope, personId);
  if (!awaited) return;
  await forgetWord(scope, personId);
  const team = await scope.tx.get('team', awaited.teamId);
  if (!team || !toldManagers(awaited) || (await isHushed(scope, personId))) return;
  tell(scope, { team, awaited, personId }, news(team.id), { alarm: false });
}

/** "Home safe", by the button or in words; null when nothing of the kind was asked. */
export async function answerHome(scope: Scope, by: string): Promise<Reply | null> {
  const awaited = await awaitedOf(scope, by);
  if (awaited?.about.is !== 'home' || !askedAlready(awaited)) return null;
  await wordCame(scope, by, (teamId) => ({ card: 'home-answered', teamId, who: by }));
  return says({ say: 'home-noted' });
}

/** A manager has spoken to her. */
export async function heardFrom(scope: Scope, { by, personId }: { by: string; personId: string }): Promise<Reply> {
  const awaited = await awaitedOf(scope, personId);
  const team = awaited && (await scope.tx.get('team', awaited.teamId));
  if (!awaited || !team) return says({ say: 'home-nothing' });
  if (by === personId || !isManager(team, by)) {
    scope.tx.note('team', team.id, 'refused: not-a-manager');
    return says({ say: 'refused', reason: 'not-a-manager' });
  }
  if (await scope.tx.get('person', personId)) scope.tx.note('person', personId, 'heard from');
  await wordCame(scope, personId, (teamId) => ({ card: 'spoken-to', teamId, who: personId, by }));
  const [who = ''] = await namesOf(scope, [personId]);
  return says({ say: 'spoken-to', who });
}

export async function tickAwaited(scope: Scope, personId: string): Promise<void> {
  const awaited = await awaitedOf(scope, personId);
  const team = awaited && (await scope.tx.get('team', awaited.teamId));
  const taken = awaited && takeStep(awaited, scope.now);
  if (!awaited || !team || !taken) return;
  if ((await openVisits(scope, personId)).some(hasSaid)) return scope.tx.write(key.home(personId), null);
  await keep(scope, personId, taken.after);
  if (taken.step === 'ask') return askHer(scope, personId, awaited);
  // Her managers have a graver alarm, which says not to ring; this one goes on when that is over.
  if (!(await isHushed(scope, personId))) tell(scope, { team, awaited: taken.after, personId }, missing(awaited, personId), { alarm: true, step: taken.step });
}

function askHer(scope: Scope, personId: string, { about, teamId }: Awaited): void {
  const asked: About = about.is === 'home' ? { card: 'home-ask', teamId, tellAt: tellAtAfter(scope.now, about.is) } : { card: 'confirm-safe', visitId: about.visitId };
  post(scope, { kind: 'person', id: personId }, asked, { alarm: false });
}

const missing = ({ about, teamId }: Awaited, who: string): About => (about.is === 'home' ? { card: 'home-unanswered', teamId, who } : { card: 'proxy-unconfirmed', visitId: about.visitId });

/** Everybody who has been told so far, or is told by this step; the channel once, when the circle grows, and once when it is over. */
function tell(scope: Scope, { team, awaited, personId }: { team: Team; awaited: Awaited; personId: string }, about: About, how: { alarm: boolean; step?: Step }): void {
  const people = watchersOf(team, toldChannel(awaited) ? 'seniors' : 'managers', personId);
  for (const id of people) post(scope, { kind: 'person', id }, about, how);
  if (how.step === undefined ? toldChannel(awaited) : how.step === 'everybody-first') post(scope, { kind: 'channel', teamId: team.id }, about, how);
}

async function keep({ tx }: Scope, personId: string, awaited: Awaited): Promise<void> {
  const dueKey = key.due(awaited.at, awaitedSubject(personId));
  await tx.plain(dueKey);
  await tx.plain(key.home(personId));
  tx.write(key.home(personId), { ...awaited, about: { ...awaited.about } });
  tx.write(dueKey, { subject: awaitedSubject(personId) });
}

async function forgetWord(scope: Scope, personId: string): Promise<void> {
  const awaited = await awaitedOf(scope, personId);
  if (!awaited) return;
  scope.tx.write(key.home(personId), null);
  const dueKey = key.due(awaited.at, awaitedSubject(personId));
  if ((await scope.tx.plain(dueKey)) !== null) scope.tx.write(dueKey, null);
}
