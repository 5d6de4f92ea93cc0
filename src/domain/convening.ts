import type { Criterion } from './case-entry';
import type { Evidence } from './criteria/finding';
import type { Instant } from './time';
import type { Day } from './working-days';

/** A confirmed criterion: what a multi-agency meeting is convened on, and by when it has to be held. */
export interface Convening {
  readonly criterion: Criterion;
  readonly evidence: readonly Evidence[];
  readonly identifiedOn: Day;
  readonly confirmedBy: string;
  readonly confirmedAt: Instant;
  readonly deadline: Day;
}
