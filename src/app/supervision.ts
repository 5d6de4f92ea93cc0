import { decideNext, met, NO_SUPERVISION, type Supervision } from '../domain/supervision';
import { DAY, type Instant } from '../domain/time';
import type { Day } from '../domain/working-days';
import { key } from '../store/keys';
import { almanacFor, dayOf, morningOf, nextWorkingMorning } from './almanac';
import { post } from './notify';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';
import { teamFor } from './which-team';

/** Somebody's own supervision dates: kept for her alone, with a reminder the day before and a question after. */
export const supervisionSubject = (personId: string): string => `supervision:${personId}`;

interface Stored extends Supervision {
  /** When she is reminded or asked next; its timer's row stands under this instant. */
  readonly dueAt: Instant | null;
}

export async function openSupervision(scope: Scope, by: string, card: 'supervision' | 'supervision-group' = 'supervision'): Promise<Reply> {
  const team = await teamFor(scope, by);
  return shows({ name: card, board: team?.board ?? 'none', teamId: team?.id ?? null });
}

/** `isMoved`: the one before was cancelled, which is only taken with a new date. */
export async function saveSupervision(scope: Scope, { by, next, isMoved }: { by: string; next: Day; isMoved: boolean }): Promise<Reply> {
  const before = await storedOf(scope, by);
  const { card } = await openSupervision(scope, by);
  const decision = decideNext(before, next, { today: dayOf(scope.now), later: (days) => dayOf(scope.now + days * DAY) });
  if (!decision.ok) return says({ say: 'refused', reason: decision.reason }, card);
  await keep(scope, by, before, decision.state);
  return says(isMoved ? { say: 'supervision-moved', at: morningOf(next) } : { say: 'supervision-saved', at: morningOf(next) }, card);
}

export async function supervisionMet(scope: Scope, by: string): Promise<Reply> {
  await keep(scope, by, await storedOf(scope, by), met(scope.now));
  return says({ say: 'supervision-met' }, (await openSupervision(scope, by)).card);
}

/** The day before: prepare. From the day after, each working day: did it take place, or when will it? */
export async function tickSupervision(scope: Scope, personId: string): Promise<void> {
  const before = await storedOf(scope, personId);
  const team = await teamFor(scope, personId);
  if (before.next === null || before.dueAt === null || before.dueAt > scope.now || !team) return;
  const isOver = scope.now >= morningOf(before.next) + DAY;
  post(scope, { kind: 'person', id: personId }, { card: 'supervision', teamId: team.id, why: isOver ? 'was' : 'soon', at: morningOf(before.next) }, { alarm: false });
  await write(scope, personId, { ...before, dueAt: isOver ? nextWorkingMorning(scope.now, almanacFor(team)) : morningOf(before.next) + DAY });
}

export async function storedOf({ tx }: Pick<Scope, 'tx'>, personId: string): Promise<Stored> {
  return ((await tx.plain(key.supervision(personId))) as Stored | null) ?? { ...NO_SUPERVISION, dueAt: null }; // Only this file writes it.
}

async function keep(scope: Scope, personId: string, before: Stored, after: Supervision): Promise<void> {
  const dueAt = after.next === null ? null : firstDue(after.next, scope.now);
  if (before.dueAt !== null && before.dueAt !== dueAt) await forget(scope, key.due(before.dueAt, supervisionSubject(personId)));
  await write(scope, personId, { ...after, dueAt });
}

async function forget({ tx }: Scope, dueKey: string): Promise<void> {
  if ((await tx.plain(dueKey)) !== null) tx.write(dueKey, null);
}

/** The morning before; when that has gone by, the morning after. */
const firstDue = (next: Day, now: Instant): Instant => (morningOf(next) - DAY > now ? morningOf(next) - DAY : morningOf(next) + DAY);

async function write({ tx }: Scope, personId: string, stored: Stored): Promise<void> {
  await tx.plain(key.supervision(personId));
  tx.write(key.supervision(personId), { ...stored });
  if (stored.dueAt === null) return;
  const dueKey = key.due(stored.dueAt, supervisionSubject(personId));
  await tx.plain(dueKey);
  tx.write(dueKey, { subject: supervisionSubject(personId) });
}
