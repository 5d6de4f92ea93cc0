import type { Cites } from './checklist-facts';
import { decided, refused, type Decision } from './decision';
import type { Answered } from './report';
import type { Board } from './team';
import type { Visit } from './visit';

/**
 * Observations for the case record beside seen, alone and listened: what her board asks for after
 * a visit, as codes and one short fact. They are not reflection: they go on the case. No interface: entries are kept as plain data.
 */
export const SIGNS = ['hostage-like', 'hardened', 'smiling', 'afraid', 'siding', 'frozen', 'minimising'] as const;
export type Sign = (typeof SIGNS)[number];

export type Observed = {
  /** the key people were seen; somebody else seems to live there. */
  readonly keyPeople: Answered;
  readonly othersLiving: Answered;
  readonly signs: readonly Sign[];
  /** what could not be assessed, and what stopped it. */
  readonly notAssessed: string;
};

export const NOT_ASSESSED_LENGTH = 500;
export type ObservedRefusal = 'not-yours' | 'report-first' | 'observed-empty' | 'note-too-long';

/** What a board asks to be noted. */
export interface Asked {
  readonly people: boolean;
  readonly notAssessed: boolean;
  readonly signs: readonly Sign[];
}

const DU_ASSESS = 'Impact on undertaking assessments';
/** Whose guidance asks for which. */
export const OBSERVE_CITES: { readonly [What in keyof Asked]: Cites } = {
  people: { 'cardiff-vale': '5.8' },
  notAssessed: { 'cardiff-vale': '5.3', durham: DU_ASSESS, 'mid-west-wales': '4' },
  signs: { 'cardiff-vale': '5.5', durham: DU_ASSESS, 'mid-west-wales': '4', 'cwm-taf': '5' },
};

const FEAR: readonly Sign[] = ['hostage-like', 'hardened', 'smiling', 'afraid', 'siding'];
const BY_BOARD: Readonly<Record<Board | 'none', Asked>> = {
  'cardiff-vale': { people: true, notAssessed: true, signs: FEAR },
  durham: { people: false, notAssessed: true, signs: FEAR },
  'mid-west-wales': { people: false, notAssessed: true, signs: [...FEAR, 'frozen'] },
  'cwm-taf': { people: false, notAssessed: false, signs: ['hardened', 'afraid', 'frozen', 'minimising'] },
  gwent: { people: false, notAssessed: false, signs: [] },
  none: { people: true, notAssessed: true, signs: SIGNS },
};

export const observationsOf = (board: Board | 'none'): Asked => BY_BOARD[board];
export const asksToObserve = (board: Board | 'none'): boolean => Object.values(BY_BOARD[board]).some((one) => one === true || (Array.isArray(one) && one.length > 0));

/** After the report, and by her alone. Sent again, it replaces what was noted. */
export function decideObserve(visit: Visit, request: Observed & { by: string }): Decision<Visit, never, ObservedRefusal> {
  const { by, ...observed } = request;
  if (by !== visit.workerId) return refused('not-yours');
  if (visit.report === null) return refused('report-first');
  const notAssessed = observed.notAssessed.trim();
  if (notAssessed.length > NOT_ASSESSED_LENGTH) return refused('note-too-long');
  const isEmpty = observed.keyPeople === 'unsaid' && observed.othersLiving === 'unsaid' && observed.signs.length === 0 && notAssessed === '';
  return isEmpty ? refused('observed-empty') : decided({ ...visit, observed: { ...observed, notAssessed } });
}
