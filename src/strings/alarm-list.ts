import type { Instant } from '../domain/time';

type Line = (said: { worker: string; where: string; at: Instant; onIt: string | null }) => string;

/** The one list of a team's open alarms. */
export interface AlarmListWords {
  readonly title: (count: number) => string;
  readonly fact: (unowned: number) => string;
  readonly line: Readonly<Record<'overdue' | 'help' | 'welfare' | 'back', Line>>;
  readonly high: string;
  /** Said by a screen reader for a line that is pressed. */
  readonly open: (worker: string) => string;
  readonly footer: (said: { team: string; at: Instant; page: number; pages: number }) => string;
  readonly quietTitle: string;
  readonly quietFact: string;
}
