import type { Behaviour } from './behaviours';
import type { CaseAgency } from './case-agencies';
import type { Criterion } from './case-entry';
import type { Convening } from './convening';
import type { Evidence } from './criteria/finding';
import type { Hold } from './hold';
import type { Instant } from './time';

/**
 * The head of a case: what has to be known at once about a reference. What happened stands in its entries; each of them
 * changes the head too, so that two people writing at the same moment cannot both count from the same record.
 */
export interface CaseFile {
  readonly id: string;
  readonly openedAt: Instant;
  /** The teams whose managers and members see the history; the first one opened it and is asked about criteria. */
  readonly teamIds: readonly string[];
  /** Other teams that have visited. They see that there is a flag, and no more, until a manager lists them. */
  readonly visitedBy: readonly string[];
  readonly entries: number;
  readonly flags: readonly Flag[];
  readonly proposals: readonly Proposal[];
  /** Refusals of access that a manager has been asked to look at. */
  readonly shown: readonly string[];
  /** A complaint, a review or a court: until a manager ends it nothing of this case is taken away. */
  readonly hold: Hold | null;
  /** Other agencies that work with the family, as somebody here has ticked them. */
  readonly agencies: readonly CaseAgency[];
}

/** A risk to workers. Raised by a manager from a recorded incident, and never ended by time. */
export interface Flag {
  readonly id: string;
  readonly incidentId: string;
  /** What happened, in the picker's own words: no allegation in anybody's. */
  readonly behaviours: readonly Behaviour[];
  readonly teamId: string;
  readonly raisedBy: string;
  readonly raisedAt: Instant;
  /** When a manager is asked whether it still holds. */
  readonly reviewAt: Instant;
  readonly ended: { readonly by: string; readonly at: Instant; readonly reason: string } | null;
}

/** A criterion that seems met, waiting for a manager's word or having it. */
export interface Proposal {
  readonly id: string;
  readonly criterion: Criterion;
  readonly metAt: Instant;
  readonly evidence: readonly Evidence[];
  readonly remindAt: Instant;
  readonly state: ProposalState;
}

export type ProposalState =
  | { readonly is: 'open' }
  | { readonly is: 'confirmed'; readonly convening: Convening }
  | { readonly is: 'not-met'; readonly by: string; readonly at: Instant; readonly reason: string };

export const openCase = (id: string, teamId: string, now: Instant): CaseFile => ({ id, openedAt: now, teamIds: [teamId], visitedBy: [], entries: 0, flags: [], proposals: [], shown: [], hold: null, agencies: [] });

/** So many more entries, written by a team: one that is not listed yet is remembered as having visited. */
export function withEntries(file: CaseFile, count: number, teamId: string): CaseFile {
  const isKnown = file.teamIds.includes(teamId) || file.visitedBy.includes(teamId);
  return { ...file, entries: file.entries + count, visitedBy: isKnown ? file.visitedBy : [...file.visitedBy, teamId] };
}

export const activeFlags = (file: CaseFile): readonly Flag[] => file.flags.filter((flag) => flag.ended === null);

/** When the case wants to be looked at next; null while nothing waits for a manager. */
export function nextCaseLookAt(file: CaseFile): Instant | null {
  const times = [...activeFlags(file).map((flag) => flag.reviewAt), ...file.proposals.flatMap((proposal) => (proposal.state.is === 'open' ? [proposal.remindAt] : []))];
  return times.length > 0 ? Math.min(...times) : null;
}
