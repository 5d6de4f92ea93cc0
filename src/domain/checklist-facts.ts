import type { Behaviour } from './behaviours';
import type { Company, PlanDetails } from './plan';
import type { Audience, Board } from './team';
import type { Timing } from './timing';

/** What decides which questions are asked and how an answer weighs. */
export interface Facts {
  readonly board: Board | 'none';
  readonly audience: Audience;
  readonly isFlagged: boolean;
  /** What the case's active flags were raised for. */
  readonly threats: readonly Behaviour[];
  readonly isFirst: PlanDetails['isFirst'];
  readonly company: Company;
  readonly timing: Timing;
}

/** What is evidence of violence to come, as a board would read it: more than words said in anger. */
const VIOLENT: readonly Behaviour[] = ['threat-to-kill', 'physical', 'throwing', 'following', 'animal', 'written', 'implied'];
export const isViolenceRecorded = ({ threats }: Pick<Facts, 'threats'>): boolean => threats.some((threat) => VIOLENT.includes(threat));

/**
 * `high`: a manager hears of it before the visit. `talk`: talk to your manager first. `note`: advice, and nothing more.
 * No board scores the answers; the bands are ours.
 */
export type Band = 'ok' | 'note' | 'talk' | 'high';

export interface Source {
  readonly board: Board;
  /** As the document prints it. */
  readonly section: string;
}

export type Cites = Readonly<Partial<Record<Board, string>>>;
