import type { Noticed, Sign, Told } from '../domain/observed';
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

/** What was agreed, when they meet next, and the summary to end a contact with. */
export interface AgreedWords {
  readonly what: string;
  readonly whatHint: string;
  readonly next: string;
  readonly agreedNote: (what: string) => string;
  readonly nextNote: (at: Instant) => string;
  readonly planNext: string;
  readonly offer: (source: string) => string;
  readonly summary: (said: { date: Instant; what: string; next: Instant | null }) => string;
}

/** "I'd like a call". */
export interface CallWords {
  readonly title: string;
  readonly fact: string;
  readonly who: string;
  readonly missing: string;
  readonly managers: (names: string) => string;
  readonly submit: string;
  readonly footer: string;
  /** Where a team is too large for a list. */
  readonly typed: string;
  readonly askedTitle: (worker: string) => string;
  readonly askedFact: (said: { worker: string; at: Instant }) => string;
  readonly askedFooter: string;
  readonly willRing: string;
  readonly coming: (who: string) => string;
  readonly unansweredTitle: string;
  readonly unanswered: string;
  readonly again: string;
  readonly unansweredFooter: string;
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
  readonly told: string;
  readonly toldAbout: Readonly<Record<Told, string>>;
  readonly noticed: string;
  readonly noticedWhat: Readonly<Record<Noticed, string>>;
  readonly submit: string;
  readonly back: string;
  readonly footer: string;
  /** As they stand in the case note and on the case's record. */
  readonly seenSigns: (signs: string) => string;
  readonly toldNote: (what: string) => string;
  readonly noticedNote: (what: string) => string;
  readonly notAssessedNote: (what: string) => string;
}
