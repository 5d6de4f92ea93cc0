import { fromRow, subjectKey } from '../app/subject';
import type { Team } from '../domain/team';
import type { Answer } from '../guidance/answer';
import type { Store } from '../store/port';
import type { Strings } from '../strings/strings';
import type { Known } from './direct';
import type { Incoming } from './incoming';

/** What every drawing needs: the store as it is now, and who asks. */
export interface Easel {
  readonly store: Store;
  readonly place: string;
  readonly now: number;
  readonly incoming: Incoming;
  readonly strings: Strings;
  readonly roster: () => Promise<readonly { id: string; name: string }[]>;
  readonly answer: (question: string) => Promise<Spoken>;
  /** Where a meeting's invitation file can be fetched. */
  readonly meetingUrl: (fileToken: string) => string;
  /** Who to tell about this person if the store is gone when she needs help. */
  readonly remember?: (known: Pick<Known, 'team' | 'people'>) => void;
}

/** An answer, and whether a model wrote its short form: then it says so. */
export interface Spoken {
  readonly answer: Answer;
  readonly isWritten: boolean;
}

export async function readTeam({ store, place }: Pick<Easel, 'store' | 'place'>, id: string): Promise<Team | null> {
  const row = await store.read(place, subjectKey('team', id));
  return row ? fromRow<'team'>(row).state : null;
}
