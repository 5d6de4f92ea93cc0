import { CORE, type CoreId } from './checklist-core';
import { EXTENSIONS, SCREEN, type ExtensionId } from './checklist-more';
import type { Facts, Source } from './checklist-facts';
import { BOARDS, type Board } from './team';

/**
 * "Before you go", as data: which questions a visit asks and whose guidance each rests on (catalogue 3.2 to 3.5). The
 * team's board decides the core, the case, the work and the visit decide the rest. Nothing here scores anybody: the bands
 * only say who has to hear of an answer before she leaves.
 */
export type QuestionId = CoreId | typeof SCREEN.id | ExtensionId;

export interface Checklist {
  /** Worked out from the plan, shown but not asked. */
  readonly derived: readonly CoreId[];
  /** Asked today and never filled in beforehand. */
  readonly fresh: readonly (CoreId | typeof SCREEN.id)[];
  /** To be ticked when done or known: what is left open brings advice. */
  readonly ticks: readonly ExtensionId[];
  readonly yearly: readonly CoreId[];
}

/** `due` says whether a yearly question has to be asked again. */
export function checklistFor(facts: Facts, due: (id: CoreId | ExtensionId) => boolean): Checklist {
  const core = CORE.filter(({ cites }) => asks(cites, facts.board));
  const ids = (kind: 'derived' | 'yearly' | 'fresh') => core.filter(({ asked }) => asked === kind).map(({ id }) => id);
  return {
    derived: ids('derived'),
    fresh: [...ids('fresh'), ...(SCREEN.when(facts) ? [SCREEN.id] : [])],
    ticks: EXTENSIONS.filter(({ id, when, isYearly }) => when(facts) && (!isYearly || due(id))).map(({ id }) => id),
    yearly: ids('yearly').filter(due),
  };
}

/** Without a board of its own a team is asked the union. */
const asks = (cites: Partial<Record<Board, string>>, board: Facts['board']): boolean => board === 'none' || cites[board] !== undefined;

/** Her own board's section; where hers is silent, every board that speaks, by name. Two boards' rules are never made one. */
export function sourcesOf(id: QuestionId, board: Facts['board']): readonly Source[] {
  const cites = [...CORE, SCREEN, ...EXTENSIONS].find((question) => question.id === id)?.cites ?? {};
  const own = board === 'none' ? undefined : cites[board];
  if (own !== undefined && board !== 'none') return [{ board, section: own }];
  return BOARDS.flatMap((other) => (cites[other] === undefined ? [] : [{ board: other, section: cites[other] }]));
}
