import type { Unwatched } from '../domain/sentence';
import type { Instant } from '../domain/time';

/** Who watches now, who does next, and what is said when nobody does. */
export interface DutyWords {
  readonly title: string;
  readonly fact: (said: { who: string; until: Instant }) => string;
  readonly factNobody: (people: string) => string;
  readonly until: string;
  readonly untilMissing: string;
  readonly take: string;
  readonly handOver: string;
  readonly footer: string;
  readonly handOverTitle: string;
  readonly handOverFact: string;
  readonly to: string;
  readonly toMissing: string;
  readonly ask: string;
  readonly noOther: string;
  readonly askedTitle: (by: string) => string;
  readonly askedFact: string;
  readonly accept: string;
  readonly decline: string;
  readonly declined: (who: string) => string;
  readonly unwatchedTitle: string;
  /** The contract's own words. */
  readonly unwatched: (said: Unwatched) => string;
  readonly unwatchedFact: (said: { worker: string; where: string; backBy: Instant }) => string;
  readonly watchUntil: (until: Instant) => string;
  readonly unwatchedFooter: string;
  readonly coveredTitle: string;
  readonly covered: (said: { who: string; until: Instant }) => string;
  readonly coveredAtWork: (people: string) => string;
  readonly stillOutTitle: string;
  readonly stillOutFact: (count: number) => string;
  readonly stillOutNext: (said: { who: string; until: Instant }) => string;
  readonly stillOutMore: (count: number) => string;
  readonly outsideTitle: (worker: string) => string;
  readonly outsideFact: (said: { name: string; phone: string; worker: string }) => string;
  readonly outsideFooter: string;
  readonly rangOutside: string;
  /** Who has to do what when the last manager has left. */
  readonly noManager: (said: { team: string; people: string }) => string;
  readonly address: string;
  readonly addressUnset: string;
}
