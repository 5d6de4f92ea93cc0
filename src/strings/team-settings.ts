import type { Weekday } from '../domain/hours';
import type { Risk, AlarmMinutes } from '../domain/ladder';

/** The settings behind "Team set up": hours, people, minutes; and what a team still lacks. */
export interface SettingsWords {
  readonly open: Readonly<Record<'hours' | 'people' | 'minutes' | 'procedure', string>>;
  readonly title: Readonly<Record<'hours' | 'people' | 'minutes' | 'procedure', string>>;
  readonly fact: Readonly<Record<'hours' | 'people' | 'minutes' | 'procedure', string>>;
  readonly days: Readonly<Record<Weekday, string>>;
  readonly workingDays: string;
  readonly from: string;
  readonly until: string;
  readonly timeMissing: string;
  readonly differentLabel: string;
  readonly differentHint: string;
  readonly daysOff: string;
  readonly daysOffHint: string;
  readonly seniors: string;
  /** Managers who are not in the channel. */
  readonly guests: string;
  readonly guestsHint: string;
  readonly unreachable: (names: string) => string;
  readonly chair: string;
  readonly nobody: string;
  readonly addressFrom: string;
  readonly addressFromHint: string;
  readonly ladderRow: Readonly<Record<Risk, Readonly<Record<keyof AlarmMinutes, string>>>>;
  readonly minutesMissing: string;
  readonly homeSafe: string;
  readonly exactPlace: string;
  readonly steps: string;
  readonly stepsHint: string;
  readonly submit: string;
  readonly footer: string;
  /** Warned of, and never a reason to refuse. */
  readonly lacks: Readonly<Record<'second-manager' | 'address' | 'out-of-hours', string>>;
}
