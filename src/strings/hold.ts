import type { Instant } from '../domain/time';

/** The words of a legal hold. */
export interface HoldWords {
  readonly title: (what: string) => string;
  readonly none: Readonly<Record<'case' | 'person', string>>;
  /** For those who may lift it. */
  readonly standing: (said: { who: string; at: Instant; reason: string }) => string;
  /** For others who see the case. */
  readonly onCase: (at: Instant) => string;
  readonly reason: string;
  readonly hint: string;
  readonly missing: string;
  readonly set: string;
  readonly lift: string;
  readonly liftFact: string;
  readonly footer: string;
}
