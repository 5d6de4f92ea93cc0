import type { Instant } from '../domain/time';
import type { Ring } from '../domain/visit';

/** An alarm for those who work it, how it is closed, and what is told beside it. */
export interface AlarmWords {
  readonly title: (worker: string) => string;
  readonly titleClosed: (worker: string) => string;
  readonly titlePaused: (worker: string) => string;
  readonly titleWatched: (worker: string) => string;
  readonly fact: (said: { worker: string; minutesLate: number; backBy: Instant }) => string;
  readonly titleHelp: (worker: string) => string;
  readonly factHelp: (said: { worker: string; at: Instant }) => string;
  readonly ring: Readonly<Record<Ring, (worker: string) => string>>;
  readonly callHelp: (said: { people: string; worker: string; at: Instant }) => string;
  readonly factClaimed: (said: { who: string; at: Instant; until: Instant }) => string;
  readonly factPaused: (said: { worker: string; backBy: Instant }) => string;
  readonly factBack: (said: { worker: string; at: Instant }) => string;
  readonly factWatched: (said: { worker: string; at: Instant }) => string;
  readonly factClosed: (said: { who: string; at: Instant; outcome: string; howKnown: string }) => string;
  readonly nobodyOnIt: string;
  readonly dueBack: string;
  readonly dueBackLate: (said: { backBy: Instant; minutesLate: number }) => string;
  readonly where: string;
  readonly caseRef: string;
  /** When a plan was to start that time made a visit: she has not said that she went. */
  readonly planned: string;
  readonly notSaid: string;
  readonly heard: string;
  readonly onIt: string;
  readonly deeds: string;
  readonly deed: Readonly<Record<'no-answer' | 'called-999' | 'rang-outside', (said: { who: string; at: Instant }) => string>>;
  readonly forPeople: (names: string) => string;
  /** After a call for help: a ringing phone may be the last thing she needs. */
  readonly forPeopleHelp: (names: string) => string;
  readonly late: (minutes: number) => string;
  readonly skipped: (names: string) => string;
  readonly repeat: string;
  readonly unreached: (names: string) => string;
  readonly theChannel: string;
  readonly buttonOnIt: string;
  readonly buttonClose: string;
  readonly buttonNoAnswer: string;
  readonly button999: string;
  readonly footer: (said: { team: string; at: Instant }) => string;
  readonly summary: (worker: string) => string;
  readonly call: (said: { people: string; worker: string; minutesLate: number; rung: string }) => string;
}

export interface CloseWords {
  readonly title: (worker: string) => string;
  readonly intro: string;
  readonly outcome: string;
  readonly outcomeMissing: string;
  readonly howKnown: string;
  readonly howKnownHint: string;
  readonly howKnownMissing: string;
  readonly submit: string;
  readonly back: string;
  readonly footer: string;
}

export interface NoticeWords {
  readonly claimed: (who: string) => string;
  readonly pastReview: (said: readonly { board: string; review: string }[]) => string;
  readonly gap: (said: { from: Instant; until: Instant }) => string;
  readonly webhook: (said: { worker: string; minutesLate: number; unreached: string }) => string;
  readonly extendedMuch: (said: { worker: string; where: string; backBy: Instant; times: number; minutes: number }) => string;
  readonly webhookHelp: (said: { worker: string; at: Instant; unreached: string }) => string;
  /** Sent round the store when a call for help could not be saved. */
  readonly helpDirect: (said: { worker: string; at: Instant }) => string;
}
