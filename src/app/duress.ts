import { decideDuress, decideDuressCall, decideDuressClaim, decideDuressClose, decideDuressTick, isDuressOpen, maySeeDuress, nextDuressLookAt, type Duress, type DuressDecision, type DuressHappening } from '../domain/duress';
import type { Sentence } from '../domain/sentence';
import { isManager, watchersOf, type Team } from '../domain/team';
import type { Outcome } from '../domain/visit';
import { key } from '../store/keys';
import { post } from './notify';
import { addresseeOf, personSlot, type Post } from './outgoing';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';
import { openVisits } from './open-visits';

/**
 * A worker under duress. What she sees is an ordinary check-out, done by the very command that does one; here stands what
 * her managers are told, in person. Nothing here is ever posted to a channel or to her.
 */
export interface Said {
  readonly workerId: string;
  /** Whose phrase it was: told when she has no visit whose team would be. */
  readonly teamId: string;
}

/**
 * Writes down that the phrase was said; the engine tells everybody in the same instant. To be done before the check-out,
 * while her visits are still open. It writes little, so that the answer takes no longer than a check-out's.
 */
export async function raiseDuress(scope: Scope, { workerId, teamId }: Said): Promise<void> {
  const { tx, now } = scope;
  const open = await openVisits(scope, workerId);
  const last = (await tx.plain(key.hushed(workerId))) as { readonly id: string } | null; // Only this function writes it.
  const held = last && (await tx.get('quiet', last.id));
  const visits = open.map(({ id, where, caseRef, startedAt, backBy }) => ({ id, where, caseRef, startedAt, backBy }));
  const duress = decideDuress(held, { id: scope.newId(), teamId: open.at(-1)?.teamId ?? teamId, workerId, visits }, now);
  if (duress === held) return;
  await tx.get('quiet', duress.id);
  tx.put('quiet', duress.id, duress);
  tx.note('quiet', duress.id, 'duress');
  tx.timer('quiet', duress.id, nextDuressLookAt(duress));
  tx.write(key.hushed(workerId), { id: duress.id });
}

/** Time has passed: everybody who may see it is told, together. */
export async function tickDuress(scope: Scope, quietId: string): Promise<void> {
  const found = await load(scope, quietId);
  if (!found) return;
  const decision = decideDuressTick(found.duress, scope.now);
  if (decision.ok) await save(scope, decision.state, found.team, decision.happened);
}

export interface Press {
  readonly by: string;
  readonly quietId: string;
}

export const claimDuress = (scope: Scope, request: Press): Promise<Reply> =>
  change(scope, request, (duress) => decideDuressClaim(duress, request.by, scope.now), ({ state }) => ({ say: 'quiet-claimed', until: (state.is === 'open' && state.claim?.until) || scope.now }));

export const recordDuressCall = (scope: Scope, request: Press): Promise<Reply> =>
  change(scope, request, (duress) => decideDuressCall(duress, request.by, scope.now), () => ({ say: 'noted-999' }));

export const closeDuress = (scope: Scope, request: Press & { outcome: Outcome; howKnown: string }): Promise<Reply> =>
  change(scope, request, (duress) => decideDuressClose(duress, { who: request.by, outcome: request.outcome, howKnown: request.howKnown }, scope.now), () => ({ say: 'quiet-closed' }));

/** What is known of the visit she left, and where it is to the door if the agency asks. That it was looked at is written down here and not in the visit's journal, which is hers to read. */
export async function showLeftVisit(scope: Scope, request: Press): Promise<Reply> {
  const found = await seenBy(scope, request);
  const visitId = found?.duress.visits.at(-1)?.id;
  if (!found) return unknown();
  const card = { name: 'quiet', quietId: request.quietId } as const;
  if (visitId === undefined) return shows(card);
  scope.tx.note('quiet', request.quietId, 'details');
  post(scope, { kind: 'person', id: request.by }, { card: 'details', visitId }, { alarm: false });
  return says({ say: 'details-sent' }, card);
}

/** The form behind Close. */
export async function askHowDuressEnded(scope: Scope, request: Press): Promise<Reply> {
  const found = await seenBy(scope, request);
  if (!found) return unknown();
  return shows({ name: isDuressOpen(found.duress) ? 'quiet-close' : 'quiet', quietId: request.quietId });
}

async function change(scope: Scope, request: Press, decide: (duress: Duress) => DuressDecision, answer: (duress: Duress) => Sentence): Promise<Reply> {
  const found = await seenBy(scope, request);
  if (!found) return unknown();
  const card = { name: 'quiet', quietId: request.quietId } as const;
  const decision = decide(found.duress);
  if (!decision.ok) return says({ say: 'refused', reason: decision.reason }, decision.reason === 'how-known-missing' ? { name: 'quiet-close', quietId: request.quietId } : card);
  await save(scope, decision.state, found.team, decision.happened);
  return says(answer(decision.state), card);
}

async function save(scope: Scope, duress: Duress, team: Team, happened: readonly DuressHappening[]): Promise<void> {
  scope.tx.put('quiet', duress.id, duress);
  scope.tx.timer('quiet', duress.id, nextDuressLookAt(duress));
  for (const happening of happened) {
    if (happening.type === 'raised') await tellManagers(scope, duress, team, happening.lateMinutes);
    else await refreshCards(scope, duress);
  }
}

/** A person's duress while it is open. */
export async function openDuressIn({ tx }: Scope, personId: string): Promise<Duress | null> {
  const last = (await tx.plain(key.hushed(personId))) as { readonly id: string } | null; // Only `raiseDuress` writes it.
  const own = last && (await tx.get('quiet', last.id));
  return own && isDuressOpen(own) ? own : null;
}

/** Whether somebody is under duress now. */
export const isHushed = async (scope: Scope, personId: string): Promise<boolean> => (await openDuressIn(scope, personId)) !== null;

/** Without those who are under duress themselves, since whoever stands beside them reads with them; unless nobody else would hear. */
async function freeToRead(scope: Scope, ids: readonly string[]): Promise<string[]> {
  const free: string[] = [];
  for (const id of ids) if (!(await isHushed(scope, id))) free.push(id);
  return free.length > 0 ? free : [...ids];
}

/** With nobody in Teams who may know, the fallback webhook is all there is. */
async function tellManagers(scope: Scope, duress: Duress, team: Team, lateMinutes: number): Promise<void> {
  const about = { card: 'quiet', quietId: duress.id, teamId: team.id, lateMinutes } as const;
  const people = await freeToRead(scope, watchersOf(team, 'seniors', duress.workerId));
  for (const id of people) {
    const slot = personSlot(id);
    await scope.tx.plain(key.post(duress.id, slot));
    scope.tx.write(key.post(duress.id, slot), { slot, state: 'pending' });
    post(scope, { kind: 'person', id }, about, { alarm: true });
  }
  if (people.length === 0) post(scope, { kind: 'webhook', teamId: team.id }, about, { alarm: true });
}

async function refreshCards(scope: Scope, duress: Duress): Promise<void> {
  for (const row of await scope.tx.plainRange('post', duress.id)) {
    const { slot } = row.value as unknown as Post; // Only this folder writes posts.
    post(scope, addresseeOf(slot, duress.teamId), { card: 'refresh', quietId: duress.id, teamId: duress.teamId, slot }, { alarm: false });
  }
}

interface Found {
  readonly duress: Duress;
  readonly team: Team;
}

async function load({ tx }: Scope, quietId: string): Promise<Found | null> {
  const duress = await tx.get('quiet', quietId);
  const team = duress && (await tx.get('team', duress.teamId));
  return duress && team ? { duress, team } : null;
}

/** Null for one that does not exist and for whoever may not know that it does, alike. */
async function seenBy(scope: Scope, { by, quietId }: Press): Promise<Found | null> {
  const found = await load(scope, quietId);
  if (!found) return null;
  if (maySeeDuress(found.duress, { id: by, isManager: isManager(found.team, by) })) return found;
  scope.tx.note('quiet', quietId, 'refused');
  return null;
}

const unknown = (): Reply => says({ say: 'stale' });
