import type { Board } from '../domain/team';
import type { Instant } from '../domain/time';

/** What is said once an alarm is over: support after something happened, the month in figures, and visits to look back on. */
export interface SupportWords {
  readonly title: string;
  readonly fact: Readonly<Record<'hurt' | 'police', string>>;
  readonly help: string;
  readonly report: string;
  readonly footer: string;
}

export interface LookingBackWords {
  readonly month: (said: { until: Instant; visits: number; alarms: number; lateCheckOuts: number }) => string;
  readonly title: string;
  readonly fact: (count: number) => string;
  readonly none: string;
  readonly visit: (said: { date: Instant; started: Instant; ended: Instant; worker: string; where: string; backBy: Instant; extended: number }) => string;
  readonly outcome: (outcome: string) => string;
  readonly question: Readonly<Record<'short' | 'overlap', string>>;
  readonly source: Readonly<Record<Board | 'none', string>>;
  readonly footer: string;
}
