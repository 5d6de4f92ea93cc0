import type { Instant } from '../domain/time';

/** Setting up a team, choosing between several, and the welcome. */
export interface TeamWords {
  readonly title: string;
  readonly intro: (readers: number) => string;
  readonly board: string;
  readonly boardMissing: string;
  readonly audience: string;
  readonly audiences: Readonly<Record<'children' | 'adults' | 'both', string>>;
  readonly managers: string;
  readonly managersMissing: string;
  readonly deputies: string;
  readonly namesHint: string;
  readonly outOfHoursName: string;
  readonly outOfHoursPhone: string;
  readonly language: string;
  readonly languages: Readonly<Record<'en' | 'cy' | 'both', string>>;
  readonly submit: string;
  readonly savedTitle: string;
  readonly savedFact: string;
  readonly ladder: (said: { managers: number; deputies: number; seniors: number }) => string;
  readonly footer: string;
}

export interface ChoiceWords {
  readonly firstTitle: string;
  readonly firstFact: (said: { where: string; backBy: Instant }) => string;
  readonly firstSafe: (where: string) => string;
  readonly stillThere: string;
  readonly firstFooter: string;
  readonly whichTitle: string;
  readonly whichFact: string;
  readonly whichVisit: (said: { where: string; backBy: Instant }) => string;
  readonly whichFooter: string;
  readonly teamTitle: string;
  readonly teamFact: string;
  readonly teamFooter: string;
}

export interface WelcomeWords {
  readonly title: string;
  readonly fact: string;
  readonly does: readonly string[];
  readonly doesNotTitle: string;
  readonly doesNot: readonly string[];
  readonly checkIn: string;
  readonly myVisits: string;
  readonly footer: string;
  readonly channel: string;
  readonly duringVisit: readonly string[];
}
