import type { Sign } from '../domain/observed';
import type { ReflectId } from '../domain/reflection';
import type { Board } from '../domain/team';
import type { Instant } from '../domain/time';

/** What comes after a visit: what she asks herself, and what her board asks to be noted. */
export interface ReflectionWords {
  readonly open: string;
  readonly title: string;
  readonly intro: string;
  readonly footer: string;
  readonly save: string;
  readonly skip: string;
  readonly question: Readonly<Record<ReflectId, string>>;
  /** Where a board's guidance asks the same in narrower words. */
  readonly questionOf: Readonly<Partial<Record<ReflectId, Readonly<Partial<Record<Board, string>>>>>>;
  readonly keptTitle: string;
  readonly keptFact: (endsAt: Instant) => string;
  readonly keptFooter: string;
  readonly sharedNote: (said: { who: string; at: Instant }) => string;
  readonly change: string;
  readonly share: string;
  readonly drop: string;
  readonly shareTitle: string;
  readonly shareFact: string;
  readonly shareWith: string;
  readonly shareMissing: string;
  readonly shareSubmit: string;
  readonly shareFooter: string;
  readonly back: string;
  readonly forManagerTitle: (worker: string) => string;
  readonly forManagerFact: (said: { worker: string; date: Instant }) => string;
  readonly forManagerFooter: string;
}

export interface ObserveWords {
  readonly open: string;
  readonly title: string;
  readonly intro: string;
  readonly keyPeople: string;
  readonly othersLiving: string;
  readonly signs: string;
  readonly sign: Readonly<Record<Sign, string>>;
  readonly notAssessed: string;
  readonly notAssessedHint: string;
  readonly submit: string;
  readonly back: string;
  readonly footer: string;
  /** As they stand in the case note and on the case's record. */
  readonly seenSigns: (signs: string) => string;
  readonly notAssessedNote: (what: string) => string;
}
