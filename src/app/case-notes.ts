import type { AgreedEntry, Recorded } from '../domain/case-entry';
import type { Team } from '../domain/team';
import { record, recordedNow } from './case-book';
import type { Scope } from './run';

/** Plans, contracts and meetings keep rows of their own; what is decided about them stands in the case's history as well. */
type Bare<Entry> = Entry extends AgreedEntry ? Omit<Entry, keyof Recorded> : never;

export async function noteOnCase(scope: Scope, { ref, team, by }: { ref: string; team: Team; by: string }, agreed: Bare<AgreedEntry>): Promise<void> {
  await record(scope, { ref, team }, [{ ...recordedNow(scope, by, team.id), at: scope.now, ...agreed }]);
}
