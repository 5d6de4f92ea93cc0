import type { Behaviour } from './behaviours';
import { decided, refused, type Decision } from './decision';
import type { Board } from './team';
import type { Instant } from './time';

/**
 * A contract with a family or a person about behaviour: a draft that managers and legal advisers approve and a person takes
 * to them. Only two boards have one: Cardiff and Vale for children (5.10), Gwent for adults (2.1).
 */
export interface Contract {
  /** The case's own: a case has one. */
  readonly id: string;
  readonly caseRef: string;
  readonly teamId: string;
  readonly by: string;
  readonly at: Instant;
  readonly behaviours: readonly Behaviour[];
  readonly consequences: readonly Consequence[];
  readonly approved: { readonly by: string; readonly at: Instant } | null;
  readonly breaches: readonly Breach[];
  /** When the managers are asked next about a breach nobody has answered. */
  readonly askAt: Instant | null;
}

/** Cardiff and Vale's three, and Gwent's one. */
export const CONSEQUENCES = ['office-only', 'supervision-order', 'removal', 'court-order'] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

export interface Breach {
  readonly id: string;
  readonly by: string;
  readonly at: Instant;
  readonly what: string;
  readonly answer: { readonly by: string; readonly at: Instant; readonly what: string } | null;
}

export type ContractRefusal = 'contract-no-board' | 'contract-empty' | 'contract-none' | 'contract-own' | 'contract-text' | 'contract-no-breach' | 'contract-not-listed';
type ContractDecision = Decision<Contract, never, ContractRefusal>;

export const CONTRACT_TEXT = 300;
export const MOST_BREACHES = 20;

export const hasContract = (board: Board | 'none'): board is 'cardiff-vale' | 'gwent' => board === 'cardiff-vale' || board === 'gwent';
export const consequencesOf = (board: 'cardiff-vale' | 'gwent'): readonly Consequence[] => (board === 'gwent' ? ['court-order'] : ['office-only', 'supervision-order', 'removal']);

export interface ContractDraft {
  readonly by: string;
  readonly caseRef: string;
  readonly team: { readonly id: string; readonly board: Board | 'none' };
  readonly behaviours: readonly Behaviour[];
  readonly consequences: readonly Consequence[];
}

/** A changed draft has to be approved anew; what was broken before stays on it. */
export function decideContract(current: Contract | null, { by, caseRef, team, behaviours, consequences }: ContractDraft, now: Instant): ContractDecision {
  const { board } = team;
  if (!hasContract(board)) return refused('contract-no-board');
  const own = consequences.filter((one) => consequencesOf(board).includes(one));
  if (behaviours.length === 0 || own.length === 0) return refused('contract-empty');
  return decided({ id: caseRef, caseRef, teamId: team.id, by, at: now, behaviours, consequences: own, approved: null, breaches: current?.breaches ?? [], askAt: current?.askAt ?? null });
}

export function decideApprove(contract: Contract, by: string, now: Instant): ContractDecision {
  if (contract.by === by) return refused('contract-own');
  return decided(contract.approved ? contract : { ...contract, approved: { by, at: now } });
}

/** A breach is followed up: the managers are asked until one of them has said what is done. */
export function decideBreach(contract: Contract, { id, by, what, askAt }: { id: string; by: string; what: string; askAt: Instant }, now: Instant): ContractDecision {
  const text = what.trim();
  if (text === '' || text.length > CONTRACT_TEXT || contract.breaches.length >= MOST_BREACHES) return refused('contract-text');
  return decided({ ...contract, breaches: [...contract.breaches, { id, by, at: now, what: text, answer: null }], askAt });
}

export function decideBreachAnswer(contract: Contract, { breachId, by, what }: { breachId: string; by: string; what: string }, now: Instant): ContractDecision {
  const text = what.trim();
  if (text === '' || text.length > CONTRACT_TEXT) return refused('contract-text');
  const breach = contract.breaches.find(({ id }) => id === breachId);
  if (!breach) return refused('contract-no-breach');
  if (breach.answer) return decided(contract);
  const after = { ...contract, breaches: contract.breaches.map((one) => (one.id === breachId ? { ...one, answer: { by, at: now, what: text } } : one)) };
  return decided({ ...after, askAt: openBreaches(after).length > 0 ? contract.askAt : null });
}

export const openBreaches = ({ breaches }: Contract): readonly Breach[] => breaches.filter(({ answer }) => answer === null);
