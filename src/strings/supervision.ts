import type { Instant } from '../domain/time';

/** Supervision: what somebody brings, her dates, and the reminders. */
export interface SupervisionWords {
  readonly since: (said: { since: Instant; visits: number; isFirst: boolean }) => string;
  readonly nothing: string;
  readonly line: (said: { at: Instant; ref: string | null; what: string }) => string;
  readonly noCase: string;
  readonly outcome: (outcome: string) => string;
  readonly threat: string;
  readonly late: string;
  readonly helped: string;
  readonly incident: (behaviours: string) => string;
  readonly more: (count: number) => string;
  /** Ways of responding to avoid, and what to ask oneself, each with whose guidance it is. */
  readonly look: readonly string[];
  /** Headings a board's guidance wants risk assessed under, and what to ask under the one that no visit answers by itself. */
  readonly areas: { readonly resistance: string; readonly change: string; readonly supervision: string; readonly changeAsked: string };
  readonly next: (at: Instant) => string;
  readonly last: (at: Instant) => string;
  readonly date: string;
  readonly dateMissing: string;
  readonly save: string;
  readonly met: string;
  readonly cancelled: string;
  readonly group: string;
  readonly groupTitle: string;
  readonly groupFact: string;
  readonly groupCase: (letter: string) => string;
  readonly back: string;
  readonly soonTitle: string;
  readonly soonFact: (at: Instant) => string;
  readonly wasTitle: string;
  readonly wasFact: (at: Instant) => string;
  readonly prepare: string;
}
