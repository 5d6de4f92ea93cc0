import type { FlagRefusal } from './flags';
import type { IncidentRefusal } from './incident';
import type { ProposalRefusal } from './proposals';
import type { Instant } from './time';

export type CaseRefusal = FlagRefusal | IncidentRefusal | ProposalRefusal | 'not-a-case-manager' | 'not-on-the-case' | 'no-such-miss' | 'case-note-too-long' | 'your-own-incident' | 'not-your-incident';

/** What the bot says about cases and incidents. */
export type CaseSentence =
  | { readonly say: 'case-empty'; readonly ref: string }
  | { readonly say: 'case-recorded'; readonly ref: string }
  | { readonly say: 'team-listed'; readonly name: string; readonly ref: string }
  | { readonly say: 'criterion-confirmed'; readonly ref: string; readonly identified: Instant; readonly deadline: Instant }
  | { readonly say: 'criterion-not-met'; readonly ref: string }
  | { readonly say: 'flag-raised'; readonly ref: string; readonly reviewAt: Instant }
  | { readonly say: 'flag-kept'; readonly ref: string; readonly reviewAt: Instant }
  | { readonly say: 'flag-ended'; readonly ref: string }
  | { readonly say: 'incident-reported'; readonly people: readonly string[] }
  | { readonly say: 'incident-untold' }
  | { readonly say: 'asked-to-ring'; readonly people: readonly string[] }
  | { readonly say: 'task-recorded'; readonly left: number }
  | { readonly say: 'agency-told'; readonly left: number }
  | { readonly say: 'incident-closed' }
  | { readonly say: 'no-incidents' };
