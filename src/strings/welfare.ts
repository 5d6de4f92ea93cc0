import type { Instant } from '../domain/time';

/** The question in the middle of a long visit, and the alarm when it goes unanswered. */
export interface WelfareWords {
  readonly title: string;
  readonly fact: (said: { alarmAt: Instant; backBy: Instant }) => string;
  readonly footer: string;
  readonly ok: string;
  readonly homeTitle: string;
  readonly homeFact: (tellAt: Instant) => string;
  readonly homeYes: string;
  readonly homeFooter: string;
  /** An earlier reminder, offered in private. */
  readonly offerTitle: string;
  readonly offerFact: string;
  readonly offerYes: string;
  readonly offerNo: string;
  readonly offerFooter: string;
  /** To the worker, when her managers have been told. */
  readonly factTold: (askedAt: Instant) => string;
  /** To managers. */
  readonly alarmTitle: (worker: string) => string;
  readonly alarmFact: (said: { worker: string; askedAt: Instant; backBy: Instant }) => string;
  readonly call: (said: { people: string; worker: string; askedAt: Instant; rung: string }) => string;
  readonly answeredTitle: (worker: string) => string;
  readonly answeredFact: (said: { worker: string; at: Instant; backBy: Instant }) => string;
  readonly claimed: (who: string) => string;
  readonly webhook: (said: { worker: string; askedAt: Instant; unreached: string }) => string;
}
