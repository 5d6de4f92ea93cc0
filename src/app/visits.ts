import type { Decision } from '../domain/decision';
import type { Sentence } from '../domain/sentence';
import { isManager, visitLadder, watchersOf, type Team } from '../domain/team';
import type { Instant } from '../domain/time';
import { decideClaim, decideClose, decideDeed, refuseManager } from '../domain/alarm';
import { decideCheckIn, decideCheckOut, decideExtend, decideHelp, decideRing, isExtendedMuch, openForHelp } from '../domain/own-visit';
import { isOpen, type Deed, type Happening, type Outcome, type Refusal, type Ring, type Visit } from '../domain/visit';
import { nextLookAt } from '../domain/watch';
import { key } from '../store/keys';
import { countClosed } from './counts';
import { keepForLookingBack } from './looking-back';
import { noteAlarm } from './alarm-list';
import { asksEarly, noteReturn } from './habits';
import { expectHome, forgetHome } from './home';
import { notify } from './notify';
import { beginPlan, ownPlan } from './plan-state';
import { says, type Reply } from './reply';
import { riskOf } from './risk';
import type { Scope } from './run';
import { tellUnwatched, tellWorker, unwatched, watchBegins } from './watching';

/** The commands about a visit. Each reads, lets the domain decide, and writes state, timer, messages and index together. */
export interface CheckInRequest {
  readonly workerId: string;
  readonly where: string;
  readonly caseRef: string | null;
  readonly backBy: Instant;
  /** The plan this visit was, if it was one. */
  readonly planId: string | null;
}

/** Refused when nobody would watch; a second visit is watched beside the first and asks about it. */
export async function checkIn(scope: Scope, request: CheckInRequest): Promise<Reply> {
  const found = await teamOf(scope, request.workerId);
  if (found.is !== 'team') return found.reply;
  const { team } = found;
  const { planId, ...filled } = request;
  const plan = await ownPlan(scope, planId, request.workerId);
  const wanted = { id: scope.newId(), teamId: team.id, risk: await riskOf(scope, { caseRef: filled.caseRef, plan }), minutes: team.ladder, asksEarly: await asksEarly(scope, request.workerId), ...filled };
  const ladder = visitLadder(team, wanted);
  const decision = decideCheckIn(wanted, ladder, scope.now);
  if (!decision.ok) return says({ say: 'refused', reason: decision.reason }, plan ? { name: 'check-in-plan', planId: plan.id, backBy: null } : { name: 'check-in', filled });

  const open = await openVisits(scope, request.workerId);
  const twin = open.find((other) => isSameRequest(other, decision.state));
  // Teams sends a slow press again under a new id: the visit it opened is the answer, not a second one.
  if (twin) return says(await checkedIn(scope, twin, team), { name: 'visit', visitId: twin.id });
  const visit: Visit = { ...decision.state, plan: plan && { id: plan.id, said: true } };
  const first = open.at(-1);
  await openVisit(scope, visit, team);
  if (plan) await beginPlan(scope, plan, visit.id, 'worker');
  if (!first) return says(await checkedIn(scope, visit, team), { name: 'visit', visitId: visit.id });
  // Her answer is about the other visit, so she hears of this one by itself.
  if (unwatched(team, visit) !== null) tellWorker(scope, visit);
  return says({ say: 'already-checked-in', where: first.where, backBy: first.backBy, sooner: visit.risk === 'high' }, { name: 'first-visit', visitId: visit.id, firstId: first.id });
}

/** A visit nobody has seen yet: its row, its timer and its place among the open ones. Managers hear when nobody covers its end. */
export async function openVisit(scope: Scope, visit: Visit, team: Team): Promise<void> {
  const { tx } = scope;
  await tx.get('visit', visit.id);
  tx.put('visit', visit.id, visit);
  tx.timer('visit', visit.id, nextLookAt(visit, visitLadder(team, visit)));
  await indexOpen(scope, visit);
  await forgetHome(scope, visit.workerId);
  await watchBegins(scope, visit, team);
}

const SAME_PRESS_MS = 30_000;
const isSameRequest = (open: Visit, asked: Visit): boolean =>
  open.where === asked.where && open.caseRef === asked.caseRef && open.backBy === asked.backBy && asked.startedAt - open.startedAt < SAME_PRESS_MS;

async function checkedIn(scope: Scope, visit: Visit, team: Team): Promise<Sentence> {
  return { say: 'checked-in', where: visit.where, backBy: visit.backBy, sooner: visit.risk === 'high', watchers: await namesOf(scope, watchersOf(team, 'managers', visit.workerId)), unwatched: unwatched(team, visit) };
}

export const extend = (scope: Scope, request: { by: string; visitId: string; minutes: number; shown: Instant | null }): Promise<Reply> =>
  change(scope, request.visitId, {
    decide: (visit, team) => decideExtend(visit, request, visitLadder(team, visit), scope.now),
    answer: (visit, team) => ({ say: 'extended', backBy: visit.backBy, alarmGoesOn: visit.watch.is === 'alarm', managersTold: isExtendedMuch(visit), unwatched: unwatched(team, visit) }),
    card: 'visit',
  });

export const checkOut = (scope: Scope, request: { by: string; visitId: string }): Promise<Reply> =>
  change(scope, request.visitId, {
    decide: (visit) => decideCheckOut(visit, request.by, scope.now),
    answer: (visit) => ({ say: isOpen(visit) ? 'checked-out-but-watched' : 'checked-out', where: visit.where, at: scope.now }),
    card: 'visit',
  });

/** Raises the top alarm for the visit she is on, or for none. Says who was told, or that nobody could be. */
export async function askForHelp(scope: Scope, by: string): Promise<Reply> {
  const visit = (await openVisits(scope, by)).at(-1) ?? (await openHelpVisit(scope, by));
  const team = visit && (await scope.tx.get('team', visit.teamId));
  if (!visit || !team) return says({ say: 'help-nobody' });
  const decision = decideHelp(visit, by, visitLadder(team, visit), scope.now);
  if (decision.ok) await save(scope, visit, decision.state, team, decision.happened);
  const people = await namesOf(scope, watchersOf(team, 'seniors', by));
  return says({ say: 'help-told', people }, { name: 'help', visitId: visit.id });
}

/** The team that would hear of this person: the one she chose, or any she is in. */
export async function teamFor(scope: Scope, personId: string): Promise<Team | null> {
  const found = await teamOf(scope, personId);
  return found.is === 'team' ? found.team : (found.teams[0] ?? null);
}

async function openHelpVisit(scope: Scope, workerId: string): Promise<Visit | null> {
  const team = await teamFor(scope, workerId);
  if (!team) return null;
  const visit = openForHelp({ id: scope.newId(), teamId: team.id, workerId, minutes: team.ladder }, scope.now);
  await scope.tx.get('visit', visit.id);
  await indexOpen(scope, visit);
  return visit;
}

export const chooseRing = (scope: Scope, request: { by: string; visitId: string; ring: Exclude<Ring, 'unsaid'> }): Promise<Reply> =>
  change(scope, request.visitId, {
    decide: (visit) => decideRing(visit, request),
    answer: () => ({ say: 'ring-noted', ring: request.ring }),
    card: 'help',
  });

export async function claim(scope: Scope, request: { by: string; visitId: string }): Promise<Reply> {
  const workerId = (await scope.tx.get('visit', request.visitId))?.workerId ?? '';
  const [who = '', worker = ''] = await namesOf(scope, [request.by, workerId]);
  return change(scope, request.visitId, {
    decide: asManager(request.by, (visit) => decideClaim(visit, request.by, scope.now)),
    answer: (visit) => ({ say: 'claimed', who, worker, until: (visit.watch.is === 'alarm' && visit.watch.alarm.claim?.until) || scope.now }),
    card: 'alarm',
  });
}

/** Having called 999 is recorded at once; the card that asks for the police's number comes after. */
const NOTED = { 'no-answer': 'noted-no-answer', 'called-999': 'noted-999', 'rang-outside': 'noted-rang-outside' } as const;

export async function recordDeed(scope: Scope, request: { by: string; visitId: string; what: Deed['what'] }): Promise<Reply> {
  const reply = await change(scope, request.visitId, {
    decide: asManager(request.by, (visit, team) => decideDeed(visit, request, visitLadder(team, visit), scope.now)),
    answer: () => ({ say: NOTED[request.what] }),
    card: 'alarm',
  });
  return reply.sentence?.say === 'noted-999' ? says(reply.sentence, { name: 'reference', visitId: request.visitId }) : reply;
}

export const close = (scope: Scope, request: { by: string; visitId: string; outcome: Outcome; howKnown: string }): Promise<Reply> =>
  change(scope, request.visitId, {
    decide: asManager(request.by, (visit) => decideClose(visit, { who: request.by, outcome: request.outcome, howKnown: request.howKnown }, scope.now)),
    answer: (visit) => ({ say: request.outcome === 'safe' ? 'closed' : `closed-${request.outcome}`, where: visit.where }),
    card: 'alarm',
  });

/** The form behind the Close button. It changes nothing, but who may not close is told so now and not after typing. */
export async function askHowClosed(scope: Scope, request: { by: string; visitId: string }): Promise<Reply> {
  const visit = await scope.tx.get('visit', request.visitId);
  const team = visit && (await scope.tx.get('team', visit.teamId));
  if (!visit || !team) return says({ say: 'no-open-visit' });
  if (!isOpen(visit)) return says({ say: 'refused', reason: 'visit-closed' }, { name: 'alarm', visitId: visit.id });
  const refusal = refuseManager(visit, { id: request.by, isManager: isManager(team, request.by) });
  if (!refusal) return { card: { name: 'close', visitId: visit.id }, sentence: null };
  scope.tx.note('visit', visit.id, `refused: ${refusal}`);
  return says({ say: 'refused', reason: refusal }, { name: 'alarm', visitId: visit.id });
}

/** Time has passed for this visit. */
export async function tickVisit(scope: Scope, visitId: string, decideTick: (visit: Visit, team: Team) => Decision<Visit, Happening, Refusal>): Promise<void> {
  const visit = await scope.tx.get('visit', visitId);
  const team = visit && (await scope.tx.get('team', visit.teamId));
  if (!visit || !team) return;
  const decision = decideTick(visit, team);
  if (decision.ok) await save(scope, visit, decision.state, team, decision.happened);
}

/** What stands under a person's `open` key. */
export interface OpenIndex {
  readonly ids: readonly string[];
}

/** The visits a person has open, in the order in which she checked in. */
export async function openVisits(scope: Scope, personId: string): Promise<Visit[]> {
  const ids = ((await scope.tx.plain(key.open(personId))) as OpenIndex | null)?.ids ?? []; // Only `indexOpen` writes it.
  const visits = await Promise.all(ids.map((id) => scope.tx.get('visit', id)));
  return visits.filter((visit): visit is Visit => visit !== null && isOpen(visit));
}

type Found = { readonly is: 'team'; readonly team: Team } | { readonly is: 'none'; readonly teams: readonly Team[]; readonly reply: Reply };

/** The team that watches this person. In several, she is asked; in none, she is told plainly. */
export async function teamOf({ tx }: Scope, personId: string): Promise<Found> {
  const person = await tx.get('person', personId);
  const teams = (await Promise.all((person?.teamIds ?? []).map((id) => tx.get('team', id)))).filter((team): team is Team => team !== null && team.members.includes(personId));
  const chosen = teams.find((team) => team.id === person?.watchedBy) ?? (teams.length === 1 ? teams[0] : undefined);
  if (chosen) return { is: 'team', team: chosen };
  if (teams.length === 0) return { is: 'none', teams, reply: says({ say: 'nobody-watches' }) };
  return { is: 'none', teams, reply: says({ say: 'several-teams' }, { name: 'choose-team', teams: teams.map((team) => team.id) }) };
}

interface Change {
  readonly decide: (visit: Visit, team: Team) => Decision<Visit, Happening, Refusal>;
  readonly answer: (visit: Visit, team: Team) => Sentence;
  /** Null where the one who asks has no card about it. */
  readonly card: 'visit' | 'alarm' | 'help' | null;
}

export async function change(scope: Scope, visitId: string, { decide, answer, card }: Change): Promise<Reply> {
  const visit = await scope.tx.get('visit', visitId);
  const team = visit && (await scope.tx.get('team', visit.teamId));
  if (!visit || !team) return says({ say: 'no-open-visit' });
  const decision = decide(visit, team);
  if (!decision.ok) {
    scope.tx.note('visit', visit.id, `refused: ${decision.reason}`);
    if (decision.reason === 'not-a-manager' || decision.reason === 'your-own-visit' || decision.reason === 'not-yours') {
      // Somebody else's visit is not shown to those who have no part in it.
      return says({ say: 'refused', reason: decision.reason }, card === 'alarm' ? { name: 'alarm', visitId } : null);
    }
    return says(decision.reason === 'stale' ? { say: 'stale' } : { say: 'refused', reason: decision.reason }, card && { name: card, visitId });
  }
  await save(scope, visit, decision.state, team, decision.happened);
  return says(answer(decision.state, team), card && { name: card, visitId });
}

export async function save(scope: Scope, before: Visit, after: Visit, team: Team, happened: readonly Happening[]): Promise<void> {
  scope.tx.put('visit', after.id, after);
  scope.tx.timer('visit', after.id, nextLookAt(after, visitLadder(team, after)));
  if (isOpen(before) && !isOpen(after)) {
    await indexOpen(scope, after);
    await countClosed(scope, after);
    await noteReturn(scope, after);
    await expectHome(scope, after, team);
    await keepForLookingBack(scope, after);
  }
  if (after.backBy !== before.backBy && !unwatched(team, before) && unwatched(team, after)) tellUnwatched(scope, after, team);
  await notify(scope, after, team, happened);
  await noteAlarm(scope, before, after, happened.length > 0);
}

async function indexOpen({ tx }: Scope, visit: Visit): Promise<void> {
  const openKey = key.open(visit.workerId);
  const ids = ((await tx.plain(openKey)) as OpenIndex | null)?.ids ?? []; // Only this function writes it.
  const rest = ids.filter((id) => id !== visit.id);
  const next = isOpen(visit) ? [...rest, visit.id] : rest;
  tx.write(openKey, next.length > 0 ? { ids: next } : null);
}

export const asManager =
  (by: string, decide: (visit: Visit, team: Team) => Decision<Visit, Happening, Refusal>) =>
  (visit: Visit, team: Team): Decision<Visit, Happening, Refusal> => {
    const refusal = refuseManager(visit, { id: by, isManager: isManager(team, by) });
    return refusal ? { ok: false, reason: refusal } : decide(visit, team);
  };

export async function namesOf({ tx }: Scope, ids: readonly string[]): Promise<string[]> {
  const people = await Promise.all(ids.map((id) => tx.get('person', id)));
  return people.map((person, index) => person?.name ?? ids[index] ?? '');
}
