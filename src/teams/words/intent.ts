import type { Instant } from '../../domain/time';
import type { SaidLine } from './my-day';

/** What has to be asked before a check-in counts: a thing that is required and missing, or that can be read two ways. */
export type UnsureOf = 'where' | 'back-by' | 'case';

/** What somebody wants, read from their words alone. Nothing here has looked at their visits. */
export type Intent =
  | { readonly is: 'check-in'; readonly caseRef: string | null; readonly where: string | null; readonly backBy: Instant | null; readonly company: readonly string[]; readonly unsure: readonly UnsureOf[] }
  | { readonly is: 'extend'; readonly minutes: number | null; readonly to: Instant | null }
  | { readonly is: 'check-out'; readonly sure: boolean }
  | { readonly is: 'help-now' }
  | { readonly is: 'watch-closely' }
  | { readonly is: 'check-out-for'; readonly name: string }
  | { readonly is: 'earlier-reminder' }
  | { readonly is: 'no-earlier-reminder' }
  | { readonly is: 'company'; readonly name: string }
  | { readonly is: 'buddy'; readonly name: string | null }
  | { readonly is: 'want-call'; readonly name: string | null }
  | { readonly is: 'my-visits' }
  | { readonly is: 'who-is-out' }
  | { readonly is: 'set-up' }
  | { readonly is: 'help' }
  | { readonly is: 'settings' }
  | { readonly is: 'language'; readonly to: 'en' | 'cy' }
  | { readonly is: 'plan-visit'; readonly caseRef: string | null; readonly where: string | null; readonly at: Instant | null; readonly backBy: Instant | null }
  | { readonly is: 'my-day'; readonly lines: readonly SaidLine[] }
  | { readonly is: 'my-data' }
  | { readonly is: 'legal-hold'; readonly about: { readonly caseRef: string } | { readonly name: string } | null }
  | { readonly is: 'case'; readonly caseRef: string }
  | { readonly is: 'convene'; readonly caseRef: string }
  | { readonly is: 'report-incident' }
  | { readonly is: 'incidents' }
  | { readonly is: 'on-duty' }
  | { readonly is: 'take-duty'; readonly until: Instant | null }
  | { readonly is: 'handover'; readonly to: string | null }
  | { readonly is: 'drill' }
  | { readonly is: 'duress-phrase' }
  | { readonly is: 'review-visits' }
  | { readonly is: 'safety-plan'; readonly caseRef: string | null }
  | { readonly is: 'contract'; readonly caseRef: string | null }
  | { readonly is: 'supervision' }
  | { readonly is: 'upkeep' }
  | { readonly is: 'agenda' }
  | { readonly is: 'allocation' }
  | { readonly is: 'reflect' }
  | { readonly is: 'worried' }
  | { readonly is: 'policies' }
  | { readonly is: 'contacts' }
  | { readonly is: 'shared' }
  | { readonly is: 'question'; readonly text: string };

export interface WordsContext {
  readonly now: Instant;
  readonly zone: 'Europe/London';
  /** Kept for the day a word means two things in two languages; both are always tried, because people mix them. */
  readonly language: 'en' | 'cy' | null;
}
