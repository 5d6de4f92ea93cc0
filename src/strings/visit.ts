import type { Instant } from '../domain/time';

/** Checking in, the visit's own card, and what is asked while it lasts. */
export interface CheckInWords {
  readonly title: string;
  readonly intro: string;
  readonly where: string;
  readonly whereHint: string;
  readonly whereMissing: string;
  readonly backBy: string;
  readonly backByMissing: string;
  readonly caseRef: string;
  readonly caseRefHint: string;
  readonly exactPlace: string;
  readonly exactPlaceHint: string;
  readonly submit: string;
  readonly footer: string;
  /** Where the agency asks for the exact place. */
  readonly footerExact: string;
}

export interface VisitWords {
  readonly title: string;
  readonly titleDue: string;
  readonly titleAlarm: string;
  readonly titleClosed: string;
  readonly titleWatched: string;
  readonly fact: (backBy: Instant) => string;
  readonly factDue: (backBy: Instant) => string;
  readonly factAlarm: (backBy: Instant) => string;
  readonly factClosed: (at: Instant) => string;
  readonly factClosedByManager: (said: { at: Instant; who: string; outcome: string }) => string;
  readonly factWatched: string;
  readonly where: string;
  readonly caseRef: string;
  readonly told: string;
  readonly wasTold: string;
  readonly extended: (times: number) => string;
  readonly safe: string;
  readonly extend15: string;
  readonly extend30: string;
  readonly footer: (team: string) => string;
  readonly help: string;
  readonly titleHelp: string;
  readonly factHelp: (at: Instant) => string;
  readonly ringMe: string;
  readonly doNotRing: string;
  readonly noPlace: string;
  readonly watchClosely: string;
}

export interface AskWords {
  readonly title: Readonly<Record<'soon' | 'due' | 'still-out' | 'last-ask', string>>;
  readonly fact: Readonly<Record<'soon' | 'due' | 'still-out' | 'last-ask', (said: { where: string; backBy: Instant; alarmAt: Instant }) => string>>;
  readonly summary: (at: Instant) => string;
  readonly footer: string;
}
