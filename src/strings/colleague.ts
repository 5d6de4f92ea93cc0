import type { Source } from '../domain/visit';
import type { Instant } from '../domain/time';

/** What colleagues do for each other: check out somebody who has no signal. */
export interface ColleagueWords {
  readonly proxyTitle: (worker: string) => string;
  readonly proxyFact: (said: { worker: string; where: string; backBy: Instant }) => string;
  readonly proxyFooter: string;
  readonly source: string;
  readonly sourceMissing: string;
  /** As a choice for the one who knows. */
  readonly sources: Readonly<Record<Source, string>>;
  /** As others read it. */
  readonly known: Readonly<Record<Source, string>>;
  readonly proxySubmit: (worker: string) => string;
  readonly whichTitle: string;
  readonly whichFact: string;
  readonly whichVisit: (said: { worker: string; where: string; backBy: Instant }) => string;
  readonly moreTitle: string;
  readonly moreFooter: string;
  readonly extend60: string;
  readonly pickBuddy: string;
  readonly back: string;
  readonly pick: string;
  readonly pickMissing: string;
  readonly picks: Readonly<Record<'buddy' | 'with', { readonly title: string; readonly fact: string; readonly typed: string; readonly submit: string; readonly footer: string }>>;
  readonly pickCompany: string;
  /** Those she named at check-in: who was asked, and whose name fits nobody or several. */
  readonly named: (said: { asked: readonly string[]; unknown: readonly string[] }) => string;
  /** On the form, before she is checked in. */
  readonly willAsk: (names: readonly string[]) => string;
  readonly companyLabel: string;
  /** On the alarm: one of them may answer when the other cannot. */
  readonly companyNote: (names: string) => string;
  readonly unconfirmed: (name: string) => string;
  readonly companyTitle: (worker: string) => string;
  readonly companyFact: (said: { worker: string; where: string; backBy: Instant }) => string;
  readonly companyYes: string;
  readonly companyNo: string;
  readonly companyFooter: string;
  readonly companySaid: Readonly<Record<'with' | 'not-with', (who: string) => string>>;
  readonly buddyLabel: string;
  readonly buddyChosen: (said: { worker: string; backBy: Instant; askedAt: Instant }) => string;
  readonly buddyWantedTitle: (worker: string) => string;
  readonly buddyYes: string;
  readonly buddyNo: string;
  readonly buddyWantedFooter: string;
  readonly buddySaid: Readonly<Record<'yes' | 'no', (who: string) => string>>;
  readonly buddyTitle: (worker: string) => string;
  readonly buddyFact: (said: { worker: string; where: string; backBy: Instant }) => string;
  readonly buddyManagersAt: (at: Instant) => string;
  readonly buddyManagersKnow: string;
  readonly buddySafe: string;
  readonly buddyFooter: string;
  readonly buddyFooterHigh: string;
  readonly confirmTitle: string;
  readonly confirmFact: (said: { who: string; where: string; at: Instant; known: string }) => string;
  readonly confirmYes: string;
  readonly confirmNo: string;
  readonly confirmFooter: string;
  readonly forManagers: (said: { who: string; worker: string; where: string; at: Instant; known: string }) => string;
  /** On the alarm, and on the worker's own card. */
  readonly closedBy: (said: { who: string; worker: string; at: Instant; known: string }) => string;
  readonly closedForYou: (said: { who: string; at: Instant; known: string }) => string;
}
