import type { Answered, ReportOutcome } from '../domain/report';
import type { Instant } from '../domain/time';

/** The form after a visit, and what it becomes. */
export interface ReportWords {
  readonly open: string;
  readonly title: string;
  readonly intro: string;
  readonly outcome: string;
  readonly outcomeMissing: string;
  readonly outcomes: Readonly<Record<ReportOutcome, string>>;
  readonly seen: Readonly<Record<'children' | 'adults' | 'both', string>>;
  readonly expected: string;
  readonly seenAlone: string;
  readonly listened: string;
  readonly threat: string;
  readonly answers: Readonly<Record<Answered, string>>;
  readonly note: string;
  readonly noteHint: string;
  readonly submit: string;
  readonly footer: string;
  readonly savedTitle: string;
  readonly savedFact: string;
  readonly wantCall: string;
  readonly followUp: string;
  readonly reportIncident: string;
  readonly savedFooter: string;
  readonly caseNote: (said: { date: Instant; where: string; started: Instant; ended: Instant; outcome: string; lines: readonly string[]; note: string }) => string;
}
