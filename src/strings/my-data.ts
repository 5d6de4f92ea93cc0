import type { Instant } from '../domain/time';

/** The words of `my data`: what is held about a person, for herself. */
export interface MyDataWords {
  readonly title: string;
  readonly ready: string;
  readonly show: string;
  readonly fact: (at: Instant) => string;
  readonly pageFact: Readonly<Record<'visit' | 'plan' | 'incident' | 'reflection' | 'worry', (said: { from: number; to: number; of: number }) => string>>;
  readonly none: string;
  readonly footer: string;
  readonly name: string;
  readonly ids: string;
  readonly language: string;
  readonly languages: Readonly<Record<'en' | 'cy' | 'unset', string>>;
  readonly teams: string;
  readonly teamAs: Readonly<Record<'manager' | 'member', (team: string) => string>>;
  readonly noTeam: string;
  readonly chat: string;
  readonly chats: Readonly<Record<'known' | 'unknown', string>>;
  readonly late: string;
  readonly lateTimes: (count: number) => string;
  readonly early: Readonly<Record<'not-asked' | 'offered' | 'yes' | 'no', string>>;
  readonly awaited: string;
  readonly held: (at: Instant) => string;
  readonly yearlyLine: (said: { question: string; answer: string; at: Instant }) => string;
  readonly tick: Readonly<Record<'done' | 'open', string>>;
  readonly besides: readonly string[];
  readonly section: Readonly<Record<'visit' | 'plan' | 'incident' | 'reflection' | 'worry', (count: number) => string>>;
  readonly next: string;
  readonly previous: string;
  readonly start: string;
  readonly when: (said: { from: Instant; to: Instant; where: string }) => string;
  /** Its words are for managers, and go a day after the visit. */
  readonly exactPlace: string;
  readonly caseRef: (ref: string) => string;
  readonly plan: Readonly<Record<'came-from', string>>;
  readonly extended: (said: { minutes: number; at: Instant }) => string;
  readonly company: (names: string) => string;
  readonly buddy: (name: string) => string;
  readonly buddyWanted: Readonly<Record<'asked' | 'no', (name: string) => string>>;
  readonly open: string;
  readonly closedByWorker: (at: Instant) => string;
  readonly closedByColleague: (said: { who: string; at: Instant; known: string }) => string;
  readonly closedByManager: (said: { who: string; at: Instant; outcome: string; howKnown: string }) => string;
  readonly alarm: Readonly<Record<'overdue' | 'help' | 'welfare', (at: Instant) => string>>;
  readonly ring: Readonly<Record<'ring' | 'do-not-ring', string>>;
  readonly claimed: (said: { who: string; at: Instant }) => string;
  readonly step: (said: { step: string; who: string; at: Instant }) => string;
  readonly heard: (at: Instant) => string;
  readonly reported: (outcome: string) => string;
  readonly stage: Readonly<Record<'armed' | 'begun' | 'off', string>>;
  readonly reflection: (at: Instant) => string;
  readonly incident: (said: { at: Instant; what: string }) => string;
  readonly incidentState: Readonly<{ open: string; closed: (said: { who: string; at: Instant }) => string }>;
  /** Shown once it is closed, and while no other is open. */
  readonly silentAlarm: (at: Instant) => string;
  readonly silentEnded: (said: { who: string; at: Instant; outcome: string; howKnown: string }) => string;
}
