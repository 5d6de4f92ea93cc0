import type { Criterion } from '../case-entry';
import type { Instant } from '../time';

/**
 * What the record shows about one criterion. Only Durham's guidance has criteria (its section on multi-agency meetings);
 * whether one is met is for a manager to confirm, never for us to decide.
 */
export interface Finding {
  readonly criterion: Criterion;
  readonly met: boolean;
  /** When the record that met it came in; null while it is not met. */
  readonly metAt: Instant | null;
  readonly evidence: readonly Evidence[];
  readonly lacking: readonly Lack[];
}

export interface Evidence {
  readonly entryId: string;
  readonly at: Instant;
  readonly shows: 'home-refused' | 'person-not-seen' | 'missed' | 'intimidation';
}

/** What would have to be on the record before it could be met. */
export type Lack =
  | { readonly need: 'home-refused' }
  | { readonly need: 'person-not-seen' }
  | { readonly need: 'misses'; readonly more: number }
  | { readonly need: 'follow-up'; readonly entryId: string; readonly at: Instant; readonly lacks: FollowUpLack }
  | { readonly need: 'expected'; readonly entryId: string; readonly at: Instant }
  | { readonly need: 'incident-report'; readonly entryId: string; readonly at: Instant }
  | { readonly need: 'risk-decision'; readonly entryId: string; readonly incidentId: string; readonly at: Instant };

export type FollowUpLack = 'none' | 'one-only' | 'same-means' | 'too-late';
