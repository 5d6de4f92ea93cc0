import { decideReflect, decideShare, isReflectionKept, type Reflection, type ReflectionAnswers, type ReflectionRefusal } from '../domain/reflection';
import type { PastVisit } from '../domain/looking-back';
import { watchersOf } from '../domain/team';
import { DAY, type Instant } from '../domain/time';
import type { Visit } from '../domain/visit';
import { escape, key, range, sortable } from '../store/keys';
import type { Json, Store } from '../store/port';
import { post } from './notify';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';
import { teamFor } from './which-team';

/**
 * What a worker writes after a visit for herself alone. It stands in a row of its own, under her and not under the visit or
 * the case: no export by case, no card and no manager reads it. Its journal is the visit's, which says that she wrote and
 * never what.
 */
const readable = (value: Json | null | undefined, now: Instant): Reflection | null => {
  const reflection = (value ?? null) as unknown as Reflection | null; // Only this file writes it.
  return reflection && isReflectionKept(reflection, now) ? reflection : null;
};

const reflectionIn = async ({ tx, now }: Scope, { workerId, id }: Visit): Promise<Reflection | null> => readable(await tx.plain(key.reflection(workerId, id)), now);

/** For drawing. */
export async function reflectionOf(store: Store, place: string, { workerId, visitId, now }: { workerId: string; visitId: string; now: Instant }): Promise<Reflection | null> {
  return readable((await store.read(place, key.reflection(workerId, visitId)))?.value, now);
}

/** Everything a person has written for herself that is still kept; for her own eyes. */
export async function reflectionsOf(store: Store, place: string, personId: string, now: Instant): Promise<Reflection[]> {
  const { from, to } = range('reflection', escape(personId));
  const rows = await store.scan(place, from, to, MOST);
  return rows.flatMap((row) => readable(row.value, now) ?? []).sort((a, b) => a.at - b.at);
}

const MOST = 500;
/** Said as a word it means a visit of the last days. */
const RECENT_DAYS = 7;
const MOST_LOOKED_AT = 1_000;

interface Request {
  readonly by: string;
  readonly visitId: string;
}

/** The questions, or what she has written already. */
export async function openReflection(scope: Scope, { by, visitId, form }: Request & { form: boolean }): Promise<Reply> {
  const visit = await ownVisit(scope, by, visitId);
  if (!visit) return refusal('not-yours');
  return shows({ name: !form && (await reflectionIn(scope, visit)) ? 'reflection' : 'reflect', visitId });
}

/** "reflect": the visit she finished last. */
export async function reflectOnLast(scope: Scope, by: string): Promise<Reply> {
  const team = await teamFor(scope, by);
  const { from, to } = range('past', escape(team?.id ?? ''));
  const rows = team ? await scope.tx.look(`${from}${sortable(scope.now - RECENT_DAYS * DAY)}`, to, MOST_LOOKED_AT) : [];
  const last = rows.map((row) => row.value as unknown as PastVisit).filter(({ workerId }) => workerId === by).at(-1); // Only `keepForLookingBack` writes them.
  return last ? openReflection(scope, { by, visitId: last.visitId, form: false }) : says({ say: 'reflect-nothing' });
}

export async function saveReflection(scope: Scope, request: Request & { answers: ReflectionAnswers }): Promise<Reply> {
  const visit = await ownVisit(scope, request.by, request.visitId);
  if (!visit) return refusal('not-yours');
  const decision = decideReflect(visit, await reflectionIn(scope, visit), request, scope.now);
  if (!decision.ok) return says({ say: 'refused', reason: decision.reason }, { name: 'reflect', visitId: visit.id });
  keep(scope, decision.state);
  scope.tx.note('visit', visit.id, 'reflected');
  return says({ say: 'reflection-saved' }, { name: 'reflection', visitId: visit.id });
}

export async function dropReflection(scope: Scope, { by, visitId }: Request): Promise<Reply> {
  const visit = await ownVisit(scope, by, visitId);
  if (!visit || !(await reflectionIn(scope, visit))) return refusal('reflection-gone');
  scope.tx.write(key.reflection(by, visitId), null);
  return says({ say: 'reflection-dropped' });
}

/** To whom: the managers who would be told first if she were late. */
export async function askWithWhom(scope: Scope, { by, visitId }: Request): Promise<Reply> {
  const visit = await ownVisit(scope, by, visitId);
  const reflection = visit && (await reflectionIn(scope, visit));
  if (!reflection) return refusal('reflection-gone');
  return reflection.shared ? refusal('reflection-shared', visitId) : shows({ name: 'reflection-share', visitId });
}

/** Her own press sends it, in person and once. What is sent names the visit alone: the words are read when it goes out. */
export async function shareReflection(scope: Scope, { by, visitId, to }: Request & { to: string }): Promise<Reply> {
  const visit = await ownVisit(scope, by, visitId);
  const team = visit && (await scope.tx.get('team', visit.teamId));
  if (!visit || !team) return refusal('reflection-gone');
  const decision = decideShare(await reflectionIn(scope, visit), { by, to, managers: watchersOf(team, 'managers', by) }, scope.now);
  if (!decision.ok) return refusal(decision.reason, decision.reason === 'reflection-gone' ? null : visitId);
  keep(scope, decision.state);
  scope.tx.note('visit', visit.id, 'shared reflection');
  post(scope, { kind: 'person', id: to }, { card: 'reflection', visitId }, { alarm: false });
  const manager = await scope.tx.get('person', to);
  return says({ say: 'reflection-sent', who: manager?.name ?? to }, { name: 'reflection', visitId });
}

const keep = ({ tx }: Scope, { answers, ...rest }: Reflection): void => tx.write(key.reflection(rest.workerId, rest.visitId), { ...rest, answers: { ...answers } });

async function ownVisit({ tx }: Scope, by: string, visitId: string): Promise<Visit | null> {
  const visit = await tx.get('visit', visitId);
  if (!visit || visit.workerId === by) return visit;
  tx.note('visit', visit.id, 'refused: not-yours');
  return null;
}

const refusal = (reason: ReflectionRefusal, visitId: string | null = null): Reply => says({ say: 'refused', reason }, visitId === null ? null : { name: 'reflection', visitId });
