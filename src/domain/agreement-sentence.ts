import type { ContractRefusal } from './contract';
import type { SupervisionRefusal } from './supervision';
import type { SafetyRefusal } from './safety-plan';
import type { Instant } from './time';

/** What the bot says about safety plans and contracts. */
export type AgreementRefusal = SafetyRefusal | ContractRefusal | SupervisionRefusal;

export type AgreementSentence =
  | { readonly say: 'safety-saved'; readonly ref: string }
  | { readonly say: 'safety-agreed'; readonly reviewAt: Instant }
  | { readonly say: 'safety-kept'; readonly reviewAt: Instant }
  | { readonly say: 'which-case'; readonly example: string }
  | { readonly say: 'contract-saved' }
  | { readonly say: 'contract-approved' }
  | { readonly say: 'contract-elsewhere' }
  | { readonly say: 'breach-recorded' }
  | { readonly say: 'breach-answered' }
  | { readonly say: 'supervision-saved'; readonly at: Instant }
  | { readonly say: 'supervision-moved'; readonly at: Instant }
  | { readonly say: 'supervision-met' };
