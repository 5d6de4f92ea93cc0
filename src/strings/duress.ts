import type { Instant } from '../domain/time';

/** What managers read when somebody has said the duress phrase. */
export interface DuressWords {
  /** The contract's own words, and the first that anybody reads. */
  readonly title: string;
  readonly summary: (worker: string) => string;
  readonly fact: (said: { worker: string; at: Instant }) => string;
  readonly steps: readonly string[];
  readonly times: (said: { startedAt: Instant; backBy: Instant }) => string;
  readonly claimed: (said: { who: string; until: Instant }) => string;
  readonly closeIntro: string;
  readonly howKnownHint: string;
  readonly footer: (said: { team: string; at: Instant }) => string;
  /** The same when it could not be saved. */
  readonly direct: (said: { worker: string; at: Instant }) => string;
  readonly webhook: (said: { worker: string; at: Instant }) => string;
}

/** What managers read when they choose the phrase. */
export interface PhraseWords {
  readonly title: string;
  readonly intro: string;
  readonly rules: readonly string[];
  readonly phrase: string;
  readonly phraseMissing: string;
  readonly submit: string;
  readonly footer: (team: string) => string;
  readonly savedTitle: string;
  readonly next: readonly string[];
  readonly asked: Readonly<Record<'unset' | 'left', string>>;
  readonly choose: string;
}
