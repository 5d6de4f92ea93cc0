import type { Person } from '../domain/person';
import { managersOf, type Team } from '../domain/team';
import type { Instant } from '../domain/time';
import { mayReadWorry, type Worry } from '../domain/worry';
import type { Scope } from './run';
import { peopleOf } from './upkeep-facts';
import { worriesOf } from './worries';

/** What the cards of a worry show, to whoever may read it. */
export interface WorryFacts {
  readonly now: Instant;
  readonly viewer: string;
  readonly team: Team;
  readonly worry: Worry;
  readonly people: ReadonlyMap<string, Person>;
}

/** Null for everybody else, its other managers too. */
export async function worryFacts(scope: Scope, worryId: string, viewer: string): Promise<WorryFacts | null> {
  const worry = await scope.tx.get('worry', worryId);
  const team = worry && (await scope.tx.get('team', worry.teamId));
  if (!worry || !team || !mayReadWorry(worry, viewer)) return null;
  return { now: scope.now, viewer, team, worry, people: await peopleOf(scope, [worry.by, ...worry.to, ...managersOf(team)]) };
}

/** The form: whom she may choose, and what she has said already. */
export interface WorryForm {
  readonly viewer: string;
  readonly team: Team;
  readonly people: ReadonlyMap<string, Person>;
  /** What she wants others to know too; null for a new one. */
  readonly worry: Worry | null;
  readonly open: readonly Worry[];
}

export async function worryForm(scope: Scope, { teamId, worryId, viewer }: { teamId: string; worryId: string | null; viewer: string }): Promise<WorryForm | null> {
  const team = await scope.tx.get('team', teamId);
  const worry = worryId === null ? null : await scope.tx.get('worry', worryId);
  const isHers = worry === null || worry.by === viewer;
  if (!team || !team.members.includes(viewer) || !isHers) return null;
  const open = (await worriesOf(scope, viewer)).filter(({ state }) => state.is !== 'closed');
  return { viewer, team, worry, open, people: await peopleOf(scope, [...managersOf(team), ...open.flatMap(({ to }) => to)]) };
}
